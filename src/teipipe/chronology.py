"""What the dates of a text say against the calendar, against each other and against the document's own date.

    31/11                                      there is no such day               date-impossible
    Monday, 3 January 1950                     that day was a Tuesday             date-weekday
    "yesterday, 31 December", of 2 January     its words say another day          date-contradicted
    a closing "3 January", of 2 January        the document is of another day     date-contradicted
    depart on 9 January … take him eleven
    days … arrive on 19 January                9 and 11 are 20                    date-arithmetic

A sum is only made where a text makes it: a day on which something begins, a length that it takes, a day on which it
ends, and a difference of so few days that a sum was meant. Nothing is mended: which of two dates is wrong, nobody can
tell from the text alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from teipipe.findings import Finding, Place, Severity
from teipipe.header.dated import RECEIVED
from teipipe.marks.date_forms.attributes import BACKWARDS, NO_SUCH_HOUR, OTHER_WEEKDAY
from teipipe.marks.date_forms.leaning import NO_SUCH_DAY, OTHER_DAY
from teipipe.model import Header, Leaf, Mark, Source

# Why a date has no value, or none of its hour, and what is said of it.
DENIED = {
    f": {NO_SUCH_DAY}": "is no day of the calendar; look at the original, and decide what is meant",
    NO_SUCH_HOUR: "names no hour of the day; look at the original: its value is the day alone",
    f": {BACKWARDS}": "ends before it begins; look at the original: it has no value",
}
# The verbs of a journey or of work, in the languages whose dates are read best: when it begins, that it takes so long,
# and when it ends.
BEGINS = re.compile(
    r"\b(?:depart|leav|left|set(?:s|ting)? (?:out|off)|start|begin|began|begun|sail|embark)"
    r"|\b(?:выезжа|выезд|выед|выеха|отправ|отбы|нач[аи]|отъез|отплы)|出发|出發|动身|動身|启程|啟程|起程|开始|開始"
    r"|\b(?:part(?:ir|i|it|ira|ons|irons)\b|quitt|commenc|début)|\b(?:abreis|abgereist|verlass|verließ|begann|beginn|aufbr|abfahr)",
    re.IGNORECASE,
)
TAKES = re.compile(
    r"\b(?:take|takes|took|taking|taken|last|lasts|lasted|require[sd]?|journey of|trip of|voyage of)\b"
    r"|\b(?:займ[её]т|занял[аои]?|продл|длил|потребу|в пути)|需|费时|費時|历时|歷時|途中|行程"
    r"|\b(?:prend|prendra|prit|dur(?:e|era|a)|mett)|\b(?:dauer|brauch|währt)",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\b(?:arriv|reach|get(?:s|ting)? (?:to|there|back)|return|end\b|ends|ended|finish|complet|be back|expir)"
    r"|\b(?:приб|приед|приех|доед|вер[нт]|возвра|законч|оконч|истек)|到达|到達|抵|回|结束|結束|完成|到"
    r"|\b(?:arriv|rentr|revien|retour|fin(?:ir|it|ira)?\b|achev)|\b(?:ankomm|ankam|angekommen|eintreff|zurück|end[ei]|fertig)",
    re.IGNORECASE,
)
# "About ten days" and "at least ten days" add up to nothing.
ROUGHLY = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|approximately|roughly|over|least|most|than|up to|ca?\.|около|примерно|"
    r"почти|более|менее|environ|près de|moins|plus|etwa|ungefähr|fast|über|gegen|rund)|[约約近]|至少|最多)\s*$",
    re.IGNORECASE,
)
# What may stand after the last words of a text, and what begins another text inside it.
BESIDE = frozenset(("dateline", "signed", "note", "stamp", "head", "salute"))
BEGINNING = frozenset(("head", "salute", "dateline"))
DAYS = re.compile(r"P(\d{1,3})D")
# A sum that is meant fails by little: by a day where both ends are counted, by two where one is miscounted.
SLIP = 2
LONGEST_CLAUSE = 200
CLAUSE_END = re.compile(r"[.;:!?]\s|[,，。；：！？]")


@dataclass(frozen=True, slots=True)
class Journey:
    """What begins on a day, takes so many days, and ends on another."""

    first: Mark
    length: Mark
    last: Mark


def contradictions(texts: Iterable[Leaf], known: Header, source: Source) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be, and for those that cannot all be."""
    texts = tuple(texts)
    for leaf in texts:
        dates = [mark for mark in leaf.marks if mark.element == "date"]
        for mark in dates:
            yield from impossible(mark, source)
        yield from sums(dates, source)
    for leaf in closing(texts):
        yield from other_day(leaf, known, source)


def closing(texts: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield the datelines after the last words of a text. One that holds a second letter or day has none of its own."""
    words = [at for at, leaf in enumerate(texts) if leaf.element not in BESIDE]
    if words and not any(leaf.element in BEGINNING for leaf in texts[words[0] : words[-1]]):
        yield from (leaf for leaf in texts[words[-1] + 1 :] if leaf.element == "dateline")


def other_day(leaf: Leaf, known: Header, source: Source) -> Iterator[Finding]:
    """Yield a finding for a closing dateline of another day than the document, unless it says when that was received or
    `header` has told of it."""
    days = [mark for mark in leaf.marks if mark.element == "date" and is_day(mark)]
    if len(days) != 1 or RECEIVED.search(source.text, leaf.start, leaf.end):
        return
    when = days[0].attributes["when"]
    if len(known.date) == len(when) and when != known.date and when not in known.dates.values():
        by = f" (the {known.date_from})" if known.date_from else ""
        message = f"the dateline “{spelt(days[0], source)}” means {when}, the document is of {known.date}{by}"
        yield Finding("date-contradicted", Severity.INFORMATION, place(days[0], source), message)


def impossible(mark: Mark, source: Source) -> Iterator[Finding]:
    """Yield a finding for a date that the calendar, the clock or its own other words deny."""
    said, where, reasons = spelt(mark, source), place(mark, source), mark.why.split("; ")
    denied = next((remark for reason, remark in DENIED.items() if reasons[-1].endswith(reason)), "")
    if denied:
        yield Finding("date-impossible", Severity.WARNING, where, f"“{said}” {denied}")
    elif any(reason.endswith(OTHER_WEEKDAY) for reason in reasons):
        when = mark.attributes["when"]
        message = f"“{said}”: {when} was a {date.fromisoformat(when):%A}; one of the two is wrong, or the year"
        yield Finding("date-weekday", Severity.INFORMATION, where, message)
    elif OTHER_DAY in mark.why.partition(" ← ")[0]:
        yield Finding("date-contradicted", Severity.INFORMATION, where, f"“{said}”: {mark.why.partition(': ')[2]}")


def sums(dates: Sequence[Mark], source: Source) -> Iterator[Finding]:
    """Yield a finding for each journey whose days do not come out."""
    for journey in journeys(dates, source):
        first, last = (date.fromisoformat(mark.attributes["when"]) for mark in (journey.first, journey.last))
        days = int(DAYS.fullmatch(journey.length.attributes["dur"])[1])  # type: ignore[index]
        due = first + timedelta(days=days)
        if 0 < abs((last - due).days) <= SLIP:
            said = [spelt(mark, source) for mark in (journey.first, journey.length, journey.last)]
            message = (
                f"“{said[0]}” and “{said[1]}” make {due.isoformat()}, but the text says “{said[2]}” "
                f"({last.isoformat()}); it may count both ends, or one of the three is wrong"
            )
            yield Finding("date-arithmetic", Severity.INFORMATION, place(journey.last, source), message)


def journeys(dates: Sequence[Mark], source: Source) -> Iterator[Journey]:
    """Yield what three neighbouring dates tell of: a day, a length in days and a later day."""
    for at, length in enumerate(dates[1:-1], 1):
        first, last = dates[at - 1], dates[at + 1]
        days = DAYS.fullmatch(length.attributes.get("dur", ""))
        if not days or not is_day(first) or not is_day(last) or first.attributes["when"] >= last.attributes["when"]:
            continue
        text = source.text
        lead, gap = text[first.end : length.start], text[length.end : last.start]
        if len(lead) > LONGEST_CLAUSE or len(gap) > LONGEST_CLAUSE or ROUGHLY.search(lead):
            continue
        begins = CLAUSE_END.split(text[max(0, first.start - LONGEST_CLAUSE) : first.start])[-1] + lead
        ends = gap + CLAUSE_END.split(text[last.end : last.end + LONGEST_CLAUSE])[0]
        if BEGINS.search(begins) and TAKES.search(lead) and ENDS.search(ends):
            yield Journey(first, length, last)


def is_day(mark: Mark) -> bool:
    """Say whether a date is one day, without an hour that would make a count of days uncertain."""
    return len(mark.attributes.get("when", "")) == len("1949-12-18") and "dur" not in mark.attributes


def spelt(mark: Mark, source: Source) -> str:
    """Return the words of a mark."""
    return " ".join(source.text[mark.start : mark.end].split())


def place(mark: Mark, source: Source) -> Place:
    """Return where a mark stands in the delivered file."""
    line_begins = source.text.rfind("\n", 0, mark.start) + 1
    return Place(source.name, source.line(mark.start), mark.start - line_begins + 1)

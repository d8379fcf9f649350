"""Dates: linked sentences that name another day, month, year or hour.

    “30/VI” — «31/VI»        “on 5 March” — “в мае 1950 г.”

Compared is what the words themselves say: a year that a date takes from another one is none of its words. A date that
is more precise than the other does not disagree with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from teipipe.collate.passages import Pair, Reading
from teipipe.marks.date_forms.chinese import FOUR
from teipipe.marks.date_forms.chinese import number as han_number
from teipipe.marks.date_forms.western_points import ROMAN_MONTHS
from teipipe.model import Certainty, Disagreement, Mark
from teipipe.numerals import numerals
from teipipe.numerals.figures import fold
from teipipe.tongues import tongue

ISO = re.compile(
    r"(?P<year>-?\d{4})?(?:-{1,2}(?P<month>\d\d))?(?:-{1,3}(?P<day>\d\d))?(?:T(?P<hour>\d\d):(?P<minute>\d\d))?"
)
YEAR = re.compile(rf"(?<!\d)(?:1\d{{3}}|20\d\d)(?!\d)|{FOUR}(?=年)")
FIGURES = re.compile(
    r"(?<![\w.,/])(?P<day>[0-3]?\d)(?:\s?[./]\s?(?P<roman>[IVX]{1,4}(?!\w))|(?P<dot>[./])(?P<month>1[0-2]|0?[1-9])(?!\d)"
    r"(?:(?P=dot)(?P<year>(?:\d\d)?\d\d)(?!\d)|(?<=/\d)|(?<=/\d\d)))(?![./]?\d)"
)
MONTH_SIGNS = re.compile(r"月|\d\s?[./-]\s?(?:\d|[ivx])")
ORDER = ("year", "month", "day", "hour", "minute")


@dataclass(frozen=True, slots=True)
class Day:
    """A date where it stands in a reading: what its words say, and the value that it came to; of relative ones
    ("yesterday") the words say nothing."""

    start: int
    end: int
    said: Mapping[str, int]
    value: str

    def agrees(self, other: "Day") -> bool:
        """Say whether two dates may be the same."""
        shared = self.said.keys() & other.said.keys()
        if shared:
            return all(self.said[part] == other.said[part] for part in shared)
        return self.value == other.value or self.value.startswith(other.value) or other.value.startswith(self.value)


def days(pair: Pair) -> Iterator[Disagreement]:
    """Yield the dates of linked sentences that stand against each other."""
    left, right = extra(pair)
    if not left and not right:
        return
    for ours, theirs in pair.sentences:
        mine, others = within(left, pair.ours, ours), within(right, pair.theirs, theirs)
        mine, others = mine or figures(ours) if others else mine, others or figures(theirs) if mine else others
        sure = len(mine) == len(others) == 1
        for one in mine:
            other = max(others, key=lambda day: likeness(one, day), default=None)
            if other is None or not differs(one, other) or (not sure and likeness(one, other) < 1):
                continue
            if is_written(one, other, theirs) or is_written(other, one, ours):
                continue
            certainty = Certainty.HIGH if sure and one.said and other.said else Certainty.MEDIUM
            yield Disagreement(
                "date",
                ours.locus(one.start, one.end),
                theirs.locus(other.start, other.end),
                certainty,
                f"{written(one)} against {written(other)}",
            )


def extra(pair: Pair) -> tuple[list[Day], list[Day]]:
    """Return the dates of each version that no date of the other answers."""
    ours, theirs = named(pair.ours), named(pair.theirs)
    return (
        [day for day in ours if not any(day.agrees(other) for other in theirs)],
        [day for day in theirs if not any(day.agrees(other) for other in ours)],
    )


def dated_numbers(reading: Reading) -> frozenset[int]:
    """Return the numbers that dates of a reading say, and the figures in them; of what only looks like a date too."""
    found = (*named(reading), *figures(reading))
    marks = [reading.span(mark) for mark in reading.claimed if mark.element == "date"]
    written = [int(figure) for start, end in marks for figure in re.findall(r"\d+", reading.said[start:end])]
    return frozenset({*written, *(number for day in found for number in day.said.values())})


def within(found: Sequence[Day], whole: Reading, sentence: Reading) -> list[Day]:
    """Return the dates of a passage that stand in one of its sentences, by their places there."""
    shifted = []
    for day in found:
        start = whole.places[day.start]
        if sentence.places and sentence.places[0] <= start <= sentence.places[-1]:
            at = sentence.at(start)
            shifted.append(Day(at, at + day.end - day.start, day.said, day.value))
    return shifted


def named(reading: Reading) -> list[Day]:
    """Return the points in time that a reading names, and the months of which it names a part; other vague dates and
    spans are none."""
    found = []
    for mark in reading.claimed:
        attributes = mark.attributes
        if mark.element != "date" or "dur" in attributes:
            continue
        start, end = reading.span(mark)
        values = [attributes.get(f"{name}-iso") or attributes.get(name, "") for name in ("when", "from", "to")]
        values = [month_of(attributes)] if attributes.get("cert") == "low" else values
        found += [Day(start, end, spoken(reading, mark, start, end, value), value) for value in values if value]
    return found


def month_of(attributes: Mapping[str, str]) -> str:
    """Return the month of which a vague date names a part, "the end of September", or nothing."""
    first, last = (attributes.get(name, "")[: len("1956-09")] for name in ("notBefore", "notAfter"))
    return first if first == last else ""


def spoken(reading: Reading, mark: Mark, start: int, end: int, value: str) -> dict[str, int]:
    """Return the parts of a date's value that its words say."""
    iso = ISO.match(value)
    parts = {name: int(part) for name, part in iso.groupdict().items() if part} if iso else {}
    words = fold(reading.delivered[start:end])
    if tongue(reading.lang) is None:
        return {}
    numbers = {int(number) for one in numerals(words, reading.lang) for number in one.values}
    numbers |= {int(figure) for figure in re.findall(r"\d+", words)}
    return {name: part for name, part in parts.items() if is_said(name, part, words, numbers, reading.lang)}


def is_said(name: str, part: int, words: str, numbers: set[int], lang: str) -> bool:
    """Say whether the words of a date say a part of its value."""
    if name == "year":
        return part in {int(year) if year.isascii() else han_number(year) for year in YEAR.findall(words)}
    if name == "month":
        return bool(MONTH_SIGNS.search(words)) or not months().isdisjoint(re.findall(r"[^\W\d_]+", words))
    return name in {"hour", "minute"} or part in numbers


@cache
def months() -> frozenset[str]:
    """Return the names of months in all languages that dates are read in."""
    from teipipe.marks.date_forms.english import english  # noqa: PLC0415
    from teipipe.marks.date_forms.french import french  # noqa: PLC0415
    from teipipe.marks.date_forms.german import german  # noqa: PLC0415
    from teipipe.marks.date_forms.russian import russian  # noqa: PLC0415

    return frozenset(name for language in (english, russian, french, german) for name in language.months)


def is_written(one: Day, other: Day, sentence: Reading) -> bool:
    """Say whether the day or the year of a date stands in the sentence whose own date says another one: then that was
    only read otherwise."""
    differing = {
        one.said[p] for p in ("year", "day") if p in one.said and other.said.get(p, one.said[p]) != one.said[p]
    }
    return not differing.isdisjoint(int(figure) for figure in re.findall(r"\d{1,4}", sentence.delivered))


def figures(reading: Reading) -> list[Day]:
    """Return figures that look like a date and have no value, such as 31/11, a day that does not exist."""
    taken = [reading.span(mark) for mark in reading.claimed if mark.element == "date" and mark.attributes]
    found = []
    for match in FIGURES.finditer(reading.said):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        if match["roman"] and match["roman"] not in ROMAN_MONTHS:
            continue
        month = ROMAN_MONTHS.index(match["roman"]) + 1 if match["roman"] else int(match["month"])
        said = {"day": int(match["day"]), "month": month}
        if match["year"] and len(match["year"]) == 4:
            said["year"] = int(match["year"])
        if 0 < said["day"] <= 31:
            found.append(Day(match.start(), match.end(), said, ""))
    return found


def likeness(one: Day, other: Day) -> int:
    """Return in how many parts two dates are the same."""
    return sum(one.said.get(part) == number for part, number in other.said.items())


def differs(one: Day, other: Day) -> bool:
    """Say whether two dates say different things of the same part, or are both relative and different."""
    shared = one.said.keys() & other.said.keys()
    if shared:
        return any(one.said[part] != other.said[part] for part in shared)
    return not one.said and not other.said and one.value != other.value


def written(day: Day) -> str:
    """Say what a date's words say."""
    if not day.said:
        return day.value
    return ", ".join(f"{part} {day.said[part]}" for part in ORDER if part in day.said)

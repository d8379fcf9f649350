"""Single expressions that are known to be dates, with the sentence around them where it helps.

    28. 9. 903     1903-09-28          Freitag (in a letter of 1895-08-15: "Ich fahre Freitag")     1895-08-16
    17 02          2013-02-17          Weihnachten (in a letter of December 1900: "Frohe Weihnachten!")       no value

A text's forms (`dates`) come first; then what only somebody may read so who knows that it is a date. The value
must be that of the whole expression: where words of time are left over it is none, and so it is where an expression
remains open. The sentence lends a tense, a month ("15." in "zwischen 15. und 20. August"), a year or "of last".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from teipipe.marks.date_forms.alone import alone_values
from teipipe.marks.date_forms.attributes import settle
from teipipe.marks.date_forms.leaning import Lean, day_of, iso
from teipipe.marks.date_forms.rewriting import rewritten
from teipipe.marks.date_forms.tense import direction
from teipipe.marks.date_forms.values import Found, Period, Point, Shift, Value, Weekday
from teipipe.marks.date_forms.western import GAP, Language, spelt, words
from teipipe.marks.dates import candidates, chosen, settled_dates, spoken

VALUES = ("when", "from", "to", "notBefore", "notAfter")
WORD = re.compile(r"[^\W\d_]+")
HAN_TIME = re.compile(r"[一二三四五六七八九十日天月年周星期季初末底]")
BEFORE = frozenset({"before", "avant", "vor", "до", "antes", "prima", "voor", "przed", "před", "ante"})
AFTER = frozenset({"after", "après", "nach", "после", "después", "dopo", "na", "po", "post"})
BARE_DAY = re.compile(r"\W*(?P<day>\d{1,2})(?:\.|[^\W\d_]{1,3}\.?)?\W*")
A_YEAR = re.compile(r"(?<![\d/])(1[5-9]\d\d|20\d\d)(?!\d)")
BETWEEN = re.compile(r"\W{0,3}(?:\s*[^\W\d_]{1,4}\.?\s{1,3})?")


def normalise(surface: str, lang: str, ref: str, context: str = "") -> Mapping[str, str]:
    """The attributes of a single expression that is known to be a date; none when it is not understood.

    `ref` is the ISO date it leans on, "" where there is none; `context` the sentence around it.
    """
    text = " ".join(surface.split())
    around = " ".join(context.split())
    start = placed(text, around)
    lean = Lean(ref or year_of(around))
    for tongue in dict.fromkeys((lang, "")):
        where = direction(around, start, start + len(text), tongue) if start >= 0 and around != text else 0
        aware = replace(lean, direction=where)
        for attributes in readings(text, tongue, aware, around, start):
            if any(name in attributes for name in VALUES):
                doubtful = is_slip(text, attributes, ref, around) or is_open(attributes, lang)
                return {} if doubtful else attributes
    return length_only(text, lang, lean)


def is_slip(text: str, attributes: Mapping[str, str], ref: str, around: str) -> bool:
    """Whether a dateline's month is not that of its document, while day and year are: writers mistake the month."""
    when = attributes.get("when", "")
    if around in ("", text) or len(when) != len(ref) or len(when) != len("1949-12-18"):
        return False
    # Beside its date a dateline has names only, a sentence has words written small.
    beside_it = WORD.findall(around.replace(text, " "))
    says_day = str(int(when[8:])) in re.findall(r"[1-9]\d*", text)
    is_dateline = all(word[0].isupper() for word in beside_it)
    return is_dateline and says_day and when != ref and (when[:4], when[8:]) == (ref[:4], ref[8:])


def is_open(attributes: Mapping[str, str], lang: str) -> bool:
    """Whether Chinese leaves open if the end of a length is meant or all of it: 三天後, 兩日前."""
    return lang.startswith("zh") and attributes.get("dur", "").endswith("D")


def readings(text: str, lang: str, lean: Lean, around: str, start: int) -> Iterator[Mapping[str, str]]:
    """What an expression may say, the likeliest first."""
    yield from in_context(text, lang, lean, around, start)
    yield from beside(text, lang, lean)
    for each in rewritten(text, lang, lean.document()):
        yield whole(each, lang, lean)
    first, _, rest = text.partition(" ")
    if first.casefold() in BEFORE | AFTER:
        yield one_sided(whole(rest, lang, lean), first.casefold())
    alone = around == text or not around
    for value in alone_values(text, lang, lean, spoken(lang) if lang else (), alone):
        yield settled(value, lean, alone)


def beside(text: str, lang: str, lean: Lean) -> Iterator[Mapping[str, str]]:
    """The day before or after a date: "le lendemain du 13 février", "the eve of 1 May"."""
    for language in spoken(lang):
        if not language.told:
            continue
        lead = rf"(?P<told>{words(language.told)}){GAP}(?:{language.of}|{language.on})?\s?(?P<date>\S.*)"
        found = re.fullmatch(lead, text, re.IGNORECASE)
        when = whole(found["date"], lang, lean).get("when", "") if found else ""
        if found and len(when) == len("1949-12-18"):
            yield settle(Point(shift=Shift(*language.told[spelt(found["told"])])), Lean(when)).attributes


def settled(value: Value, lean: Lean, alone: bool) -> Mapping[str, str]:
    """The attributes of a value. A day of the week or of the month of which no sentence says anything is to come; in
    a sentence that does not tell it has no value, unless the day of the week is that of the document.
    """
    if lean.direction or not isinstance(value, Weekday | Point):
        return settle(value, lean).attributes
    here = replace(value, here=True) if isinstance(value, Weekday) else value
    if not alone and isinstance(value, Point) and value.only_day:
        return {}
    return settle(here, replace(lean, direction=int(alone or isinstance(value, Point)))).attributes


def whole(text: str, lang: str, lean: Lean) -> Mapping[str, str]:
    """The attributes of the longest date in an expression, if nothing of time is left beside it."""
    found = sorted(chosen(text, candidates(text, lang)), key=lambda each: each.start - each.end)
    if not found or says_time(beside_date(text, found), lang):
        return {}
    lead = " ".join(WORD.findall(text[: found[0].start].casefold()))
    value = found[0].value
    if isinstance(value, Weekday) and value.shift is None:
        return settled(value, lean, alone=True) if lang[:2] == "zh" else {}
    if isinstance(value, Point) and value.only_day:
        return {}
    undirected = replace(lean, direction=min(0, lean.direction) if open_month(value) else 0)
    attributes = outside_today(dict(settle(value, undirected).attributes), lean)
    return one_sided(attributes, lead) if isinstance(value, Point) else attributes


def beside_date(text: str, found: Sequence[Found]) -> str:
    """What is left of an expression beside its date, hours apart."""
    rest = text
    for each in found:
        if each is found[0] or (isinstance(each.value, Point) and each.value.only_clock):
            rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
    return rest


def one_sided(attributes: Mapping[str, str], lead: str) -> Mapping[str, str]:
    """A date that only bounds what is meant: "before 1900", "nach Mai 1820"."""
    name = "notAfter" if lead in BEFORE else "notBefore" if lead in AFTER else ""
    if not name or "when" not in attributes:
        return attributes
    return {name: attributes["when"], "cert": attributes.get("cert", "medium")}


def open_month(value: Value) -> bool:
    """Whether a value is a month without its year, which the tense of its clause may decide."""
    return isinstance(value, Point) and value.month is not None and value.day is None and value.year is None


def outside_today(attributes: dict[str, str], lean: Lean) -> Mapping[str, str]:
    """The past or the next days as whole days: today is none of them."""
    document = lean.document()
    today = day_of(document) if document else None
    if attributes.get("type") != "duration" or "notBefore" not in attributes or today is None:
        return attributes
    first, last = attributes["notBefore"], attributes["notAfter"]
    step = 1 if first == today.isoformat() else -1
    beside = today.fromordinal(today.toordinal() + step).isoformat()
    ends = (beside, last) if step > 0 else (first, beside)
    return {"from": min(ends), "to": max(ends), "cert": attributes["cert"]}


def length_only(text: str, lang: str, lean: Lean) -> Mapping[str, str]:
    """A duration, which is no date but what an expression may be all the same."""
    found = [each[1].attributes for each in settled_dates(text, lang, lean)]
    return next((each for each in found if each.get("type") == "duration"), {})


def says_time(rest: str, lang: str) -> bool:
    """Whether what is left beside a date says something of time too: "the 5th last day of" (May)."""
    words = [word.casefold() for word in WORD.findall(rest)]
    if any(c.isdigit() for c in rest) or (lang[:2] == "zh" and HAN_TIME.search(rest)):
        return True
    return any(word in words_of_time(lang) for word in words)


@cache
def words_of_time(lang: str) -> frozenset[str]:
    """The words of a language's dates that are no mere particles."""
    found: set[str] = set()
    for language in spoken(lang):
        tables = (
            *(language.months, language.ordinals, language.counts, language.units, language.parts, language.spans),
            *(language.weekday_leads, language.seasons, [name for name in language.relatives if " " not in name]),
        )
        found |= {word for table in tables for name in table for word in WORD.findall(name) if len(word) > 3}
        found |= {name for name in language.told if " " not in name}
    return frozenset(found)


def placed(text: str, around: str) -> int:
    """Where an expression stands in its sentence: the place nearest to the middle, -1 where it does not."""
    places = [found.start() for found in re.finditer(re.escape(text), around)] if text else []
    middle = (len(around) - len(text)) // 2
    return min(places, key=lambda place: abs(place - middle), default=-1)


def year_of(around: str) -> str:
    """The year that a sentence names, if it is only one."""
    years = set(A_YEAR.findall(around))
    return years.pop() if len(years) == 1 else ""


def in_context(text: str, lang: str, lean: Lean, around: str, start: int) -> Iterator[Mapping[str, str]]:
    """What only the words around an expression tell: its month, its year, or which year is meant."""
    if start < 0 or around == text:
        return
    end = start + len(text)
    bare = BARE_DAY.fullmatch(text)
    if bare:
        found = list(chosen(around, candidates(around, lang)))
        yield from with_later_month(int(bare["day"]), found, around, end, lean)
        return
    if begins_sentence(around[:start]):
        yield whole(text.casefold(), lang, lean)
    yield from of_noun(text, lang, lean, around, end)
    yield from new_year(text, lang, lean, around[max(0, start - 16) : start])


def begins_sentence(before: str) -> bool:
    """Whether a capital is that of a sentence: "Morgen schreibe ich" is no morning."""
    return not before.strip() or before.rstrip(" »«„“\"'(")[-1:] in ".!?–—:"


def of_noun(text: str, lang: str, lean: Lean, around: str, end: int) -> Iterator[Mapping[str, str]]:
    """A mere "year" or "month", with the word before it that says which: "vorigen" (Jahre), "of last" (year)."""
    for language in spoken(lang):
        if text.casefold() not in language.units:
            continue
        table = {**language.spans, **language.relatives}
        for found in re.finditer(rf"(?<!\w)(?P<said>{words(table)})(?!\w)", around[: end + 2], re.IGNORECASE):
            if found.end() >= end:
                yield settle(Point(shift=Shift(*table[spelt(found["said"])])), lean).attributes


def with_later_month(day: int, found: list[Found], around: str, end: int, lean: Lean) -> Iterator[Mapping[str, str]]:
    """A day whose month stands with the next one: "15." in "zwischen 15. und 20. August"."""
    for each in found:
        last = each.value.last if isinstance(each.value, Period) else each.value
        joined = each.start <= end or BETWEEN.fullmatch(around, end, each.start)
        if each.end > end and joined and isinstance(last, Point) and last.day and last.month and last.day > day:
            yield settle(replace(last, day=day, weekday=None, hour=None), replace(lean, direction=0)).attributes
            return


def new_year(text: str, lang: str, lean: Lean, before: str) -> Iterator[Mapping[str, str]]:
    """The year that a wish is for: in its last weeks it is the next one."""
    document = lean.document()
    for language in spoken(lang) if document and document.month else ():
        if is_wish(language, text, before):
            assert document is not None and document.year is not None
            year = document.year + ((document.month or 1) >= 11)
            yield {"when": iso(Point(year)), "cert": "medium"}


def is_wish(language: Language, text: str, before: str) -> bool:
    """Whether a year is the new one: "ein glückliches neues Jahr"."""
    noun = re.fullmatch(rf"(?:{language.year_nouns})", text, re.IGNORECASE)
    return noun is not None and re.search(rf"(?<!\w)(?:{language.new_year})\s$", before, re.IGNORECASE) is not None

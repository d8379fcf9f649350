"""Expressions that are dates only because somebody says so: a bare day, a bare year, "Mo.", "la veille".

the 24     am 15ten     2014/10     97     Juli 28 (of 1928)     third Tuesday of September 2014     deux jours après
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from teipipe.marks.date_forms.leaning import Lean, last_day
from teipipe.marks.date_forms.rewriting import YEAR_AND_MONTH, is_near
from teipipe.marks.date_forms.values import Feast, Length, Period, Point, Shift, Value, Weekday
from teipipe.marks.date_forms.western import GAP, MAYBE, Language, day, later_year, month, spelt, words
from teipipe.marks.date_forms.western_lengths import number_of
from teipipe.marks.date_forms.western_points import ROMAN_MONTHS, day_number, point

# A year of two digits cannot be a day.
LAST_DAY = 31
# What people wish one another, and what lasts longer than a day: New Year, Easter, Whitsun, Christmas.
WISHED = ((1, 1), 0, 49, (12, 25))


def alone_values(text: str, lang: str, lean: Lean, languages: Sequence[Language], alone: bool) -> Iterator[Value]:
    """What an expression may say, the likeliest first; `alone` where no sentence is around it."""
    bare = text.strip(" .,;:()[]?!")
    yield from numbers(bare, lean)
    for language in languages:
        yield from days_of_week(language, bare, alone)
        yield from feast(language, bare)
        yield from days(language, bare)
        yield from two_days(language, bare)
        yield from short_years(language, bare, lean)
        yield from told(language, bare)
        yield from lengths(language, bare)
        yield from nth_weekday(language, bare, lean)
        yield from nth_last_day(language, bare, lean)
        yield from month_beside(language, bare, lean)


def numbers(bare: str, lean: Lean) -> Iterator[Value]:
    """A year and a month in digits; a year of two digits that is no day."""
    found = YEAR_AND_MONTH.fullmatch(bare)
    if found:
        yield Point(int(found["year"] or found["year2"]), int(found["m"] or found["m2"]))
    roman = re.fullmatch(r"(?P<m>X?I{0,3}|I?[VX]|VI{1,3})[./ ]{1,2}(?P<year>1\d{3}|20\d\d)", bare)
    if roman and roman["m"]:
        yield Point(int(roman["year"]), ROMAN_MONTHS.index(roman["m"]) + 1)
    pair = re.fullmatch(r"(?P<first>1\d|20)(?P<from>\d\d)[/–-](?P<to>\d\d)", bare)
    if pair and pair["from"] < pair["to"]:
        yield Period(Point(int(pair["first"] + pair["from"])), Point(int(pair["first"] + pair["to"])))
    decade = re.fullmatch(
        r"(?:\w{2,3}\s)?(?:(?:années|anni|años)\s)?(?P<year>1[5-9]\d0|20\d0)(?:(?<=[sni]\s\d{4})|s|['’]s|er(?:\sjahren?)?|-?[ех](?:\sгод\w+)?)",
        bare,
        re.I,
    )
    if decade:
        yield Period(Point(int(decade["year"])), Point(int(decade["year"]) + 9))
    if re.fullmatch(r"['’]?\d\d", bare) and int(bare[-2:]) > LAST_DAY and lean.when:
        yield Point(int(bare[-2:]), century=False)


def days_of_week(language: Language, bare: str, alone: bool) -> Iterator[Value]:
    """A day of the week, short too; "2 Sundays from now", "the Friday after next" is none."""
    table = {**language.weekdays, **(language.short_weekdays if alone else {})}
    lead = rf"(?:(?P<lead>{words(language.weekday_leads)}){GAP})?(?:{language.on})?{MAYBE}(?:{language.the})?"
    # A part of the day may follow, in German as one word with it: "Donnerstagabend".
    part = rf"(?:{GAP}[^\W\d_]{{3,12}}|(?<=[^\W\d_]{{5}})[^\W\d_]{{3,12}})"
    found = full(rf"{lead}(?P<weekday>{words(table)}){part}?", bare)
    if found and (found["weekday"].isascii() or len(found["weekday"]) > 1):
        shift = language.weekday_leads.get(spelt(found["lead"] or ""))
        yield Weekday(table[spelt(found["weekday"])], Shift(*shift) if shift else None)
    count = rf"(?P<count>\d{{1,2}}|{words(language.counts)})"
    for patterns, step in ((language.ago, -1), (language.hence, 1)):
        for pattern in patterns:
            several = full(pattern.replace("~", rf"{count}{GAP}(?P<weekday>{words(language.weekdays)})s?"), bare)
            if several:
                weeks = int(number_of(language, several["count"]))
                yield Weekday(language.weekdays[spelt(several["weekday"])], Shift("day", step), count=weeks)


def feast(language: Language, bare: str) -> Iterator[Value]:
    """A feast without its year, if it is one day and no season."""
    season = {spelt(name) for name, day in language.feasts.items() if day in WISHED and " " not in name}
    if spelt(bare) in language.feasts and spelt(bare) not in season:
        yield Feast(language.feasts[spelt(bare)])


def days(language: Language, bare: str) -> Iterator[Value]:
    """A day of a month that is not said, or the days from one to another."""
    lead = rf"(?:(?:{language.on}){GAP})?(?:{language.the})?"
    found = full(rf"{lead}{day(language)}", bare)
    if found and spelt(found["day"]) not in language.months:
        yield from valid(Point(day=day_number(language, found["day"])))
    ends = rf"(?:{GAP}(?:{language.to}|{language.either}){GAP}|{MAYBE}[-–—]{MAYBE})"
    since = rf"(?:(?:{language.since}|{language.between}){GAP})"
    several = full(rf"{since}(?:{language.the})?{day(language, '1')}{ends}(?:{language.the})?{day(language)}", bare)
    if several:
        first, last = (Point(day=day_number(language, several[name])) for name in ("day1", "day"))
        if (first.day or 0) < (last.day or 0) <= LAST_DAY:
            yield Period(first, last)


def two_days(language: Language, bare: str) -> Iterator[Value]:
    """A day and the next: "15. und 16. Mai 1818"; "23 or 24 May" is one of them."""
    ends = rf"{GAP}(?P<ends>{language.either}){GAP}"
    month_said = rf"{MAYBE}(?:{language.of})?{month(language)}{later_year(language)}"
    days = rf"{day(language, '1')}{ends}(?:{language.the})?{day(language)}"
    found = full(rf"(?:{language.the})?{days}{month_said}", bare)
    if language.month_first and not found:
        found = full(rf"{month(language)}{GAP}{days}(?:,?{MAYBE}(?P<year>\d{{4}}))?", bare)
    if found:
        first, last = Point(day=day_number(language, found["day1"])), point(language, found)
        if (last.day or 0) - (first.day or 0) == 1:
            yield Period(first, last, within=spelt(found["ends"]) != language.either.partition("|")[0])


def valid(value: Point) -> Iterator[Value]:
    """A day, if a month may have it."""
    if 1 <= (value.day or 0) <= LAST_DAY:
        yield value


def short_years(language: Language, bare: str, lean: Lean) -> Iterator[Value]:
    """A month and the year of its document in two digits: "Juli 28" in 1928, "Juni 99"."""
    found = full(rf"{month(language)},?{GAP}['’]?(?P<two>\d\d)", bare)
    base = lean.document()
    if found and base and base.year and (int(found["two"]) > LAST_DAY or is_near(int(found["two"]), base.year)):
        yield Point(int(found["two"]), language.months[spelt(found["month"])], century=False)


def told(language: Language, bare: str) -> Iterator[Value]:
    """A day beside the one just told of: "la veille", "le lendemain du 13 février"."""
    shift = language.told.get(spelt(bare))
    if shift is not None:
        yield Point(shift=Shift(*shift))


def lengths(language: Language, bare: str) -> Iterator[Value]:
    """A length after or before: "deux jours après", "a week ago", "in acht Tagen"."""
    number = rf"(?P<count>\d{{1,3}}|{words(language.counts)}|{language.one}){GAP}"
    length = rf"(?:{number}){'' if language.one else '?'}(?P<unit>{words(language.units)})"
    ways = [(pattern, -1) for pattern in language.ago] + [(pattern, 1) for pattern in language.hence]
    ways += [(rf"~{GAP}(?:{language.earlier})", -1), (rf"~{GAP}(?:{language.later})", 1)]
    ways += [(rf"(?:{language.ahead}){GAP}~", 1)]
    for pattern, reach in ways:
        found = full(pattern.replace("~", length), bare)
        if found:
            count = how_many(language, found["count"] or "")
            yield Length(count, count, language.units[spelt(found["unit"])], reach, ends=True)


def how_many(language: Language, said: str) -> float:
    """The number of a length: an article, or none where the language needs none, is one."""
    return 1.0 if re.fullmatch(language.one, said, re.IGNORECASE) else number_of(language, said)


def nth_weekday(language: Language, bare: str, lean: Lean) -> Iterator[Value]:
    """The so manieth day of its kind in a month: "third Tuesday of September 2014", "last Monday in May"."""
    which = rf"(?P<nth>{words(language.ordinals)}|[1-5](?:{language.ordinal_suffix})|(?P<last>{language.last}))"
    place = rf"(?:(?:{language.of})|(?:{language.month_before}){GAP})?"
    name = rf"(?P<weekday>{words(language.weekdays)})"
    found = full(rf"(?:{language.the})?{which}{GAP}{name}{GAP}{place}{month(language)}{later_year(language)}", bare)
    base = lean.document()
    if not found:
        return
    whole = point(language, found)
    year = whole.year or (base.year if base else None)
    if year and whole.month:
        nth = -1 if found["last"] else day_number(language, re.sub(r"(?<=\d)\D+", "", found["nth"])) or 0
        yield from nth_in_month(year, whole.month, language.weekdays[spelt(found["weekday"])], nth)


def nth_in_month(year: int, month_number: int, weekday: int, nth: int) -> Iterator[Value]:
    """The n-th such day of a month, -1 for the last."""
    first = date(year, month_number, 1)
    at = first + timedelta(days=(weekday - first.weekday()) % 7)
    last = last_day(Point(year, month_number)).day or 0
    found = list(range(at.day, last + 1, 7))
    if nth == -1 or 1 <= nth <= len(found):
        yield Point(year, month_number, found[nth - 1 if nth > 0 else -1])


def nth_last_day(language: Language, bare: str, lean: Lean) -> Iterator[Value]:
    """A day counted from the end of a month: "the last day of May", "fifth last day of May"."""
    nth = rf"(?:(?P<nth>{words(language.ordinals)}|\d(?:{language.ordinal_suffix})){GAP})?"
    units = {name: unit for name, unit in language.units.items() if unit == "days"}
    name = rf"(?:{language.last}){GAP}(?:{words(units)}){GAP}"
    found = full(rf"(?:{language.the})?{nth}{name}(?:{language.of})?{month(language)}{later_year(language)}", bare)
    base = lean.document()
    whole = point(language, found) if found else Point()
    year = whole.year or (base.year if base else None)
    if found and year and whole.month:
        back = day_number(language, re.sub(r"(?<=\d)\D+", "", found["nth"])) or 1 if found["nth"] else 1
        end = last_day(Point(year, whole.month)).day or 0
        yield Point(year, whole.month, end + 1 - back)


def month_beside(language: Language, bare: str, lean: Lean) -> Iterator[Value]:
    """The last or the next month of its name: "next March", "mars dernier"."""
    leads, tails = (only_days(table) for table in (language.weekday_leads, language.weekday_tails))
    lead = full(rf"(?P<which>{words(leads)}){GAP}{month(language)}", bare)
    found = lead or full(rf"{month(language)}{GAP}(?P<which>{words(tails)})", bare)
    base = lean.document()
    if found and base and base.year and base.month:
        number, (_, step) = language.months[spelt(found["month"])], {**leads, **tails}[spelt(found["which"])]
        passed = number <= base.month if step > 0 else number >= base.month
        yield Point(base.year + step * passed, number)


def only_days(table: Mapping[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    """Of the words beside a day of the week, those for the last and the next."""
    return {name: shift for name, shift in table.items() if shift[0] == "day" and shift[1]}


def full(pattern: str, text: str) -> re.Match[str] | None:
    """The match of a pattern with a whole expression."""
    return re.fullmatch(pattern, text, re.IGNORECASE)

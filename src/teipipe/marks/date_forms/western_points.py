"""Days, months, years and hours in languages with months by name.

18 December [1949]     16 декабря 1949 г.     23 décembre 1895     16. Mai 1898     December 18, 1949
13-15 July     October-December 1949     1944-1950     31/XII     31.10.1974     4:00am     early February
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from teipipe.marks.date_forms.cues import ANY_NUMBER, ANY_YEAR, DIGITS_OF_DATE, cue
from teipipe.marks.date_forms.julian import BOTH, same_day
from teipipe.marks.date_forms.values import Form, Period, Point, Read, Shift, Value
from teipipe.marks.date_forms.western import (
    DASH,
    END,
    GAP,
    MAYBE,
    NEVER,
    START,
    YEAR,
    Language,
    day,
    later_year,
    month,
    spelt,
    until,
    weekday,
    words,
    year,
    year_beside,
)

TYPED_ONE = str.maketrans("Ili", "111")
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# Typists of Russian take the Cyrillic letters that look the same.
ROMAN = r"(?P<roman>(?-i:[IІ][XХ]|[XХ][IІ]{0,2}|[IІ]V|V[IІ]{0,3}|[IІ]{1,3}))(?!\w)"
# A word may stand right behind the number of a range: "December 1948-January 1949".
WORD_START = rf"(?:{START}|(?<!\w)(?=[^\W\d_]))"
# Where a line break was lost, a date in digits is glued to the words around it: "HôtelSemmering26./1. 08Austria".
GLUED = r"(?=\d)(?:(?<!\w)|(?-i:(?<=[a-zß-ÿ]{3})))(?<!\d[.,/:-])"
GLUED_END = r"(?:(?!\w)|(?-i:(?=[A-ZÄÖÜ][a-zß-ÿ]{2})))(?![.,/:-]\d)"
# What forms and editors call a date, whatever language they describe.
LABELS = r"dated?|дата|datum|data|fecha|日期"
MEASURED = r"(?!\s+(?:people|men|dollars|tons?|troops|million|thousand|человек|рублей|тонн|hommes|Mann|Mark)\b)"


def points(language: Language) -> Iterator[Form]:
    """The forms of days, months and years."""
    yield from with_month(language)
    yield from years(language)
    yield from decades(language)
    yield from parts(language)
    yield from strokes(language)
    read, the = partial(point, language), rf"(?:{language.the})?"
    named = weekday(language).removesuffix("?")
    weekdays, relatives = cue(language.weekdays, 20, 80), cue(language.relatives, 40, 40)
    alone = rf"{START}{named}{the}{day(language)}(?=\s{{0,3}}(?:[,;.)\]]|$))(?!\.\d)"
    yield Form("day of the week", alone, read, weekdays)
    months_beside = cue((name for name, shift in language.spans.items() if shift[0] == "month"), 60, 40)
    for pattern in language.days_alone:
        near = months_beside if "(?P<span>" in pattern else ANY_NUMBER
        yield Form("day", rf"(?<!\w){pattern}", read, near)
    relative = rf"(?P<relative>{words(language.relatives)})(?![\w-])"
    yield Form("relative day", rf"(?<![\w-])(?!{language.not_relative}){relative}", read, relatives)


def with_month(language: Language) -> Iterator[Form]:
    """The forms in which a month stands by its name."""
    months = cue(language.months, 130, 90)
    for rule, hint, pattern, read in month_patterns(language):
        yield Form(rule, pattern, read, months, hint)


def month_patterns(language: Language) -> Iterator[tuple[str, str, str, Read]]:
    """The rule, the hint, the pattern and the reading of each form with a month."""
    read, both = partial(point, language), partial(period, language)
    d, m, y = day(language), month(language), later_year(language)
    of, the = rf"(?:{language.of})?", rf"(?:{language.the})?"
    w, d1, sep = weekday(language), day(language, "1"), until(language)
    m1, span = month(language, "1"), rf"(?:(?:{language.since}){GAP})?{the}"
    within = rf"(?P<within>(?:{language.between}){GAP}{the})"
    ends = rf"(?P<ends>{GAP}(?:{language.either}){GAP}|{sep})"
    between = rf"{START}(?:{within}|{span}){weekday(language, '1')}{d1}{ends}{the}{w}{d}{MAYBE}{of}{m}{y}"
    yield "days of a month", rf"(?<!\w){d1}{ends}", between, both
    yield "day and month", "", rf"{START}{w}{the}{d}{MAYBE}{of}{m}{y}", partial(counted_day, language)
    if language.month_first:
        tail = rf"(?:,?{MAYBE}(?:{year(language)}|['’](?P<short>\d\d)(?!\w)))?"
        first = rf"{START}(?:(?:{language.since}){GAP})?{w}{m}{MAYBE}{the}"
        no_length = rf"(?!{GAP}(?:{words(language.units)})\b)"
        yield "month and days", rf"(?<!\w){d1}{sep}", rf"{first}{d1}{sep}{the}{d}(?![\w:]){no_length}{tail}", both
        # A meeting of two days is dated so: "November 15 and 17, 1962".
        several = rf"{first}{d1}(?P<ends>{GAP}(?:{language.either}){GAP}){d}(?P<whole>,?{MAYBE}{year(language)})"
        yield "month and days", rf"(?<!\w){d1}{GAP}(?:{language.either})", several, both
        yield "month and day", "", rf"{START}{w}{m}{MAYBE}{the}{d}(?![\w:]){tail}", partial(counted_day, language)
    before_year = rf"[^\W\d_]\.?{sep}[^\W\d_]{{3,}}\.?{GAP}(?:[^\W\d_]{{1,5}}['’]?{MAYBE}){{0,2}}\[?[\dIl]\d{{3}}"
    yield "months", before_year, rf"{START}{span}{m1}{sep}{m}{GAP}{of}{year(language)}", both
    yield (
        "month and year",
        "",
        rf"{WORD_START}{m}(?:,?{GAP}{of}|/|-)(?:{year(language)}|['’](?P<short>\d\d)(?!\w))",
        read,
    )
    if language.spans:
        yield "month and year", "", rf"{START}{m},?{GAP}(?:{language.of})?{year_beside(language)}", read
    if language.short_years:
        yield "month and year", "", rf"{START}{m}{GAP}(?P<short>9\d\d)(?![\w.,:/-]*\d)", read
    yield "month", "", rf"(?<!\w)(?:{language.month_before}){GAP}(?P<mark>{m})(?!\s*\d)", read


def years(language: Language) -> Iterator[Form]:
    """Years and ranges of years, where something says that the number is a year."""
    read, both = partial(point, language), partial(period, language)
    pair = rf"(?P<year1>{YEAR})(?:{language.year_word})?{until(language)}(?P<year>{YEAR})(?!\d)"
    from_to = rf"{START}(?:(?:{language.since}){GAP})?{pair}(?:{language.year_word})?{END}"
    yield Form("years", from_to, both, ANY_YEAR)
    short = rf"(?P<year1>{YEAR})[-–/](?P<tail>\d\d)(?![\w.,/:-]*\d)"
    yield Form("years", rf"(?:(?:{language.year_before}){GAP}|\()(?P<mark>{short})", both, ANY_YEAR)
    number = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d)"
    said = rf"(?:{language.year_before}){GAP}(?P<mark>{number}(?:{language.year_word})?){END}{MEASURED}"
    yield Form("year", rf"(?<!\w){said}", read, ANY_YEAR)
    if language.year_word != NEVER:
        word = partial(word_of_year, language)
        yield Form("year", rf"{START}(?P<year>{YEAR})(?:{language.year_word})", word, ANY_YEAR)
    if language.year_after != NEVER:
        after = rf"{START}(?P<mark>{number})(?={GAP}(?:{language.year_after}))"
        yield Form("year", after, read, ANY_YEAR)


def decades(language: Language) -> Iterator[Form]:
    """The ten years of a decade, and years between two others."""
    if language.decade != NEVER:
        yield Form("decade", rf"{START}{language.decade}(?!\w)", decade, ANY_NUMBER)
    pair = rf"(?P<within>{language.between}){GAP}(?P<year1>{YEAR}){GAP}(?:{language.either}){GAP}(?P<year>{YEAR})(?!\d)"
    yield Form("years", rf"{START}{pair}", partial(period, language), ANY_YEAR, rf"(?:{language.between}){GAP}\d")


def decade(found: re.Match[str]) -> Period:
    """From the first to the last year of a decade."""
    number = found["decade"]
    first = Point(int(number), century=len(number) != 2)
    return Period(first, Point(int(number) + 9, century=first.century))


def word_of_year(language: Language, found: re.Match[str]) -> Point | None:
    """A year that its own word follows: "1945 г."; elsewhere the word may be absent."""
    return point(language, found) if len(found[0]) > len(found["year"]) else None


def parts(language: Language) -> Iterator[Form]:
    """Vague parts of a month or a year: "early February", "spring of 1950", "the end of the month"."""
    read, of = partial(point, language), rf"(?:{language.of})?"
    whole = rf"(?:{month(language)}{later_year(language)}|(?P<span>{words(language.spans)})(?!\w))"
    part = rf"(?P<part>{words(language.parts)})(?:{DASH}|{GAP})(?:{language.the})?{of}"
    parts_of_month = rf"{START}{part}(?:{whole}|{year(language, '3')}(?!['’]?s\b))"
    yield Form("part of a month", parts_of_month, read, cue(language.parts, 50, 140))
    season = rf"(?P<season>{words(language.seasons)})(?:,?{GAP}){of}{year(language)}"
    yield Form("season", rf"{START}{season}", read, cue(language.seasons, 20, 100))


def strokes(language: Language) -> Iterator[Form]:
    """Day and month in digits after a word that says so, "le 17/02"; from one such to another date in digits."""
    read = ambiguous if language.month_first else digits
    short = r"(?P<day>\d{1,2})(?P<sep>[./])\s?(?P<month>\d{1,2})\.?"
    if language.on != NEVER:
        on = rf"(?<!\w)(?:{language.on}){GAP}(?P<mark>{short})(?!\w|[./]\d)"
        yield Form("day and month in digits", on, read, DIGITS_OF_DATE)
    first = r"(?P<day1>\d{1,2})\.\s?(?P<month1>\d{1,2})\.(?:\s?(?P<year1>\d{4}))?"
    last = rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{YEAR})(?!\w)"
    from_to = rf"{START}(?:(?:{language.since}){GAP})?{first}{until(language)}{last}"
    yield Form("numeric days", from_to, digit_days, DIGITS_OF_DATE)


def numeric(month_first: bool, short: bool) -> Iterator[Form]:
    """Dates of digits: "31.10.1974", "1949-12-18"; "31/XII" and "3. 8. 93" too."""
    iso = r"(?<![\w.,/:-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    time = r"(?:T(?P<hour>\d\d):(?P<min>\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?)?"
    yield Form("ISO date", rf"{iso}{time}(?![\w/-]|[.,:]\d)", digits, DIGITS_OF_DATE)
    last = r"(?P<year>1\d{3}|20\d\d)" + (r"|(?P<short>9\d\d|\d\d)" if short else "")
    day_month = rf"{GLUED}(?P<day>\d{{1,2}})(?:\.(?=/))?(?P<sep>[./-])\s?(?P<month>\d{{1,2}})"
    read = ambiguous if month_first else digits
    whole = rf"{day_month}(?:(?P=sep)\s?|\.\s?|(?<=\d)\s)(?:{last}){GLUED_END}"
    yield Form("numeric date", whole, read, DIGITS_OF_DATE)
    roman = rf"{GLUED}(?P<day>\d{{1,2}})\.?\s?(?P<sep>[./-])\s?{ROMAN}"
    years = r"(?:\s?[./-]?\s?(?P<year>1\d{3}|20\d\d)|[./-]?\s?(?P<short>9\d\d|\d\d))"
    later = years + GLUED_END
    yield Form("date with a Roman month", roman + later, digits, DIGITS_OF_DATE)
    stroke = rf"{roman.replace('[./-])', '/)')}(?!\s?[./]\s?\d)"
    yield Form("date with a Roman month", stroke, digits, DIGITS_OF_DATE)
    spaced = rf"{GLUED}(?P<day>\d{{1,2}})\s{ROMAN}\s(?P<year>1\d{{3}}|20\d\d|9\d\d){GLUED_END}"
    yield Form("date with a Roman month", spaced, digits, cue(ROMAN_MONTHS, 8, 8), rf"\d\s{ROMAN}\s\d")
    number = r"(?P<mark>(?P<year>1[5-9]\d\d|20\d\d))"
    bracketed = rf"(?:(?<=[(\[（])|(?<=\w[,，]\s)){number}(?=[)\]）])"
    yield Form("year in brackets", bracketed, digits, ANY_YEAR)
    days = r"(?<!\w)(?<!\d[.,/:-])(?P<day1>\d{1,2})\.?\s?[-–/]\s?(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\."
    yield Form("numeric days", rf"{days}\s?(?P<year>{YEAR})(?!\w)", digit_days, DIGITS_OF_DATE)


def alone(language: Language | None, month_first: bool) -> Iterator[Form]:
    """Forms that are dates only where nothing else stands, or a label says so: a dateline, "Signed, date: 31/11"."""
    stroke = rf"(?:^|\b(?:{LABELS})[:*_]{{1,3}})[\s(\[]*"
    stroke += r"(?P<mark>(?P<day>\d{1,2})\s?(?P<sep>[./-])\s?(?P<month>\d{1,2})\.?)[\s)\].]*$"
    yield Form("day and month in digits", stroke, ambiguous if month_first else digits, DIGITS_OF_DATE)
    yield Form("year", rf"^[\s(\[]*(?P<mark>(?P<year>{YEAR}))[\s)\].,]*$", digits, ANY_YEAR)
    if language is not None:
        lead = rf"(?:(?:{language.since}|{language.the}){MAYBE})?"
        pattern = rf"^\s*{lead}(?P<mark>{month(language)})\s*$"
        one_or_two_words = r"^\s*\S{1,30}(?:\s{1,3}\S{1,30})?\s*$"
        yield Form("month", pattern, partial(point, language), cue(language.months, 130, 90), one_or_two_words)


def point(language: Language, found: re.Match[str], n: str = "") -> Point:
    """What the groups of a match say; `n` is the number that their names end in."""
    said = found.groupdict()
    number = said.get(f"year{n}") or said.get(f"short{n}") or said.get("year3") or ""
    shift = language.relatives.get(spelt(said.get("relative") or ""))
    shift = shift or language.spans.get(spelt(said.get("span") or said.get(f"spanyear{n}") or ""))
    part = language.parts.get(spelt(said.get("part") or ""))
    month_number = language.months.get(spelt(said.get(f"month{n}") or ""))
    return Point(
        year=new_style(full(number), month_number, said.get(f"dual{n}") or ""),
        month=month_number,
        day=day_number(language, said.get(f"day{n}") or ""),
        weekday=language.weekdays.get(spelt(said.get(f"weekday{n}") or "")),
        shift=Shift(*shift) if shift else None,
        part=part or language.seasons.get(spelt(said.get("season") or ""), ""),
        century=len(number) != 2,
        evening=re.match(language.evening, said.get("relative") or "", re.IGNORECASE) is not None,
    )


def counted_day(language: Language, found: re.Match[str], n: str = "") -> Point | None:
    """A day and a month. Beside a higher number, "in May 35 people came", a year must say that a day is meant."""
    said = point(language, found, n)
    return said if (said.day or 0) <= (39 if said.year else 31) else None


def new_style(number: int | None, month_number: int | None, dual: str) -> int | None:
    """The year from January on where a date has two: what was "3 February 1688/9" is in 1689."""
    later = number is not None and dual != "" and month_number in (1, 2, 3) and str(number + 1).endswith(dual)
    return number + 1 if number is not None and later else number


def full(number: str) -> int | None:
    """A year's number; "904" is how Vienna wrote 1904, "I966" a typewriter."""
    number = number.translate(TYPED_ONE)
    return int(number) + (1000 if len(number) == 3 else 0) if number else None


def day_number(language: Language, text: str) -> int | None:
    """A day in digits or as a word."""
    return int(text) if text.isdigit() else language.ordinals.get(spelt(text))


def period(language: Language, found: re.Match[str]) -> Value | None:
    """Two ends of a range. "13 and 15 July" is no range, "between 13 and 15 July" is."""
    said = found.groupdict()
    first, last = point(language, found, "1"), point(language, found)
    if said.get("tail"):
        assert first.year is not None
        last = Point(first.year // 100 * 100 + int(said["tail"]))
    within = bool(said.get("within"))
    joined_by_and = re.fullmatch(rf"\s*(?:{language.either})\s*", said.get("ends") or "", re.IGNORECASE)
    if "/" in (said.get("ends") or "") and are_styles(first, last):
        return replace(last, calendar=BOTH)
    if joined_by_and and said.get("whole"):
        return Period(first, last)
    if joined_by_and and not within:
        return None
    years_only = first.month is None and first.day is None and first.year is not None
    if years_only and not (last.year and 0 < last.year - (first.year or 0) <= 150):
        return None
    return Period(first, last, within)


def are_styles(first: Point, last: Point) -> bool:
    """Whether two days are one in the old and the new style: "12/24 May 1889"."""
    if first.month not in (None, last.month) or None in (first.day, last.day, last.year):
        return False
    return same_day(replace(first, year=last.year, month=last.month), last)


def digits(found: re.Match[str]) -> Point | None:
    """Day, month and year in digits; what has no such month is a number, not a date."""
    said = found.groupdict()
    number = said.get("year") or said.get("short") or ""
    month_number = roman(said["roman"]) if said.get("roman") else int(said.get("month") or 0) or None
    day_of_month = int(said["day"]) if said.get("day") else None
    if (month_number or 1) > 12 or not 1 <= (day_of_month or 1) <= 31:
        return None
    if number and not 1000 <= (full(number) or 0) <= 2100 and len(number) != 2:
        return None
    return Point(
        year=full(number),
        month=month_number,
        day=day_of_month,
        hour=int(said["hour"]) if said.get("hour") else None,
        minute=int(said["min"]) if said.get("min") else None,
        zone=said.get("zone") or "",
        century=len(number) != 2,
    )


def roman(text: str) -> int:
    """A Roman month, also in look-alike Cyrillic letters."""
    return ROMAN_MONTHS.index(text.translate(str.maketrans("ІХ", "IX"))) + 1


def ambiguous(found: re.Match[str]) -> Value | None:
    """In English the month may come first: "3/4/1950" is 4 March or 3 April, "12/31/1950" is clear."""
    first, second = int(found["day"]), int(found["month"])
    if first > 12 or first == second or found["sep"] == ".":
        return digits(found)
    number = found.groupdict().get("year")
    other = Point(full(number or ""), first, second)
    if second > 12:
        return other if second <= 31 else None
    both = sorted((Point(full(number or ""), second, first), other), key=lambda p: (p.month or 0, p.day or 0))
    return Period(both[0], both[1], within=True)


def digit_days(found: re.Match[str]) -> Value | None:
    """Days of one month: "14. - 15.10.2013"."""
    said, last = found.groupdict(), digits(found)
    year1, month1, day1 = (int(said[name]) if said.get(name) else None for name in ("year1", "month1", "day1"))
    first = Point(year1, month1, day1)
    return Period(first, last) if last and (first.month or 1) <= 12 else None

"""Durations in languages with months by name: "3-5 years", "2, 5, or 10 years", "the past two days".

Not a duration: an age ("25 years old"), a rate ("each year"), an idiom ("one day").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from teipipe.marks.date_forms.cues import cue
from teipipe.marks.date_forms.values import Form, Length, Read
from teipipe.marks.date_forms.western import DASH, GAP, MAYBE, NEVER, START, Language, spelt, words


def lengths(language: Language) -> Iterator[Form]:
    """The forms of durations."""
    units = cue(language.units, 260, 80)
    for rule, hint, pattern, read in patterns(language):
        yield Form(rule, START + pattern, read, units, hint)


def patterns(language: Language) -> Iterator[tuple[str, str, str, Read]]:
    """The rule, the hint, the pattern and the reading of each form; every pattern has a unit."""
    # A number of two words is taken whole or not at all: "forty-eight" is no range.
    number = rf"\d{{1,3}}(?:[.,]\d)?|(?>{words(language.counts)})(?!\w)"
    unit = rf"(?P<unit>{words(language.units)})(?!\w)(?!{GAP}(?:{language.not_a_length}))"
    between = rf"(?:{DASH}|{GAP}(?:{language.to}|{language.either}){GAP}|,?{MAYBE}(?:{language.either}){GAP})"
    several = rf"(?:(?P<low>{number})(?:,\s(?:{number})){{0,4}},?(?:{between}|{MAYBE}{DASH}{MAYBE}))?"
    count = rf"{several}(?P<high>{number})(?:{DASH}|{MAYBE})(?:(?:{language.more}){GAP})?"
    exact = partial(length, language, reach=0, ends=False)
    for pattern in language.ago:
        ago = partial(length, language, reach=-1, ends=True)
        yield "length", edge(pattern, number, unit), pattern.replace("~", count + unit), ago
    for pattern in language.hence:
        hence = partial(length, language, reach=1, ends=True)
        yield "length", edge(pattern, number, unit), pattern.replace("~", count + unit), hence
    for rule, lead, reach in (("past length", language.past, -1), ("length ahead", language.future, 1)):
        if lead != NEVER:
            moved = partial(length, language, reach=reach, ends=False)
            yield rule, rf"(?:{lead}){GAP}(?:{number})", rf"(?:{lead}){GAP}{count}{unit}", moved
    large = rf"(?P<of>{words(language.units)}){GAP}(?:(?:{language.either}){GAP})?"
    more = rf"(?P<more>{number}){GAP}"
    of_day = rf"(?!(?:{language.time_of_day})(?!\w))"
    two = of_day + (rf"(?:{more})?" if needs_no_article(language) else more) + rf"{large}{count}{unit}"
    yield "length", rf"(?<![^\W\d_]){large}(?:{number})", two, partial(two_units, language)
    yield from ones(language, unit)
    if language.half_more != NEVER:
        half = rf"{GAP}(?:{language.half_more})(?!\w)"
        yield "length", half, rf"{count}{unit}{half}", partial(half_more, language)
        # "Два с половиной часа" has it before the unit.
        before = rf"(?P<low>)(?P<high>{number}){half}{GAP}{unit}"
        yield "length", half, before, partial(half_more, language)
        if language.one not in (NEVER, ""):
            # "An hour and a half": the article is the number.
            article = rf"(?P<low>)(?P<high>{language.one}){GAP}{unit}{half}"
            yield "length", half, article, partial(half_more, language)
    idiom = rf"(?!(?:{language.idioms})(?!\w))"
    yield "length", "", rf"(?<![$£€№])(?<!№\s){idiom}{of_day}{count}{unit}", exact
    later = rf"(?=(?:,?{GAP}(?:\w{{1,9}}{GAP}){{0,4}}|{GAP})(?:{number}){DASH}(?:{number}){GAP}{unit})"
    range_ = rf"(?P<low>\d{{1,3}}){DASH}(?P<high>\d{{1,3}})"
    two_ranges = rf"\d{DASH}\d{{1,3}},?\s[\w\s.,]{{1,90}}{DASH}"
    yield "length whose unit comes later", two_ranges, range_ + later, exact
    to_range = rf"(?P<high>\d{{1,3}})(?={GAP}(?:{language.to}){GAP}(?:{number}){DASH}(?:{number}){GAP}{unit})"
    yield "length whose unit comes later", rf"\d{GAP}(?:{language.to}){GAP}\w", to_range, exact
    yield "vague length", "", rf"(?:{language.vague}){GAP}{unit}", partial(some, language, count=None)
    for pattern in language.single:
        yield "length", "", pattern.replace("~", unit), partial(some, language, count=1)


def ones(language: Language, unit: str) -> Iterator[tuple[str, str, str, Read]]:
    """A length whose number is an article: "a year ago"."""
    if language.one == NEVER or needs_no_article(language):
        return
    for pattern in language.ago:
        article = rf"(?:{language.one}){GAP}"
        read = partial(some, language, count=1, reach=-1)
        yield "length", edge(pattern, article, unit), pattern.replace("~", article + unit), read


def needs_no_article(language: Language) -> bool:
    """Whether a mere unit is one of it: "неделю назад"."""
    return language.one == ""


def edge(pattern: str, number: str, unit: str) -> str:
    """What every match of a pattern has beside its words, for a length ends in a unit and begins with a number."""
    end = rf"(?<![^\W\d_]){unit}"
    return pattern.replace("~", end if pattern.startswith("~") else f"(?:{number})")


def length(language: Language, found: re.Match[str], reach: int, ends: bool) -> Length | None:
    """The length that a match says; what runs downwards is none."""
    unit = language.units[spelt(found["unit"])]
    high = number_of(language, found["high"])
    low = number_of(language, found["low"]) if found.groupdict().get("low") else high
    if low > high:
        return None
    return Length(low, high, unit, reach, ends and low == high)


def two_units(language: Language, found: re.Match[str]) -> Length | None:
    """A length in two units: "one hour forty minutes", "two years and six months"."""
    large, small = language.units[spelt(found["of"])], language.units[spelt(found["unit"])]
    parts = {("hours", "minutes"): 60, ("years", "months"): 12}.get((large, small))
    if parts is None or found["low"]:
        return None
    count = (number_of(language, found["more"]) if found["more"] else 1) + number_of(language, found["high"]) / parts
    return Length(count, count, large)


def half_more(language: Language, found: re.Match[str]) -> Length | None:
    """A length and half a unit more: "two hours and a half", "deux heures et demie"."""
    said = length(language, found, 0, False)
    return replace(said, low=said.low + 0.5, high=said.high + 0.5) if said and said.low and said.high else None


def some(language: Language, found: re.Match[str], count: int | None, reach: int = 0) -> Length:
    """A length without a number: "several years" (None), "for a year", "a year ago" (one)."""
    return Length(count, count, language.units[spelt(found["unit"])], reach, ends=reach != 0)


def number_of(language: Language, text: str) -> float:
    """A count in digits or as a word; an article is one."""
    return float(text.replace(",", ".")) if text[0].isdigit() else language.counts.get(spelt(text), 1)

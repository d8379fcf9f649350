"""Durations in languages with months by name: "3-5 years", "2, 5, or 10 years", "the past two days".

Not a duration: an age ("25 years old"), a rate ("each year"), an idiom ("one day").
"""

import re
from collections.abc import Iterator
from functools import partial

from teipipe.marks.date_forms.values import Form, Length, Read
from teipipe.marks.date_forms.western import DASH, GAP, MAYBE, START, Language, compiled, spelt, words


def lengths(language: Language) -> Iterator[Form]:
    """The forms of durations."""
    number = rf"\d{{1,3}}(?:[.,]\d)?|(?:{words(language.counts)})(?!\w)"
    unit = rf"(?P<unit>{words(language.units)})(?!\w)(?!{GAP}(?:{language.not_a_length}))"
    between = rf"(?:{DASH}|{GAP}(?:{language.to}|{language.either}){GAP}|,?{MAYBE}(?:{language.either}){GAP})"
    several = rf"(?:(?P<low>{number})(?:,\s(?:{number})){{0,4}},?(?:{between}|{MAYBE}{DASH}{MAYBE}))?"
    count = rf"{several}(?P<high>{number})(?:{DASH}|{MAYBE})(?:(?:{language.more}){GAP})?"
    exact = partial(length, language, reach=0, ends=False)
    for pattern in language.ago:
        yield counted(pattern, count + unit, partial(length, language, reach=-1, ends=True))
    for pattern in language.hence:
        yield counted(pattern, count + unit, partial(length, language, reach=1, ends=True))
    past = rf"{START}(?:{language.past}){GAP}"
    yield Form("past length", compiled(past + count + unit), partial(length, language, reach=-1, ends=False))
    future = rf"{START}(?:{language.future}){GAP}"
    yield Form("length ahead", compiled(future + count + unit), partial(length, language, reach=1, ends=False))
    two = rf"(?P<more>{number}){GAP}(?P<of>{words(language.units)}){GAP}(?:(?:{language.either}){GAP})?{count}{unit}"
    yield Form("length", compiled(START + two), partial(two_units, language))
    idiom = rf"(?!(?:{language.idioms})(?!\w))"
    yield Form("length", compiled(rf"{START}(?<![$£€№])(?<!№\s){idiom}{count}{unit}"), exact)
    later = rf"(?=(?:,?{GAP}(?:\w{{1,9}}{GAP}){{0,4}}|{GAP})(?:{number}){DASH}(?:{number}){GAP}{unit})"
    range_ = rf"(?P<low>\d{{1,3}}){DASH}(?P<high>\d{{1,3}})"
    yield Form("length whose unit comes later", compiled(rf"{START}{range_}{later}"), exact)
    to_range = rf"(?P<high>\d{{1,3}})(?={GAP}(?:{language.to}){GAP}(?:{number}){DASH}(?:{number}){GAP}{unit})"
    yield Form("length whose unit comes later", compiled(START + to_range), exact)
    yield Form(
        "vague length",
        compiled(rf"{START}(?:{language.vague}){GAP}{unit}"),
        partial(some, language, count=None),
    )
    for pattern in language.single:
        yield counted(pattern, unit, partial(some, language, count=1))


def counted(pattern: str, expression: str, read: Read) -> Form:
    """A form whose pattern says with a sign ~ where the length stands."""
    return Form("length", compiled(START + pattern.replace("~", expression)), read)


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
    count = number_of(language, found["more"]) + number_of(language, found["high"]) / parts
    return Length(count, count, large)


def some(language: Language, found: re.Match[str], count: int | None) -> Length:
    """A length without a number: "several years" (None), "for a year" (one)."""
    return Length(count, count, language.units[spelt(found["unit"])])


def number_of(language: Language, text: str) -> float:
    """A count in digits or as a word."""
    return float(text.replace(",", ".")) if text[0].isdigit() else language.counts[spelt(text)]

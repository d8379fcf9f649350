"""The numbers of a reading, in figures and words, with the value that they have in any language.

300.000.000 dollars     thirty-two thousand     трёх с половиной миллионов     一百二十万     zweiunddreißig
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from teipipe.collate.passages import Reading
from teipipe.model import Mark
from teipipe.numerals import numbers
from teipipe.numerals.figures import fold
from teipipe.numerals.quantity import IN_UNIT, Quantity, length_of
from teipipe.tongues import tongue

WORD = re.compile(r"[\s-]{1,3}([^\W\d_]+)")


def quantities(reading: Reading) -> list[Quantity]:
    """Return the numbers of a reading in order, those in dates left out; spans of time have their length."""
    if tongue(reading.lang) is None:
        return []
    said, found = fold(reading.said), numbers(reading.said, reading.lang)
    for mark in reading.claimed:
        if mark.element == "date":
            found = list(timed(found, mark, *reading.span(mark)))
    return [counted(one, said, units(reading.lang)) for one in found]


def counted(one: Quantity, said: str, units: Mapping[str, str]) -> Quantity:
    """Return a number with the unit of time that follows it."""
    word = None if one.length else WORD.match(said, one.end)
    unit = units.get(word[1], "") if word else ""
    if word is None or unit not in IN_UNIT:
        return one
    worth, kind = IN_UNIT[unit]
    return replace(one, end=word.end(), length=(worth * max(one.values), kind))


@cache
def units(lang: str) -> Mapping[str, str]:
    """Return the words for units of time of a language."""
    from teipipe.marks.date_forms.english import english  # noqa: PLC0415
    from teipipe.marks.date_forms.french import french  # noqa: PLC0415
    from teipipe.marks.date_forms.german import german  # noqa: PLC0415
    from teipipe.marks.date_forms.russian import russian  # noqa: PLC0415

    known = {"en": english, "fr": french, "de": german, "ru": russian}
    return known[lang].units if lang in known else {}


def timed(found: list[Quantity], mark: Mark, start: int, end: int) -> Iterator[Quantity]:
    """Yield numbers without those of one date, and with the length of those that are a span of time."""
    inside = [one for one in found if start <= one.start and one.end <= end]
    yield from (one for one in found if one.end <= start)
    unit, dur = mark.attributes.get("unit", ""), mark.attributes.get("dur", "")
    if dur and (length := length_of(dur)):
        count = inside[0] if len(inside) == 1 else None
        values = count.values if count else frozenset({length[0]})
        yield Quantity(start, end, values, length, weak=count is None and not inside, figures=bool(inside))
    elif unit in IN_UNIT:
        worth, kind = IN_UNIT[unit]
        yield from (replace(one, length=(worth * max(one.values), kind)) for one in inside)
    yield from (one for one in found if one.end > start and one not in inside)

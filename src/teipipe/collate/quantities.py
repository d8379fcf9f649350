"""The numbers of a reading, in figures and words, with the value that they have in any language.

300.000.000 dollars     thirty-two thousand     трёх с половиной миллионов     一百二十万     zweiunddreißig
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from teipipe.collate.figures import fold
from teipipe.collate.han_numbers import chinese
from teipipe.collate.number_words import western
from teipipe.collate.passages import Reading
from teipipe.collate.quantity import IN_UNIT, Quantity, length_of
from teipipe.collate.tongues import tongue
from teipipe.collate.tongues.tongue import compiled
from teipipe.model import Mark

WORD = re.compile(r"[\s-]{1,3}([^\W\d_]+)")


def quantities(reading: Reading) -> list[Quantity]:
    """Return the numbers of a reading in order, those in dates left out; spans of time have their length."""
    spoken = tongue(reading.lang)
    if spoken is None:
        return []
    said = fold(reading.said)
    found = list(chinese(said, spoken) if reading.lang.startswith("zh") else western(said, spoken))
    dropped = [match.span() for match in compiled(spoken.no_number).finditer(said)]
    found = [one for one in found if not any(start <= one.start and one.end <= end for start, end in dropped)]
    for mark in reading.claimed:
        if mark.element == "date":
            found = list(timed(found, mark, *reading.span(mark)))
    return [counted(one, said, units(reading.lang)) for one in found if not is_short(one, reading.said)]


def is_short(one: Quantity, said: str) -> bool:
    """Say whether a number's word is an abbreviation in capital letters, such as ELF."""
    word = said[one.start : one.end]
    return word.isalpha() and len(word) > 1 and word.isupper() and not said.isupper() and word.isascii()


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

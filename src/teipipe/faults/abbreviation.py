"""Abbreviations that another version, or the register, has with another letter.

    ВКП/с/ beside VKP/b/ → ВКП/б/        КЧД beside KChZhD → КЧЖД

An abbreviation that stands so more than once may be a variant: the claim is weak.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from teipipe.collate.abbreviations import levelled, romanised
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.confusions import by_shape, by_slip
from teipipe.faults.passages import Passage
from teipipe.faults.register_form import correct
from teipipe.register import Register

ABBREVIATION = re.compile(r"(?<!\w)[А-Я]{2,7}(?:(?P<open>[/(])[а-я]{1,2}[/)])?(?!\w)")
LATIN = re.compile(r"(?<!\w)(?:[A-Z][a-z]{0,3}){2,8}(?:[/(][a-z]{1,4}[/)])?(?!\w)")
SHORTEST = 3


def abbreviation(passage: Passage) -> Iterator[Claim]:
    """Claim Cyrillic abbreviations that the other version has with one letter more, less or different."""
    if passage.alone or not passage.lang.startswith("ru"):
        return
    for found in ABBREVIATION.finditer(passage.text):
        opposite = passage.counterpart(found.start(), found.end())
        if opposite is None or not opposite.lang.startswith("en") or len(found[0]) < SHORTEST:
            continue
        theirs = {levelled(plain(one)) for one in LATIN.findall(opposite.text)}
        mine = plain(found[0])
        if romanised(mine) in theirs or is_word(mine, passage):
            continue
        readings = {
            other for other in (*by_shape(mine), *by_slip(mine), *by_letter(mine)) if romanised(other) in theirs
        }
        if len(readings) == 1:
            yield claim_of(found, readings.pop(), passage)


def claim_of(found: re.Match[str], reading: str, passage: Passage) -> Claim:
    """Return the claim on an abbreviation, written with the brackets that it has."""
    registered = reading in abbreviations(passage.whole.register)
    witnesses = {Witness.VERSION, *([Witness.REGISTER] if registered else [])}
    evidence = f"the other version has “{romanised(reading)}”" + (", and so has the register" if registered else "")
    written = reading.replace("(", "/").replace(")", "/") if found["open"] == "/" else reading
    letters = re.match("[А-Я]+", found[0])
    often = letters is not None and letters[0] == found[0] and passage.whole.words[found[0]] > 1
    # Where each letter has one of theirs it may be another language's own abbreviation: МНР is the MPR.
    own = not registered and romanised(reading).isupper()
    return Claim(found.start(), found.end(), written, frozenset(witnesses), "abbreviation", evidence, often or own)


def by_letter(word: str) -> Iterator[str]:
    """Yield an abbreviation with the letter in its brackets another one: small letters in brackets are easily lost."""
    if "(" in word:
        yield from (re.sub(r"\(\w", f"({letter}", word) for letter in "абвдклмопс")


def plain(written: str) -> str:
    """Return an abbreviation with round brackets."""
    return re.sub(r"/(\w+)/", r"(\1)", written)


def is_word(mine: str, passage: Passage) -> bool:
    """Say whether the abbreviation is a right one: the dictionary has it, or the register."""
    known = passage.whole.dictionary
    listed = mine in abbreviations(passage.whole.register)
    return listed or (known is not None and "(" not in mine and known.knows(mine.lower()))


@lru_cache(maxsize=8)
def abbreviations(register: Register) -> frozenset[str]:
    """Return the register's forms in capitals."""
    return frozenset(form for entry in register.entries for form in correct(entry) if ABBREVIATION.fullmatch(form))

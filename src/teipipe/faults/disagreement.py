"""What another version says differently, if one confusion of signs explains it.

    二十年 beside 30 year → 三十年        мы должны beside you must → вы должны

A weak claim: a translator may be wrong as well as a printer. What no confusion explains is a disagreement, not a fault.
"""

import re
from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage
from teipipe.marks.date_forms.chinese import number as han_number
from teipipe.model import Disagreement, Locus

# Numerals that differ in a stroke.
STROKES = {
    "一": "二七",
    "二": "一三",
    "三": "二",
    "六": "八大",
    "八": "六",
    "七": "一",
    "九": "力",
    "十": "千",
    "千": "十",
}
FIGURES = {"1": "7", "7": "1", "3": "8", "8": "3", "5": "6", "6": "5", "0": "6", "2": "7"}
NUMBER = re.compile("[0-9]+|[一二三四五六七八九十]{1,3}")
# Russian pronouns of one letter's difference, with what English has for the other one.
PRONOUNS = {"мы": "вы", "нам": "вам", "нас": "вас", "нами": "вами", "наш": "ваш", "наша": "ваша", "наши": "ваши"}
OTHERS = {**PRONOUNS, **{other: one for one, other in PRONOUNS.items()}}
ENGLISH = {"м": r"\b(?:we|us|our)\b", "н": r"\b(?:we|us|our)\b", "в": r"\byou"}


def disagreement(passage: Passage) -> Iterator[Claim]:
    """Claim words that another version says differently, where they are one confusion from what it says."""
    for one in passage.whole.disagreements:
        for ours, theirs in ((one.ours, one.theirs), (one.theirs, one.ours)):
            yield from claimed(one, ours, theirs, passage)


def claimed(one: Disagreement, ours: Locus, theirs: Locus, passage: Passage) -> Iterator[Claim]:
    """Claim the words of one side."""
    text, place = passage.counterparts.source.text, passage.within(ours)
    said, other = text[ours.start : ours.end], text[theirs.start : theirs.end]
    readings = numbers(said, other) if one.kind == "number" else pronouns(said, other) if one.kind == "person" else ()
    found = sorted(set(readings))
    if len(found) == 1 and place is not None:
        evidence = f"the other version has “{other}”"
        yield Claim(*place, found[0], frozenset({Witness.VERSION}), "disagreement", evidence, weak=True)


def numbers(said: str, other: str) -> Iterator[str]:
    """Yield what was said with one figure or numeral taken for another, if the other version has that number."""
    wanted = numbers_in(other)
    for at, sign in enumerate(said):
        for instead in (*STROKES.get(sign, ""), *FIGURES.get(sign, "")):
            reading = said[:at] + instead + said[at + 1 :]
            if numbers_in(reading) & wanted - {0}:
                yield reading


def numbers_in(text: str) -> set[int]:
    """Return the figures of a text, and its Chinese numerals below a hundred."""
    return {han_number(found[0]) for found in NUMBER.finditer(text)}


def pronouns(said: str, other: str) -> Iterator[str]:
    """Yield what was said with a pronoun taken for one that differs in its first letter."""
    for found in re.finditer(r"\w+", said):
        instead = OTHERS.get(found[0].lower())
        if instead and re.search(ENGLISH[instead[0]], other, re.IGNORECASE):
            reading = instead.capitalize() if found[0][0].isupper() else instead
            yield said[: found.start()] + reading + said[found.end() :]

"""Turns that begin with a small letter, where those around them begin with a capital.

    Товарищ Мао: желательнее решить → Желательнее решить

A weak claim: a turn may go on with a sentence that somebody broke off, and a word may be lost before it. It declines
where small letters are usual, and a text that goes on after dots or a dash.
"""

from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

MOST = 0.02
FEWEST = 10


def small_letter(passage: Passage) -> Iterator[Claim]:
    """Claim the first word of a turn that begins with a small letter, if hardly any other does."""
    whole = passage.whole
    if not passage.first or not passage.words or passage.words[0].start != 0 or not passage.words[0].text[0].islower():
        return
    turns, small = whole.turns
    if turns < FEWEST or small > max(1, MOST * turns):
        return
    word = passage.words[0]
    evidence = f"{turns - small} of {turns} turns begin with a capital"
    reading = word.text[0].upper() + word.text[1:]
    yield Claim(word.start, word.end, reading, frozenset({Witness.DOCUMENT}), "small_letter", evidence, weak=True)

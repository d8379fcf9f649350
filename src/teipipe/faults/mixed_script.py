"""Words of Latin and Cyrillic letters that look alike.

    сoюз, with a Latin o → союз

It declines what is no word of the language when its letters are of one alphabet.
"""

from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.confusions import LOOKALIKES
from teipipe.faults.passages import Passage

BOTH = frozenset({Witness.DICTIONARY, Witness.GRAMMAR})
SHORTEST = 3
# More of them are somebody's way of typing, or of encoding.
MOST = 10


def mixed_script(passage: Passage) -> Iterator[Claim]:
    """Claim a Russian word with Latin letters in it, if it is a word with Cyrillic ones."""
    known = passage.whole.dictionary
    if known is None or not passage.lang.startswith("ru") or len(passage.whole.mixed) > MOST:
        return
    for word in passage.words:
        if len(word.text) < SHORTEST or word.text not in passage.whole.mixed:
            continue
        reading = "".join(LOOKALIKES.get(letter, letter) for letter in word.text)
        if not any(letter.isascii() for letter in reading) and known.knows(reading.lower()):
            evidence = f"“{word.text}” has letters of two alphabets"
            yield Claim(word.start, word.end, reading, BOTH, "mixed_script", evidence)

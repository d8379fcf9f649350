"""Names that the other version writes otherwise, in another script.

    Найланские копи beside Kailan mines → Кайланские копи

It declines words of the dictionary, and names of which the other version's spelling is another romanisation.
"""

import re
from collections.abc import Iterator

from teipipe.align.words_alike import skeleton
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.confusions import by_shape, script
from teipipe.faults.passages import WORD, Passage, Word

SHORTEST = 5
# So much longer a word may be than the same name in another language: case endings, adjectives.
LONGEST_ENDING = 6
# A difference in so many letters at the end is one of case: Kushka beside Кушку.
ENDING = 2
BOTH = frozenset({Witness.DICTIONARY, Witness.VERSION})
HAN = re.compile("[\u3400-\u9fff]")


def foreign_name(passage: Passage) -> Iterator[Claim]:
    """Claim unknown names that look like one that the other version has there."""
    known = passage.whole.dictionary
    if known is None or passage.alone:
        return
    for word in passage.words:
        if len(word.text) < SHORTEST or not word.text[0].isupper() or known.explained(word.text.lower()):
            continue
        opposite = passage.counterpart(word.start, word.end)
        if opposite is None or HAN.search(opposite.text) or not passage.own(word.start, word.end):
            continue
        yield from named(word, [one for one in WORD.findall(opposite.text) if one[0].isupper()], passage)


def named(word: Word, theirs: list[str], passage: Passage) -> Iterator[Claim]:
    """Claim a name if one confusion makes it one of theirs that is not yet in the passage."""
    names = {skeleton(one): one for one in theirs if len(one) >= SHORTEST and script(one) != script(word.text)}
    ours = {skeleton(one.text) for one in passage.words if one.text[0].isupper()}
    free = {bones: name for bones, name in names.items() if not any(begins(one, bones) for one in ours)}
    likely = [other for other in by_shape(word.text) if other[:-ENDING] != word.text[:-ENDING]]
    readings = {(other, free[bones]) for other in likely for bones in free if begins(skeleton(other), bones)}
    if len(readings) == 1:
        reading, name = readings.pop()
        yield Claim(word.start, word.end, reading, BOTH, "foreign_name", f"the other version has “{name}”")


def begins(one: str, other: str) -> bool:
    """Say whether one name is the other with an ending."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= LONGEST_ENDING

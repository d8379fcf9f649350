"""Chinese idioms with one wrong character.

    独当其冲 → 首当其冲

It declines words and idioms of the dictionary, what stands twice, and four characters that more than one idiom is near
to, or whose three others are usual without the idiom.
"""

import re
from collections.abc import Iterator

from teipipe.faults.chinese import SHORTEST, alike, idioms_but_one, phrases
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

HAN = re.compile("[\u3400-\u9fff]{4,}")
# Small words of the modern language; hardly an idiom has them.
SMALL = frozenset("的了们們这這那您你它他她个個吗嗎吧呢么麼什样樣")
LINES = (5, 7)
KIND = frozenset({Witness.DICTIONARY})


def idiom(passage: Passage) -> Iterator[Claim]:
    """Claim four characters of which three are an idiom's."""
    if not passage.lang.startswith("zh") or passage.whole.is_literary:
        return
    runs = list(HAN.finditer(passage.text))
    for run in runs:
        if is_verse(run, runs):
            continue
        right = {
            at + n
            for at in range(run.start(), run.end() - 3)
            if passage.text[at : at + 4] in phrases()
            for n in range(4)
        }
        for at in range(run.start(), run.end() - SHORTEST + 1):
            if right.isdisjoint(range(at, at + SHORTEST)):
                yield from claimed(at, passage)


def is_verse(run: re.Match[str], runs: list[re.Match[str]]) -> bool:
    """Say whether a row of characters is a line of verse: of five or seven, beside another of as many."""
    length, beside = run.end() - run.start(), (run.start() - 1, run.end() + 1)
    return length in LINES and any(
        other.end() - other.start() == length and (other.end() == beside[0] or other.start() == beside[1])
        for other in runs
    )


def claimed(start: int, passage: Passage) -> Iterator[Claim]:
    """Claim the four characters that begin at an offset, if one idiom alone is near."""
    said = passage.text[start : start + SHORTEST]
    if any(sign in SMALL for sign in said):
        return
    near = {(at, one) for at in range(SHORTEST) for one in idioms_but_one().get(said[:at] + "?" + said[at + 1 :], ())}
    if len({at for at, _ in near}) != 1 or passage.whole.rows[said] > 1:
        return
    at = next(iter(near))[0]
    readings = sorted(one for _, one in near)
    similar = [one for one in readings if one[at] in alike().get(said[at], ())]
    rest = [said[:at], said[at + 1 :]]
    usual = any(len(part) == 3 and passage.whole.rows[part] > 1 for part in rest)
    if usual or any(said[cut : cut + 2] in phrases() for cut in range(SHORTEST - 1) if not similar):
        return
    best = similar[0] if len(similar) == 1 else readings[0] if len(readings) == 1 else ""
    evidence = f"one character from {', '.join(readings)}"
    yield Claim(start, start + SHORTEST, best, KIND, "idiom", evidence, weak=not similar)

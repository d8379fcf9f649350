"""Abbreviations that are spelt with the letters of the other script, but not with the same ones.

    “TsKVKP” — «ЦВКП»        “MVTS” — «МТС»

A translated abbreviation (“CPC” — «КПК») is none of these: most of its letters are others.
"""

import re
from collections.abc import Iterator

from teipipe.collate.passages import Pair
from teipipe.model import Certainty, Disagreement
from teipipe.register.entries import CYRILLIC

SHORTEST = 3
LATIN = re.compile(r"(?<![\w-])(?:Shch|[SZCK]h|Ts|[YI][au]|[A-Z]){3,8}(?![\w-])")
RUSSIAN = re.compile(r"(?<![\w-])[А-Я]{2,8}(?![\w-])")
SPELT = re.compile(r"Shch|[SZCK]h|Ts|I[au]|[A-Z]")


def abbreviations(pair: Pair) -> Iterator[Disagreement]:
    """Yield abbreviations that are spelt with the letters of the other script, but for some of them."""
    forward = pair.theirs.lang.startswith("ru")
    if not forward and not pair.ours.lang.startswith("ru"):
        return
    latin, cyrillic = (pair.ours, pair.theirs) if forward else (pair.theirs, pair.ours)
    there = {match[0]: match for match in reversed(list(RUSSIAN.finditer(cyrillic.said)))}
    spelt = {short: [romanised(letter) for letter in short] for short in there}
    here = {match[0]: match for match in reversed(list(LATIN.finditer(latin.said)))}
    letters = {short: SPELT.findall(levelled(short)) for short in here}
    for short, match in here.items():
        if letters[short] in spelt.values():
            continue
        close = [name for name, its in spelt.items() if is_close(letters[short], its) and its not in letters.values()]
        if len(close) == 1:
            other = there[close[0]]
            places = latin.locus(*match.span()), cyrillic.locus(*other.span())
            evidence = f"the letters {short} against {''.join(spelt[close[0]])}"
            first, second = places if forward else places[::-1]
            yield Disagreement("name", first, second, Certainty.MEDIUM, evidence)


def is_close(one: list[str], other: list[str]) -> bool:
    """Say whether two abbreviations differ in one letter, that is put in or left out between the same ends."""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or len(long) - len(short) > 1 or short[0] != long[0] or short[-1] != long[-1]:
        return False
    if len(short) == len(long):
        return len(short) > SHORTEST and sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def romanised(short: str) -> str:
    """Return an abbreviation in Latin letters, each as the Library of Congress writes it: КЧЖД is KChZhD."""
    return "".join(CYRILLIC.get(c.lower(), c).title() if c.isupper() else CYRILLIC.get(c, c) for c in short)


def levelled(short: str) -> str:
    """Return a romanised abbreviation with Ю and Я as the Library of Congress writes them."""
    return short.replace("Yu", "Iu").replace("Ya", "Ia")

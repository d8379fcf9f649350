"""Names across scripts: two spellings of one name have one skeleton, whichever way they were romanised.

Кайланские, Kailan → kailan…        Вышинский, Vyshinskii, Vyshinsky → visinski        КЧЖД → KChZhD
"""

import re

from teipipe.register.entries import CYRILLIC

# What systems of romanisation differ in, in the order in which it is levelled.
LEVELLED = tuple(
    (re.compile(pattern), there)
    for pattern, there in (
        ("['’ʹʺ-]", ""),
        ("shch|sch|tch|ch|tsch", "c"),
        ("zh|sh|š|ž|č", "s"),
        ("kh|h|x", "h"),
        ("ts|tz", "z"),
        ("w", "v"),
        ("yo|jo|io|ë|ё", "e"),
        ("ye|je|ie", "e"),
        ("[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
)


def romanised(word: str) -> str:
    """Return an abbreviation in Latin letters, each as the Library of Congress writes it: КЧЖД is KChZhD."""
    return "".join(CYRILLIC.get(c.lower(), c).title() if c.isupper() else CYRILLIC.get(c, c) for c in word)


def skeleton(word: str) -> str:
    """Return what all romanisations of a name have in common."""
    found = "".join(CYRILLIC.get(letter, letter) for letter in word.lower())
    for pattern, there in LEVELLED:
        found = pattern.sub(there, found)
    return found

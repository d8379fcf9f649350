"""Words that two languages share: names and loan words by how they begin, other words by what they mean.

    империалист, imperialist, impérialiste        Молотов, Molotov, Molotow        Politburo, Политбюро

A word in Cyrillic letters is written in Latin ones; then five letters tell (M. Simard, G. Foster and P. Isabelle,
"Using Cognates to Align Sentences in Bilingual Corpora", TMI 1992, take four of one alphabet).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from teipipe.align.concepts import Concept, concepts

WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]+")
SHORTEST = 4
COMPARED = 5
# The letters of Russian, Ukrainian, Bulgarian and Serbian as most romanisations begin to write them.
CYRILLIC = str.maketrans(
    dict(zip("абвгдеёзийіїклмнопрстуфыэєґ", "abvgdeeziiiiklmnoprstufieeg", strict=True))
    | {"ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
    | {"ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "dj", "џ": "dzh"}
)
# What romanisations and languages write in several ways, in this order.
ALIKE = (
    (re.compile("schtsch|shch|chtch"), "sh"),
    (re.compile("tsch|tch"), "ch"),
    (re.compile("sch"), "sh"),
    (re.compile("^[yj]e"), "e"),
    (re.compile("kh|gh"), "h"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("ck|qu|q"), "k"),
    (re.compile("c(?=[eiy])|tz|ts"), "s"),
    (re.compile("c(?!h)"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("w"), "v"),
    (re.compile("[yj]"), "i"),
    (re.compile("z(?!h)"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return how a word is written in one way for all alphabets and romanisations, without accents."""
    plain = unicodedata.normalize("NFD", word.casefold().translate(CYRILLIC))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for pattern, same in ALIKE:
        plain = pattern.sub(same, plain)
    return plain


def beginnings(text: str) -> Iterator[str]:
    """Yield how the longer words of a text begin."""
    for found in WORD.finditer(text):
        if len(found[0]) >= SHORTEST and len(plain := skeleton(found[0])) >= SHORTEST:
            yield plain[:COMPARED]


def meanings(text: str, lang: str) -> Iterator[str]:
    """Yield the concepts that words of a text express, in a language that the table has."""
    short = lang.split("-", maxsplit=1)[0]
    if short == "zh":
        yield from (han_meanings()[found[0]] for found in han_pattern().finditer(text))
        return
    stems = stems_of(short)
    if stems:
        for found in WORD.finditer(text):
            if meaning := meaning_of(found[0].casefold(), short):
                yield meaning


@lru_cache(maxsize=65536)
def meaning_of(word: str, lang: str) -> str:
    """Return the concept of a word: of itself, or of the longest stem that it begins with; or nothing."""
    stems = stems_of(lang)
    if f"{word}." in stems:
        return stems[f"{word}."]
    return next((stems[word[:end]] for end in range(len(word), 1, -1) if word[:end] in stems), "")


@cache
def stems_of(lang: str) -> dict[str, str]:
    """Return the concept of each stem of a language; whole words end with a full stop there."""
    return {stem: concept.name for concept in concepts() for stem in words_of(concept, lang)}


@cache
def han_meanings() -> dict[str, str]:
    """Return the concept of each Chinese word of the table."""
    return stems_of("zh")


@cache
def han_pattern() -> re.Pattern[str]:
    """Return what finds the Chinese words of the table, the longest first."""
    return re.compile("|".join(sorted(han_meanings(), key=len, reverse=True)))


def words_of(concept: Concept, lang: str) -> tuple[str, ...]:
    """Return the stems and words of a concept in a language."""
    return concept.words.get(lang, ())

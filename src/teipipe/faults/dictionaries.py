"""Dictionaries: which words a language has. Loaded when the first text of the language is read, and only then.

Russian is pymorphy3's (OpenCorpora); the languages in Latin letters are pyspellchecker's lists of frequencies. A
word that is made of known parts is known: a dictionary lacks most compounds, and what it lacks is no fault.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Protocol

from teipipe.faults.spellings import SPELLINGS
from teipipe.register import words as table

# Of Spanish the package lists few forms of verbs: with it every second text would look like another orthography.
LATIN = frozenset({"en", "de", "fr", "it", "pt", "nl"})
HYPHENS = re.compile("[-\u2010\u2011]")
PREFIXES = {
    "en": "anti counter ex extra fore hyper inter intra macro mal micro mid mini mis multi neo non out over para post"
    " pre pro pseudo quasi re self semi sub super trans ultra un under up vice de dis co in im",
    "ru": "авиа авто агит агро анти архи био бое вне водо военно воз все высоко газо гидро гос двух ино кино контр"
    " лже мало микро много моно мото нефте не обще одно общо пере пол полу по пост пред при про псевдо радио раз рас"
    " само сверх свеже северо спец супер теле тепло трех транс ультра физ фото центр четырех экс электро энерго юго",
}
ENDINGS = {
    "en": "s es ed d ing er ers ly ness less able ment ments ism ist ists ity ward wards man men like ship hood 's",
    "de": "e en er es em s n ung ungen lich keit heit",
}
INFLECTED = re.compile("(e|s|es|ed|d|ing|en|er|em|n)$")
# Endings that older Russian, verse and song have besides those of the dictionary.
OLD_ENDINGS = (
    (re.compile("[оеи]ю$"), ("ой", "ей", "ью")),
    (re.compile("ся$"), ("сь", "ся")),
    (re.compile("ье"), ("ие",)),
)
SHORTEST_PART = 4
# Words of Latin and French that stand in texts of all languages and in no list of English.
LEARNED = table("""
    versa priori posteriori facto fide vivendi operandi ibid etat fait accompli quo jure bona mala modus raison demarche
    communique aide memoire charge affaires viva voce prima facie infra supra passim sine qua non inter alia mutatis
    mutandis ipso hoc circa regime rapprochement detente entente cordiale esprit ancien tete laissez passe faire
""")


class Dictionary(Protocol):
    """What a dictionary can be asked. One that `inflects` has long tables of endings, and lacks some forms; one of a
    language that writes nouns with `capitals` has them in small letters."""

    inflects: bool
    capitals: bool

    def knows(self, word: str) -> bool:
        """Say whether a word of small letters is one of the language."""
        ...

    def usual(self, word: str) -> float:
        """Return which part of a large text the word is, as far as the dictionary tells; 0 where unknown."""
        ...

    def same(self, word: str, other: str) -> bool:
        """Say whether two words of small letters are forms of one known word."""
        ...

    def explained(self, word: str) -> bool:
        """Say whether a word of small letters is made of known ones, or known itself."""
        ...

    def lacking(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words, as written, that are not of the language, nor made of known parts."""
        ...


def dictionary(lang: str) -> Dictionary | None:
    """Return the dictionary of a language, or None where there is none for it."""
    main = lang.partition("-")[0]
    if main == "ru":
        return russian()
    return latin(main) if main in LATIN and "Cyrl" not in lang else None


@cache
def latin(lang: str) -> "Latin":
    """Return the dictionary of a language in Latin letters."""
    return Latin(lang)


@cache
def russian() -> "Russian":
    """Return the Russian dictionary."""
    return Russian()


class Latin:
    """A list of the words of a language with their frequencies."""

    def __init__(self, lang: str) -> None:
        # It takes a third of a second: only a text of the language is worth it.
        from spellchecker import SpellChecker  # noqa: PLC0415

        self.lang = lang
        self.inflects = self.capitals = lang == "de"
        self.frequencies: dict[str, int] = SpellChecker(language=lang).word_frequency.dictionary
        self.total = sum(self.frequencies.values())
        self.prefixes = frozenset(PREFIXES.get(lang, "").split())
        self.endings = tuple(ENDINGS.get(lang, "s").split())

    def knows(self, word: str) -> bool:
        """Say whether a word of small letters is in the list, in any usual spelling."""
        return (
            word in self.frequencies
            or word in LEARNED
            or (self.lang == "de" and word.replace("ß", "ss") in self.frequencies)
        )

    def usual(self, word: str) -> float:
        """Return which part the word is of what the list was made from."""
        return self.frequencies.get(word, 0) / self.total

    def same(self, word: str, other: str) -> bool:
        """Say whether two words differ only in the endings that a plural or a verb may have."""
        return INFLECTED.sub("", word) == INFLECTED.sub("", other)

    def lacking(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that are in the list neither as they are nor in parts."""
        frequencies = self.frequencies
        rare = (word for word in words if word not in frequencies and word.lower() not in frequencies)
        return frozenset(word for word in rare if len(word) > 1 and not self.explained(word.lower()))

    def explained(self, word: str) -> bool:
        """Say whether a word is made of what the list has."""
        if any(character.isdecimal() for character in word):
            return word.strip("0123456789") in {"", "st", "nd", "rd", "th", "s", "er", "e"}
        word = word.replace("’", "'")
        if HYPHENS.search(word):
            return self.knows(HYPHENS.sub("", word)) or all(self.plain(part) for part in HYPHENS.split(word) if part)
        return self.plain(word)

    def plain(self, word: str) -> bool:
        """Say whether a word without hyphens is known, with an apostrophe, in British spelling, or in two parts."""
        if self.knows(word) or len(word) == 1:
            return True
        if "'" in word:
            return all(len(part) < SHORTEST_PART or self.knows(part) for part in word.split("'"))
        return self.spelt(word) or self.derived(word) or self.joined(word)

    def spelt(self, word: str) -> bool:
        """Say whether the word is known in another spelling of the language."""
        return any(
            self.knows(other)
            for pattern, there in SPELLINGS.get(self.lang, ())
            if (other := pattern.sub(there, word)) != word
        )

    def derived(self, word: str) -> bool:
        """Say whether a known word stands between a prefix and an ending."""
        for ending in self.endings:
            stem = word.removesuffix(ending)
            if (
                stem != word
                and len(stem) >= SHORTEST_PART
                and (self.knows(stem) or self.knows(stem + "e") or self.spelt(stem))
            ):
                return True
        return any(
            word[:length] in self.prefixes and len(word) - length >= SHORTEST_PART and self.knows(word[length:])
            for length in range(2, 8)
        )

    def joined(self, word: str) -> bool:
        """Say whether the word is two known ones written together."""
        halves = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        return any(self.knows(word[:half].removesuffix("s")) and self.knows(word[half:]) for half in halves)


class Russian:
    """The words of Russian in all their forms."""

    inflects = True
    capitals = False

    def __init__(self) -> None:
        # It takes a sixth of a second: only a Russian text is worth it.
        from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]  # noqa: PLC0415

        self.morph = MorphAnalyzer()
        self.listed = Latin("ru")
        self.prefixes = frozenset(PREFIXES["ru"].split())

    def knows(self, word: str) -> bool:
        """Say whether a word is a form of a known one; ё may be written е."""
        return bool(self.morph.word_is_known(word))

    def usual(self, word: str) -> float:
        """Return which part the word is of pyspellchecker's list: pymorphy3 holds no frequencies."""
        return self.listed.usual(word)

    def same(self, word: str, other: str) -> bool:
        """Say whether two words are case or verb forms of one."""
        return self.knows(word) and not self.bases(word).isdisjoint(self.bases(other))

    @lru_cache(maxsize=4096)  # noqa: B019
    def bases(self, word: str) -> frozenset[str]:
        """Return the words of which this one may be a form; kept, for there is one dictionary, which stays."""
        return frozenset(self.morph.normal_forms(word))

    def lacking(self, words: Iterable[str]) -> frozenset[str]:
        """Return the Russian words that are in the dictionary neither as they are nor in parts."""
        letters = re.compile("[а-яёА-ЯЁ]")
        return frozenset(
            word for word in words if len(word) > 1 and letters.search(word) and not self.explained(word.lower())
        )

    def explained(self, word: str) -> bool:
        """Say whether a word is made of what the dictionary has."""
        if self.knows(word):
            return True
        if HYPHENS.search(word):
            parts = [part for part in HYPHENS.split(word) if part]
            return self.knows(HYPHENS.sub("", word)) or all(self.plain(part) for part in parts)
        return self.plain(word)

    def plain(self, word: str) -> bool:
        """Say whether a word without hyphens is known, perhaps behind prefixes or the first half of a compound."""
        if self.knows(word) or word.isdecimal():
            return True
        if any(self.knows(found.sub(there, word)) for found, others in OLD_ENDINGS for there in others):
            return True
        if any(
            word[:length] in self.prefixes and len(word) - length >= SHORTEST_PART and self.knows(word[length:])
            for length in range(2, 8)
        ):
            return True
        # "железнодорожностроительный": the first half ends in о or е.
        return any(
            word[half - 1] in "ое" and self.knows(word[half:]) and self.first_half(word[:half])
            for half in range(SHORTEST_PART, len(word) - SHORTEST_PART)
        )

    def first_half(self, stem: str) -> bool:
        """Say whether a stem with a joining vowel is that of a known word."""
        return any(self.knows(stem[:-1] + ending) for ending in ("ый", "ий", "ой", "а", "я", "ь", "о", ""))

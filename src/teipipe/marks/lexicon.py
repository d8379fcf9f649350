"""The forms of a register as a tree of tokens, in which a passage is looked up in one go.

A token is a word, a Chinese character or a single mark. Russian words are led back to the forms that the
register lists by a table of endings; it yields more case forms than there are, which does no harm, for only
those of listed names are looked for.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from teipipe.register import HAN, HONORIFICS, Entry, Register, spellings, surnames

LINE_ENDS = re.compile(r"[\n\r\f\v\u2028\u2029]")
TOKEN = re.compile(
    r"\[\?\]|[\u3400-\u9fff\uf900-\ufaff]|(?:[^\W\d_\u3400-\u9fff\uf900-\ufaff][\u0300-\u036f]*)+|\d+|\S"
)
BRACKETS = ("[", "]", "[?]")

# Russian endings: of the nominative, and what may stand in its place. A form in capitals has none.
ADJECTIVES = (
    ("ий", "ого ому им ом его ему ем ия ию ием ии"),
    ("ый", "ого ому ым ом"),
    ("ой", "ого ому ым ом"),
    ("ая", "ой ую ою"),
    ("яя", "ей юю ею"),
    ("ое", "ого ому ым ом"),
    ("ые", "ых ым ыми"),
    ("ие", "их им ими"),
)
NOUNS = (
    ("ство", "ства ству ством стве"),
    ("й", "я ю ем е и"),
    ("ь", "я ю ем е и ью"),
    ("я", "и е ю ей ею"),
    ("а", "ы и е у ой ей ою ов ам ами ах"),
    ("ы", "ов ам ами ах"),
    ("", "а у ом ем е ым"),
)
VOWELS = "аеёиоуыэюя"


class Token(NamedTuple):
    """A word, a Chinese character or a mark: a tuple, for a text has so many of them that the time to make one counts.

    `gap` is the white space before it, with "[" where a square bracket stood.
    """

    text: str
    start: int
    end: int
    gap: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a row of tokens: as a name or a compound of an entry, or as a surname many may have."""

    entry: Entry
    tokens: tuple[Token, ...]
    type: str


@dataclass(slots=True)
class Node:
    """A step in the tree of all forms, by token."""

    steps: dict[str, "Node"] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tree of all forms of a register, and for each Russian case form the words it may come from.

    `beginnings` are all tokens with which a form may begin; most words of most texts are none of them.
    """

    root: Node
    bases: dict[str, tuple[str, ...]]
    beginnings: frozenset[str]

    def may_begin_in(self, text: str) -> bool:
        """Say whether a form could begin in a text: a quick look that spares reading it as a row of tokens."""
        # Brackets may stand inside words, which only `tokens` puts together.
        return bool(self.beginnings) and ("[" in text or not self.beginnings.isdisjoint(TOKEN.findall(fold(text))))


def longest(row: tuple[Token, ...], at: int, lexicon: Lexicon) -> tuple[int, list[Reading]]:
    """Return how many tokens the longest form has that stands at this place, and what it may be."""
    nodes, best = [lexicon.root], (0, list[Reading]())
    for end in range(at, len(row)):
        key = fold(row[end].text)
        keys = lexicon.bases.get(key, (key,))
        nodes = [node.steps[base] for node in nodes for base in keys if base in node.steps]
        if not nodes:
            break
        candidates = [one for node in nodes for one in node.readings]
        readings = [one for one in candidates if _spelt(row[at : end + 1], one)]
        if any(one.type != "homonym" for one in readings):
            best = (end + 1 - at, readings)
    return best


def _spelt(stretch: tuple[Token, ...], reading: Reading) -> bool:
    """Whether case and spaces fit the form: "china" is not "China", and a line end may stand for a space."""
    pairs = list(zip(stretch, reading.tokens, strict=True))
    cased = reading.type == "compound" or all(_cased(token.text, form.text) for token, form in pairs)
    return cased and all(
        _spaced(token, form, before) for (token, form), before in zip(pairs[1:], stretch, strict=False)
    )


def _cased(text: str, form: str) -> bool:
    if len(form) > 1 and form.isupper():
        return text.isupper()
    return text[:1].isupper() or not form[:1].isupper()


def _spaced(token: Token, form: Token, before: Token) -> bool:
    if bool(token.gap) == bool(form.gap) or before.text == ".":
        return True
    # Where the form has no space, a line may end behind a hyphen or between Chinese characters.
    broken = token.gap == "[" or bool(LINE_ENDS.search(token.gap))
    return broken and (before.text == "-" or bool(HAN.match(token.text)))


@lru_cache(maxsize=8)
def lexicon(register: Register) -> Lexicon:
    """Return the tree of all forms of a register; it is built once."""
    root, bases = Node(), defaultdict[str, set[str]](set)
    for entry in register.entries:
        for form, type_ in _forms(entry):
            row = tokens(form)
            if entry.kind == "person" and type_ == "name":
                row = _without_honorific(row)
            node = root
            for token in row:
                key = fold(token.text)
                for case in cases(token.text):
                    bases[case].add(key)
                node = node.steps.setdefault(key, Node())
            if row and not (len(row) == 1 and len(row[0].text) == 1):
                node.readings.append(Reading(entry, row, type_))
    begun = frozenset(case for case, keys in bases.items() if not keys.isdisjoint(root.steps))
    return Lexicon(root, {case: tuple(sorted(keys)) for case, keys in bases.items()}, begun)


def _forms(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each form with what it is; a surname that may stand first is kept to know that it is shared."""
    for form in dict.fromkeys(spellings(entry)):
        yield form, "name"
    for compound in entry.compounds:
        yield compound.form, "compound"
    if entry.kind == "person":
        for surname in sorted(surnames(entry)):
            yield surname, "homonym" if entry.surname_first else "name"


def _without_honorific(row: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave the word of address out of "Chairman Mao": it stays outside the name."""
    while len(row) > 1 and fold(row[0].text) in HONORIFICS:
        row = row[2:] if row[1].text == "." else row[1:]
    return row


def spelling(row: tuple[Token, ...]) -> str:
    """Return a row of tokens as one writes it."""
    return "".join(" " * bool(token.gap and at) + token.text for at, token in enumerate(row))


def fold(text: str) -> str:
    """Fold what a name varies in: case, composition of accents, ё, apostrophes and hyphens."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return folded.translate({0x2019: "'", 0x02BC: "'", 0x2010: "-", 0x2011: "-", 0x2013: "-"})


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """Read a text as a row of tokens, brackets left out: "[Zhou] Enlai" is two words, "comr[ade]" is one."""
    row: list[Token] = []
    gap, seen = "", 0
    for found in TOKEN.finditer(text):
        gap += text[seen : found.start()]
        seen = found.end()
        if found[0] in BRACKETS:
            gap = "[" + gap.lstrip("[")
            continue
        if gap == "[" and row and row[-1].text.isalpha() and found[0].islower():
            row[-1] = row[-1]._replace(text=row[-1].text + found[0], end=seen)
        else:
            row.append(Token(found[0], found.start(), seen, gap))
        gap = ""
    return tuple(row)


def cases(word: str) -> set[str]:
    """Return the folded case forms of a Russian word, more than there are; of any other word only itself."""
    folded = fold(word)
    if word.isascii() or word.isupper() or not re.fullmatch("[а-я]{3,}", folded):
        return {folded}
    return {folded, *_declined(folded, ADJECTIVES), *_declined(folded, NOUNS)}


def _declined(word: str, table: tuple[tuple[str, str], ...]) -> set[str]:
    for ending, others in table:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) > 1 and (ending or word[-1] not in VOWELS):
            return {stem + other for other in others.split()}
    return set()

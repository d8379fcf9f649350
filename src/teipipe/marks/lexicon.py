"""The forms of a register as a tree of tokens, in which a passage is looked up in one go.

A token is a word, a Chinese character or a single mark. Russian words are led back to the forms that the
register lists by a table of endings (`teipipe.marks.endings`), German ones by the genitive's s.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from teipipe.marks.endings import cases
from teipipe.marks.folding import fold
from teipipe.register import HAN, HONORIFICS, Entry, Register, middle_fits, spellings, surnames, typed, words

LINE_ENDS = re.compile(r"[\n\r\f\v\u2028\u2029]")
TOKEN = re.compile(
    r"\[\?\]|[\u3400-\u9fff\uf900-\ufaff]|(?:[^\W\d_\u3400-\u9fff\uf900-\ufaff][\u0300-\u036f]*)+|\d+|\S"
)
BRACKETS = ("[", "]", "[?]")
HYPHENS = "-\u00ad\u00ac"
DIVIDED = re.compile(rf"(?<![^\W\d_])([^\W\d_]+)[{HYPHENS}]\s*([^\W\d_]+)")
MOST_INITIALS = 2
# Initials that two letters render.
LONG_INITIALS = words("kh sh zh ch yu ya ia iu ju ja dzh")
# German adjectives change their endings with case and article: "Auswärtiges Amt", "im Auswärtigen Amt".
ENDINGS = ("e", "er", "es", "en", "em")
ADJECTIVE = re.compile(r"([^\W\d_]{4,})(?:e[rsnm]?)")
# A word not longer than this may have its s from the nominative, as "Hans" and "Klaus" have, but not "Amtes".
SHORTEST_GENITIVE = 5


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
    """One way to take a row of tokens: as a `name` or a `pseudonym` of an entry, as a `compound` of it, or as a
    `homonym`, a surname that many may have. `title` is the word of address before it in the register, which stays
    outside the name and tells persons of one surname apart."""

    entry: Entry
    tokens: tuple[Token, ...]
    type: str
    title: str = ""


@dataclass(slots=True)
class Node:
    """A step in the tree of all forms, by token."""

    steps: dict[str, "Node"] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)


@dataclass(frozen=True)
class Lexicon:
    """The tree of all forms of a register, with what its words look like in the cases of Russian and German.

    `cyrillic` are its Russian words as the register has them, which are declined when the first Russian text asks;
    `adjectives` are the case forms of German ones.
    """

    root: Node
    cyrillic: frozenset[str] = frozenset()
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def russian(self) -> dict[str, tuple[str, ...]]:
        """For each case form of a Russian word the words that it may come from."""
        found = defaultdict(set)
        for word in self.cyrillic:
            for case in cases(word):
                found[case].add(fold(word))
        return {case: tuple(sorted(keys)) for case, keys in found.items()}

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """All case forms of Russian words with which a form of a name begins."""
        steps = self.root.steps
        return frozenset(case for case, keys in self.russian.items() if any(key in steps for key in keys))

    def may_begin_in(self, text: str, lang: str = "") -> bool:
        """Say whether a form could begin in a text: a quick look that spares reading it as a row of tokens."""
        steps = self.root.steps
        # Brackets may stand inside words, which only `tokens` puts together.
        if not steps or "[" in text or is_german(lang):
            return bool(steps)
        folded = fold(text)
        words = {*TOKEN.findall(folded), *(before + behind for before, behind in DIVIDED.findall(folded))}
        if any(word in steps for word in words):
            return True
        return not text.isascii() and any(map(is_cyrillic, words)) and not self.beginnings.isdisjoint(words)

    def may_begin_at(self, row: tuple[Token, ...], at: int, lang: str = "") -> bool:
        """Say whether a form could begin at a token."""
        first = (row[at], *(word for _, word in joined(row, at)))
        return any(base in self.root.steps for word in first for base in self.bases_of(word.text, lang))

    def bases_of(self, word: str, lang: str = "") -> tuple[str, ...]:
        """Return the words of the register of which a word of a text may be a form."""
        key = fold(word)
        if is_cyrillic(key):
            return self.russian.get(key, (key,))
        if not is_german(lang):
            return (key,)
        genitive = key[-1] == "s" and len(key) >= SHORTEST_GENITIVE
        without = (key[:-1] if len(key) > SHORTEST_GENITIVE else key, key.removesuffix("es")) if genitive else ()
        return tuple(dict.fromkeys((key, *without, *self.adjectives.get(key, ()))))


def is_cyrillic(key: str) -> bool:
    """Say whether a folded word is of Russian letters."""
    return "а" <= key[:1] <= "я"


def is_german(lang: str) -> bool:
    """Say whether a tag is that of German, whose names have a genitive in s."""
    return lang.partition("-")[0] == "de"


def longest(row: tuple[Token, ...], at: int, lexicon: Lexicon, lang: str = "") -> tuple[int, list[Reading]]:
    """Return how many tokens the longest form has that stands at this place, and what it may be."""
    best = (0, list[Reading]())
    for found in standing(row, at, lexicon, lang):
        best = found
    return best


@dataclass(frozen=True, slots=True)
class Path:
    """A way through the tree: the node that was reached, the words on the way, and initials that were passed over."""

    node: Node
    words: tuple[Token, ...] = ()
    letters: tuple[str, ...] = ()


def standing(row: tuple[Token, ...], at: int, lexicon: Lexicon, lang: str = "") -> Iterator[tuple[int, list[Reading]]]:
    """Yield each form that stands at this place, shorter ones first: how many tokens it has, and what it may be.

    Initials behind a given name are passed over: "John F. Kennedy" is "John Kennedy".
    """
    reached: dict[int, list[Path]] = {at: [Path(lexicon.root)]}
    for end in range(at, len(row)):
        for path in reached.pop(end, ()):
            for last, word in ((end, row[end]), *joined(row, end)):
                for base in lexicon.bases_of(word.text, lang):
                    if base in path.node.steps:
                        further = Path(path.node.steps[base], (*path.words, word), path.letters)
                        reached.setdefault(last + 1, []).append(further)
            if path.words and path.words[-1].capital and is_initial(row, end) and len(path.letters) < MOST_INITIALS:
                passed = Path(path.node, path.words, (*path.letters, row[end].text))
                reached.setdefault(end + 2, []).append(passed)
        if not reached:
            return
        readings = [
            one
            for path in reached.get(end + 1, ())
            if path.words and path.words[-1].end == row[end].end
            for one in path.node.readings
            if _spelt(path.words, one) and _initialled(path.letters, one)
        ]
        if any(one.type != "homonym" for one in readings):
            yield end + 1 - at, readings


def is_initial(row: tuple[Token, ...], at: int) -> bool:
    """Say whether a capital letter and its full stop stand here."""
    if not 0 <= at < len(row) - 1 or row[at + 1].text != "." or row[at + 1].gap:
        return False
    return row[at].capital and (len(row[at].text) == 1 or row[at].text.casefold() in LONG_INITIALS)


def _initialled(letters: tuple[str, ...], reading: Reading) -> bool:
    """Whether initials that were passed over are those of the person: "John B. Kennedy" is somebody else."""
    return not letters or (reading.entry.kind == "person" and middle_fits(reading.entry, letters))


def joined(row: tuple[Token, ...], at: int) -> Iterator[tuple[int, Token]]:
    """Yield the word that a hyphen divides, as at the end of a line or a page: "Molo-tov"."""
    if at + 2 < len(row) and row[at + 1].text in HYPHENS and row[at + 2].text.isalpha():
        first, rest = row[at], row[at + 2]
        fits = rest.text.islower() or (first.text.isupper() and rest.text.isupper())
        if fits and not row[at + 1].gap and not rest.gap.strip("\n\r\f "):
            yield at + 2, first._replace(text=first.text + rest.text, end=rest.end)


def _spelt(stretch: tuple[Token, ...], reading: Reading) -> bool:
    """Whether case and spaces fit the form: "china" is not "China", and a line end may stand for a space."""
    pairs = list(zip(stretch, reading.tokens, strict=True))
    cased = reading.type == "compound" or all(_cased(token.text, form.text) for token, form in pairs)
    return cased and all(
        _spaced(token, form, before) for (token, form), before in zip(pairs[1:], stretch, strict=False)
    )


def _cased(text: str, form: str) -> bool:
    if len(form) > 1 and form.isupper():
        return text.isupper() or (text.startswith(form) and not text.isascii())
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
    root, cyrillic, adjectives = Node(), set[str](), defaultdict[str, set[str]](set)
    for entry in register.entries:
        for form, type_ in _forms(entry):
            whole = row = tokens(form)
            if entry.kind == "person" and type_ in {"name", "pseudonym"}:
                row = _without_honorific(row)
            title = "".join(fold(token.text) + " " for token in whole[: len(whole) - len(row)] if token.text != ".")
            node = root
            for at, token in enumerate(row):
                key = fold(token.text)
                if is_cyrillic(key):
                    cyrillic.add(token.text)
                elif entry.kind != "person" and at < len(row) - 1 and (found := ADJECTIVE.fullmatch(key)):
                    for ending in ENDINGS:
                        adjectives[found[1] + ending].add(key)
                node = node.steps.setdefault(key, Node())
            if row and not (len(row) == 1 and len(row[0].text) == 1):
                node.readings.append(Reading(entry, row, type_, title.strip()))
    return Lexicon(root, frozenset(cyrillic), {form: tuple(sorted(keys)) for form, keys in adjectives.items()})


def _forms(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield each form with what it is; a surname that may stand first is kept to know that it is shared."""
    assumed = {name.form for name in entry.names if name.type == "pseudonym"}
    for form in dict.fromkeys(spellings(entry)):
        yield form, "pseudonym" if form in assumed else "name"
    for compound in entry.compounds:
        yield compound.form, "compound"
    if entry.kind == "person":
        for surname in sorted(surnames(entry)):
            for form in (surname, *typed(surname)):
                yield form, "homonym" if entry.surname_first else "name"


def _without_honorific(row: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave the word of address out of "Chairman Mao": it stays outside the name."""
    while len(row) > 1 and fold(row[0].text) in HONORIFICS:
        row = row[2:] if row[1].text == "." else row[1:]
    return row


def spelling(row: tuple[Token, ...]) -> str:
    """Return a row of tokens as one writes it."""
    return "".join(" " * bool(token.gap and at) + token.text for at, token in enumerate(row))


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

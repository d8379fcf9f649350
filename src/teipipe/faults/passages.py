"""Passages as the rules of faults read them: the text of one leaf, what surrounds it, and what the other version says.

Offsets of words and claims count in the text of the passage; `Passage.locus` leads back to the source.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from teipipe.faults.dictionaries import Dictionary, dictionary
from teipipe.leaves import leaves_in, offsets, source_offset, text
from teipipe.model import Disagreement, Leaf, Link, Locus, Mark, Node, Source, Stretch, Version
from teipipe.register import Register

WORD = re.compile(r"[^\W_\u3400-\u9fff]+(?:[-'’\u2010\u2011][^\W_\u3400-\u9fff]+)*")
MIXED = re.compile("[A-Za-z]")
HAN = re.compile("[\u3400-\u9fff]+")
# Of the characters of modern Chinese so many are three particles.
LEAST_MODERN = 0.02
# A hyphen at the end of a line.
BROKEN = re.compile(r"(?<=\w)[-\u2010\u2011]\s*\n\s*(?=\w)")
# Of a text in another orthography, or in a dialect, the dictionary lacks many words: then it says nothing of faults.
MOST_UNKNOWN = 0.05
FEW_WORDS, FEW_UNKNOWN = 30, 3
# Forms of one word share so many letters, and differ in length by so many.
BEGINNING, LONGEST_ENDING = 4, 3
# Names that share so many letters are of one word: Самарканд, самаркандский.
STEM = 7
NAMES = frozenset({"persName", "placeName", "orgName"})
# Words that somebody marked as not of the language, or as the editor's own.
APART = frozenset({"foreign", "note", "gloss", "supplied", "expan", "ex", "ref", "quote"})


class Word(NamedTuple):
    """A word of a passage."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What another version says where the passage stands: its words, their language, whom and what they name."""

    text: str
    lang: str
    refs: frozenset[str]


@dataclass(frozen=True)
class Whole:
    """One version as a whole: its language, how often each word stands in it, and what the edition knows.

    `turns` are how many turns it has, and how many of them begin with a small letter; `han` is all its text, if that is
    Chinese.
    """

    lang: str
    words: Counter[str]
    register: Register
    disagreements: tuple[Disagreement, ...] = ()
    turns: tuple[int, int] = (0, 0)
    han: str = ""

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """The dictionary of the language, if there is one."""
        return dictionary(self.lang)

    @cached_property
    def small(self) -> Counter[str]:
        """How often each word stands in the version, capitals or not."""
        counted = Counter[str]()
        for word, number in self.words.items():
            counted[word.lower()] += number
        return counted

    @cached_property
    def mixed(self) -> frozenset[str]:
        """The words with letters both of ASCII and of another alphabet."""
        return frozenset(word for word in self.words if not word.isascii() and MIXED.search(word))

    @cached_property
    def rows(self) -> Counter[str]:
        """How often each row of one to four characters stands in a Chinese version."""
        runs = HAN.findall(self.han)
        return Counter(run[at : at + n] for run in runs for n in (1, 2, 3, 4) for at in range(len(run) - n + 1))

    @cached_property
    def is_literary(self) -> bool:
        """Whether a Chinese version is in the literary language, or in verse: the idioms come from there."""
        modern = sum(self.han.count(particle) for particle in "的了是")
        return modern < LEAST_MODERN * sum(map(len, HAN.findall(self.han)))

    @cached_property
    def by_beginning(self) -> dict[str, list[str]]:
        """The words of the version in small letters, by the letters with which they begin."""
        found = defaultdict[str, list[str]](list)
        for word in self.small:
            found[word[:BEGINNING]].append(word)
        return found

    def has(self, word: str, but: str) -> bool:
        """Say whether a word, or another form of it, stands elsewhere in the version: not the doubted one itself. A
        name must stand there as one."""
        if self.words[word] > 0:
            return True
        known, small, name = self.dictionary, word.lower(), word[0].isupper()
        near = [one for one in self.by_beginning[small[:BEGINNING]] if one != but.lower()]
        if name:
            near = [one for one in near if self.words[one.capitalize()]]
            if any(one[:STEM] == small[:STEM] for one in near if len(one) >= STEM):
                return True
        near = [one for one in near if abs(len(one) - len(small)) <= LONGEST_ENDING]
        return known is not None and any(known.same(small, one) for one in near)

    @cached_property
    def lacking(self) -> frozenset[str]:
        """The words that no dictionary of the language has."""
        return self.dictionary.lacking(self.words) if self.dictionary else frozenset()

    @cached_property
    def is_other_spelling(self) -> bool:
        """Whether the dictionary lacks so many words that they are no faults: an older orthography, or a dialect."""
        total = sum(number for word, number in self.words.items() if word.islower())
        small = sum(self.words[word] for word in self.lacking if word.islower())
        return small > max(MOST_UNKNOWN * total, FEW_UNKNOWN)

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The words that are perhaps faults because no dictionary of the language has them."""
        return self.lacking if self.words.total() >= FEW_WORDS and not self.is_other_spelling else frozenset()


@dataclass(frozen=True)
class Passage:
    """The text of one leaf with what the rules lean on.

    `before` and `after` are the texts of the leaves around it of the same kind; `first` says that it is the first
    paragraph of a turn.
    """

    leaf: Leaf
    text: str
    lang: str
    whole: Whole
    version: int
    counterparts: "Counterparts"
    places: list[tuple[int, Stretch]]
    before: str = ""
    after: str = ""
    first: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the passage in order; Chinese has none."""
        return tuple(Word(found[0], found.start(), found.end()) for found in WORD.finditer(self.text))

    @cached_property
    def apart(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the source inside the passage that are not its own words."""
        return tuple((mark.start, mark.end) for mark in self.leaf.marks if mark.element in APART)

    @cached_property
    def refs(self) -> frozenset[str]:
        """Whom and what the passage names."""
        return frozenset(named(self.leaf.marks))

    def locus(self, start: int, end: int) -> Locus:
        """Return where a stretch of the passage's text stands in the source."""
        first = source_offset(start, self.places)
        return Locus(self.leaf.key, first, source_offset(end - 1, self.places) + 1, self.lang)

    def within(self, at: Locus) -> tuple[int, int] | None:
        """Return where a stretch of the source stands in the text of the passage, if it lies in it."""
        for offset, stretch in self.places:
            if at.key == self.leaf.key and stretch.start <= at.start and at.end <= stretch.end:
                return offset + at.start - stretch.start, offset + at.end - stretch.start
        return None

    def own(self, start: int, end: int) -> bool:
        """Say whether a stretch is of the passage's own words, and not an editor's or in another language."""
        at = self.locus(start, end)
        return not any(first < at.end and at.start < last for first, last in self.apart)

    @property
    def alone(self) -> bool:
        """Whether the document has no other version."""
        return not self.counterparts.links

    def counterpart(self, start: int, end: int) -> Counterpart | None:
        """Return what the other version says there, by the narrowest link."""
        at = self.locus(start, end)
        return self.counterparts.of(self.version, at.start, at.end)


class Counterparts:
    """The links of a document, asked by where a stretch stands in the source."""

    def __init__(self, versions: Sequence[Version], links: Sequence[Link], source: Source) -> None:
        self.versions, self.links, self.source = versions, links, source

    @cached_property
    def leaves(self) -> list[tuple[int, Leaf]]:
        """All leaves, with the number of their version."""
        return [(number, leaf) for number, version in enumerate(self.versions) for leaf in leaves_in(version.children)]

    @cached_property
    def sides(self) -> list[tuple[int, int, int, list[tuple[int, int, int]]]]:
        """Each linked passage: version, start, end and the other ends of its link; the shortest first."""
        found = []
        for link in self.links:
            ends = [self.placed(end) for end in link.ends]
            for end in ends:
                found.append((*end, [other for other in ends if other[0] != end[0]]))
        return sorted(found, key=lambda side: side[2] - side[1])

    def placed(self, end: Node | Leaf | Mark) -> tuple[int, int, int]:
        """Return the version of a linked passage and where it stands."""
        within = list(leaves_in((end,))) if not isinstance(end, Mark) else []
        start = min((leaf.start for leaf in within), default=getattr(end, "start", 0))
        last = max((leaf.end for leaf in within), default=getattr(end, "end", 0))
        number = next((number for number, leaf in self.leaves if leaf.start <= start < leaf.end), -1)
        return number, start, last

    def of(self, version: int, start: int, end: int) -> Counterpart | None:
        """Return what stands opposite a stretch of one version."""
        for number, first, last, others in self.sides:
            if number == version and first <= start and end <= last and others:
                return self.counterpart(others)
        return None

    def counterpart(self, ends: list[tuple[int, int, int]]) -> Counterpart:
        """Return the words of the other ends of a link."""
        number = ends[0][0]
        start, end = min(one[1] for one in ends), max(one[2] for one in ends)
        held = [leaf for at, leaf in self.leaves if at == number and leaf.start < end and start < leaf.end]
        said = "\n".join(self.cut(leaf, start, end) for leaf in held)
        marks = [mark for leaf in held for mark in leaf.marks if start <= mark.start < end]
        return Counterpart(said, self.versions[number].lang, frozenset(named(marks)))

    def cut(self, leaf: Leaf, start: int, end: int) -> str:
        """Return the text of a leaf, or of the part of it that lies in a stretch."""
        if start <= leaf.start and leaf.end <= end:
            return text(leaf, self.source)
        return self.source.text[max(start, leaf.start) : min(end, leaf.end)]

    def others(self, version: int) -> Iterator[Leaf]:
        """Yield the leaves of the other versions."""
        yield from (leaf for number, leaf in self.leaves if number != version)


def named(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield the entries of the register that marks point at."""
    yield from (mark.attributes["ref"] for mark in marks if mark.element in NAMES and "ref" in mark.attributes)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read for faults: the versions of a document with their links."""

    versions: Sequence[Version]
    links: Sequence[Link]
    disagreements: Sequence[Disagreement]
    source: Source
    register: Register


def passages(reading: Reading) -> Iterator[Passage]:
    """Yield the passages of all versions; one in another language than its version's is left alone."""
    counterparts = Counterparts(reading.versions, reading.links, reading.source)
    for number, version in enumerate(reading.versions):
        yield from of_version(number, version, reading, counterparts)


def of_version(number: int, version: Version, reading: Reading, counterparts: Counterparts) -> Iterator[Passage]:
    """Yield the passages of one version."""
    leaves = [
        leaf
        for leaf in (*leaves_in(version.children), *version.notes.values())
        if leaf.attributes.get("xml:lang", version.lang) == version.lang
    ]
    said = [text(leaf, reading.source) for leaf in leaves]
    openings = set(first_paragraphs(version.children))
    whole = whole_of(
        version, said, [words for words, leaf in zip(said, leaves, strict=True) if id(leaf) in openings], reading
    )
    paragraphs = [words for words, leaf in zip(said, leaves, strict=True) if leaf.element == "p"]
    at = 0
    for words, leaf in zip(said, leaves, strict=True):
        before = after = ""
        if leaf.element == "p":
            before, after = (paragraphs[at - 1] if at else ""), (paragraphs[at + 1] if at + 1 < len(paragraphs) else "")
            at += 1
        places = offsets(leaf)
        yield Passage(
            leaf, words, version.lang, whole, number, counterparts, places, before, after, id(leaf) in openings
        )


def whole_of(version: Version, said: Sequence[str], turns: Sequence[str], reading: Reading) -> Whole:
    """Return what is known of a version as a whole. A word that the end of a line broke is counted as one."""
    joined = BROKEN.sub("-", "\n".join(said))
    small = sum(turn[:1].islower() for turn in turns)
    return Whole(
        version.lang,
        Counter(WORD.findall(joined)),
        reading.register,
        tuple(reading.disagreements),
        (len(turns), small),
        joined if version.lang.startswith("zh") else "",
    )


def first_paragraphs(children: Iterable[Node | Leaf]) -> Iterator[int]:
    """Yield which leaves are the first paragraphs of turns, as objects."""
    for child in children:
        if not isinstance(child, Node):
            continue
        if child.element == "sp":
            first = next((leaf for leaf in leaves_in(child.children) if leaf.element == "p"), None)
            if first is not None:
                yield id(first)
        else:
            yield from first_paragraphs(child.children)

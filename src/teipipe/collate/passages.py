"""What is read of two linked passages: their words without what an editor put between them, sentence by sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from teipipe.align.sentences import SentencePair, sentence_pairs
from teipipe.leaves import JOINTS, leaves_in
from teipipe.model import Certainty, Leaf, Link, Locus, Mark, Node, Source, Version
from teipipe.register import HAN

Passage = Node | Leaf | Mark
# What an editor or translator added stands in one version only; so do numbers of paragraphs and of notes.
EDITORIAL = frozenset({"supplied", "gloss", "note", "expan", "ex", "label", "desc"})
ANCHOR = "noteAnchor"
# A passage of fewer letters may hold names and figures only.
SENTENCE = 40
SCRIPTS = {"ru": re.compile("[\u0400-\u04ff]"), "zh": HAN}


# Not compared by its fields, but by itself: rules keep what they found in it.
@dataclass(frozen=True, eq=False)
class Reading:
    """The words of a passage in one version. `said` has blanks in place of what an editor added, `delivered` has that
    too; `places` says for each character where it stands in the source."""

    key: str
    lang: str
    said: str
    delivered: str
    places: tuple[int, ...]
    marks: tuple[Mark, ...]

    def locus(self, start: int, end: int) -> Locus:
        """Return where in the source a stretch of the words stands, without blanks at its edges."""
        words = self.said[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        return Locus(self.key, self.places[start], self.places[max(start, end - 1)] + 1, self.lang)

    def holds(self, place: Locus) -> bool:
        """Say whether a place in the source is in it."""
        return self.places[0] <= place.start <= self.places[-1]

    def at(self, offset: int) -> int:
        """Return where the words go on from an offset of the source."""
        return bisect_left(self.places, offset)

    def span(self, mark: Mark) -> tuple[int, int]:
        """Return the stretch of the words that a mark is about."""
        return self.at(mark.start), self.at(mark.end)

    @cached_property
    def claimed(self) -> tuple[Mark, ...]:
        """The marks that are about words of the text itself, and not about an editor's."""
        return tuple(mark for mark in self.marks if self.said[slice(*self.span(mark))].strip())

    def part(self, start: int, end: int) -> "Reading":
        """Return the reading of a stretch of the source, such as a sentence."""
        first, last = self.at(start), self.at(end)
        inside = tuple(mark for mark in self.marks if start <= mark.start and mark.end <= end)
        return Reading(
            self.key, self.lang, self.said[first:last], self.delivered[first:last], self.places[first:last], inside
        )


def reading(passages: Iterable[Passage], owners: Mapping[int, Leaf], source: Source) -> Reading:
    """Return what one version says in its part of a link."""
    said, places, marks = "", list[int](), list[Mark]()
    lang = ""
    for leaf, start, end in stretches(passages, owners):
        lang = leaf.attributes.get("xml:lang", leaf.lang)
        if said:
            said, places = said + "\n", [*places, start]
        for stretch in leaf.stretches:
            first, last = max(start, stretch.start), min(end, stretch.end)
            if first >= last:
                continue
            joint = JOINTS.get(stretch.join, "") if stretch.start > start else ""
            said += joint + source.text[first:last]
            places += [first] * len(joint) + list(range(first, last))
        marks += (mark for mark in leaf.marks if start <= mark.start < mark.end <= end)
    return Reading(source.key, lang, without(said, places, marks), said, tuple(places), tuple(marks))


def without(said: str, places: list[int], marks: Iterable[Mark]) -> str:
    """Return words with blanks in place of what an editor added, as long as before."""
    letters = list(said)
    for mark in marks:
        if mark.element in EDITORIAL or mark.attributes.get("type") == ANCHOR:
            first, last = bisect_left(places, mark.start), bisect_left(places, mark.end)
            letters[first:last] = " " * (last - first)
    return "".join(letters)


def stretches(passages: Iterable[Passage], owners: Mapping[int, Leaf]) -> Iterator[tuple[Leaf, int, int]]:
    """Yield the leaves of passages, with the stretch of each that is meant; of a turn all but its label."""
    for passage in passages:
        if isinstance(passage, Node):
            yield from stretches((leaf for leaf in leaves_in(passage.children) if leaf.element != "speaker"), owners)
        else:
            leaf = passage if isinstance(passage, Leaf) else owners[id(passage)]
            yield leaf, passage.start, passage.end


def inside_of(element: str, children: Iterable[Node | Leaf]) -> list[Node]:
    """Return the nodes of an element in order, wherever they stand."""
    nodes = [child for child in children if isinstance(child, Node)]
    return [
        found for node in nodes for found in ([node] if node.element == element else inside_of(element, node.children))
    ]


@dataclass(frozen=True, eq=False)
class Sentences:
    """Sentences of two versions that say the same, as sure as that is. To rules they are `ours` and `theirs`."""

    ours: Reading
    theirs: Reading
    certainty: Certainty = Certainty.HIGH

    def __iter__(self) -> Iterator[Reading]:
        return iter((self.ours, self.theirs))


@dataclass(frozen=True, eq=False)
class Pair:
    """Two linked passages, and the pairs of sentences in them: what rules read."""

    ours: Reading
    theirs: Reading
    sentences: tuple[Sentences, ...]

    def certainty(self, place: Locus) -> Certainty:
        """Return how sure it is that the sentences say the same of which one has this place in the first version."""
        return next((one.certainty for one in self.sentences if one.ours.holds(place)), Certainty.HIGH)


def pairs(links: Sequence[Link], versions: Sequence[Version], source: Source) -> Iterator[Pair]:
    """Yield the linked passages of versions with their sentences; of a turn, its paragraphs."""
    owners = {id(mark): leaf for version in versions for leaf in leaves_in(version.children) for mark in leaf.marks}
    for _, group in groupby(sentence_pairs(links, versions, source), key=lambda pair: id(pair.link)):
        found = list(group)
        link = found[0].link
        ours = reading(link.ends[: link.ours], owners, source)
        theirs = reading(link.ends[link.ours :], owners, source)
        yield Pair(ours, theirs, tuple(sentences(found, ours, theirs)))


def is_read(sentence: Reading) -> bool:
    """Say whether a sentence has words, and is in its version's language: what was left untranslated is in another."""
    letters = [sign for sign in sentence.said if sign.isalpha()]
    script = SCRIPTS.get(sentence.lang.partition("-")[0])
    own = letters if script is None else [sign for sign in letters if script.match(sign)]
    return bool(sentence.said.strip()) and (len(letters) < SENTENCE or 2 * len(own) >= len(letters))


def sentences(found: Iterable[SentencePair], ours: Reading, theirs: Reading) -> Iterator[Sentences]:
    """Yield the sentences of a link as they are read."""
    for pair in found:
        one = ours.part(pair.ours[0].start, pair.ours[-1].end)
        other = theirs.part(pair.theirs[0].start, pair.theirs[-1].end)
        if is_read(one) and is_read(other):
            yield Sentences(one, other, pair.certainty)

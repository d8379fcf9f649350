"""The sentences of linked passages, aligned: what a report on disagreements reads side by side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from teipipe.align import lengths
from teipipe.align.clues import clues
from teipipe.align.path import Bead, cheapest
from teipipe.align.reading import Reading, readings, segment
from teipipe.align.scores import Item, Scores
from teipipe.align.sentence_ends import sentences
from teipipe.leaves import leaves_in
from teipipe.model import Certainty, Leaf, Link, Locus, Mark, Node, Source, Version

# One to one, one to several, and two that share out differently what they say.
STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 0), (0, 1))
# So much must what both sentences hold tell for them to be surely, or probably, each other's translation.
SURELY, PROBABLY = 1.5, 0.4
# Two lengths that are further apart than so many standard deviations are doubtful.
PLAUSIBLE = 3.0


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Sentences of two linked passages that say the same. A sentence that a page breaks in two has two places."""

    ours: tuple[Locus, ...]
    theirs: tuple[Locus, ...]
    certainty: Certainty
    link: Link


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reading."""

    reading: Reading
    start: int
    end: int

    def loci(self) -> Iterator[Locus]:
        """Yield its places in the source."""
        return self.reading.loci(self.start, self.end)

    def item(self) -> Item:
        """Return it as it is compared. What only an editor says in brackets has no length."""
        said = self.reading.bare[self.start : self.end]
        return Item(lengths.weight(said), clues(self.reading, self.start, self.end))


def sentence_pairs(links: Iterable[Link], versions: Sequence[Version], source: Source) -> Iterator[SentencePair]:
    """Yield the pairs of sentences of all links, each passage once: of a turn, its paragraphs' links.

    A sentence without a partner is in no pair. Certainty is never above that of the link.
    """
    links = tuple(links)
    owners = {id(mark): leaf for version in versions for leaf in leaves_in(version.children) for mark in leaf.marks}
    for link in innermost(links):
        yield from pairs(link, owners, source)


def pairs(link: Link, owners: Mapping[int, Leaf], source: Source) -> Iterator[SentencePair]:
    """Yield the pairs of sentences of one link."""
    ours = list(sentences_of(link.ends[: link.ours], owners, source))
    theirs = list(sentences_of(link.ends[link.ours :], owners, source))
    if not ours or not theirs:
        return
    variance = lengths.variance(ours[0].reading.text, theirs[0].reading.text)
    scores = Scores([one.item() for one in ours], [one.item() for one in theirs], variance)
    beads = cheapest((len(ours), len(theirs)), scores.cost, steps=STEPS)
    even = all(bead.count == bead.other_count == 1 for bead in beads)
    for bead in beads:
        if bead.count and bead.other_count:
            yield SentencePair(
                tuple(locus for one in ours[bead.first : bead.first + bead.count] for locus in one.loci()),
                tuple(locus for one in theirs[bead.other : bead.other + bead.other_count] for locus in one.loci()),
                certainty(bead, scores, link, even),
                link,
            )


def certainty(bead: Bead, scores: Scores, link: Link, even: bool) -> Certainty:
    """Return how sure a pair is: as the link where there is nothing else, or where both hold what tells; low by length
    alone. `even` says that each sentence answers the one at the same place."""
    if link.certainty == Certainty.LOW or len(scores.ours) == len(scores.theirs) == 1:
        return link.certainty
    told = scores.common(bead.first, bead.count, bead.other, bead.other_count)
    if scores.apart(bead.first, bead.count, bead.other, bead.other_count) > PLAUSIBLE:
        return Certainty.LOW
    if told >= SURELY or (even and told >= PROBABLY):
        return link.certainty
    return Certainty.MEDIUM if even or told >= PROBABLY else Certainty.LOW


def sentences_of(ends: Iterable[Node | Leaf | Mark], owners: Mapping[int, Leaf], source: Source) -> Iterator[Sentence]:
    """Yield the sentences of the passages at one side of a link."""
    for end in ends:
        for reading in readings_of(end, owners, source):
            for start, stop in sentences(reading.text, reading.lang):
                if reading.bare[start:stop].strip():
                    yield Sentence(reading, start, stop)


def readings_of(end: Node | Leaf | Mark, owners: Mapping[int, Leaf], source: Source) -> Iterator[Reading]:
    """Yield a passage, leaf by leaf, as it is read."""
    if isinstance(end, Mark):
        (owner,) = readings(owners[id(end)], source)
        yield segment(owner, end)
    else:
        yield from readings(end, source)


def innermost(links: Sequence[Link]) -> Iterator[Link]:
    """Yield the links whose passages have none inside them that are linked themselves."""
    linked = {id(end) for link in links for end in link.ends}
    for link in links:
        if not any(id(one) in linked for end in link.ends for one in within(end)):
            yield link


def within(passage: Node | Leaf | Mark) -> Iterator[Node | Leaf | Mark]:
    """Yield what stands inside a passage: leaves, and segments of leaves."""
    if isinstance(passage, Leaf):
        yield from passage.marks
    elif isinstance(passage, Node):
        for child in passage.children:
            yield child
            yield from within(child)

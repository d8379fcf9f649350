"""The stage `collate`: read two versions of a document against each other, and tell where they say different things.

    numbers        “forty divisions” — “十四个师”
    days           “5 March” — «5/VIII»
    names          another person, place or body of the register
    abbreviations  “TsKVKP” — «ЦВКП»
    directions     “in northern Bulgaria” — «севернее Болгарии»
    persons        “you must settle this” — «мы должны это уладить»
    moods          question or statement, said or denied

A rule reads a pair of linked passages, and yields what it is sure enough of: what a free but right translation may do
is no disagreement. The words of a language that rules need stand in `tongues`. What an editor put between the words of
one version (`supplied`, `gloss`, `note`) is read only to see what that version has after all.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from teipipe.collate.abbreviations import abbreviations
from teipipe.collate.days import days
from teipipe.collate.directions import directions, ways
from teipipe.collate.moods import denials, questions
from teipipe.collate.names import names
from teipipe.collate.numbers import numbers
from teipipe.collate.passages import Pair, pairs
from teipipe.collate.persons import persons
from teipipe.model import Certainty, Disagreement, Leaf, Link, Locus, Node, Source, Version
from teipipe.register import Register

Rule = Callable[[Pair], Iterator[Disagreement]]
RULES: tuple[Rule, ...] = (numbers, days, abbreviations, directions, persons, questions, denials)
REGISTERED = (names, ways)


def collated(
    versions: Sequence[Version], links: Sequence[Link], source: Source, register: Register
) -> Iterator[Disagreement]:
    """Yield what linked passages of two versions say differently, in the order of the first version."""
    if len(versions) < 2:
        return
    found = [disagreement for link in links for disagreement in labels(link, register)]
    for pair in pairs(links, versions, source):
        found += within(pair, register)
    yield from once(sorted(found, key=lambda one: (one.ours.start, one.theirs.start)), source)


def within(pair: Pair, register: Register) -> Iterator[Disagreement]:
    """Yield what the passages of one link surely enough say differently: sentences that perhaps do not belong together
    make any rule less sure."""
    found = chain.from_iterable(rule(pair) for rule in RULES)
    for disagreement in chain(found, chain.from_iterable(rule(pair, register) for rule in REGISTERED)):
        certainty = less(disagreement.certainty, pair.certainty(disagreement.ours))
        if certainty != Certainty.LOW:
            yield replace(disagreement, certainty=certainty)


def less(certainty: Certainty, other: Certainty) -> Certainty:
    """Return how sure a rule is of sentences that are as sure as this to say the same."""
    if other == Certainty.HIGH:
        return certainty
    return Certainty.LOW if other == Certainty.LOW else Certainty.MEDIUM


def labels(link: Link, register: Register) -> Iterator[Disagreement]:
    """Yield the labels of linked turns that name different persons of the register."""
    if len(link.ends) != 2:
        return
    one, other = link.ends
    if not isinstance(one, Node) or not isinstance(other, Node):
        return
    who, whose = (end.attributes.get("who", "").removeprefix("#") for end in (one, other))
    if who == whose or who not in register.by_id or whose not in register.by_id:
        return
    evidence = f"{register.by_id[who].preferred} speaks against {register.by_id[whose].preferred}"
    for first, second in zip(label(one), label(other), strict=False):
        yield Disagreement("name", locus(first), locus(second), Certainty.HIGH, evidence)


def label(turn: Node) -> list[Leaf]:
    """Return the label of a turn."""
    return [child for child in turn.children if isinstance(child, Leaf) and child.element == "speaker"]


def locus(leaf: Leaf) -> Locus:
    """Return where a leaf stands."""
    return Locus(leaf.key, leaf.start, leaf.end, leaf.lang)


def once(found: Sequence[Disagreement], source: Source) -> Iterator[Disagreement]:
    """Yield disagreements; names that stand against each other again and again only where they first do."""
    said = set()
    for one in found:
        words = tuple(source.text[place.start : place.end] for place in (one.ours, one.theirs))
        if one.kind != "name" or words not in said:
            yield one
        said.add(words)

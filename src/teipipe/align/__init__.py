"""The stage `align`: link the passages of two versions that say the same.

By structure first: turns with turns by who speaks, numbered passages by their numbers, the paragraphs of two turns that
answer each other among themselves, openings and closings kind by kind. Then by what both hold (numbers, dates, names by
the register, words that languages share) and by length, as the cheapest way through both (W. Gale and K. Church 1993).
A link says how sure it is and what supports it; versions that say wholly different things have none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from teipipe.align.certainty import judged
from teipipe.align.passages import EDGES, Passage, Unit, body, divided, edges, segments
from teipipe.align.rows import Row, aligned, is_translation
from teipipe.align.scores import Item
from teipipe.align.sentences import SentencePair, sentence_pairs
from teipipe.align.turns import difference, same_by_name, same_by_place
from teipipe.findings import Finding
from teipipe.model import Certainty, Link, Node, Source, Version

# The number of a turn that none answers.
ALONE = "alone"
__all__ = ["SentencePair", "align", "differences", "sentence_pairs"]


def align(versions: Sequence[Version], source: Source) -> tuple[Link, ...]:
    """Return the links between each two versions of a document, in the order of the first of the two."""
    return tuple(link for first, second in combinations(versions, 2) for link in pairs(first, second, source))


def differences(versions: Sequence[Version], links: Sequence[Link], source: Source) -> Iterator[Finding]:
    """Yield, for each two versions, a finding on the first place where their turns differ, if they do."""
    for first, second in combinations(versions, 2):
        yield from difference(first, second, links, source)


def pairs(first: Version, second: Version, source: Source) -> list[Link]:
    """Return the links between two versions in the order of the first, a turn's before those inside it."""
    # Of two ways that cost the same the first is taken: the links must not depend on which version is asked first.
    if (second.lang, begin(second.children)) < (first.lang, begin(first.children)):
        turned = (
            replace(link, ends=turn(link), ours=len(link.ends) - link.ours) for link in pairs(second, first, source)
        )
        return sorted(turned, key=lambda link: span(link.ends[0]))
    return sorted(linked(first, second, source), key=lambda link: span(link.ends[0]))


def turn(link: Link) -> tuple[Passage, ...]:
    """Return the ends of a link, those of its second version first."""
    return (*link.ends[link.ours :], *link.ends[: link.ours])


def linked(first: Version, second: Version, source: Source) -> Iterator[Link]:
    """Yield the links between two versions."""
    rows = [list(body(version.children, source)) for version in (first, second)]
    ours, theirs = divided(rows[0], rows[1]), divided(rows[1], rows[0])
    turns = turn_links(ours, theirs, source)
    row = aligned(ours, theirs, numbered(ours, theirs, turns), {})
    same = is_translation(row)
    if same:
        yield from links(row, firm=False, source=source)
    for kind in EDGES:
        ours, theirs = (list(edges(version.children, kind, source)) for version in (first, second))
        if ours and theirs:
            edge = aligned(ours, theirs, ([one.item() for one in ours], [one.item() for one in theirs]), {})
            yield from (link for link in links(edge, same, source) if same or link.certainty == Certainty.HIGH)


def turn_links(ours: Sequence[Unit], theirs: Sequence[Unit], source: Source) -> Row:
    """Return the turns of two versions aligned by who speaks and what is said. Speakers that nothing identifies are
    taken to be those at whose turns theirs mostly stand."""
    first, second = ([one for one in row if one.kind == "sp"] for row in (ours, theirs))
    items = ([one.item() for one in first], [one.item() for one in second])
    speakers = same_by_name(first, second, source)
    row = aligned(first, second, items, speakers)
    learnt = same_by_place(row.beads, first, second)
    unknown = {one: other for one, other in learnt.items() if one not in speakers and other not in speakers.values()}
    return aligned(first, second, items, speakers | unknown) if unknown else row


def numbered(ours: Sequence[Unit], theirs: Sequence[Unit], turns: Row) -> tuple[list[Item], list[Item]]:
    """Return what is compared of two rows, in which turns that answer each other have one number, and no other."""
    names: tuple[dict[int, str], dict[int, str]] = {}, {}
    for at, bead in enumerate(turns.beads):
        for named, row, first, count in (
            (names[0], turns.ours, bead.first, bead.count),
            (names[1], turns.theirs, bead.other, bead.other_count),
        ):
            answered = bead.count and bead.other_count
            for place in range(first, first + count):
                # Those behind the first of a group have no number, as those behind the first of any group.
                named[id(row[place])] = (f"turn {at}" if place == first else "") if answered else ALONE
    return items(ours, names[0], "ours"), items(theirs, names[1], "theirs")


def items(row: Sequence[Unit], names: Mapping[int, str], side: str) -> list[Item]:
    """Return what is compared of a row. A turn that none answers is of a kind that the other row has not."""
    return [
        one.item(kind=f"sp of {side}") if names.get(id(one)) == ALONE else one.item(names.get(id(one))) for one in row
    ]


def links(row: Row, firm: bool, source: Source) -> Iterator[Link]:
    """Yield the links of a row, and those inside the passages that it links."""
    for bead, certainty, evidence in judged(row, firm):
        ours, theirs = (
            row.ours[bead.first : bead.first + bead.count],
            row.theirs[bead.other : bead.other + bead.other_count],
        )
        link = Link((*(one.passage for one in ours), *(one.passage for one in theirs)), certainty, evidence, bead.count)
        yield link
        yield from inside(ours, theirs, link, source)


def inside(ours: Sequence[Unit], theirs: Sequence[Unit], link: Link, source: Source) -> Iterator[Link]:
    """Yield the links between the paragraphs of turns that answer each other, and between as many segments."""
    if ours[0].kind == "sp":
        rows = [[part for one in row for part in spoken(one, source)] for row in (ours, theirs)]
    elif len(ours) == len(theirs) == 1:
        rows = [segments(row[0]) for row in (ours, theirs)]
        if len(rows[0]) != len(rows[1]):
            return
    else:
        return
    if all(rows):
        row = aligned(rows[0], rows[1], ([one.item() for one in rows[0]], [one.item() for one in rows[1]]), {})
        yield from links(row, link.certainty == Certainty.HIGH, source)


def spoken(one: Unit, source: Source) -> Iterator[Unit]:
    """Yield the paragraphs of a turn."""
    if isinstance(one.passage, Node):
        yield from body(one.passage.children, source)


def span(passage: Passage) -> tuple[int, int]:
    """Return where a passage begins and, the longer first, ends."""
    return begin((passage,)), -end((passage,))


def begin(passages: Sequence[Passage]) -> int:
    """Return where passages begin."""
    return min((begin(one.children) if isinstance(one, Node) else one.start for one in passages), default=0)


def end(passages: Sequence[Passage]) -> int:
    """Return where passages end."""
    return max((end(one.children) if isinstance(one, Node) else one.end for one in passages), default=0)

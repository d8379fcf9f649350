"""Who speaks in two versions: which speakers are the same, and where the order of the turns first differs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from teipipe.align.passages import Unit
from teipipe.align.path import Bead
from teipipe.align.words_alike import skeleton
from teipipe.findings import Finding, Place, Severity
from teipipe.leaves import text
from teipipe.model import Leaf, Link, Node, Source, Version

# So large a share of a speaker's turns must answer those of one of the other version.
SAME = 0.6
# So many letters must begin alike for two labels to be one name.
ALIKE = 4


def same_by_name(ours: Sequence[Unit], theirs: Sequence[Unit], source: Source) -> dict[str, str]:
    """Return the speakers of both versions that have one id, or labels that are the same name in other letters."""
    first, second = ({turn.who: turn for turn in row if turn.who} for row in (ours, theirs))
    same = {who: who for who in first if who in second}
    names = {who: spoken(turn, source) for who, turn in second.items() if who not in same}
    for who, turn in first.items():
        alike = [other for other, name in names.items() if who not in same and name & spoken(turn, source)]
        if len(alike) == 1:
            same[who] = alike[0]
            del names[alike[0]]
    return same


def spoken(turn: Unit, source: Source) -> set[str]:
    """Return how the words of a turn's label begin, in one alphabet."""
    if not isinstance(turn.passage, Node):
        return set()
    labels = [child for child in turn.passage.children if isinstance(child, Leaf) and child.element == "speaker"]
    words = [skeleton(word) for label in labels for word in text(label, source).strip(" :：").split()]
    return {word[:ALIKE] for word in words if len(word) >= ALIKE} or set(words)


def same_by_place(beads: Iterable[Bead], ours: Sequence[Unit], theirs: Sequence[Unit]) -> dict[str, str]:
    """Return the speakers whose turns mostly answer each other where nothing was known about who is who."""
    pairs = Counter((ours[bead.first].who, theirs[bead.other].who) for bead in beads if bead.count and bead.other_count)
    first, second = Counter[str](), Counter[str]()
    for (one, other), times in pairs.items():
        first[one] += times
        second[other] += times
    return {
        one: other
        for (one, other), times in pairs.items()
        if one and other and times >= SAME * first[one] and times >= SAME * second[other]
    }


def difference(first: Version, second: Version, links: Sequence[Link], source: Source) -> Iterator[Finding]:
    """Yield a finding on the first place where the turns of two versions do not answer each other one by one."""
    ours, theirs = list(turns(first.children)), list(turns(second.children))
    if not ours or not theirs:
        return
    answers = answered(links, ours, theirs)
    speakers = same_speakers(ours, answers)
    for at in range(max(len(ours), len(theirs))):
        one = ours[at] if at < len(ours) else None
        two = theirs[at] if at < len(theirs) else None
        if one and two and answers.get(id(one)) is two and speakers.get(who(one)) == who(two):
            continue
        message = (
            f"turns differ: {len(ours)} in the {first.lang} text, {len(theirs)} in the {second.lang} text; first "
            f"difference: {place(one, at, first.lang, source)}; {place(two, at, second.lang, source)}; compare both "
            "places with the delivered file"
        )
        line = source.line(start(one or two or ours[-1]))
        yield Finding("version-turns", Severity.INFORMATION, Place(source.name, line), message)
        return


def place(turn: Node | None, at: int, lang: str, source: Source) -> str:
    """Say where a turn stands and who speaks."""
    if turn is None:
        return f"no turn {at + 1} in {lang}"
    said = next((text(child, source) for child in turn.children if isinstance(child, Leaf)), "")
    return f"turn {at + 1} in {lang}, line {source.line(start(turn))} (“{' '.join(said.split()).rstrip(' :：')}”)"


def answered(links: Iterable[Link], ours: Iterable[Node], theirs: Iterable[Node]) -> Mapping[int, Node]:
    """Return the turn of the second version that alone answers each turn of the first."""
    first, second = ({id(turn) for turn in row} for row in (ours, theirs))
    return {
        id(one): other
        for one, other in (link.ends for link in links if len(link.ends) == 2)
        if isinstance(other, Node) and id(one) in first and id(other) in second
    }


def same_speakers(ours: Iterable[Node], answers: Mapping[int, Node]) -> dict[str, str]:
    """Return which speaker of the second version answers each of the first as a rule."""
    pairs = Counter((who(turn), who(answers[id(turn)])) for turn in ours if id(turn) in answers)
    same: dict[str, str] = {}
    for (one, other), _ in pairs.most_common():
        if one not in same and other not in same.values():
            same[one] = other
    return same


def turns(children: Iterable[Node | Leaf]) -> Iterator[Node]:
    """Yield the turns of a version in order."""
    for child in children:
        if isinstance(child, Node):
            if child.element == "sp":
                yield child
            else:
                yield from turns(child.children)


def who(turn: Node) -> str:
    """Return the speaker of a turn."""
    return turn.attributes.get("who", "")


def start(turn: Node) -> int:
    """Return where a turn begins in its source."""
    return next((child.start for child in turn.children if isinstance(child, Leaf)), 0)

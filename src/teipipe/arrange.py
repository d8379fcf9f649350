"""The stage `arrange`: build a document from leaves. It tells the versions apart and nests what belongs together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from teipipe.leaves import text
from teipipe.marks.languages import script_language, script_weights
from teipipe.model import Certainty, Header, Leaf, Mark, Node, Source, Version

# A version needs this share of the letters; less is a passage in another language.
LEAST_SHARE = 0.1
# A block of fewer letters takes the language of its neighbours.
FEW_LETTERS = 40
NARRATED = frozenset({"participants", "recorder", "duration", "omission"})
OPENING = frozenset({"dateline", "salute", "stamp"})
# What goes on with a turn until the next label, and what has a parent of its own kind elsewhere.
SPOKEN = frozenset({"p", "l", "stage"})
NESTED = {"castItem": "castList", "l": "lg"}
TICK = re.compile(r"^[^\w\s\[(\"“«]\s*")
CLOSING = frozenset({"dateline", "salute", "signed", "stamp"})


def with_languages(leaves: Sequence[Leaf], source: Source) -> tuple[Leaf, ...]:
    """Give each leaf its language: that of its version, or its own where the document has no versions."""
    weights = [script_weights(text(leaf, source)) for leaf in leaves]
    scripts = smoothed([dominant(weight) for weight in weights], weights)
    total = Counter[str]()
    for script, weight in zip(scripts, weights, strict=True):
        total[script] += sum(weight.values())
    runs = [script for script, _ in groupby(scripts)]
    if len(set(runs)) != len(runs) or any(total[run] < LEAST_SHARE * sum(total.values()) for run in runs):
        main = total.most_common(1)[0][0] if total else ""
        return languages(leaves, [main] * len(leaves), source)
    return languages(leaves, scripts, source)


def dominant(weight: Counter[str]) -> str:
    """Return the script that a leaf is written in."""
    return weight.most_common(1)[0][0] if weight else ""


def smoothed(scripts: list[str], weights: list[Counter[str]]) -> list[str]:
    """Give short leaves the script of the long ones around them.

    Between two long leaves of different scripts the short ones go over to the next where their own letters begin to
    (source 001, l. 171: the stamp НЕСЕКРЕТНО belongs to the Russian heading after it).
    """
    long = [
        script if sum(weight.values()) >= FEW_LETTERS else "" for script, weight in zip(scripts, weights, strict=True)
    ]
    # From the end: the next long leaf's script, and whether all short ones before it are in it.
    after, agreed = "", True
    ahead: list[tuple[str, bool]] = []
    for script, own in zip(reversed(long), reversed(scripts), strict=True):
        after = script or after
        agreed = bool(script) or (agreed and own in {after, ""})
        ahead.append((after, agreed))
    kept: list[str] = []
    for script, own, (after, agreed) in zip(long, scripts, reversed(ahead), strict=True):
        before = kept[-1] if kept else ""
        goes_over = own == after and agreed
        kept.append((after or before) if script or not before or goes_over else before)
    return kept


def languages(leaves: Sequence[Leaf], scripts: list[str], source: Source) -> tuple[Leaf, ...]:
    """Turn scripts into languages, by all the text that each script has."""
    tags: dict[str, str] = {}
    for script in set(scripts):
        joined = "\n".join(text(leaf, source)[:4000] for leaf, s in zip(leaves, scripts, strict=True) if s == script)
        tags[script] = script_language(joined)
    return tuple(replace(leaf, lang=tags[script]) for leaf, script in zip(leaves, scripts, strict=True))


def versions(leaves: Sequence[Leaf], header: Header, who: Mapping[str, str], source: Source) -> tuple[Version, ...]:
    """Build the versions of a document, in the order in which they were delivered."""
    return tuple(
        version(lang, tuple(group), header, who, source) for lang, group in groupby(leaves, lambda leaf: leaf.lang)
    )


def version(lang: str, leaves: tuple[Leaf, ...], header: Header, who: Mapping[str, str], source: Source) -> Version:
    """Build one version: notes go to their anchors, turns, openers, closers, lists and divisions are nested."""
    notes, texts = anchored(leaves)
    builder = Builder(who, source)
    for at, leaf in enumerate(texts):
        builder.add(leaf, texts[at + 1 :])
    kind, certainty = version_type(lang, header)
    return Version(lang, builder.finished(), notes, kind, certainty)


def version_type(lang: str, header: Header) -> tuple[str, Certainty]:
    """Say whether a version is the original: the archive names its language, or a translation is spoken of."""
    if header.language:
        return ("original" if lang.split("-", maxsplit=1)[0] == header.language else "translation"), Certainty.HIGH
    return ("translation", Certainty.MEDIUM) if header.is_translation else ("", Certainty.LOW)


def anchored(leaves: tuple[Leaf, ...]) -> tuple[dict[tuple[str, int], Leaf], list[Leaf]]:
    """Take the notes that have an anchor out of a version; those without one stay where they were delivered."""
    waiting: dict[str, list[Leaf]] = {}
    for leaf in filter(is_note, leaves):
        waiting.setdefault(note_name(leaf), []).append(leaf)
    notes: dict[tuple[str, int], Leaf] = {}
    for leaf in leaves:
        for mark in anchors(leaf):
            named = waiting.get(mark.attributes["n"])
            if named:
                # The last note of a name stays: an anchor that is repeated points at it again.
                notes[leaf.key, mark.start] = named.pop(0) if len(named) > 1 else named[0]
    placed = {id(note) for note in notes.values()}
    return notes, [leaf for leaf in leaves if id(leaf) not in placed]


def is_note(leaf: Leaf) -> bool:
    """Say whether a leaf is a numbered note and not an editor's remark in its place."""
    return leaf.element == "note" and leaf.fields.get("type") == "note"


def note_name(leaf: Leaf) -> str:
    """Return what an anchor of the note shows, or the id that the file format gives it."""
    return leaf.fields.get("id") or leaf.fields["n"]


def anchors(leaf: Leaf) -> list[Mark]:
    """Return the marks of a leaf that are anchors of notes."""
    return [mark for mark in leaf.marks if mark.attributes.get("type") == "noteAnchor"]


@dataclass
class Builder:
    """A version while it is built: leaves come in order, each goes where it belongs."""

    who: Mapping[str, str]
    source: Source
    children: list[Node | Leaf] = field(default_factory=list)
    divisions: list[tuple[int, list[Node | Leaf]]] = field(default_factory=list)
    group: list[Node | Leaf] = field(default_factory=list)
    kind: str = ""
    closed: bool = False

    def add(self, leaf: Leaf, rest: Sequence[Leaf]) -> None:
        """Add a leaf; `rest` are those that follow."""
        if self.begins_part(leaf):
            self.divide(1)
        kind = self.group_of(leaf, rest)
        if leaf.element == "head" and self.divides(leaf):
            self.divide(int(leaf.fields.get("level", "1")))
        if kind != self.kind or leaf.element == "speaker" or (leaf.element == "head" and self.has_items()):
            self.flush()
            self.kind = kind
        self.group.append(attributed(leaf, self.who, self.source))
        self.closed = self.closed or leaf.fields.get("role") == "closing"

    def begins_part(self, leaf: Leaf) -> bool:
        """Say whether a leaf begins a part without a heading: a postscript, or a second letter of the same file."""
        if leaf.element in OPENING and leaf.fields.get("role") == "opening":
            return self.has_text()
        return self.closed and leaf.element not in CLOSING and leaf.element not in {"note", "head"}

    def divides(self, head: Leaf) -> bool:
        """Say whether a division begins at a heading: after text, inside another one, or where its rule says so."""
        deeper = int(head.fields.get("level", "1")) > 1 and bool(self.divisions)
        return deeper or "division" in head.fields or self.has_text()

    def group_of(self, leaf: Leaf, rest: Sequence[Leaf]) -> str:
        """Say what a leaf is grouped into: sp, list, opener, closer, or nothing."""
        if leaf.element == "speaker" or (
            self.kind == "sp" and leaf.element in SPOKEN and leaf.fields.get("role") not in NARRATED
        ):
            return "sp"
        if leaf.element in NESTED:
            return NESTED[leaf.element]
        if leaf.element in {"item", "label"} or leaf.fields.get("role") == "list":
            return "list"
        if leaf.element == "cell":
            return "table"
        if leaf.element in CLOSING and self.has_text():
            closing = self.closed or leaf.fields.get("role") == "closing"
            return "closer" if closing or closes(rest) else "ab"
        return "opener" if leaf.element in OPENING else ""

    @property
    def target(self) -> list[Node | Leaf]:
        """Where the next thing goes: the innermost division, or the body."""
        return self.divisions[-1][1] if self.divisions else self.children

    def has_items(self) -> bool:
        """Say whether the list that is being built has items, so that a heading begins another."""
        return self.kind == "list" and any(child.element == "item" for child in self.group)

    def has_text(self) -> bool:
        """Say whether any text stands in the division that is being built."""
        return bool(self.kind and self.kind != "opener" and self.group) or any(
            is_content(child) for child in [*self.target, *self.group]
        )

    def flush(self) -> None:
        """End the group that is being built."""
        if self.group:
            self.target.extend(grouped(self.kind, tuple(self.group)))
        self.group = []

    def divide(self, level: int) -> None:
        """Begin a division at a heading; divisions of the same or a lower rank end."""
        self.flush()
        self.kind = ""
        while self.divisions and self.divisions[-1][0] >= level:
            self.close_division()
        self.divisions.append((level, []))
        self.closed = False

    def close_division(self) -> None:
        """End the innermost division."""
        self.flush()
        _, children = self.divisions.pop()
        # Only what follows the close of a letter begins without a heading and without an opener.
        kind = {"type": "postscript"} if children and children[0].element == "p" else {}
        self.target.append(Node("div", in_divisions(children), kind))

    def finished(self) -> tuple[Node | Leaf, ...]:
        """Return the children of the version's body."""
        while self.divisions:
            self.close_division()
        self.flush()
        return in_divisions(self.children)


def in_divisions(children: list[Node | Leaf]) -> tuple[Node | Leaf, ...]:
    """Return children as TEI wants them: what came to its close before a division is a division itself."""
    first = next((at for at, child in enumerate(children) if child.element == "div"), len(children))
    closed = any(child.element == "closer" for child in children[:first])
    if closed and first < len(children):
        return (Node("div", tuple(children[:first])), *children[first:])
    return tuple(children)


def is_content(child: Node | Leaf) -> bool:
    """Say whether something is text after which a heading begins a new division."""
    return child.element not in {"head", "opener", "note", "dateline", "salute", "stamp"}


def closes(rest: Iterable[Leaf]) -> bool:
    """Say whether nothing but closings and notes follows before the next heading: else it is no closer."""
    for leaf in rest:
        if is_division(leaf):
            return True
        if leaf.element not in CLOSING and leaf.element != "note":
            return False
    return True


def grouped(kind: str, group: tuple[Node | Leaf, ...]) -> Iterator[Node | Leaf]:
    """Yield the element that a group becomes."""
    if kind == "sp":
        yield turn(group)
    elif kind == "list" and all(child.element == "head" for child in group):
        # A heading with nothing under it heads no list: TEI asks for an item.
        yield from (replace(child, element="p") for child in group if isinstance(child, Leaf))
    elif kind == "list":
        yield Node("list", listed(group), list_type(group))
    elif kind == "table":
        yield Node("table", tuple(Node("row", tuple(cells)) for _, cells in groupby(group, row_of)))
    elif kind in {"opener", "closer", "castList", "lg"}:
        yield Node(kind, group)
    else:
        yield from (replace(child, element="p") if kind == "ab" else child for child in group)


def turn(group: tuple[Node | Leaf, ...]) -> Node:
    """Return a turn: the speaker's label, what was said, and who said it."""
    speaker = group[0]
    who = {name: value for name, value in speaker.attributes.items() if name == "who"}
    return Node("sp", (replace(speaker, attributes={}), *group[1:]), who)


def is_division(leaf: Leaf) -> bool:
    """Say whether a leaf is a heading that may begin a division, and not the heading of a list."""
    return leaf.element == "head" and leaf.fields.get("role") != "list"


def row_of(cell: Node | Leaf) -> str:
    """Return which row of a table a cell stands in."""
    return cell.fields.get("row", "") if isinstance(cell, Leaf) else ""


def list_type(group: tuple[Node | Leaf, ...]) -> dict[str, str]:
    """Return the type of a list whose heading says what it is about."""
    about = group[0].fields.get("list", "") if isinstance(group[0], Leaf) else ""
    return {"type": about} if about else {}


def listed(group: tuple[Node | Leaf, ...]) -> tuple[Node | Leaf, ...]:
    """Return the children of a list; TEI has either labels before all items or before none."""
    labels = sum(child.element == "label" for child in group)
    items = [child for child in group if child.element == "item"]
    if labels in {0, len(items)}:
        return group
    return tuple(replace(child, element="item") for child in group)


def attributed(leaf: Leaf, who: Mapping[str, str], source: Source) -> Leaf:
    """Give a leaf the attributes that its rule or the register knows."""
    attributes = dict(leaf.attributes)
    if leaf.element == "speaker":
        person = who.get(label(leaf, source))
        attributes |= {"who": f"#{person}"} if person else {}
    if leaf.element == "p" and "n" in leaf.fields:
        attributes["n"] = leaf.fields["n"]
    if leaf.element == "note":
        attributes |= {name: leaf.fields[name] for name in ("type", "subtype") if name in leaf.fields}
        attributes |= {"place": "end", "n": leaf.fields["n"]} if is_note(leaf) else {}
    return replace(leaf, attributes=attributes)


def label(leaf: Leaf, source: Source) -> str:
    """Return the name that a speaker's label says, or the label in one line, without its colon or a tick before it."""
    said = leaf.fields.get("name") or " ".join(text(leaf, source).split()).rstrip(" :：")
    return TICK.sub("", said)

"""The stage `arrange`: build a document from leaves. It tells the versions apart and nests what belongs together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from teipipe.leaves import text
from teipipe.model import Certainty, Header, Leaf, Mark, Node, Source, Version
from teipipe.page_breaks import Breaks, breaks_between, is_break

NARRATED = frozenset({"participants", "recorder", "duration", "omission"})
OPENING = frozenset({"dateline", "salute", "stamp"})
# What goes on with a turn until the next label, and what has a parent of its own kind elsewhere.
SPOKEN = frozenset({"p", "l", "stage"})
NESTED = {"castItem": "castList", "l": "lg"}
TICK = re.compile(r"^[^\w\s\[(\"“«]\s*")
CLOSING = frozenset({"dateline", "salute", "signed", "stamp"})


def versions(leaves: Sequence[Leaf], header: Header, who: Mapping[str, str], source: Source) -> tuple[Version, ...]:
    """Build the versions of a document, in the order in which they were delivered; without any text an empty one."""
    groups = groupby(leaves, lambda leaf: leaf.lang)
    found = tuple(version(lang, tuple(group), header, who, source) for lang, group in groups)
    return found or (Version("und", ()),)


def version(lang: str, leaves: tuple[Leaf, ...], header: Header, who: Mapping[str, str], source: Source) -> Version:
    """Build one version: notes go to their anchors, turns, openers, closers, lists and divisions are nested."""
    notes, texts = anchored(leaves)
    builder = Builder(who, source, breaks_between(leaves, texts, source))
    for at, leaf in enumerate(texts):
        builder.add(leaf, texts[at + 1 :])
    kind, certainty = version_type(lang, header, leaves)
    return Version(lang, builder.finished(), notes, kind, certainty)


def version_type(lang: str, header: Header, leaves: Sequence[Leaf]) -> tuple[str, Certainty]:
    """Say whether a version is the original: its own label says so, the archive names its language, or a translation
    is spoken of."""
    if labelled := next((leaf.fields["version"] for leaf in leaves if "version" in leaf.fields), ""):
        return labelled, Certainty.HIGH
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
    breaks: Breaks = field(default_factory=dict)
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
            self.target.extend(self.breaks.get(id(leaf), ()))
        else:
            self.group.extend(self.breaks.get(id(leaf), ()))
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
    return child.element not in {"head", "opener", "note", "dateline", "salute", "stamp", "pb"}


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
    if kind == "sp" and all(child.element == "speaker" or is_break(child) for child in group):
        # A label that nothing follows is no turn: TEI asks for what was said.
        yield from (as_paragraph(child) for child in group)
    elif kind == "sp":
        yield turn(group)
    elif kind == "list" and all(child.element == "head" or is_break(child) for child in group):
        # A heading with nothing under it heads no list: TEI asks for an item.
        yield from (as_paragraph(child) for child in group)
    elif kind == "list":
        yield Node("list", listed(group), list_type(group))
    elif kind == "table":
        yield Node("table", tuple(rows(group)))
    elif kind in {"opener", "closer", "castList", "lg"}:
        yield Node(kind, group)
    else:
        yield from (as_paragraph(child) if kind == "ab" else child for child in group)


def as_paragraph(child: Node | Leaf) -> Node | Leaf:
    """Return what has no place of its own as a paragraph; a page break stays one."""
    if is_break(child):
        return child
    attributes = {name: value for name, value in child.attributes.items() if name != "who"}
    return replace(child, element="p", attributes=attributes)


def rows(group: Iterable[Node | Leaf]) -> Iterator[Node | Leaf]:
    """Yield the rows of a table, with the page breaks between them."""
    for (broken, _), cells in groupby(group, lambda child: (is_break(child), row_of(child))):
        if broken:
            yield from cells
        else:
            yield Node("row", tuple(cells))


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
    if labels == 0:
        return nested(group)
    if labels == len(items):
        return group
    return tuple(child if is_break(child) else replace(child, element="item") for child in group)


def nested(group: tuple[Node | Leaf, ...]) -> tuple[Node | Leaf, ...]:
    """Put deeper items into a list of their own, inside the item that they stand in."""
    made: list[Node | Leaf] = []
    at = 0
    while at < len(group):
        child = group[at]
        after = at + 1
        while after < len(group) and child.element == "item" and depth(group[after]) > depth(child):
            after += 1
        if after > at + 1:
            inner = Node("list", nested(group[at + 1 : after]))
            child = Node("item", (replace(child, element="p"), inner))
        made.append(child)
        at = after
    return tuple(made)


def depth(child: Node | Leaf) -> int:
    """Return how deep in lists an item stands."""
    return int(child.fields.get("depth", "1")) if isinstance(child, Leaf) else 1


def attributed(leaf: Leaf, who: Mapping[str, str], source: Source) -> Leaf:
    """Give a leaf the attributes that its rule or the register knows."""
    attributes = dict(leaf.attributes)
    if leaf.element == "speaker":
        person = who.get(label(leaf, source))
        attributes |= {"who": f"#{person}"} if person else {}
    if leaf.element == "p" and "n" in leaf.fields:
        attributes["n"] = leaf.fields["n"]
    if leaf.element == "note":
        attributes |= {name: leaf.fields[name] for name in ("type", "subtype", "place") if name in leaf.fields}
        attributes |= {"place": "end", "n": leaf.fields["n"]} if is_note(leaf) else {}
    return replace(leaf, attributes=attributes)


def label(leaf: Leaf, source: Source) -> str:
    """Return the name that a speaker's label says, or the label in one line, without its colon or a tick before it."""
    said = leaf.fields.get("name") or " ".join(text(leaf, source).split()).rstrip(" :：")
    return TICK.sub("", said)

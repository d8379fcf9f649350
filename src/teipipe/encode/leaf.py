"""Leaves become elements: text in its order, marks as elements inside it, notes at their anchors."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from teipipe.encode.ids import Ids
from teipipe.encode.nesting import Tree, nested
from teipipe.encode.tei import TEI, XML, Element, append_text, element, words
from teipipe.leaves import JOINTS
from teipipe.model import Certainty, Leaf, Mark, Source

NoteAt = Callable[[int], Leaf | None]
# Persons are declared in each document, under the id of the register; places and bodies only in the register.
REGISTERS = {"placeName": "places.xml", "orgName": "orgs.xml"}


@dataclass(frozen=True, slots=True)
class LeafEncoder:
    """Encodes the leaves of one version.

    `note_at` gives the note whose anchor begins at an offset; `register_url` is where the register's files lie;
    `made` gathers what became of marks, for links that point at them.
    """

    source: Source
    lang: str
    ids: Ids
    note_at: NoteAt
    register_url: str
    made: dict[int, Element]
    # Anchors inside a note that point at the note itself, until it has its id.
    begun: dict[int, list[Element]] = field(default_factory=dict)

    def encode(self, parent: Element, leaf: Leaf) -> Element:
        """Add a leaf to a parent element."""
        attributes = dict(leaf.attributes) | {"source": pointers(leaf, self.source)}
        if leaf.certainty != Certainty.HIGH:
            attributes["cert"] = str(leaf.certainty)
        made = element(parent, leaf.element, attributes=attributes)
        self.begun[id(leaf)] = []
        Filling(self, leaf).fill(made, leaf.start, leaf.end, nested(leaf.marks))
        made.set(f"{XML}id", self.ids.name(self.lang, leaf.element, own_words(made)))
        for anchor in self.begun.pop(id(leaf)):
            anchor.set("target", "#" + made.get(f"{XML}id", ""))
        for part in made.iter(f"{TEI}seg"):
            if part.get(f"{XML}id") is None:
                part.set(f"{XML}id", self.ids.name(self.lang, "seg", words(part)))
        return made


class Filling:
    """Fills one element with the text and the marks of its leaf."""

    def __init__(self, encoder: LeafEncoder, leaf: Leaf) -> None:
        self.encoder, self.leaf = encoder, leaf
        self.parts: dict[int, Element] = {}

    def fill(self, parent: Element, start: int, end: int, trees: list[Tree]) -> None:
        """Add the text from start to end, with marks in it."""
        at = start
        for tree in self.trimmed(trees):
            append_text(parent, self.text(at, tree.mark.start))
            at = tree.mark.start
            self.mark(parent, tree)
            at = max(at, tree.mark.end)
        append_text(parent, self.text(at, end))

    def trimmed(self, trees: list[Tree]) -> Iterator[Tree]:
        """Leave the white space at the edges of a part of a split mark outside it, and parts that are nothing else."""
        for tree in trees:
            said = self.encoder.source.text[tree.mark.start : tree.mark.end]
            if tree.whole is None:
                yield tree
            elif not said.strip():
                yield from self.trimmed(tree.children)
            else:
                inside = [child.mark for child in tree.children]
                start = min([tree.mark.end - len(said.lstrip()), *(mark.start for mark in inside)])
                end = max([tree.mark.start + len(said.rstrip()), *(mark.end for mark in inside)])
                yield replace(tree, mark=replace(tree.mark, start=start, end=end))

    def text(self, start: int, end: int) -> str:
        """Return the delivered text of the leaf between two offsets; what lies between its stretches is not its own."""
        found = []
        for stretch in self.leaf.stretches:
            if start < stretch.start <= end and stretch is not self.leaf.stretches[0]:
                found.append(JOINTS[stretch.join])
            found.append(self.encoder.source.text[max(start, stretch.start) : min(end, stretch.end)])
        return "".join(found)

    def mark(self, parent: Element, tree: Tree) -> None:
        """Add one mark as an element."""
        mark = tree.mark
        attributes = dict(mark.attributes)
        if mark.element in REGISTERS and "ref" in attributes:
            attributes["ref"] = f"{self.encoder.register_url}{REGISTERS[mark.element]}{attributes['ref']}"
        note = None
        if attributes.get("type") == "noteAnchor":
            attributes.pop("n", None)
            note = self.encoder.note_at(mark.start)
        if mark.element == "choice":
            self.choice(parent, tree)
            return
        made = element(parent, mark.element, attributes=attributes)
        self.encoder.made.setdefault(id(tree.whole or mark), made)
        self.fill(made, mark.start, mark.end, tree.children)
        if tree.whole is not None:
            self.join(made, tree.whole)
        if note is not None:
            self.note(parent, made, note)

    def choice(self, parent: Element, tree: Tree) -> None:
        """Add the delivered words and, beside them, what they were perhaps meant to be."""
        made = self.encoder.made[id(tree.mark)] = element(parent, "choice")
        self.fill(element(made, "sic"), tree.mark.start, tree.mark.end, tree.children)
        told = {name: value for name, value in tree.mark.attributes.items() if name in {"cert", "resp"}}
        element(made, "corr", tree.mark.attributes["corr"], attributes=told)

    def join(self, made: Element, whole: Mark) -> None:
        """Tie the parts of a split mark together."""
        encoder = self.encoder
        made.set(f"{XML}id", encoder.ids.name(encoder.lang, whole.element, words(made)))
        before = self.parts.get(id(whole))
        if before is not None:
            before.set("next", "#" + made.get(f"{XML}id", ""))
            made.set("prev", "#" + before.get(f"{XML}id", ""))
        self.parts[id(whole)] = made

    def note(self, parent: Element, anchor: Element, note: Leaf) -> None:
        """Set a note right after its first anchor; the others point at it."""
        if (earlier := self.encoder.made.get(id(note))) is not None:
            anchor.set("target", "#" + earlier.get(f"{XML}id", ""))
            return
        if (waiting := self.encoder.begun.get(id(note))) is not None:
            waiting.append(anchor)
            return
        made = self.encoder.made[id(note)] = self.encoder.encode(parent, note)
        made.set("place", "foot" if note.fields.get("place") == "foot" else "end")
        made.set("n", note.fields["n"])
        made.attrib.pop("type", None)
        anchor.set("target", "#" + made.get(f"{XML}id", ""))


def pointers(leaf: Leaf, source: Source) -> str:
    """Return where a leaf comes from, as `@source` says it (RFC 5147): offsets count in the delivered file."""
    at = source.offset
    return " ".join(f"src:{leaf.key}#char={at + stretch.start},{at + stretch.end}" for stretch in leaf.stretches)


def own_words(made: Element) -> str:
    """Return the words of an element without those of the notes inside it that come from elsewhere."""
    parts = [made.text or ""]
    for child in made:
        # A correction is no delivered word (see `words`).
        if child.get("source") is None and child.tag != f"{TEI}corr":
            parts.append(own_words(child))
        parts.append(child.tail or "")
    return "".join(parts)

"""What the program makes of a source today, by name and stretch: what an element of a document is looked up in."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from teipipe.guesses import leaves_of
from teipipe.model import Document, Leaf, Link, Mark, Node, Source
from teipipe.verdicts import begins, span
from teipipe.why.places import Place


class Index:
    """The leaves, marks, nodes and links of a document."""

    def __init__(self, document: Document, source: Source) -> None:
        self.document, self.source = document, source
        self.leaves: dict[tuple[int, int], list[Leaf]] = {}
        self.marks: dict[str, list[tuple[int, int, Mark]]] = {}
        self.nodes: dict[tuple[str, int], Node] = {}
        self.links = {(begins(one.ends[0], source), begins(one.ends[-1], source)): one for one in document.links}
        for leaf in self.every_leaf():
            self.leaves.setdefault((leaf.start, leaf.end), []).append(leaf)
            for mark in leaf.marks:
                self.marks.setdefault(mark.element, []).append((*span(mark.start, mark.end, source), mark))
        for version in document.versions:
            self.add(version.children)

    def every_leaf(self) -> Iterator[Leaf]:
        """Yield the leaves of texts, header and ledger."""
        for version in self.document.versions:
            yield from leaves_of(version)
        yield from (*self.document.header.fields, *self.document.ledger)

    def add(self, children: Sequence[Node | Leaf]) -> None:
        """Add the nodes among children, by where they begin."""
        for child in children:
            if isinstance(child, Node):
                self.nodes[child.element, begins(child, self.source)] = child
                self.add(child.children)

    def leaf(self, place: Place, *, is_left_out: bool) -> Leaf | None:
        """Return the leaf at a place: of the ledger, or of text and header."""
        found = self.leaves.get((place.start, place.end), ())
        return next(
            (leaf for leaf in found if is_left_out == leaf.attributes.get("ana", "").startswith("#ledger.")), None
        )

    def mark(self, name: str, place: Place) -> Mark | None:
        """Return the mark that an element is, or of which it is a part; an empty element is the last one that ends
        there: what it held may stand in the ledger, as the number of a page does."""
        found = self.marks.get(name, ())
        same = (mark for start, end, mark in found if (start, end) == (place.start, place.end))
        part = (mark for start, end, mark in found if start <= place.start and place.end <= end)
        if place.start < place.end:
            return next(same, None) or next(part, None)
        before = ((start, mark) for start, end, mark in found if end <= place.start)
        return next(same, None) or max(before, key=itemgetter(0), default=(0, None))[1]

    def node(self, name: str, place: Place | None) -> Node | None:
        """Return the node that begins at a place."""
        return self.nodes.get((name, place.start if place else -1))

    def link(self, starts: Sequence[int]) -> Link | None:
        """Return the link between passages that begin at these places."""
        return self.links.get((starts[0], starts[-1])) if starts else None

"""A document becomes a TEI tree: header, standOff with links and ledger, and one text a version."""

from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from teipipe.encode.calendars import declare_calendars
from teipipe.encode.companions import join_companions
from teipipe.encode.header import Publication, header
from teipipe.encode.ids import Ids
from teipipe.encode.leaf import LeafEncoder, pointers
from teipipe.encode.references import add_contexts, refer
from teipipe.encode.tei import TEI, XML, Element, append_text, element, indent, words
from teipipe.model import Certainty, Document, Leaf, Link, Mark, Node, Source, Version

Passage = Node | Leaf
End = Node | Leaf | Mark


def encode(document: Document, publication: Publication) -> etree._ElementTree:
    """Return the TEI of a document. `publication` is what the edition says: publisher, licence, where sources lie."""
    root = element(None, "TEI")
    texts = VersionEncoder(document, publication.register_url)
    text = texts.encode(root)
    for source in document.sources.values():
        join_companions(document.versions, source, texts)
    refer(document.references, texts)
    root.insert(0, header(document, publication))
    add_contexts(document, texts, root)
    declare_calendars(root)
    standoff = stand_off(document, texts)
    if standoff is not None:
        root.insert(1, standoff)
    for child in root:
        indent(child, 1)
    root.text = "\n  "
    for child in root:
        child.tail = "\n  "
    text.tail = "\n"
    return etree.ElementTree(root)


# What stands before, beside and after the passages of a text, and is none: where there is nothing else, one is empty.
BESIDE = frozenset(f"{TEI}{name}" for name in ("head", "opener", "pb", "note"))
CLOSING = frozenset(f"{TEI}{name}" for name in ("closer", "trailer"))


class VersionEncoder:
    """Encodes the versions of a document and remembers which element each passage became."""

    def __init__(self, document: Document, register_url: str) -> None:
        self.document, self.register_url = document, register_url
        self.ids = Ids()
        self.made: dict[int, Element] = {}
        self.waiting: dict[tuple[str, int], Leaf] = {}

    def encode(self, root: Element) -> Element:
        """Add the text of the document: a group where it has several versions."""
        versions = self.document.versions
        if len(versions) == 1:
            return self.version(root, versions[0])
        text = element(root, "text")
        group = element(text, "group")
        for version in versions:
            self.version(group, version)
        return text

    def version(self, parent: Element, version: Version) -> Element:
        """Add one version."""
        attributes = {"xml:id": version.lang, "xml:lang": version.lang}
        if version.type:
            attributes["type"] = version.type
        text = element(parent, "text", attributes=attributes)
        body = element(text, "body")
        self.waiting = dict(version.notes)
        self.children(body, version.children, version)
        # An anchor may have been dropped for another mark over the same words; its note must not go with it.
        for note in sorted(self.waiting.values(), key=lambda leaf: leaf.start):
            if id(note) not in self.made:
                self.made[id(note)] = self.leaf(body, note, version)
                self.made[id(note)].set("place", "end")
        if all(child.tag in BESIDE | CLOSING for child in body):
            closing = next((at for at, child in enumerate(body) if child.tag in CLOSING), len(body))
            body.insert(closing, element(None, "p"))
        return text

    def children(self, parent: Element, children: Iterable[Passage], version: Version) -> None:
        """Add nodes and leaves in order."""
        for child in children:
            if isinstance(child, Leaf):
                self.made[id(child)] = self.leaf(parent, child, version)
            else:
                node = element(parent, child.element, attributes=dict(child.attributes))
                self.made[id(child)] = node
                self.children(node, child.children, version)
                if not child.children:
                    continue
                node.set(f"{XML}id", self.ids.name(version.lang, child.element, words(node)))

    def leaf(self, parent: Element, leaf: Leaf, version: Version) -> Element:
        """Add a leaf."""
        source = self.document.sources[leaf.key]

        def note_at(offset: int) -> Leaf | None:
            return self.waiting.pop((leaf.key, offset), None)

        encoder = LeafEncoder(source, version.lang, self.ids, note_at, self.register_url, self.made)
        return encoder.encode(parent, leaf)

    def versions_of(self, link: Link) -> str:
        """Return pointers to the two versions that a link joins."""
        texts = (next(self.made[id(end)].iterancestors(f"{TEI}text")) for end in (link.ends[0], link.ends[-1]))
        return " ".join(f"#{text.get(f'{XML}id')}" for text in texts)

    def id_of(self, end: End) -> str:
        """Return the id of the element that an end of a link became."""
        return self.made[id(end)].get(f"{XML}id", "")


def stand_off(document: Document, texts: VersionEncoder) -> Element | None:
    """Return the links between versions and the ledger of what was left out, or nothing where there is neither."""
    made = element(None, "standOff")
    for domains, links in groupby(document.links, texts.versions_of):
        group = element(made, "linkGrp", attributes={"type": "translation", "domains": domains})
        for link in links:
            add_link(group, link, texts)
    if document.ledger:
        ledger = element(made, "list", attributes={"type": "ledger"})
        for leaf in document.ledger:
            add_left_out(ledger, leaf, document.sources[leaf.key])
    return made if len(made) else None


def add_link(group: Element, link: Link, texts: VersionEncoder) -> None:
    """Add one link with its certainty and evidence."""
    target = " ".join(f"#{texts.id_of(end)}" for end in link.ends)
    evidence = " ".join(f"#evidence.{kind}" for kind in link.evidence.split())
    element(group, "link", attributes={"target": target, "cert": str(link.certainty), "ana": evidence})


def add_left_out(ledger: Element, leaf: Leaf, source: Source) -> None:
    """Add one stretch that was left out, with its kind and its words."""
    attributes = {"ana": leaf.attributes["ana"], "source": pointers(leaf, source)}
    if leaf.certainty != Certainty.HIGH:
        attributes["cert"] = str(leaf.certainty)
    item = element(ledger, "item", attributes=attributes)
    for stretch in leaf.stretches:
        append_text(item, source.text[stretch.start : stretch.end])

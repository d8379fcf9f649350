"""Values of the header, each with where it came from.

source="src:000#char=24,80"      stands in the text's own metadata        ana="#stated" n="DC.title"  in a field of
ana="#derived"                   taken from other values                  ana="#sidecar" n="title"    the file, or
                                                                          of the sidecar beside it
"""

from collections.abc import Mapping
from dataclasses import dataclass

from teipipe.encode.ids import Ids
from teipipe.encode.leaf import Filling, LeafEncoder, pointers
from teipipe.encode.nesting import nested
from teipipe.encode.tei import TEI, Element, append_text, element
from teipipe.leaves import text
from teipipe.model import Certainty, Document, Header, Leaf, Party, Stated

DERIVED = {"ana": "#derived"}


@dataclass(frozen=True, slots=True)
class Publication:
    """What an edition says of each document, and where its files lie, seen from it.

    Without an edition nothing is claimed about publisher or licence. `reading_url` is set where the text was read out
    of a format such as HTML: the reading is kept as a file of its own, and offsets count in it.
    """

    name: str
    publisher: str = ""
    licence: str = ""
    licence_url: str = ""
    register_url: str = ""
    delivered_url: str = ""
    reading_url: str = ""
    sidecar_url: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one document's header, and how they are added to elements."""

    document: Document
    publication: Publication

    @property
    def header(self) -> Header:
        """What is known about the document."""
        return self.document.header

    def fields(self, *names: str) -> list[Leaf]:
        """Return the values of the text's own metadata with these names, in order."""
        return [leaf for leaf in self.header.fields if leaf.element in names]

    def stated(self, *names: str) -> list[Stated]:
        """Return the values of these fields that files state, in order."""
        return [one for one in self.header.stated if one.field in names]

    def value(self, parent: Element, name: str, leaf: Leaf, /, **attributes: str) -> Element:
        """Add a value of the source, word for word."""
        source = self.document.sources[leaf.key]
        made = element(parent, name, attributes={**attributes, "source": pointers(leaf, source)})
        if not leaf.marks:
            append_text(made, text(leaf, source))
            return made
        encoder = LeafEncoder(source, "", Ids(), lambda _: None, self.publication.register_url, {})
        Filling(encoder, leaf).fill(made, leaf.start, leaf.end, nested(leaf.marks))
        for person in made.iter(f"{TEI}persName"):
            self.leads(person)
        return made

    def leads(self, name: Element) -> None:
        """Let a name lead to the register where the document, in whose text the person is not named, declares none."""
        person = name.get("ref", "").removeprefix("#")
        if person not in {one.id for one in self.document.persons}:
            name.set("ref", f"{self.publication.register_url}persons.xml#{person}")

    def said(self, parent: Element, name: str, one: Stated, /, **attributes: str) -> Element:
        """Add a value that a file states, word for word."""
        return element(parent, name, one.value, attributes={**attributes, **origin(one)})

    def party(self, parent: Element, party: Party) -> None:
        """Add the name of a party, with its register entry where it has one."""
        name = "orgName" if party.kind == "org" else "persName"
        target = f"{self.publication.register_url}orgs.xml#{party.ref}" if party.kind == "org" else f"#{party.ref}"
        reference = {"ref": target} if party.ref else {}
        element(parent, name, party.name, attributes={**reference, **(origin(party.stated) if party.stated else {})})


def origin(one: Stated) -> Mapping[str, str]:
    """Return the attributes that say where a stated value came from."""
    doubt = {} if one.certainty == Certainty.HIGH else {"cert": str(one.certainty)}
    return {"n": one.name, "ana": f"#{one.origin}", **doubt}

"""The manual's examples, and documents that they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from teipipe.checks.reading import TEI, XML_ID, parser
from teipipe.resources import resource
from tests.checks.instances import alphabet

HERE = Path(__file__).parent
REGISTER = HERE / "register"
EXAMPLES = "{http://www.tei-c.org/ns/Examples}"
FIRST = ("head", "opener")


@dataclass(frozen=True)
class Example:
    """An example of a rule or an element."""

    owner: str
    external: bool
    right: bool
    ordinal: int
    content: etree._Element

    @property
    def title(self) -> str:
        return f"{self.owner}-{'right' if self.right else 'wrong'}-{self.ordinal}"


def examples(kind: str) -> Iterator[Example]:
    """Yield the examples of all `constraintSpec` or `elementSpec` in the manual."""
    for owner in etree.parse(resource("schema", "teipipe.odd")).iter(TEI + kind):
        for ordinal, example in enumerate(owner.iter(f"{EXAMPLES}egXML"), 1):
            external = owner.get("scheme") == "finding"
            yield Example(str(owner.get("ident")), external, example.get("valid") == "true", ordinal, example)


def skeleton() -> etree._Element:
    """Return a complete document that has no faults."""
    return etree.fromstring((HERE / "skeleton.xml").read_bytes(), parser())


def document(example: Example) -> etree._Element:
    """Return the skeleton with an example in it: in the place of its like, or in the text."""
    root = skeleton()
    for child in example.content:
        part = as_tei(child)
        if part.tag == f"{TEI}TEI":
            return part
        put(part, root)
    return root


def as_tei(example: etree._Element) -> etree._Element:
    """Return a copy of an example in TEI's own namespace."""
    written = etree.tostring(example, with_tail=False).replace(EXAMPLES[1:-1].encode(), TEI[1:-1].encode())
    return etree.fromstring(written, parser())


def put(part: etree._Element, root: etree._Element) -> None:
    """Set a part where it belongs: an entry by its id, a block or phrase in the text, a value in the header."""
    name = etree.QName(part).localname
    body = [*root.iter(f"{TEI}body")][-1]
    alike = [*root.iter(f"{TEI}{name}")]
    same = [element for element in alike if part.get(XML_ID) and element.get(XML_ID) == part.get(XML_ID)]
    if name in ("text", "group"):
        # The links of the skeleton would point at nothing.
        root.remove(next(root.iter(f"{TEI}standOff")))
    if name in ("person", "place", "org"):
        replace((same or alike)[0], part)
    elif name in alphabet("body") or not (alike or name in alphabet("p")):
        body.insert(0 if name in FIRST else len(body), part)
    elif name in alphabet("p") - {"idno", "bibl"}:
        paragraph = etree.SubElement(body, f"{TEI}p", {XML_ID: "en-p-example", "source": "src:000#char=31,40"})
        paragraph.append(part)
    else:
        replace(alike[0], part)


def replace(old: etree._Element, new: etree._Element) -> None:
    """Put an element in another's place."""
    parent = old.getparent()
    assert parent is not None
    parent.replace(old, new)

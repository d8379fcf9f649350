"""Values that a document has from elsewhere than the text: each must be said there, under the name that it gives.

    <title ana="#stated" n="DC.title">Report</title>     bibl delivered   <note type="stated" n="DC.title">Report</note>
    <date ana="#sidecar" n="date" when="1949-12-18">     bibl sidecar     <note type="stated" n="date">1949-12-18</note>

The notes are compared with the files themselves, the values with the notes.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe.certify.delivered import NAMESPACES, contents, location, value
from teipipe.certify.faults import Faults, quoted, spaced
from teipipe.certify.fields import Fields, bare, fields
from teipipe.certify.sidecar import said_beside

ORIGINS = {"#stated": "delivered", "#sidecar": "sidecar"}
# Between the parts of one value: a list's, or a title and the name of its site.
ENDS = re.compile(r"\s*[|;,]\s*|\s+[·•»:–—-]{1,2}\s+")
AGAIN = "convert the source again"
DELIVERED = ".//t:sourceDesc/t:bibl[@type='delivered']"
LETTERS = re.compile(r"[^\W\d_]")
NUMBER = re.compile(r"\d+")


def stated(faults: Faults, tree: etree._ElementTree, document: Path) -> None:
    """Report what the files do not say: notes that they lack, and values that no note has."""
    notes: dict[str, dict[str, list[str]]] = {kind: defaultdict(list) for kind in ORIGINS.values()}
    for kind, note, known in noted(faults, tree, document):
        name, text = note.get("n", ""), "".join(map(str, note.itertext()))
        notes[kind][name].append(spaced(text))
        if bare(text) not in known.get(bare(name).lower(), ()):
            where = "the sidecar" if kind == "sidecar" else "the delivered file"
            faults.add(
                "stated-unsaid", note, f"{quoted(spaced(text))} is not what {where} says under “{name}”; {AGAIN}"
            )
    for element, kind in taken(tree):
        check(faults, element, notes[kind])


def noted(faults: Faults, tree: etree._ElementTree, document: Path) -> Iterator[tuple[str, etree._Element, Fields]]:
    """Yield each note of what a file states, with what it really says. A file is only read where there are notes."""
    for kind in ORIGINS.values():
        for bibl in tree.iterfind(f".//t:sourceDesc/t:bibl[@type='{kind}']", NAMESPACES):
            notes = bibl.findall("t:note[@type='stated']", NAMESPACES)
            known = said(faults, tree, bibl, document) if notes or kind == "sidecar" else {}
            yield from ((kind, note, known) for note in notes)


def said(faults: Faults, tree: etree._ElementTree, bibl: etree._Element, document: Path) -> Fields:
    """Return what the file that a description is of says; a delivered file that is only text says nothing beside it."""
    target = str(bibl.xpath("string(t:ref/@target)", namespaces=NAMESPACES))
    if not target:
        return {}
    path = document.parent / unquote(target)
    data, encoding = contents(path, document), value(bibl, "note[@type='encoding']")
    if bibl.get("type") == "delivered":
        return fields(data, encoding)
    if hashlib.sha256(data).hexdigest() != value(bibl, "idno[@type='SHA-256']"):
        faults.add("source-changed", bibl, f"{path.name} has changed since it was read (its SHA-256 differs); {AGAIN}")
    if path.name != value(bibl, "idno[@type='filename']"):
        faults.add("source-changed", bibl, f"the document was made with another sidecar than {path.name}; {AGAIN}")
    described = [one for one in tree.iterfind(DELIVERED, NAMESPACES) if one.get("n") == bibl.get("n")]
    name = value(described[0], "idno[@type='filename']") if described else ""
    if not described or path.parent.resolve() != folder(tree, described[0], document).resolve():
        faults.add("source-changed", bibl, f"{path.name} does not stand beside the delivered file; {AGAIN}")
    return said_beside(data, encoding, path.name, name)


def folder(tree: etree._ElementTree, delivered: etree._Element, document: Path) -> Path:
    """Return the folder of a delivered file: that of the text itself, or of what the text was read out of."""
    target = str(delivered.xpath("string(t:ref/@target)", namespaces=NAMESPACES))
    path = document.parent / unquote(target) if target else location(tree, delivered.get("n", ""), document)
    return path.parent


def taken(tree: etree._ElementTree) -> Iterator[tuple[etree._Element, str]]:
    """Yield the elements that say that a file states their value."""
    for element in tree.iter("*"):
        for origin in (element.get("ana") or "").split():
            if origin in ORIGINS:
                yield element, ORIGINS[origin]


def check(faults: Faults, element: etree._Element, notes: dict[str, list[str]]) -> None:
    """Report a value that no note has under the name that the element gives."""
    text, name = spaced("".join(map(str, element.itertext()))), element.get("n", "")
    values = [whole for whole in notes.get(name, ()) if text in parts(whole)]
    what = etree.QName(element).localname
    if not values:
        faults.add("stated-unsaid", element, f"{what} {quoted(text)} is said nowhere under “{name}”; {AGAIN}")
    elif element.get("when") and not any(means(whole, element.get("when", "")) for whole in values):
        faults.add("stated-unsaid", element, f"{element.get('when')} is not what {quoted(text)} means; {AGAIN}")


def parts(whole: str) -> set[str]:
    """Return the values that one may stand for: itself, its parts, and what is before or after one of its joints."""
    joints = list(ENDS.finditer(whole))
    before, after = {whole[: one.start()] for one in joints}, {whole[one.end() :] for one in joints}
    return {whole, *ENDS.split(whole), *before, *after}


def means(said: str, when: str) -> bool:
    """Say whether a date may be what a value says: its year, and its day, are among the numbers there."""
    if re.match(r"\d{4}(?:-\d\d){0,2}(?:T|$)", said):
        return said.startswith(when)
    numbers = {int(number) for number in NUMBER.findall(said)}
    year, *rest = (int(part) for part in NUMBER.findall(when))
    # A month may be a word of any language; where there are no words it is a number.
    asked = rest[1:2] if LETTERS.search(said) else rest[:2]
    return not numbers or (bool(numbers & {year, year % 100}) and numbers.issuperset(asked))

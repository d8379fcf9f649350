"""Hostile editions: documents and registers in which every value, one kind after the other, would do harm."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from teipipe.edition import Edition
from teipipe.findings import Refusal
from teipipe.reading import reader

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# A dialog opens, a word of the title changes, or a request leaves where one of these is taken for more than text.
MARKUP = """"'></script></style></title></textarea><script>dialog(1)</script><img src=x onerror=dialog(1)><!--"""
TURNED = "\u202egnp.exe\u2066\x85\x9b2J\u2028AU  - Forged"
ADDRESSES = (
    "javascript:dialog(1)",
    "JaVaScRiPt:dialog(1)",
    " \tjava&#10;script:dialog(1)".replace("&#10;", "\n"),
    "\x85javascript:dialog(1)",
    "data:text/html,<script>dialog(1)</script>",
    "vbscript:dialog(1)",
    "//elsewhere.example/x",
    "\\\\elsewhere.example\\x",
    "file:///etc/passwd",
    "https:javascript:dialog(1)",
    'https://elsewhere.example/" onclick="dialog(1)',
)
CLIMBING = ("../../../climbed", "..\\..\\climbed", "%2e%2e%2fclimbed", "/tmp/climbed", "__proto__", "con", "a\u2028b")
CODE = ('1, ..panic("code")', '#read("/etc/passwd")', '");#panic("code");("', "$1", "1e9", "-1", "999999999")
VALUES = (MARKUP, TURNED, *CLIMBING, *CODE, *ADDRESSES)


def documents(folder: Path, edition: Path) -> Iterator[Path]:
    """Write the documents of an edition, each again for each kind of attribute with hostile values in its place; yield
    those that are read."""
    folder.mkdir(parents=True)
    read = reader(Edition(edition, title="Hostile", publisher="", licence=""), [edition / "register" / "persons.xml"])
    for path in sorted((edition / "documents").glob("1950*.xml")):
        root = etree.parse(path).getroot()
        for name in sorted({str(name) for each in root.iter() for name in each.attrib}):
            made = folder / f"{path.stem}-{etree.QName(name).localname}.xml"
            written(path, name, made)
            try:
                read(made)
            except Refusal:
                made.unlink()
            else:
                yield made


def written(path: Path, name: str, target: Path) -> None:
    """Write a document with hostile values, one after the other, for an attribute wherever it stands."""
    tree = etree.parse(path)
    for number, element in enumerate(tree.iter(f"{TEI}*")):
        value = VALUES[number % len(VALUES)]
        if name in element.attrib:
            element.set(name, f"{value} {number}" if name == XML_ID else value)
        if not len(element) and element.text and number % 3 == 0:
            element.text = f"{element.text} {value}"
    for title in tree.iter(f"{TEI}title"):
        title.text = f"{MARKUP}{TURNED} {title.text}"
    for forbidden in tree.iter(f"{TEI}text"):
        forbidden.set(XML_ID, forbidden.get(XML_ID, "en")[:60].replace("/", "~"))
    tree.write(target, encoding="utf-8", xml_declaration=True)


def settings(root: Path, edition: Path) -> dict[str, Any]:
    """Write the register of an edition with hostile values, and return hostile settings."""
    (root / "register").mkdir(parents=True)
    for path in (edition / "register").glob("*.xml"):
        tree = etree.parse(path)
        for number, element in enumerate(tree.iter(f"{TEI}persName", f"{TEI}placeName", f"{TEI}note", f"{TEI}idno")):
            element.text = f"{element.text} {VALUES[number % len(VALUES)]}{MARKUP}"
        for each in tree.iter(f"{TEI}birth", f"{TEI}death"):
            each.set("when", MARKUP)
        tree.write(root / "register" / path.name, encoding="utf-8", xml_declaration=True)
    texts = ("title", "subtitle", "publisher", "place", "licence", "about")
    return {name: f"{name} {MARKUP}" for name in texts} | {"licence_url": ADDRESSES[0]}


_, MEANT_ELEMENTS, MEANT_ATTRIBUTES = (
    (Path(__file__).parent / "hostile" / "meant.txt").read_text(encoding="utf-8").split("\n\n")
)
ELEMENTS, ATTRIBUTES = frozenset(MEANT_ELEMENTS.split()), frozenset(MEANT_ATTRIBUTES.split())
# Numbers, and the one text that the design draws: a string of CSS that nothing in it ends.
NUMBERS = r"--row: \d+; --span: \d+|--versions: \d+; --rows: \d+|--width: \d+px"
STYLE = re.compile(rf'{NUMBERS}|--citation: "(?:[^"\\\n]|\\["\\])*"')
LINKS = frozenset({"href", "src", "action", "formaction", "poster", "cite", "background"})


def faults(page: Path, site: Path) -> Iterator[str]:
    """Yield what is on a page that was not meant to be there."""
    tree = etree.parse(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for element in tree.iter(etree.Element):
        if str(element.tag) not in ELEMENTS:
            yield f"{page.name}: element {element.tag!s}"
        for name, value in element.attrib.items():
            if str(name) not in ATTRIBUTES and not str(name).startswith("data-"):
                yield f"{page.name}: attribute {name} of {element.tag!s}"
            if name == "style" and not STYLE.fullmatch(str(value)):
                yield f"{page.name}: style {value}"
            if str(name) in LINKS and not leads_somewhere(str(value), page, site):
                yield f"{page.name}: {name} {value!r}"
    for script in tree.iter("script"):
        if "src" not in script.attrib and script.get("type") != "application/ld+json":
            yield f"{page.name}: script {script.text}"


def leads_somewhere(address: str, page: Path, site: Path) -> bool:
    """Say whether an address is of the web, or of a place inside the site."""
    # A place on a page is looked up there and leads nowhere else, whatever it is called.
    address = address.partition("#")[0]
    if any(ord(sign) < 33 for sign in address) or "\\" in address:
        return False
    parts = urlsplit(address)
    if parts.scheme:
        return parts.scheme in {"http", "https", "mailto"} and (bool(parts.netloc) or parts.scheme == "mailto")
    return not parts.netloc and (page.parent / parts.path).resolve().is_relative_to(site.resolve())

"""Publication: encoded documents become a site and books.

    TEI -> reading view (one pass, all documents) -> HTML, Typst -> PDF

Every output is complete before a file of the site is touched: what cannot be published leaves the old site as it is.
"""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe import __version__, site
from teipipe.checks.schema_build import manual
from teipipe.edition import Edition
from teipipe.findings import Refusal
from teipipe.resources import resource
from teipipe.typeset import Typesetter
from teipipe.xslt import Stylesheet, node, parse

READING = "urn:x-teipipe:reading"
KINDS = ("persons", "places", "orgs")
BOOK = "edition"
# Controls, and bytes of a file's name that are no text.
UNWRITABLE = re.compile("[\\x00-\\x1f\\x7f\\ud800-\\udfff]")


@dataclass(frozen=True, slots=True)
class Published:
    """A file that was written, and the output it belongs to."""

    output: str
    path: Path


@dataclass(frozen=True, slots=True)
class Build:
    """What every output works from: the reading view of all documents, and where to write."""

    edition: Edition
    documents: tuple[Path, ...]
    registers: tuple[Path, ...]
    view: saxonche.PyXdmNode
    kinds: tuple[str, ...]
    folder: Path


def publish(
    documents: Sequence[Path], edition: Edition, output: Path, outputs: Sequence[str] = ("html", "pdf")
) -> Iterator[Published]:
    """Publish documents and register as the outputs named; yield each file of the site.

    What an earlier run published there and this one does not make is removed: a withdrawn document is gone everywhere.

    Raises:
        Refusal: an output or a document is not known, cannot be read, or has something that cannot be shown; or the
            site cannot be written.
    """
    for name in outputs:
        if name not in OUTPUTS:
            raise Refusal(name, f"no such output; choose from {', '.join(OUTPUTS)}")
    ordered = _sorted(documents)
    with site.staging(output) as stage:
        build = _build(ordered, edition, stage, outputs)
        with site.refused(stage):
            made = [Published(name, path) for name in outputs for path in OUTPUTS[name](build)]
        # An edition's own `build` is nobody else's: what lies there from before there was a list is replaced.
        owned = output.resolve() == edition.build.resolve()
        site.fill(output, stage, [each.path for each in made], owned)
    for each in made:
        yield replace(each, path=output / each.path.relative_to(stage))


def html(build: Build) -> Iterator[Path]:
    """Write the site: front page, a page a document, the register, the manual, and the TEI files it links to."""
    stylesheet = Stylesheet(resource("xslt", "html", "html.xsl"))
    pages = [
        *(f"documents/{document.stem}" for document in build.documents),
        *(f"register/{kind}" for kind in build.kinds),
        "index",
    ]
    for page in pages:
        text = stylesheet.transform(build.view, page=page)
        yield _write(build.folder / f"{page}.html", text.encode("utf-8"))
    yield _write(build.folder / "style.css", resource("xslt", "html", "style.css").read_bytes())
    yield _write(build.folder / "manual.html", manual().encode("utf-8"))
    for document in build.documents:
        yield _write(build.folder / "tei" / "documents" / document.name, document.read_bytes())
    for register in build.registers:
        yield _write(build.folder / "tei" / "register" / register.name, mentioned(register, build.documents))


def mentioned(register: Path, documents: Sequence[Path]) -> bytes:
    """Return a register without the entries that no document points at."""
    pointers = (str(value) for path in documents for value in parse(path).xpath("//@*[contains(., '#')]"))
    ids = {pointer.partition("#")[2] for value in pointers for pointer in value.split()}
    tree = parse(register).getroottree()
    for entry in list(tree.iter("{*}person", "{*}place", "{*}org")):
        parent = entry.getparent()
        if parent is not None and not ids.intersection(map(str, entry.xpath("descendant-or-self::*/@xml:id"))):
            parent.remove(entry)
    return etree.tostring(tree, encoding="utf-8", xml_declaration=True)


def pdf(build: Build) -> Iterator[Path]:
    """Write one PDF a document and one of the whole edition, each with its TEI attached."""
    stylesheet = Stylesheet(resource("xslt", "print", "print.xsl"))
    with tempfile.TemporaryDirectory(prefix="teipipe-") as temporary:
        desk = Path(temporary)
        shutil.copy(resource("xslt", "print", "edition.typ"), desk)
        # Under numbers: Typst knows no backslash in a file's name, and no text must be taken for a part of the path.
        for number, document in enumerate(build.documents, start=1):
            shutil.copyfile(document, desk / f"{number}.xml")
        typesetter = Typesetter(desk, build.edition.date)
        for document in build.documents:
            source = stylesheet.transform(build.view, document=document.stem)
            yield _write(build.folder / "pdf" / f"{document.stem}.pdf", typesetter.set(source, [document]))
        book = typesetter.set(stylesheet.transform(build.view, document=""), build.documents)
        yield _write(build.folder / "pdf" / f"{BOOK}.pdf", book)


OUTPUTS: Mapping[str, Callable[[Build], Iterator[Path]]] = {"html": html, "pdf": pdf}


def reading_view(
    documents: Sequence[Path], edition: Edition, registers: Sequence[Path] = (), outputs: Sequence[str] = ()
) -> etree._Element:
    """Return the reading view of an edition: its settings, its register, its documents.

    Raises:
        Refusal: a document cannot be read, or has an element without a reading.
    """
    stylesheet = Stylesheet(resource("xslt", "reading", "reading.xsl"))
    nodes = [node(path) for path in registers]
    root = etree.Element(f"{{{READING}}}edition", _settings(edition, outputs), {None: READING})
    for path in registers:
        register = _element(stylesheet.transform(path, language=edition.language))
        register.set("kind", path.stem)
        root.append(register)
    for path in documents:
        view = stylesheet.transform(path, language=edition.language, name=path.stem, register=nodes)
        root.append(_element(view))
    _forget(root)
    return root


def _forget(view: etree._Element) -> None:
    """Remove what no document mentions from the register, and a register of which nothing is left."""
    mentioned = {str(entry) for entry in view.xpath("r:document//@entry", namespaces={"r": READING})}
    for register in view.findall(f"{{{READING}}}register"):
        for entry in [entry for entry in register if entry.get("id") not in mentioned]:
            register.remove(entry)
        if not len(register):
            view.remove(register)


def _build(documents: tuple[Path, ...], edition: Edition, folder: Path, outputs: Sequence[str]) -> Build:
    registers = tuple(path for kind in KINDS if has_entries(path := edition.register / f"{kind}.xml"))
    view = reading_view(documents, edition, registers, outputs)
    kinds = tuple(str(register.get("kind")) for register in view.iterfind(f"{{{READING}}}register"))
    return Build(edition, documents, tuple(path for path in registers if path.stem in kinds), node(view), kinds, folder)


def has_entries(path: Path) -> bool:
    """Say whether a register is there and has an entry; that of a new edition has none."""
    return path.is_file() and next(parse(path).iter("{*}person", "{*}place", "{*}org"), None) is not None


def _settings(edition: Edition, outputs: Sequence[str]) -> dict[str, str]:
    values = {
        "program": f"teipipe {__version__}",
        "title": edition.title,
        "subtitle": edition.subtitle,
        "publisher": edition.publisher,
        "place": edition.place,
        "date": edition.date,
        "language": edition.language,
        "licence": edition.licence,
        "licence-url": edition.licence_url,
        "pdf": "yes" if "pdf" in outputs else "",
    }
    return {name: value for name, value in values.items() if value}


def _element(xml: str) -> etree._Element:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True))


def _sorted(documents: Sequence[Path]) -> tuple[Path, ...]:
    """Sort by name, whatever order a shell gave; a name twice would overwrite itself."""
    ordered = tuple(sorted(documents, key=lambda path: (path.name, str(path))))
    for one, other in pairwise(ordered):
        if one.stem == other.stem:
            raise Refusal(str(other), f"has the name of {one}; rename one of them")
    for path in ordered:
        if path.stem == BOOK:
            raise Refusal(str(path), "has the name of the book's PDF; rename it")
        if UNWRITABLE.search(path.stem):
            raise Refusal(repr(str(path)), "has a name that cannot be written in a link; rename it")
    if not ordered:
        raise Refusal("publish", "no documents; name TEI files, or encode the sources first")
    return ordered


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path

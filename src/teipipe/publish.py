"""Publication: encoded documents become a site and books.

    TEI -> reading view (one pass, all documents) -> HTML, Typst -> PDF

The reading view is made before anything is written, so a document that cannot be published stops the work early.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe.checks.schema_build import manual
from teipipe.edition import Edition
from teipipe.findings import Refusal
from teipipe.resources import resource
from teipipe.typeset import Typesetter
from teipipe.xslt import Stylesheet, node

READING = "urn:x-teipipe:reading"
KINDS = ("persons", "places", "orgs")


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
    """Publish documents and register as the outputs named; yield each file once it is whole on the disc.

    Raises:
        Refusal: an output or a document is not known, cannot be read, or has something that cannot be shown.
    """
    for name in outputs:
        if name not in OUTPUTS:
            raise Refusal(name, f"no such output; choose from {', '.join(OUTPUTS)}")
    build = _build(_sorted(documents), edition, output, outputs)
    for name in outputs:
        for path in OUTPUTS[name](build):
            yield Published(name, path)


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
        yield _write(build.folder / "tei" / "register" / register.name, register.read_bytes())


def pdf(build: Build) -> Iterator[Path]:
    """Write one PDF a document and one of the whole edition, each with its TEI attached."""
    stylesheet = Stylesheet(resource("xslt", "print", "print.xsl"))
    with tempfile.TemporaryDirectory(prefix="teipipe-") as temporary:
        desk = Path(temporary)
        shutil.copy(resource("xslt", "print", "edition.typ"), desk)
        (desk / "tei").mkdir()
        for document in build.documents:
            shutil.copy(document, desk / "tei" / document.name)
        typesetter = Typesetter(desk, build.edition.date)
        for document in build.documents:
            source = stylesheet.transform(build.view, document=document.stem)
            yield _write(build.folder / "pdf" / f"{document.stem}.pdf", typesetter.set(source, [document]))
        book = typesetter.set(stylesheet.transform(build.view, document=""), build.documents)
        yield _write(build.folder / "pdf" / "edition.pdf", book)


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
    return root


def _build(documents: tuple[Path, ...], edition: Edition, folder: Path, outputs: Sequence[str]) -> Build:
    registers = tuple(path for kind in KINDS if has_entries(path := edition.register / f"{kind}.xml"))
    view = reading_view(documents, edition, registers, outputs)
    kinds = tuple(path.stem for path in registers)
    return Build(edition, documents, registers, node(view), kinds, folder)


def has_entries(path: Path) -> bool:
    """Say whether a register is there and has an entry; that of a new edition has none."""
    if not path.is_file():
        return False
    tree = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    return next(tree.iter("{*}person", "{*}place", "{*}org"), None) is not None


def _settings(edition: Edition, outputs: Sequence[str]) -> dict[str, str]:
    values = {
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
    if not ordered:
        raise Refusal("publish", "no documents; name TEI files, or encode the sources first")
    return ordered


def _write(path: Path, content: bytes) -> Path:
    """Write beside the file, then rename: a reader never meets half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    return path

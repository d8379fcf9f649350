"""Converting again: what a document was made of, and what the program makes of it today, in memory.

Conversion is deterministic, so a document need not hold how it came about: its source is converted once more, with the
edition's decisions, register and houses. A document tells by itself which file it was made of, which part of it, and by
which converter; one that lies in no edition is converted with what it names, and with the houses given.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe import decisions, houses
from teipipe.convert import Converting, document_name
from teipipe.converters import CONVERTERS
from teipipe.decisions import Decision
from teipipe.deliveries import sources
from teipipe.edition import SETTINGS, Edition, load
from teipipe.findings import NoDocument, Refusal
from teipipe.model import Document, Source
from teipipe.pipeline import conversions
from teipipe.register import Register
from teipipe.sidecar import beside
from teipipe.xslt import parse

TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
BIBL = "//tei:sourceDesc/tei:bibl[@type='delivered']"
DELIVERED = (f"string({BIBL}/tei:ref/@target)", "string(//tei:listPrefixDef/tei:prefixDef/@replacementPattern)")
PART = "string(//tei:sourceDesc/tei:bibl/tei:biblScope[@unit='character']/@n)"
CONVERTER = "string(//tei:appInfo/tei:application[@ident='teipipe']/tei:desc)"
REGISTERED = "string((//tei:person/@sameAs | //@ref)[contains(., '.xml#')][1])"


@dataclass(frozen=True, slots=True)
class Again:
    """A document as the program makes it today, of which delivered file, with which decisions."""

    document: Document
    delivered: Path
    decisions: Sequence[Decision]
    edition: Edition | None = None

    @property
    def source(self) -> Source:
        """The source that it is made of."""
        (source,) = self.document.sources.values()
        return source

    @property
    def name(self) -> str:
        """What the document may be called."""
        return document_name(self.document) or self.delivered.stem


@dataclass(frozen=True, slots=True)
class Delivery:
    """Documents of one delivered file, each with its number in it: what is converted again in one go. They lie in one
    edition, or in none and name the same converter and register."""

    file: Path
    edition: Edition | None
    converter: str
    register: Path | None
    documents: tuple[tuple[Path, int], ...] = ()


def of_edition(edition: Edition) -> Iterator[Again]:
    """Convert all sources of an edition; one that holds no document gives none.

    Raises:
        Refusal: a source, the register, a decision or a house cannot be read.
    """
    converts = in_edition(edition)
    for path in sources(edition):
        try:
            yield from documents(converts, path, edition.converter)
        except NoDocument:
            continue


def of_document(root: etree._Element, path: Path, given: Sequence[Path] = (), register: Path | None = None) -> Again:
    """Convert the source of one document. The register and the houses `given` are for a document in no edition.

    Raises:
        Refusal: its source, or what else is needed, cannot be read, or the source holds no such document now.
    """
    delivery, number = delivery_of(root, path, edition_of(path))
    delivery = replace(delivery, register=register or delivery.register, documents=((path, number),))
    _, made = next(of_delivery(delivery, converting(delivery, path, given)))
    return made


def deliveries(paths: Iterable[Path]) -> list[Delivery]:
    """Return documents by the files that they were made of, in the order of the first of each; a document that names
    none has no part in it.

    Raises:
        Refusal: a document cannot be read, or the settings of an edition are not valid.
    """
    editions: dict[Path, Edition | None] = {}
    found: dict[tuple[Path, Path | None, str, Path | None], Delivery] = {}
    for path in paths:
        root = parse(path)
        if not root.xpath(BIBL, namespaces=TEI):
            continue
        if path.parent not in editions:
            editions[path.parent] = edition_of(path)
        one, number = delivery_of(root, path, editions[path.parent])
        key = (one.file, one.edition.root if one.edition else None, one.converter, one.register)
        known = found.get(key, one)
        found[key] = replace(known, documents=(*known.documents, (path, number)))
    return list(found.values())


def delivery_of(root: etree._Element, path: Path, edition: Edition | None) -> tuple[Delivery, int]:
    """Return of which delivered file a document was made, and its number in it.

    Raises:
        Refusal: it names none.
    """
    file, number = as_named(delivered(root, path), edition), int(stated(root, PART) or 1)
    if edition:
        return Delivery(file, edition, edition.converter, None), number
    return Delivery(file, None, stated(root, CONVERTER).removeprefix("converter "), registered(root, path)), number


def of_delivery(delivery: Delivery, converts: Converting) -> Iterator[tuple[Path, Again]]:
    """Convert a delivered file once, as far as documents of it are wanted, and yield each with what is made of it.

    Raises:
        Refusal: it cannot be read, or holds no such document now.
    """
    waiting: dict[int, list[Path]] = {}
    for path, number in delivery.documents:
        waiting.setdefault(number, []).append(path)
    for made in documents(converts, delivery.file, delivery.converter):
        for path in waiting.pop(made.source.part.number if made.source.part else 1, []):
            yield path, made
        if not waiting:
            return
    for number, (path, *_) in waiting.items():
        raise Refusal(str(path), f"{delivery.file} holds no document no. {number} now; convert it again")


def converting(delivery: Delivery, path: Path, given: Sequence[Path] = ()) -> Converting:
    """Return what converts a delivered file again, of which a document was made.

    Raises:
        Refusal: the register, a decision or a house cannot be read, or a house is none that is known.
    """
    if delivery.edition:
        return in_edition(delivery.edition)
    converts = outside(path, given, delivery.register)
    if delivery.converter not in {one.name for one in (*CONVERTERS, *converts.houses)}:
        raise Refusal(
            str(path), f"was converted as of the house {delivery.converter}; name the file of it with --house"
        )
    return converts


def documents(converts: Converting, path: Path, converter: str) -> Iterator[Again]:
    """Convert the documents of one delivered file.

    Raises:
        Refusal: it cannot be read, or there is no such converter.
    """
    try:
        source = replace(converts.read(path), sidecar=beside(path).sidecar)
        for made in conversions(source, converts.register, converts.decisions, converter, converts.houses):
            yield Again(made.document, path, converts.decisions, converts.edition)
    except Refusal as refusal:
        raise refusal.under(converts.own_name(path), str(path)) from refusal


def in_edition(edition: Edition) -> Converting:
    """Return what converts in an edition."""
    known, register = decisions.load(edition.decisions), Register.load(edition.register)
    return Converting(edition.documents, register, known, edition, houses=houses.load(edition.houses))


def outside(path: Path, given: Sequence[Path], folder: Path | None) -> Converting:
    """Return what converts a document in no edition, with a register if there is one."""
    known = Register.load(folder) if folder else Register()
    return Converting(path.parent, known, houses=[houses.house(one) for one in given])


def registered(root: etree._Element, path: Path) -> Path | None:
    """Return the folder of the register that a document points at, if it points at one."""
    target = unquote(stated(root, REGISTERED).partition("#")[0])
    return (path.parent / target).parent if target else None


def edition_of(path: Path) -> Edition | None:
    """Return the edition in whose folder of documents a document lies."""
    root = path.resolve().parent.parent
    if not (root / SETTINGS).is_file():
        return None
    edition = load(root)
    return edition if edition.documents.resolve() == path.resolve().parent else None


def delivered(root: etree._Element, path: Path) -> Path:
    """Return the delivered file that a document says it was made of.

    Raises:
        Refusal: it names none, or what is no file: a device has no end.
    """
    target = next(filter(None, (stated(root, where) for where in DELIVERED)), "")
    if not target:
        raise Refusal(str(path), "names no delivered file; only documents that teipipe converted can be explained")
    named = path.parent / unquote(target.partition("#")[0])
    try:
        is_none = named.exists() and not named.is_file()
    except (OSError, ValueError):
        is_none = True
    if is_none:
        raise Refusal(str(path), f"names “{str(named)[:60]}” as its source, which is no file; convert the source again")
    return named


def as_named(file: Path, edition: Edition | None) -> Path:
    """Return the path of a delivered file as an edition has it; outside one without steps up and down again."""
    for folder in (edition.sources, edition.unpacked) if edition else ():
        if file.resolve().is_relative_to(folder.resolve()):
            return folder / file.resolve().relative_to(folder.resolve())
    return Path(os.path.normpath(file))


def stated(root: etree._Element, where: str) -> str:
    """Return what a document states at a place."""
    return str(root.xpath(where, namespaces=TEI))

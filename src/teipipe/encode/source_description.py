"""The sourceDesc: the delivered files and what they say about themselves, citation, record, archive and shelfmark."""

import hashlib
from urllib.parse import unquote

from teipipe.encode.tei import Element, element
from teipipe.encode.values import DERIVED, Publication, Values
from teipipe.model import Certainty, Sidecar, Source


def source_description(parent: Element, values: Values) -> None:
    """Add the delivered files with their hashes, the archive's citation and shelfmark, and publications."""
    description = element(parent, "sourceDesc")
    for source in values.document.sources.values():
        delivered(description, source, values.publication)
        if source.sidecar:
            sidecar(description, source.key, source.sidecar, values.publication)
    for leaf in values.fields("citation"):
        values.value(description, "bibl", leaf, type="citation")
    for leaf in values.fields("publication"):
        values.value(description, "bibl", leaf, type="publication")
    record(description, values)
    manuscript(description, values)


def delivered(description: Element, source: Source, publication: Publication) -> None:
    """Describe a delivered file, and the reading that was taken out of it where its format is more than text."""
    bibl = identified(description, "delivered", source.key, source.name, source.sha256)
    certainty = {} if source.certainty == Certainty.HIGH else {"cert": str(source.certainty)}
    element(bibl, "note", source.encoding, attributes={"type": "encoding", **certainty})
    element(bibl, "note", source.line_ends, attributes={"type": "line-ends"})
    stated(bibl, source.stated)
    if publication.reading_url:
        element(bibl, "ref", "delivered file", attributes={"target": publication.delivered_url})
        digest = hashlib.sha256(source.whole.encode()).hexdigest()
        name = unquote(publication.reading_url.rsplit("/", 1)[-1])
        bibl = identified(description, "reading", source.key, name, digest)
        element(bibl, "note", "UTF-8", attributes={"type": "encoding"})
    extent = element(bibl, "extent")
    element(extent, "measure", attributes={"unit": "characters", "quantity": str(len(source.whole))})
    if source.part:
        stretch = {"from": str(source.part.start), "to": str(source.part.end)}
        element(bibl, "biblScope", attributes={"unit": "character", "n": str(source.part.number), **stretch})


def sidecar(description: Element, key: str, beside: Sidecar, publication: Publication) -> None:
    """Describe the file beside a delivered one, and all that it says about it."""
    bibl = identified(description, "sidecar", key, beside.name, beside.sha256)
    element(bibl, "note", beside.encoding, attributes={"type": "encoding"})
    stated(bibl, beside.stated)
    element(bibl, "ref", "sidecar", attributes={"target": publication.sidecar_url})


def identified(description: Element, kind: str, key: str, name: str, digest: str) -> Element:
    """Add the description of a file by name and digest."""
    bibl = element(description, "bibl", attributes={"type": kind, "n": key})
    element(bibl, "idno", name, attributes={"type": "filename"})
    element(bibl, "idno", digest, attributes={"type": "SHA-256"})
    return bibl


def stated(bibl: Element, pairs: tuple[tuple[str, str], ...]) -> None:
    """Add what a file states, by the names that it uses, whether or not the header has a place for it."""
    for name, value in pairs:
        element(bibl, "note", value, attributes={"type": "stated", "n": name})


def record(description: Element, values: Values) -> None:
    """Add the archive's record: its number and its address, as found, and who published it."""
    found = values.fields("record", "url")
    said = values.stated("record", "url", "publisher")
    if not found and not said:
        return
    bibl = element(description, "bibl", attributes={"type": "record"})
    for leaf in found:
        values.value(bibl, "idno", leaf, type="record" if leaf.element == "record" else "asFound")
    if values.header.record and not values.fields("record"):
        element(bibl, "idno", values.header.record, attributes={"type": "record", **DERIVED})
    for one in said:
        if one.field == "publisher":
            values.said(bibl, "publisher", one)
        else:
            values.said(bibl, "idno", one, type="record" if one.field == "record" else "URI")


def manuscript(description: Element, values: Values) -> None:
    """Add repository and shelfmark: the archive's field, else what its citation or a file says."""
    fields, known = values.fields("archive"), values.header
    if not (fields or known.shelfmark or known.repository or values.stated("archive", "collection", "shelfmark")):
        return
    identifier = element(element(description, "msDesc"), "msIdentifier")
    for at, leaf in enumerate(fields):
        values.value(identifier, "collection" if at else "repository", leaf)
    if not fields and known.repository:
        element(identifier, "repository", known.repository, attributes=DERIVED)
    for at, one in enumerate((*values.stated("archive"), *values.stated("collection"))):
        values.said(identifier, "collection" if at or one.field == "collection" else "repository", one)
    shelfmark(identifier, values)


def shelfmark(identifier: Element, values: Values) -> None:
    """Add the shelfmark, by its parts where a citation has them."""
    parts = dict(values.header.shelfmark)
    if parts:
        number = element(identifier, "idno", parts.pop("shelfmark", ""), attributes={"type": "shelfmark", **DERIVED})
        for part, value in parts.items():
            element(number, "idno", value, attributes={"type": part})
    for one in values.stated("shelfmark"):
        values.said(identifier, "idno", one, type="shelfmark")

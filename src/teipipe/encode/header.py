"""The header: what stands in the source keeps its stretch (`@source`); what is derived, or what a file states beside
its text, says so (`@ana`)."""

from teipipe import __version__
from teipipe.encode.principles import left_out, principles, provenance
from teipipe.encode.profile import KEYWORDS, profile_description
from teipipe.encode.serialise import NOTHING
from teipipe.encode.source_description import source_description
from teipipe.encode.tei import Element, element
from teipipe.encode.values import DERIVED, Publication, Values
from teipipe.model import Document

__all__ = ["Publication", "header"]
# Fields that have a place of their own in the header; every other becomes a note of the notesStmt.
PLACED = frozenset(
    (
        *("title", "author", "translator", "rights", "citation", "url", "publication", "archive", "record", "date"),
        *("abstract", "language", *KEYWORDS),
    )
)


def header(document: Document, publication: Publication) -> Element:
    """Return the teiHeader of a document."""
    values = Values(document, publication)
    made = element(None, "teiHeader", attributes={"xml:lang": "en"})
    description = element(made, "fileDesc")
    title_statement(description, values)
    publication_statement(description, values)
    notes(description, values)
    source_description(description, values)
    encoding(made, values)
    profile_description(made, values)
    revision = element(made, "revisionDesc", attributes={"status": "unreviewed"})
    text = "Encoded from the delivered file; not yet reviewed by an editor."
    element(revision, "change", text, attributes={"status": "unreviewed"})
    return made


def title_statement(parent: Element, values: Values) -> None:
    """Add titles, author, and who is responsible for translation and conversion."""
    statement = element(parent, "titleStmt")
    titles(statement, values)
    authors(statement, values)
    for leaf in values.fields("translator"):
        values.value(responsible(statement, "translation"), "persName", leaf)
    for name in values.header.translators:
        element(responsible(statement, "translation"), "persName", name, attributes=DERIVED)
    for one in values.stated("translator"):
        values.said(responsible(statement, "translation"), "persName", one)
    for id, name in values.document.editors.items():
        element(responsible(statement, "correction"), "persName", name, attributes={"xml:id": id})
    element(responsible(statement, "conversion to TEI"), "name", "teipipe", attributes={"type": "software"})


def responsible(statement: Element, part: str) -> Element:
    """Add a statement of who had a part in the document."""
    made = element(statement, "respStmt")
    element(made, "resp", part)
    return made


def titles(statement: Element, values: Values) -> None:
    """Add the title that was settled on, and the others."""
    known, fields, said = values.header, values.fields("title"), values.stated("title")
    main = next((one for one in said if (one.name, one.value) == (known.title_from, known.title)), None)
    if main:
        values.said(statement, "title", main, type="main")
    elif not fields or known.title_from == "decision":
        element(statement, "title", known.title or values.publication.name, attributes={"type": "main", **DERIVED})
    for at, leaf in enumerate(fields):
        values.value(statement, "title", leaf, type="alternative" if at or len(statement) else "main")
    if known.full_title and not fields:
        element(statement, "title", known.full_title, attributes={"type": "alternative", **DERIVED})
    for one in said:
        if one is not main:
            values.said(statement, "title", one, type="alternative")


def authors(statement: Element, values: Values) -> None:
    """Add the author: as the archive names them, else the sender, else as a file states."""
    fields, said = values.fields("author"), values.stated("author")
    for leaf in fields:
        values.value(statement, "author", leaf)
    for party in values.header.parties:
        # A sender of whom only a file tells may be no more than its idea of the author.
        if party.role == "sent" and not fields and not (party.stated and said):
            values.party(element(statement, "author", attributes=DERIVED), party)
    for one in said:
        values.said(statement, "author", one)


def publication_statement(parent: Element, values: Values) -> None:
    """Add publisher, the document's name, and rights: the archive's own statement and the edition's licence."""
    statement, publication = element(parent, "publicationStmt"), values.publication
    if not publication.publisher:
        element(statement, "p", "Converted outside an edition; not published.")
        rights(statement, values)
        return
    element(statement, "publisher", publication.publisher)
    element(statement, "idno", publication.name, attributes={"type": "document"})
    available = element(statement, "availability", attributes={"status": "restricted"})
    rights(available, values)
    if publication.licence:
        target = {"target": publication.licence_url} if publication.licence_url else {}
        element(available, "licence", publication.licence, attributes=target)


def rights(parent: Element, values: Values) -> None:
    """Add what the archive says of rights: in the text, or beside it."""
    for leaf in values.fields("rights"):
        values.value(parent, "p", leaf)
    for one in values.stated("rights", "licence"):
        values.said(parent, "p", one)


def notes(parent: Element, values: Values) -> None:
    """Add the archive's fields that have no other place."""
    others = [leaf for leaf in values.header.fields if leaf.element not in PLACED]
    if others:
        statement = element(parent, "notesStmt")
        for leaf in others:
            values.value(statement, "note", leaf, type=leaf.element)


def encoding(parent: Element, values: Values) -> None:
    """Add how the text was encoded: what was left out, the principles, pointers, categories, the program."""
    description = element(parent, "encodingDesc")
    left_out(description, values.document)
    principles(description)
    prefixes = element(description, "listPrefixDef")
    for source in values.document.sources.values():
        target = (values.publication.reading_url or values.publication.delivered_url) + "#$1"
        attributes = {"ident": "src", "matchPattern": f"{source.key}#(.+)", "replacementPattern": target}
        definition = element(prefixes, "prefixDef", attributes=attributes)
        element(
            definition,
            "p",
            "A stretch of the decoded source: code points from zero, a line end counted as one (RFC 5147).",
        )
    provenance(description, values.document)
    application = element(
        element(description, "appInfo"),
        "application",
        attributes={"ident": "teipipe", "version": __version__},
    )
    element(application, "label", "teipipe")
    element(application, "desc", f"converter {values.document.converter}")
    element(application, "ptr", attributes={"type": "seal", "target": f"urn:sha256:{NOTHING}"})

"""The header: what stands in the source keeps its stretch (`@source`); what is derived says so (`@ana="#derived"`)."""

import hashlib
from dataclasses import dataclass

from teipipe import __version__
from teipipe.encode.leaf import pointers
from teipipe.encode.principles import left_out, principles, provenance
from teipipe.encode.serialise import NOTHING
from teipipe.encode.tei import Element, append_text, element
from teipipe.leaves import text
from teipipe.model import Certainty, Document, Leaf, Party, Source

LANGUAGE_NAMES = {
    "zh": "Chinese",
    "zh-Hans": "Chinese (simplified)",
    "zh-Hant": "Chinese (traditional)",
    "en": "English",
    "ru": "Russian",
    "uk": "Ukrainian",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pl": "Polish",
    "cs": "Czech",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ja": "Japanese",
    "ko": "Korean",
    "el": "Greek",
    "ar": "Arabic",
    "he": "Hebrew",
    "und": "undetermined",
}
DERIVED = {"ana": "#derived"}
KEYWORDS = ("person", "place", "topic", "subject")
# Fields that have a place of their own in the header; every other becomes a note of the notesStmt.
PLACED = frozenset(
    {
        "title",
        "author",
        "translator",
        "rights",
        "citation",
        "url",
        "publication",
        "archive",
        "record",
        "date",
        "abstract",
        "language",
        *KEYWORDS,
    }
)


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


def header(document: Document, publication: Publication) -> Element:
    """Return the teiHeader of a document."""
    return HeaderEncoder(document, publication).encode()


class HeaderEncoder:
    """Encodes the header of one document."""

    def __init__(self, document: Document, publication: Publication) -> None:
        self.document, self.publication = document, publication
        self.header = document.header

    def fields(self, *names: str) -> list[Leaf]:
        """Return the values of the source with these names, in order."""
        return [leaf for leaf in self.header.fields if leaf.element in names]

    def encode(self) -> Element:
        """Return the whole header."""
        made = element(None, "teiHeader", attributes={"xml:lang": "en"})
        description = element(made, "fileDesc")
        self.title_statement(description)
        self.publication_statement(description)
        self.notes(description)
        self.source_description(description)
        self.encoding(made)
        self.profile(made)
        revision = element(made, "revisionDesc", attributes={"status": "unreviewed"})
        text = "Encoded from the delivered file; not yet reviewed by an editor."
        element(revision, "change", text, attributes={"status": "unreviewed"})
        return made

    def value(self, parent: Element, name: str, leaf: Leaf, /, **attributes: str) -> Element:
        """Add a value of the source, word for word."""
        made = element(parent, name, attributes={**attributes, "source": pointers(leaf)})
        append_text(made, text(leaf, self.document.sources[leaf.key]))
        return made

    def title_statement(self, parent: Element) -> None:
        """Add titles, author, and who is responsible for translation and conversion."""
        statement = element(parent, "titleStmt")
        titles = self.fields("title")
        for at, leaf in enumerate(titles):
            self.value(statement, "title", leaf, type="alternative" if at else "main")
        if not titles:
            element(
                statement,
                "title",
                self.header.title or self.publication.name,
                attributes={"type": "main", **DERIVED},
            )
        if self.header.full_title and not titles:
            element(statement, "title", self.header.full_title, attributes={"type": "alternative", **DERIVED})
        self.authors(statement)
        for leaf in self.fields("translator"):
            responsible = element(statement, "respStmt")
            element(responsible, "resp", "translation")
            self.value(responsible, "persName", leaf)
        for name in self.header.translators:
            responsible = element(statement, "respStmt")
            element(responsible, "resp", "translation")
            element(responsible, "persName", name, attributes=DERIVED)
        responsible = element(statement, "respStmt")
        element(responsible, "resp", "conversion to TEI")
        element(responsible, "name", "teipipe", attributes={"type": "software"})

    def authors(self, statement: Element) -> None:
        """Add the author: as the archive names them, else the sender."""
        stated = self.fields("author")
        for leaf in stated:
            self.value(statement, "author", leaf)
        for party in self.header.parties:
            if party.role == "sent" and not stated:
                author = element(statement, "author", attributes=DERIVED)
                self.party(author, party)

    def party(self, parent: Element, party: Party) -> None:
        """Add the name of a party, with its register entry where it has one."""
        name = "orgName" if party.kind == "org" else "persName"
        target = f"{self.publication.register_url}orgs.xml#{party.ref}" if party.kind == "org" else f"#{party.ref}"
        element(parent, name, party.name, attributes={"ref": target} if party.ref else {})

    def publication_statement(self, parent: Element) -> None:
        """Add publisher, the document's name, and rights: the archive's own statement and the edition's licence."""
        statement = element(parent, "publicationStmt")
        if not self.publication.publisher:
            element(statement, "p", "Converted outside an edition; not published.")
            for leaf in self.fields("rights"):
                self.value(statement, "p", leaf)
            return
        element(statement, "publisher", self.publication.publisher)
        element(statement, "idno", self.publication.name, attributes={"type": "document"})
        available = element(statement, "availability", attributes={"status": "restricted"})
        for leaf in self.fields("rights"):
            self.value(available, "p", leaf)
        if self.publication.licence:
            target = {"target": self.publication.licence_url} if self.publication.licence_url else {}
            element(available, "licence", self.publication.licence, attributes=target)

    def notes(self, parent: Element) -> None:
        """Add the archive's fields that have no other place."""
        others = [leaf for leaf in self.header.fields if leaf.element not in PLACED]
        if others:
            statement = element(parent, "notesStmt")
            for leaf in others:
                self.value(statement, "note", leaf, type=leaf.element)

    def source_description(self, parent: Element) -> None:
        """Add the delivered files with their hashes, the archive's citation and shelfmark, and publications."""
        description = element(parent, "sourceDesc")
        for source in self.document.sources.values():
            delivered(description, source, self.publication)
        for leaf in self.fields("citation"):
            self.value(description, "bibl", leaf, type="citation")
        for leaf in self.fields("publication"):
            self.value(description, "bibl", leaf, type="publication")
        self.identifiers(description)
        self.manuscript(description)

    def identifiers(self, description: Element) -> None:
        """Add the record's number and its address, as found."""
        found = self.fields("record", "url")
        if found:
            record = element(description, "bibl", attributes={"type": "record"})
            for leaf in found:
                self.value(record, "idno", leaf, type="record" if leaf.element == "record" else "asFound")
            if self.header.record and not self.fields("record"):
                element(record, "idno", self.header.record, attributes={"type": "record", **DERIVED})

    def manuscript(self, description: Element) -> None:
        """Add repository and shelfmark: the archive's field, else what its citation says."""
        stated = self.fields("archive")
        if not stated and not self.header.shelfmark and not self.header.repository:
            return
        identifier = element(element(description, "msDesc"), "msIdentifier")
        for at, leaf in enumerate(stated):
            self.value(identifier, "collection" if at else "repository", leaf)
        if not stated and self.header.repository:
            element(identifier, "repository", self.header.repository, attributes=DERIVED)
        parts = dict(self.header.shelfmark)
        if parts:
            number = element(
                identifier, "idno", parts.pop("shelfmark", ""), attributes={"type": "shelfmark", **DERIVED}
            )
            for part, value in parts.items():
                element(number, "idno", value, attributes={"type": part})

    def encoding(self, parent: Element) -> None:
        """Add how the text was encoded: what was left out, the principles, pointers, categories, the program."""
        description = element(parent, "encodingDesc")
        left_out(description, self.document)
        principles(description)
        prefixes = element(description, "listPrefixDef")
        for source in self.document.sources.values():
            target = (self.publication.reading_url or self.publication.delivered_url) + "#$1"
            attributes = {"ident": "src", "matchPattern": f"{source.key}#(.+)", "replacementPattern": target}
            definition = element(prefixes, "prefixDef", attributes=attributes)
            element(
                definition,
                "p",
                "A stretch of the decoded source: code points from zero, a line end counted as one (RFC 5147).",
            )
        provenance(description)
        application = element(
            element(description, "appInfo"),
            "application",
            attributes={"ident": "teipipe", "version": __version__},
        )
        element(application, "label", "teipipe")
        element(application, "desc", f"converter {self.document.converter}")
        element(application, "ptr", attributes={"type": "seal", "target": f"urn:sha256:{NOTHING}"})

    def profile(self, parent: Element) -> None:
        """Add date, abstract, languages, keywords, and who wrote to whom or talked."""
        profile = element(parent, "profileDesc")
        creation = element(profile, "creation")
        for leaf in self.fields("date"):
            self.value(creation, "date", leaf, type="caption")
        if self.header.date:
            attributes = {
                "type": "document",
                "when": self.header.date,
                **DERIVED,
                "cert": str(self.header.date_certainty),
            }
            element(creation, "date", attributes=attributes)
        abstract = self.fields("abstract")
        if abstract:
            summary = element(profile, "abstract")
            for leaf in abstract:
                self.value(summary, "p", leaf)
        self.languages(profile)
        self.keywords(profile)
        self.correspondence(profile)
        self.participants(profile)

    def languages(self, profile: Element) -> None:
        """Add the languages of the versions, and that of the original as the archive names it."""
        usage = element(profile, "langUsage")
        stated = self.fields("language")
        tags = [version.lang for version in self.document.versions]
        for tag in tags:
            own = stated and self.header.language == tag.split("-")[0]
            if own:
                self.value(usage, "language", stated.pop(0), ident=tag)
            else:
                element(usage, "language", LANGUAGE_NAMES.get(tag, tag), attributes={"ident": tag, **DERIVED})
        for leaf in stated:
            self.value(usage, "language", leaf, ident=self.header.language or "und")

    def keywords(self, profile: Element) -> None:
        """Add the kind of document and the archive's subjects."""
        terms = self.fields(*KEYWORDS)
        if not terms and not self.header.genre:
            return
        keywords = element(element(profile, "textClass"), "keywords")
        if self.header.genre:
            element(keywords, "term", self.header.genre, attributes={"type": "genre", **DERIVED})
        for leaf in terms:
            self.value(keywords, "term", leaf, type=leaf.element)

    def correspondence(self, profile: Element) -> None:
        """Add who sent what to whom, and when."""
        parties = [party for party in self.header.parties if party.role in {"sent", "received"}]
        if not parties:
            return
        description = element(profile, "correspDesc", attributes=DERIVED)
        for party in parties:
            action = element(description, "correspAction", attributes={"type": party.role})
            self.party(action, party)
            if party.role == "sent" and self.header.date:
                attributes = {"when": self.header.date, "cert": str(self.header.date_certainty)}
                element(action, "date", attributes=attributes)

    def participants(self, profile: Element) -> None:
        """Add the persons of the document, and for a conversation its setting."""
        if self.document.persons:
            people = element(element(profile, "particDesc", attributes=DERIVED), "listPerson")
            for person in self.document.persons:
                attributes = {"xml:id": person.id}
                if person.registered:
                    attributes["sameAs"] = f"{self.publication.register_url}persons.xml#{person.id}"
                element(element(people, "person", attributes=attributes), "persName", person.name)
        if self.header.genre == "conversation":
            setting = element(element(profile, "settingDesc", attributes=DERIVED), "setting")
            if self.header.date:
                attributes = {"when": self.header.date, "cert": str(self.header.date_certainty)}
                element(setting, "date", attributes=attributes)
            element(setting, "activity", "conversation")


def delivered(description: Element, source: Source, publication: Publication) -> None:
    """Describe a delivered file, and the reading that was taken out of it where its format is more than text."""
    bibl = element(description, "bibl", attributes={"type": "delivered", "n": source.key})
    element(bibl, "idno", source.name, attributes={"type": "filename"})
    element(bibl, "idno", source.sha256, attributes={"type": "SHA-256"})
    certainty = {} if source.certainty == Certainty.HIGH else {"cert": str(source.certainty)}
    element(bibl, "note", source.encoding, attributes={"type": "encoding", **certainty})
    element(bibl, "note", source.line_ends, attributes={"type": "line-ends"})
    if publication.reading_url:
        element(bibl, "ref", "delivered file", attributes={"target": publication.delivered_url})
        bibl = element(description, "bibl", attributes={"type": "reading", "n": source.key})
        data = source.text.encode()
        element(bibl, "idno", publication.reading_url.rsplit("/", 1)[-1], attributes={"type": "filename"})
        element(bibl, "idno", hashlib.sha256(data).hexdigest(), attributes={"type": "SHA-256"})
        element(bibl, "note", "UTF-8", attributes={"type": "encoding"})
    extent = element(bibl, "extent")
    element(extent, "measure", attributes={"unit": "characters", "quantity": str(len(source.text))})

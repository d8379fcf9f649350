"""What the names mean by which files describe themselves: a table, one row a field of ours and a degree of trust.

    DC.title  citation_title  json-ld/Report.headline  → title, high         <title>, Info/Title → title, low

High is what people wrote about the document. Low is what programs and page designs often put there: it is taken where
nothing else tells, and never contradicts anything. A name that is not listed gives no value of the header: the author
of a DOCX or PDF is who typed it, `description` tells of the site, and a date of publication, upload or change is the
file's and never the document's. Whatever a file states stands in its description all the same.
"""

import re
from collections.abc import Iterator

from teipipe.model import Certainty

Meaning = tuple[str, Certainty]
HIGH, MEDIUM, LOW = Certainty.HIGH, Certainty.MEDIUM, Certainty.LOW

# Dublin Core and what libraries' pages use (compared without regard to case), and the properties of office formats.
NAMES = (
    ("title", HIGH, "dc.title dcterms.title dc:title dcterms:title citation_title eprints.title"),
    ("title", MEDIUM, "og:title core.xml/dc:title meta.xml/dc:title"),
    ("title", LOW, "title info/title"),
    ("author", HIGH, "dc.creator dcterms.creator dc:creator dcterms:creator citation_author eprints.creators_name"),
    ("author", LOW, "author"),
    ("translator", HIGH, "dc.contributor.translator"),
    ("date", MEDIUM, "dc.date dcterms.date citation_date"),
    ("language", HIGH, "dc.language dcterms.language dc:language dcterms:language citation_language"),
    ("language", MEDIUM, "content-language"),
    ("language", LOW, "lang og:locale core.xml/dc:language meta.xml/dc:language catalog/lang"),
    ("publisher", HIGH, "dc.publisher dcterms.publisher dc:publisher dcterms:publisher citation_publisher"),
    ("publisher", MEDIUM, "og:site_name"),
    ("rights", HIGH, "dc.rights dcterms.rights dc:rights dcterms:rights dcterms.accessrights"),
    ("rights", LOW, "copyright rights"),
    ("licence", HIGH, "dcterms.license dcterms:license dc.rights.license"),
    ("url", HIGH, "canonical citation_public_url citation_abstract_html_url"),
    ("url", MEDIUM, "og:url dc.identifier.uri"),
    ("subject", HIGH, "dc.subject dcterms.subject dc:subject dcterms:subject citation_keywords"),
    ("subject", MEDIUM, "article:tag core.xml/dc:subject core.xml/cp:keywords info/subject info/keywords"),
    ("subject", MEDIUM, "meta.xml/dc:subject meta.xml/meta:keyword"),
    ("abstract", HIGH, "dcterms.abstract dcterms:abstract dc.description.abstract citation_abstract"),
    ("abstract", MEDIUM, "dc.description dcterms.description dc:description dcterms:description"),
    ("archive", HIGH, "dcterms.provenance"),
)
# The same of objects of schema.org that are a document: paths below `json-ld/TYPE.`.
PROPERTIES = (
    ("title", HIGH, "headline name name.name"),
    ("author", HIGH, "author author.name creator creator.name"),
    ("sender", HIGH, "sender sender.name"),
    ("recipient", HIGH, "recipient recipient.name toRecipient toRecipient.name"),
    ("translator", HIGH, "translator translator.name"),
    ("date", MEDIUM, "dateCreated"),
    ("language", HIGH, "inLanguage inLanguage.alternateName inLanguage.name"),
    ("publisher", HIGH, "publisher publisher.name"),
    ("rights", HIGH, "copyrightNotice conditionsOfAccess"),
    ("licence", HIGH, "license license.url"),
    ("url", HIGH, "url"),
    ("subject", HIGH, "keywords keywords.name about about.name"),
    ("abstract", HIGH, "abstract"),
    ("abstract", MEDIUM, "description"),
    ("archive", HIGH, "holdingArchive holdingArchive.name"),
    ("shelfmark", HIGH, "itemLocation"),
)
DOCUMENTS = (
    "CreativeWork Article NewsArticle ScholarlyArticle Report BlogPosting SocialMediaPosting AnalysisNewsArticle Book"
    " Chapter ArchiveComponent Collection DigitalDocument TextDigitalDocument Manuscript Message EmailMessage"
    " Conversation Letter Legislation Play Drama PublicationIssue Thesis Quotation Thing"
)
# The columns of a sidecar, by its schema (`schema/json/sidecar.schema.json`).
COLUMNS = {
    **{name: name for name in ("title", "date", "author", "sender", "recipient", "translator", "language")},
    **{
        name: name for name in ("publisher", "archive", "collection", "shelfmark", "rights", "licence", "url", "record")
    },
    "subjects": "subject",
    "summary": "abstract",
}
# What belongs to a file as a whole, and so to each of several documents in it.
OF_THE_FILE = frozenset(("language", "publisher", "rights", "licence", "url", "archive", "collection"))
# Names of the dates of a file: when it was made, put up, published, changed.
OF_FILES = re.compile(r"creat|modif|publi|updat|upload|issued|revis|access|available|datestamp", re.IGNORECASE)


def rows() -> Iterator[tuple[str, Meaning]]:
    """Yield each name with its meaning, better ones first."""
    for field, certainty, names in NAMES:
        yield from ((name, (field, certainty)) for name in names.split())
    for field, certainty, paths in PROPERTIES:
        for path in paths.lower().split():
            yield from ((f"json-ld/{kind}.{path}", (field, certainty)) for kind in DOCUMENTS.lower().split())


MEANINGS = dict(rows())
RANKS = {name: rank for rank, name in enumerate(MEANINGS)}


def meaning(name: str) -> Meaning | None:
    """Return the field that a name means and how far it is to be trusted, or nothing where it means none of ours."""
    return MEANINGS.get(name.lower())


# Values that programs put in, or people who had nothing to say.
EMPTY = {
    "title": re.compile(
        r"untitled.*|unbenannt.*|sans titre.*|sin t[ií]tulo.*|senza titolo.*|без (?:названия|имени).*|无标题.*"
        r"|(?:document|dokument|документ|documento|文档|book|mappe|presentation)[ _-]?\d*|(?:microsoft )?word[ -].*"
        r"|microsoft \w+ - .*|документ microsoft word|index|home(?: ?page)?|start(?: ?page)?|title|unknown|none|n/?a"
        r"|.*\.(?:docx?|odt|rtf|html?|pdf|txt|indd|qxd|wpd|tex|dvi|epub)",
        re.IGNORECASE,
    ),
    "author": re.compile(
        r"(?:site|web|wp|www)?[ -]?admin(?:istrator)?|user\d*|root|owner|author|editor|unknown|anonymous|none|n/?a"
        r"|web ?master|(?:microsoft office|windows|default) user|https?://.*|@.*",
        re.IGNORECASE,
    ),
}


def says_nothing(field: str, value: str) -> bool:
    """Say whether a value is none: what programs put where nobody wrote anything."""
    return field in EMPTY and EMPTY[field].fullmatch(value.strip()) is not None

"""What every document says of itself: the principles of encoding, what was left out, the categories in use."""

from teipipe.encode.tei import Element, element
from teipipe.model import Document, Header

# What @ana may point at; a document declares those that it uses.
CATEGORIES = (
    ("derived", "Derived by the converter from other values of the document."),
    ("stated", "Stated by the delivered file beside its text, in the field that @n names."),
    ("sidecar", "Stated by the sidecar of the delivered file, in the field that @n names."),
    ("ledger.furniture", "Furniture of the delivered page, as listed in samplingDecl."),
    ("ledger.layout", "What the delivered file's own structure calls furniture, such as navigation or a running head."),
    ("ledger.label", "Label of a field of the archive's description, as listed in samplingDecl."),
    ("ledger.markup", "Mark of a markup language in the delivered file; what it marks is encoded."),
    ("ledger.duplicate", "Says again, word for word, what stands elsewhere in the document."),
    ("ledger.contents", "Entry of a table of contents: names what stands elsewhere in the delivered file."),
    ("evidence.structure", "The same place of the same structure."),
    ("evidence.length", "Lengths that go together."),
    ("evidence.date", "The same date."),
    ("evidence.hour", "The same hour."),
    ("evidence.number", "The same number."),
    ("evidence.name", "The same name of the register."),
    ("evidence.word", "Words that are alike or mean the same."),
    ("evidence.sender", "The same sender."),
    ("evidence.recipient", "The same recipient."),
    ("evidence.participant", "A participant of both."),
)


def origins(header: Header) -> set[str]:
    """Return the categories of the values that files state beside the text."""
    parties = {party.stated.origin for party in header.parties if party.stated}
    return parties | {one.origin for one in header.stated}


def left_out(description: Element, document: Document) -> None:
    """Say what was left out of the text, and declare the patterns that alone may be left out."""
    sampling = element(description, "samplingDecl")
    element(
        sampling,
        "p",
        "Every character of the delivered file stands in the text, in this header or in the ledger of standOff, where "
        "each stretch that was left out is listed with its reason. Furniture is what matches one of the patterns here.",
    )
    for kind, patterns in (("furniture", document.furniture), ("label", document.labels)):
        if patterns:
            listed = element(element(sampling, "ab", attributes={"type": kind}), "list")
            for pattern in patterns:
                element(listed, "item", pattern)


def principles(description: Element) -> None:
    """Add the editorialDecl (TEI Guidelines 2.3.3)."""
    declaration = element(description, "editorialDecl")
    correction = element(declaration, "correction", attributes={"status": "low", "method": "markup"})
    element(
        correction,
        "p",
        "The delivered reading stands in the text. Words that are surely or probably misread or mistyped stand in a "
        "choice, with the corrected reading and its certainty (@cert): high if two independent witnesses speak for it, "
        "such as a dictionary and another version of the document, or if an editor decided; medium if one does. "
        "What is less certain is not in the text but waits for an editor's review.",
    )
    element(
        element(declaration, "normalization", attributes={"method": "markup"}),
        "p",
        "Nothing is normalised. A run of white space counts as one space. "
        "Normalised values of dates stand in attributes.",
    )
    element(
        element(declaration, "quotation", attributes={"marks": "all"}),
        "p",
        "Quotation marks are kept as delivered, straight or curly.",
    )
    element(
        element(declaration, "hyphenation", attributes={"eol": "all"}),
        "p",
        "Hyphens are kept. One that a page break put into a word is a pc of weak force before the pb.",
    )
    element(
        element(declaration, "interpretation"),
        "p",
        "Square brackets that a translator or editor added are kept inside the element that says what they add: "
        "supplied, gloss, expan, ex, note. Dates at the precision of the text; what is inferred has a certainty "
        "(@cert), high where nothing else can be meant. @source says where each passage stands in the delivered file.",
    )


def provenance(description: Element, document: Document) -> None:
    """Declare the categories that @ana points at."""
    used = (
        {"derived"} | {leaf.attributes["ana"].removeprefix("#") for leaf in document.ledger} | origins(document.header)
    )
    used |= {f"evidence.{name}" for link in document.links for name in link.evidence.split()}
    used |= {f"evidence.{name}" for reference in document.references for name in reference.evidence}
    taxonomy = element(element(description, "classDecl"), "taxonomy", attributes={"xml:id": "provenance"})
    for name, meaning in CATEGORIES:
        if name in used:
            element(element(taxonomy, "category", attributes={"xml:id": name}), "catDesc", meaning)

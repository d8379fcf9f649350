"""Where the values of a header come from that stand in no stretch of the source, and what the rest of it is for."""

from collections.abc import Callable, Mapping

from lxml import etree

from teipipe.again import Again
from teipipe.checks.explain import described
from teipipe.model import Header

Element = etree._Element
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
STATED = {
    "#stated": "the delivered file says so beside its text",
    "#sidecar": "the file beside the delivered one says so",
}
TITLES = {"decision": "an editor's decision", "words": "the first words of the text"}
DATES = {
    "decision": "an editor's decision",
    "caption": "the archive's field for the date",
    "title": "the title",
    "dateline": "the dateline",
    "head": "the heading",
    "citation": "the citation",
    "first line": "the first line of the text",
}
SETTINGS = "stated in the edition's teipipe.toml"
FILE = "read off the delivered file itself: its name, its digest, how it was decoded, and what it states"
PROGRAM = "the program says this of every document that it makes"


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


def path(element: Element) -> list[str]:
    """Return the names of an element and of those around it, the innermost first."""
    return [local(element), *(local(around) for around in element.iterancestors())]


def origin(element: Element, again: Again) -> str:
    """Say where a header's value comes from; of an element that only holds others, what it is for."""
    if element.get("ana") in STATED:
        return f"{STATED[str(element.get('ana'))]}, in the field “{element.get('n')}”"
    around = path(element)
    for name in around:
        if name in ORIGINS and (said := ORIGINS[name](element, again)):
            return said
    return purpose(element)


def purpose(element: Element) -> str:
    """Say what an element is for, as the manual has it."""
    said = described(local(element))
    return f"{local(element)}: {said}" if said else f"{local(element)}, of which the manual says nothing"


def of_title(element: Element, again: Again) -> str:
    """Say where a title was found."""
    known = again.document.header
    if element.get("type") == "alternative":
        return "the longer title, as the heading of the text has it"
    if not known.title:
        return "nothing in the text or beside it names the document: it has the name of its file"
    return f"the title was found in {TITLES.get(known.title_from, known.title_from)}"


def of_parties(_: Element, again: Again) -> str:
    """Say how it is known who wrote to whom, or who talked."""
    known = again.document.header
    fields = [leaf.element for leaf in known.fields if leaf.element in {"sender", "recipient"}]
    if fields:
        return f"the text's own metadata names them: {', '.join(dict.fromkeys(fields))}"
    return f"who wrote to whom, or who talked, is read from the title “{known.title}”"


def of_date(element: Element, again: Again) -> str:
    """Say where the date was found."""
    if "correspContext" in path(element):
        return of_context(element, again)
    known = again.document.header
    return f"the date was found in {date_place(known)}"


def date_place(known: Header) -> str:
    """Say in which part of the document its date was found."""
    return DATES.get(known.date_from, f"the field “{known.date_from}” of the delivered file or the file beside it")


def of_language(element: Element, again: Again) -> str:
    """Say which version or passage is in a language."""
    tag = element.get("ident", "")
    versions = [one.lang for one in again.document.versions]
    what = f"version no. {versions.index(tag) + 1}" if tag in versions else "passages"
    return f"{what} of the text is in it, by its script and its words" if element.get("ident") else ""


def of_term(element: Element, again: Again) -> str:
    """Say how the kind of document is known."""
    return f"the kind of document is read from the title “{again.document.header.title}”" if element.get("type") else ""


def of_person(element: Element, again: Again) -> str:
    """Say why a person is listed."""
    entry = next((one for one in (element, *element.iterancestors()) if local(one) == "person"), None)
    if entry is None:
        return "everyone who speaks, writes or is named in the text"
    if entry.get("sameAs"):
        return "named in the text, its sender or recipient, or one who speaks; the register has the entry"
    return "the label of a speaker whom the register does not know"


def of_context(_: Element, __: Again) -> str:
    """Say why another document is named."""
    return "documents of the edition to which the text refers"


def of_resp(element: Element, _: Again) -> str:
    """Say who is meant by a statement of responsibility."""
    element = next(one for one in (element, *element.iterancestors()) if local(one) == "respStmt")
    if element.get("ana") or any(one.get("ana") for one in element):
        return "the citation names the translator"
    if any((one.get(XML_ID) or "").startswith("editor-") for one in element.iter("{*}persName")):
        return "an editor's verdict corrects words of the text"
    return PROGRAM


def always(said: str) -> Callable[[Element, Again], str]:
    """Return what says the same of every element."""
    return lambda _, __: said


# By the name of an element or of one around it, the innermost first.
ORIGINS: Mapping[str, Callable[[Element, Again], str]] = {
    "title": of_title,
    "author": of_parties,
    "respStmt": of_resp,
    "correspContext": of_context,
    "date": of_date,
    "correspAction": of_parties,
    "correspDesc": of_parties,
    "publicationStmt": lambda _, again: SETTINGS if again.edition else "converted outside an edition",
    "msDesc": always("read from the citation"),
    "bibl": lambda element, _: "the number in the archive's address" if in_record(element) else FILE,
    "language": of_language,
    "term": of_term,
    "particDesc": of_person,
    "settingDesc": lambda _, again: f"the title “{again.document.header.title}” speaks of a talk",
    "encodingDesc": always(PROGRAM),
    "revisionDesc": always(PROGRAM),
}


def in_record(element: Element) -> bool:
    """Say whether an element belongs to the archive's record of the document."""
    return any(local(one) == "bibl" and one.get("type") == "record" for one in (element, *element.iterancestors()))

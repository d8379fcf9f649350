"""The profileDesc: when the document was written, what it is about, in which languages, between whom."""

from dataclasses import replace

from teipipe.encode.language_names import LANGUAGE_NAMES
from teipipe.encode.tei import Element, element
from teipipe.encode.values import DERIVED, Values, origin

KEYWORDS = ("person", "place", "topic", "subject")


def profile_description(parent: Element, values: Values) -> None:
    """Add date, abstract, languages, keywords, and who wrote to whom or talked."""
    profile = element(parent, "profileDesc")
    creation(profile, values)
    if values.fields("abstract") or values.stated("abstract"):
        summary = element(profile, "abstract")
        for leaf in values.fields("abstract"):
            values.value(summary, "p", leaf)
        for one in values.stated("abstract"):
            values.said(summary, "p", one)
    languages(profile, values)
    keywords(profile, values)
    correspondence(profile, values)
    participants(profile, values)


def creation(profile: Element, values: Values) -> None:
    """Add the date: the archive's as it stands, and the one that was settled on."""
    made, known = element(profile, "creation"), values.header
    for leaf in values.fields("date"):
        # The archive's date is an element already: what it says is its own value.
        own = leaf.marks[0].attributes if len(leaf.marks) == 1 else {}
        values.value(made, "date", replace(leaf, marks=()), type="caption", **own)
    attributes = {"type": "document", "when": known.date, **DERIVED, "cert": str(known.date_certainty)}
    said = next((one for one in values.stated("date") if one.name == known.date_from), None)
    if said:
        element(made, "date", said.value, attributes={**attributes, **origin(said)})
    elif known.date:
        element(made, "date", attributes=attributes)


def languages(profile: Element, values: Values) -> None:
    """Add the languages of the versions and of passages in them, and that of the original as the archive names it."""
    usage = element(profile, "langUsage")
    stated = values.fields("language")
    tags = list(dict.fromkeys([*(one.lang for one in values.document.versions), *values.document.passages]))
    for tag in tags:
        own = stated and values.header.language == tag.split("-")[0]
        if own:
            values.value(usage, "language", stated.pop(0), ident=tag)
        else:
            element(usage, "language", LANGUAGE_NAMES.get(tag, tag), attributes={"ident": tag, **DERIVED})
    for leaf in stated:
        values.value(usage, "language", leaf, ident=values.header.language or "und")


def keywords(profile: Element, values: Values) -> None:
    """Add the kind of document and the archive's subjects."""
    terms, said = values.fields(*KEYWORDS), values.stated("subject")
    if not terms and not said and not values.header.genre:
        return
    listed = element(element(profile, "textClass"), "keywords")
    if values.header.genre:
        element(listed, "term", values.header.genre, attributes={"type": "genre", **DERIVED})
    for leaf in terms:
        values.value(listed, "term", leaf, type=leaf.element)
    for one in said:
        values.said(listed, "term", one, type="subject")


def correspondence(profile: Element, values: Values) -> None:
    """Add who sent what to whom, and when."""
    known = values.header
    parties = [party for party in known.parties if party.role in {"sent", "received"}]
    if not parties:
        return
    description = element(profile, "correspDesc", attributes=DERIVED)
    for party in parties:
        action = element(description, "correspAction", attributes={"type": party.role})
        values.party(action, party)
        if party.role == "sent" and known.date:
            element(action, "date", attributes={"when": known.date, "cert": str(known.date_certainty)})


def participants(profile: Element, values: Values) -> None:
    """Add the persons of the document, and for a conversation its setting."""
    known = values.header
    if values.document.persons:
        people = element(element(profile, "particDesc", attributes=DERIVED), "listPerson")
        for person in values.document.persons:
            attributes = {"xml:id": person.id}
            if person.registered:
                attributes["sameAs"] = f"{values.publication.register_url}persons.xml#{person.id}"
            element(element(people, "person", attributes=attributes), "persName", person.name)
    if known.genre == "conversation":
        setting = element(element(profile, "settingDesc", attributes=DERIVED), "setting")
        if known.date:
            element(setting, "date", attributes={"when": known.date, "cert": str(known.date_certainty)})
        element(setting, "activity", "conversation")

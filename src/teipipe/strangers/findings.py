"""Findings on one document: whom it names and the register lacks, whom its archive lists and its text does not name."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from teipipe.findings import Finding, Place, Severity
from teipipe.leaves import LONGEST_GUESSED, offsets, source_offset, text
from teipipe.marks import Passage
from teipipe.model import Header, Leaf, Source
from teipipe.people import People
from teipipe.register import Kind, Register
from teipipe.strangers import strangers
from teipipe.strangers.gathered import Person, Sighting, gathered, is_same
from teipipe.strangers.western import is_full_name

LISTED: dict[str, Kind] = {"person": "person", "place": "place"}
ELEMENTS: dict[str, str] = {"person": "persName", "place": "placeName"}
FILES = {"person": "persons.xml", "place": "places.xml", "org": "orgs.xml"}
PARTIES = {
    "sent": "it was sent by them, says the title or the file",
    "received": "it was sent to them, says the title or the file",
    "participant": "they took part, says the title or the file",
}
MOST_FORMS = 4
MOST_LINES = 5
MOST_GATHERED = 6


def unregistered(texts: Sequence[Leaf], known: Header, people: People, source: Source) -> Iterator[Finding]:
    """Yield one finding a name that the register lacks, and one for each that only the archive's own list names.

    Speakers whom the register lacks have findings of their own.
    """
    register = people.register
    seen = [*in_header(known, register, source), *in_texts(texts, register, source)]
    for person in gathered(seen):
        if not any(is_same(person.name, one) or is_same(one, person.name) for one in people.local.values()):
            yield unknown(person, register, source)
    yield from unmentioned(texts, known, source)


def in_texts(texts: Sequence[Leaf], register: Register, source: Source) -> Iterator[Sighting]:
    """Yield the strangers of a document's passages; the label of a speech is somebody else's work."""
    for leaf in texts:
        if leaf.element == "speaker" or leaf.end - leaf.start > LONGEST_GUESSED:
            continue
        lang = leaf.attributes.get("xml:lang", leaf.lang)
        where = offsets(leaf)
        for one in strangers(Passage(text(leaf, source), lang, leaf.element, register)):
            line = source.line(source_offset(one.start, where))
            yield Sighting(" ".join(one.name.split()), one.why, lang, line, one.kind)


def in_header(known: Header, register: Register, source: Source) -> Iterator[Sighting]:
    """Yield the names of the archive's lists and of who wrote to whom that the register lacks."""
    for leaf in known.fields:
        if leaf.element in LISTED and not any("ref" in mark.attributes for mark in leaf.marks):
            name = " ".join(text(leaf, source).split())
            why = f"the archive's list of {leaf.element}s has it"
            yield Sighting(name, why, "en", source.line(leaf.start), LISTED[leaf.element])
    for party in known.parties:
        if not party.ref and party.kind == "person" and is_full_name(party.name):
            yield Sighting(party.name, PARTIES[party.role], "", 0)


def unknown(person: Person, register: Register, source: Source) -> Finding:
    """Report one name with an entry ready to paste."""
    first = person.sightings[0]
    kind: Kind = "place" if first.kind == "place" else "person"
    others = list(dict.fromkeys(one.name for one in person.sightings if one.name != person.name))[:MOST_FORMS]
    also = f", also {', '.join(f'“{form}”' for form in others)}" if others else ""
    lines = ", ".join(map(str, person.lines[:MOST_LINES])) + " …" * (len(person.lines) > MOST_LINES)
    where = f", lines {lines}" if len(person.lines) > 1 else ""
    entry = register.ready_entry(person.name, first.lang, kind)
    message = f"the register lacks “{person.name}” ({first.why}{also}{where}); add to {FILES[kind]}: {entry}"
    place = Place(source.name, person.lines[0] if person.lines else 0)
    return Finding("name-unknown", Severity.INFORMATION, place, message)


def unmentioned(texts: Sequence[Leaf], known: Header, source: Source) -> Iterator[Finding]:
    """Yield a finding for each person or place of the archive's lists that no passage is found to name."""
    named = {mark.attributes.get("ref") for leaf in texts for mark in leaf.marks}
    for leaf in known.fields:
        refs = [mark.attributes["ref"] for mark in leaf.marks if mark.element == ELEMENTS.get(leaf.element)]
        if len(refs) == 1 and refs[0] not in named:
            said = " ".join(text(leaf, source).split())
            message = (
                f"the archive lists “{said}” ({refs[0]}), and no passage is found to name it; add the form that the"
                f" text has to that entry of {FILES[leaf.element]}, or leave it"
            )
            yield Finding(
                "name-unmentioned", Severity.INFORMATION, Place(source.name, source.line(leaf.start)), message
            )


def summed_up(found: Sequence[Finding], edition: Path) -> list[Finding]:
    """Return findings with those on unknown names of one file as one, where they are more than a few."""
    unknown_ones = [one for one in found if one.code == "name-unknown"]
    if len(unknown_ones) <= 1:
        return list(found)
    names = [one.message.split("“", 1)[1].split("”", 1)[0] for one in unknown_ones]
    more = f" and {len(names) - MOST_GATHERED} more" if len(names) > MOST_GATHERED else ""
    message = (
        f"the register lacks {len(names)} names: {', '.join(names[:MOST_GATHERED])}{more}; entries to paste are written"
        f" by: teipipe register suggest {edition}"
    )
    place = Place(unknown_ones[0].place.path)
    return [one for one in found if one.code != "name-unknown"] + [
        Finding("name-unknown", Severity.INFORMATION, place, message)
    ]

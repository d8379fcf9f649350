"""Who wrote to whom, and who talked: as the fields of a letter, the title, or a file's own statements tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from teipipe.correspondence import Correspondence, in_field
from teipipe.header.fields import Values
from teipipe.header.genres import CORRESPONDENCE
from teipipe.marks import Passage
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.model import Mark, Party, Stated
from teipipe.register import Register
from teipipe.titles import Titled, is_body

# The number of a telegram is no part of its sender's name.
NUMBER = r"(?:[Nn]o\.?|№|[Nn]umber|[Nn]r\.?) ?\d[\w/-]*(?=[ ,])"
ROLES = {"sender": "sent", "recipient": "received"}


def correspondents(values: Values, letter: Correspondence | None, register: Register) -> Iterator[Party]:
    """Yield who wrote to whom: as the fields under a letter's heading say, else as the heading does."""
    told = {
        role: [name for value in values.get(field, ()) for name in in_field(value)] for field, role in ROLES.items()
    }
    said = {"sent": (letter.sent,) if letter.sent else (), "received": letter.received} if letter else {}
    for role, names in told.items():
        for name in names or said.get(role, ()):
            yield party(name, role, register)


def parties(title: str, genre: str, register: Register) -> Iterator[Party]:
    """Yield who wrote to whom, or who talked, as the title says."""
    if genre in CORRESPONDENCE:
        found = re.match(rf"[\w ]+?(?:,? {NUMBER})?,? (?:from )?(?P<sent>[A-Z].*?) to (?P<received>[^,]+)", title)
        if found:
            yield party(found["sent"].removeprefix("from ").strip(" ,"), "sent", register)
            yield party(found["received"].strip(), "received", register)
    elif genre == "conversation":
        who = r"(?P<first>[A-Z].*?) and (?P<second>.+)$"
        found = re.search(rf" (?:between|with) {who}", title) or re.search(rf" of {who}", title)
        if found:
            yield party(found["first"], "participant", register)
            yield party(found["second"], "participant", register)


def titled_parties(told: Titled, register: Register) -> Iterator[Party]:
    """Yield the parties that the title of a document in an edition of records names."""
    named = (("sent", told.sent), ("received", told.received), *(("participant", name) for name in told.talked))
    for role, name in named:
        if name:
            found = party(name, role, register)
            yield replace(found, kind="org") if not found.ref and is_body(name) else found


def stated_parties(stated: Sequence[Stated], told: Sequence[Party], register: Register) -> Iterator[Party]:
    """Yield who files say wrote, or was written to, where the text tells of nobody in that part."""
    for one in stated:
        role = ROLES.get(one.field, "")
        if role and not any(party.role == role for party in told):
            found = party(one.value, role, register)
            kind = "org" if not found.ref and is_body(one.value) else found.kind
            yield replace(found, name=one.value, kind=kind, stated=one)


def party(name: str, role: str, register: Register) -> Party:
    """Make a party of a name in a title; the register tells who it is."""
    passage = Passage(name, "en", "title", register)
    people, bodies = list(persons(passage)), list(orgs(passage))
    if people:
        return Party(called(people[-1], name), people[-1].attributes["ref"].lstrip("#"), "person", role)
    if bodies:
        widest = max(bodies, key=lambda mark: mark.end - mark.start)
        return Party(called(widest, name), widest.attributes["ref"].lstrip("#"), "org", role)
    return Party(re.sub(r" on \d.*$", "", name), "", "person", role)


def called(mark: Mark, name: str) -> str:
    """Return the words of a mark."""
    return name[mark.start : mark.end]

"""Conflicts: where the parts of a text, what its file says about itself and what a sidecar says do not agree.

Which value was taken follows from the order of trust; that another one says otherwise is a finding. Names that are
often wrong contradict nothing, nor do variants: an archive with ten thousand pages must hear of the few that differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipipe.findings import Finding, Place, Severity
from teipipe.header.alike import alike
from teipipe.header.languages import tag
from teipipe.header.parties import ROLES
from teipipe.header.stated import stated_date, statements
from teipipe.model import Certainty, Header, Leaf, Source, Stated

# Where in the text a value was found, and the leaves that are there.
LEAVES = {
    **{"field": ("title",), "title": ("title", "head"), "caption": ("date",)},
    **dict.fromkeys(("first line", "words"), ("p",)),
}
NAMED = {
    **{"field": "the text's own metadata", "head": "the heading", "words": "the text's beginning", "text": "the text"},
    "caption": "the text's own metadata",
}
WHY = {
    "stated": "what the file says about itself comes before the sidecar",
    "sidecar": "it is the first that says so",
    "text": "the text comes before what is said beside it",
    "parts": "the archive's field comes before the title, and the title before the dateline",
}
REMEDY = {
    "title": "if the other is right, state it in a decision of kind “title”",
    "date": "if the other is right, state it in a decision of kind “date”",
    "language": "if that of the original is meant, leave it; else look at the text, and mend what states it",
}
MEND = "if the other is right, correct the document by hand, else mend what states it"


@dataclass(frozen=True, slots=True)
class Taken:
    """A value that the header has, and where it was found: a place in the text or the name of a stated value."""

    value: str
    place: str


def conflicts(known: Header, found: Sequence[Leaf], source: Source, languages: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each field in which a trusted statement differs from the value that was taken.

    What an editor has decided is settled.
    """
    said = [one for one in statements(source) if one.certainty is not Certainty.LOW]
    for field, values in held(known, languages).items():
        inside = known.dates.items() if field == "date" else ()
        others = [Stated(field, place, value, "text") for place, value in inside]
        others += [one for one in said if one.field == field and normal(one)]
        if not others or not any(value.value and value.place != "decision" for value in values):
            continue
        place = Place(source.name, line(values[0], (*known.fields, *found), source))
        for other in differing(field, values, others):
            yield conflict(field, values[0], other, place, source)


def differing(field: str, values: Sequence[Taken], others: Sequence[Stated]) -> Iterator[Stated]:
    """Yield what the text, the file, and the sidecar say first that no taken value says too."""
    seen: set[str] = set()
    for other in others:
        same = any(alike(field, value.value, normal(other)) for value in values if value.value)
        if not same and other.origin not in seen:
            seen.add(other.origin)
            yield other


def held(known: Header, languages: Sequence[str]) -> dict[str, list[Taken]]:
    """Return the values that the header has, by field."""
    roles = {role: field for field, role in ROLES.items()}
    values = {"title": [Taken(known.title, known.title_from)], "date": [Taken(known.date, known.date_from)]}
    values["language"] = [Taken(language, "text") for language in languages if language != "und"]
    for party in known.parties:
        if party.role in roles:
            place = party.stated.name if party.stated else known.title_from
            values.setdefault(roles[party.role], []).append(Taken(party.name, place))
    return values


def normal(one: Stated) -> str:
    """Return a stated value in the form that the header has."""
    if one.field == "date":
        return stated_date(one.value)
    return tag(one.value) if one.field == "language" else one.value


def conflict(field: str, taken: Taken, other: Stated, place: Place, source: Source) -> Finding:
    """Say what differs, which was taken and why, and what to do."""
    origin = next((one.origin for one in statements(source) if (one.field, one.name) == (field, taken.place)), "text")
    why = WHY["parts" if other.origin == "text" else origin]
    by = named(taken.place, origin, source)
    message = (
        f"{field}: {by} says “{shown(taken.value)}”, {named(other.name, other.origin, source)} says"
        f" “{shown(normal(other))}”; the first was taken, for {why}; {REMEDY.get(field, MEND)}"
    )
    severity = Severity.WARNING if field == "date" else Severity.INFORMATION
    return Finding("header-conflict", severity, place, message)


def named(name: str, origin: str, source: Source) -> str:
    """Return the name of a stated value with the place where it stands; of the text, the part that says it."""
    if origin == "text":
        return NAMED.get(name, f"the {name}")
    if origin == "sidecar" and source.sidecar:
        return f"“{name}” in {Place(source.sidecar.name, *source.sidecar.places.get(name, (0, 0)))}"
    return f"“{name}” in {source.name}"


def shown(value: str) -> str:
    """Return at most eighty characters of a value."""
    return value if len(value) <= 80 else value[:79] + "…"


def line(taken: Taken, found: Sequence[Leaf], source: Source) -> int:
    """Return the line of the text in which a value was found; 0 where it was found elsewhere."""
    elements = LEAVES.get(taken.place, (taken.place,))
    return next((source.line(leaf.start) for leaf in found if leaf.element in elements), 0)

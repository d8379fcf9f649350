"""Notes that a word processor's file has as links: what a page of the web becomes when it is saved as ODT.

    <text:a xlink:href="#fn1">1</text:a>      <text:p><text:bookmark text:name="fn1"/>Document 195.</text:p>

A link back from a note leads to an earlier place, and a link to a heading to no note.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from teipipe.readers.html_notes import NUMBER
from teipipe.readers.package import attribute, local

Element = etree._Element


@dataclass(frozen=True, slots=True)
class LinkedNotes:
    """Which links refer to notes, and which paragraphs or items are their bodies; the value is the note's id."""

    references: Mapping[Element, str] = field(default_factory=dict)
    bodies: Mapping[Element, str] = field(default_factory=dict)


def linked_notes(body: Element) -> LinkedNotes:
    """Find the notes of a text that are links with a number to a later place."""
    order = {element: at for at, element in enumerate(body.iter(etree.Element))}
    marks = (element for element in order if local(element) in {"bookmark", "bookmark-start"})
    places = {attribute(mark, "name"): mark for mark in marks}
    references: dict[Element, str] = {}
    bodies: dict[Element, str] = {}
    for link in body.iter("{*}a"):
        place = places.get(attribute(link, "href").removeprefix("#"))
        text = "".join(map(str, link.itertext())).strip()
        if place is None or order[place] < order[link] or not NUMBER.fullmatch(text):
            continue
        holder = holder_of(place)
        if holder is not None:
            references[link] = bodies.setdefault(holder, attribute(place, "name"))
    return LinkedNotes(references, bodies)


def holder_of(place: Element) -> Element | None:
    """Return the item or paragraph that a bookmark stands in; a heading is none."""
    above = list(place.iterancestors("{*}list-item", "{*}p", "{*}h"))
    if not above or local(above[0]) == "h":
        return None
    return next((one for one in above if local(one) == "list-item"), above[0])

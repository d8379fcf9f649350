"""Notes in HTML: a link to a place in the file, whose text is a number or a star, and the place it leads to.

    <a href="#fn1"><sup>1</sup></a>              <li id="fn1">…</li>
    <a href="#_ftn1" name="_ftnref1">[1]</a>     <p><a href="#_ftnref1" name="_ftn1">[1]</a> …</p>

A link back from a note leads to an earlier place and is a mere link, as is a table of contents.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

Element = etree._Element

NUMBER = re.compile(r"[\[(]?\s*(?:(?:note\s*)?(\d{1,4}|[a-z])|[*†‡§¶]{1,4})\s*[\])]?", re.IGNORECASE)
SAID = re.compile(r"\b(?:noteref|footnote-?ref|doc-noteref|footnote|note|fnref|fn)\b", re.IGNORECASE)
SAID_BODY = re.compile(r"\b(?:footnote|endnote|doc-footnote|doc-endnote|rearnote)\b", re.IGNORECASE)
BODIES = frozenset(["p", "li", "div", "dd", "aside", "td", "tr", "section", "blockquote"])
NO_BODY = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "nav", "body", "html", "main", "article"])


@dataclass(frozen=True, slots=True)
class Notes:
    """Which elements refer to notes, and which are their bodies; the value is the note's id."""

    references: Mapping[Element, str]
    bodies: Mapping[Element, str]

    def is_note(self, element: Element) -> bool:
        """Say whether an element is the body of a note, by a link or by what it says itself."""
        return element in self.bodies or bool(SAID_BODY.search(said(element)))

    def labels(self, element: Element) -> Iterator[tuple[str, str]]:
        """Yield `note`, `note_ref` and `link` labels of an element."""
        if element in self.bodies:
            yield "note", self.bodies[element]
        if element in self.references:
            yield "note_ref", self.references[element]
        elif element.tag == "a" and element.get("href"):
            yield "link", element.get("href", "")


def notes_of(root: Element) -> Notes:
    """Find all references and bodies of a file."""
    order = {element: number for number, element in enumerate(root.iter(etree.Element))}
    places = {element.get("name", ""): element for element in reversed(order) if element.tag == "a"}
    places |= {element.get("id", ""): element for element in reversed(order)}
    references: dict[Element, str] = {}
    bodies: dict[Element, str] = {}
    for link in root.iter("a"):
        target = link.get("href", "")
        place = places.get(target[1:]) if len(target) > 1 else None
        if not target.startswith("#") or not refers(link):
            continue
        body = body_of(place) if place is not None and order[place] > order[link] else None
        if body is not None:
            references[link] = bodies.setdefault(body, target[1:])
        elif place is None:
            references[link] = number(link)
    return Notes(references, bodies)


def refers(link: Element) -> bool:
    """Say whether a link looks like a reference to a note: by its text, and outside navigation."""
    text = "".join(link.itertext())
    if len(text) > 12 or not NUMBER.fullmatch(text.strip()):
        return False
    above = [link, *link.iterancestors()]
    raised = link.find(".//sup") is not None or any(one.tag == "sup" for one in above)
    marked = raised or bool(SAID.search(said(link))) or not text.strip().isalnum() or text.strip().isdigit()
    return marked and not any(one.tag == "nav" for one in above)


def body_of(place: Element) -> Element | None:
    """Return the block that a note's place is or stands in."""
    for element in (place, *place.iterancestors()):
        if element.tag in NO_BODY:
            return None
        if element.tag in BODIES:
            return None if any(element.find(f".//h{level}") is not None for level in range(1, 7)) else element
    return None


def number(link: Element) -> str:
    """Return the number or star of a reference whose note is not in the file."""
    text = "".join(link.itertext()).strip()
    found = NUMBER.fullmatch(text)
    return (found[1] if found else None) or text


def said(element: Element) -> str:
    """Return what attributes say about an element's part in the text."""
    names = ("class", "rel", "role", "epub:type", "{http://www.idpf.org/2007/ops}type")
    return " ".join(element.get(name, "") for name in names)

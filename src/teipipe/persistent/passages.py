"""What has an id in the texts of a document: passages with words of their own, what holds them, what stands in them.

<sp xml:id="…">                                  holder
  <speaker xml:id="…" source="…">                carrier
  <p xml:id="…" source="…">We <seg xml:id="…">   carrier, and a part of it
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from lxml import etree

from teipipe.encode.tei import TEI, XML, Element

ID = f"{XML}id"
# What a pointer may name, and so may be kept: a name without colon.
NAME = re.compile(r"[^\W\d][\w.-]*")


class Role(Enum):
    """Whether words stand in a passage itself, in passages inside it, or in the passage around it."""

    CARRIER, HOLDER, PART = range(3)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """An element of a text with its id; two are the same only if they are one.

    `words` are its own, without numbers of notes; `under` is the label of the speaker whose turn it is; `around` what
    it stands in, the outermost first.
    """

    id: str
    kind: str
    role: Role
    words: str
    under: str
    around: tuple["Passage", ...]

    @property
    def key(self) -> tuple[str, str]:
        """What it is and says."""
        return self.kind, self.words


def versions(root: Element) -> dict[str, list[Passage]]:
    """Return the passages of each version of a document, in document order."""
    texts = (text for text in root.iter(f"{TEI}text") if text.find(f"{TEI}group") is None)
    seen: set[str] = set()
    return {text.get(ID, ""): list(once(passages(text), seen)) for text in texts}


def once(found: Iterable[Passage], seen: set[str]) -> Iterator[Passage]:
    """Yield passages with an id that can be pointed at; of those that have one together the first."""
    for one in found:
        if one.id not in seen and NAME.fullmatch(one.id):
            seen.add(one.id)
            yield one


def passages(parent: Element, around: tuple[Passage, ...] = (), under: str = "") -> Iterator[Passage]:
    """Yield the passages inside an element."""
    for child in parent.iterchildren("{*}*"):
        label = child.find(f"{TEI}speaker") if child.tag == f"{TEI}sp" else None
        turn = under if label is None else said(label)
        made = passage(child, around, turn)
        if made:
            yield made
        yield from passages(child, (*around, made) if made else around, turn)


def passage(element: Element, around: tuple[Passage, ...], under: str) -> Passage | None:
    """Return an element as a passage, if it has an id."""
    id = element.get(ID)
    if id is None:
        return None
    if element.get("source") is None and any(one.role is not Role.HOLDER for one in around):
        role = Role.PART
    elif element.get("source") is None and element.find(".//*[@source]") is not None:
        role = Role.HOLDER
    else:
        role = Role.CARRIER
    words = "" if role is Role.HOLDER else said(element)
    return Passage(id, etree.QName(element).localname, role, words, under, around)


def said(element: Element) -> str:
    """Return the words by which a passage is known again, every run of white space as one space.

    Numbers of notes and paragraphs are none, for a note that is put before others renumbers these; nor are corrections,
    nor notes that stand in the passage and come from elsewhere.
    """
    return " ".join("".join(own_words(element)).split())


def own_words(element: Element) -> Iterator[str]:
    """Yield the words of an element in pieces."""
    yield element.text or ""
    for child in element.iterchildren():
        if not is_beside(child):
            yield from own_words(child)
        yield child.tail or ""


def is_beside(child: Element) -> bool:
    """Say whether the words of an element are not those of the passage in which it stands."""
    if child.get("source") is not None or not isinstance(child.tag, str):
        return True
    return child.tag in {f"{TEI}corr", f"{TEI}label"} or child.get("type") == "noteAnchor"

"""References to other documents: at the words that name one, and in the header, as what a letter answers.

    <ref type="document" target="1950-01-02_mao-liu.xml" cert="high" ana="#evidence.date #evidence.hour …">
    <correspContext><ref type="prev" target="1950-01-02_mao-liu.xml" corresp="#en-ref-0a1b2c3d">…</ref></correspContext>

A document that the edition does not have is named with its date alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from teipipe.encode.ids import Ids
from teipipe.encode.tei import TEI, XML, Element, append_text, element
from teipipe.model import Document, Reference

# What the writer, or who is written to, sent before is of the same correspondence.
OF_THE_CORRESPONDENCE = frozenset({"own", "yours"})
DATES = ("when", "when-iso", "from", "to", "from-iso", "to-iso", "notBefore", "notAfter", "cert", "calendar")


class Made(Protocol):
    """What became of marks, and the ids that were given."""

    ids: Ids
    made: dict[int, Element]


def refer(references: Iterable[Reference], texts: Made) -> None:
    """Give the elements of references their ids, and those that were found what they point at."""
    for reference in references:
        made = texts.made.get(id(reference.mark))
        if made is None:
            continue
        if made.get(f"{XML}id") is None:
            made.set(f"{XML}id", texts.ids.name(reference.at.lang, "ref", spaced(made)))
        for name, value in pointer(reference).items():
            made.set(name, value)


def pointer(reference: Reference) -> Mapping[str, str]:
    """Return the attributes that say what a reference means, how surely, and what proves it; without a target none."""
    if not reference.target:
        return {}
    evidence = " ".join(f"#evidence.{name}" for name in reference.evidence)
    return {"target": reference.target, "cert": str(reference.certainty), "ana": evidence}


def add_contexts(document: Document, texts: Made, root: Element) -> None:
    """Add to the description of a correspondence what was sent before, as each version names it."""
    description = root.find(f"{TEI}teiHeader/{TEI}profileDesc/{TEI}correspDesc")
    if description is None:
        return
    before: dict[tuple[str, ...], list[tuple[Reference, Element]]] = {}
    for reference in document.references:
        made = texts.made.get(id(reference.mark))
        if made is not None and reference.sender in OF_THE_CORRESPONDENCE:
            before.setdefault(named(reference), []).append((reference, made))
    if before:
        context = element(description, "correspContext")
        for same in before.values():
            add_previous(context, same)


def named(reference: Reference) -> tuple[str, ...]:
    """Return what makes two references mean the same document: the target, or else what both say of it."""
    said = (reference.first, reference.last, reference.clock, reference.number, reference.sender)
    return (reference.target,) if reference.target else said


def add_previous(context: Element, same: Sequence[tuple[Reference, Element]]) -> None:
    """Add one document that was sent before, in the words that name it first, with its date."""
    reference, made = same[0]
    ids = " ".join(f"#{element.get(f'{XML}id')}" for _, element in same)
    lang = {"xml:lang": reference.at.lang} if reference.at.lang else {}
    previous = element(context, "ref", attributes={"type": "prev", "corresp": ids, **lang, **pointer(reference)})
    date = next(made.iter(f"{TEI}date"), None)
    if date is None:
        append_text(previous, spaced(made))
        return
    before, said, after = spaced(made).partition(spaced(date))
    append_text(previous, before)
    element(previous, "date", said, attributes={name: date.get(name, "") for name in DATES if date.get(name)})
    append_text(previous, after)


def spaced(made: Element) -> str:
    """Return the words of an element, every run of white space as one space, without notes and their anchors."""
    return " ".join(own_words(made).split())


def own_words(made: Element) -> str:
    """Return the words of an element without notes that stand in it and the anchors of those."""
    parts = [made.text or ""]
    for child in made:
        if child.tag != f"{TEI}note" and child.get("type") != "noteAnchor":
            parts.append(own_words(child))
        parts.append(child.tail or "")
    return "".join(parts)

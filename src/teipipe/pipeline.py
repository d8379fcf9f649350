"""The stages in order. Read this first.

    read ─▶ divide ─▶ mark ─▶ arrange ─▶ align ─▶ ENCODE ─▶ check ─▶ publish

Before `encode` nothing is moved: a source is decoded once and then only labelled by offsets. After it nothing is
guessed: there is one TEI tree, which is only checked and transformed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.align import align
from teipipe.apparatus import labelled
from teipipe.arrange import label, versions, with_languages
from teipipe.blocks.patterns import any_of
from teipipe.converters import converter as converter_of
from teipipe.decisions import Decision, about, applied
from teipipe.divide import divide
from teipipe.findings import Finding, Place, Severity
from teipipe.header import header
from teipipe.leaves import LONGEST_GUESSED, is_text, leaves, left_out, marked, text
from teipipe.model import Certainty, Document, Leaf, Source
from teipipe.people import People
from teipipe.register import Register


@dataclass(frozen=True, slots=True)
class Conversion:
    """A document ready to be encoded, and what was doubtful on the way."""

    document: Document
    findings: tuple[Finding, ...]


def converted(
    source: Source, register: Register, decisions: Sequence[Decision] = (), converter_name: str = ""
) -> Conversion:
    """Take one source through all stages before `encode`.

    Raises:
        Refusal: there is no converter of that name.
    """
    converter = converter_of(source, converter_name)
    source = labelled(source, converter)
    own = about(decisions, source)
    blocks, splits = divide(source, converter, own)
    found = leaves(blocks, source)
    known = header(found, source, register, own)
    texts = with_languages([leaf for leaf in found if is_text(leaf)], source)
    texts = tuple(marked(texts, source, converter.markers, register, known.date))
    speakers = [(label(leaf, source), leaf) for leaf in texts if leaf.element == "speaker"]
    people = People(register, own, source)
    who = people.speakers(speakers)
    sender = next((party.ref for party in known.parties if party.role == "sent" and party.kind == "person"), "")
    texts = tuple(people.quoted(leaf, sender) for leaf in texts)
    built = versions(texts, known, who, source)
    document = Document(
        sources={source.key: source},
        converter=converter.name,
        header=known,
        versions=built,
        ledger=tuple(left_out(found)),
        links=align(built, source),
        persons=people.all(known.parties, texts, who.values()),
        furniture=tuple(used((*converter.furniture, *converter.cuts), "furniture", found, source)),
        labels=tuple(used(converter.label_patterns, "field", found, source)),
    )
    unapplied = [*splits.unfit, *people.unfit]
    decided = [applied(decision) for decision in own if decision.kind != "accept" and decision not in unapplied]
    return Conversion(document, (*splits.findings, *decided, *doubts(document, texts, source), *people.findings))


def used(patterns: Sequence[str], kind: str, found: Sequence[Leaf], source: Source) -> Iterator[str]:
    """Yield the converter's patterns that this document's furniture or labels match: what is declared in the TEI."""
    texts = {" ".join(text(leaf, source).split()) for leaf in found if leaf.element == kind}
    if not any(map(any_of(tuple(patterns)).fullmatch, texts)):
        return iter(())
    return (pattern for pattern in patterns if any(re.fullmatch(pattern, said) for said in texts))


def doubts(document: Document, texts: Sequence[Leaf], source: Source) -> Iterator[Finding]:
    """Yield what a reader of the document should know was not certain or not found."""
    if source.certainty != Certainty.HIGH:
        message = f"decoded as {source.encoding}, which is a guess; if the text reads wrongly, save the file as UTF-8"
        yield Finding("encoding-unsure", Severity.WARNING, Place(source.name), message)
    for leaf in texts:
        if leaf.end - leaf.start > LONGEST_GUESSED:
            message = "a passage of over 200,000 characters without a line end: nothing is marked inside it; divide it"
            yield Finding("passage-long", Severity.WARNING, Place(source.name), message)
    for version in document.versions:
        if not version.type:
            message = f"nothing tells whether the {version.lang} text is an original: no field “Original Language”"
            yield Finding("version-type-unknown", Severity.INFORMATION, Place(source.name), message)
        placed = {(leaf.key, leaf.start) for leaf in version.notes.values()}
        yield from unanchored(version.children, placed, source)
    if not document.header.date:
        message = "no date found in title, caption or dateline; state it in a decision of kind “date”"
        yield Finding("date-unknown", Severity.INFORMATION, Place(source.name), message)


def unanchored(children: Sequence[object], placed: set[tuple[str, int]], source: Source) -> Iterator[Finding]:
    """Yield a finding for each numbered note that no anchor points at."""
    for child in children:
        if isinstance(child, Leaf) and child.element == "note" and child.fields.get("type") == "note":
            line = source.text.count("\n", 0, child.start) + 1
            message = f"note {child.fields['n']} has no anchor in the text; it stays where it was delivered"
            yield Finding("note-without-anchor", Severity.WARNING, Place(source.name, line), message)


def renamed(conversion: Conversion, place: str) -> Conversion:
    """Return a conversion whose findings name a path instead of a file's bare name."""
    name = next(iter(conversion.document.sources.values())).name
    moved = [replace(f, place=replace(f.place, path=place)) if f.place.path == name else f for f in conversion.findings]
    return replace(conversion, findings=tuple(moved))

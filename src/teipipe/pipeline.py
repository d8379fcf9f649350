"""The stages in order. Read this first.

    read ─▶ divide ─▶ mark ─▶ arrange ─▶ align ─▶ collate ─▶ ENCODE ─▶ keep ids ─▶ check ─▶ publish

A file that holds several documents is split before `divide` (`volume`), and one that holds none is refused.
Before `encode` nothing is moved: a source is decoded once and then only labelled by offsets. After it nothing is
guessed: there is one TEI tree, which is only checked and transformed. Where a document is made again, its passages keep
the ids that they had (`persistent`); nothing else in the tree depends on what was there before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.align import align, differences
from teipipe.align.renewed import renewed
from teipipe.apparatus import labelled
from teipipe.arrange import label, versions
from teipipe.blocks.patterns import any_of
from teipipe.chronology import contradictions
from teipipe.collate import collated
from teipipe.collate.report import disagreeing
from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.recognition import recognised
from teipipe.decisions import Decision, about, applied, unfit
from teipipe.divide import divide
from teipipe.faults import corrected, suspected
from teipipe.findings import Finding, Place, Severity
from teipipe.header import conflicts, header
from teipipe.header.dated import with_dates
from teipipe.header.mentions import with_mentions
from teipipe.languages import with_languages
from teipipe.leaves import LONGEST_GUESSED, is_text, leaves, left_out, marked, text
from teipipe.model import Certainty, Document, Header, Leaf, Source
from teipipe.people import People
from teipipe.references.words import cited
from teipipe.register import Register
from teipipe.strangers.findings import unregistered
from teipipe.verdicts import Verdicts
from teipipe.volume import documents
from teipipe.volume.front import published, with_front
from teipipe.volume.lines import Lines
from teipipe.volume.lists import no_document

# The house that takes everything.
PLAIN = "plain"
# More of a text than this is seldom furniture; what the file format itself calls so does not count.
MOST_LISTED = 0.5
# Decisions that are carried out here; those on where documents begin are before, and what is accepted afterwards.
MADE = frozenset({"split", "who", "date", "title"})


@dataclass(frozen=True, slots=True)
class Conversion:
    """A document ready to be encoded, and what was doubtful on the way."""

    document: Document
    findings: tuple[Finding, ...]


def conversions(
    source: Source,
    register: Register,
    decisions: Sequence[Decision] = (),
    converter_name: str = "",
    houses: Sequence[Converter] = (),
) -> Iterator[Conversion]:
    """Take each document of a source through all stages before `encode`. The findings on the whole come with the first.

    Raises:
        NoDocument: the source is a list of search results or the like; the converter `plain` takes it nevertheless,
            and a decision that it is one document.
        Refusal: there is no converter of that name.
    """
    lines = Lines(source)
    own = about(decisions, source)
    refused = no_document(source, lines) if converter_name != PLAIN else None
    if refused and not any(decision.kind == "unsplit" for decision in own):
        raise refused
    parts, findings = documents(source, lines, own, doubted=refused is not None)
    findings = (*findings, *(undated(decision) for decision in own if len(parts) > 1 and is_vague(decision)))
    known = (*houses, *CONVERTERS)
    whole = recognised(source, known).converter.name if len(parts) > 1 else ""
    for part in parts:
        name = converter_name or (house_of(part, whole, known) if whole else "")
        made = converted(part, register, decisions, name, houses)
        yield replace(made, findings=(*findings, *located(made.findings, part)))
        findings = ()


def located(findings: Iterable[Finding], part: Source) -> Iterator[Finding]:
    """Yield findings; those on a whole document say where it begins in a file that holds several."""
    line = part.line(part.part.own - part.part.start) if part.part else 0
    for finding in findings:
        bare = finding.place.path == part.name and not finding.place.line
        yield replace(finding, place=replace(finding.place, line=line)) if bare and line else finding


def house_of(part: Source, whole: str, known: Sequence[Converter]) -> str:
    """Return the house of a part, or that of the whole where the part alone does not show it."""
    own = recognised(part, known).converter.name
    return own if own != PLAIN else whole


def is_vague(decision: Decision) -> bool:
    """Say whether a decision on a document's date or title does not say which document of several it means."""
    return decision.kind in {"date", "title"} and not decision.after


def undated(decision: Decision) -> Finding:
    """Report a date or a title without a document."""
    return unfit(decision, "the source holds several documents; quote words of the one that is meant, in “after”")


def converted(
    source: Source,
    register: Register,
    decisions: Sequence[Decision] = (),
    converter_name: str = "",
    houses: Sequence[Converter] = (),
) -> Conversion:
    """Take one source through all stages before `encode`. `houses` are an edition's own, asked before ours.

    Raises:
        Refusal: there is no converter of that name.
    """
    recognition = recognised(source, (*houses, *CONVERTERS), converter_name)
    converter = recognition.converter
    source = labelled(source, converter)
    own = about(decisions, source)
    blocks, splits = divide(source, with_front(converter, source), own)
    verdicts = Verdicts(own, source)
    found = verdicts.on_leaves(leaves(published(blocks), source))
    known = with_mentions(with_dates(header(found, source, register, own), source), source, register)
    texts = with_languages([leaf for leaf in found if is_text(leaf)], source)
    texts = verdicts.on_marks(marked(texts, source, converter.markers, register, known))
    people = People(register, own, source)
    document = assembled(found, texts, known, people, verdicts, converter, source)
    unapplied = [*splits.unfit, *people.unfit]
    decided = [applied(decision) for decision in own if decision.kind in MADE and decision not in unapplied]
    doubtful = (
        *conflicts(known, found, source, [version.lang for version in document.versions]),
        *doubts(document, texts, source),
        *people.findings,
        *unregistered(texts, known, people, source),
        *differences(document.versions, document.links, source),
        *disagreeing(document),
        *verdicts.findings(),
    )
    return Conversion(document, (*recognition.findings(source), *splits.findings, *decided, *doubtful))


def assembled(
    found: Sequence[Leaf],
    texts: Sequence[Leaf],
    known: Header,
    people: People,
    verdicts: Verdicts,
    converter: Converter,
    source: Source,
) -> Document:
    """Put a document together: who speaks, its versions, what links them, and what was left out of them."""
    who = people.speakers([(label(leaf, source), leaf) for leaf in texts if leaf.element == "speaker"])
    sender = next((party.ref for party in known.parties if party.role == "sent" and party.kind == "person"), "")
    texts = tuple(people.quoted(leaf, sender) for leaf in texts)
    built = verdicts.on_versions(versions(texts, known, who, source))
    links = verdicts.on_links(align(built, source))
    disagreements = tuple(collated(built, links, source, people.register))
    suspicions = verdicts.on_suspicions(suspected(built, links, disagreements, source, people.register))
    if suspicions:
        # Links point at passages, which the corrections in them make anew.
        texts = verdicts.on_corrections(corrected(texts, suspicions))
        before, built = built, verdicts.on_versions(versions(texts, known, who, source))
        links = renewed(links, before, built)
    return Document(
        sources={source.key: source},
        converter=converter.name,
        header=known,
        versions=built,
        passages=tuple(dict.fromkeys(leaf.attributes["xml:lang"] for leaf in texts if "xml:lang" in leaf.attributes)),
        ledger=tuple(left_out(found)),
        links=links,
        disagreements=disagreements,
        suspicions=suspicions,
        editors=dict(verdicts.editors),
        references=tuple(cited(texts, source)),
        persons=people.all(known.parties, texts, who.values()),
        furniture=tuple(used((*converter.furniture, *converter.cuts), "furniture", found, source)),
        labels=tuple(used(converter.label_patterns, "field", found, source)),
    )


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
    yield from contradictions(texts, document.header, source)
    for version in document.versions:
        if not version.type and len(document.versions) > 1:
            message = (
                f"nothing tells whether the {version.lang} text is an original; say so in a verdict on its element text"
            )
            yield Finding("version-type-unknown", Severity.INFORMATION, Place(source.name), message)
        placed = {(leaf.key, leaf.start) for leaf in version.notes.values()}
        yield from unanchored(version.children, placed, source)
    listed = sum(weight(leaf, source) for leaf in document.ledger if leaf.fields.get("reason") == "listed")
    if listed > MOST_LISTED * weight_of(source.text):
        share = listed / weight_of(source.text)
        message = (
            f"{share:.0%} of the text is left out by the furniture patterns of the house {document.converter}; read the"
            " ledger, mend the patterns or name another house with --converter; if the page is like that, accept it"
        )
        yield Finding("ledger-too-large", Severity.WARNING, Place(source.name), message)
    if not document.header.date:
        message = "no date found in title, caption or dateline; state it in a decision of kind “date”"
        yield Finding("date-unknown", Severity.INFORMATION, Place(source.name), message)


def weight(leaf: Leaf, source: Source) -> int:
    """Return how many characters of a leaf are not white space."""
    return sum(weight_of(source.text[stretch.start : stretch.end]) for stretch in leaf.stretches)


def weight_of(text: str) -> int:
    """Return how many characters are not white space."""
    return len("".join(text.split()))


def unanchored(children: Sequence[object], placed: set[tuple[str, int]], source: Source) -> Iterator[Finding]:
    """Yield a finding for each numbered note that no anchor points at."""
    for child in children:
        if isinstance(child, Leaf) and child.element == "note" and child.fields.get("type") == "note":
            line = source.line(child.start)
            message = f"note {child.fields['n']} has no anchor in the text; it stays where it was delivered"
            yield Finding("note-without-anchor", Severity.WARNING, Place(source.name, line), message)


def renamed(conversion: Conversion, place: str) -> Conversion:
    """Return a conversion whose findings name a path instead of a file's bare name."""
    name = next(iter(conversion.document.sources.values())).name
    moved = [replace(f, place=replace(f.place, path=place)) if f.place.path == name else f for f in conversion.findings]
    return replace(conversion, findings=tuple(moved))

"""The stage before `divide`: the documents of one source, where a file holds several.

A volume, a page with three telegrams, a file with five letters is split; a document with headings, enclosures or two
language versions is not. A list of search results, of links or of contents is no document and is refused.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from teipipe.converters import CONVERTERS
from teipipe.decisions import Decision, applied, misplaced, placed, unfit
from teipipe.findings import Finding, Place, Severity
from teipipe.model import Certainty, Layout, Part, Source
from teipipe.volume.evidence import Evidence, evidence
from teipipe.volume.lines import Lines

# What heads a whole file, such as the title of a volume, stays with its first document; more is a part of its own.
LONGEST_FRONT = 40
LISTED_LINES = 12
UNSPLIT = "the source would be taken for one document anyway; withdraw the decision"


def documents(
    source: Source, lines: Lines, decisions: Sequence[Decision] = (), *, doubted: bool = False
) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """Return the documents that a source holds, in order, and what is to be said of how they were told apart.

    A source that is one document is returned as it is. `doubted` says that it looks as if it held none.
    """
    stated, findings = begun(source, decisions)
    found = evidence(lines, labels())
    for decision in decisions:
        if decision.kind == "unsplit":
            findings = (*findings, applied(decision) if found or doubted else unfit(decision, UNSPLIT))
    if any(decision.kind == "unsplit" for decision in decisions):
        found = None
    guessed = [lines[at].start for at in found.begins] if found else []
    # Where an editor's beginning is the first, what stands before it is a document too.
    first = [0] if stated and min(stated) < min([*guessed, len(source.text)]) else []
    begins = sorted({*first, *guessed, *stated})
    parts = tuple(divided(source, lines, begins)) if len(begins) > 1 else (source,)
    if len(parts) == 1:
        return (source,), findings
    return parts, (*findings, told(source, parts, found))


@cache
def labels() -> frozenset[str]:
    """Return the labels of the fields with which houses describe a document."""
    return frozenset(label for converter in CONVERTERS for label in converter.fields)


def begun(source: Source, decisions: Sequence[Decision]) -> tuple[list[int], tuple[Finding, ...]]:
    """Return where editors say that documents begin, and what of it does not fit."""
    begins, findings = [], []
    for decision in decisions:
        if decision.kind != "begins":
            continue
        places = placed(decision, source)
        if len(places) == 1:
            begins.append(places[0])
            findings.append(applied(decision))
        else:
            findings.append(unfit(decision, misplaced(decision, places, source)))
    return begins, tuple(findings)


def divided(source: Source, lines: Lines, begins: Sequence[int]) -> Iterator[Source]:
    """Yield the parts of a source. What stands before the first document belongs to it, unless it is a text itself."""
    front = lines.words(0, lines.at(begins[0])) > LONGEST_FRONT
    starts = [0, *begins] if front else [0, *begins[1:]]
    ends = [*starts[1:], len(source.text)]
    line_ends, at = 0, 0
    labels = sorted(source.layout, key=lambda label: label.start)
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=0 if front else 1):
        line_ends, at = line_ends + source.text.count("\n", at, start), start
        own = begins[0] if start == 0 and not front else start
        to = bisect_left(labels, end, key=lambda label: label.start)
        yield part(source, labels[:to], Part(source.text, start, end, number, line_ends, own))
        # Of the labels that begin before the next part only those that go on into it are looked at again.
        labels = [label for label in labels[:to] if label.end > end] + labels[to:]


def part(source: Source, labels: Sequence[Layout], of: Part) -> Source:
    """Return one part of a source, with the labels of the layout that stand in it."""
    layout = tuple(
        Layout(one.kind, max(one.start, of.start) - of.start, min(one.end, of.end) - of.start, one.value)
        for one in labels
    )
    return replace(source, text=source.text[of.start : of.end], layout=layout, part=of)


def told(source: Source, parts: Sequence[Source], found: Evidence | None) -> Finding:
    """Report how a source was split, and what to do where that is wrong."""
    sure = found is None or found.certainty == Certainty.HIGH
    starts = [str(one.line(one.part.own - one.part.start)) for one in parts if one.part]
    shown = ", ".join(starts[:LISTED_LINES]) + (", …" if len(starts) > LISTED_LINES else "")
    by = found.by if found else "a decision"
    message = (
        f"split into {len(parts)} documents, which begin at the lines {shown}, by {by}; if it is one document, say so"
        " in a decision of kind “unsplit”; where another begins, in one of kind “begins”"
    )
    severity = Severity.INFORMATION if sure else Severity.WARNING
    return Finding("documents-split", severity, Place(source.name), message)

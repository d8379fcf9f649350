"""Decisions: what an editor knows about one document and no rule can, stated in one readable file a document.

    [[decision]]
    kind = "split"
    source = "002_758b6b0a4fcaf8a9.txt"
    before = "Zhou Enlai will not have to come either."
    after = "After I have analyzed in detail"
    becomes = "p"
    by = "…"
    reason = "…"

A decision names its place by quoted text (and an offset, where the text occurs twice). It is applied at its stage,
and reported when it no longer fits.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from teipipe.date_values import attributes
from teipipe.edition import validated
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.model import Block, Source
from teipipe.resources import resource

# How far back the words before a place are looked for.
CONTEXT = 200


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `kind` is split (a block ends inside a line), who (a label is that person), date or title
    (of the document), accept (a warning that the editor has looked at and lets stand), begins (a document begins in the
    middle of a source), unsplit (a source holds one document, but for those that editors say begin in it, even if
    it looks like several, or like none) or verdict (on one guess: `element` and `quote` say which, `verdict` is accept,
    change or reject, `linked` quotes the other end of a link)."""

    file: str
    kind: str
    source: str
    by: str
    reason: str
    before: str = ""
    after: str = ""
    becomes: str = "p"
    offset: int = -1
    label: str = ""
    person: str = ""
    value: str = ""
    code: str = ""
    quote: str = ""
    element: str = ""
    verdict: str = ""
    linked: str = ""


def load(folder: Path) -> list[Decision]:
    """Read all decisions of an edition; an edition without the folder has none.

    Raises:
        Refusal: a file does not fit `schema/json/decisions.schema.json`, or a verdict gives a date that is none.
    """
    return [decision for file in sorted(folder.glob("*.toml")) for decision in read(file)]


def read(file: Path) -> Iterator[Decision]:
    """Yield the decisions of one file.

    Raises:
        Refusal: as `load`.
    """
    schema = resource("schema", "json", "decisions.schema.json")
    for number, stated in enumerate(validated(file, schema)["decision"], 1):
        decision = Decision(str(file), **stated)
        if fault := fault_of_value(decision.element, decision.value) if decision.verdict == "change" else "":
            raise Refusal(str(file), f"decision no. {number}, value: {fault}")
        yield decision


def fault_of_value(element: str, value: str) -> str:
    """Say what is wrong with the value that a verdict gives an element, or nothing."""
    if element == "date":
        try:
            attributes(value)
        except ValueError as error:
            return str(error)
    if element == "text" and value not in {"original", "translation"}:
        return f"“{value}” is no type of a version; expected original or translation"
    return ""


def about(decisions: Iterable[Decision], source: Source) -> list[Decision]:
    """Return the decisions about one source; of a part of one, those that mean this part.

    One whose words stand nowhere in the source is for its first part, which reports it.
    """
    own = [decision for decision in decisions if decision.source == source.name]
    return own if source.part is None else [decision for decision in own if means(decision, source)]


def means(decision: Decision, source: Source) -> bool:
    """Say whether a decision means this part of a source, by the words that it quotes."""
    if decision.kind == "verdict":
        places = chosen(decision, source.whole)
        if len(places) != 1:
            return source.offset == 0
        return source.offset <= places[0][0] < source.offset + len(source.text)
    said = decision.label or decision.after
    if not said or said in source.text:
        return decision.kind not in {"date", "title"} or bool(said)
    return source.offset == 0 and said not in source.whole


def placed(decision: Decision, source: Source) -> list[int]:
    """Return the places in a source, or in a part of one, at which the text after a decision's place begins."""
    found = [
        at for at in occurrences(decision.after, source.text) if source.text[:at].rstrip().endswith(decision.before)
    ]
    chosen = decision.offset - source.offset
    return [chosen] if chosen in found else found


def chosen(decision: Decision, text: str) -> list[tuple[int, int]]:
    """Return the stretches of a delivered text at which the words of a verdict stand: that at its offset, or all."""
    found = stretches(decision.quote, text, decision.before)
    return [place for place in found if place[0] == decision.offset] or list(found)


# Each document of a volume asks which verdicts are about it.
@lru_cache(maxsize=4096)
def stretches(quotation: str, text: str, before: str = "") -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text that say a quotation after the words before it, with any white space for a
    space."""
    found = re.finditer(r"\s+".join(map(re.escape, quotation.split())), text)
    ending = " ".join(before.split())
    return tuple(
        one.span()
        for one in found
        if " ".join(text[max(0, one.start() - CONTEXT) : one.start()].split()).endswith(ending)
    )


def misplaced(decision: Decision, places: Sequence[object], source: Source) -> str:
    """Say why a decision cannot be applied at its place."""
    what = "does not stand" if not places else f"stands {len(places)} times"
    after = decision.after or decision.quote
    quoted = f"{decision.before} | {after}" if decision.before else after
    return f"“{quoted}” {what} in {source.name}; quote more of it, or withdraw the decision"


class Splits:
    """The decisions that split blocks, applied to the blocks of one source; those that fit none are findings."""

    def __init__(self, decisions: Sequence[Decision], source: Source) -> None:
        self.findings: list[Finding] = []
        self.unfit: list[Decision] = []
        self.places: dict[int, Decision] = {}
        for decision in decisions:
            if decision.kind == "split":
                self.find(decision, source)

    def find(self, decision: Decision, source: Source) -> None:
        """Find the place where the text after the split begins."""
        places = placed(decision, source)
        if len(places) == 1:
            self.places[places[0]] = decision
            return
        self.report(decision, misplaced(decision, places, source))

    def report(self, decision: Decision, message: str) -> None:
        """Report a decision that cannot be applied."""
        self.unfit.append(decision)
        self.findings.append(unfit(decision, message))

    def applied(self, block: Block) -> Iterator[Block]:
        """Yield a block, in two where a decision splits it."""
        inside = sorted(at for at in self.places if block.start < at < block.end)
        if not inside:
            yield block
            return
        yield replace(block, end=inside[0])
        for at, end in zip(inside, [*inside[1:], block.end], strict=True):
            yield Block(self.places[at].becomes, at, end, rule="decision")


def occurrences(quotation: str, text: str) -> Iterator[int]:
    """Yield the offsets at which a quotation begins."""
    at = text.find(quotation)
    while at >= 0:
        yield at
        at = text.find(quotation, at + 1)


def settled(findings: Iterable[Finding], decisions: Sequence[Decision], *, complete: bool = True) -> Iterator[Finding]:
    """Yield findings; a warning that a decision accepts becomes information. An error is never accepted.

    A decision that accepts what was not found is reported, if the findings are complete: those of the conversion too.
    """
    accepting = [decision for decision in decisions if decision.kind == "accept"]
    used: list[Decision] = []
    for finding in findings:
        by = next((d for d in accepting if d.code == finding.code and d.quote in finding.message), None)
        if by is None or finding.severity != Severity.WARNING:
            yield finding
        else:
            used.append(by)
            message = f"{finding.message}; accepted by {by.by}: {by.reason}"
            yield replace(finding, severity=Severity.INFORMATION, message=message)
    for decision in accepting:
        if complete and decision not in used:
            yield unfit(decision, f"there is no warning {decision.code} to accept; withdraw the decision")


def astray(decisions: Iterable[Decision], sources: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each decision about a source that the edition has not."""
    known = list(sources)
    for decision in decisions:
        if decision.source not in known:
            near = next((name for name in known if name.endswith(f"/{decision.source}")), "")
            name = f"{decision.source}{near and f'; perhaps {near} is meant'}"
            yield unfit(decision, f"there is no source {name}; correct its name, or withdraw the decision")


def unfit(decision: Decision, message: str) -> Finding:
    """Report a decision that does not fit."""
    return Finding("decision-unfit", Severity.WARNING, Place(decision.file), message)


def applied(decision: Decision) -> Finding:
    """Report a decision that was applied."""
    what = f"{decision.verdict} {decision.element} “{decision.quote}”" if decision.verdict else decision.kind
    message = f"applied: {what} by {decision.by}: {decision.reason}"
    return Finding("decision-applied", Severity.INFORMATION, Place(decision.file), message)

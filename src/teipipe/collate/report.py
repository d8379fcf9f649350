"""What was collated, told: as findings of the conversion, and as the answer of `teipipe collate`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from teipipe.align import differences
from teipipe.collate.passages import inside_of
from teipipe.findings import Finding, Place, Severity
from teipipe.model import Disagreement, Document, Locus, Source

# More of a passage than this is not quoted.
LONGEST_QUOTE = 90


def disagreeing(document: Document) -> Iterator[Finding]:
    """Yield a finding on each disagreement of a document's versions, at its place in the first of the two."""
    for one in document.disagreements:
        source = document.sources[one.ours.key]
        place = f"line {document.sources[one.theirs.key].line(one.theirs.start)}"
        message = (
            f"“{quoted(one.ours, source)}” in the {one.ours.lang} text, “{quoted(one.theirs, source)}” in the "
            f"{one.theirs.lang} text, {place}: {one.evidence}, certainty {one.certainty}; compare both with what was "
            "delivered: one of them may be misread or mistranslated"
        )
        yield Finding(code(one), Severity.INFORMATION, Place(source.name, source.line(one.ours.start)), message)


def code(disagreement: Disagreement) -> str:
    """Return the code of the finding on a disagreement."""
    return f"version-{disagreement.kind}"


def quoted(locus: Locus, source: Source) -> str:
    """Return the words of a place on one line, of long ones the beginning."""
    words = " ".join(source.text[locus.start : locus.end].split())
    return words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rstrip() + " …"


@dataclass(frozen=True, slots=True)
class Collation:
    """The versions of one document read against each other: `path` is where the document lies, `delivered` where the
    file does that it was made of."""

    path: Path
    delivered: Path
    document: Document

    @property
    def turns(self) -> str:
        """Whether the versions have the same turns, or where they first differ; nothing where they have none."""
        (source,) = self.document.sources.values()
        versions = self.document.versions
        told = [finding.message for finding in differences(versions, self.document.links, source)]
        counts = {version.lang: len(inside_of("sp", version.children)) for version in versions}
        if told or len(versions) < 2 or not all(counts.values()):
            return "; ".join(told)
        pairs = ", ".join(f"{one.lang} and {two.lang}" for one, two in combinations(versions, 2))
        return f"{pairs}: {next(iter(counts.values()))} turns each, by the same speakers in the same order"

    def __str__(self) -> str:
        count = len(self.document.disagreements)
        if len(self.document.versions) < 2:
            return f"{self.path}: one version, nothing to collate"
        said = f"{count} disagreement{'s' if count != 1 else ''}" if count else "no disagreement"
        heading = f"{self.path}: {said}" + (f"; {self.turns}" if self.turns else "")
        return "\n".join([heading, *(self.line(one) for one in self.document.disagreements)])

    def line(self, one: Disagreement) -> str:
        """Return a disagreement as one line, with both places."""
        ours, theirs = (self.said(place) for place in (one.ours, one.theirs))
        places = (f"{self.delivered}:{side['line']}: “{side['words']}” ({side['lang']})" for side in (ours, theirs))
        return f"{' – '.join(places)}: {one.evidence}, certainty {one.certainty} [{code(one)}]"

    def said(self, locus: Locus) -> dict[str, object]:
        """Return the place of a version's words, and the words."""
        source = self.document.sources[locus.key]
        return {"lang": locus.lang, "line": source.line(locus.start), "words": quoted(locus, source)}

    def as_json(self) -> dict[str, object]:
        """Return the collation as the value of one JSON line."""
        return {
            "document": str(self.path),
            "delivered": str(self.delivered),
            "versions": [version.lang for version in self.document.versions],
            "turns": self.turns,
            "disagreements": [
                {
                    "code": code(one),
                    "kind": one.kind,
                    "certainty": str(one.certainty),
                    "evidence": one.evidence,
                    "ours": self.said(one.ours),
                    "theirs": self.said(one.theirs),
                }
                for one in self.document.disagreements
            ],
        }

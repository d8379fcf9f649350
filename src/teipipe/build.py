"""Building an edition: all stages over all its sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from teipipe import decisions
from teipipe.certify import certify
from teipipe.checks import check
from teipipe.convert import Converting, Written, sources
from teipipe.edition import Edition, documents
from teipipe.findings import Finding, Severity, counts
from teipipe.publish import publish
from teipipe.register import Register


@dataclass
class Building:
    """One run over an edition: its steps in order, what was found, and a summary at the end."""

    edition: Edition
    output: Path
    force: bool = False
    findings: list[Finding] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    published: int = 0

    def steps(self) -> Iterator[str]:
        """Do the work step by step, and say what was done.

        Raises:
            Refusal: something that the whole edition needs is missing or cannot be read.
        """
        decided = decisions.load(self.edition.decisions)
        register = Register.load(self.edition.register)
        edition = self.edition
        converting = Converting(
            edition.documents, register, decided, edition, edition.register, edition.converter, self.force
        )
        for path in sources(self.edition):
            yield self.one(converting, path)
        if any(finding.severity == Severity.ERROR for finding in self.findings):
            return
        for done in published(self.edition, [], self.output, self.edition.outputs):
            self.published += 1
            yield str(done)

    def one(self, converting: Converting, path: Path) -> str:
        """Convert, certify and check one source."""
        written = converting.convert(path, [other.path.stem for other in self.written])
        self.written.append(written)
        certificate = certify(written.path)
        found = (*written.findings, *certificate.findings, *check(written.path, self.edition.register))
        about = [decision for decision in converting.decisions if decision.source == path.name]
        self.findings += decisions.settled(found, about)
        return str(certificate)

    def summary(self) -> str:
        """Say in a few lines what was done, what was found, and where to look."""
        found = counts(self.findings)
        numbers = ", ".join(f"{found[severity]} {severity.plural}" for severity in Severity)
        lines = [f"{len(self.written)} documents in {self.edition.documents}", f"Findings: {numbers}"]
        if self.published:
            lines.append(f"{self.published} files published; begin with {self.output / 'index.html'}")
        else:
            lines.append("Nothing was published, because there are errors; mend them and build again")
        return "\n".join(lines)


def published(edition: Edition, named: Sequence[Path], output: Path, outputs: Sequence[str]) -> Iterator[Path]:
    """Publish documents of an edition and yield each file that was made."""
    return (done.path for done in publish(documents(named, edition), edition, output, outputs))

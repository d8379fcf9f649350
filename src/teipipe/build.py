"""Building an edition: all stages over all its sources."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from teipipe import decisions
from teipipe.certify import certify
from teipipe.checks import check
from teipipe.convert import Converting, Written, delivered_name, sources, untaken
from teipipe.edition import Edition, documents
from teipipe.findings import Finding, Place, Refusal, Severity, counts
from teipipe.publish import publish
from teipipe.register import Register


@dataclass
class Building:
    """One run over an edition: its steps in order, what was found, what was refused, and a summary at the end."""

    edition: Edition
    output: Path
    force: bool = False
    findings: list[Finding] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    published: int = 0

    def steps(self) -> Iterator[str]:
        """Do the work step by step, and say what was done. One file that is refused does not stop the others.

        Raises:
            Refusal: something that the whole edition needs is missing or cannot be read.
        """
        edition = self.edition
        decided = decisions.load(edition.decisions)
        register = Register.load(edition.register)
        converting = Converting(
            edition.documents, register, decided, edition, edition.register, edition.converter, self.force
        )
        delivered = sources(edition)
        self.findings += untaken(edition)
        self.findings += decisions.astray(decided, [path.name for path in delivered])
        for path in delivered:
            yield self.tried(partial(self.one, converting, path))
        for path in self.others():
            yield self.tried(partial(self.orphan, path))
        if not self.refused and not any(finding.severity == Severity.ERROR for finding in self.findings):
            yield from self.publication()

    def tried(self, step: Callable[[], str]) -> str:
        """Do one step; a refusal is kept for the end."""
        try:
            return step()
        except Refusal as refusal:
            self.refused.append(refusal)
            return str(refusal)

    def one(self, converting: Converting, path: Path) -> str:
        """Convert, certify and check one source."""
        written = converting.convert(path, [other.path.stem for other in self.written])
        self.written.append(written)
        certificate = certify(written.path)
        found = (*written.findings, *certificate.findings, *check(written.path, self.edition.register))
        about = [decision for decision in converting.decisions if decision.source == path.name]
        self.findings += decisions.settled(found, about)
        return str(certificate)

    def others(self) -> list[Path]:
        """Return the documents that none of the sources made: they are published too, and so examined too."""
        made = {written.path for written in self.written}
        return sorted(path for path in self.edition.documents.glob("*.xml") if path not in made)

    def orphan(self, path: Path) -> str:
        """Certify and check a document that none of the sources made."""
        message = "none of the edition's sources makes this document; delete it, or put its source back"
        self.findings.append(Finding("document-orphan", Severity.WARNING, Place(str(path)), message))
        certificate = certify(path)
        self.findings += (*certificate.findings, *check(path, self.edition.register))
        return str(certificate)

    def publication(self) -> Iterator[str]:
        """Publish all documents."""
        try:
            for done in published(self.edition, [], self.output, self.edition.outputs):
                self.published += 1
                yield str(done)
        except Refusal as refusal:
            self.refused.append(refusal)

    @property
    def status(self) -> int:
        """The exit status: 2 where a file was refused, 1 where there are errors or warnings, else 0."""
        if self.refused:
            return 2
        return int(any(finding.severity != Severity.INFORMATION for finding in self.findings))

    def summary(self) -> str:
        """Say in a few lines what was done, what was found, and where to look."""
        found = counts(self.findings)
        numbers = ", ".join(severity.counted(found[severity]) for severity in Severity)
        documents = f"{len(self.written)} document{'s' * (len(self.written) != 1)}"
        lines = [f"{documents} in {self.edition.documents}", f"Findings: {numbers}"]
        lines += [f"Refused: {refusal}" for refusal in self.refused]
        if self.published:
            lines.append(f"{self.published} files published; begin with {self.output / 'index.html'}")
        else:
            lines.append("Nothing was published; mend what is refused or an error, and build again")
        return "\n".join(lines)


def published(edition: Edition, named: Sequence[Path], output: Path, outputs: Sequence[str]) -> Iterator[Path]:
    """Publish documents of an edition and yield each file that was made."""
    return (done.path for done in publish(documents(named, edition), edition, output, outputs))


def examined(edition: Edition, named: Sequence[Path]) -> Iterator[Finding]:
    """Yield what the certificate and the checks find in documents that are to be published."""
    decided = decisions.load(edition.decisions)
    for path in documents(named, edition):
        about = [
            decision for decision in decided if decision.source == delivered_name(path) and decision.kind == "accept"
        ]
        yield from decisions.settled((*certify(path).findings, *check(path, edition.register)), about)

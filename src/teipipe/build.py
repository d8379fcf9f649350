"""Building an edition: all stages over all its sources."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from teipipe import decisions, houses, sidecar
from teipipe.certify import certify
from teipipe.certify.parts import together
from teipipe.checks import check
from teipipe.convert import Converting, Written
from teipipe.decisions import Decision
from teipipe.deliveries import deliveries, name_of, sources, taken, untaken
from teipipe.edition import Edition, documents
from teipipe.findings import Finding, NoDocument, Place, Refusal, Severity, counts
from teipipe.guests import admitted, is_guest
from teipipe.model import Reference
from teipipe.origins import Origin, is_renamed, origin, origins
from teipipe.publish import publish
from teipipe.references.resolution import resolved
from teipipe.register import Register
from teipipe.strangers.findings import summed_up
from teipipe.waiting import Held, Waiting


@dataclass
class Building:
    """One run over an edition: its steps in order, what was found, what was refused, and a summary at the end."""

    edition: Edition
    output: Path
    force: bool = False
    findings: list[Finding] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    waiting: Waiting = field(default_factory=Waiting)
    # The documents that were there before.
    former: frozenset[Path] = frozenset()
    published: int = 0

    def steps(self) -> Iterator[str]:
        """Do the work step by step, and say what was done. One file that is refused does not stop the others.

        Raises:
            Refusal: something that the whole edition needs is missing or cannot be read.
        """
        edition = self.edition
        decided = decisions.load(edition.decisions)
        register = Register.load(edition.register)
        self.former = frozenset(edition.documents.glob("*.xml"))
        converting = Converting(
            edition.documents,
            register,
            decided,
            edition,
            edition.register,
            edition.converter,
            self.force,
            houses.load(edition.houses),
            origins(sorted(self.former)),
        )
        delivered = self.delivered()
        names = [name_of(path, edition) for path in delivered]
        for finding in untaken(edition):
            names.append(name_of(Path(finding.place.path), edition))
            self.findings += decisions.settled([finding], [one for one in decided if one.source == names[-1]])
        self.findings += decisions.astray(decided, names)
        self.findings += sidecar.examined(delivered)
        for path in delivered:
            yield from self.tried(partial(self.convert, converting, path))
        yield from self.references(converting)
        for written in self.written:
            yield from self.tried(partial(self.examine, decided, written))
        orphans = self.others()
        made = self.made() if orphans else {}
        for path in orphans:
            yield from self.tried(partial(self.orphan, path, made))
        if not self.refused and not any(finding.severity == Severity.ERROR for finding in self.findings):
            yield from self.publication()

    def delivered(self) -> list[Path]:
        """Return the files of all deliveries; an archive that is refused does not stop the others.

        Raises:
            Refusal: there is nothing else, and there are no documents that others encoded.
        """
        found: list[Path] = []
        for path in deliveries(self.edition):
            try:
                found += taken(path, self.edition)
            except Refusal as refusal:
                self.refused.append(refusal)
        return found if found or self.former else sources(self.edition)

    def tried(self, step: Callable[[], Iterable[str]]) -> list[str]:
        """Do one step; a refusal is kept for the end."""
        try:
            return list(step())
        except Refusal as refusal:
            self.refused.append(refusal)
            return [str(refusal)]

    def convert(self, converting: Converting, path: Path) -> Iterator[str]:
        """Convert one source."""
        try:
            taken_names = [one.stem for other in self.written for one in other.documents]
            self.written.append(converting.convert(path, taken_names, self.waiting))
        except NoDocument as refusal:
            message = f"{refusal.message}, or move the file away"
            finding = Finding("no-document", Severity.WARNING, Place(refusal.place), message)
            self.findings += decisions.settled([finding], about(converting.decisions, path, self.edition))
            yield str(finding)

    def references(self, converting: Converting) -> Iterator[str]:
        """Find which documents refer to which, and write those that waited for it."""
        found, findings = resolved(one for written in self.written for one in written.summaries)
        self.findings += findings
        places = {written.source: at for at, written in enumerate(self.written)}
        for held in self.waiting.taken():
            # Nothing of a file is written that was refused after some of its documents.
            if (at := places.get(held.delivered)) is not None:
                yield from self.tried(partial(self.refer, converting, held, found.get(held.name, ()), at))

    def refer(self, converting: Converting, held: Held, found: Sequence[Reference], at: int) -> Iterator[str]:
        """Write a document that refers to others, with those that were found."""
        written = self.written[at]
        self.written[at] = replace(written, findings=(*written.findings, *converting.refer(held, found)))
        yield from ()

    def examine(self, decided: Sequence[Decision], written: Written) -> Iterator[str]:
        """Certify and check the documents of one source, and prove that together they say all of it."""
        certificates = [certify(document) for document in written.documents]
        found = [*summed_up(written.findings, self.edition.root), *together(certificates, complete=True)]
        for document, certificate in zip(written.documents, certificates, strict=True):
            found += (*certificate.findings, *check(document, self.edition.register))
        self.findings += decisions.settled(found, about(decided, written.source, self.edition))
        yield "\n".join(map(str, certificates))

    def others(self) -> list[Path]:
        """Return the documents that none of the sources made: they are published too, and so examined too."""
        made = {document for written in self.written for document in written.documents}
        return sorted(path for path in self.edition.documents.glob("*.xml") if path not in made)

    def orphan(self, path: Path, made: Mapping[Origin, Path]) -> Iterator[str]:
        """Certify and check a document that none of the sources made; remove one that has another name now."""
        if is_guest(path):
            self.findings += admitted(path, self.edition)
            return
        now = made.get(origin(path))
        if now and now not in self.former and is_renamed(path, now):
            path.unlink()
            message = f"was {path.name} before: its pages have other addresses now, its ids stay"
            self.findings.append(Finding("document-renamed", Severity.INFORMATION, Place(str(now)), message))
            return
        message = "none of the edition's sources makes this document; delete it, or put its source back"
        if now:
            message = (
                f"its source makes {now.name} now; carry over to it what was done here by hand, and delete this one"
            )
        self.findings.append(Finding("document-orphan", Severity.WARNING, Place(str(path)), message))
        certificate = certify(path)
        self.findings += (*certificate.findings, *check(path, self.edition.register))
        yield str(certificate)

    def made(self) -> Mapping[Origin, Path]:
        """Return the documents of this run by what they were made of."""
        return {origin(path): path for written in self.written for path in written.documents if path.exists()}

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
        number = sum(len(written.documents) for written in self.written)
        documents = f"{number} document{'s' * (number != 1)}"
        lines = [f"{documents} in {self.edition.documents}", f"Findings: {numbers}"]
        lines += [f"Refused: {refusal}" for refusal in self.refused]
        if self.published:
            lines.append(f"{self.published} files published; begin with {self.output / 'index.html'}")
        else:
            lines.append("Nothing was published; mend what is refused or an error, and build again")
        return "\n".join(lines)


def about(decided: Iterable[Decision], path: Path, edition: Edition) -> list[Decision]:
    """Return the decisions on one delivered file."""
    name = name_of(path, edition)
    return [decision for decision in decided if decision.source == name]


def published(edition: Edition, named: Sequence[Path], output: Path, outputs: Sequence[str]) -> Iterator[Path]:
    """Publish documents of an edition and yield each file that was made."""
    return (done.path for done in publish(documents(named, edition), edition, output, outputs))


def examined(edition: Edition, named: Sequence[Path]) -> Iterator[Finding]:
    """Yield what the certificate and the checks find in documents that are to be published."""
    decided = [decision for decision in decisions.load(edition.decisions) if decision.kind == "accept"]
    by_source: dict[str, list[Path]] = {}
    for path in documents(named, edition):
        made_of = origin(path).file
        if made_of or not is_guest(path):
            by_source.setdefault(made_of or str(path), []).append(path)
        else:
            yield from admitted(path, edition)
    for source, paths in by_source.items():
        certificates = [certify(path) for path in paths]
        found = list(together(certificates, complete=not named))
        for path, certificate in zip(paths, certificates, strict=True):
            found += (*certificate.findings, *check(path, edition.register))
        yield from decisions.settled(found, [one for one in decided if one.source == source], complete=False)

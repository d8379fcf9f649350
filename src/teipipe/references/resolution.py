"""Which document of an edition a reference means: the one of that day, hour or number, from that sender to that
recipient, where there is only one.

    003 "My telegram of 11:00 p.m. yesterday"   ->   002, a telegram of 1950-01-02T23:00 from the same to the same

What the words say must not contradict the document in anything that is known of both. It proves it, certainly, with
the day and both correspondents, or with one of them and the hour or the number; less certainly with one of them alone.
A day that nothing else supports proves nothing. No document later than the one that refers to it is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from teipipe.findings import Finding, Place, Severity
from teipipe.model import Certainty, Reference
from teipipe.references.summary import Cited, Summary

# The kinds of documents that words may mean; where nobody knows its kind, a document may be any.
ALIKE = {
    "telegram": {"telegram", "message", "correspondence", ""},
    "letter": {"letter", "message", "correspondence", "despatch", "note", ""},
    "conversation": {"conversation", "minutes", "report", ""},
    "memorandum": {"memorandum", "conversation", "report", ""},
    "report": {"report", "conversation", "memorandum", "letter", "telegram", ""},
}
# A reference to a longer time than this names no document.
LONGEST = 31
AMONG = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """A document that a reference may mean, with what proves it."""

    document: Summary
    evidence: tuple[str, ...]
    certainty: Certainty | None

    @property
    def weight(self) -> tuple[bool, int]:
        """What decides between several: the hour or the number first, then how much proves it."""
        return bool({"hour", "number"} & set(self.evidence)), len(self.evidence)


class Edition:
    """All documents of an edition, found by day and by number."""

    def __init__(self, documents: Iterable[Summary]) -> None:
        self.documents = sorted(documents, key=lambda one: one.name)
        self.by_day: dict[str, list[Summary]] = defaultdict(list)
        self.by_number: dict[str, list[Summary]] = defaultdict(list)
        for document in self.documents:
            if len(document.date) == len("1950-01-02"):
                self.by_day[document.date].append(document)
            for number in document.numbers:
                self.by_number[number].append(document)

    def resolved(self, own: Summary) -> tuple[tuple[Reference, ...], tuple[Finding, ...]]:
        """Return a document's references with their targets, and a finding for each that may mean several."""
        references: list[Reference] = []
        findings: list[Finding] = []
        for cited in own.references:
            proofs = best([proof for proof in self.proofs(cited.says, own) if proof.certainty])
            references.append(pointing(cited.says, proofs[0]) if len(proofs) == 1 else cited.says)
            findings += [ambiguous(cited, own, proofs)] if len(proofs) > 1 else []
        return tuple(references), tuple(findings)

    def proofs(self, reference: Reference, own: Summary) -> Iterator[Proof]:
        """Yield the documents that a reference may mean."""
        if reference.first:
            there = [document for day in days(reference) for document in self.by_day.get(day, ())]
        else:
            there = self.by_number.get(reference.number, [])
        for document in there:
            if document is not own and is_possible(reference, document, own):
                yield proof(reference, document, own)


def days(reference: Reference) -> Iterator[str]:
    """Yield the days on which the document may have been written."""
    first, last = date.fromisoformat(reference.first), date.fromisoformat(reference.last)
    if (last - first).days < LONGEST:
        yield from (str(first + timedelta(number)) for number in range((last - first).days + 1))


def is_possible(reference: Reference, document: Summary, own: Summary) -> bool:
    """Say whether nothing that is known speaks against a document."""
    if own.date and (document.date, document.clock or "00:00") > (own.date, own.clock or "24:00"):
        return False
    if reference.kind and document.kind not in ALIKE[reference.kind]:
        return False
    if reference.clock and document.clock and reference.clock != document.clock:
        return False
    if reference.number and document.numbers and reference.number not in document.numbers:
        return False
    everyone = document.senders | document.recipients | document.others
    parties = sides(reference, document, own)
    return set(reference.names) <= everyone and all(agrees for known, agrees in parties if known)


def sides(reference: Reference, document: Summary, own: Summary) -> tuple[tuple[bool, bool], tuple[bool, bool]]:
    """Say of the sender and of the recipient of a document, as words tell them: whether both are known, and agree."""
    if reference.sender == "own":
        wanted = own.senders, own.recipients
    elif reference.sender == "yours":
        wanted = own.recipients, own.senders
    else:
        return (False, False), (False, False)
    sent, received = zip(wanted, (document.senders, document.recipients), strict=True)
    return (all(sent), agree(*sent)), (all(received), agree(*received))


def agree(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two sets of correspondents have one in common: by their ids where both have such, else by name."""
    ids = [{key for key in keys if key.startswith("#")} for keys in (ours, theirs)]
    return bool(ids[0] & ids[1]) if all(ids) else bool(ours & theirs)


def proof(reference: Reference, document: Summary, own: Summary) -> Proof:
    """Return what proves that a reference means a document, and how surely."""
    sent, received = (known and agrees for known, agrees in sides(reference, document, own))
    if reference.sender not in {"own", "yours"} and are_the_same(document, own):
        sent = received = True
    told = {
        "date": bool(reference.first) and reference.first == reference.last,
        "hour": bool(reference.clock) and reference.clock == document.clock,
        "number": bool(reference.number) and reference.number in document.numbers,
        "sender": sent or bool(set(reference.names) & document.senders),
        "recipient": received or bool(set(reference.names) & document.recipients),
        "participant": any(map(bool, (own.senders & document.others, own.recipients & document.others))),
    }
    return Proof(document, tuple(name for name, is_told in told.items() if is_told), certainty(told))


def are_the_same(document: Summary, own: Summary) -> bool:
    """Say whether two documents are of the same correspondence, in this direction or the other."""
    there, back = (own.senders, own.recipients), (own.recipients, own.senders)
    return any(agree(document.senders, one) and agree(document.recipients, other) for one, other in (there, back))


def certainty(told: Mapping[str, bool]) -> Certainty | None:
    """Return how surely that proves a document, or nothing where it does not."""
    parties = told["sender"] + told["recipient"] + told["participant"]
    exact = told["hour"] or told["number"]
    if not parties:
        return Certainty.MEDIUM if told["date"] and exact else None
    sure = (told["date"] or told["number"]) and (parties == 2 or exact)
    return Certainty.HIGH if sure else Certainty.MEDIUM if told["date"] or parties == 2 else None


def best(proofs: Sequence[Proof]) -> list[Proof]:
    """Return the documents that are proved best: one, or several that nothing tells apart."""
    most = max((proof.weight for proof in proofs), default=(False, 0))
    return [proof for proof in proofs if proof.weight == most]


def pointing(reference: Reference, proof: Proof) -> Reference:
    """Return a reference with its target."""
    assert proof.certainty is not None
    target = f"{proof.document.name}.xml"
    return replace(reference, target=target, certainty=proof.certainty, evidence=proof.evidence)


def ambiguous(cited: Cited, own: Summary, proofs: Sequence[Proof]) -> Finding:
    """Report a reference that may mean several documents."""
    names = [f"{proof.document.name}.xml" for proof in proofs]
    listed = " or ".join(names[:AMONG]) + (f" or {len(names) - AMONG} others" if len(names) > AMONG else "")
    message = f"“{cited.words}” may mean {listed}; if you know which, set @target in the document by hand"
    return Finding("reference-ambiguous", Severity.INFORMATION, Place(own.path, cited.line), message)


def resolved(documents: Iterable[Summary]) -> tuple[Mapping[str, tuple[Reference, ...]], tuple[Finding, ...]]:
    """Return the references of those documents that have one with a target, by the document's name, and findings.

    It does not depend on the order of the documents.
    """
    edition = Edition(documents)
    found: dict[str, tuple[Reference, ...]] = {}
    findings: list[Finding] = []
    for document in edition.documents:
        references, doubtful = edition.resolved(document)
        findings += doubtful
        if any(reference.target for reference in references):
            found[document.name] = references
    return found, tuple(findings)

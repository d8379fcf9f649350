"""The persons of one document: whom the labels of speakers mean, and who is named in the text."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from teipipe.decisions import Decision
from teipipe.findings import Finding, Place, Severity
from teipipe.model import Leaf, Mark, Party, Person, Source
from teipipe.register import Register

# The clause that leads over to a quotation: from the end of a sentence to it.
CLAUSE = re.compile(r"[^.!?。！？]*\Z")
FIRST_PERSON = re.compile(r"\b(?:I|я|ich|je|j’|j')\b|我")
REACH = 160


class People:
    """Resolves speakers by decisions, the register, or as persons whom only this document knows."""

    def __init__(self, register: Register, decisions: Sequence[Decision], source: Source) -> None:
        self.register, self.source = register, source
        self.decided = {decision.label: decision.person for decision in decisions if decision.kind == "who"}
        self.local: dict[str, str] = {}
        self.findings: list[Finding] = []

    def speakers(self, labels: Iterable[tuple[str, Leaf]]) -> dict[str, str]:
        """Return the person's id for each label. A label that the register lacks becomes a local person."""
        who: dict[str, str] = {}
        for label, leaf in labels:
            if label not in who:
                who[label] = self.decided.get(label) or self.register.speaker(label) or self.unknown(label, leaf)
        return who

    def unknown(self, label: str, leaf: Leaf) -> str:
        """Make a person of this document, and report the label with an entry ready to paste."""
        name = re.sub(r"^\W+", "", label)
        person = identifier(name)
        while person in self.register.by_id:
            person += "-1"
        if person not in self.local:
            self.local[person] = name
            entry = self.register.ready_entry(name, leaf.lang)
            line = self.source.text.count("\n", 0, leaf.start) + 1
            message = f"the register does not know the speaker “{name}”; add to persons.xml: {' '.join(entry.split())}"
            self.findings.append(
                Finding("speaker-unknown", Severity.INFORMATION, Place(self.source.name, line), message)
            )
        return person

    def quoted(self, leaf: Leaf, sender: str) -> Leaf:
        """Say who says the words that a paragraph quotes: the person named before them, or the writer who says "I"."""
        return replace(leaf, marks=tuple(self.said(mark, leaf, sender) for mark in leaf.marks))

    def said(self, mark: Mark, leaf: Leaf, sender: str) -> Mark:
        """Give a quotation its speaker, where the clause before it names one."""
        if mark.element != "said" or "who" in mark.attributes:
            return mark
        clause = CLAUSE.search(self.source.text, max(leaf.start, mark.start - REACH), mark.start)
        begin = clause.start() if clause else mark.start
        names = [m for m in leaf.marks if m.element == "persName" and begin <= m.start and m.end <= mark.start]
        who = names[-1].attributes["ref"] if names else ""
        if not names and sender and clause and FIRST_PERSON.search(clause[0]):
            who = f"#{sender}"
        return replace(mark, attributes={**mark.attributes, "who": who}) if who else mark

    def all(self, parties: Iterable[Party], leaves: Iterable[Leaf], speakers: Iterable[str]) -> tuple[Person, ...]:
        """Return everyone whom the document names, in the order of their ids."""
        named = {
            mark.attributes["ref"][1:]
            for leaf in leaves
            for mark in leaf.marks
            if mark.element == "persName" and "ref" in mark.attributes
        }
        senders = {party.ref for party in parties if party.ref and party.kind == "person"}
        ids = sorted({*named, *senders, *speakers})
        return tuple(self.person(id) for id in ids)

    def person(self, id: str) -> Person:
        """Return a person by id."""
        entry = self.register.by_id.get(id)
        return Person(id, entry.preferred, True) if entry else Person(id, self.local.get(id, id), False)


def identifier(name: str) -> str:
    """Return an id made of a name's letters, in any script: "Товарищ Иванов" gives "p-товарищ-иванов"."""
    plain = unicodedata.normalize("NFKC", name).lower()
    kept = "".join(c if c.isalpha() or c in "0123456789" else "-" for c in plain)
    return "p-" + (re.sub(r"-+", "-", kept).strip("-") or "unnamed")

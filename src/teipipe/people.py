"""The persons of one document: whom the labels of speakers mean, and who is named in the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from teipipe.decisions import Decision, unfit
from teipipe.findings import Finding, Place, Severity
from teipipe.model import Leaf, Mark, Party, Person, Source
from teipipe.register import Register, identifier

# The clause that leads over to a quotation: from the end of a sentence to it.
CLAUSE = re.compile(r"[^.!?。！？]*\Z")
FIRST_PERSON = re.compile(r"\b(?:I|я|ich|je|j’|j')\b|我")
REACH = 160


class People:
    """Resolves speakers by decisions, the register, or as persons whom only this document knows."""

    def __init__(self, register: Register, decisions: Sequence[Decision], source: Source) -> None:
        self.register, self.source = register, source
        # As delivered a label has a colon, which its speech keeps and the register does not know.
        self.decided = {decision.label.rstrip(" :："): decision for decision in decisions if decision.kind == "who"}
        self.local: dict[str, str] = {}
        self.findings: list[Finding] = []
        self.unfit: list[Decision] = []

    def speakers(self, labels: Iterable[tuple[str, Leaf]]) -> dict[str, str]:
        """Return the person's id for each label. A label that the register lacks becomes a local person."""
        turns = list(labels)
        same = matched([(label, leaf.lang) for label, leaf in turns])
        who: dict[str, str] = {}
        for label, leaf in turns:
            if label not in who:
                known = self.person_decided(label) or self.register.speaker(label) or who.get(same.get(label, ""), "")
                who[label] = known or self.unknown(label, leaf)
        for label, decision in self.decided.items():
            if label not in who:
                self.misses(decision, f"no speaker has the label “{label}”; correct it, or withdraw the decision")
        return who

    def person_decided(self, label: str) -> str:
        """Return whom an editor says a label means, or nothing."""
        decision = self.decided.get(label)
        if decision is None or decision.person in self.register.by_id:
            return decision.person if decision else ""
        self.misses(decision, f"the register has no person {decision.person}; add the entry, or correct the decision")
        return ""

    def misses(self, decision: Decision, message: str) -> None:
        """Report a decision that cannot be applied."""
        self.unfit.append(decision)
        self.findings.append(unfit(decision, message))

    def unknown(self, label: str, leaf: Leaf) -> str:
        """Make a person of this document, and report the label with an entry ready to paste."""
        name = re.sub(r"^\W+", "", label)
        person = f"p-{identifier(name)}"
        while person in self.register.by_id:
            person += "-1"
        if person not in self.local:
            self.local[person] = name
            entry = self.register.ready_entry(name, leaf.lang)
            line = self.source.line(leaf.start)
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


def matched(turns: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return, for the labels of a second version, those of the first that speak at the same turns throughout.

    Versions with as many turns, in which each label of one always answers the same label of the other, name the same
    speakers: "Товарищ Сталин" is "Comrade Stalin" though no register says so.
    """
    langs = list(dict.fromkeys(lang for _, lang in turns))
    if len(langs) != 2:
        return {}
    first, second = ([label for label, lang in turns if lang == one] for one in langs)
    pairs = set(zip(second, first, strict=False))
    one_to_one = len(pairs) == len(set(first)) == len(set(second))
    return dict(pairs) if len(first) == len(second) and one_to_one else {}

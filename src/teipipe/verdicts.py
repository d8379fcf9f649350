"""Verdicts: what an editor says of one guess below high certainty, replayed at each conversion.

    element     what it is about                         accept      change                  reject
    date …      words that are marked                    is certain  has the value           is no such thing
    choice      words that may be misread                is right    should read the value   is as delivered
    p           a paragraph that goes on (first words)   does        -                       begins anew
    salute …    a passage of a kind (first words)        is one      -                       is a paragraph
    link        passages of two versions (first words)   do          -                       do not go together
    text        a version (first words)                  is one      is of that type         nobody knows

A correction needs no guess: an editor may state one that nobody suspected.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teipipe.date_values import VALUES, attributes, stated
from teipipe.decisions import Decision, applied, chosen, misplaced, unfit
from teipipe.findings import Finding
from teipipe.leaves import is_text, leaves_in
from teipipe.model import Certainty, Leaf, Link, Locus, Mark, Node, Source, Suspicion, Version, weakest
from teipipe.register import identifier

ACCEPT, CHANGE, REJECT = "accept", "change", "reject"
DONE = {ACCEPT: "accepted", CHANGE: "changed", REJECT: "rejected"}
NAMES = frozenset(("persName", "placeName", "orgName"))
# How a paragraph goes on where that is a guess; over a mark of markup it is none.
GUESSED_JOINS = frozenset(("page", "word", "space"))
# What a guess is about: the stretch of its words, or where they begin and nothing of their end.
Spot = tuple[int, int | None]
GONE = "there is no such guess there any more; withdraw the decision"


def is_open(certainty: str) -> bool:
    """Say whether a certainty asks for an editor."""
    return certainty in {Certainty.MEDIUM, Certainty.LOW}


def is_guessed_join(leaf: Leaf, at: int) -> bool:
    """Say whether a leaf goes on with one of its stretches by a guess that asks for an editor."""
    stretch = leaf.stretches[at]
    return at > 0 and stretch.join in GUESSED_JOINS and is_open(stretch.certainty)


def span(start: int, end: int, source: Source) -> tuple[int, int]:
    """Return a stretch without the white space at its edges."""
    said = source.text[start:end]
    return start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def value_of(mark: Mark) -> str:
    """Return what a mark says of its words, as an editor writes it; nothing where it only names what they are."""
    return stated(mark.attributes) if mark.element == "date" else mark.attributes.get("ref", "")


def editor_id(name: str) -> str:
    """Return the id of an editor in a document's header."""
    return f"editor-{identifier(name)}"


def first_leaf(end: Node | Leaf | Mark) -> Leaf | Mark | None:
    """Return the first leaf of a passage; a mark is its own."""
    return next(leaves_in(end.children), None) if isinstance(end, Node) else end


def begins(end: Node | Leaf | Mark, source: Source) -> int:
    """Return where a passage begins in its source; one without words nowhere."""
    leaf = first_leaf(end)
    return -1 if leaf is None else span(leaf.start, leaf.end, source)[0]


class Verdicts:
    """The verdicts on one source, applied to its guesses; those that fit none are findings."""

    def __init__(self, decisions: Sequence[Decision], source: Source) -> None:
        self.source = source
        self.decisions = [decision for decision in decisions if decision.kind == "verdict"]
        self.places = {decision: self.placed(decision) for decision in self.decisions}
        self.fitting: set[Decision] = set()
        self.faults: dict[Decision, str] = {}
        self.passages: tuple[Leaf, ...] = ()
        self.corrections: dict[Spot, Decision] = {}
        # Who answers for the words of corrections, by the id that the header gives them.
        self.editors: dict[str, str] = {}

    def placed(self, decision: Decision) -> list[tuple[int, int]]:
        """Return the stretches of this source, or part of one, that a verdict may mean."""
        at = self.source.offset
        return [(start - at, end - at) for start, end in chosen(decision, self.source.whole)]

    def on(self, element: str, spots: Iterable[Spot]) -> dict[Spot, Decision]:
        """Return the verdicts on an element that are about these spots. Of two on one the later stands."""
        known, found = list(dict.fromkeys(spots)), dict[Spot, Decision]()
        for decision in self.decisions:
            if decision.element != element:
                continue
            places = self.places[decision]
            begun = {start for start, _ in places}
            own = [spot for spot in known if spot in places or (spot[1] is None and spot[0] in begun)]
            if len(own) > 1:
                self.faults[decision] = misplaced(decision, own, self.source)
            if len(own) != 1:
                continue
            if earlier := found.get(own[0]):
                self.fitting.discard(earlier)
                self.faults[earlier] = f"a later verdict on “{earlier.quote}” stands; withdraw this one"
            found[own[0]] = decision
            self.fitting.add(decision)
        return found

    def cannot(self, decision: Decision, message: str) -> None:
        """Keep that a verdict asks for what is not possible."""
        self.fitting.discard(decision)
        self.faults[decision] = message

    def findings(self) -> Iterator[Finding]:
        """Yield what became of each verdict, once all stages are through."""
        for decision in self.decisions:
            if decision in self.fitting:
                yield applied(decision)
            elif decision in self.faults:
                yield unfit(decision, self.faults[decision])
            elif not self.places[decision]:
                yield unfit(decision, misplaced(decision, (), self.source))
            else:
                yield unfit(decision, f"{decision.element} “{decision.quote}”: {GONE}")

    def on_leaves(self, found: Sequence[Leaf]) -> tuple[Leaf, ...]:
        """Return leaves that are what editors say they are, and that go on where editors say so."""
        guessed: list[tuple[str, int]] = []
        for leaf in filter(is_text, found):
            guessed += [(leaf.element, s.start) for at, s in enumerate(leaf.stretches) if is_guessed_join(leaf, at)]
            guessed += [(leaf.element, leaf.start)] * is_open(leaf.stretches[0].certainty)
        by_start: dict[int, Decision] = {}
        for element in dict.fromkeys(name for name, _ in guessed):
            said = self.on(element, ((start, None) for name, start in guessed if name == element))
            by_start |= {start: decision for (start, _), decision in said.items() if self.is_possible(decision)}
        return tuple(piece for leaf in found for piece in self.pieces(leaf, by_start)) if by_start else tuple(found)

    def is_possible(self, decision: Decision) -> bool:
        """Say whether a verdict on a passage is no change, which would need another kind of decision."""
        if decision.verdict == CHANGE:
            self.cannot(decision, f"what “{decision.quote}” begins is accepted or rejected; it has no value to change")
        return decision.verdict != CHANGE

    def pieces(self, leaf: Leaf, by_start: dict[int, Decision]) -> Iterator[Leaf]:
        """Yield a leaf, in several where an editor says that it begins anew."""
        first = by_start.get(leaf.start)
        if first and first.verdict == REJECT:
            leaf = replace(leaf, element="p", fields={}, rule="decision")
        certain = [replace(s, certainty=Certainty.HIGH) if s.start in by_start else s for s in leaf.stretches]
        cuts = [
            at
            for at, stretch in enumerate(certain)
            if at and stretch.start in by_start and by_start[stretch.start].verdict == REJECT
        ]
        for begin, end in zip([0, *cuts], [*cuts, len(certain)], strict=True):
            own = tuple(certain[begin:end])
            own = (replace(own[0], join="") if begin else own[0], *own[1:])
            certainty = weakest(*(stretch.certainty for stretch in own))
            yield replace(leaf, stretches=own, certainty=certainty, fields={} if begin else leaf.fields)

    def on_marks(self, texts: Iterable[Leaf]) -> tuple[Leaf, ...]:
        """Return leaves whose marks are as editors accepted, changed or rejected them."""
        self.passages = tuple(texts)
        asked = {decision.element for decision in self.decisions} - {"choice", "link", "text"}
        for element in asked:
            marks = (mark for leaf in self.passages for mark in leaf.marks if mark.element == element)
            said = self.on(element, map(self.spot, marks))
            if said:
                self.passages = tuple(self.judged(leaf, element, said) for leaf in self.passages)
        return self.passages

    def spot(self, mark: Mark) -> Spot:
        """Return the words of a mark."""
        return span(mark.start, mark.end, self.source)

    def judged(self, leaf: Leaf, element: str, said: dict[Spot, Decision]) -> Leaf:
        """Return a leaf whose marks of one element are as verdicts have it."""
        marks: list[Mark] = []
        for mark in leaf.marks:
            decision = said.get(self.spot(mark)) if mark.element == element else None
            made = self.mark(mark, decision) if decision else mark
            marks += [made] if made else []
        return replace(leaf, marks=tuple(marks))

    def mark(self, mark: Mark, decision: Decision) -> Mark | None:
        """Return a mark as a verdict has it; nothing where it is rejected."""
        if decision.verdict == REJECT:
            return None
        by = f"{mark.why}; {DONE[decision.verdict]} by {decision.by}: {decision.reason}"
        if decision.verdict == ACCEPT:
            if not is_open(mark.attributes.get("cert", "")):
                self.cannot(decision, f"{mark.element} “{decision.quote}” is certain by now; withdraw the decision")
            if self.is_other(decision, value_of(mark)) or decision not in self.fitting:
                return mark
            return replace(mark, attributes={**mark.attributes, "cert": str(Certainty.HIGH)}, why=by)
        if mark.element == "date":
            kept = {name: value for name, value in mark.attributes.items() if name not in VALUES}
            kept = {name: value for name, value in kept.items() if (name, value) != ("type", "duration")}
            made = {**kept, **attributes(decision.value), "cert": str(Certainty.HIGH)}
            return replace(mark, attributes=made, why=by)
        if mark.element in NAMES:
            return replace(mark, attributes={**mark.attributes, "ref": f"#{decision.value.removeprefix('#')}"}, why=by)
        self.cannot(decision, f"a {mark.element} has no value to change; accept or reject it")
        return mark

    def is_other(self, decision: Decision, value: str) -> bool:
        """Say whether an editor accepted another value than the one that is guessed now; this is reported."""
        other = decision.verdict == ACCEPT and bool(decision.value) and decision.value != value
        if other:
            now = f"“{value}”" if value else "no value"
            self.cannot(
                decision, f"“{decision.value}” was accepted for “{decision.quote}”, which has {now} now; decide anew"
            )
        return other

    def on_suspicions(self, suspicions: Iterable[Suspicion]) -> tuple[Suspicion, ...]:
        """Return suspicions as editors accepted, changed or rejected them, and the corrections that they add."""
        found = list(suspicions)
        said = self.on("choice", map(self.words, found))
        kept = [made for one in found if (made := self.suspicion(one, said.get(self.words(one))))]
        stated = [one for decision in self.decisions if (one := self.correction(decision, said.values()))]
        kept = [one for one in kept if not any(overlaps(one, other) for other in stated)]
        self.corrections |= {spot: one for spot, one in said.items() if one in self.fitting and one.verdict != REJECT}
        return tuple(sorted((*kept, *stated), key=lambda one: (one.at.key, one.at.start, one.at.end)))

    def on_corrections(self, texts: Iterable[Leaf]) -> tuple[Leaf, ...]:
        """Return leaves whose corrections name the editors who answer for their words; one that an editor decided and
        that cannot stand in the text is reported."""
        done: set[Spot] = set()
        leaves = tuple(self.answered_for(leaf, done) for leaf in texts)
        for spot, decision in self.corrections.items():
            if spot not in done:
                self.cannot(decision, f"“{decision.quote}” would split a name or a date in two; quote whole words")
        return leaves

    def answered_for(self, leaf: Leaf, done: set[Spot]) -> Leaf:
        """Return a leaf whose corrections name their editors, and note which of them it has."""
        marks = []
        for mark in leaf.marks:
            decision = self.corrections.get(self.spot(mark)) if mark.element == "choice" else None
            if decision:
                done.add(self.spot(mark))
                self.editors[editor_id(decision.by)] = decision.by
                mark = replace(mark, attributes={**mark.attributes, "resp": f"#{editor_id(decision.by)}"})  # noqa: PLW2901
            marks.append(mark)
        return replace(leaf, marks=tuple(marks)) if self.corrections else leaf

    def words(self, suspicion: Suspicion) -> Spot:
        """Return the words that are suspected."""
        return span(suspicion.at.start, suspicion.at.end, self.source)

    def suspicion(self, one: Suspicion, decision: Decision | None) -> Suspicion | None:
        """Return a suspicion as a verdict has it; nothing where it is rejected."""
        if decision is None:
            return one
        if decision.verdict == REJECT:
            return None
        if self.is_other(decision, one.reading):
            return one
        by = f"{one.evidence}; {decision.by}: {decision.reason}"
        if decision.verdict == CHANGE:
            return replace(one, reading=decision.value, certainty=Certainty.HIGH, evidence=by)
        if one.reading:
            return replace(one, certainty=Certainty.HIGH, evidence=by)
        self.cannot(decision, f"nothing is proposed for “{decision.quote}”; change it to what should stand there")
        return one

    def correction(self, decision: Decision, used: Iterable[Decision]) -> Suspicion | None:
        """Return the correction that an editor states of words that nobody suspects."""
        if decision.element != "choice" or decision.verdict != CHANGE or decision in used:
            return None
        places = self.places[decision]
        if len(places) != 1:
            self.cannot(decision, misplaced(decision, places, self.source))
            return None
        ((start, end),) = places
        for leaf in self.passages:
            if any(stretch.start <= start and end <= stretch.end for stretch in leaf.stretches):
                self.fitting.add(decision)
                self.corrections[start, end] = decision
                at = Locus(leaf.key, start, end, leaf.lang)
                return Suspicion(at, decision.value, Certainty.HIGH, "decision", f"{decision.by}: {decision.reason}")
        self.cannot(decision, f"“{decision.quote}” is no part of one passage of the text; quote fewer words")
        return None

    def on_versions(self, versions: Iterable[Version]) -> tuple[Version, ...]:
        """Return versions of the types that editors say."""
        found = tuple(versions)
        starts = [next((at for child in one.children if (at := begins(child, self.source)) >= 0), -1) for one in found]
        said = self.on("text", ((start, None) for start in starts))
        return tuple(self.typed(one, said.get((start, None))) for one, start in zip(found, starts, strict=True))

    def typed(self, version: Version, decision: Decision | None) -> Version:
        """Return a version of the type that a verdict says."""
        if decision is None or self.is_other(decision, version.type):
            return version
        if decision.verdict == REJECT:
            return replace(version, type="", type_certainty=Certainty.LOW)
        return replace(version, type=decision.value or version.type, type_certainty=Certainty.HIGH)

    def on_links(self, links: Iterable[Link]) -> tuple[Link, ...]:
        """Return links without those that editors reject."""
        found, said = tuple(links), dict[int, Decision]()
        for decision in self.decisions:
            if decision.element == "link":
                said |= {id(link): decision for link in self.linked(decision, found)}
        return tuple(judged(link, said.get(id(link))) for link in found if not is_rejected(said.get(id(link))))

    def linked(self, decision: Decision, links: Sequence[Link]) -> list[Link]:
        """Return the link that a verdict means, if it is one."""
        begun = {start for start, _ in self.places[decision]}
        answer = replace(decision, quote=decision.linked, before="", offset=-1)
        theirs = {start for start, _ in self.placed(answer)} if decision.linked else None
        starts = [(begins(link.ends[0], self.source), begins(link.ends[-1], self.source)) for link in links]
        own = [
            link
            for link, (first, last) in zip(links, starts, strict=True)
            if first in begun and (theirs is None or last in theirs)
        ]
        if decision.verdict == CHANGE:
            self.cannot(decision, "a link is accepted or rejected; it has no value to change")
            return []
        if len(own) > 1:
            self.cannot(decision, misplaced(decision, own, self.source))
        if len(own) != 1:
            return []
        self.fitting.add(decision)
        return own


def is_rejected(decision: Decision | None) -> bool:
    """Say whether a verdict rejects what it is about."""
    return decision is not None and decision.verdict == REJECT


def judged(link: Link, decision: Decision | None) -> Link:
    """Return a link as an editor who does not reject it has it."""
    return replace(link, certainty=Certainty.HIGH) if decision else link


def overlaps(one: Suspicion, other: Suspicion) -> bool:
    """Say whether two corrections concern the same words."""
    return one.at.key == other.at.key and one.at.start < other.at.end and other.at.start < one.at.end

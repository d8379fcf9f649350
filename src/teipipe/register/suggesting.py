"""Suggestions: an entry for each name that the documents of an edition have and its register lacks.

    <person xml:id="acheson-dean">
      <persName type="preferred" xml:lang="en">Acheson, Dean</persName>
      <persName type="variant" xml:lang="ru">Ачесон</persName>
      <note type="found" xml:lang="en">“Ачесон”: 1949-12-16_stalin-mao.xml#ru-p-0a1b2c3d</note>
    </person>

Names of two versions are one person where linked passages have one stranger each, or where one is the other in Latin
letters; where links disagree they stay apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from teipipe.checks.reading import root_of
from teipipe.encode.tei import NAMESPACE
from teipipe.marks import Passage
from teipipe.marks.folding import fold
from teipipe.marks.names import names_of_all_kinds
from teipipe.register import Register
from teipipe.register.entries import ELEMENTS, identifier, preferred
from teipipe.register.labels import bare_label
from teipipe.register.names import HAN, Kind, Name
from teipipe.register.reading import TEI, XML, text_of
from teipipe.strangers import strangers
from teipipe.strangers.gathered import Person, Sighting, gathered, surname
from teipipe.strangers.western import is_full_name

LISTS: dict[Kind, str] = {"person": "listPerson", "place": "listPlace"}
# Corrected readings are nobody's words, and what has a source of its own stands elsewhere.
NOT_DELIVERED = frozenset({f"{TEI}corr", f"{TEI}reg"})
# From this on a name in Cyrillic, in Latin letters, is that of the other version.
ALIKE = 0.7
MOST_NOTES = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting in a document: the ids of the passage and of all that holds it."""

    sighting: Sighting
    document: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry to paste: its id, its names, the preferred one first, and where they were found."""

    kind: Kind
    id: str
    names: tuple[Name, ...]
    found: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return it as the value of one JSON line."""
        names = [{"form": one.form, "lang": one.lang, "type": one.type} for one in self.names]
        return {"kind": self.kind, "id": self.id, "names": names, "found": list(self.found)}


@dataclass
class Evidence:
    """How often passages that are linked speak for two names being one."""

    pairs: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, ours: set[int], theirs: set[int], people: Sequence[Person]) -> None:
        """Count one pair of linked passages."""
        if len(ours) == len(theirs) == 1 and ours != theirs:
            (one,), (other,) = ours, theirs
            self.pairs[one, other] += 1
            return
        for one in ours:
            alike = [other for other in theirs if is_alike(people[one].name, people[other].name)]
            if len(alike) == 1:
                self.pairs[one, alike[0]] += 1

    def partners(self) -> dict[int, int]:
        """Return, for names of a second version, those of the first; names with two candidates have none."""
        best: dict[int, set[int]] = defaultdict(set)
        for one, other in self.pairs:
            best[one].add(other)
            best[other].add(one)
        return {other: one for one, other in self.pairs if len(best[one]) == len(best[other]) == 1}


def suggestions(documents: Sequence[Path], register: Register) -> list[Suggestion]:
    """Return an entry for each name that the register lacks, sorted by kind and id.

    Raises:
        Refusal: a document cannot be read.
    """
    roots = {path.name: root_of(path) for path in documents}
    seen = [one for name, root in roots.items() for one in in_document(root, name, register)]
    made: list[Suggestion] = []
    for kind in LISTS:
        own = [one for one in seen if one.sighting.kind == kind]
        people = gathered(one.sighting for one in own)
        for group in joined(people, own, roots):
            taken = {one.id for one in made}
            made.append(suggestion(kind, group, own, register, taken))
    return sorted(made, key=lambda one: (list(LISTS).index(one.kind), one.id))


def in_document(root: etree._Element, name: str, register: Register) -> Iterator[Seen]:
    """Yield the names that a document has and the register lacks: in its header, its passages, its labels."""
    yield from (Seen(one, name) for one in in_header(root, register))
    local = {one.get(f"{XML}id", "") for one in root.iter(f"{TEI}person") if not one.get("sameAs")}
    for version in root.iter(f"{TEI}text"):
        if version.find(f"{TEI}body") is None:
            continue
        for leaf in version.iter(f"{TEI}*"):
            if leaf.get("source"):
                above = tuple(a.get(f"{XML}id", "") for a in (leaf, *leaf.iterancestors()) if a.get(f"{XML}id"))
                for one in in_leaf(leaf, version.get(f"{XML}lang", ""), local, register):
                    yield Seen(one, name, above)


def in_header(root: etree._Element, register: Register) -> Iterator[Sighting]:
    """Yield the names of the archive's lists, and of who wrote to whom, that the register lacks."""
    for kind in LISTS:
        for term in root.iterfind(f".//{TEI}keywords/{TEI}term[@type='{kind}']"):
            if not names_of_all_kinds(text_of(term), register):
                yield Sighting(text_of(term), "listed", "en", 0, kind)
    for name in root.iterfind(f".//{TEI}correspAction/{TEI}persName"):
        if not name.get("ref") and is_full_name(text_of(name)) and not names_of_all_kinds(text_of(name), register):
            yield Sighting(text_of(name), "named as a party", "", 0)


def in_leaf(leaf: etree._Element, lang: str, local: set[str], register: Register) -> Iterator[Sighting]:
    """Yield the strangers of a passage; of a speech's label the speaker, where the register lacks them."""
    own = leaf.get(f"{XML}lang", lang)
    kind = str(etree.QName(leaf).localname)
    if kind != "speaker":
        for one in strangers(Passage("".join(delivered(leaf)), own, kind, register)):
            yield Sighting(" ".join(one.name.split()), one.why, own, 0, one.kind)
        return
    speech = leaf.getparent()
    if speech is not None and speech.get("who", "").removeprefix("#") in local:
        yield Sighting(bare_label(text_of(leaf)), "a label", own, 0)


def delivered(element: etree._Element) -> Iterator[str]:
    """Yield the words of a passage as they were delivered."""
    yield element.text or ""
    for child in element:
        if child.tag not in NOT_DELIVERED and not child.get("source"):
            yield from delivered(child)
        yield child.tail or ""


def joined(people: Sequence[Person], seen: Iterable[Seen], roots: dict[str, etree._Element]) -> list[list[Person]]:
    """Return the names in groups, each of which is one person or place in several languages."""
    number = {sighting: at for at, person in enumerate(people) for sighting in person.sightings}
    where: dict[tuple[str, str], set[int]] = defaultdict(set)
    for one in seen:
        for id in one.ids:
            where[one.document, id].add(number[one.sighting])
    evidence = Evidence()
    for name, root in roots.items():
        for link in root.iter(f"{TEI}link"):
            ours, *theirs = (where[name, pointer[1:]] for pointer in link.get("target", "").split())
            evidence.add(ours, set().union(*theirs), people)
    partner = evidence.partners()
    groups: dict[int, list[Person]] = {at: [person] for at, person in enumerate(people) if at not in partner}
    for other, first in partner.items():
        groups.setdefault(first, [people[first]]).append(people[other])
    return transcribed(list(groups.values()))


def transcribed(groups: Sequence[list[Person]]) -> list[list[Person]]:
    """Join what is the same letter for letter in Latin letters, such as Молотов and Molotov."""
    found: dict[str, list[Person]] = {}
    for group in groups:
        name = group[0].name
        own = name if HAN.search(name) else identifier(preferred(name))
        found.setdefault(own, []).extend(group)
    return list(found.values())


def is_alike(name: str, other: str) -> bool:
    """Say whether two names in two alphabets may be one: their surnames are nearly the same in Latin letters."""
    if HAN.search(name + other):
        return False
    ours, theirs = (identifier(surname(one)) for one in (name, other))
    return SequenceMatcher(None, ours, theirs).ratio() >= ALIKE


def suggestion(
    kind: Kind, group: Sequence[Person], seen: Sequence[Seen], register: Register, taken: set[str]
) -> Suggestion:
    """Return the entry for one person or place; a name in Latin letters is preferred to others."""
    leading = sorted(group, key=lambda person: not person.name.isascii())
    first = leading[0].sightings[0]
    form = preferred(leading[0].name) if kind == "person" else leading[0].name
    names = {fold(form): Name(form, first.lang, "preferred")}
    for person in leading:
        for sighting in person.sightings:
            names.setdefault(fold(sighting.name), Name(sighting.name, sighting.lang))
    own = {sighting for person in group for sighting in person.sightings}
    found: dict[str, None] = {}
    for one in seen:
        if one.sighting in own:
            place = f"{one.document}#{one.ids[0]}" if one.ids else one.document
            found[f"“{one.sighting.name}” ({one.sighting.why}): {place}"] = None
    notes = [
        *list(found)[:MOST_NOTES],
        *([f"and in {len(found) - MOST_NOTES} more places"] if len(found) > MOST_NOTES else []),
    ]
    return Suggestion(kind, register.free_id(form, kind, taken), tuple(names.values()), tuple(notes))


def written(made: Sequence[Suggestion]) -> str:
    """Return suggestions as TEI: a list a kind, each entry of which can be pasted into its file."""
    root = etree.Element(f"{TEI}standOff", nsmap={None: NAMESPACE})
    for kind, name in LISTS.items():
        own = [one for one in made if one.kind == kind]
        listed = etree.SubElement(root, f"{TEI}{name}") if own else root
        for one in own:
            entry = etree.SubElement(listed, f"{TEI}{kind}")
            entry.set(f"{XML}id", one.id)
            for form in one.names:
                said = etree.SubElement(entry, f"{TEI}{ELEMENTS[kind]}", type=form.type)
                said.set(f"{XML}lang", form.lang or "und")
                said.text = form.form
            for place in one.found:
                note = etree.SubElement(entry, f"{TEI}note", type="found")
                note.set(f"{XML}lang", "en")
                note.text = place
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"

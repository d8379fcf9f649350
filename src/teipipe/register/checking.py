"""Checking a register: its ids, its forms, its pointers, its authority numbers, and what documents make of it.

Unlike `Register.load`, which refuses what it cannot work with, this reads faulty files and tells all that is wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from lxml import etree

from teipipe.checks import check
from teipipe.checks.reading import read, root_of
from teipipe.findings import Finding, Place, Severity
from teipipe.register.authorities import is_well_formed, shape_of
from teipipe.register.entries import ELEMENTS
from teipipe.register.labels import key
from teipipe.register.names import Kind
from teipipe.register.reading import FILES, TEI, XML, text_of

POINTERS = ("ref", "who", "sameAs", "corresp")
# What an editor sets on a form that two entries have on purpose.
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it stands in its file."""

    kind: Kind
    path: Path
    element: etree._Element

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.element.get(f"{XML}id", "")

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.at(self.element)

    def at(self, element: etree._Element) -> Place:
        """Where an element of it stands."""
        return Place(str(self.path), int(element.sourceline or 0))


def examined(folder: Path, documents: Sequence[Path]) -> list[Finding]:
    """Return all findings on the register in a folder, and on what documents make of it, in the order of its files.

    Raises:
        Refusal: a file of the register or a document is not there or cannot be read.
    """
    roots = {path: read(path) for path in (folder / FILES[kind] for kind in get_args(Kind))}
    faulty = [one for one in roots.values() if isinstance(one, Finding)]
    if faulty:
        return faulty
    items = list(entries(folder, {path: one for path, one in roots.items() if not isinstance(one, Finding)}))
    found = [
        # A file without entries says only that it has none yet.
        *(
            finding
            for path in dict.fromkeys(item.path for item in items)
            for finding in check(path, folder)
            if finding.code != "id-duplicate"
        ),
        *duplicates(items),
        *ambiguous(items),
        *dangling(items),
        *authorities(items),
        *(finding for path in documents for finding in check(path, folder) if finding.code == "reference-missing"),
        *unused(items, documents),
    ]
    order = {str(path): at for at, path in enumerate((*roots, *documents))}
    return sorted(found, key=lambda one: (order.get(one.place.path, 0), one.place.line, one.code))


def entries(folder: Path, roots: dict[Path, etree._Element]) -> Iterator[Item]:
    """Yield the entries of the files of a register."""
    for kind in get_args(Kind):
        path = folder / FILES[kind]
        yield from (Item(kind, path, element) for element in roots[path].iter(f"{TEI}{kind}"))


def duplicates(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield ids that stand twice, in one file or in two: every id of a register is its own."""
    first: dict[str, Item] = {}
    for item in items:
        other = first.setdefault(item.id, item)
        if item.id and other is not item:
            message = (
                f'xml:id "{item.id}" is taken at {other.place}; expected another; rename this one, or join the two'
            )
            yield Finding("id-duplicate", Severity.ERROR, item.place, message)


def ambiguous(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield forms that two entries list: no text with them can be tagged.

    A form that an entry lists as a compound is not its own. One that an editor knows to be shared says so in both
    entries (`@subtype="shared"`).
    """
    listed: dict[str, list[tuple[Item, etree._Element]]] = defaultdict(list)
    for item in items:
        barred = {key(text_of(note)) for note in item.element.iterchildren(f"{TEI}note") if is_compound(note)}
        own = {
            key(text_of(name)): name
            for name in reversed(list(item.element.iterchildren(f"{TEI}{ELEMENTS[item.kind]}")))
        }
        for form, name in own.items():
            if form and form not in barred:
                listed[form].append((item, name))
    for holders in listed.values():
        ids = list(dict.fromkeys(item.id for item, _ in holders))
        if len(ids) > 1 and not all(name.get("subtype") == SHARED for _, name in holders):
            item, name = holders[-1]
            others = " and ".join(f"#{id}" for id in ids if id != item.id)
            message = (
                f"“{text_of(name)}” is a form of #{item.id} and of {others}, so that it is found for neither; keep it"
                f' where it is meant, join entries that are one, or set subtype="{SHARED}" on it in all of them'
            )
            yield Finding("form-ambiguous", Severity.WARNING, item.at(name), message)


def is_compound(note: etree._Element) -> bool:
    """Say whether a note is a name of something else."""
    return note.get("type") == "compound"


def dangling(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield pointers between entries that lead nowhere."""
    ids: dict[str, set[str]] = defaultdict(set)
    for item in items:
        ids[item.path.name].add(item.id)
    for item in items:
        for element in item.element.iter(f"{TEI}*"):
            for pointer in element.get("corresp", "").split():
                file, _, id = pointer.partition("#")
                if id not in ids.get(file or item.path.name, ()):
                    message = (
                        f'@corresp "{pointer}" of #{item.id} points at no entry; add the entry, or mend the pointer'
                    )
                    yield Finding("reference-missing", Severity.ERROR, item.at(element), message)


def authorities(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield authority numbers that cannot be right, that two entries have, or that nobody says to have verified."""
    first: dict[tuple[str, str], Item] = {}
    for item in items:
        numbers = list(item.element.iterchildren(f"{TEI}idno"))
        verified = any(note.get("type") == "verified" for note in item.element.iterchildren(f"{TEI}note"))
        for idno in numbers:
            kind, number = idno.get("type", ""), text_of(idno)
            other = first.setdefault((kind.lower(), number), item)
            if not is_well_formed(kind, number):
                expected = shape_of(kind) or "a number"
                message = (
                    f"“{number}” is no number of {kind or 'an authority file'}; expected {expected}; look it up again"
                )
                yield Finding("authority-malformed", Severity.WARNING, item.at(idno), message)
            elif other is not item:
                message = f"{kind} {number} is #{other.id}'s too ({other.place}); take it from the one whose it is not"
                yield Finding("authority-duplicate", Severity.WARNING, item.at(idno), message)
        if numbers and not verified:
            said = ", ".join(f"{idno.get('type', '')} {text_of(idno)}" for idno in numbers)
            message = (
                f"#{item.id} has {said}, and no note of type verified says where it was seen; add the note, or make the"
                " number a note of type candidate"
            )
            yield Finding("authority-unverified", Severity.WARNING, item.at(numbers[0]), message)


def unused(items: Sequence[Item], documents: Sequence[Path]) -> Iterator[Finding]:
    """Yield entries at which neither a document nor another entry points.

    One with compounds may stand there only so that those are not taken for it.
    """
    if not documents:
        return
    used = set(pointed(map(root_of, documents)))
    for item in items:
        used |= {id for id in pointed([item.element]) if id != item.id}
    for item in items:
        kept = any(map(is_compound, item.element.iterchildren(f"{TEI}note")))
        if item.id and item.id not in used and not kept:
            message = f"no document and no entry points at #{item.id}; delete it, or leave it for documents to come"
            yield Finding("entry-unused", Severity.INFORMATION, item.place, message)


def pointed(roots: Iterable[etree._Element]) -> Iterator[str]:
    """Yield the ids at which elements point."""
    for root in roots:
        for element in root.iter(f"{TEI}*"):
            for name in POINTERS:
                yield from (pointer.rpartition("#")[2] for pointer in element.get(name, "").split())

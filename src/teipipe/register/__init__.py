"""The register of an edition: persons, places and organisations, with every form of every name.

An edition keeps it by hand in three TEI files, `persons.xml`, `places.xml` and `orgs.xml`.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import get_args

from teipipe.findings import Refusal
from teipipe.register.entries import identifier, preferred, ready
from teipipe.register.labels import BRACKETED, BRACKETS, bare_label, key, without_honorifics
from teipipe.register.names import (
    HAN,
    HONORIFICS,
    INITIALS,
    Entry,
    Kind,
    Name,
    initials_fit,
    middle_fits,
    spellings,
    surnames,
    typed,
    words,
)
from teipipe.register.reading import FILES, entries

__all__ = [
    "HAN",
    "HONORIFICS",
    "Entry",
    "Kind",
    "Name",
    "Register",
    "identifier",
    "initials_fit",
    "middle_fits",
    "spellings",
    "surnames",
    "typed",
    "words",
]


@dataclass(frozen=True)
class Register:
    """The entries of an edition, with the ways to look a name up. `Register()` knows nobody."""

    entries: tuple[Entry, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(entry.id for entry in self.entries))

    @classmethod
    def load(cls, folder: Path) -> "Register":
        """Read the three files of a register.

        Raises:
            Refusal: a file is missing or not well formed, an entry lacks its id or its preferred name, or an
                id stands twice.
        """
        found: dict[str, Entry] = {}
        for kind in get_args(Kind):
            for place, entry in entries(folder / FILES[kind], kind):
                if entry.id in found:
                    raise Refusal(place, f"the id '{entry.id}' stands twice in the register; rename one of the two")
                found[entry.id] = entry
        return cls(tuple(found.values()))

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by their ids."""
        return {entry.id: entry for entry in self.entries}

    def name(self, form: str, kind: Kind) -> str | None:
        """Return the id of the one entry of a kind that lists this very form."""
        return only(self._listed.get((kind, " ".join(form.split())), ()))

    @cached_property
    def _listed(self) -> dict[tuple[Kind, str], set[str]]:
        found = defaultdict(set)
        for entry in self.entries:
            for form in {entry.preferred, *(name.form for name in entry.names)}:
                found[entry.kind, " ".join(form.split())].add(entry.id)
        return dict(found)

    def speaker(self, label: str) -> str | None:
        """Return the id of the person a speaker's label means, or None where nobody or several fit.

        "Comrade Stalin:", "СТАЛИН И.В.", "[Zhou] Enlai" and "毛泽东同志：" each mean one person; "Stalin and
        Mao:" means none.
        """
        for text in (BRACKETS.sub("", label), BRACKETED.sub(" ", label)):
            for attempt in without_honorifics(text):
                found = self._person(attempt)
                if found:
                    return found
        return None

    def _person(self, text: str) -> str | None:
        whole = only(self._persons.get(key(text), ()))
        if re.search(r"[.\s]\w$", text):
            text += "."
        bare = INITIALS.sub(" ", text)
        if whole or key(bare) == key(text):
            return whole
        found = only(self._persons.get(key(bare), ()))
        letters = re.findall(r"[^\W\d_](?=\.|h\.)", text)
        return found if found and initials_fit(self.by_id[found], letters) else None

    @cached_property
    def _persons(self) -> dict[str, set[str]]:
        found = defaultdict(set)
        for entry in self.entries:
            if entry.kind == "person":
                barred = {key(compound.form) for compound in entry.compounds}
                for form in {key(form) for form in (*spellings(entry), *surnames(entry))} - barred:
                    found[form].add(entry.id)
        return dict(found)

    def ready_entry(self, label: str, lang: str, kind: Kind = "person") -> str:
        """Return the element for a name or a speaker's label that the register lacks, for pasting into its file."""
        name = bare_label(label) if kind == "person" else " ".join(label.split())
        first = preferred(name) if kind == "person" else name
        return ready(kind, self.free_id(first, kind), (Name(first, lang, "preferred"),))

    def free_id(self, name: str, kind: Kind = "person", taken: Container[str] = ()) -> str:
        """Propose an id for a name that no entry has, nor any of those taken."""
        proposed = wanted = identifier(name, kind)
        number = 2
        while proposed in self.by_id or proposed in taken:
            proposed = f"{wanted}-{number}"
            number += 1
        return proposed


def only(ids: Iterable[str]) -> str | None:
    """Return the one id, or None where there is none or several."""
    found = set(ids)
    return found.pop() if len(found) == 1 else None

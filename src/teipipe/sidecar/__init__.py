"""Sidecars: a file beside a delivered one that says what is known about it, as catalogues of archives do.

    letter.docx  ←  letter.docx.json, letter.json, or its entry in metadata.csv or metadata.json of the same folder

The first of these that speaks of the file is taken. A sidecar is no source: it is neither converted nor demanded; what
is wrong in it is a finding, with its line and column, and the document is encoded without the value.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypeVar

from teipipe.findings import Finding, Place, Severity
from teipipe.model import Sidecar
from teipipe.readers import READERS
from teipipe.readers.stated import said
from teipipe.sidecar.catalogue import CATALOGUES, Catalogue, loaded, unfit
from teipipe.sidecar.entries import Entry, strings
from teipipe.sidecar.names import FILE, NAMES

LONGEST = 1000
AnyPath = TypeVar("AnyPath", bound=PurePath)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a delivered file: its sidecar, if it has one, and what is wrong there."""

    sidecar: Sidecar | None = None
    findings: tuple[Finding, ...] = ()


def beside(path: Path) -> Beside:
    """Return the sidecar of a delivered file."""
    findings: list[Finding] = []
    for catalogue in catalogues(path):
        entry = catalogue.about(path.name)
        if catalogue.path.name not in CATALOGUES:
            findings += (*catalogue.findings, *astray(catalogue))
        if entry is not None:
            return Beside(sidecar(catalogue, entry), (*findings, *unfit(catalogue.path, entry)))
    return Beside(None, tuple(findings))


def catalogues(path: Path) -> Iterator[Catalogue]:
    """Yield the files that may speak of a delivered one, the most special first."""
    names = (f"{path.name}.json", f"{path.stem}.json", *CATALOGUES)
    for name in dict.fromkeys(names):
        file = path.with_name(name)
        if file != path and file.is_file():
            yield loaded(file)


def sidecar(catalogue: Catalogue, entry: Entry) -> Sidecar:
    """Return what an entry says, but for what is wrong in it."""
    wrong = {(finding.place.line, finding.place.column) for finding in unfit(catalogue.path, entry)}
    values = [(name, one) for name, one in entry.values if name != FILE and (one.line, one.column) not in wrong]
    return Sidecar(
        name=catalogue.path.name,
        sha256=catalogue.sha256,
        encoding=catalogue.encoding,
        stated=tuple(
            (said(name), value) for name, one in values for value in strings(one.value) if is_short(name, value)
        ),
        places={name: (one.line, one.column) for name, one in values},
    )


def is_short(name: str, value: str) -> bool:
    """Say whether a value may stand in a header: some sidecars hold whole texts under names of their own."""
    return name in NAMES or len(value) <= LONGEST


def is_sidecar(path: AnyPath, is_there: Callable[[AnyPath], bool]) -> bool:
    """Say whether a file is a sidecar by its name: a catalogue of its folder, or beside a file of its name."""
    if path.name in CATALOGUES:
        return True
    if path.suffix.lower() != ".json":
        return False
    stem = path.with_suffix("")
    suffixes = [case for suffix in READERS for case in (suffix, suffix.upper())]
    whole = stem.suffix.lower() in READERS and is_there(stem)
    return whole or any(is_there(stem.with_name(stem.name + suffix)) for suffix in suffixes)


def examined(paths: Iterable[Path]) -> Iterator[Finding]:
    """Yield what is wrong with the catalogues in the folders of delivered files, each once: entries about files that
    are not there, columns that nobody knows, entries that come twice."""
    for folder in dict.fromkeys(path.parent for path in paths):
        for name in CATALOGUES:
            if (folder / name).is_file():
                catalogue = loaded(folder / name)
                yield from catalogue.findings
                yield from astray(catalogue)


def astray(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for each entry about a file that is not there."""
    for entry in catalogue.entries:
        if entry.file and not is_there(catalogue.path.parent, entry.file):
            elsewhere = "/" in entry.file or "\\" in entry.file
            remedy = (
                "describe it in a sidecar in its own folder" if elsewhere else "mend the name, or put the file there"
            )
            message = f"speaks of “{entry.file}”, which is not in this folder; {remedy}"
            place = Place(str(catalogue.path), entry.line, entry.column)
            yield Finding("sidecar-astray", Severity.WARNING, place, message)


def is_there(folder: Path, name: str) -> bool:
    """Say whether a file of that name lies in a folder itself, however its accents are written."""
    forms = (name, unicodedata.normalize("NFD", name))
    return not any(mark in name for mark in "/\\\0") and any((folder / form).is_file() for form in forms)

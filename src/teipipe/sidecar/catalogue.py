"""A file with entries about delivered files, read once however many of them it speaks of, and what is wrong in it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.header.stated import exists
from teipipe.model import Certainty
from teipipe.readers.decoding import decode
from teipipe.sidecar.entries import Entry, Malformed, Value, composed, csv_entries, csv_names, json_entries, strings
from teipipe.sidecar.names import FILE, NAMES, schema

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

# The names of files that speak of a whole folder.
CATALOGUES = ("metadata.csv", "metadata.json")
EXPECTED = {
    "date": "a date such as 1949, 1949-12 or 1949-12-18",
    "language": "a tag such as ru or zh-Hans (BCP 47)",
    "url": "an address that begins with https:// or http://",
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of one file by the names of the files that they are about, and what is wrong with it as a whole."""

    path: Path
    sha256: str = ""
    encoding: str = ""
    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    named: Mapping[str, Entry] = field(default_factory=dict)

    def about(self, name: str) -> Entry | None:
        """Return the entry about a file: the one that names it, or the only one where none is named."""
        return self.named.get(composed(name)) or self.named.get("")


def loaded(path: Path) -> Catalogue:
    """Read a file with entries; it is read again only when it has changed."""
    known = path.stat()
    return read_once(path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=8)
def read_once(path: Path, _changed: int, _size: int) -> Catalogue:
    """Read a file with entries. One that cannot be read has none, and a finding that says why."""
    data = path.read_bytes()
    try:
        decoded = decode(path.name, data)
        table = path.suffix.lower() == ".csv"
        entries = tuple(csv_entries(decoded.text) if table else json_entries(decoded.text))
    except Malformed as wrong:
        return broken(path, wrong.message, wrong.line, wrong.column)
    except Refusal as refusal:
        return broken(path, refusal.message)
    if entries and not any(name in NAMES for entry in entries for name, _ in entry.values):
        return broken(path, "has none of the names that a sidecar has", 1, 1)
    doubts = unsure(path, decoded.encoding) if decoded.certainty != Certainty.HIGH else ()
    named = csv_names(decoded.text) if table else [pair for entry in entries for pair in entry.values]
    findings = (*doubts, *unknown(path, named), *double(path, entries), *nameless(path, entries))
    about = {entry.file: entry for entry in reversed(entries) if entry.file or path.name not in CATALOGUES}
    return Catalogue(path, hashlib.sha256(data).hexdigest(), decoded.encoding, entries, findings, about)


def broken(path: Path, why: str, line: int = 0, column: int = 0) -> Catalogue:
    """Return a catalogue without entries that says what is wrong."""
    message = f"{why}; mend it by the schema sidecar.schema.json, or give the file another name; it is not taken"
    return Catalogue(
        path, findings=(Finding("sidecar-invalid", Severity.ERROR, Place(str(path), line, column), message),)
    )


def unsure(path: Path, encoding: str) -> Sequence[Finding]:
    """Report a file whose encoding was guessed."""
    message = f"decoded as {encoding}, which is a guess; if the values read wrongly, save the file as UTF-8"
    return [Finding("encoding-unsure", Severity.WARNING, Place(str(path)), message)]


def unknown(path: Path, named: Iterable[tuple[str, Value]]) -> Iterator[Finding]:
    """Yield a finding for each name that no sidecar has, where it comes first."""
    first = {name: one for name, one in reversed([*named]) if name not in NAMES}
    for name, one in sorted(first.items(), key=lambda item: (item[1].line, item[1].column)):
        near = get_close_matches(name.lower(), NAMES, n=1)
        meant = f"“{near[0]}”" if near else f"one of {', '.join(sorted(NAMES))}"
        message = (
            f"no value of the header is called “{name}”; rename it if {meant} is meant; it stands as it is in the "
            "description of the delivered file"
        )
        severity = Severity.WARNING if near else Severity.INFORMATION
        yield Finding("sidecar-column", severity, Place(str(path), one.line, one.column), message)


def double(path: Path, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each entry about a file that an earlier one is about."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        first = seen.setdefault(entry.file, entry)
        if first is not entry and (entry.file or path.name not in CATALOGUES):
            name = f"“{entry.file}”" if entry.file else "the file beside it"
            message = f"a second entry about {name}; the one on line {first.line} is taken; join the two"
            yield Finding("sidecar-invalid", Severity.ERROR, Place(str(path), entry.line, entry.column), message)


def nameless(path: Path, entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each entry of a whole folder's catalogue that does not say which file it is about."""
    for entry in entries if path.name in CATALOGUES else ():
        if not entry.file:
            message = "an entry that names no file; write the name of the delivered file under “file”"
            yield Finding("sidecar-invalid", Severity.ERROR, Place(str(path), entry.line, entry.column), message)


def unfit(path: Path, entry: Entry) -> Iterator[Finding]:
    """Yield a finding for each value that is not what its name demands: by the schema, and dates by the calendar."""
    for name, one in entry.values:
        if name in NAMES and (fault := fault_of(name, one)):
            message = f"“{name}”: {fault}; expected {EXPECTED.get(name, 'words')}; mend it; the value is not taken"
            yield Finding("sidecar-invalid", Severity.ERROR, Place(str(path), one.line, one.column), message)


def fault_of(name: str, one: Value) -> str:
    """Return what is wrong with a value, or nothing."""
    wrong = next(iter(validator().iter_errors({name: one.value})), None)
    if wrong is not None:
        return str(wrong.message)
    if name == "date" and not exists(str(one.value)):
        return f"{one.value!r} is not in the calendar"
    if name != FILE and not strings(one.value):
        return f"{one.value!r} says nothing"
    return ""


@cache
def validator() -> "Draft202012Validator":
    """Return what checks entries."""
    # Imported here: it takes long to load, and most runs have no sidecar.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(schema())

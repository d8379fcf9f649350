"""The entries of sidecars: for each file the values of named fields, each value with its line and column."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder

from teipipe.readers.stated import said
from teipipe.sidecar.names import FILE, NAMES

SEVERAL = " | "
DELIMITERS = (",", ";", "\t")
BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Value:
    """A value, or the several of a list, and where it stands. What is neither is kept as it is, to be reported."""

    value: object
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What a sidecar says about one file; `file` is empty where it does not name one."""

    values: tuple[tuple[str, Value], ...]
    line: int
    column: int = 1

    @property
    def file(self) -> str:
        """The name of the file that is meant."""
        return next((composed(str(one.value).strip()) for name, one in self.values if name == FILE), "")


def composed(name: str) -> str:
    """Return a name with its accents composed: file systems differ in this, and people do not see it."""
    return unicodedata.normalize("NFC", name)


class Malformed(Exception):
    """The text of a sidecar cannot be taken apart: why, and where."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


def json_entries(text: str) -> Iterator[Entry]:
    """Yield the objects of a JSON text: itself, or those of its list.

    Raises:
        Malformed: it is no JSON, or holds something else than objects.
    """
    try:
        json.loads(text)
        yield from objects(text)
    except (JSONDecodeError, RecursionError) as fault:
        where = (fault.lineno, fault.colno) if isinstance(fault, JSONDecodeError) else (1, 1)
        raise Malformed(f"not JSON: {fault}", *where) from fault


def objects(text: str) -> Iterator[Entry]:
    """Yield the object of a JSON text, or those of its list, with their places."""
    decoder, at = JSONDecoder(), skipped(text, 0)
    listed = text.startswith("[", at)
    at = skipped(text, at + 1) if listed else at
    while at < len(text) and not (listed and text.startswith("]", at)):
        value, end = decoder.raw_decode(text, at)
        if not isinstance(value, dict):
            raise Malformed("expected an object, or a list of objects", *place(text, at))
        yield json_entry(value, text, at, end)
        at = skipped(text, end)


def json_entry(value: dict[str, object], text: str, start: int, end: int) -> Entry:
    """Return an object as an entry, each value at the place of its name."""
    values = []
    for name, one in value.items():
        found = re.compile(rf'(?<!\\)"{re.escape(name)}"\s*:').search(text, start, end)
        values.append((name, Value(one, *place(text, found.start() if found else start))))
    return Entry(tuple(values), *place(text, start))


def skipped(text: str, at: int) -> int:
    """Return the offset after white space and a comma."""
    found = BETWEEN.match(text, at)
    return found.end() if found else at


def place(text: str, at: int) -> tuple[int, int]:
    """Return the line and column (from 1) of an offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def csv_entries(text: str) -> Iterator[Entry]:
    """Yield the rows of a CSV text (RFC 4180; comma, semicolon or tab), by the names in the first.

    Raises:
        Malformed: it has no column `file`, or a quotation mark is not closed.
    """
    delimiter = delimiter_of(text)
    found = rows(text, delimiter)
    named = [column(one) for one in next(found, [])]
    if FILE not in named:
        raise Malformed("no column “file”: expected the names of the delivered files in it", 1, 1)
    for row in found:
        # Programs of tables write what lies right of the last column too, as long as it is empty.
        values = tuple((name, several(one)) for name, one in zip(named, row, strict=False) if name and one.value)
        if values:
            yield Entry(values, row[0].line)


def csv_names(text: str) -> list[tuple[str, Value]]:
    """Return the names in the first row of a CSV text, with their places."""
    return [(column(one), one) for one in next(rows(text, delimiter_of(text)), []) if one.value]


def delimiter_of(text: str) -> str:
    """Return what divides the cells: what the first line has most."""
    return max(DELIMITERS, key=text.split("\n", 1)[0].count)


def column(one: Value) -> str:
    """Return the name of a column; how ours are capitalised does not matter."""
    name = str(one.value).strip()
    return name.lower() if name.lower() in NAMES else name


def several(one: Value) -> Value:
    """Return a cell's value; one with several values as a list."""
    parts = [part.strip() for part in str(one.value).split(SEVERAL.strip())] if SEVERAL in str(one.value) else []
    return Value([part for part in parts if part], one.line, one.column) if parts else one


def rows(text: str, delimiter: str) -> Iterator[list[Value]]:
    """Yield the rows of a CSV text, each cell with its place."""
    cell = re.compile(rf'[ ]*"((?:[^"]|"")*)"[ ]*(?=[{delimiter}\n]|\Z)|([^{delimiter}\n]*)')
    at, line, start, row = 0, 1, 0, list[Value]()
    while at < len(text):
        found = cell.match(text, at)
        if not found:
            break
        bare = found[2].strip() if found[1] is None else found[1].replace('""', '"').strip()
        if found[1] is None and bare.startswith('"'):
            raise Malformed("a quotation mark that is not closed, or has text after it", line, at - start + 1)
        row.append(Value(bare, line, at - start + 1))
        line, at = line + found[0].count("\n"), found.end()
        start = max(start, text.rfind("\n", 0, at) + 1) if "\n" in found[0] else start
        if text.startswith(delimiter, at):
            at += 1
            continue
        yield row
        row, at, line, start = [], at + 1, line + 1, at + 1
    if row:
        yield row


def strings(value: object) -> Sequence[str]:
    """Return the words and numbers of a value, each on one line."""
    listed = value if isinstance(value, list) else [value]
    plain = (str(one) for one in listed if isinstance(one, str | int | float))
    return [said(one) for one in plain if said(one)]

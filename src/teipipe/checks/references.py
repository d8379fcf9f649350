"""Ids and pointers: what grammar and rules cannot see, because it concerns the whole file or another one."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe.checks.reading import TEI, XML_ID, parser
from teipipe.findings import Finding, Place, Severity

# Of @who and @ref only pointers into the register are followed here; local ids are the rule who-declared.
LOCAL = ("target", "corresp", "ana", "resp", "hand", "scheme", "sameAs", "next", "prev", "calendar")
REGISTER = ("sameAs", "ref")
# Such a pointer adds a description; its loss leaves the text readable.
DESCRIPTIVE = frozenset({"ana", "resp", "scheme"})


def faults(root: etree._Element, path: Path, register: Path | None) -> Iterator[Finding]:
    """Yield ids given twice, pointers to nothing, and entries that the register lacks."""
    ids = _ids(root)
    yield from duplicates(root, path)
    for element in root.iter(f"{TEI}*"):
        yield from _local(element, path, ids)
        yield from _registered(element, path, register)
        yield from _beside(element, path)


def _ids(root: etree._Element) -> frozenset[str]:
    return frozenset(str(element.get(XML_ID)) for element in root.iter(etree.Element) if element.get(XML_ID))


def duplicates(root: etree._Element, path: Path) -> Iterator[Finding]:
    """Yield the ids that are given twice."""
    lines: dict[str, int] = {}
    for element in root.iter(etree.Element):
        name = element.get(XML_ID)
        if name in lines:
            message = f'xml:id "{name}" is taken on line {lines[name]}; expected another; rename this one'
            yield Finding("id-duplicate", Severity.ERROR, _place(element, path), message)
        elif name:
            lines[name] = int(element.sourceline or 0)


def _local(element: etree._Element, path: Path, ids: frozenset[str]) -> Iterator[Finding]:
    if element.tag == f"{TEI}link":
        return
    for name in LOCAL:
        for pointer in (element.get(name) or "").split():
            if pointer.startswith("#") and pointer[1:] not in ids:
                yield _broken(element, path, name, pointer, ids)


def _broken(element: etree._Element, path: Path, name: str, pointer: str, ids: frozenset[str]) -> Finding:
    descriptive = name in DESCRIPTIVE or element.tag == f"{TEI}catRef"
    severity = Severity.WARNING if descriptive else Severity.ERROR
    near = _near(pointer[1:], ids)
    message = f'@{name} "{pointer}" points at nothing; expected an id of this file{near}; mend the id'
    return Finding("pointer-broken", severity, _place(element, path), message)


def _registered(element: etree._Element, path: Path, register: Path | None) -> Iterator[Finding]:
    for name in REGISTER:
        for pointer in (element.get(name) or "").split():
            address, _, entry = pointer.partition("#")
            if address.endswith(".xml") and ":" not in address:
                file = register / Path(address).name if register else path.parent / address
                yield from _missing(element, path, file, entry)


def _beside(element: etree._Element, path: Path) -> Iterator[Finding]:
    if element.tag != f"{TEI}ref":
        return
    for pointer in (element.get("target") or "").split():
        name = unquote(pointer.partition("#")[0])
        if name.endswith(".xml") and ":" not in name and not _is_file(path.parent / name):
            message = f"{name} is not beside this document; expected a document of the edition; build it again"
            yield Finding("document-missing", Severity.WARNING, _place(element, path), message)


def _is_file(path: Path) -> bool:
    """Say whether there is such a file; a name that the system takes for none, too long or with a NUL, is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _missing(element: etree._Element, path: Path, file: Path, entry: str) -> Iterator[Finding]:
    file = Path(normpath(file))
    entries = _entries(file)
    if entries is None:
        message = f"{file} is not there or is no XML; expected the register; mend the path or the file"
        yield Finding("reference-missing", Severity.ERROR, _place(element, path), message)
    elif entry not in entries:
        near = _near(entry, entries)
        message = f'{file.name} has no entry "{entry}"; expected one{near}; add the entry or mend the id'
        yield Finding("reference-missing", Severity.ERROR, _place(element, path), message)


def _entries(file: Path) -> frozenset[str] | None:
    try:
        return _read_entries(file.resolve(), file.stat().st_mtime_ns)
    except (OSError, etree.XMLSyntaxError):
        return None


@cache
def _read_entries(file: Path, changed: int) -> frozenset[str]:
    """Read the ids of a register file, once for each state of it: a change makes another key."""
    del changed
    return _ids(etree.fromstring(file.read_bytes(), parser()))


def _near(name: str, names: frozenset[str]) -> str:
    near = get_close_matches(name, sorted(names), n=3, cutoff=0.75)
    return f", such as {' or '.join(near)}" if near else ""


def _place(element: etree._Element, path: Path) -> Place:
    return Place(str(path), int(element.sourceline or 0))

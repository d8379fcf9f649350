"""Sources before and after an edit: which passage of the new TEI has the id of which passage of the old.

A case is a title, the source, the edited source, and a line for each paragraph, turn and note: how it begins, and how
the one began that had its id; `(2)` after it for the second that begins so, `new` where none had it.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.checks import check
from teipipe.convert import Converting
from teipipe.register import Register

FILE = Path(__file__).parents[1] / "cases" / "persistent" / "edits.txt"
CASE = re.compile(r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n===\n(.*?)\n===\n(.*?)>>>$")
CASES: list[tuple[str, str, str, str]] = CASE.findall(FILE.read_text(encoding="utf-8"))
CITED = ("p", "sp", "note")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def converted(folder: Path, text: str) -> Path:
    source = folder / "source.txt"
    source.write_text(text, encoding="utf-8")
    return Converting(folder / "out", Register()).convert(source).path


def cited(document: Path) -> Iterator[tuple[str, str, str]]:
    """Each paragraph, turn and note: what it is, its words, its id."""
    for element in etree.parse(document).iterfind("./{*}text//{*}*"):
        kind = etree.QName(element).localname
        if kind in CITED and element.get(XML_ID):
            yield kind, " ".join("".join(map(str, element.itertext())).split()), element.get(XML_ID, "")


def begun(document: Path) -> Mapping[tuple[str, str, int], str]:
    """The ids of a document, to be asked for by kind, words and number."""
    found: dict[tuple[str, str, int], str] = {}
    for kind, words, id in cited(document):
        number = 1 + sum((kind, words) == (one, other) for one, other, _ in found)
        found[kind, words, number] = id
    return found


def asked(old: Mapping[tuple[str, str, int], str], kind: str, beginning: str) -> str:
    """The id of the passage that begins so."""
    wanted = re.fullmatch(r"(.*?)(?: \((\d)\))?", beginning)
    assert wanted is not None
    number = int(wanted[2] or 1)
    ids = [id for (one, words, at), id in old.items() if one == kind and words.startswith(wanted[1]) and at == number]
    assert ids, f"no {kind} began with “{beginning}”"
    return ids[0]


@pytest.mark.parametrize(("title", "before", "after", "expected"), CASES, ids=[case[0] for case in CASES])
def test_case(title: str, before: str, after: str, expected: str, tmp_path: Path) -> None:
    old = begun(converted(tmp_path, before))
    document = converted(tmp_path, after)
    new, lines = list(cited(document)), expected.splitlines()
    assert len(new) == len(lines), [f"{kind} {words[:30]}" for kind, words, _ in new]
    for (kind, words, id), line in zip(new, lines, strict=True):
        beginning, _, former = line.partition(" | ")
        assert f"{kind} {words}".startswith(beginning), title
        if former == "new":
            assert id not in old.values(), line
        else:
            assert id == asked(old, kind, former), line
    assert not certify(document).findings
    assert not [finding for finding in check(document) if finding.code in {"id-duplicate", "pointer-broken"}]
    first = document.read_bytes()
    assert converted(tmp_path, after).read_bytes() == first


def test_every_case_is_read() -> None:
    assert len(CASES) == FILE.read_text(encoding="utf-8").count("\n>>>") >= 13

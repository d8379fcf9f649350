"""What files state beside their text, case by case: `tests/cases/header/stated.txt`.

Given is a page, after `+++` its sidecar. Expected are the title, the date and all values that were taken from there, as
`ELEMENT TYPE ORIGIN NAME WHEN CERTAINTY: text`, then the findings.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.checks import check
from teipipe.convert import Converting
from teipipe.findings import Finding
from teipipe.register import Register

CASES = Path(__file__).parents[1] / "cases" / "header" / "stated.txt"
CASE = re.compile(r"^(?P<title>\S[^\n]*)\n<<<\n(?P<given>.*?)\n===\n(?P<expected>.*?)>>>$", re.MULTILINE | re.DOTALL)
TEI = "{http://www.tei-c.org/ns/1.0}"
# What no case is about: most are too short to have a date or a field that tells of the original.
LEFT_OUT = {"version-type-unknown", "date-unknown", "name-unknown"}


def values(document: Path) -> Iterator[str]:
    header = next(etree.parse(document).iter(f"{TEI}teiHeader"))
    for element in header.iter(f"{TEI}*"):
        name, origin = etree.QName(element).localname, element.get("ana", "").lstrip("#")
        settled = name == "title" or (name == "date" and element.get("type") == "document")
        if settled or origin in {"stated", "sidecar"}:
            said = (name, element.get("type"), origin, *(element.get(one) for one in ("n", "when", "cert")))
            yield f"{' '.join(filter(None, said))}: {element.text or ''}".rstrip()


def findings(found: tuple[Finding, ...]) -> Iterator[str]:
    for one in found:
        if one.code not in LEFT_OUT:
            line = f" {one.place.line}" if one.place.line else ""
            yield f"{one.code} {one.severity}{line}: {one.message.split(';')[0]}"


def shown(folder: Path, given: str) -> str:
    page, _, sidecar = given.partition("\n+++\n")
    (folder / "case.html").write_text(page, encoding="utf-8")
    if sidecar:
        (folder / "case.json").write_text(sidecar, encoding="utf-8")
    written = Converting(folder / "out", Register()).convert(folder / "case.html")
    assert certify(written.path).findings == ()
    assert [str(one) for one in check(written.path)] == []
    return "\n".join((*values(written.path), *findings(written.findings)))


@pytest.mark.parametrize(
    ("title", "given", "expected"),
    [(one["title"], one["given"], one["expected"].rstrip("\n")) for one in CASE.finditer(CASES.read_text("utf-8"))],
    ids=lambda value: value.split("\n")[0][:60],
)
def test_case(title: str, given: str, expected: str, tmp_path: Path) -> None:
    assert shown(tmp_path, given) == expected, title

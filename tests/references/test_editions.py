"""References in small editions made for these tests, in five languages: each with the document that it means.

A case holds the documents of an edition and, after `=== expected`, one line a reference: the document, the words, and
the document meant with the certainty and what proves it, or `-`. `ambiguous` announces a finding.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe.build import Building
from teipipe.edition import Edition, load
from teipipe.init import create

CASES = Path(__file__).parents[1] / "cases" / "references"
PART = re.compile(r"(?m)^--- (\S+)\n")
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True)
class Case:
    """The files of an edition, and what its references are to mean."""

    files: Mapping[str, str]
    persons: str
    expected: list[str]


def case(path: Path) -> Case:
    given, expected = path.read_text(encoding="utf-8").split("=== expected\n")
    parts = PART.split(given)[1:]
    files = dict(zip(parts[::2], (part.strip() + "\n" for part in parts[1::2]), strict=True))
    return Case(files, files.pop("persons", ""), expected.splitlines())


def made(one: Case, root: Path) -> Edition:
    """An edition of these files, nothing of which is published."""
    list(create(root, "Letters", "Press"))
    for name, said in one.files.items():
        (root / "sources" / name).write_text(said, encoding="utf-8")
    if one.persons:
        register = root / "register" / "persons.xml"
        listed = "".join(person(line) for line in one.persons.splitlines())
        empty = register.read_text(encoding="utf-8")
        full = f"<standOff><listPerson>{listed}</listPerson></standOff></TEI>"
        register.write_text(re.sub(r"(?s)<text>.*", full, empty), encoding="utf-8")
    return replace(load(root), outputs=())


def person(line: str) -> str:
    key, chinese, english = (part.strip() for part in line.split("|"))
    preferred = f'<persName type="preferred" xml:lang="en">{english}</persName>'
    return f'<person xml:id="{key}">{preferred}<persName xml:lang="zh-Hans">{chinese}</persName></person>'


def built(edition: Edition) -> Building:
    building = Building(edition, edition.build)
    list(building.steps())
    assert not building.refused
    return building


def found(building: Building) -> Iterator[str]:
    """Each reference of the edition as a case writes it."""
    sources = {path.name: one.source.name for one in building.written for path in one.documents}
    for one in sorted(building.written, key=lambda one: one.source):
        for path in one.documents:
            for ref in etree.parse(path).iterfind(f".//{TEI}text//{TEI}ref[@type='document']"):
                words = " ".join("".join(map(str, ref.itertext())).split())
                yield f"{one.source.name} | {words} | {meant(ref, sources)}"
    for finding in building.findings:
        if finding.code == "reference-ambiguous":
            quoted = re.match("“(.*?)”", finding.message)
            assert quoted is not None
            yield f"ambiguous {Path(finding.place.path).name} | {quoted[1]}"


def meant(ref: etree._Element, sources: Mapping[str, str]) -> str:
    if ref.get("target") is None:
        return "-"
    evidence = ref.get("ana", "").replace("#evidence.", "")
    return f"{sources[ref.get('target', '')]} {ref.get('cert')} {evidence}"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_edition(path: Path, tmp_path: Path) -> None:
    one = case(path)
    assert list(found(built(made(one, tmp_path / "edition")))) == one.expected

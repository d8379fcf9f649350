"""The two references between the five documents: a telegram that the edition has, and one that it lacks.

Phenomena: 003 l. 12 "My telegram of 11:00 p.m. yesterday" is document 002, proved by time; 000 l. 41 cites an incoming
telegram of 13 December 04:00, in both versions.
"""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe.build import Building
from teipipe.certify import certify
from teipipe.edition import load
from tests.conftest import EDITION

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
# The document, its language, the words, when the document that is meant was written, and where it lies.
REFERENCES = [
    ("000", "zh-Hans", "十二月十三日四时 - 电", "1949-12-13T04:00", ""),
    ("000", "en", "The cable sent at 4:00am on 13 December", "1949-12-13T04:00", ""),
    ("003", "en", "My telegram of 11:00 p.m. yesterday", "1950-01-02T23:00", "002"),
]


@pytest.fixture(scope="module", params=["with decisions", "without decisions"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The documents of the edition built anew, by the number of their source."""
    root = tmp_path_factory.mktemp("tei")
    for part in ("sources", "register", *(["decisions"] if request.param == "with decisions" else [])):
        shutil.copytree(EDITION / part, root / part)
    shutil.copy(EDITION / "teipipe.toml", root)
    building = Building(replace(load(root), outputs=()), root / "build")
    list(building.steps())
    return {one.source.name[:3]: one.path for one in building.written}


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def documents(built: Mapping[str, Path]) -> dict[str, etree._ElementTree]:
    return {number: etree.parse(path) for number, path in sorted(built.items())}


def test_references(built: dict[str, Path]) -> None:
    numbers = {path.name: number for number, path in built.items()}
    found = []
    for number, document in documents(built).items():
        for text in document.iter(f"{TEI}text"):
            for ref in text.findall(f"{TEI}body//{TEI}ref[@type='document']"):
                date = ref.find(f"{TEI}date")
                assert date is not None
                target = numbers.get(ref.get("target", ""), "")
                found.append((number, text.get(f"{XML}lang"), words(ref), date.get("when-iso"), target))
    assert found == REFERENCES


def test_the_proof_is_told(built: dict[str, Path]) -> None:
    (ref,) = documents(built)["003"].iterfind(f".//{TEI}text//{TEI}ref[@type='document']")
    assert ref.get("cert") == "high"
    assert ref.get("ana") == "#evidence.date #evidence.hour #evidence.sender #evidence.recipient"


def test_the_header_names_what_was_sent_before(built: dict[str, Path]) -> None:
    contexts = {
        number: [(r.get("target"), r[0].get("when-iso"), r.get("corresp", "").count("#")) for r in context]
        for number, document in documents(built).items()
        for context in document.iter(f"{TEI}correspContext")
    }
    assert contexts == {
        "000": [(None, "1949-12-13T04:00", 2)],
        "003": [(built["002"].name, "1950-01-02T23:00", 1)],
    }


def test_nothing_is_lost_or_invented(built: dict[str, Path]) -> None:
    for path in built.values():
        assert certify(path).findings == ()

"""Laws of the second pass: it depends on nothing but the sources, and leaves alone what a hand did."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe.batch import Order, converted
from teipipe.checks import check
from teipipe.convert import Written
from teipipe.edition import Edition
from tests.references.test_editions import CASES, TEI, built, case, found, made

HARBOUR = CASES / "harbour_board.txt"


def written(edition: Edition) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in edition.documents.iterdir()}


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return made(case(HARBOUR), tmp_path / "edition")


def test_building_twice_gives_the_same_bytes(edition: Edition) -> None:
    built(edition)
    first = written(edition)
    built(edition)
    assert written(edition) == first


def test_the_order_of_the_sources_does_not_matter(edition: Edition, tmp_path: Path) -> None:
    one = case(HARBOUR)
    turned = replace(one, files={f"{9 - at}.txt": said for at, said in enumerate(one.files.values())})
    other = made(turned, tmp_path / "turned")
    assert [building_targets(e) for e in (edition, other)] == [building_targets(edition)] * 2


def building_targets(edition: Edition) -> dict[str, list[str | None]]:
    built(edition)
    paths = sorted(edition.documents.glob("*.xml"))
    return {path.name: [ref.get("target") for ref in etree.parse(path).iter(f"{TEI}ref")] for path in paths}


def test_a_reference_loses_its_target_with_the_document(edition: Edition) -> None:
    built(edition)
    (edition.sources / "01.txt").unlink()
    for path in edition.documents.glob("1902-03-03*"):
        path.unlink()
    building = built(edition)
    assert "02.txt | your letter of the 3rd March | -" in list(found(building))
    assert "document-missing" not in {finding.code for finding in building.findings}


def test_a_document_edited_by_hand_is_left_alone(edition: Edition) -> None:
    built(edition)
    (path,) = edition.documents.glob("1902-03-07*")
    edited = path.read_bytes().replace(b"for the plans", b"for all the plans")
    path.write_bytes(edited)
    findings = [finding.code for finding in built(edition).findings]
    assert path.read_bytes() == edited
    assert findings.count("document-edited") == 1


def test_no_finding_but_what_is_ambiguous(edition: Edition) -> None:
    codes = {finding.code for finding in built(edition).findings}
    assert codes <= {"version-type-unknown", "name-unknown"}


def test_check_follows_targets(edition: Edition) -> None:
    built(edition)
    (path,) = edition.documents.glob("1902-03-07*")
    assert not [finding for finding in check(path) if finding.code == "document-missing"]
    for other in edition.documents.glob("1902-03-03*"):
        other.unlink()
    assert [str(finding.severity) for finding in check(path) if finding.code == "document-missing"] == ["warning"] * 2


def test_files_outside_an_edition_are_named_with_their_dates_alone(tmp_path: Path) -> None:
    files = []
    for name, said in case(HARBOUR).files.items():
        files.append(tmp_path / name)
        files[-1].write_text(said, encoding="utf-8")
    outcomes = [one for one in converted(Order(tmp_path / "out"), files) if isinstance(one, Written)]
    roots = [etree.parse(path) for one in outcomes for path in one.documents]
    refs = [ref for root in roots for ref in root.iter(f"{TEI}ref")]
    assert refs
    assert all(ref.get("target") is None for ref in refs)
    (context,) = roots[1].iter(f"{TEI}correspContext")
    assert [ref.find(f"{TEI}date").get("when") for ref in context] == ["1902-03-03", "1902-02-20"]  # type: ignore[union-attr]

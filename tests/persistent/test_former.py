"""What lies where a document is written: edited, damaged, foreign, renamed; and that each is written once."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from teipipe.build import Building
from teipipe.checks import check
from teipipe.convert import Converting, Written
from teipipe.edition import Edition
from teipipe.findings import Finding
from teipipe.persistent import keep_ids
from teipipe.register import Register
from tests.references.test_editions import CASES, built, case, made

TEXT = "The Minister received me at noon.\n\nHe promised an answer before the end of the week.\n\nI took my leave.\n"
PASSAGE = re.compile(r'xml:id="(en-p-[0-9a-f]{8})"')
DATED = """
[[decision]]
kind = "date"
source = "02.txt"
value = "1902-03-08"
by = "E. Karlson"
reason = "By its postmark."
"""


def convert(folder: Path, text: str = TEXT, force: bool = False) -> Written:
    source = folder / "source.txt"
    source.write_text(text, encoding="utf-8")
    return Converting(folder / "out", Register(), force=force).convert(source)


def ids(document: Path) -> list[str]:
    return PASSAGE.findall(document.read_text(encoding="utf-8"))


def test_an_id_that_an_editor_gave_is_kept(tmp_path: Path) -> None:
    document = convert(tmp_path).path
    said = document.read_text(encoding="utf-8").replace(ids(document)[1], "the-promise")
    document.write_text(said, encoding="utf-8")
    convert(tmp_path, TEXT.replace("answer", "reply"), force=True)
    assert 'xml:id="the-promise">He promised a' in document.read_text(encoding="utf-8")


@pytest.mark.parametrize("given", ["no.colon:allowed", "two names", "en", "provenance", "derived"])
def test_an_id_that_cannot_be_kept_is_made_anew(given: str, tmp_path: Path) -> None:
    document = convert(tmp_path).path
    fresh = document.read_bytes()
    document.write_text(document.read_text(encoding="utf-8").replace(ids(document)[1], given), encoding="utf-8")
    convert(tmp_path, force=True)
    assert document.read_bytes() == fresh


def test_of_an_id_that_stands_twice_one_is_kept(tmp_path: Path) -> None:
    document = convert(tmp_path).path
    first, second, _ = ids(document)
    document.write_text(document.read_text(encoding="utf-8").replace(second, first), encoding="utf-8")
    convert(tmp_path, force=True)
    assert ids(document)[0] == first
    assert len(set(ids(document))) == 3
    assert "id-duplicate" not in {finding.code for finding in check(document)}


DAMAGED = {
    "empty": b"",
    "no XML": b"\x00\x01\x02 not a document",
    "cut off": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:id="en"><body><p xml:id="a">The Min',
    "another vocabulary": b"<html><body><p id='a'>The Minister received me at noon.</p></body></html>",
    "entities": b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
}


@pytest.mark.parametrize("there", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_document_is_reported_and_gives_no_ids(there: bytes, tmp_path: Path) -> None:
    fresh = convert(tmp_path).path.read_bytes()
    (tmp_path / "out" / "source.xml").write_bytes(there)
    written = convert(tmp_path)
    assert [finding.code for finding in written.findings if finding.code == "document-edited"] == ["document-edited"]
    assert written.path.read_bytes() == there
    assert convert(tmp_path, force=True).path.read_bytes() == fresh


def test_a_foreign_document_gives_no_ids(tmp_path: Path) -> None:
    foreign = "The harbour board had met on Tuesday.\n\nNot a single ship came in.\n\nYours.\n"
    fresh = convert(tmp_path).path.read_bytes()
    convert(tmp_path, foreign)
    assert convert(tmp_path).path.read_bytes() == fresh


def test_a_document_without_texts_gives_none(tmp_path: Path) -> None:
    tree = etree.parse(convert(tmp_path).path)
    before = etree.tostring(tree)
    keep_ids(tree, b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    assert etree.tostring(tree) == before


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return made(case(CASES / "harbour_board.txt"), tmp_path / "edition")


def dated(edition: Edition) -> None:
    (edition.decisions / "postmark.toml").write_text(DATED, encoding="utf-8")


def coded(findings: Sequence[Finding], code: str) -> list[tuple[str, str]]:
    return [(Path(found.place.path).name, found.message) for found in findings if found.code == code]


def test_a_renamed_document_takes_its_ids_along(edition: Edition) -> None:
    built(edition)
    (former,) = edition.documents.glob("1902-03-07*")
    known = ids(former)
    source = edition.sources / "02.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("for the plans", "for your plans"), encoding="utf-8")
    dated(edition)
    building = built(edition)
    (now,) = edition.documents.glob("1902-03-08*")
    assert not former.exists()
    assert ids(now) == known
    assert coded(building.findings, "document-renamed") == [
        (now.name, f"was {former.name} before: its pages have other addresses now, its ids stay")
    ]
    assert not coded(building.findings, "document-orphan")
    again = built(edition)
    assert not coded(again.findings, "document-renamed")


def test_a_document_edited_by_hand_keeps_its_name(edition: Edition) -> None:
    built(edition)
    (former,) = edition.documents.glob("1902-03-07*")
    former.write_bytes(former.read_bytes().replace(b"for the plans", b"for all the plans"))
    edited = former.read_bytes()
    dated(edition)
    building = built(edition)
    assert former.read_bytes() == edited
    assert not list(edition.documents.glob("1902-03-08*"))
    assert [name for name, _ in coded(building.findings, "document-edited")] == [former.name]
    assert not coded(building.findings, "document-orphan")


def test_an_orphan_names_what_its_source_makes(edition: Edition) -> None:
    built(edition)
    (former,) = edition.documents.glob("1902-03-07*")
    former.write_bytes(former.read_bytes().replace(b"for the plans", b"for all the plans"))
    dated(edition)
    building = Building(edition, edition.build, force=True)
    list(building.steps())
    (now,) = edition.documents.glob("1902-03-08*")
    assert former.exists()
    assert [(name, now.name in message) for name, message in coded(building.findings, "document-orphan")] == [
        (former.name, True)
    ]


def test_a_document_that_refers_to_others_is_written_once(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    write = Path.replace

    def counted(path: Path, target: Path) -> Path:
        written.extend([target.name] * (target.parent == edition.documents))
        return write(path, target)

    monkeypatch.setattr(Path, "replace", counted)
    built(edition)
    assert sorted(written) == sorted(path.name for path in edition.documents.iterdir())
    written.clear()
    built(edition)
    assert written == []

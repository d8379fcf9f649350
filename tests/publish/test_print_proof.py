"""The proof: what waits for review stands in the margin beside its passage, and is no part of the text."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import etree

from teipipe import again
from teipipe.again import Again
from teipipe.book import books
from teipipe.convert import Converting
from teipipe.edition import load
from teipipe.findings import Refusal
from teipipe.init import create
from teipipe.proof import XML_ID, doubts
from teipipe.register import Register
from tests.conftest import EDITION
from tests.publish.tagged import tagged
from tests.publish.test_print import bare, expected, texts
from tests.volume.test_parts import VOLUME


def test_what_waits_for_review_stands_in_the_margin(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    edition = load(tmp_path / "tei")
    edition = replace(edition, printing=replace(edition.printing, proof=True))
    path = sorted(edition.documents.glob("*.xml"))[1]
    waiting = doubts([path])[path]
    ids = {element.get(XML_ID) for element in etree.parse(path).iter("{*}*")}
    assert waiting and waiting.keys() <= ids
    for _ in books([path], edition, tmp_path / "pdf"):
        pass
    with pypdfium2.PdfDocument(tmp_path / "pdf" / "edition.pdf") as pdf:
        drawn = bare("".join(page.get_textpage().get_text_bounded() for page in pdf))
    said = tagged(tmp_path / "pdf" / "edition.pdf").tree.said()
    for words in (words for all_of in waiting.values() for words in all_of):
        assert f"?{bare(words)[:8]}" in drawn
        assert words not in said
    assert "Proof, not for publication" in said
    (versions,) = texts(tmp_path / "pdf" / f"{path.stem}.pdf").values()
    assert [bare(text) for _, text in versions[: len(expected(path))]] == expected(path)


def test_a_document_of_no_source_has_nothing_that_waits(tmp_path: Path) -> None:
    path = tmp_path / "alone.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', encoding="utf-8")
    assert doubts([path]) == {path: {}}


def test_a_volume_is_converted_once_for_all_its_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an edition and outside one; what waits in a document is what waits in it alone."""
    assert list(create(tmp_path / "tei", "A volume", "A press"))
    edition = load(tmp_path / "tei")
    source = edition.sources / "volume.txt"
    source.write_text(VOLUME, encoding="utf-8")
    inside = Converting(edition.documents, Register(), edition=edition).convert(source).documents
    outside = Converting(tmp_path / "out", Register()).convert(source).documents
    alone = {path: doubts([path])[path] for path in (*inside, *outside)}
    assert len(inside) == len(outside) > 2 and sum(map(bool, alone.values())) > 1
    converted: list[Path] = []
    loaded: list[Path] = []
    documents, load_register = again.documents, Register.load

    def counting(converts: Converting, path: Path, converter: str) -> Iterator[Again]:
        converted.append(path)
        return documents(converts, path, converter)

    def loading(folder: Path) -> Register:
        loaded.append(folder)
        return load_register(folder)

    monkeypatch.setattr(again, "documents", counting)
    monkeypatch.setattr(Register, "load", loading)
    assert doubts([*inside, *reversed(outside)]) == alone
    assert len(converted) == 2
    assert loaded == [edition.register]


def test_a_document_that_its_file_no_longer_holds_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "volume.txt"
    source.write_text(VOLUME, encoding="utf-8")
    first, *_, last = Converting(tmp_path / "out", Register()).convert(source).documents
    source.write_text("Anna an Karl\n\nLieber Karl, es ist Mai.\n", encoding="utf-8")
    with pytest.raises(Refusal, match=rf"{last.name}.*holds no document no\. \d+ now"):
        doubts([first, last])

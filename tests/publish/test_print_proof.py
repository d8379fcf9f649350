"""The proof: what waits for review stands in the margin beside its passage, and is no part of the text."""

import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from lxml import etree

from teipipe.book import books
from teipipe.edition import load
from teipipe.proof import XML_ID, doubts
from tests.conftest import EDITION
from tests.publish.tagged import tagged
from tests.publish.test_print import bare, expected, texts


def test_what_waits_for_review_stands_in_the_margin(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    edition = load(tmp_path / "tei")
    edition = replace(edition, printing=replace(edition.printing, proof=True))
    path = sorted(edition.documents.glob("*.xml"))[1]
    waiting = doubts(path)
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
    assert doubts(path) == {}

"""Pages and word processor files the whole way: delivered, converted, certified, and every change of them noticed."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.edition import Edition
from teipipe.readers.docx import docx
from teipipe.register import Register

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

PAGE = """<!DOCTYPE html>
<html><head><title>Report</title><meta charset="utf-8"></head><body>
<nav><a href="/">Home</a></nav>
<h2>Report on the harvest</h2>
<p>The <em>Red Star</em> farm sold its grain.<a href="#fn1" id="ref1"><sup>1</sup></a> It was &amp; is the best.</p>
<p>See <a href="mailto:x@example.org">the survey</a>.</p>
<hr>
<ol><li id="fn1"><p>Document 195. <a href="#ref1">↩</a></p></li></ol>
</body></html>
"""
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Report on the harvest</w:t></w:r></w:p>'
    '<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Red Star</w:t></w:r>'
    '<w:r><w:t xml:space="preserve"> farm sold its grain.</w:t></w:r>'
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    '<w:r><w:t xml:space="preserve"> It was &amp; is the best.</w:t></w:r></w:p>'
)
NOTES = (
    f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Document 195.</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
STYLES = (
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>'
)
FOOTER = f"<w:ftr {W}><w:p><w:r><w:t>fond 45</w:t></w:r></w:p></w:ftr>"


def package(body: str = BODY, notes: str = NOTES) -> bytes:
    """A DOCX file with a heading, a word in italics, a footnote and a foot of the page."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W} {R}><w:body>{body}</w:body></w:document>")
        for name, content in (("footnotes", notes), ("styles", STYLES), ("footer1", FOOTER)):
            archive.writestr(f"word/{name}.xml", content)
    return data.getvalue()


FORMATS: dict[str, Callable[[], bytes]] = {"a.html": PAGE.encode, "a.docx": package}


@pytest.fixture(params=FORMATS)
def delivered(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "sources" / str(request.param)
    path.parent.mkdir()
    path.write_bytes(FORMATS[path.name]())
    return path


def converted(path: Path) -> Path:
    edition = Edition(path.parent.parent, "Reports", "The publisher", "Free to use")
    return Converting(edition.documents, Register(), edition=edition).convert(path).path


def found(document: Path, path: str) -> etree._Element:
    element = etree.parse(document).find(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))
    assert element is not None, path
    return element


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def test_it_is_certified(delivered: Path) -> None:
    certificate = certify(converted(delivered))
    assert certificate.findings == ()
    assert certificate.body > certificate.ledger > 0


def test_heading_and_italics(delivered: Path) -> None:
    document = converted(delivered)
    assert words(found(document, "body/head")) == "Report on the harvest"
    assert words(found(document, "p/hi[@rend='italic']")) == "Red Star"


def test_the_note_stands_at_its_anchor(delivered: Path) -> None:
    document = converted(delivered)
    note, paragraph = found(document, "p/note"), found(document, "body/p")
    anchor = note.getprevious()
    while anchor is not None and anchor.get("type") != "noteAnchor":
        anchor = anchor.getprevious() if anchor.getprevious() is not None else next(iter(anchor), None)
    assert anchor is not None
    assert anchor.get("target") == f"#{note.get(XML_ID)}"
    assert (note.get("n"), note.get("place")) == ("1", {"a.html": "end", "a.docx": "foot"}[delivered.name])
    assert "Document 195." in words(note)
    assert re.fullmatch(
        r"The Red Star farm sold its grain\..*Document 195\..* It was & is the best\.", words(paragraph)
    )
    assert "Document 195." not in words(found(document, "body")).replace(words(note), "")


def test_furniture_is_in_the_ledger(delivered: Path) -> None:
    item = found(converted(delivered), "list[@type='ledger']/item[@ana='#ledger.layout']")
    assert words(item) == {"a.html": "Home", "a.docx": "fond 45"}[delivered.name]


def test_the_reading_is_kept_beside_the_file(delivered: Path) -> None:
    document = converted(delivered)
    reading = delivered.parent.parent / "readings" / f"{delivered.name}.reading.txt"
    assert "The Red Star farm sold its grain." in reading.read_text(encoding="utf-8")
    assert [one.name for one in delivered.parent.iterdir()] == [delivered.name], "sources are never touched"
    reading.write_text(reading.read_text(encoding="utf-8").replace("Red Star", "Red Sun"), encoding="utf-8")
    assert {"source-changed", "text-changed", "text-lost"} <= {f.code for f in certify(document).findings}


def test_twice_gives_the_same_bytes(delivered: Path) -> None:
    first = converted(delivered).read_bytes()
    assert converted(delivered).read_bytes() == first


def test_a_changed_file_is_noticed(delivered: Path) -> None:
    document = converted(delivered)
    changed = {"a.html": PAGE.replace("grain", "wheat").encode(), "a.docx": package(BODY.replace("grain", "wheat"))}
    delivered.write_bytes(changed[delivered.name])
    assert {"source-changed", "text-lost"} <= {f.code for f in certify(document).findings}


def test_a_changed_note_is_noticed(delivered: Path) -> None:
    document = converted(delivered)
    changed = {"a.html": PAGE.replace("195", "196").encode(), "a.docx": package(notes=NOTES.replace("195", "196"))}
    delivered.write_bytes(changed[delivered.name])
    assert {"source-changed", "text-lost"} <= {f.code for f in certify(document).findings}


def test_a_file_that_says_the_same_in_other_bytes_is_noticed(delivered: Path) -> None:
    document = converted(delivered)
    same = {"a.html": PAGE.replace("<em>", "<i>").replace("</em>", "</i>").encode(), "a.docx": package(BODY + "<w:p/>")}
    delivered.write_bytes(same[delivered.name])
    assert {f.code for f in certify(document).findings} == {"source-changed"}


def test_a_link_and_its_address(tmp_path: Path) -> None:
    path = tmp_path / "sources" / "a.html"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    link = found(converted(path), "p/ref[@target='mailto:x@example.org']")
    assert words(link) == "the survey"


@pytest.mark.parametrize("codec", ["windows-1251", "koi8-r", "utf-16"])
def test_a_page_in_another_encoding(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "sources" / "a.html"
    path.parent.mkdir()
    text = f'<html><head><meta charset="{codec}"></head><body><h1>Отчёт</h1><p>Урожай <i>продан</i>.</p></body></html>'
    path.write_bytes(text.encode(codec))
    document = converted(path)
    assert certify(document).findings == ()
    assert words(found(document, "body/p")) == "Урожай продан."


def test_a_note_ends_the_last_field_of_an_archive_and_is_none(tmp_path: Path) -> None:
    path = tmp_path / "sources" / "a.docx"
    path.parent.mkdir()
    said = "Wilson Center Digital Archive|Citation:|Cable, 1949|Original Language:|Russian|Record ID|164986"
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in said.split("|"))
    path.write_bytes(package(BODY + paragraphs, NOTES.replace(" Document 195.", "Source: Document 195.")))
    document = converted(path)
    assert certify(document).findings == ()
    assert words(found(document, "note[@place='foot']")) == "Source: Document 195."


def test_the_end_of_a_condition_for_old_browsers_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "sources" / "a.html"
    path.parent.mkdir()
    path.write_text(PAGE.replace("<p>See", "<!--[if !IE]>--><p>See").replace("</p>\n<hr>", "</p><![endif]-->\n<hr>"))
    assert certify(converted(path)).findings == ()


def test_a_docx_is_read_by_its_reader() -> None:
    assert "note" in {label.kind for label in docx("a.docx", package()).layout}

"""EPUB: books packed by hand."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.certify.formats import differences, furniture
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers import read_bytes
from teipipe.register import Register

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
HEAD += 'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>'
ONE = (
    '<h1 id="a">Report</h1><p>The <i>Red Star</i> farm&nbsp;sold grain'
    '<a epub:type="noteref" href="notes.xhtml#n1">1</a>.<span epub:type="pagebreak" title="12"/> It is the best.</p>'
    '<p>See <a href="two.xhtml#a">2</a> and <a href="https://example.org">it</a>.</p>'
)
TWO = '<h2 id="a">Second part</h2><p><a id="x"/>More text &amp; more.</p>'
NOTES = '<aside epub:type="footnote" id="n1"><p>Document 195.</p></aside>'
NAV = '<nav epub:type="toc"><h2>Contents</h2><ol><li><a href="text/one.xhtml">Report</a></li></ol></nav>'
PARTS = {"text/one.xhtml": ONE, "text/two.xhtml": TWO, "text/notes.xhtml": NOTES, "nav.xhtml": NAV}


def book(parts: Mapping[str, str] | None = None, spine: str = "0 1 2", **others: str) -> bytes:
    """A book of these parts, in the order of the spine; the last is for navigation. `others` are put in as they are."""
    chosen = dict(parts or PARTS)
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml" properties="{name[:3]}"/>'
        for at, name in enumerate(chosen)
    )
    refs = "".join(f'<itemref idref="i{at}"/>' for at in spine.split())
    metadata = (
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Report</dc:title><dc:language>en</dc:language>'
        '<meta property="dcterms:modified">2020-01-01</meta><meta name="cover" content="c"/></metadata>'
    )
    package = f'<package xmlns="http://www.idpf.org/2007/opf">{metadata}<manifest>{items}</manifest><spine>{refs}</spine></package>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OPS/book.opf", package)
        for name, content in chosen.items():
            archive.writestr(f"OPS/{name}", f"{HEAD}{content}</body></html>")
        for name, content in others.items():
            archive.writestr(f"META-INF/{name}.xml", content)
    return data.getvalue()


def labels(source: Source, *kinds: str) -> list[tuple[str, str, str]]:
    return [(x.kind, x.value, source.text[x.start : x.end]) for x in source.layout if x.kind in kinds]


def test_documents_in_their_order() -> None:
    data = book()
    source = read_bytes("a.epub", data)
    assert source.text.split("\n\n") == [
        "Report",
        "The Red Star farm\u00a0sold grain1. It is the best.",
        "See 2 and it.",
        "Second part",
        "More text & more.",
        "Document 195.",
        "Contents",
        "Report",
    ]
    assert differences(data, source.encoding, source.text) == []


def test_a_document_that_is_named_by_its_places_is_read_once() -> None:
    given = book({"one.xhtml": ONE, "two.xhtml": TWO, "nav.xhtml": NAV}, "0 1")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(given)) as opened, zipfile.ZipFile(stream, "w") as made:
        for name in opened.namelist():
            made.writestr(name, opened.read(name).replace(b'href="two.xhtml"', b'href="one.xhtml#a"'))
    source = read_bytes("a.epub", stream.getvalue())
    assert source.text.count("It is the best.") == 1
    assert differences(stream.getvalue(), source.encoding, source.text) == []


def test_the_order_is_that_of_the_spine() -> None:
    data = book(spine="1 0 2 3")
    source = read_bytes("a.epub", data)
    assert source.text.startswith("Second part")
    assert differences(data, source.encoding, source.text) == []


def test_what_the_markup_says() -> None:
    found = labels(read_bytes("a.epub", book()), "heading", "italic", "note_ref", "note", "page", "link")
    assert found == [
        ("heading", "1", "Report"),
        ("italic", "", "Red Star"),
        ("note_ref", "OPS/text/notes.xhtml#n1", "1"),
        ("page", "12", ""),
        ("link", "#OPS/text/two.xhtml#a", "2"),
        ("link", "https://example.org", "it"),
        ("heading", "2", "Second part"),
        ("note", "OPS/text/notes.xhtml#n1", "Document 195."),
        ("heading", "2", "Contents"),
        ("link", "#OPS/text/one.xhtml", "Report"),
    ]


@pytest.mark.parametrize("spine", ["0 1 2", "3 0 1 2"])
def test_navigation_is_furniture(spine: str) -> None:
    data = book(spine=spine)
    source = read_bytes("a.epub", data)
    assert ("furniture", "nav", "Contents\n\nReport") in labels(source, "furniture")
    assert furniture(data, "UTF-8") == "ContentsReport"
    assert differences(data, source.encoding, source.text) == []


def test_metadata_is_stated() -> None:
    assert read_bytes("a.epub", book()).stated == (
        ("dc:title", "Report"),
        ("dc:language", "en"),
        ("dcterms:modified", "2020-01-01"),
        ("cover", "c"),
    )


def test_a_document_that_is_no_xml_is_read_as_html() -> None:
    data = book({"one.xhtml": "<p>one<br>two<p>three &eacute;"}, spine="0")
    source = read_bytes("a.epub", data)
    assert source.text == "one\ntwo\n\nthree é"
    assert differences(data, source.encoding, source.text) == []


def test_a_book_without_suffix_is_recognised() -> None:
    assert read_bytes("delivery", book()).text == read_bytes("a.epub", book()).text


LOCKED = '<e><CipherReference xmlns="x" URI="OPS/text/one.xhtml"/></e>'
BROKEN: Mapping[str, Callable[[], bytes]] = {
    "a broken EPUB": lambda: book()[:900],
    "names no package document": lambda: book().replace(b"OPS/book.opf", b"OPS/bokk.opf"),
    "lacks OPS/text/two.xhtml": lambda: book().replace(b"OPS/text/two.xhtml", b"OPS/text/tow.xhtml"),
    "is encrypted": lambda: book(encryption=LOCKED),
    "declares entities": lambda: book({"a.xhtml": '<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>'}, spine="0"),
    "the file has no text": lambda: book({"a.xhtml": "<p/>"}, spine="0"),
    "the file is empty": lambda: b"",
}


@pytest.mark.parametrize("says", BROKEN)
def test_broken_books_are_refused(says: str) -> None:
    with pytest.raises(Refusal, match=says):
        read_bytes("a.epub", BROKEN[says]())


def test_the_check_sees_what_is_lost() -> None:
    text = read_bytes("a.epub", book()).text
    assert differences(book(), "UTF-8", text.replace("More text & more.", "")) == ["lost: Moretext&more."]


def test_the_whole_way(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(book())
    document = Converting(tmp_path / "out", Register()).convert(path).path
    assert certify(document).findings == ()
    encoded = document.read_text(encoding="utf-8")
    assert '<pb n="12"' in encoded
    assert encoded.index("Document 195.") < encoded.index("It is the best.")

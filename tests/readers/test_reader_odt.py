"""ODT: files packed by hand, each part as word processors write it."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.certify import certify
from teipipe.certify.formats import differences, furniture
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers import read_bytes
from teipipe.register import Register

NAMES = {
    "office": "office:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "style": "style:1.0",
    "draw": "drawing:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "svg": "svg-compatible:1.0",
    "meta": "meta:1.0",
}
SPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for prefix, name in NAMES.items())
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
STYLES = """
  <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="BI" style:family="text" style:parent-style-name="B">
    <style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="U" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
  <style:style style:name="X" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="PB" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
  <style:style style:name="New" style:family="paragraph">
    <style:paragraph-properties fo:break-before="page"/></style:style>
  <style:style style:name="Loop" style:family="text" style:parent-style-name="Loop"/>
"""
PAGES = (
    '<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>SECRET</text:p>'
    "</style:header><style:footer><text:p>fond 45</text:p></style:footer></style:master-page></office:master-styles>"
)
NOTE = (
    '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Document 195.</text:p><text:p>Not printed.</text:p></text:note-body></text:note>"
)


def package(body: str, pages: str = "", **parts: str) -> bytes:
    """A file with this body, and whole parts by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{pages}</office:document-styles>")
        for name, content in parts.items():
            archive.writestr(f"{name}.xml", content)
    return data.getvalue()


def utf_16(meta: str) -> bytes:
    """A file whose properties are in UTF-16, where no search for bytes finds a declaration."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package("<text:p>x</text:p>"))) as given, zipfile.ZipFile(stream, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name))
        made.writestr("meta.xml", meta.encode("utf-16"))
    return stream.getvalue()


def labels(source: Source) -> list[tuple[str, str, str]]:
    kinds = ("line", "paragraph")
    return [(x.kind, x.value, source.text[x.start : x.end]) for x in source.layout if x.kind not in kinds]


WHOLE = f"""
  <text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls>
  <text:h text:outline-level="2">Cable, Mao Zedong</text:h>
  <text:p>met <text:span text:style-name="B">Stalin</text:span> in
    <text:span text:style-name="I">Mos</text:span><text:span text:style-name="I">cow</text:span>{NOTE}.</text:p>
  <text:list><text:list-item><text:p>Transcript</text:p></text:list-item></text:list>
  <table:table><table:table-row><table:table-cell><text:p>From</text:p></table:table-cell>
    <table:table-cell><text:p>To</text:p></table:table-cell></table:table-row></table:table>
  <text:p text:style-name="New">see <text:a xlink:href="https://example.org">it</text:a><text:line-break/>two<text:s
    text:c="2"/>spaces<text:tab/>tab</text:p>
"""


def test_everything_that_a_file_says() -> None:
    data = package(WHOLE, PAGES)
    source = read_bytes("a.odt", data)
    assert labels(source) == [
        ("furniture", "header", "SECRET"),
        ("heading", "2", "Cable, Mao Zedong"),
        ("bold", "", "Stalin"),
        ("italic", "", "Moscow"),
        ("note_ref", "footnote-ftn1", "1"),
        ("superscript", "", "1"),
        ("item", "", "Transcript"),
        ("table", "", "From\n\nTo"),
        ("row", "", "From\n\nTo"),
        ("cell", "", "From"),
        ("cell", "", "To"),
        ("page", "", ""),
        ("link", "https://example.org", "it"),
        ("note", "footnote-ftn1", "Document 195.\n\nNot printed."),
        ("furniture", "footer", "fond 45"),
    ]
    assert "see it\ntwo  spaces\ttab\n\nDocument 195." in source.text
    assert differences(data, source.encoding, source.text) == []
    assert furniture(data, source.encoding) == "SECRETfond45"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<text:p><text:span text:style-name="BI">x</text:span></text:p>', ["bold", "italic"]),
        ('<text:p><text:span text:style-name="S">x</text:span></text:p>', ["superscript"]),
        ('<text:p><text:span text:style-name="U">x</text:span></text:p>', []),
        ('<text:p><text:span text:style-name="X">x</text:span></text:p>', ["furniture"]),
        ('<text:p><text:span text:style-name="Loop">x</text:span></text:p>', []),
        ('<text:p text:style-name="PB">x <text:span text:style-name="N">y</text:span></text:p>', ["bold"]),
        ('<text:p text:style-name="Title">x</text:p>', ["heading"]),
        ("<text:section text:display='none'><text:p>x</text:p></text:section>", ["furniture"]),
        (
            "<text:p>x<draw:frame draw:name='seal'><draw:image/><svg:desc>a seal</svg:desc></draw:frame></text:p>",
            ["image"],
        ),
    ],
)
def test_looks(body: str, found: list[str]) -> None:
    data = package(body)
    source = read_bytes("a.odt", data)
    assert [kind for kind, _, _ in labels(source)] == found
    assert all(text in ("x", "") for _, _, text in labels(source))
    assert differences(data, source.encoding, source.text) == []


def test_notes_that_are_links() -> None:
    body = (
        '<text:p>Fri<text:a xlink:href="#fn1">1</text:a> and <text:a xlink:href="#part">2</text:a></text:p>'
        '<text:h text:outline-level="1"><text:bookmark text:name="part"/>Part</text:h>'
        '<text:p><text:bookmark text:name="fn1"/>January 7.</text:p>'
    )
    assert labels(read_bytes("a.odt", package(body))) == [
        ("note_ref", "fn1", "1"),
        ("link", "#part", "2"),
        ("heading", "1", "Part"),
        ("note", "fn1", "January 7."),
    ]


def test_properties_and_comments_are_stated() -> None:
    meta = (
        f"<office:document-meta {SPACES}><office:meta><dc:title>Cable</dc:title>"
        "<meta:initial-creator>Archive</meta:initial-creator></office:meta></office:document-meta>"
    )
    body = (
        "<text:p>x<office:annotation><dc:creator>Y</dc:creator><text:p>check this</text:p></office:annotation></text:p>"
    )
    data = package(body, meta=meta)
    source = read_bytes("a.odt", data)
    assert source.stated == (
        ("meta.xml/dc:title", "Cable"),
        ("meta.xml/meta:initial-creator", "Archive"),
        ("comment", "check this"),
    )
    assert source.text == "x"
    assert differences(data, source.encoding, source.text) == []


def test_a_template_of_contents_is_no_text() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:p>One 1</text:p></text:index-body>"
        "</text:table-of-content>"
    )
    data = package(body)
    assert read_bytes("a.odt", data).text == "One 1"
    assert differences(data, "UTF-8", "One 1") == []


TRACKED = {
    "inserted": (
        '<text:tracked-changes><text:changed-region text:id="c"><text:insertion/></text:changed-region>'
        '</text:tracked-changes><text:p>Comrade <text:change-start text:change-id="c"/>new<text:change-end/></text:p>'
    ),
    "deleted": (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>Comrade</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes><text:p>x</text:p>"
    ),
}


@pytest.mark.parametrize("what", TRACKED)
def test_tracked_changes_are_refused(what: str) -> None:
    with pytest.raises(Refusal, match=f"tracked changes .{what}: .Comrade.*accept or reject"):
        read_bytes("a.odt", package(TRACKED[what]))


def test_a_change_of_looks_is_no_change_of_the_text() -> None:
    change = '<text:changed-region text:id="c"><text:format-change/></text:changed-region>'
    data = package(f"<text:tracked-changes>{change}</text:tracked-changes><text:p>x</text:p>")
    assert read_bytes("a.odt", data).text == "x"


BROKEN: Mapping[str, Callable[[], bytes]] = {
    "a broken ODT": lambda: package("<text:p>x</text:p>")[:300],
    "a broken ODT .content.xml": lambda: package("<text:p>x"),
    "no text document": lambda: package("x").replace(b"content.xml", b"kontent.xml"),
    "declares entities": lambda: package("x", meta='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
    "declares entities.": lambda: utf_16(
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    ),
    "the file has no text": lambda: package("<text:p/>"),
    "the file is empty": lambda: b"",
    "a PNG image": lambda: b"\x89PNG",
}


@pytest.mark.parametrize("says", BROKEN)
def test_broken_files_are_refused(says: str) -> None:
    with pytest.raises(Refusal, match=says):
        read_bytes("a.odt", BROKEN[says]())


def test_the_check_sees_what_is_lost() -> None:
    data = package(WHOLE)
    text = read_bytes("a.odt", data).text
    assert differences(data, "UTF-8", text.replace("Not printed.", "")) == ["lost: Notprinted."]
    assert differences(data, "UTF-8", text + " more") == ["added: more"]


def test_the_whole_way(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(package(WHOLE, PAGES))
    document = Converting(tmp_path / "out", Register()).convert(path).path
    certificate = certify(document)
    assert certificate.findings == ()
    assert certificate.body > certificate.ledger > 0
    assert 'place="foot" n="1"' in document.read_text(encoding="utf-8")


WORDS = st.lists(st.text(st.sampled_from("ab 字é-"), max_size=6), max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_generated_files_lose_nothing(paragraphs: list[list[str]]) -> None:
    spans = [
        "".join(f'<text:span text:style-name="{"BIS"[at % 3]}">{run}</text:span>' for at, run in enumerate(one))
        for one in paragraphs
    ]
    data = package("".join(f"<text:p>{one}</text:p>" for one in spans))
    try:
        source = read_bytes("a.odt", data)
    except Refusal:
        assert not "".join("".join(runs) for runs in paragraphs).strip()
        return
    assert differences(data, source.encoding, source.text) == []

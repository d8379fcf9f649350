"""DOCX: files made with python-docx, and the parts that it cannot make put in by hand."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.certify.formats import differences
from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers import read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def package(body: str, **parts: str) -> bytes:
    """A file with this body, and parts under `word/` by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return data.getvalue()


def labels(source: Source) -> list[tuple[str, str, str]]:
    kinds = ("line", "paragraph")
    return [(x.kind, x.value, source.text[x.start : x.end]) for x in source.layout if x.kind not in kinds]


def made() -> bytes:
    document = Document()
    document.core_properties.title = "Cable"
    document.sections[0].header.paragraphs[0].text = "SECRET"
    document.sections[0].footer.paragraphs[0].text = "fond 45"
    document.add_heading("Cable, Mao Zedong", 2)
    paragraph = document.add_paragraph("met ")
    paragraph.add_run("Stalin").bold = True
    paragraph.add_run(" in ")
    paragraph.add_run("Mos").italic = True
    paragraph.add_run("cow").italic = True
    paragraph.add_run("2").font.superscript = True
    document.add_paragraph("Transcript", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "From", "To"
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("line\nanother")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_everything_that_python_docx_makes() -> None:
    data = made()
    source = read_bytes("a.docx", data)
    assert differences(data, source.encoding, source.text) == []
    assert ("core.xml/dc:title", "Cable") in source.stated
    assert labels(source) == [
        ("furniture", "header", "SECRET"),
        ("heading", "2", "Cable, Mao Zedong"),
        ("bold", "", "Stalin"),
        ("italic", "", "Moscow"),
        ("superscript", "", "2"),
        ("item", "", "Transcript"),
        ("table", "", "From\n\nTo"),
        ("row", "", "From\n\nTo"),
        ("cell", "", "From"),
        ("cell", "", "To"),
        ("page", "", ""),
        ("furniture", "footer", "fond 45"),
    ]
    assert source.text.endswith("line\nanother\n\nfond 45")


def test_a_file_without_suffix_is_recognised() -> None:
    assert read_bytes("delivery", made()).text == read_bytes("a.docx", made()).text


def test_notes_stand_after_the_body() -> None:
    body = '<w:p><w:r><w:t>Stalin</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>'
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p>'
        '</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t> Not found.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    data = package(body, footnotes=notes)
    source = read_bytes("a.docx", data)
    assert source.text.split() == ["Stalin.", "Not", "found."]
    assert labels(source) == [("note_ref", "footnote-2", ""), ("note", "footnote-2", "Not found.")]
    assert source.layout[2].start == len("Stalin")
    assert differences(data, source.encoding, source.text) == []


def test_link_hidden_text_and_characters() -> None:
    body = (
        '<w:p><w:hyperlink r:id="r1"><w:r><w:t>see</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>non</w:t>'
        "<w:noBreakHyphen/><w:t>party</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t>"
        "</mc:Fallback></mc:AlternateContent><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    relations = '<Relationships><Relationship Id="r1" Target="https://example.org"/></Relationships>'
    data = package(body, **{"_rels/document.xml": ""})
    with zipfile.ZipFile(stream := io.BytesIO(data), "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", relations)
    source = read_bytes("a.docx", stream.getvalue())
    assert source.text == "see\tnon\u2011partysecret\n\nonce"
    assert labels(source) == [("link", "https://example.org", "see"), ("furniture", "hidden", "secret")]
    assert differences(stream.getvalue(), source.encoding, source.text) == []


@pytest.mark.parametrize(
    ("look", "kinds"),
    [
        ('<w:b/><w:i w:val="0"/>', ["bold"]),
        ('<w:rStyle w:val="Strong"/>', ["bold"]),
        ('<w:rStyle w:val="Strong"/><w:b w:val="false"/>', []),
        ('<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>', []),
        ('<w:vertAlign w:val="superscript"/>', ["superscript"]),
        ('<w:vertAlign w:val="subscript"/>', []),
        ("<w:smallCaps/>", ["smallcaps"]),
    ],
)
def test_looks(look: str, kinds: list[str]) -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Strong"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Base"><w:basedOn w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    data = package(f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>x</w:t></w:r></w:p>", styles=styles)
    assert [kind for kind, _value, _text in labels(read_bytes("a.docx", data))] == kinds


def test_a_look_goes_on_over_the_end_of_a_line() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr>{}</w:r>"
    runs = "".join(map(bold.format, ("<w:t>Telegram,</w:t>", "<w:br/>", "<w:t>1949</w:t>")))
    assert labels(read_bytes("a.docx", package(f"<w:p>{runs}</w:p>"))) == [("bold", "", "Telegram,\n1949")]


def listed(*levels: str) -> bytes:
    paragraphs = (
        f"<w:p><w:pPr><w:numPr>{level}</w:numPr></w:pPr><w:r><w:t>{number}</w:t></w:r></w:p>"
        for number, level in enumerate(levels)
    )
    return package("".join(paragraphs) + "<w:p><w:r><w:t>end</w:t></w:r></w:p>")


def test_items_of_a_deeper_level_stand_in_those_of_a_higher() -> None:
    upper, lower = (f'<w:ilvl w:val="{level}"/><w:numId w:val="3"/>' for level in (0, 1))
    found = labels(read_bytes("a.docx", listed(upper, lower, lower, upper)))
    assert found == [("item", "", "0\n\n1\n\n2"), ("item", "", "1"), ("item", "", "2"), ("item", "", "3")]


def test_a_paragraph_taken_out_of_its_list_is_no_item() -> None:
    assert labels(read_bytes("a.docx", listed('<w:ilvl w:val="0"/><w:numId w:val="0"/>'))) == []


TRACKED = {
    "inserted": '<w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins>',
    "deleted": '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>',
    "moved": '<w:moveFrom w:id="1"><w:r><w:t>away</w:t></w:r></w:moveFrom>',
}


@pytest.mark.parametrize("what", TRACKED)
def test_tracked_changes_are_refused(what: str) -> None:
    data = package(f"<w:p><w:r><w:t>Comrade </w:t></w:r>{TRACKED[what]}</w:p>")
    with pytest.raises(Refusal, match=f"tracked changes in word/document.xml .{what}.*Comrade.*accept or reject"):
        read_bytes("a.docx", data)


def broken() -> Mapping[str, Callable[[], bytes]]:
    entities = f'<!ENTITY a "{"b" * 1000}"><!ENTITY c "{"&a;" * 1000}">'
    bomb = f"<!DOCTYPE x [{entities}]><w:document {W}>&c;</w:document>"

    def bombed() -> bytes:
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", bomb)
        return data.getvalue()

    def inflated() -> bytes:
        data = io.BytesIO()
        with (
            zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open("word/document.xml", "w") as part,
        ):
            for _ in range(201):
                part.write(b" " * 1_000_000)
        return data.getvalue()

    return {
        "a broken DOCX": lambda: made()[:2000],
        "it has no word/document.xml": lambda: package("x").replace(b"word/document.xml", b"word/docoment.xml"),
        "declares entities": bombed,
        "200 MB": inflated,
        "the file has no text": lambda: package("<w:p/>"),
        "the file is empty": lambda: b"",
        "not text|broken": lambda: b"%PDF-1.4",
        "altChunk": lambda: package('<w:p><w:r><w:t>x</w:t></w:r></w:p><w:altChunk r:id="r1"/>'),
    }


@pytest.mark.parametrize("says", broken())
def test_broken_files_are_refused(says: str) -> None:
    with pytest.raises(Refusal, match=says):
        read_bytes("a.docx", broken()[says]())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(st.sampled_from("ab 字é\t\n-"), max_size=6), max_size=4), min_size=1, max_size=6))
def test_generated_files_lose_nothing(paragraphs: list[list[str]]) -> None:
    document = Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for number, run in enumerate(runs):
            paragraph.add_run(run).bold = bool(number % 2)
    data = io.BytesIO()
    document.save(data)
    try:
        source = read_bytes("a.docx", data.getvalue())
    except Refusal:
        assert not "".join("".join(runs) for runs in paragraphs).strip()
        return
    assert differences(data.getvalue(), source.encoding, source.text) == []

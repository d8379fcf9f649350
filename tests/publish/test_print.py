"""The PDFs: all of the text is there, they claim what they are, and no character goes missing in silence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import etree

from teipipe import __version__
from teipipe.findings import Refusal
from teipipe.publish import publish
from teipipe.typeset import GlyphMissing
from tests.publish.conftest import HERE, TEI, Site, delivered, edition_made, parsed, spaced, versions, words
from tests.publish.tagged import Tag, tagged

LETTER = HERE / "documents" / "1950-02-14_letter.xml"
# How the editors' notes begin.
EDITORS = tuple(
    "".join(said.split())
    for said in ("proposed:", "as delivered:", "added by the editors", "stamp", "mark by hand", "gap")
)

# What a line break may add or take away: white space, and a hyphen in any of its forms.
UNSTABLE = re.compile(r"[\s\-‐\u00ad\ufffe\uffff\u0002]+")


def bare(text: str) -> str:
    return UNSTABLE.sub("", text)


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [bare(page.get_textpage().get_text_bounded()) for page in pdf]


def texts(path: Path) -> dict[str, list[tuple[str, str]]]:
    """What a PDF says in its documents' versions, by title and in order: the name of the version, and its text."""
    found: dict[str, list[tuple[str, str]]] = {}
    versions: list[tuple[str, str]] = []
    for kind, said in flow(tagged(path).tree):
        if kind == "/H1":
            versions = found.setdefault(said, [])
        elif kind == "/H2":
            versions.append((said, ""))
        elif versions:
            versions[-1] = (versions[-1][0], versions[-1][1] + said)
    return found


def flow(tag: Tag) -> Iterator[tuple[str, str]]:
    """Headings of documents and versions, and stretches of text without notes and without the editors' marks."""
    if tag.kind in {"/H1", "/H2"}:
        yield tag.kind, tag.said()
        return
    yield "", tag.text
    for child, after in pairwise([*tag.children, Tag("")]):
        bullet = tag.kind == "/LI" and child.said() == "•"
        if child.kind != "/Note" and not bullet and not (child.kind == "/Lbl" and is_editors(after)):
            yield from flow(child)


def is_editors(tag: Tag) -> bool:
    return tag.kind == "/Note" and bare(tag.said()).removeprefix(bare(label(tag))).startswith(EDITORS)


def label(note: Tag) -> str:
    return next(child.said() for child in note.walk() if child.kind == "/Lbl")


def titled(path: Path) -> str:
    return spaced(words(etree.parse(path).findall(f".//{TEI}titleStmt/{TEI}title")[0]))


def expected(path: Path) -> list[str]:
    return [bare(delivered(text)) for _, text in versions(path)]


def test_each_document_says_what_was_delivered_once_and_in_order(site: Site) -> None:
    for path in site.documents:
        (said,) = texts(site.folder / "pdf" / f"{path.stem}.pdf").values()
        count = len(expected(path))
        assert [bare(text) for _, text in said[:count]] == expected(path), path.name


def test_the_book_says_it_again(site: Site) -> None:
    said = texts(site.folder / "pdf" / "edition.pdf")
    for path in site.documents:
        found = [bare(text) for _, text in said[titled(path)]]
        assert found[: len(expected(path))] == expected(path), path.name


def test_notes_stand_at_the_foot_once(made: Site) -> None:
    (text,) = [text for text in pages(made.folder / "pdf" / "1950-01-02_conversation.pdf") if "Первыйабзац" in text]
    assert text.count("Первыйабзацпримечания.") == 1
    assert text.index("согласна") < text.index("Первыйабзац")
    (english,) = [
        text for text in pages(made.folder / "pdf" / "1950-01-02_conversation.pdf") if "KeptbyPetrova" in text
    ]
    assert "[1]KeptbyPetrova." in english and "[1][1]" not in english


@pytest.mark.parametrize("hidden", ["PROVENANCE", "LEDGER", "test-host", "NOT-FOR-READERS", "Ялтинского.Это"])
def test_what_is_for_machines_is_not_printed(made: Site, hidden: str) -> None:
    assert bare(hidden) not in "".join(pages(made.folder / "pdf" / "edition.pdf"))


def test_claims_archive_and_access(site: Site) -> None:
    for path in (site.folder / "pdf").glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            assert "/StructTreeRoot" in pdf.Root
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang).startswith(site.edition.language)
            with pdf.open_metadata() as claims:
                assert (claims["pdfaid:part"], claims["pdfaid:conformance"]) == ("3", "A")
                assert claims["pdfuaid:part"] == "1"
                assert claims["dc:title"]


def test_tei_is_attached_as_the_source(site: Site) -> None:
    for path in site.documents:
        assert attached(site.folder / "pdf" / f"{path.stem}.pdf") == {path.name: path.read_bytes()}
    book = attached(site.folder / "pdf" / "edition.pdf")
    assert book == {path.name: path.read_bytes() for path in site.documents}


def attached(path: Path) -> dict[str, bytes]:
    with pikepdf.open(path) as pdf:
        found = {Path(name).name: bytes(spec.get_file().read_bytes()) for name, spec in pdf.attachments.items()}
        assert all(spec.obj.AFRelationship == "/Source" for spec in pdf.attachments.values())
    return found


def test_author_is_who_wrote_or_sent_it(made: Site) -> None:
    authors = {}
    for path in (made.folder / "pdf").glob("*.pdf"):
        with pikepdf.open(path) as pdf, pdf.open_metadata() as claims:
            authors[path.stem] = claims.get("dc:creator", [])
    assert authors == {
        "1949-12-18_telegram": ["Mao Zedong"],
        "1950-01-02_conversation": ["Ivanov, Petr"],
        "1950-02-14_letter": ["Ivanov"],
        "edition": [],
    }


def test_an_edition_without_a_date_gets_none_that_could_be_true(tmp_path: Path) -> None:
    list(publish([LETTER], replace(edition_made(), date=""), tmp_path, ["pdf"]))
    with pikepdf.open(tmp_path / "pdf" / "edition.pdf") as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:19700101")


def test_the_book_has_lists_of_all_kinds_and_names_the_program(made: Site) -> None:
    texts = pages(made.folder / "pdf" / "edition.pdf")
    assert any(text.startswith("Indexofpersons") and "Ivanov,Petr" in text for text in texts)
    assert any(text.startswith("Indexofplaces") and "Moscow" in text for text in texts)
    assert f"Madewithteipipe{bare(__version__)}." in texts[-1]
    assert f"teipipe{bare(__version__)}." in "".join(pages(made.folder / "pdf" / "1950-02-14_letter.pdf"))


def test_lines_of_a_heading_run_on(made: Site) -> None:
    with pypdfium2.PdfDocument(made.folder / "pdf" / "1950-01-02_conversation.pdf") as pdf:
        assert any("ЗАПИСЬ БЕСЕДЫ 2 января 1950 г." in page.get_textpage().get_text_bounded() for page in pdf)


def left_edges(path: Path, words: Sequence[str]) -> list[float]:
    """Where lines begin that begin with these words."""
    edges = []
    with pypdfium2.PdfDocument(path) as pdf:
        for textpage in (page.get_textpage() for page in pdf):
            for at in (textpage.search(each).get_next() for each in words):
                edges += [round(textpage.get_charbox(at[0])[0])] if at else []
    return edges


def test_narration_after_a_turn_is_no_second_paragraph_of_the_speaker(made: Site) -> None:
    path = made.folder / "pdf" / "1950-01-02_conversation.pdf"
    speaker, second, *narration = left_edges(path, ["Comrade Petrova", "Formosa", "Present: comr", "Recorded by"])
    assert second > speaker
    assert [abs(edge - speaker) <= 1 for edge in narration] == [True, True]


OPENINGS = {
    "a footnote in the first line": '<p xml:id="a">Begun<ref type="noteAnchor" target="#n">1</ref><note place="foot" '
    f'xml:id="n">{"A long note. " * 60}</note> here. {"More words. " * 60}</p>',
    "openers": '<opener><dateline xml:id="d">Moscow</dateline><salute xml:id="s">Dear</salute></opener>'
    f'<p xml:id="a">Begun here. {"More words. " * 60}</p>',
    "a remark": f'<note type="source" xml:id="r">[Kept]</note><head xml:id="h">Record</head>'
    f'<p xml:id="a">Begun here. {"More words. " * 60}</p>',
}


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS)
def test_a_heading_stays_with_its_text(tmp_path: Path, opening: str) -> None:
    """However many lines stand before it, a version does not begin at the foot of a page."""
    letter, paths = LETTER.read_text(encoding="utf-8"), []
    for lines in range(26, 33):
        before = "".join(f'<p xml:id="before-{line}">Line</p>' for line in range(lines))
        versions = (("ru", "original", before), ("en", "translation", opening))
        texts = "".join(
            f'<text xml:id="{tag}" xml:lang="{tag}" type="{kind}"><body>{body}</body></text>'
            for tag, kind, body in versions
        )
        paths.append(tmp_path / f"lines-{lines}.xml")
        whole = re.sub(r"<text .*</text>", f"<text><group>{texts}</group></text>", letter, flags=re.DOTALL)
        paths[-1].write_text(whole, encoding="utf-8")
    list(publish(paths, edition_made(), tmp_path / "out", ["pdf"]))
    for path in paths:
        (page,) = [text for text in pages(tmp_path / "out" / "pdf" / f"{path.stem}.pdf") if "English,transl" in text]
        assert "Begun" in page, path.stem


def test_fonts_are_the_named_ones_and_embedded(site: Site) -> None:
    with pikepdf.open(site.folder / "pdf" / "edition.pdf") as pdf:
        descriptors = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        named = {
            re.sub(r"^/[A-Z]{6}\+(Libertinus|NotoSerifSC|NotoSansSC|DejaVu).*", r"\1", str(item.FontName))
            for item in descriptors
        }
        assert named and named <= {"Libertinus", "NotoSerifSC", "NotoSansSC", "DejaVu"}
        assert all(any(f"/FontFile{n}" in item for n in ("", "2", "3")) for item in descriptors)


def altered(folder: Path, old: str, new: str) -> Path:
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "altered.xml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


NOTED = (
    ("numbered by a word processor", "", "Seen by nobody."),
    ("with its number before it", '<hi rend="superscript">7</hi>', '<hi rend="superscript">7</hi> Seen by nobody.'),
)


@pytest.mark.parametrize(("anchor", "note"), [(anchor, note) for _, anchor, note in NOTED], ids=[n for n, *_ in NOTED])
def test_a_note_has_its_number_once_at_its_anchor_and_once_before_it(tmp_path: Path, anchor: str, note: str) -> None:
    made = (
        f'by ship<ref type="noteAnchor" target="#n-7">{anchor}</ref><note place="foot" n="7" xml:id="n-7">{note}</note>'
    )
    path = altered(tmp_path, "by ship", made)
    list(publish([path], edition_made(), tmp_path / "out"))
    printed = "".join(pages(tmp_path / "out" / "pdf" / "altered.pdf"))
    assert ("byship7" in printed, printed.count("7Seenbynobody."), "77Seen" in printed) == (True, 1, False)
    page = parsed(tmp_path / "out" / "documents" / "altered.html")
    (mark,) = page.xpath("//a[@role='doc-noteref'][@href='#n-7']")
    assert words(mark) + mark.get("data-mark", "") == "7"
    (shown,) = page.xpath("//li[@id='n-7']")
    assert bare(words(shown)) == "7Seenbynobody.↩"


@pytest.mark.parametrize("character", ["𓀀", "\ue000", "☒\u0e01"])
def test_a_character_without_glyph_is_named(tmp_path: Path, character: str) -> None:
    path = altered(tmp_path, "by ship", f"by {character} ship")
    with pytest.raises(GlyphMissing) as refused:
        list(publish([path], edition_made(), tmp_path / "out", ["pdf"]))
    (finding,) = refused.value.findings
    missing = character[-1]
    assert (finding.code, finding.place.path) == ("glyph-missing", str(path))
    assert f"U+{ord(missing):04X}" in finding.message
    line = path.read_text(encoding="utf-8").splitlines()[finding.place.line - 1]
    assert missing in line
    assert not list((tmp_path / "out").rglob("*.pdf"))


@pytest.mark.parametrize(
    "text", ["✓ ѣ Ѳ ё — … „“ ½ °", "旅順 臺灣 ！？（二）", "Máo Zédōng ǎ ü ç ø ł ő", "→ ☐ ★ α β ∞"]
)
def test_usual_signs_have_glyphs(tmp_path: Path, text: str) -> None:
    path = altered(tmp_path, "by ship", text)
    list(publish([path], edition_made(), tmp_path / "out", ["pdf"]))
    assert bare(text) in "".join(pages(tmp_path / "out" / "pdf" / "altered.pdf"))


def test_element_without_reading_stops_the_build(tmp_path: Path) -> None:
    path = altered(tmp_path, "<stamp>SEEN</stamp>", "<specDesc/>")
    with pytest.raises(Refusal, match=r"altered\.xml:\d+: element specDesc inside p .*element-unhandled") as refused:
        list(publish([path], edition_made(), tmp_path / "out"))
    line = int(str(refused.value).split(":")[1])
    assert "<specDesc/>" in path.read_text(encoding="utf-8").splitlines()[line - 1]
    assert not (tmp_path / "out").exists()


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    path = altered(tmp_path, "by ship", "by &outside;")
    text = path.read_text(encoding="utf-8")
    declared = f'<!DOCTYPE TEI [<!ENTITY outside SYSTEM "{HERE / "conftest.py"}">]>\n<TEI'
    path.write_text(text.replace("<TEI", declared, 1), encoding="utf-8")
    with pytest.raises(Refusal, match="document type declaration"):
        list(publish([path], edition_made(), tmp_path / "out"))


@pytest.mark.parametrize(
    ("documents", "outputs", "message"),
    [
        ([], ["html"], "no documents"),
        (["a"], ["docx"], "no such output; choose from html, pdf, epub"),
        (["a", "b"], ["html"], "rename"),
    ],
)
def test_refusals_say_what_to_do(tmp_path: Path, documents: list[str], outputs: list[str], message: str) -> None:
    paths = [tmp_path / folder / "x.xml" for folder in documents]
    with pytest.raises(Refusal, match=message):
        list(publish(paths, edition_made(), tmp_path / "out", outputs))

"""The EPUB as an edition wants it: its reading, its templates and design, its language, and what it claims."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe.edition import Epub, load
from teipipe.epub import files
from teipipe.findings import Refusal
from teipipe.publish import publish
from tests.publish.conftest import HERE, TEI, edition_made, parsed, words
from tests.publish.epubs import Book, bound, found, messages, needs_checker, shown

CONVERSATION = "1950-01-02_conversation"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The book of the edition made for these tests."""
    return bound(sorted((HERE / "documents").glob("*.xml")), edition_made(), tmp_path_factory.mktemp("made") / "x.epub")


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Book:
    chosen = replace(edition_made(), epub=Epub(reading="corrected"))
    return bound(sorted((HERE / "documents").glob("*.xml")), chosen, tmp_path_factory.mktemp("corrected") / "x.epub")


def test_the_corrected_reading_is_there_where_it_is_chosen(made: Book, corrected: Book) -> None:
    texts = [
        {each.get("data-version"): shown(each) for each in found(book.chapter(CONVERSATION), "//h:div[@data-version]")}
        for book in (made, corrected)
    ]
    assert "вопрос помо-щи с Алтинского соглашения" in texts[0]["ru"]
    assert "вопрос помощи с Ялтинского соглашения" in texts[1]["ru"]
    assert "comr. [Captain] Nemo" in texts[0]["en"]
    assert "comr. Captain Nemo" in texts[1]["en"]
    for tongue in ("ru", "en"):
        changes = {"помо-щи": "помощи", "Алтинского": "Ялтинского", "[Captain]": "Captain"}
        expected = texts[0][tongue]
        for before, after in changes.items():
            expected = expected.replace(before, after)
        assert texts[1][tongue] == expected


@needs_checker
def test_what_leads_into_a_corrected_reading_leads_somewhere(tmp_path: Path) -> None:
    """A passage of the words that are replaced names somebody: the register leads to it."""
    path = tmp_path / f"{CONVERSATION}.xml"
    text = (HERE / "documents" / path.name).read_text(encoding="utf-8")
    name = '<seg xml:id="replaced"><persName ref="#petrova-anna">Петрова</persName></seg>'
    before = "<choice><sic>Алтинского</sic>"
    assert before in text
    path.write_text(text.replace(before, f"<choice><sic>{name}</sic>"), encoding="utf-8")
    book = bound([path], replace(edition_made(), epub=Epub(reading="corrected")), tmp_path / "x.epub")
    links = found(book.page("register/persons.xhtml"), "//h:ul[@class = 'mentions']//@href")
    assert f"../documents/{CONVERSATION}.xhtml#replaced" in links
    (reading,) = found(book.chapter(CONVERSATION), "//*[@class = 'reading'][descendant-or-self::*/@id = 'replaced']")
    assert shown(reading) == "Ялтинского"
    assert messages(book.path) == []


@pytest.mark.parametrize(("status", "named"), [("reviewed", "status reviewed"), ("drawn", "status ")])
def test_a_status_is_no_class_of_the_design(tmp_path: Path, status: str, named: str) -> None:
    path = tmp_path / "letter.xml"
    root = etree.parse(HERE / "documents" / "1950-02-14_letter.xml").getroot()
    header = root.find(f"{TEI}teiHeader")
    assert header is not None
    for old in header.findall(f"{TEI}revisionDesc"):
        header.remove(old)
    etree.SubElement(header, f"{TEI}revisionDesc", status=status)
    path.write_bytes(etree.tostring(root))
    (line,) = found(
        bound([path], edition_made(), tmp_path / "x.epub").chapter("letter"), "//h:header/h:p[h:span[@class = 'badge']]"
    )
    assert line.get("class") == named


def test_accessibility_is_described_and_conformance_claimed_only_where_somebody_answers_for_it(
    made: Book, tmp_path: Path
) -> None:
    for name in (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert made.said(f"//opf:meta[@property = 'schema:{name}']/text()"), name
    assert not made.said("//opf:meta[@property = 'dcterms:conformsTo']/text()")
    chosen = replace(edition_made(), epub=Epub(isbn="978-3-16-148410-0", certifier="An examiner"))
    book = bound([HERE / "documents" / "1950-02-14_letter.xml"], chosen, tmp_path / "x.epub")
    assert book.said("//opf:meta[@property = 'dcterms:conformsTo']/text()") == [
        "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"
    ]
    assert book.said("//opf:meta[@property = 'a11y:certifiedBy']/text()") == ["An examiner"]
    assert book.said("//dc:identifier/text()") == ["urn:isbn:9783161484100"]
    assert "978-3-16-148410-0" in words(book.page("imprint.xhtml"))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["1949-12-16_stalin-mao"], ["1949-12-16_stalin-mao.xhtml"]),
        (["a b", "ü", "a/b"], ["a~20b.xhtml", "~C3~BC.xhtml", "a~2Fb.xhtml"]),
        (["Same", "same", "SAME"], ["Same.xhtml", "same~1.xhtml", "SAME~2.xhtml"]),
        (["a b", "a~20b"], ["a~20b.xhtml", "a~20b~1.xhtml"]),
        (["v1.2"], ["v1~2.xhtml"]),
    ],
)
def test_every_document_has_a_file_of_its_own(names: list[str], expected: list[str]) -> None:
    assert list(files(names)) == expected


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_the_book_speaks_the_language_of_the_edition(language: str, tmp_path: Path) -> None:
    chosen = replace(edition_made(), language=language, title="毛泽东与斯大林会谈")
    book = bound(sorted((HERE / "documents").glob("*.xml")), chosen, tmp_path / "x.epub")
    assert {page.get("lang") for page in book.pages.values()} == {language}
    assert words(found(book.page("nav.xhtml"), "//h:h1")[0]) == {"ru": "Содержание", "zh": "目录"}[language]


def test_an_edition_s_own_templates_and_design_come_last(tmp_path: Path) -> None:
    own = """<xsl:stylesheet version="3.0" default-mode="html" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        xpath-default-namespace="urn:x-teipipe:reading">
      <xsl:template match="salute"><p class="own"><xsl:apply-templates/></p></xsl:template>
    </xsl:stylesheet>"""
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "epub.xsl").write_text(own, encoding="utf-8")
    (theme / "epub.css").write_text(".own { font-variant: small-caps; }\n", encoding="utf-8")
    letter = HERE / "documents" / "1950-02-14_letter.xml"
    book = bound([letter], replace(edition_made(), root=tmp_path), tmp_path / "x.epub")
    assert [words(each) for each in found(book.chapter(letter.stem), "//h:p[@class = 'own']")] == [
        "Dear Anna,",
        "Yours,",
    ]
    assert book.files["EPUB/style.css"].decode().endswith(".own { font-variant: small-caps; }\n")


def test_the_site_leads_to_the_book(tmp_path: Path) -> None:
    list(publish([HERE / "documents" / "1950-02-14_letter.xml"], edition_made(), tmp_path, ["html", "epub"]))
    (address,) = parsed(tmp_path / "index.html").xpath("//a[@type = 'application/epub+zip']/@href")
    assert (tmp_path / address).is_file()


def test_what_the_settings_say_of_the_book_is_read(tmp_path: Path) -> None:
    settings = 'title = "T"\npublisher = "P"\n[licence]\ntext = "L"\n'
    settings += '[epub]\nreading = "corrected"\ncertifier = "An examiner"\n'
    (tmp_path / "teipipe.toml").write_text(settings, encoding="utf-8")
    assert load(tmp_path).epub == Epub(reading="corrected", certifier="An examiner")
    (tmp_path / "teipipe.toml").write_text(settings + 'isbn = "12"\n', encoding="utf-8")
    with pytest.raises(Refusal, match="isbn"):
        load(tmp_path)

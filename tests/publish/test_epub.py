"""The EPUB: all of the text is there once and in order, links lead somewhere, readers find what they ask for."""

import re
import zipfile
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from teipipe.convert import Converting
from teipipe.edition import Edition
from teipipe.epub import PACKED, bind, files
from teipipe.publish import publish
from teipipe.register import Register
from tests.conftest import SHARED
from tests.publish.browser import chromium, needs_axe, needs_browser, violations
from tests.publish.conftest import (
    HERE,
    TEI,
    XML_ID,
    delivered,
    edition_made,
    editions,
    noted,
    solid,
    spaced,
    versions,
    words,
)
from tests.publish.epubs import TYPE, XHTML, Book, bound, found, messages, needs_checker, opened, shown, target
from tests.publish.test_site import LEAVES, broken, holds_blocks

CONVERSATION = "1950-01-02_conversation"
# What axe-core asks of a page in a browser window and nobody of a part of a book; and it does not know that a break
# between pages is named by its number.
OF_SITES = re.compile("landmark-one-main|region|page-has-heading-one|aria-prohibited-attr: .*doc-pagebreak")
# What may say that it is in another language.
TONGUED = [f"{TEI}{name}" for name in ("foreign", "p", "note", "head", "hi", "seg", "persName", "placeName", "orgName")]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module", params=[value for _, value in editions()], ids=[name for name, _ in editions()])
def edition(request: pytest.FixtureRequest) -> Edition:
    made: Edition = request.param
    return made


@pytest.fixture(scope="module")
def documents(edition: Edition) -> list[Path]:
    return sorted(edition.documents.glob("*.xml"))


@pytest.fixture(scope="module")
def book(edition: Edition, documents: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = tmp_path_factory.mktemp("epub")
    (made,) = publish(documents, edition, folder, ["epub"])
    assert made.path == folder / "epub" / "edition.epub"
    return opened(made.path)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The book of the edition made for these tests."""
    return bound(sorted((HERE / "documents").glob("*.xml")), edition_made(), tmp_path_factory.mktemp("made") / "x.epub")


@needs_checker
def test_epubcheck_has_nothing_to_say(book: Book) -> None:
    assert messages(book.path) == []


@needs_checker
def test_epubcheck_finds_what_is_wrong(made: Book, tmp_path: Path) -> None:
    path = tmp_path / "broken.epub"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in made.files.items():
            archive.writestr(name, content.replace(b'<a class="back" href="#', b'<a class="back" href="#nowhere-'))
    assert any("RSC-012" in message for message in messages(path))


def test_each_version_says_what_was_delivered(book: Book, documents: list[Path]) -> None:
    for path in documents:
        says_what_was_delivered(book, path)


def says_what_was_delivered(book: Book, path: Path) -> None:
    chapter = book.chapter(next(files([path.stem])).removesuffix(".xhtml"))
    texts = dict(versions(path))
    assert [each.get("data-version") for each in found(chapter, "//h:div[@data-version]")] == list(texts)
    for name, text in texts.items():
        (version,) = found(chapter, "//h:div[@data-version = $name]", name)
        assert solid(shown(version)) == solid(delivered(text)), f"{path.name} {name}"
        for note in (note for note in text.iter(f"{TEI}note") if noted(note) and note.get(XML_ID)):
            (called,) = found(chapter, "//*[@data-note = $name]", note.get(XML_ID, ""))
            assert solid(shown(called)) == solid(delivered(note)), f"{path.name} {note.get(XML_ID)}"


def test_each_block_keeps_its_spaces(book: Book, documents: list[Path]) -> None:
    compared = 0
    for path in documents:
        chapter = book.chapter(path.stem)
        for element in (element for _, text in versions(path) for element in text.iter(*LEAVES)):
            if XML_ID not in element.attrib or holds_blocks(element):
                continue
            (block,) = found(chapter, "//*[@id = $name]", element.get(XML_ID, ""))
            for line_break in block.iter(f"{XHTML}br"):
                line_break.tail = f" {line_break.tail or ''}"
            assert spaced(shown(block)) == spaced(broken(element)), f"{path.name} {element.get(XML_ID)}"
            compared += 1
    assert compared > 10


def test_a_label_is_no_part_of_the_first_word(made: Book) -> None:
    (item,) = found(made.chapter("1950-02-14_letter"), "//*[@id = 'letter-item-1']")
    assert words(item) == "(a) to stay;"


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gold, texts of many houses")
@pytest.mark.parametrize("house", ["drama", "frus", "letters", "pages", "parlamint"])
def test_texts_of_any_house_are_said_whole(house: str, tmp_path: Path) -> None:
    inputs = sorted((SHARED / "gold" / "dev" / house / "input").iterdir(), key=lambda path: (path.stat().st_size, path))
    sizes = accumulate(path.stat().st_size for path in inputs)
    converting = Converting(tmp_path / "documents", Register())
    (tmp_path / "documents").mkdir()
    # The shortest, up to so many bytes: the length of a text is no news to a book.
    short = [path for path, size in zip(inputs, sizes, strict=True) if size < 30_000] or inputs[:1]
    documents = [document for path in short[:10] for document in converting.convert(path).documents]
    book = bound(sorted(documents), edition_made(), tmp_path / "x.epub")
    for document in documents:
        says_what_was_delivered(book, document)


def test_all_links_and_fragments_resolve(book: Book) -> None:
    ids = {name: found(page, "//@id") for name, page in book.pages.items()}
    assert all(len(each) == len(set(each)) for each in ids.values())
    checked = 0
    for name, page in book.pages.items():
        for address in (str(each) for each in found(page, "//@href | //@src")):
            if re.match(r"https?:", address):
                continue
            file, fragment = target(name, address)
            assert file in book.files, f"{name}: {address}"
            assert not fragment or fragment in ids[file], f"{name}: {address}"
            checked += 1
    assert checked > 50


def test_every_file_is_in_the_manifest_and_every_page_is_read(book: Book) -> None:
    listed = book.said("//opf:item/@href")
    assert sorted(f"EPUB/{each}" for each in listed) == sorted(
        name for name in book.files if name.startswith("EPUB/") and name != "EPUB/package.opf"
    )
    pages = [each for each in listed if each.endswith(".xhtml")]
    assert [book.said(f"//opf:item[@id='{ref}']/@href")[0] for ref in book.said("//opf:itemref/@idref")] == pages
    assert book.said("//opf:item[@properties = 'cover-image']/@href") == ["cover.png"]
    assert book.said("//opf:item[@properties = 'nav']/@href") == ["nav.xhtml"]


def test_nothing_runs_and_nothing_is_fetched(book: Book) -> None:
    for name, page in book.pages.items():
        assert not found(page, "//h:script | //@style | //@*[starts-with(name(), 'on')]"), name
        assert not found(page, "//@src[contains(., ':')] | //h:link/@href[contains(., ':')]"), name
        assert all(re.match(r"(https?://|mailto:|[^:]*$)", address) for address in found(page, "//h:a/@href")), name
    assert b"url(" not in book.files["EPUB/style.css"]
    assert b"@import" not in book.files["EPUB/style.css"]


def test_text_is_never_markup(made: Book) -> None:
    (hostile,) = found(made.chapter("1950-02-14_letter"), "//*[@id = 'letter-p-1']")
    assert "<script>alert(1)</script>" in shown(hostile)
    assert len(hostile) == 0
    assert words(found(made.page("title.xhtml"), "//h:h1")[0]) == "The test edition & its <title>"


def test_headings_go_down_one_level_at_a_time(book: Book) -> None:
    for name, page in book.pages.items():
        levels = [int(str(each.tag)[-1]) for each in page.iter(*(f"{XHTML}h{level}" for level in range(1, 7)))]
        assert levels[:1] == ([] if name.endswith("cover.xhtml") else [1]), name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_a_passage_in_another_language_says_which(book: Book, documents: list[Path]) -> None:
    for page in book.pages.values():
        assert [each.get("lang") for each in page.iter(f"{XHTML}*")] == [
            each.get(LANG) for each in page.iter(f"{XHTML}*")
        ]
    for path in documents:
        chapter = book.chapter(path.stem)
        tongues = {str(each.get(LANG)) for _, text in versions(path) for each in text.iter(*TONGUED) if each.get(LANG)}
        assert tongues <= set(found(chapter, "//@xml:lang")), path.name
        for name, text in versions(path):
            (version,) = found(chapter, "//*[@data-version = $name]", name)
            assert version.get(LANG) == text.get(LANG)


def test_notes_open_as_popups_and_lead_back(made: Book, book: Book) -> None:
    for each in (made, book):
        for name, page in each.pages.items():
            calls = [call for call in page.iter(f"{XHTML}a") if call.get(TYPE) == "noteref"]
            notes = {note.get("id"): note for note in page.iter(f"{XHTML}aside")}
            assert {call.get("href") for call in calls} == {f"#{note}" for note in notes}, name
            assert all(call.get("role") == "doc-noteref" and words(call).strip() for call in calls), name
            for identity, note in notes.items():
                assert (note.get(TYPE), note.get("role")) == ("footnote", "doc-footnote")
                backs = found(note, ".//h:a[@role = 'doc-backlink']/@href")
                assert backs == [f"#{call.get('id')}" for call in calls if call.get("href") == f"#{identity}"], name
    assert len(found(made.chapter(CONVERSATION), "//h:aside")) == 2


def test_an_anchor_without_words_shows_the_number_of_its_note(tmp_path: Path) -> None:
    text = (HERE / "documents" / f"{CONVERSATION}.xml").read_text(encoding="utf-8")
    path = tmp_path / "bare.xml"
    path.write_text(text.replace('target="#ru-note-1">*<', 'target="#ru-note-1"><'), encoding="utf-8")
    book = bound([path], edition_made(), tmp_path / "x.epub")
    (call,) = found(book.chapter("bare"), "//h:a[@href = '#ru-note-1']")
    assert (words(call), shown(call)) == ("1", "")


def test_a_note_that_nothing_calls_is_called_from_where_it_stands(tmp_path: Path) -> None:
    text = (HERE / "documents" / f"{CONVERSATION}.xml").read_text(encoding="utf-8")
    path = tmp_path / "loose.xml"
    path.write_text(text.replace('<ref type="noteAnchor" target="#ru-note-1">*</ref>', ""), encoding="utf-8")
    book = bound([path], edition_made(), tmp_path / "x.epub")
    (note,) = found(book.chapter("loose"), "//*[@id = 'ru-note-1']")
    assert (note.tag, note.get(TYPE)) == (f"{XHTML}aside", "footnote")
    assert found(book.chapter("loose"), "//h:a[@href = '#ru-note-1']")


def test_a_variant_that_nothing_calls_is_not_hidden(tmp_path: Path) -> None:
    """Reading systems show footnotes only where they are called."""
    text = (HERE / "documents" / f"{CONVERSATION}.xml").read_text(encoding="utf-8")
    variant = '<app><lem><p>As printed.</p></lem><rdg wit="#B"><p>As drafted.</p></rdg></app></body>'
    path = tmp_path / "loose.xml"
    path.write_text(variant.join(text.rsplit("</body>", 1)), encoding="utf-8")
    book = bound([path], edition_made(), tmp_path / "x.epub")
    *_, note = found(book.chapter("loose"), "//*[contains(., 'As drafted.')][@id]")
    assert (note.tag, note.get(TYPE)) == (f"{XHTML}div", None)


def test_units_that_stand_beside_each_other_are_linked_both_ways(made: Book) -> None:
    chapter = made.chapter(CONVERSATION)
    unit = "ancestor::*[contains(@class, 'paragraph') or contains(@class, 'turn')][1]/@id"
    links = {str(found(link, unit)[0]): link for link in found(chapter, "//h:a[@class = 'parallel']")}
    leads = {unit: link.get("href") for unit, link in links.items()}
    assert leads == {
        "ru-sp-1": "#en-sp-1",
        "en-sp-1": "#ru-sp-1",
        "ru-sp-2": "#en-sp-2",
        "en-sp-2": "#ru-sp-2",
        "ru-p-3": "#en-p-4",
        "en-p-4": "#ru-p-3",
        "en-p-5": "#ru-p-3",
    }
    assert {link.get("hreflang") for link in links.values()} == {"ru", "en"}
    assert all(link.get("aria-label") for link in links.values())


def test_the_contents_have_documents_versions_and_headings_in_the_order_of_reading(book: Book) -> None:
    nav = book.page("nav.xhtml")
    toc = [str(each) for each in found(nav, "//h:nav[@epub:type = 'toc']//h:a/@href")]
    read = [book.said(f"//opf:item[@id='{ref}']/@href")[0] for ref in book.said("//opf:itemref/@idref")]
    assert [name for name in read if name in toc] == [name for name in toc if "#" not in name]
    chapters = [name for name in read if name.startswith("documents/")]
    assert set(chapters) <= set(toc)
    for chapter in chapters:
        several = found(book.page(chapter), "//h:section[@class = 'version']/@id")
        assert [f"{chapter}#{each}" in toc for each in several] == [len(several) > 1] * len(several)


def test_a_part_of_a_document_is_in_the_contents_and_its_title_is_not(made: Book) -> None:
    toc = found(made.page("nav.xhtml"), "//h:nav[@epub:type = 'toc']//h:a")
    labels = {each.get("href"): words(each) for each in toc}
    assert labels["documents/1950-02-14_letter.xhtml#letter-div-head"] == "A second part"
    assert "documents/1950-01-02_conversation.xhtml#en-head" not in labels


def test_landmarks_lead_to_the_parts(book: Book) -> None:
    marks = found(book.page("nav.xhtml"), "//h:nav[@epub:type = 'landmarks']//h:a/@epub:type")
    assert marks[:4] == ["cover", "titlepage", "toc", "bodymatter"]
    assert set(marks[4:]) <= {"index"}


def test_pages_that_have_a_number_are_listed(made: Book) -> None:
    listed = found(made.page("nav.xhtml"), "//h:nav[@epub:type = 'page-list']//h:a")
    breaks = [
        target(f"EPUB/{name}", f"#{each}")
        for name in ("documents/1950-01-02_conversation.xhtml", "documents/1950-02-14_letter.xhtml")
        for each in found(made.page(name), "//*[@role = 'doc-pagebreak'][@epub:type = 'pagebreak']/@id")
    ]
    assert [target("EPUB/nav.xhtml", each.get("href")) for each in listed] == breaks
    assert [words(each).rpartition(", ")[2] for each in listed] == ["2", "3", "2", "7"]
    assert "pageBreakMarkers" in made.said("//opf:meta[@property = 'schema:accessibilityFeature']/text()")
    assert made.said("//opf:meta[@property = 'pageBreakSource']/text()")


def test_the_register_is_the_index(made: Book) -> None:
    (entry,) = found(made.page("register/persons.xhtml"), "//*[@id = 'ivanov-petr']")
    assert spaced(words(entry)).startswith("Ivanov, Petr (1901–1977)")
    links = [
        target("EPUB/register/persons.xhtml", each) for each in found(entry, ".//*[@class = 'mentions']//h:a/@href")
    ]
    assert ("EPUB/documents/1950-02-14_letter.xhtml", "letter-signed") in links
    # Of his turns the first in each version.
    assert ("EPUB/documents/1950-01-02_conversation.xhtml", "ru-sp-1") in links
    assert ("EPUB/documents/1950-01-02_conversation.xhtml", "en-sp-1") in links
    assert not found(made.page("register/persons.xhtml"), "//*[@id = 'unmentioned']")


def test_libraries_are_told_what_the_book_is(made: Book) -> None:
    assert made.said("//dc:title/text()") == ["The test edition & its <title>"]
    assert made.said("//dc:language/text()")[0] == "en"
    assert set(made.said("//dc:language/text()")) == {"en", "ru", "zh-Hans"} or "ru" in made.said(
        "//dc:language/text()"
    )
    assert made.said("//dc:date/text()") == ["2026-02"]
    assert made.said("//opf:meta[@property = 'dcterms:modified']/text()") == ["2026-02-01T00:00:00Z"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", made.said("//dc:identifier/text()")[0])


def test_two_books_are_the_same_and_their_dates_are_no_clock_s(
    book: Book, documents: list[Path], edition: Edition, tmp_path: Path
) -> None:
    again = tmp_path / "again.epub"
    bind(documents, edition, again)
    assert again.read_bytes() == book.path.read_bytes()
    with zipfile.ZipFile(again) as archive:
        first, *others = archive.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert {each.date_time for each in (first, *others)} == {PACKED}
    assert again.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


@needs_browser
@needs_axe
def test_pages_are_accessible_on_light_and_dark_paper(made: Book, tmp_path: Path) -> None:
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(tmp_path)
    with chromium() as browser:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": 600, "height": 800}, color_scheme=scheme)
            for name in made.pages:
                page.goto((tmp_path / name).as_uri())
                # Paper and ink are the reading system's.
                page.add_style_tag(content=":root { color-scheme: light dark; }")
                found_here = [each for each in violations(page) if not OF_SITES.match(each)]
                assert found_here == [], f"{name} {scheme}"
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name

"""The reading view: what an element means to a reader, decided once."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe.reading import READING, reading_view
from tests.publish.conftest import HERE, edition_made, words

R = {"r": READING}
REGISTERS = [HERE / "register" / f"{kind}.xml" for kind in ("persons", "places")]


@pytest.fixture(scope="module")
def view() -> etree._Element:
    return reading_view(sorted((HERE / "documents").glob("*.xml")), edition_made(), REGISTERS)


def value(view: etree._Element, path: str) -> str:
    return str(view.xpath(f"string({path})", namespaces=R))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("//r:paragraph[@id='ru-p-1']", "Это вопрос помо-щи с Алтинского соглашения."),
        ("//r:paragraph[@id='ru-p-1']/r:hyphen", "-"),
        ("//r:paragraph[@id='ru-p-1']/r:break[@joined='yes']/@n", "2"),
        ("//r:paragraph[@id='ru-p-1']/r:reading/@corrected", "Ялтинского"),
        ("//r:document[2]//r:correction/@cert", "high"),
        ("//r:turn[@id='ru-sp-1']/@entry", "ivanov-petr"),
        ("//r:turn[@id='ru-sp-1']/r:speaker", "✓ Товарищ Иванов:"),
        ("//r:dateline[@id='ru-dl']//r:name/@entry", "moscow"),
        ("//r:paragraph[@id='ru-p-3']//r:name/@local", "nemo"),
        ("//r:document[2]//r:reporting", "says comr[ade] Petrova jokingly,"),
        ("//r:note[@id='ru-note-1']/r:paragraph[2]", "Второй абзац."),
        ("//r:document[2]//r:note[@id='en-note-1']/@anchors", "en-note-1-anchor-1 en-note-1-anchor-2"),
        ("//r:item[@id='letter-item-1']/r:label", "(a)"),
        ("//r:signed[@id='letter-signed']/@place", "closer"),
        ("//r:heading[@id='letter-div-head']/@depth", "1"),
        ("//r:document[2]/@status", "reviewed"),
        ("//r:document[3]/@date", "1950-02"),
        ("//r:document[2]//r:field[@name='date']", "2 January 1950"),
        ("//r:document[3]//r:field[@name='genre']", "Letter"),
        ("//r:document[3]//r:field[@name='sent']", "Ivanov, Moscow (uncertain), 14 February 1950"),
        ("//r:document[2]//r:field[@name='responsible']", "translation: Danny Rozas"),
        ("//r:document[2]//r:field[@name='archive']", "State Archive, fond 45, opis 1"),
        ("//r:document[2]//r:field[@name='citation']", "“Record”, January 2, 1950, Archive, 1-1."),
        ("//r:document[2]/r:persons/r:person[1]/@life", "1901–1977"),
        ("//r:register[@kind='persons']/r:person[1]/@id", "ivanov-petr"),
        ("count(//r:register/r:person[@id='unmentioned'])", "0"),
        ("//r:register/r:person[@id='ivanov-petr']/r:authority[1]/@address", "https://isni.org/isni/0000000120961122"),
        ("//r:register/r:person[@id='ivanov-petr']/r:authority[2]/@address", "https://www.wikidata.org/wiki/Q42"),
        ("//r:register/r:person[@id='ivanov-petr']/r:authority[2]/@type", "Wikidata"),
        ("//r:register/r:person[@id='ivanov-petr']/r:authority[3]/@address", "https://viaf.org/viaf/1234"),
        ("count(//r:register/r:person[@id='ivanov-petr']/r:authority)", "3"),
        ("//r:document[2]//r:field[@name='record']", "77"),
        ("//r:document[2]//r:field[@name='address'][1]//r:link/@address", "https://example.org/record/77"),
        ("//r:document[2]//r:field[@name='found']", "http://as-found.example.org/77"),
        ("count(//r:document[2]//r:field[@name='found']//r:link)", "0"),
        ("//r:document[2]//r:field[@name='setting']", "Moscow (uncertain)"),
        ("//r:document[1]//r:field[@name='setting']", "Moscow (uncertain), 16 December 1949, conversation"),
        ("//r:document[2]//r:field[@name='note.uploaded']", "2011-11-20"),
        ("//r:document[2]//r:field[@name='note.box_number']", "7"),
        ("//r:document[2]//r:field[@name='persons']", "Ivanov, Petr"),
        ("//r:document[2]//r:field[@name='places']", "Moscow"),
        ("count(//r:document[2]//r:field[@name='topics']/r:value)", "3"),
        ("//r:document[2]//r:field[@name='subjects']", "Russia--Trade"),
        ("count(//r:document[2]//r:field[@name='note.information'])", "0"),
        ("//r:document[2]//r:field[@name='author']", "Ivanov, Petr"),
    ],
)
def test_says(view: etree._Element, path: str, expected: str) -> None:
    assert value(view, path) == expected


@pytest.mark.parametrize(("other", "shown"), [("conversation", 0), ("banquet", 1)])
def test_setting_that_says_no_more_is_not_shown(tmp_path: Path, other: str, shown: int) -> None:
    text = (HERE / "documents" / "1950-01-02_conversation.xml").read_text(encoding="utf-8")
    setting = '<date when="1950-01-02"/><activity>' + other
    path = tmp_path / "setting.xml"
    path.write_text(text.replace('<placeName cert="low">Moscow</placeName><activity>conversation', setting), "utf-8")
    view = reading_view([path], edition_made(), REGISTERS)
    assert len(view.findall(f".//{{{READING}}}field[@name='setting']")) == shown


@pytest.mark.parametrize(("words", "shown"), [("Archive, 1-1", 0), ("Archive, 1-2", 1)])
def test_publication_that_the_citation_has_is_not_shown_again(tmp_path: Path, words: str, shown: int) -> None:
    text = (HERE / "documents" / "1950-01-02_conversation.xml").read_text(encoding="utf-8")
    path = tmp_path / "cited.xml"
    path.write_text(text.replace("<msDesc>", f'<bibl type="publication">{words};</bibl><msDesc>'), encoding="utf-8")
    view = reading_view([path], edition_made(), REGISTERS)
    assert len(view.findall(f".//{{{READING}}}field[@name='publication']")) == shown


def test_register_that_nobody_needs_is_no_part(tmp_path: Path) -> None:
    path = tmp_path / "alone.xml"
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    path.write_text(text.replace('placeName ref="#moscow"', "placeName"), encoding="utf-8")
    view = reading_view([path], edition_made(), REGISTERS)
    assert [register.get("kind") for register in view.iterfind(f"{{{READING}}}register")] == ["persons"]


def rows(view: etree._Element, *units: str) -> list[tuple[int, int]]:
    found = [view.find(f".//{{{READING}}}unit[@ref='{unit}']") for unit in units]
    return [(int(unit.get("row", "0")), int(unit.get("span", "0"))) for unit in found if unit is not None]


def test_linked_units_share_a_row(view: etree._Element) -> None:
    (russian, english) = rows(view, "ru-head", "en-head")
    assert russian == english


def test_one_unit_stands_beside_several(view: etree._Element) -> None:
    (row, span), first, second = rows(view, "ru-p-3", "en-p-4", "en-p-5")
    assert (first, second) == ((row, 1), (row + 1, 1))
    assert span == 2


def test_rows_keep_the_order_of_each_version(view: etree._Element) -> None:
    for document in view.iterfind(f"{{{READING}}}document"):
        for version in document.iterfind(f".//{{{READING}}}version"):
            placed = [row for row, _ in rows(document, *(child.get("id", "") for child in version))]
            assert placed == sorted(set(placed))


def test_crossing_links_become_one_group(view: etree._Element, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = (HERE / "documents" / "1950-01-02_conversation.xml").read_text(encoding="utf-8")
    crossed = text.replace('target="#ru-head #en-head"', 'target="#ru-head #en-p-4"')
    path = tmp_path_factory.mktemp("crossed") / "crossed.xml"
    path.write_text(crossed, encoding="utf-8")
    crossing = reading_view([path], edition_made(), REGISTERS)
    heads, turns = rows(crossing, "ru-head", "en-head"), rows(crossing, "ru-sp-1", "en-sp-1")
    assert len(heads) == len(turns) == 2
    assert [row for row, _ in turns] != [row for row, _ in heads]


def test_every_word_of_the_interface_is_there_in_three_languages() -> None:
    labels = etree.parse(HERE.parents[1] / "xslt" / "common" / "labels.xml").getroot()
    found = list(labels.iter("{*}label"))
    assert len(found) > 50
    for label in found:
        assert set(label.attrib) == {"key", "en", "ru", "zh"}, label.get("key")


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_interface_language_does_not_touch_the_text(view: etree._Element, language: str) -> None:
    documents = sorted((HERE / "documents").glob("*.xml"))
    other = reading_view(documents, replace(edition_made(), language=language), REGISTERS)
    texts = [[words(version) for version in each.iterfind(f".//{{{READING}}}version")] for each in (view, other)]
    assert texts[0] == texts[1]

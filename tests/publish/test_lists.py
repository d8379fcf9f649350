"""Lists, register, map and pictures: of small editions, and of those that are too large for one page each."""

import re
from copy import deepcopy
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree

from teipipe import reading
from teipipe.catalogue import Desk, catalogued
from teipipe.publish import publish
from teipipe.website import writer
from tests.publish.conftest import HERE, Site, edition_made, parsed, spaced, words

LETTER = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
REGISTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Register</title></titleStmt>
<publicationStmt><p>Test.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<standOff>{}</standOff></TEI>"""
SVG = "{http://www.w3.org/2000/svg}"


def published(folder: Path, **registers: str) -> Path:
    """The site of the documents of a folder, with a register of its own."""
    (folder / "register").mkdir(exist_ok=True)
    for kind, entries in registers.items():
        (folder / "register" / f"{kind}.xml").write_text(REGISTER.format(entries), encoding="utf-8")
    own = replace(edition_made(), root=folder if registers else HERE)
    list(publish(sorted(folder.glob("*.xml")), own, folder / "site", ["html"]))
    return folder / "site"


def body(name: str, text: str) -> str:
    """The letter with another body."""
    return re.sub(r"<body>.*</body>", f"<body>{text}</body>", LETTER.replace("Letter, Ivanov", name), flags=re.DOTALL)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of 210 letters of 1950, four telegrams of 1951, and a letter without a date."""
    folder = tmp_path_factory.mktemp("long")
    for number in range(214):
        dated = body("x", "<p/>").replace('when="1950-02"', f'when="{1950 + number // 210}-02"')
        if number >= 210:
            dated = dated.replace("#letter", "#telegram")
        (folder / f"letter-{number:03}.xml").write_text(dated, encoding="utf-8")
    undated = re.sub('<creation>.*?</creation>|<date when="1950-02-14"/>', "", body("x", "<p/>"))
    (folder / "a-letter.xml").write_text(undated, encoding="utf-8")
    return published(folder)


def test_a_long_list_is_divided_by_years_and_by_what_differs(long: Path) -> None:
    front = parsed(long / "index.html")
    assert front.xpath("//ul[@class='years']//a/@href") == ["lists-1950.html", "lists-1951.html", "lists-undated.html"]
    assert front.xpath("//ul[@class='facet']//a/@href") == ["lists-kind-letter.html", "lists-kind-telegram.html"]
    assert [words(each) for each in front.xpath("//ul[@class='years']//span")] == ["210", "4", "1"]
    assert not front.xpath("//ol[@class='documents']")


def test_a_list_of_many_documents_has_pages(long: Path) -> None:
    first, second = (parsed(long / f"lists-{name}.html") for name in ("1950", "1950~2"))
    assert [len(page.xpath("//ol[@class='documents']/li")) for page in (first, second)] == [200, 10]
    assert first.xpath("//nav[@class='pager']//a/@href") == ["lists-1950.html", "lists-1950~2.html"]
    assert second.xpath("string(//nav[@class='pager']//a[@aria-current])") == "2"


def kinds(folder: Path, *names: str) -> list[str]:
    """The lists of kinds of an edition of so many letters, each of the kind that is called so."""
    (folder / "letter.xml").write_text(body("x", "<p/>"), encoding="utf-8")
    read = reading.readings([folder / "letter.xml"], edition_made(), ())
    catalogue = catalogued(read, edition_made(), ["html"], Desk(folder))
    (summary,) = catalogue.documents
    for number, name in enumerate(names):
        other = deepcopy(summary)
        other.set("id", f"letter-{number}")
        (value,) = other.xpath("r:field[@name='genre']/r:value", namespaces=reading.NAMESPACES)
        value.text = name
        summary.addnext(other)
    catalogue.tree.remove(summary)
    return writer(catalogue.tree, edition_made(), folder).page("index")


def test_a_page_of_a_list_is_no_other_list(tmp_path: Path) -> None:
    made = kinds(tmp_path, *["Report"] * 201, "Report 2")
    found = sorted(name.removeprefix("lists-kind-") for name in made if "kind" in name)
    assert found == ["report-2.html", "report.html", "report~2.html"]
    assert all((tmp_path / name).is_file() for name in made)


def test_kinds_with_long_names_have_a_list_each(tmp_path: Path) -> None:
    long_names = ["Отчёт о " + "переговорах " * 25 + end for end in ("в Москве", "в Пекине")]
    made = [name for name in kinds(tmp_path, *["Letter"] * 200, *long_names, long_names[0].upper()) if "kind" in name]
    assert len(set(made)) == 3 and max(len(name.encode()) for name in made) < 240
    counts = [len(parsed(tmp_path / name).xpath("//ol[@class='documents']/li")) for name in made]
    assert sorted(counts) == [1, 2, 200]
    links = parsed(tmp_path / "index.html").xpath("//ul[@class='facet']//a/@href")
    assert {unquote(link) for link in links} == set(made)


def test_an_entry_of_many_documents_has_pages(long: Path) -> None:
    first, second = (parsed(long / "register" / "persons" / f"ivanov-petr{more}.html") for more in ("", "~2"))
    assert [len(page.xpath("//section[@class='mentioned']")) for page in (first, second)] == [200, 15]
    assert first.xpath("//nav[@class='pager']//a/@href")[1].endswith("register/persons/ivanov-petr~2.html")


def test_documents_lead_to_those_before_and_after_by_date(long: Path) -> None:
    last_dated = parsed(long / "documents" / "letter-213.html")
    links = {each.get("rel"): each.get("href") for each in last_dated.xpath("//nav[@class='neighbours']/a")}
    assert links == {"prev": "../documents/letter-212.html", "next": "../documents/a-letter.html"}
    first = parsed(long / "documents" / "letter-000.html")
    assert first.xpath("//nav[@class='neighbours']/a/@rel") == ["next"]


def test_a_long_register_is_divided_by_letters(tmp_path: Path) -> None:
    names = [f"{'Б' if number < 2 else 'a' if number % 2 else 'É'}name {number}" for number in range(402)]
    entries = "".join(
        f'<person xml:id="p{number}"><persName type="preferred" xml:lang="en">{name}</persName></person>'
        for number, name in enumerate(names)
    )
    named = "".join(f'<persName ref="../register/persons.xml#p{number}">x</persName> ' for number in range(402))
    (tmp_path / "one.xml").write_text(body("One", f"<p>{named}</p>"), encoding="utf-8")
    site = published(tmp_path, persons=f"<listPerson>{entries}</listPerson>")
    page = parsed(site / "register" / "persons.html")
    assert [words(each) for each in page.xpath("//nav[@class='letters']//a")] == ["A", "E", "Б"]
    assert not page.xpath("//ul[@class='entries']")
    counts = [
        len(parsed(site / "register" / address).xpath("//ul[@class='entries']/li"))
        for address in page.xpath("//nav[@class='letters']//a/@href")
    ]
    assert counts == [200, 200, 2]


PLACES = """<listPlace>
<place xml:id="moscow"><placeName type="preferred" xml:lang="en">Moscow</placeName>
<location><geo>55.75 37.6167</geo></location><note type="coordinates-source">A gazetteer</note></place>
<place xml:id="perm"><placeName type="preferred" xml:lang="en">Perm</placeName>
<location><geo>58.01, 56.25</geo></location><note type="verified">A data set</note></place>
<place xml:id="omsk"><placeName type="preferred" xml:lang="en">Omsk</placeName>
<location><geo>54.98 73.37</geo></location></place>
<place xml:id="ufa"><placeName type="preferred" xml:lang="en">Ufa</placeName>
<location><geo>somewhere</geo></location><note type="verified">A data set</note></place>
</listPlace>"""


def mapped(folder: Path, names: str) -> etree._Element:
    named = "".join(f'<placeName ref="../register/places.xml#{name}">x</placeName> ' for name in names.split())
    (folder / "one.xml").write_text(body("One", f"<p>{named}</p>"), encoding="utf-8")
    return parsed(published(folder, places=PLACES) / "register" / "places.html")


def test_a_map_has_the_places_whose_positions_are_verified(tmp_path: Path) -> None:
    page = mapped(tmp_path, "moscow perm omsk ufa")
    (picture,) = page.xpath("//section[@class='map']//svg[@role='img']")
    assert len(picture.xpath(".//circle")) == 2
    assert sorted(words(each) for each in picture.xpath(".//text[not(@class)]")) == ["Moscow", "Perm"]
    west, east = sorted((float(each.get("cx")), float(each.get("cy"))) for each in picture.xpath(".//circle"))
    assert west[0] < east[0] and west[1] > east[1], "Perm lies to the north-east of Moscow"
    rows = [
        [spaced(words(cell)) for cell in row.xpath("th|td")] for row in page.xpath("//section[@class='map']//tbody/tr")
    ]
    assert rows == [["Moscow", "55.75° N", "37.6167° E", "1"], ["Perm", "58.01° N", "56.25° E", "1"]]


def test_one_place_makes_no_map(tmp_path: Path) -> None:
    assert not mapped(tmp_path, "moscow omsk ufa").xpath("//section[@class='map']")


def test_a_picture_of_relations_shows_the_strongest_and_no_name_on_another(tmp_path: Path) -> None:
    for number in range(60):
        letter = body("x", "<p/>").replace('<persName ref="#petrova-anna">Petrova', f"<persName>Person {number:02}")
        (tmp_path / f"letter-{number}.xml").write_text(letter, encoding="utf-8")
    page = parsed(published(tmp_path) / "relations.html")
    (picture,) = page.xpath("//section[@aria-labelledby='letters']/svg")
    heights = [float(each.get("y")) for each in picture.xpath("./text")]
    assert len(heights) == 40 and min(b - a for a, b in pairwise(heights)) >= 20
    assert len(picture.xpath(".//g/path")) == 39
    assert len(page.xpath("//section[@aria-labelledby='letters']//tbody/tr")) == 60
    assert all(page.xpath("//*[@id=$id]", id=id) for id in picture.get("aria-labelledby").split())


def test_pictures_have_the_colours_of_the_pages(made: Site) -> None:
    turn = made.page("documents/1950-01-02_conversation").xpath("string(//div[starts-with(@class, 'turn')]/@class)")
    bars = made.page("relations").xpath("//th[.='Ivanov, Petr']/..//svg/@class")
    assert bars == [f"bar {turn.split()[1]}"]


def test_millions_of_characters_are_counted_as_such(tmp_path: Path) -> None:
    """XPath writes a sum of untyped values from a million on as "2.5265E6"."""
    talk = (HERE / "documents" / "1950-01-02_conversation.xml").read_text(encoding="utf-8")
    (tmp_path / "talk.xml").write_text(talk, encoding="utf-8")
    read = reading.readings([tmp_path / "talk.xml"], edition_made(), ())
    catalogue = catalogued(read, edition_made(), ["html"], Desk(tmp_path))
    for speaker in catalogue.tree.iter("{*}speaker"):
        speaker.set("length", "1263250")
    here = writer(catalogue.tree, edition_made(), tmp_path)
    assert here.page("relations") == ["relations.html"]
    assert "1263250" in words(parsed(tmp_path / "relations.html"))

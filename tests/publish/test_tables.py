"""Tables for programs: they say what the pages say, and letters are there as the Correspondence SIG exchanges them."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe import tables
from teipipe.publish import publish
from tests.conftest import shared
from tests.publish.conftest import HERE, TEI, Site, edition_made


def rows(site: Path, name: str) -> list[dict[str, str]]:
    with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_say_what_there_is(made: Site) -> None:
    documents = rows(made.folder, "documents")
    assert [each["id"] for each in documents] == [path.stem for path in made.documents]
    (letter,) = (each for each in documents if each["id"] == "1950-02-14_letter")
    assert (letter["date"], letter["kind"], letter["status"], letter["authors"]) == (
        "1950-02",
        "Letter",
        "approved",
        "Ivanov, Petr",
    )
    assert letter["address"] == "https://example.org/edition/documents/1950-02-14_letter.html"
    (ivanov,) = (each for each in rows(made.folder, "register") if each["id"] == "ivanov-petr")
    assert (ivanov["kind"], ivanov["life"], ivanov["documents"]) == ("person", "1901–1977", "2")
    assert {each["to_name"] for each in rows(made.folder, "letters")} == {"Liu Shaoqi", "Petrova, Anna"}
    said = [each for each in rows(made.folder, "speakers") if each["speaker"] == "ivanov-petr"]
    assert [(each["document"], each["turns"]) for each in said] == [("1950-01-02_conversation", "1")]


HARMFUL = ["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\tx", "\rx", "-"]


@pytest.mark.parametrize("value", [*HARMFUL, "-12.5", "+7", "-3", "x=1", "'x", "—", "1950-01"])
def test_no_cell_is_a_formula(tmp_path: Path, value: str) -> None:
    with tables.table(tmp_path, "values", ("value",)) as write:
        write([(value,)])
    (row,) = rows(tmp_path, "values")
    assert row["value"] == (f"'{value}" if value in HARMFUL else value)


def test_every_mention_is_in_the_table_that_is_on_a_page(made: Site) -> None:
    found = [each for each in rows(made.folder, "mentions") if each["name"]]
    pages = [path.stem for path in made.folder.glob("register/*/*.html")]
    shown = sum(
        len(made.page(f"register/{path.parent.name}/{path.stem}").xpath("//ul[@class='contexts']/li"))
        for path in made.folder.glob("register/*/*.html")
    )
    assert len(found) == shown > 3 and {each["entry"] for each in found} <= set(pages)


def test_tables_of_an_edition_without_an_address_begin_at_its_front_page(tmp_path: Path) -> None:
    list(publish([HERE / "documents" / "1950-02-14_letter.xml"], replace(edition_made(), url=""), tmp_path, ["html"]))
    (letter,) = rows(tmp_path, "documents")
    assert (tmp_path / letter["address"]).is_file() and (tmp_path / letter["tei"]).is_file()
    assert not (tmp_path / "cmif.xml").exists()


def test_letters_are_exchanged_as_the_correspondence_group_does(made: Site) -> None:
    tree = etree.parse(made.folder / "cmif.xml")
    (letter,) = tree.xpath("//*[local-name()='correspDesc'][contains(@ref, '1950-02-14_letter.html')]")
    sent, received = letter
    assert (sent.get("type"), received.get("type")) == ("sent", "received")
    said = [(etree.QName(each).localname, each.text, each.get("ref"), each.get("when")) for each in (*sent, *received)]
    assert said == [
        ("persName", "Ivanov, Petr", "https://viaf.org/viaf/1234", None),
        ("placeName", "Moscow", "https://www.geonames.org/524901", None),
        ("date", None, None, "1950-02-14"),
        ("persName", "Petrova, Anna", None, None),
    ]
    (source,) = tree.iter(f"{TEI}bibl")
    assert letter.get("source") == f"#{source.get('{http://www.w3.org/XML/1998/namespace}id')}"


def test_letters_are_valid_in_the_exchange_format(made: Site) -> None:
    schema = etree.RelaxNG(etree.parse(shared("schemas", "cmi-customization.rng")))
    schema.assertValid(etree.parse(made.folder / "cmif.xml"))

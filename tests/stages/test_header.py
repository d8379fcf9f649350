"""Header and people: dates, parties and the names of documents, and who the labels of speakers mean."""

import pytest

from teipipe.convert import document_name
from teipipe.model import Certainty, Header
from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register, identifier
from tests.conftest import EDITION

REGISTER = Register.load(EDITION / "register")


def header(text: str, converter: str = "") -> Header:
    return converted(read_bytes("a.txt", text.encode()), REGISTER, converter_name=converter).document.header


def caption(title: str, date: str = "January 22, 1950") -> str:
    return f"{date}\n{title}\n\nWords of the text.\n"


PARTIES: tuple[tuple[str, str, list[str]], ...] = (
    ("Telegram, Mao Zedong to Liu Shaoqi", "telegram", ["sent mao-zedong", "received liu-shaoqi"]),
    ("Letter from Stalin to Mao Zedong", "letter", ["sent stalin-joseph", "received mao-zedong"]),
    (
        "Record of Talks between Stalin and Mao Zedong",
        "conversation",
        ["participant stalin-joseph", "participant mao-zedong"],
    ),
    ("Record of Talks between Ivan Petrov and Mao Zedong", "conversation", ["participant ", "participant mao-zedong"]),
    ("Report on the Harvest in the South", "report", []),
    ("The Harvest in the South", "", []),
)


@pytest.mark.parametrize(("title", "genre", "parties"), PARTIES, ids=[row[0] for row in PARTIES])
def test_parties(title: str, genre: str, parties: list[str]) -> None:
    found = header(caption(title), "wilson-center")
    assert (found.title, found.genre) == (title, genre)
    assert [f"{party.role} {party.ref}" for party in found.parties] == parties


NAMES = (
    ("Telegram, Mao Zedong to Liu Shaoqi", "January 22, 1950", "1950-01-22_mao-liu"),
    ("Record of Talks between Ivan Petrov and Mao Zedong", "January 22, 1950", "1950-01-22_ivan-petrov-mao"),
    ("Report on the Harvest in the South", "January 22, 1950", ""),
)


@pytest.mark.parametrize(("title", "date", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_names_of_documents(title: str, date: str, name: str) -> None:
    source = read_bytes("a.txt", caption(title, date).encode())
    assert document_name(converted(source, REGISTER, converter_name="wilson-center").document) == name


def test_a_name_needs_a_date() -> None:
    source = read_bytes("a.txt", b"LETTER FROM STALIN TO MAO ZEDONG\n\nWords of the text.")
    document = converted(source, REGISTER).document
    assert document.header.date == ""
    assert document_name(document) == ""


DATES = (
    (caption("Report on the Harvest"), "wilson-center", "1950-01-22", "caption", Certainty.HIGH),
    ("REPORT OF 3 MAY 1951\n\nWords of the text.", "", "1951-05-03", "title", Certainty.HIGH),
    ("Words of the text.\n\nIvan Petrov\n4 May 1951", "", "1951-05-04", "dateline", Certainty.HIGH),
    ("Paris, le 12 mai 1955\n\nMerci.", "", "1955-05-12", "dateline", Certainty.HIGH),
    ("一九五六年三月三日\n\n来信收到了。", "", "1956-03-03", "dateline", Certainty.HIGH),
    ("We met on 4 May 1951 and then left the city, since there was nothing to do there.\n", "", "", "", Certainty.LOW),
    ("We met on 4 May 1951.\n\nThen we left.", "", "", "", Certainty.LOW),
    ("Hugo an Arthur, [12. 3. 1897]\n\nlieber Arthur\n\nKomm morgen.", "", "1897-03-12", "title", Certainty.HIGH),
)


@pytest.mark.parametrize(
    ("text", "converter", "date", "place", "certainty"), DATES, ids=[row[3] or "none" for row in DATES]
)
def test_dates(text: str, converter: str, date: str, place: str, certainty: Certainty) -> None:
    found = header(text, converter)
    assert (found.date, found.date_from, found.date_certainty) == (date, place, certainty)


FIELDS = """Words of the text.

Mao Zedong
18 December 1949

Citation:

“Telegram, Mao Zedong to Liu Shaoqi,” 18 December 1949, Wilson Center Digital Archive, APRF, fond 45, opis 1, \
delo 329, listy 9-17. Translated by Danny Rozas.

Original Language: Chinese
"""


def test_values_of_a_citation() -> None:
    found = header(FIELDS)
    assert found.translators == ("Danny Rozas",)
    assert found.shelfmark == {"fond": "45", "opis": "1", "delo": "329", "folios": "9-17"}
    assert found.language == "zh"
    assert found.date == "1949-12-18"


def test_speakers_are_those_of_the_register() -> None:
    source = read_bytes("a.txt", b"Comrade Stalin: Yes.\nComrade Nobody: No.\nComrade Stalin: So.")
    conversion = converted(source, REGISTER)
    people = {person.id: person.registered for person in conversion.document.persons}
    assert people == {"stalin-joseph": True, "p-comrade-nobody": False}
    (finding,) = [found for found in conversion.findings if found.code == "speaker-unknown"]
    assert finding.place.line == 2
    assert "“Comrade Nobody”" in finding.message and "<person" in finding.message


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Mr. Smith", "mr-smith"),
        ("Товарищ Иванов", "tovarishch-ivanov"),
        ("王 稼祥", "王-稼祥"),
        ("***", "person"),
        ("Mr. Smith¹", "mr-smith1"),
    ],
)
def test_ids_of_persons_whom_only_the_document_knows(name: str, id: str) -> None:
    assert identifier(name) == id

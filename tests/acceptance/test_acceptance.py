"""The five documents against what a careful editor found in them, line by line (`../shared/acceptance`).

Regression only: what counts is a text that nobody tuned on. Each count is made from the TEI, with the editors'
decisions and without them.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from tests.acceptance.conftest import Documents, line_of
from tests.conftest import shared

XML = "{http://www.w3.org/XML/1998/namespace}"
BODY_SHARES = {"000": 0.88, "001": 0.94, "002": 0.51, "003": 0.64, "004": 0.91}


def test_turns(documents: Documents) -> None:
    """All 170 turns, each at its line, with its speaker and its paragraphs; none that is none."""
    with shared("acceptance", "turns.tsv").open(encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if row["file"] != "002"]
    wanted = [
        (row["file"], row["version"], int(row["line"]), row["who"], int(row["logical_paragraphs"])) for row in rows
    ]
    found = []
    for number in ("000", "001", "002", "003", "004"):
        for turn in documents[number].iterfind(".//{*}sp"):
            speaker = turn.find("{*}speaker")
            assert speaker is not None
            lang = next(a.get(f"{XML}lang") for a in turn.iterancestors("{*}text") if a.get(f"{XML}lang"))
            found.append((number, lang, line_of(speaker, number), turn.get("who"), len(turn.findall("{*}p"))))
    assert found == wanted
    assert len(found) == 170


def test_quoted_exchange_is_no_turn(documents: Documents) -> None:
    assert documents["002"].find(".//{*}sp") is None
    said = [quotation.get("who") for quotation in documents["002"].iterfind(".//{*}said")]
    assert said == ["#mao-zedong", "#molotov-vyacheslav"]


def test_body_shares(converted: dict[str, Path], documents: Documents) -> None:
    for number, share in BODY_SHARES.items():
        certificate = certify(converted[number])
        assert certificate.findings == ()
        above = len(repeated(documents[number])) / certificate.characters
        assert certificate.share("body") - above == pytest.approx(share, abs=0.01), number


def repeated(document: etree._ElementTree) -> str:
    """The heading of a page that says its title twice, without white space. The editor counts the second to the page
    around the text; we encode it as the head of the text, and as the title of the document what was said first."""
    title = document.find(".//{*}titleStmt/{*}title")
    heads = document.findall(".//{*}body/{*}head")
    assert title is not None
    squeezed = ["".join("".join(map(str, one.itertext())).split()) for one in (title, *heads)]
    twice = title.get("source") is not None and squeezed[0] in squeezed[1:]
    return squeezed[0] if twice else ""


COUNTS = (
    # number, version, path, how many
    ("000", "zh-Hans", "body/note[@type='source']", 1),
    ("000", "zh-Hans", "body/head", 1),
    ("000", "zh-Hans", "opener/salute", 1),
    ("000", "zh-Hans", "body/p", 1),
    ("000", "zh-Hans", "body/p/seg", 6),
    ("000", "zh-Hans", "closer/signed", 1),
    ("000", "zh-Hans", "closer/dateline", 1),
    ("000", "zh-Hans", "body/note[@type='shelfmark']", 1),
    ("000", "en", "head/ref[@type='noteAnchor'][@target]", 1),
    ("000", "en", "head/note[@n='1']", 1),
    ("000", "en", "opener/salute", 1),
    ("000", "en", "body/p", 6),
    ("000", "en", "body/p[@n]/label", 5),
    ("000", "en", "closer/signed", 1),
    ("000", "en", "closer/dateline", 1),
    ("001", "en", "body/note[@type='editorial'][@subtype='stamp']", 1),
    ("001", "en", "body/head", 1),
    ("001", "en", "body/p", 3),
    ("001", "en", "p/pb", 1),
    ("001", "en", "closer/signed", 1),
    ("001", "en", "signed/gap[@reason='illegible']", 1),
    ("001", "ru", "opener/stamp", 1),
    ("001", "ru", "body/head", 2),
    ("001", "ru", "body/p", 3),
    ("001", "ru", "p/pb", 2),
    ("001", "ru", "p/pb[@break='no']", 1),
    ("001", "ru", "speaker/metamark", 1),
    ("001", "ru", "closer/signed", 1),
    ("002", "en", "opener/salute", 1),
    ("002", "en", "body/p[@n]", 3),
    ("002", "en", "list/label", 3),
    ("002", "en", "list/item", 3),
    ("002", "en", "p/ref[@type='noteAnchor']", 1),
    ("002", "en", "closer/signed", 1),
    ("002", "en", "closer/dateline", 1),
    ("003", "en", "opener/salute", 1),
    ("003", "en", "body/p", 1),
    ("004", "en", "body/p", 3),
    ("004", "en", "seg[@type='reporting']", 1),
)


@pytest.mark.parametrize(("number", "lang", "path", "count"), COUNTS, ids=[" ".join(c[:3]) for c in COUNTS])
def test_counts(documents: Documents, number: str, lang: str, path: str, count: int) -> None:
    text = next(t for t in documents[number].iter("{*}text") if t.get(f"{XML}lang") == lang)
    assert len(text.findall(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))) == count


def test_option_ends_inside_a_line(converted: dict[str, Path], documents: Documents) -> None:
    """What no rule can know is a decision; without it the option runs on, and nothing is lost."""
    decided = "After I have analyzed" in "".join(
        "".join(map(str, p.itertext())) for p in documents["002"].iterfind(".//{*}body/{*}p")
    )
    assert len(documents["002"].findall(".//{*}body/{*}p")) == (4 if decided else 3)


HEADER = (
    ("000", "titleStmt/title", "Telegram, Mao Zedong to Liu Shaoqi, 18 December 1949"),
    ("000", "author/persName", "Mao Zedong"),
    ("000", "msIdentifier/repository", "Chinese Communist Party Central Archives"),
    ("000", "msIdentifier/idno", "1949, 1-1: 672/696"),
    ("000", "bibl/idno[@type='asFound']", "https://wilson-center-digital-archive.dvincitest.com/document/110393"),
    ("000", "bibl/idno[@type='record']", "110393"),
    ("000", "correspAction[@type='sent']/persName", "Mao Zedong"),
    ("000", "correspAction[@type='received']/persName", "Liu Shaoqi"),
    ("001", "respStmt/persName", "Danny Rozas"),
    ("001", "msIdentifier/repository", "Archive of the President, Russian Federation (APRF)"),
    ("001", "idno/idno[@type='fond']", "45"),
    ("001", "idno/idno[@type='opis']", "1"),
    ("001", "idno/idno[@type='delo']", "329"),
    ("001", "idno/idno[@type='folios']", "9-17"),
    ("001", "setting/activity", "conversation"),
    ("002", "titleStmt/title", "Cable, Mao Zedong to the Central Committee of the CCP"),
    ("002", "titleStmt/author", "Mao, Zedong"),
    ("002", "bibl/idno[@type='record']", "110390"),
    ("003", "titleStmt/title", "Telegram, Mao Zedong to CCP CC, 4 a.m., 3 January 1950"),
    ("003", "bibl/idno[@type='record']", "112679"),
)
DATES = {"000": "1949-12-18", "001": "1949-12-16", "002": "1950-01-02", "003": "1950-01-03", "004": "1950-01-22"}


@pytest.mark.parametrize(("number", "path", "value"), HEADER, ids=[" ".join(h[:2]) for h in HEADER])
def test_header(documents: Documents, number: str, path: str, value: str) -> None:
    element = documents[number].find(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))
    assert element is not None
    assert " ".join("".join(map(str, element.itertext())).split()) == value


def test_dates_of_documents(documents: Documents) -> None:
    found = {n: d.find(".//{*}creation/{*}date[@type='document']") for n, d in documents.items()}
    assert {n: date.get("when") for n, date in found.items() if date is not None} == DATES


def test_types_of_versions(documents: Documents) -> None:
    types = Counter((t.get(f"{XML}lang"), t.get("type")) for d in documents.values() for t in d.iter("{*}text"))
    assert types["zh-Hans", "original"] == types["ru", "original"] == 1
    assert types["en", "translation"] == 4


def test_empty_fields_stay_empty(documents: Documents) -> None:
    """Labels without a value stand in the ledger and nowhere else: nothing is made up for them."""
    ledger = [
        " ".join("".join(map(str, i.itertext())).split())
        for i in documents["003"].iterfind(".//{*}list[@type='ledger']/{*}item")
    ]
    assert {"Author(s):", "Associated Topics", "Document Information", "Language"} <= set(ledger)

"""Hostile TEI: whatever stands in a document or a register is text on the pages, or is refused with its place."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.checks import check
from teipipe.edition import load
from teipipe.findings import Refusal, Severity
from teipipe.publish import publish
from teipipe.why.asking import Asked
from tests.publish import hostile
from tests.publish.conftest import HERE, edition_made

LETTER = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
CASE = re.compile(r"^(.+)\n<<< (\w+)\n(.*?)\n===\n(.*?)\n>>>", re.MULTILINE | re.DOTALL)
BIG = {
    "DEEP": "<p>" + "<hi>" * 120 + "x" + "</hi>" * 120 + "</p>",
    "WIDE": "<p " + " ".join(f'a{number}="x"' for number in range(300)) + ">x</p>",
}


def cases() -> list[object]:
    return [*read_cases()]


def read_cases() -> Iterator[object]:
    for name, place, markup, message in CASE.findall((HERE / "hostile" / "refused.txt").read_text(encoding="utf-8")):
        yield pytest.param(place, BIG.get(markup, markup), message, id=name)


def letter(place: str, markup: str) -> str:
    at = {"prolog": "<TEI", "header": "<fileDesc>", "body": "<closer>"}[place]
    return LETTER.replace(at, f"{markup}{at}", 1)


@pytest.mark.parametrize(("place", "markup", "message"), cases())
def test_what_no_document_may_bring_along_is_refused(tmp_path: Path, place: str, markup: str, message: str) -> None:
    path = tmp_path / "letter.xml"
    path.write_text(letter(place, markup), encoding="utf-8")
    with pytest.raises(Refusal, match=re.escape(message)) as refusal:
        list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    assert str(path) in str(refusal.value) and "\n" not in str(refusal.value)
    found = [finding for finding in check(path) if finding.severity is Severity.ERROR]
    assert any(finding.code == "markup-invalid" for finding in found)
    with pytest.raises(Refusal):
        certify(path)


def test_pages_are_made_of_what_was_meant(hostile_site: Path) -> None:
    pages = [page for page in hostile_site.rglob("*.html") if page.name != "manual.html"]
    found = [fault for page in pages for fault in hostile.faults(page, hostile_site)]
    assert not found, "\n".join(sorted(set(found))[:40])


def test_nothing_is_written_outside_the_site(hostile_site: Path) -> None:
    assert {path.name for path in hostile_site.parent.iterdir()} == {"documents", "register", "site"}
    assert not [path for path in hostile_site.rglob("*") if not path.resolve().is_relative_to(hostile_site)]
    assert not Path("/tmp/climbed").exists()


def test_what_other_machines_read_is_well_made(hostile_site: Path) -> None:
    for name in ("feed.xml", "sitemap.xml"):
        etree.parse(hostile_site / name)
    for path in (hostile_site / "cite").glob("*.json"):
        assert set(json.loads(path.read_text(encoding="utf-8"))[0]) <= CSL
    for page in hostile_site.glob("documents/*.html"):
        source = page.read_text(encoding="utf-8")
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', source, re.DOTALL):
            assert json.loads(data)["@context"] == "https://schema.org"


CSL = {
    *("id", "type", "title", "author", "translator", "issued", "genre", "container-title", "publisher"),
    *("publisher-place", "archive", "language", "URL"),
}
TAGS = {"TY", "AU", "TI", "A4", "PY", "DA", "T2", "PB", "CY", "AV", "LA", "UR", "ER"}


def test_a_title_begins_no_field_of_a_citation(hostile_site: Path) -> None:
    """Readers of RIS differ in what ends a line for them; of BibTeX all count braces."""
    for path in (hostile_site / "cite").glob("*.ris"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert {line[:6] for line in lines} <= {f"{tag}  - " for tag in TAGS}
        assert "AU  - Forged" not in lines
    for path in (hostile_site / "cite").glob("*.bib"):
        text = re.sub(r"\\.", "", path.read_text(encoding="utf-8"))
        depth = [text[:at].count("{") - text[:at].count("}") for at in range(len(text) + 1)]
        assert min(depth) == 0 and depth[-1] == 0
        assert all(depth[found.start()] == 1 for found in re.finditer(r"\w+ = \{", text) if found.start())


def test_letters_are_not_turned_by_what_stands_before_them(hostile_site: Path) -> None:
    """Signs that turn the order of letters end with the text that has them, so no citation and no title has one."""
    turned = re.compile("[\u202a-\u202e\u2066-\u2069]")
    for path in hostile_site.glob("cite/*"):
        assert path.suffix == ".json" or not turned.search(path.read_text(encoding="utf-8")), path.name
    for page in hostile_site.glob("documents/*.html"):
        tree = etree.parse(page, etree.HTMLParser(encoding="utf-8"))
        for said in ("string(//title)", "string(//p[@class='citation'])"):
            assert not turned.search(str(tree.xpath(said))), f"{page.name} {said}"


@pytest.mark.parametrize("sign", ["\x85", "\x92", "\x9f", "\x80"])
def test_a_control_is_shown_as_it_was_delivered(tmp_path: Path, sign: str) -> None:
    """Browsers read "&#x92;" as an apostrophe of Windows: another character than the one that was delivered."""
    path = tmp_path / "letter.xml"
    path.write_text(letter("body", f"<p>it{sign}s</p>"), encoding="utf-8")
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    assert f"it{sign}s" in (tmp_path / "site" / "documents" / "letter.html").read_text(encoding="utf-8")


def test_print_runs_no_code_of_a_document(tmp_path: Path) -> None:
    """Typst is a language: what a document says must reach it as text and numbers only."""
    path = tmp_path / "letter.xml"
    cells = "".join(f"<cell rows='{value}' cols='{value}'>x</cell>" for value in map(escaped, hostile.CODE))
    words = "".join(f"<p>{escaped(value)}</p>" for value in hostile.CODE)
    path.write_text(letter("body", f"<table><row>{cells}</row></table>{words}"), encoding="utf-8")
    list(publish([path], edition_made(), tmp_path / "site", ["pdf"]))
    assert (tmp_path / "site" / "pdf" / "letter.pdf").is_file()


def escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")


def test_a_finding_is_one_line_of_signs(tmp_path: Path) -> None:
    """A terminal obeys controls, and a line break would let a document write findings of its own."""
    path = tmp_path / "a\x1b[2J.xml"
    path.write_text(letter("body", '<p xml:lang="\x9b2J\u202e&#10;forged.xml:1: error: x">x</p>'), "utf-8")
    said = [str(finding) for finding in check(path)]
    assert any("forged" in line for line in said)
    assert not any(re.search("[\x00-\x1f\x7f-\x9f\u202e]", line) for line in said)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ('title = "a\\u0000b"', "title: has a character that no page can have"),
        ('about = "a\\u001bb"', "about: has a character that no page can have"),
        ('subtitle = "a\\uffff"', "subtitle: has a character that no page can have"),
        ('date = "2026-13"', "date: month must be in 1..12"),
        ('date = "2026-02-30"', "date: day is out of range for month"),
        ('date = "0000"', "date: year 0 is out of range"),
        ('url = "javascript:dialog(1)/"', "url: .* does not match"),
        ('language = "../x"', "language: .* is not one of"),
        ('outputs = ["../x"]', "outputs no. 1: .* is not one of"),
    ],
)
def test_settings_that_no_page_can_show_are_refused(tmp_path: Path, setting: str, message: str) -> None:
    title = "" if setting.startswith("title") else 'title = "Edition"\n'
    settings = f'{title}{setting}\npublisher = "Press"\n[licence]\ntext = "Free"\n'
    (tmp_path / "teipipe.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(Refusal, match=message):
        load(tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device without an end here")
def test_a_source_that_is_a_device_without_an_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.xml"
    path.write_text(LETTER.replace("<sourceDesc>", f"<sourceDesc>{ENDLESS}").replace("</fileDesc>", PREFIX), "utf-8")
    for work in (certify, why):
        with pytest.raises(Refusal):
            work(path)


ENDLESS = (
    '<bibl type="delivered" n="001"><idno type="filename">zero</idno><idno type="SHA-256">0</idno>'
    '<note type="encoding">utf-8</note><ref target="/dev/zero"/></bibl>'
)
PREFIX = (
    '</fileDesc><encodingDesc><listPrefixDef><prefixDef ident="src" matchPattern="(.*)#char=([0-9]+),([0-9]+)"'
    ' replacementPattern="/dev/zero#char=$2,$3"><p>Offsets.</p></prefixDef></listPrefixDef></encodingDesc>'
)


def why(path: Path) -> None:
    Asked(path).line(27)


STRANGE = {
    "a hundred thousand spaces": letter("body", f"<p>a{' ' * 100_000}b</p>").encode(),
    "nothing": b"",
    "white space": b" \n",
    "a mark of order only": b"\xef\xbb\xbf",
    "no XML": b"\x00\xff\xfe",
    "UTF-16": LETTER.replace("UTF-8", "UTF-16").encode("utf-16"),
    "UTF-7": LETTER.replace("UTF-8", "UTF-7").encode(),
    "an encoding that is none": LETTER.replace("UTF-8", "none").encode(),
    "XML 1.1": LETTER.replace('version="1.0"', 'version="1.1"').encode(),
    "another root": b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
    "a root without a namespace": b"<TEI/>",
    "an empty TEI": b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>",
    "a register": (HERE / "register" / "persons.xml").read_bytes(),
    "a pointer longer than a name may be": letter("body", f'<p><ref target="{"a" * 5000}.xml">x</ref></p>').encode(),
    "a pointer to NUL": letter("body", '<p><ref target="%00.xml">x</ref></p>').encode(),
    "a name of two thousand letters": letter("body", f"<p><{'n' * 2000}/></p>").encode(),
    "months that are none": LETTER.replace('when="1950-02"', 'when="1950-13-45"').encode(),
    "numbers of another script": LETTER.replace('when="1950-02"', 'when="١٩٤٩-١٢"').encode(),
    "a source with a quotation mark": LETTER.replace(
        "<sourceDesc>", '<sourceDesc><bibl type="delivered" n="a\'b"/>'
    ).encode(),
}


@pytest.mark.parametrize("name", STRANGE)
def test_whatever_a_file_holds_nothing_but_a_refusal_is_raised(tmp_path: Path, name: str) -> None:
    path = tmp_path / "strange.xml"
    path.write_bytes(STRANGE[name])
    answered = 0
    for work in (check, certify, why, lambda path: list(publish([path], edition_made(), tmp_path / "site"))):
        try:
            work(path)
        except Refusal as refusal:
            assert str(tmp_path) in str(refusal)
        answered += 1
    assert answered == 4

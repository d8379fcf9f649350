"""The site: all of the text is there, nothing else is, and every link leads somewhere."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from lxml import etree

from teipipe.publish import publish
from teipipe.site import LIST
from tests.publish.conftest import (
    HERE,
    TEI,
    XML_ID,
    Site,
    delivered,
    edition_made,
    noted,
    parsed,
    solid,
    spaced,
    versions,
    words,
)

LEAVES = {f"{TEI}{name}" for name in ("p", "head", "speaker", "salute", "dateline", "signed", "trailer", "cell", "l")}


def test_each_version_says_what_was_delivered_on_every_page(site: Site) -> None:
    for path in site.documents:
        texts = {name: solid(delivered(text)) for name, text in versions(path)}
        shown = {page: parsed(page).xpath("//div[@data-version]") for page in site.pages_of(path.stem)}
        assert sorted(map(len, shown.values())) == sorted([len(texts), *([1] * len(texts) * (len(texts) > 1))])
        for page, found in shown.items():
            for each in found:
                assert solid(words(each)) == texts[each.get("data-version")], f"{page} {each.get('data-version')}"


def test_plain_text_says_what_was_delivered_and_the_notes(site: Site) -> None:
    for path in site.documents:
        for name, text in versions(path):
            (plain,) = site.folder.glob(f"{name}/{path.stem}.txt")
            notes = "".join(delivered(note) for note in text.iter(f"{TEI}note") if noted(note))
            assert solid(plain.read_text(encoding="utf-8")) == solid(delivered(text) + notes), f"{path.name} {name}"


def test_plain_text_has_signs_of_private_use_and_each_unit_on_its_line(tmp_path: Path) -> None:
    own = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    path = tmp_path / "letter.xml"
    path.write_text(own.replace("First line", "First\n\tline&#13;\ue000, \uf8ff"), encoding="utf-8")
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    plain = (tmp_path / "site" / "en" / "letter.txt").read_text(encoding="utf-8")
    assert "\nFirst line \ue000, \uf8ff\nand second line\n" in plain


def test_each_block_keeps_its_spaces(site: Site) -> None:
    compared = 0
    for path in site.documents:
        page = site.page(f"documents/{path.stem}")
        for element in (element for _, text in versions(path) for element in text.iter(*LEAVES)):
            if XML_ID not in element.attrib or holds_blocks(element):
                continue
            (shown,) = page.xpath("//*[@id=$id]", id=element.get(XML_ID, ""))
            for line_break in shown.iter("br"):
                line_break.tail = f" {line_break.tail or ''}"
            assert spaced(words(shown)) == spaced(broken(element)), f"{path.name} {element.get(XML_ID)}"
            compared += 1
    assert compared > 10


def holds_blocks(element: etree._Element) -> bool:
    return any(element.find(f".//{TEI}{name}") is not None for name in ("list", "table", "lg"))


def broken(element: etree._Element) -> str:
    """The delivered text with a space for each line break."""
    for line_break in element.iter(f"{TEI}lb"):
        line_break.tail = f" {line_break.tail or ''}"
    return delivered(element)


def test_each_note_is_there_once(site: Site) -> None:
    for path in site.documents:
        page = site.page(f"documents/{path.stem}")
        for note in etree.parse(path).iter(f"{TEI}note"):
            if noted(note):
                (shown,) = page.xpath("//*[@data-note=$id]", id=note.get(XML_ID, ""))
                assert solid(words(shown)) == solid(delivered(note))


def test_all_links_and_fragments_resolve(site: Site) -> None:
    ids = {path: fragments(path) for path in site.folder.rglob("*.html")}
    checked = 0
    for path in ids:
        for address in parsed(path).xpath("//@href"):
            if re.match(r"https?:", address):
                continue
            name, fragment = urldefrag(address)
            target = (path.parent / name).resolve() if name else path
            assert target.is_file(), f"{path.name}: {address}"
            assert not fragment or fragment in ids[target], f"{path.name}: {address}"
            checked += 1
    assert checked > 20


def fragments(path: Path) -> set[str]:
    found = parsed(path).xpath("//@id")
    assert len(found) == len(set(found)), f"{path.name} has an id twice"
    return set(found)


def test_pages_are_well_made(site: Site) -> None:
    for path in site.folder.rglob("*.html"):
        page = parsed(path)
        assert path.read_bytes().startswith(b"<!DOCTYPE HTML>")
        assert page.xpath("string(/html/@lang)") == site.edition.language
        assert page.xpath("count(//main)") == page.xpath("count(//h1)") == 1
        assert not page.xpath("//@*[starts-with(name(), 'on')]")
        scripts = page.xpath("//script[not(@type = 'application/ld+json')]/@src")
        own = {"manual.html": [], "search.html": ["search.js", "site.js"]}
        assert [address.lstrip("./") for address in scripts] == own.get(path.name, ["site.js"])
        assert not page.xpath("//a//a")
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), path.name


def test_status_and_language_are_shown_wherever_a_document_is(site: Site) -> None:
    assert len(site.page("index").xpath("//li//*[@class='badge']")) == len(site.documents)
    for path in site.documents:
        page = site.page(f"documents/{path.stem}")
        assert page.xpath("//article/header//*[@class='badge']")
        assert all(page.xpath("//*[@data-version]/@lang"))


@pytest.mark.parametrize(
    "hidden", ["PROVENANCE", "LEDGER-WORDS", "test-host", "NOT-FOR-READERS", "teipipe", "ИВАНОВЫМ"]
)
def test_what_is_for_machines_is_not_shown(made: Site, hidden: str) -> None:
    for path in made.folder.rglob("*.html"):
        # The manual speaks of the program and of what it writes for machines, the search of how to open it.
        assert path.name in ("manual.html", "search.html") or hidden not in path.read_text(encoding="utf-8"), path.name


def test_no_page_runs_a_foreign_script(made: Site) -> None:
    (rule,) = made.page("index").xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for page in made.folder.rglob("*.html"):
        assert parsed(page).xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content") == [rule], page.name


def test_text_is_never_markup(made: Site) -> None:
    page = made.page("documents/1950-02-14_letter")
    (hostile,) = page.xpath("//*[@id='letter-p-1']")
    assert "<script>alert(1)</script>" in words(hostile)
    assert [each.get("class") for each in hostile] == ["permalink"]
    for path in made.folder.rglob("*.html"):
        assert not parsed(path).xpath("//@href[starts-with(., 'javascript')]")


def test_links_lead_only_to_what_is_published(made: Site) -> None:
    page = made.page("documents/1950-02-14_letter")
    addresses = page.xpath("//*[@id='letter-p-2']//a[not(@class = 'permalink')]/@href")
    assert addresses == [
        "https://example.org/?a=1&b=%22",
        "../documents/1950-01-02_conversation.html#en-p-4",
        "#letter-list",
    ]


def test_corrected_reading_is_beside_the_delivered_one(made: Site) -> None:
    page = made.page("documents/1950-01-02_conversation")
    assert page.xpath("string(//*[@class='reading'])") == "Алтинского"
    (correction,) = page.xpath("//*[@class='corrections']//li")
    assert "Ялтинского" in words(correction)
    assert page.xpath("//*[@id=$id]", id=correction.xpath("string(.//a/@href)")[1:])


def test_notes_lead_back_to_every_anchor(made: Site) -> None:
    page = made.page("documents/1950-01-02_conversation")
    assert len(page.xpath("//li[@id='en-note-1']/a[@role='doc-backlink']")) == 2
    assert page.xpath("string(//sup[@class='anchor missing'])") == "2"


def test_register_counts_mentions(made: Site) -> None:
    page = made.page("register/persons")
    (line,) = page.xpath("//li[@id='ivanov-petr']")
    assert words(line.xpath("span[@class='count']")[0]) == "2"
    assert not page.xpath("//li[@id='unmentioned']")
    entry = made.page("register/persons/ivanov-petr")
    passages = [len(each.xpath(".//ul[@class='contexts']/li")) for each in entry.xpath("//section[@class='mentioned']")]
    assert passages == [0, 1]
    assert entry.xpath("string(//h2[@class='mentions']/span)") == "2"


def test_published_register_has_what_documents_mention(made: Site) -> None:
    for kind, ids in (("persons", ["ivanov-petr", "petrova-anna"]), ("places", ["moscow"])):
        tree = etree.parse(made.folder / "tei" / "register" / f"{kind}.xml")
        assert tree.xpath("//@xml:id") == ids


def test_register_says_how_a_name_is_written(made: Site) -> None:
    entry = made.page("register/persons/ivanov-petr")
    (line,) = made.page("register/persons").xpath("//li[@id='ivanov-petr']")
    assert [(words(each), each.get("lang")) for each in line.xpath(".//*[@class='script']")] == [
        ("Иванов, Пётр", "ru"),
        ("伊万诺夫", "zh-Hans"),
    ]
    writings = [words(each) for each in entry.xpath(".//*[@class='writing']")]
    assert writings == ["Russian", "simplified", "pinyin"]
    authorities = [spaced(words(each)) for each in entry.xpath(".//li[a[starts-with(@href, 'https://')]]")]
    assert authorities == ["ISNI 0000000120961122", "Wikidata Q42", "VIAF 1234"]
    assert "PM20" not in words(entry)


def test_the_way_back_to_the_archive(made: Site) -> None:
    (about,) = made.page("documents/1950-01-02_conversation").xpath("//section[@class='about']")
    facts = {words(each.find("dt")): [spaced(words(value)) for value in each.iter("dd")] for each in about.iter("div")}
    assert facts["Record number"] == ["77"]
    assert facts["Address as found"] == ["http://as-found.example.org/77"]
    assert facts["Address"] == ["https://example.org/record/77", "https://example.org/document/1?a=1&b=2"]
    assert (facts["Contents"], facts["Box number"]) == (["Transcript - Russian"], ["7"])
    assert not about.xpath(".//a[contains(@href, 'as-found')]")


def test_lines_of_a_heading_run_on(made: Site) -> None:
    (heading,) = made.page("documents/1950-01-02_conversation").xpath("//*[@id='ru-head']")
    assert words(heading) == "ЗАПИСЬ БЕСЕДЫ 2 января 1950 г."


def test_a_speaker_has_one_colour_in_the_edition(tmp_path: Path) -> None:
    """Seven persons in three conversations: one colour each everywhere, and none twice in a conversation."""
    talks = {"first": "gabcde", "second": "fga", "third": "bf"}
    for name, speakers in talks.items():
        turns = "".join(
            f'<sp who="#{who}" xml:id="{who}-sp"><speaker xml:id="{who}-s">{who}</speaker>'
            f'<p xml:id="{who}-p">x</p></sp>'
            for who in speakers
        )
        conversation(tmp_path / f"{name}.xml", turns)
    list(publish(sorted(tmp_path.glob("*.xml")), edition_made(), tmp_path / "site", ["html"]))
    colours: dict[str, set[str]] = {}
    for name, speakers in talks.items():
        found = parsed(tmp_path / "site" / "documents" / f"{name}.html").xpath("//*[contains(@class, 'turn')]/@class")
        assert len(set(found)) == len(speakers), name
        for who, colour in zip(speakers, found, strict=True):
            colours.setdefault(who, set()).add(colour)
    assert all(len(each) == 1 for each in colours.values())


def conversation(path: Path, turns: str) -> None:
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    path.write_text(re.sub(r"<body>.*</body>", f"<body>{turns}</body>", text, flags=re.DOTALL), encoding="utf-8")


def test_two_builds_are_the_same(made: Site, tmp_path: Path) -> None:
    written = [item.path for item in publish(made.documents[::-1], made.edition, tmp_path)]
    assert {path.relative_to(tmp_path) for path in written} == {
        path.relative_to(made.folder) for path in made.folder.rglob("*") if path.is_file() and path.name != LIST
    }
    assert (tmp_path / LIST).read_bytes() == (made.folder / LIST).read_bytes()
    for path in written:
        assert path.read_bytes() == (made.folder / path.relative_to(tmp_path)).read_bytes(), path.name


def test_an_edition_s_own_design_comes_last(tmp_path: Path) -> None:
    own = replace(edition_made(), root=tmp_path)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "theme.css").write_text(":root { --accent: #005a9c; }", encoding="utf-8")
    list(publish([HERE / "documents" / "1950-02-14_letter.xml"], own, tmp_path / "site", ["html"]))
    for page in (tmp_path / "site").glob("documents/*.html"):
        assert parsed(page).xpath("//link[@rel='stylesheet']/@href") == ["../style.css", "../theme.css"]
    assert "005a9c" in (tmp_path / "site" / "theme.css").read_text(encoding="utf-8")

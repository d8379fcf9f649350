"""Citations: what reference managers read, with every sign of TeX and JSON that a title may have."""

import json
from dataclasses import replace
from pathlib import Path

from teipipe.publish import publish
from tests.publish.conftest import HERE, Site, edition_made, parsed, words
from tests.publish.test_folder import letter

HARD = r"50 % of &amp; $x_1$ #2 {a} ~b^c \d &lt;/script>&lt;!--"


def test_the_citation_is_on_the_page_and_in_its_files(made: Site) -> None:
    page = made.page("documents/1950-02-14_letter")
    (said,) = page.xpath("//*[@class='citation']")
    address = "https://example.org/edition/documents/1950-02-14_letter.html"
    assert words(said).endswith(f"In: The test edition & its <title>. Test press, 2026. {address}")
    bib, ris, csl = (
        (made.folder / "cite" / f"1950-02-14_letter.{kind}").read_bytes() for kind in ("bib", "ris", "json")
    )
    assert (
        b"  date = {1950-02}," in bib
        and b"  author = {Ivanov, Petr}," in bib
        and b"  booktitle = {{The test edition \\& its <title>}}," in bib
    )
    assert ris.startswith(b"TY  - PCOMM\r\n") and b"\r\nDA  - 1950/02//\r\n" in ris and ris.endswith(b"ER  - \r\n")
    (item,) = json.loads(csl)
    assert (item["type"], item["issued"], item["URL"]) == (
        "personal_communication",
        {"date-parts": [[1950, 2]]},
        address,
    )


def test_signs_that_mean_something_are_written_as_text(tmp_path: Path) -> None:
    path = letter(tmp_path / "hard.xml", '<title type="main">', f'<title type="main">{HARD} ')
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    bib = (tmp_path / "site" / "cite" / "hard.bib").read_text(encoding="utf-8")
    assert r"50 \% of \& \$x\_1\$ \#2 \{a\} \textasciitilde{}b\textasciicircum{}c \textbackslash{}d" in bib
    (item,) = json.loads((tmp_path / "site" / "cite" / "hard.json").read_text(encoding="utf-8"))
    assert item["title"].startswith(r"50 % of & $x_1$ #2 {a} ~b^c \d </script><!--")
    page = (tmp_path / "site" / "documents" / "hard.html").read_text(encoding="utf-8")
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(data)["name"] == item["title"]


def test_an_edition_without_a_date_has_no_feed(tmp_path: Path) -> None:
    """Each entry of a feed needs a time, and none is made up."""
    document = HERE / "documents" / "1950-02-14_letter.xml"
    list(publish([document], replace(edition_made(), date=""), tmp_path, ["html"]))
    assert (tmp_path / "sitemap.xml").is_file() and not (tmp_path / "feed.xml").exists()
    assert not parsed(tmp_path / "index.html").xpath("//link[@type='application/atom+xml']")


def test_machines_find_versions_formats_and_the_feed(made: Site) -> None:
    page = made.page("documents/1950-01-02_conversation")
    alternates = page.xpath("//link[@rel='alternate'][@hreflang]/@hreflang")
    assert alternates == ["x-default", "ru", "en", "ru", "en"]
    assert page.xpath("//link[@rel='alternate'][@type='application/tei+xml']/@href")
    assert page.xpath("string(//link[@rel='canonical']/@href)").endswith(
        "/edition/documents/1950-01-02_conversation.html"
    )
    assert page.xpath("//meta[@name='citation_title'] and //meta[@property='og:title']")
    sitemap = (made.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://example.org/edition/ru/1950-01-02_conversation.html</loc>" in sitemap
    feed = (made.folder / "feed.xml").read_text(encoding="utf-8")
    assert feed.count("<entry>") == len(made.documents) and "<updated>2026-02-01T00:00:00Z</updated>" in feed


def test_an_edition_without_an_address_claims_none(site: Site) -> None:
    if not site.edition.url:
        assert not (site.folder / "sitemap.xml").exists()
        assert not site.page("index").xpath("//link[@rel='canonical']")


def test_a_passage_has_its_citation_ready_without_a_script(tmp_path: Path) -> None:
    """The design puts the id of the passage after it: here only that no sign in a title ends the string of CSS."""
    path = letter(tmp_path / "hard.xml", '<title type="main">', f'<title type="main">{HARD} "quoted" ')
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    (style,) = parsed(tmp_path / "site" / "documents" / "hard.html").xpath("//article/@style")
    assert style.startswith('--citation: "') and style.endswith('/edition/documents/hard.html"')
    assert r"~b^c \\d </script><!-- \"quoted\"" in style


def test_a_decided_correction_names_its_editor(tmp_path: Path) -> None:
    editor = '<respStmt><resp>correction</resp><persName xml:id="editor-e">E. Karlson</persName></respStmt></titleStmt>'
    path = letter(tmp_path / "corrected.xml", "</titleStmt>", editor)
    words_of = (
        'of <choice><sic>teh</sic><corr resp="#editor-e" cert="high">the</corr></choice> and'
        ' <choice><sic>adn</sic><corr cert="medium">and</corr></choice>, signs'
    )
    path.write_text(path.read_text(encoding="utf-8").replace("Hostile words:", words_of), encoding="utf-8")
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    page = parsed(tmp_path / "site" / "documents" / "corrected.html")
    decided, proposed = (words(each) for each in page.xpath("//section[@class='corrections']//li"))
    assert decided == "teh (as delivered); the (decided by: E. Karlson)"
    assert proposed == "adn (as delivered); and (proposed, probable)"
    assert page.xpath("//span[@class='reading']/@title") == ["the (decided by: E. Karlson)", "and (proposed, probable)"]


def test_passages_have_a_link_of_their_own(made: Site) -> None:
    page = made.page("documents/1950-01-02_conversation")
    for passage in ("ru-p-1", "ru-sp-1", "ru-note-1"):
        (link,) = page.xpath("//a[@class='permalink'][@href=$at]", at=f"#{passage}")
        assert link.get("aria-label") and not words(link)

"""An edition's own templates take the place of the program's, and their faults are reported where they are."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from teipipe.findings import Refusal
from teipipe.guests import admitted
from teipipe.publish import publish
from tests.publish.conftest import HERE, REPOSITORY, edition_made, parsed, words

DOCUMENT = HERE / "documents" / "1949-12-18_telegram.xml"
NAMESPACES = {"html": "urn:x-teipipe:reading", "reading": "http://www.tei-c.org/ns/1.0"}
FRAME = """<xsl:stylesheet version="3.0" default-mode="{1}" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="{2}" xmlns="urn:x-teipipe:reading">
  {0}
</xsl:stylesheet>"""

PREFIXES = 'xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:o="urn:ours"'


def published(folder: Path, document: Path = DOCUMENT, **templates: str) -> Path:
    """The site of one document in an edition with templates of its own."""
    (folder / "theme").mkdir(exist_ok=True)
    for name, body in templates.items():
        (folder / "theme" / f"{name}.xsl").write_text(FRAME.format(body, name, NAMESPACES[name]), encoding="utf-8")
    list(publish([document], replace(edition_made(), root=folder), folder / "site", ["html"]))
    return folder / "site"


def test_own_template_shows_an_element_otherwise(tmp_path: Path) -> None:
    template = '<xsl:template match="salute" xmlns=""><h5 class="own"><xsl:apply-templates/></h5></xsl:template>'
    site = published(tmp_path, html=template)
    page = parsed(site / "documents" / f"{DOCUMENT.stem}.html")
    assert page.xpath("//h5[@class='own']")
    assert not page.xpath("//p[contains(@class, 'salute')]")


def test_own_function_takes_the_place_of_a_part_of_every_page(tmp_path: Path) -> None:
    own = '<xsl:function name="f:imprint" xmlns=""><p class="own">{$edition/@title}, printed by us</p></xsl:function>'
    site = published(tmp_path, html=own)
    for name in ("index", "about", f"documents/{DOCUMENT.stem}"):
        (line,) = parsed(site / f"{name}.html").xpath("//footer/p[@class='own']")
        assert words(line) == "The test edition & its <title>, printed by us"


@pytest.mark.parametrize("name", [DOCUMENT.name, "1950-02-14_letter.xml"])
def test_an_edition_may_leave_out_the_plain_text(tmp_path: Path, name: str) -> None:
    """The search finds its versions all the same, each on its page."""
    template = '<xsl:template match="version" mode="plain"/>'
    site = published(tmp_path, DOCUMENT.with_name(name), html=template)
    assert not [*site.rglob("*.txt")]
    found = [json.loads(path.read_text(encoding="utf-8")) for path in site.glob("search/texts/*/*.json")]
    pages = [parsed(site / each["page"]).xpath("//div[@data-version]/@lang") for each in found]
    assert pages and pages == [[each["lang"]] for each in found]


def test_an_edition_that_leaves_out_pages_is_refused_in_words(tmp_path: Path) -> None:
    template = '<xsl:template match="document" mode="pages"/>'
    with pytest.raises(Refusal, match=r"pages of 0 of its 2 versions"):
        published(tmp_path, html=template)


def test_own_template_says_what_an_element_means(tmp_path: Path) -> None:
    template = '<xsl:template match="persName"><segment><xsl:apply-templates/></segment></xsl:template>'
    page = parsed(published(tmp_path, reading=template) / "documents" / f"{DOCUMENT.stem}.html")
    text = page.xpath("//div[@data-version]")[0]
    assert text.xpath(".//span[@class='segment']")
    assert not text.xpath(".//*[contains(@class, 'person')]")


def test_changed_templates_are_compiled_again(tmp_path: Path) -> None:
    template = '<xsl:template match="salute" xmlns=""><p class="{}"><xsl:apply-templates/></p></xsl:template>'
    for name in ("first", "second-and-longer"):
        page = parsed(published(tmp_path, html=template.replace("{}", name)) / "documents" / f"{DOCUMENT.stem}.html")
        assert page.xpath("//p[@class=$name]", name=name)


@pytest.mark.parametrize("body", ['<xsl:template match="salute[">x</xsl:template>', "<xsl:nonsense/>"])
def test_templates_that_do_not_compile_are_refused_with_their_name(tmp_path: Path, body: str) -> None:
    with pytest.raises(Refusal, match=r"theme/html\.xsl.*does not compile"):
        published(tmp_path, html=body)
    assert not (tmp_path / "site").exists()


def test_templates_that_stop_say_where(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"theme/html\.xsl:4: Integer division by zero"):
        published(tmp_path, html='<xsl:template match="salute">{1 div 0}</xsl:template>')


@pytest.mark.parametrize(
    ("element", "template"),
    [
        ("classSpec", 'match="classSpec"'),
        ("classSpec", 'match="tei:classSpec"'),
        ("classSpec", 'match="Q{http://www.tei-c.org/ns/1.0}classSpec"'),
        ("classSpec", 'match="element(classSpec)"'),
        ("classSpec", 'match="element(tei:classSpec)[1]"'),
        ("classSpec", 'match="p/tei:classSpec"'),
        ("classSpec", 'match="p/(classSpec | entryTree)"'),
        ("classSpec", """match="entryTree[. = ']'] | tei:classSpec[. != '|']" """),
        ("classSpec", 'match="*:classSpec"'),
        ("classSpec", "match=\"tei:*[. = 'ours']\""),
        ("classSpec", 'match="classSpec" mode="#default flow"'),
        ("classSpec", 'match="classSpec" mode="reading" xpath-default-namespace="http://www.tei-c.org/ns/1.0"'),
        ("o:strange", 'match="o:strange"'),
        ("o:strange", 'match="strange" xpath-default-namespace="urn:ours"'),
        ("o:strange", 'match="o:*"'),
    ],
)
def test_an_element_with_a_template_of_the_edition_is_admitted(tmp_path: Path, element: str, template: str) -> None:
    document, edition = strange(tmp_path, element), replace(edition_made(), root=tmp_path)
    assert [finding.code for finding in admitted(document, edition)] == ["document-guest", "element-unhandled"]
    own_reading(
        tmp_path, f"<xsl:template {PREFIXES} {template}><segment><xsl:apply-templates/></segment></xsl:template>"
    )
    assert [finding.code for finding in admitted(document, edition)] == ["document-guest"]
    list(publish([document], edition, tmp_path / "site", ["html"]))
    assert "It is ours." in words(parsed(tmp_path / "site" / "documents" / "letter.html"))


@pytest.mark.parametrize(
    ("element", "template"),
    [
        ("classSpec", 'match="o:classSpec"'),
        ("classSpec", 'match="classSpec" xpath-default-namespace="urn:ours"'),
        ("classSpec", 'match="classSpec" mode="field"'),
        ("classSpec", 'match="classSpec/@ident"'),
        ("classSpec", 'match="classSpec/p | p[entryTree]"'),
        ("classSpec", 'name="classSpec"'),
        ("o:strange", 'match="strange"'),
        ("o:p", 'match="o:strange"'),
    ],
)
def test_a_template_for_something_else_admits_no_element(tmp_path: Path, element: str, template: str) -> None:
    document, edition = strange(tmp_path, element), replace(edition_made(), root=tmp_path)
    own_reading(tmp_path, f'<xsl:template {PREFIXES} {template}><xsl:sequence select="()"/></xsl:template>')
    assert [finding.code for finding in admitted(document, edition)] == ["document-guest", "element-unhandled"]
    with pytest.raises(Refusal, match="has no reading"):
        list(publish([document], edition, tmp_path / "site", ["html"]))


def strange(folder: Path, element: str) -> Path:
    """A letter with an element that pages do not know."""
    path = folder / "letter.xml"
    path.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>'
        "<publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc></teiHeader>"
        f'<text><body><p>It is <{element} xmlns:o="urn:ours">ours</{element}>.</p></body></text></TEI>',
        encoding="utf-8",
    )
    return path


def own_reading(folder: Path, body: str) -> None:
    """Give an edition's folder templates for the reading view."""
    (folder / "theme").mkdir()
    (folder / "theme" / "reading.xsl").write_text(FRAME.format(body, "reading", NAMESPACES["reading"]), "utf-8")


def test_the_readme_s_example_works(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    example = re.findall(r"```xml\n(.*?)```", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    (tmp_path / "theme" / "html.xsl").write_text(example, encoding="utf-8")
    list(publish([DOCUMENT], replace(edition_made(), root=tmp_path), tmp_path / "site", ["html"]))
    assert parsed(tmp_path / "site" / "documents" / f"{DOCUMENT.stem}.html").xpath("//address[@id]")

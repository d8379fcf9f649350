"""An edition's own templates take the place of the program's, and their faults are reported where they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from teipipe.findings import Refusal
from teipipe.publish import publish
from tests.publish.conftest import HERE, edition_made, parsed, words

DOCUMENT = HERE / "documents" / "1949-12-18_telegram.xml"
FRAME = """<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">
  {0}
</xsl:stylesheet>"""


def published(folder: Path, **templates: str) -> Path:
    """The site of one document in an edition with templates of its own."""
    (folder / "theme").mkdir(exist_ok=True)
    for name, body in templates.items():
        (folder / "theme" / f"{name}.xsl").write_text(FRAME.format(body), encoding="utf-8")
    list(publish([DOCUMENT], replace(edition_made(), root=folder), folder / "site", ["html"]))
    return folder / "site"


def test_own_template_shows_an_element_otherwise(tmp_path: Path) -> None:
    template = '<xsl:template match="salute"><h5 class="own"><xsl:apply-templates/></h5></xsl:template>'
    site = published(tmp_path, html=template)
    page = parsed(site / "documents" / f"{DOCUMENT.stem}.html")
    assert page.xpath("//h5[@class='own']")
    assert not page.xpath("//p[contains(@class, 'salute')]")


def test_own_function_takes_the_place_of_a_part_of_every_page(tmp_path: Path) -> None:
    own = '<xsl:function name="f:imprint"><p class="own">{$edition/@title}, printed by us</p></xsl:function>'
    site = published(tmp_path, html=own)
    for name in ("index", "about", f"documents/{DOCUMENT.stem}"):
        (line,) = parsed(site / f"{name}.html").xpath("//footer/p[@class='own']")
        assert words(line) == "The test edition & its <title>, printed by us"


def test_changed_templates_are_compiled_again(tmp_path: Path) -> None:
    template = '<xsl:template match="salute"><p class="{}"><xsl:apply-templates/></p></xsl:template>'
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

"""Coverage: what the stylesheets show of a schema's elements, told by themselves, and shown by trying each."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from teipipe.cli.coverage import coverage
from teipipe.coverage import elements_of, handled, missing, table
from teipipe.edition import SETTINGS
from teipipe.findings import Refusal
from teipipe.reading import READING
from teipipe.resources import resource
from teipipe.xslt import stylesheet
from tests.checks.instances import documents
from tests.conftest import EDITION
from tests.publish.conftest import HERE, TEI, solid

SCHEMA = resource("schema", "teipipe.rng")
FOREIGN = HERE / "foreign"
VERSIONS = f".//{{{READING}}}versions/{{{READING}}}version"


def test_every_element_of_the_schema_has_a_reading_or_a_reason() -> None:
    rows = table(SCHEMA)
    assert {row.element for row in rows if row.place == "text"} > {"p", "sp", "note", "choice", "pb"}
    assert {row.element for row in rows if row.place == "header"} > {"teiHeader", "correspDesc", "editorialDecl"}
    assert [str(row) for row in rows if not row.reading] == []


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ("sp", "shown"),
        ("anchor", "not shown: a point without words, which something else in the file points at"),
        ("stamp", "shown as stamp[not(parent::opener or parent::closer)], stamp[parent::opener or parent::closer]"),
        ("schemaSpec", ""),
    ],
)
def test_says_what_becomes_of_an_element(element: str, said: str) -> None:
    assert handled().of_text(element) == said


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ('match="tei:schemaSpec"', "shown"),
        ('match="tei:schemaSpec" mode="#all"', "shown"),
        ('match="tei:schemaSpec" mode="#default"', "shown"),
        ('match="tei:schemaSpec[1]"', "shown as tei:schemaSpec[1]"),
        ('match="tei:*[1]"', "shown as tei:*[1]"),
        ('match="(tei:p | tei:schemaSpec)"', "shown"),
        ('match="tei:p/(tei:p | tei:schemaSpec)"', "shown as tei:p/(tei:p | tei:schemaSpec)"),
        ('match="schemaSpec"', ""),
        ('match="tei:schemaSpec" mode="#unnamed"', ""),
        ('match="tei:schemaSpec/tei:p"', ""),
        ("match=\"key('f:of', 'schemaSpec')\"", ""),
    ],
)
def test_says_what_becomes_of_an_element_in_an_edition(tmp_path: Path, template: str, said: str) -> None:
    (tmp_path / "reading.xsl").write_text(
        '<xsl:stylesheet version="3.0" default-mode="reading" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        f' xmlns:tei="http://www.tei-c.org/ns/1.0"><xsl:template {template}/></xsl:stylesheet>',
        encoding="utf-8",
    )
    assert handled(tmp_path / "reading.xsl").of_text("schemaSpec") == said


def test_what_an_edition_shows_is_not_silent(tmp_path: Path) -> None:
    own = tmp_path / "theme" / "reading.xsl"
    own.parent.mkdir()
    own.write_text(
        '<xsl:stylesheet version="3.0" default-mode="reading" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:template match="anchor"/></xsl:stylesheet>',
        encoding="utf-8",
    )
    assert handled(own).of_text("anchor") == "shown"
    assert "anchor" in handled().silent


def test_the_command_asks_the_templates_of_the_edition_around(tmp_path: Path) -> None:
    path = tmp_path / "tei" / "documents" / "letter.xml"
    path.parent.mkdir(parents=True)
    (tmp_path / "tei" / SETTINGS).write_bytes((EDITION / SETTINGS).read_bytes())
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    path.write_text(text.replace("<stamp>SEEN</stamp>", "<classSpec ident='a'/>", 1), encoding="utf-8")
    assert CliRunner().invoke(coverage, [str(path)]).exit_code == 1
    own = tmp_path / "tei" / "theme" / "reading.xsl"
    own.parent.mkdir()
    own.write_text(
        '<xsl:stylesheet version="3.0" default-mode="reading" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xmlns:tei="http://www.tei-c.org/ns/1.0"><xsl:template match="tei:classSpec"/></xsl:stylesheet>',
        encoding="utf-8",
    )
    result = CliRunner().invoke(coverage, [str(path)])
    assert (result.output, result.exit_code) == ("", 0)


def test_the_table_has_the_templates_of_the_edition_around(tmp_path: Path) -> None:
    schema = tmp_path / "small.rng"
    schema.write_text(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="text"><element name="schemaSpec">'
        "<empty/></element></element></start></grammar>",
        encoding="utf-8",
    )
    own = tmp_path / "reading.xsl"
    own.write_text(
        '<xsl:stylesheet version="3.0" default-mode="reading" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        ' xmlns:tei="http://www.tei-c.org/ns/1.0"><xsl:template match="tei:schemaSpec"/></xsl:stylesheet>',
        encoding="utf-8",
    )
    assert [row.reading for row in table(schema)] == ["", "shown"]
    assert [row.reading for row in table(schema, own)] == ["shown", "shown"]


def test_says_what_of_the_header_is_shown() -> None:
    assert handled().of_header("correspAction") == "shown"
    assert handled().of_header("editorialDecl").startswith("not shown: ")


def test_no_template_drops_an_element_without_a_reason() -> None:
    """An empty template is for a place (a line break between paragraphs), or says why."""
    for path in sorted(resource("xslt", "reading").glob("*.xsl")):
        for template in etree.parse(path).iter("{http://www.w3.org/1999/XSL/Transform}template"):
            reason = template.get("{urn:x-teipipe:functions}reason")
            empty = not len(template) and not (template.text or "").strip()
            text = template.get("mode", "reading").split()[0] == "reading" and "()" not in template.get("match", "")
            assert not (reason and not empty), template.get("match")
            assert not (empty and text and not reason) or breaks(template.get("match", "")), template.get("match")


def breaks(match: str) -> bool:
    """Say whether a pattern is for breaks in some places, and for nothing else."""
    return all(re.search(r"/(?:lb|cb|pb|gb|milestone)$", part.strip()) for part in match.split("|"))


@pytest.mark.parametrize("name", sorted(handled().silent))
def test_what_is_not_shown_makes_no_paragraph_of_its_own(name: str) -> None:
    root = etree.parse(HERE / "documents" / "1950-02-14_letter.xml").getroot()
    body = next(root.iter(f"{TEI}body"))
    etree.SubElement(body, f"{TEI}{name}").text = "unseen"
    view = etree.fromstring(stylesheet("reading", "reading.xsl").transform(root, language="en", name="x", register=()))
    (version,) = versions_of(view)
    assert "unseen" not in "".join(version.itertext())
    assert not [each for each in version.iter(f"{{{READING}}}paragraph") if not len(each) and not each.text]


def test_a_schema_without_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.rng"
    path.write_text('<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>', encoding="utf-8")
    with pytest.raises(Refusal, match="no element text"):
        table(path)


def test_every_child_in_every_parent_is_shown() -> None:
    """Documents of all that the schema allows: each says as many words on its pages as in its file."""
    sheet = stylesheet("reading", "reading.xsl")
    tried: set[str] = set()
    for title, root in documents():
        text = root.find(f"{TEI}text")
        if text is None:
            continue
        view = etree.fromstring(sheet.transform(root, language="en", name="x", register=()))
        said = "".join("".join(version.itertext()) for version in versions_of(view))
        assert sorted(solid(said)) == sorted(solid(wording(text))), title
        tried.update(etree.QName(each).localname for each in text.iter(f"{TEI}*"))
    profile = etree.parse(FOREIGN / "profile.xml").getroot()
    tried.update(etree.QName(each).localname for each in profile.iter(f"{TEI}*"))
    assert tried >= elements_of(SCHEMA).text - {"group"}


def versions_of(view: etree._Element) -> list[etree._Element]:
    """Versions without the list of corrections, which repeats words."""
    found = view.findall(VERSIONS)
    for version in found:
        for corrections in version.findall(f"{{{READING}}}corrections"):
            version.remove(corrections)
    return found


def wording(text: etree._Element) -> str:
    """The words of a text and its notes: of a choice those that were delivered."""
    parts = [text.text or ""]
    for child in text:
        chosen = text.tag != f"{TEI}choice" or child is branch(text)
        if isinstance(child.tag, str) and chosen:
            parts.append(wording(child))
        parts.append(child.tail or "")
    return "".join(parts)


def branch(choice: etree._Element) -> etree._Element:
    delivered_first = [each for each in choice if etree.QName(each).localname in ("sic", "orig", "abbr")]
    return (delivered_first or list(choice))[0]


@pytest.mark.parametrize("path", sorted(FOREIGN.glob("*.xml")), ids=lambda path: path.stem)
def test_no_element_is_missing_from_what_others_encoded(path: Path) -> None:
    assert [str(finding) for finding in missing(path)] == []


def test_what_is_missing_is_found_before_anything_is_published(tmp_path: Path) -> None:
    path = tmp_path / "strange.xml"
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    strange = "<classSpec ident='a'/>\n<classSpec ident='b'/><entryTree/>"
    path.write_text(text.replace("<stamp>SEEN</stamp>", strange, 1), encoding="utf-8")
    (first, second) = missing(path)
    line = text[: text.index("<stamp>SEEN</stamp>")].count("\n") + 1
    assert str(first).startswith(f"{path}:{line}: error: element classSpec has no reading, here and in 1 more places; ")
    assert str(second).startswith(f"{path}:{line + 1}: error: element entryTree has no reading; ")
    assert str(first).endswith("[element-unhandled]")

"""The wrapper around Saxon: parameters, and faults that say where."""

from pathlib import Path

import pytest

from teipipe.findings import Refusal
from teipipe.xslt import Stylesheet, node

FRAME = """<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output omit-xml-declaration="yes"/>
  <xsl:param name="long-word" select="'none'"/>
  <xsl:param name="others" select="()"/>
  <xsl:template match="/">{body}</xsl:template>
</xsl:stylesheet>"""


def stylesheet(folder: Path, body: str) -> Stylesheet:
    path = folder / "sheet.xsl"
    path.write_text(FRAME.replace("{body}", body), encoding="utf-8")
    return Stylesheet(path)


def document(folder: Path, text: str) -> Path:
    path = folder / "document.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_parameters_of_every_kind(tmp_path: Path) -> None:
    sheet = stylesheet(tmp_path, "<o>{$long-word} {count($others)} {name(*)}</o>")
    source = document(tmp_path, "<d/>")
    assert sheet.transform(source) == "<o>none 0 d</o>"
    assert sheet.transform(source, long_word="Wort", others=[node("<a/>"), node("<b/>")]) == "<o>Wort 2 d</o>"
    assert sheet.transform(node("<e/>"), long_word=True) == "<o>true 0 e</o>"
    assert sheet.transform(source) == "<o>none 0 d</o>", "parameters do not stay"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<d>\n  <e>\n</d>", r"document\.xml:3:\d+: not well-formed"),
        (
            '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<d>&x;</d>',
            r":1: document type .*; remove it",
        ),
        ("", r"document\.xml.*not well-formed"),
    ],
)
def test_unreadable_documents_are_refused_with_their_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(Refusal, match=message):
        stylesheet(tmp_path, "<o/>").transform(document(tmp_path, text))


def test_missing_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        stylesheet(tmp_path, "<o/>").transform(tmp_path / "none.xml")


def test_an_error_that_names_a_path_gets_its_line(tmp_path: Path) -> None:
    sheet = stylesheet(tmp_path, "<xsl:sequence select=\"error((), 'stop at /*[1]/*[3]')\"/>")
    source = document(tmp_path, '<d xmlns="urn:one">\n<b/>\n<b xmlns="urn:two"/>\n\n<b/>\n</d>')
    with pytest.raises(Refusal, match=r"document\.xml:5: stop$"):
        sheet.transform(source)


def test_errors_are_told_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sheet = stylesheet(tmp_path, "<xsl:sequence select=\"error((), 'stop')\"/>")
    with pytest.raises(Refusal, match="stop"):
        sheet.transform(document(tmp_path, "<d/>"))
    assert capfd.readouterr().err == ""


def test_faulty_stylesheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"does not compile: .*XPST0008"):
        stylesheet(tmp_path, "{$unknown}")

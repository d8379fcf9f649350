"""Documents with faults, and the lines that are printed for them: `cases.txt`."""

import re
from pathlib import Path

import pytest

from teipipe.checks import check
from teipipe.findings import Refusal
from tests.checks.manual import HERE, REGISTER

CASES = HERE / "cases.txt"
CASE = re.compile(r"^(?P<title>[^\n]+)\n<<<\n(?P<xml>.*?)^===\n(?P<findings>.*?)^>>>$", re.MULTILINE | re.DOTALL)
TEMPLATE = """\
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>A case</title></titleStmt><publicationStmt><publisher>The edition</publisher>
</publicationStmt><sourceDesc><p>Made for the tests.</p></sourceDesc></fileDesc>
<encodingDesc><listPrefixDef><prefixDef ident="src" matchPattern="000#(.+)" replacementPattern="000.txt#$1"/>
</listPrefixDef></encodingDesc>
<profileDesc><langUsage><language ident="en">English</language></langUsage>
<particDesc><listPerson><person xml:id="stalin-joseph"><persName>Stalin, Joseph</persName></person></listPerson>
</particDesc></profileDesc>
<revisionDesc status="unreviewed"><change status="unreviewed">Encoded.</change></revisionDesc></teiHeader>
<text xml:id="en" xml:lang="en"><body>
BODY</body></text>
</TEI>
"""


def cases() -> list[re.Match[str]]:
    return list(CASE.finditer(CASES.read_text(encoding="utf-8")))


def printed(xml: str, folder: Path) -> str:
    path = folder / "case.xml"
    whole = xml if xml.startswith("<?xml") else TEMPLATE.replace("BODY", xml)
    path.write_text(whole, encoding="utf-8")
    lines = "".join(f"{finding}\n" for finding in check(path, REGISTER))
    return lines.replace(f"{path}:", "").replace(f"{REGISTER}/", "")


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["title"]))
def test_case(case: re.Match[str], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = printed(case["xml"], tmp_path)
    if request.config.getoption("--update") and found != case["findings"]:
        text = CASES.read_text(encoding="utf-8")
        old = f"{case['xml']}===\n{case['findings']}>>>"
        CASES.write_text(text.replace(old, f"{case['xml']}===\n{found}>>>"), encoding="utf-8")
    else:
        assert found == case["findings"]


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be read: No such file"):
        check(tmp_path / "nothing.xml")


def test_register_is_found_from_the_document(tmp_path: Path) -> None:
    """Without a register folder, pointers are followed from where the document lies."""
    body = (
        '<p xml:id="en-p-1" source="src:000#char=0,4"><placeName ref="../register/places.xml#rome">R</placeName></p>\n'
    )
    document = tmp_path / "documents" / "one.xml"
    document.parent.mkdir()
    document.write_text(TEMPLATE.replace("BODY", body), encoding="utf-8")
    assert [finding.code for finding in check(document)] == ["reference-missing"]
    (tmp_path / "register").mkdir()
    places = (REGISTER / "places.xml").read_text(encoding="utf-8").replace("moscow", "rome")
    (tmp_path / "register" / "places.xml").write_text(places, encoding="utf-8")
    assert check(document) == []


def test_many_attributes_take_no_time(tmp_path: Path) -> None:
    """libxml2's grammar doubles its time with each optional attribute: these notes would take it hours."""
    names = "n xml:lang source ana cert resp corresp sameAs next prev type subtype place target hand"
    values = {"cert": "low", "xml:lang": "en", "source": "src:000#char=0,4"}
    attributes = " ".join(f'{name}="{values.get(name, "#en")}"' for name in names.split())
    notes = "".join(f'<note xml:id="en-note-{at}" {attributes}>Yes.</note>\n' for at in range(200))
    assert printed(notes + '<p xml:id="en-p-1"/>\n', tmp_path) == ""

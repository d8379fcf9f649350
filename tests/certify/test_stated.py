"""Values that files state, forged one way after another: the certificate looks them up in the files by itself."""

import io
import json
from pathlib import Path

import docx
import pytest

from teipipe.certify import certify
from teipipe.certify.fields import bare, fields
from teipipe.convert import Converting
from teipipe.readers import read_bytes
from teipipe.register import Register
from tests.readers.test_reader_epub import book
from tests.readers.test_reader_odt import SPACES, package
from tests.readers.test_reader_pdf import BOOK, made

PAGE = """<html lang="ru"><head><title>Report &amp; more
 of it</title><meta name="DC.title" content="Report on the Harvest"><meta name="DC.date" content="3 May 1951">
<META PROPERTY='og:site_name' CONTENT="The Archive"><meta name="DC.subject" content="Trade; Peace"/>
<link rel="canonical" href="https://example.org/7">
<script type="application/ld+json">[{"@type": ["Report", "Thing"], "author": [{"name": "A. B."}, {"name": "C. D."}],
"position": 7, "about": {"@graph": []}}, {"@graph": [{"@type": "Person", "name": {"@value": "E. F."}}]}]</script>
</head><body><p>We met yesterday.</p></body></html>"""
SIDECAR = {"sender": ["Ivan Petrov", "Olga Ray"], "rights": "Free | to read", "recipient": "Karl Braun"}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(SIDECAR), encoding="utf-8")
    return Converting(tmp_path / "out", Register()).convert(tmp_path / "a.html").path


def test_what_is_stated_is_certified(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert certify(document).findings == ()
    assert text.count('ana="#stated"') > 5
    assert text.count('ana="#sidecar"') == 4


FORGED = {
    "a note": ('n="DC.title">Report on the Harvest<', 'n="DC.title">Report on the War<', "stated-unsaid"),
    "a name": ('<note type="stated" n="DC.title">', '<note type="stated" n="DC.creator">', "stated-unsaid"),
    "a title": ('ana="#stated">Report on the Harvest<', 'ana="#stated">Report on the War<', "stated-unsaid"),
    "a title's field": ('n="DC.title" ana="#stated"', 'n="DC.date" ana="#stated"', "stated-unsaid"),
    "its origin": ('n="DC.title" ana="#stated"', 'n="DC.title" ana="#sidecar"', "stated-unsaid"),
    "half a subject": (">Peace</term>", ">Peac</term>", "stated-unsaid"),
    "the day": ('when="1951-05-03"', 'when="1951-05-04"', "stated-unsaid"),
    "the year": ('when="1951-05-03"', 'when="1915-05-03"', "stated-unsaid"),
    "a sender": ('ana="#sidecar">Olga Ray<', 'ana="#sidecar">Olga Rey<', "stated-unsaid"),
    "an element that nothing says": ("<creation>", '<creation><date ana="#stated">1950</date>', "stated-unsaid"),
    "an element inside": (
        ">Report on the Harvest</title>",
        ">Report <hi>x</hi> on the Harvest</title>",
        "stated-unsaid",
    ),
    "the sidecar's name": (">a.json<", ">b.json<", "source-changed"),
    "no such mark": ('n="DC.title" ana="#stated"', 'n="DC.title" ana="#said"', "text-invented"),
}


@pytest.mark.parametrize(("old", "new", "code"), FORGED.values(), ids=FORGED)
def test_what_is_forged_is_found(document: Path, old: str, new: str, code: str) -> None:
    text = document.read_text(encoding="utf-8")
    assert old in text
    document.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert code in {finding.code for finding in certify(document).findings}


def test_a_sidecar_that_has_changed_is_found(document: Path) -> None:
    sidecar = document.parents[1] / "a.json"
    sidecar.write_text(sidecar.read_text().replace("Olga", "Anna"), encoding="utf-8")
    assert {finding.code for finding in certify(document).findings} == {"source-changed", "stated-unsaid"}


def test_a_text_says_nothing_beside_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('<meta name="DC.title" content="Report">\n', encoding="utf-8")
    document = Converting(tmp_path / "out", Register()).convert(tmp_path / "a.txt").path
    text = document.read_text(encoding="utf-8")
    note = '<note type="stated" n="DC.title">Report</note>'
    document.write_text(text.replace('<note type="line-ends">', note + '<note type="line-ends">'), encoding="utf-8")
    assert "stated-unsaid" in {finding.code for finding in certify(document).findings}


def word_file() -> bytes:
    made = docx.Document()
    made.core_properties.title, made.core_properties.subject = "Report", "Trade"
    made.add_paragraph("Words.")
    made.add_comment(made.paragraphs[0].runs, text="check\nthis")
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def office_file() -> bytes:
    meta = (
        f"<office:document-meta {SPACES}><office:meta><dc:title>Report</dc:title><dc:date>2020-01-01</dc:date>"
        '<meta:user-defined meta:name="Box">12</meta:user-defined></office:meta></office:document-meta>'
    )
    return package(
        "<text:p>x<office:annotation><text:p>a</text:p><text:p>b</text:p></office:annotation></text:p>", meta=meta
    )


FILES = {
    "a.html": PAGE.encode(),
    "a.docx": word_file(),
    "a.odt": office_file(),
    "a.epub": book(),
    "a.pdf": made(BOOK),
}


@pytest.mark.parametrize(("name", "data"), FILES.items(), ids=FILES)
def test_both_ways_of_reading_agree(name: str, data: bytes) -> None:
    source = read_bytes(name, data)
    known = fields(data, source.encoding)
    assert len(source.stated) > 2
    assert [(key, said) for key, said in source.stated if bare(said) not in known.get(bare(key).lower(), ())] == []

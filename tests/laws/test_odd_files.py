"""Files that are cut off, broken or strange: each becomes lawful, valid TEI, or is refused with a reason."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.checks.schema import faults
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.readers import read_bytes
from teipipe.register import Register
from tests.certify.test_stated import word_file
from tests.readers.test_reader_odt import package

LETTER = "Moscow, 3 May 1951\n\nDear Sir,\n\nI write about the ships, and about what they carry.\n\n"
HEADED = "<html lang='en'><head><title>Report</title></head><body><p>We met yesterday.</p>"
ODD = {
    "a form feed in a field.txt": "Citation:\n\nReport\fof the year\n\n" + LETTER,
    "a form feed in a sentence.txt": LETTER + "They came in\fon Friday.\n",
    "a page number like an item.md": "**Letter**\n\n" + LETTER + "- 1 -\n\nThe port is closed.\n",
    "headings only.md": "# Report\n\n## First part\n\n### Second part\n",
    "a heading and a page.html": "<html><body><h1>Report</h1><nav>Home</nav></body></html>",
    "a heading and a dateline.txt": "501.BC/3-2249\n\nRECORD OF A TALK\n\n[Washington,] May 3, 1949.\n",
    "a dateline and a signature.txt": "Moscow, 3 May 1951\n\nYours sincerely,\n\nJohn Brown\n",
    "a note that refers to itself.txt": "Please come soon.^[1]\n\n[1] He did not come, as was said.^[1] He left.\n",
    "notes that refer to each other.txt": "Come.^[1]\n\n[1] See the other.^[2]\n\n[2] See the first.^[1]\n",
    "furniture only.html": "<html><body><nav>Home</nav></body></html>",
    "cut off in a start tag.html": HEADED + "<p>We left.</p><p class='no",
    "cut off in an end tag.html": HEADED + "<p>We left.</p",
    "cut off in a comment.html": HEADED + "<p>We left.</p><!-- nobody saw us",
    "cut off in a title.html": "<html><head><title>Report of",
    "tags in a title.html": "<title>Report <i>of</i> <!-- the --> year</title><p>We met yesterday.",
    "tags in a text area.html": HEADED + "<textarea><p>not shown</textarea><p>We left.",
    "an empty title.xhtml": "<html><head><title/></head><body><p>We met.</p></body></html>",
    "a form feed in an address.html": HEADED + "<p>See <a href='http://a.org/\f1'>this</a>.</p>",
    "sections of XML.html": HEADED + "<![CDATA[Not shown]]><p>We left.</p><![if !IE]>At once.<![endif]>",
    "two marks of order.html": "\ufeff\ufeff" + HEADED,
    "deep.html": "<div>" * 1500 + "We met yesterday.",
    "right to left.txt": "שלום עולם\n\n\u202eMixed\u202c e\u0301\u0302 \u200b \u2066words\u2069 \ue000\n",
    "white space.txt": "\u2028\x85We\u3000met\u00a0yesterday.\u2029\r\rAnd\r\nleft.\n\r",
}


@pytest.mark.parametrize(("name", "text"), ODD.items(), ids=ODD)
def test_odd_file_is_lawful_and_valid(name: str, text: str, tmp_path: Path) -> None:
    source = tmp_path / name
    source.write_bytes(text.encode())
    try:
        documents = Converting(tmp_path / "out", Register()).convert(source).documents
    except Refusal:
        assert name.startswith("cut off in a title")
        return
    for document in documents:
        assert [str(one) for one in certify(document).findings if one.code != "body-empty"] == []
        assert [str(one) for one in faults(etree.parse(document).getroot(), document)] == []


def deep_word_file() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file())) as whole, zipfile.ZipFile(made, "w") as changed:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "word/document.xml":
                deep = b"<w:sdt><w:sdtContent>" * 900 + b"<w:p/>" + b"</w:sdtContent></w:sdt>" * 900
                data = data.replace(b"<w:body>", b"<w:body>" + deep)
            changed.writestr(name, data)
    return made.getvalue()


REFUSED = {
    "deep.odt": package("<text:section>" * 1200 + "<text:p>x</text:p>" + "</text:section>" * 1200),
    "deep.docx": deep_word_file(),
    "nul.txt": b"We met\x00 yesterday.",
    "no character.txt": "We met\ufffe yesterday.".encode(),
    "one letter of another table.txt": b"(" * 4000 + b"\xe9",
    "old \udce9 name.txt": b"We met yesterday.",
    "a bell \x07.txt": b"We met yesterday.",
    "cut off.docx": word_file()[:900],
    "cut off.odt": package("<text:p>x</text:p>")[:300],
}


@pytest.mark.parametrize(("name", "data"), REFUSED.items(), ids=REFUSED)
def test_broken_file_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(Refusal):
        read_bytes(name, data)

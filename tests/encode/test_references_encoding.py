"""What a reference to another document becomes in the text and in the header."""

from pathlib import Path

from lxml import etree

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.register import Register

TEI = "{http://www.tei-c.org/ns/1.0}"
LETTER = """\
Telegram, Harold Finch to Consul Abbott, 4 June 1931

London, 4 June 1931

In your telegram 308,[1] of 2 June, nothing is said of it. Smith's letter of 3 May 1931 says more.

Finch

[1] Not printed.
"""


def converted(folder: Path) -> Path:
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    return Converting(folder / "out", Register()).convert(folder / "letter.txt").path


def test_the_header_repeats_the_words_without_a_note_in_them(tmp_path: Path) -> None:
    document = etree.parse(converted(tmp_path))
    (previous,) = document.iterfind(f".//{TEI}correspContext/{TEI}ref")
    assert "".join(map(str, previous.itertext())) == "your telegram 308, of 2 June"
    assert previous.find(f"{TEI}date").get("when") == "1931-06-02"  # type: ignore[union-attr]
    (said,) = document.xpath("//*[@xml:id=$id]", id=previous.get("corresp", "")[1:])
    assert said.find(f"{TEI}note").get("n") == "1"


def test_nothing_is_lost_or_invented(tmp_path: Path) -> None:
    assert certify(converted(tmp_path)).findings == ()

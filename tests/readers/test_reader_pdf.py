"""PDF: files that Typst makes, with running heads, columns, footnotes and hyphens at the ends of lines."""

import io
import re
from functools import cache
from pathlib import Path

import pikepdf
import pylopdf_fonts_zh_cn
import pytest
import typst

from teipipe.certify import certify
from teipipe.certify.formats import differences, furniture
from teipipe.certify.pdf_pages import squeezed
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.model import Layout, Source
from teipipe.readers import read_bytes
from teipipe.register import Register

TEXT = (
    "The Ambassador stated that the internationalization of negotiations necessitated extraordinarily comprehensive "
    "arrangements between governmental representatives, notwithstanding considerable misunderstandings concerning "
    "responsibilities. Nobody contradicted the uncompromising characterization of circumstances. "
)
SET = """
#set page(width: 12cm, height: 14cm, numbering: "1", header: [_Foreign Relations_ #h(1fr) Volume VI])
#set text(lang: "en", size: 10pt, hyphenate: true)
#set par(justify: true)
"""
BOOK = f"""{SET}
#set document(title: "Memorandum", author: "The Archive", date: datetime(year: 1949, month: 12, day: 16))
= Memorandum of conversation
{TEXT}The _Red Star_ farm sold its *grain*.#footnote[Document 195. {TEXT}] It was the best.

{TEXT * 2}

- First item of a list
- Second item of a list

See #link("https://example.org")[the survey].#footnote[Not printed.] {TEXT * 3}

== Second part
{TEXT}#footnote[Another document. {TEXT * 2}]
"""
SIDES = """
#set page(width: 12cm, height: 14cm, header: context {
  let n = counter(page).get().first()
  if calc.odd(n) [The Chapter #h(1fr) #n] else [#n #h(1fr) The Volume]
})
#set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)
#set text(size: 10pt)
"""


@cache
def made(content: str) -> bytes:
    data: bytes = typst.compile(content.encode())
    return data


def source(content: str) -> Source:
    return read_bytes("a.pdf", made(content))


def labels(found: Source, *kinds: str) -> list[tuple[str, str, str]]:
    return [(x.kind, x.value, found.text[x.start : x.end]) for x in found.layout if x.kind in kinds]


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_paragraphs_and_what_belongs_to_pages() -> None:
    found = source(BOOK)
    body, _, rest = found.text.partition("\n\n1 Document 195.")
    paragraphs = [one.replace("-", "") for one in body.split("\n\n")]
    assert [spaced(one)[:24] for one in paragraphs] == [
        "Memorandum of conversati",
        "The Ambassador stated th",
        "The Ambassador stated th",
        "• First item of a list",
        "• Second item of a list",
        "See the survey.2 The Amb",
        "Second part",
        "The Ambassador stated th",
    ]
    assert paragraphs[2] == spaced(TEXT * 2)
    assert rest.split("\n\n")[1].startswith("2 Not printed.")
    pages = len({value for _, value, _ in labels(found, "page")})
    assert pages > 2
    assert labels(found, "furniture") == [
        *[("furniture", "header", "Foreign Relations Volume VI")] * pages,
        *[("furniture", "footer", str(number)) for number in range(1, pages + 1)],
    ]


def test_nothing_is_lost() -> None:
    found = source(BOOK)
    assert differences(made(BOOK), found.encoding, found.text) == []
    assert all(squeezed(text) in furniture(made(BOOK), "UTF-8") for _, _, text in labels(found, "furniture"))


def test_what_letters_look_like() -> None:
    found = source(BOOK)
    assert labels(found, "italic", "bold", "heading", "link", "item") == [
        ("heading", "1", "Memorandum of conversation"),
        ("italic", "", "Red Star"),
        ("bold", "", "grain"),
        ("item", "", "• First item of a list"),
        ("item", "", "• Second item of a list"),
        ("link", "https://example.org", "the survey"),
        ("heading", "2", "Second part"),
    ]


def test_notes_and_their_anchors() -> None:
    found = source(BOOK)
    assert labels(found, "note_ref") == [("note_ref", f"footnote-{n}", str(n)) for n in (1, 2, 3)]
    notes = labels(found, "note")
    assert [value for _, value, _ in notes] == ["footnote-1", "footnote-2", "footnote-3"]
    said = [text.replace("-", "") for _, _, text in notes]
    # The third is longer than its page has room for.
    assert said == [f"1 Document 195. {TEXT}".strip(), "2 Not printed.", f"3 Another document. {TEXT * 2}".strip()]


def test_hyphens_at_the_ends_of_lines_stay_and_are_labelled() -> None:
    found = source(BOOK)
    hyphens = labels(found, "hyphen")
    assert len(hyphens) > 3
    assert {text for _, _, text in hyphens} == {"-"}
    assert len(hyphens) == found.text.count("-")
    words = set(re.findall(r"\w+", BOOK))
    for label in (one for one in found.layout if one.kind == "hyphen"):
        before = re.search(r"\w+$", found.text[: label.start])
        after = re.match(r"\w+", found.text[label.end :])
        assert before and after and before[0] + after[0] in words


def test_a_hyphen_of_the_word_itself_is_not_labelled() -> None:
    said = "A well-known man and the well-known proposal of non-aggression pacts, a non-aggression treaty."
    found = source(f"#set page(width: 6.6cm, height: 8cm)\n#set text(size: 10pt, hyphenate: false)\n{said}")
    assert found.text == said
    assert labels(found, "hyphen") == []


def test_pages_have_the_numbers_that_they_bear() -> None:
    found = source(SET + "#counter(page).update(264)\n" + TEXT * 8)
    assert [value for _, value, _ in labels(found, "page")][:2] == ["264", "265"]
    first, second = [one.start for one in found.layout if one.kind == "page"][:2]
    assert first == 0
    assert found.text[second - 1] in " -" or found.text[second - 2] == "-"
    assert len(found.text[: found.text.index("Foreign")].strip().split("\n\n")) == 1


def test_heads_of_facing_pages() -> None:
    said = [f"Part {number}. {TEXT}{'Nobody knew why. ' * number}".strip() for number in range(1, 9)]
    content = SIDES + "\n\n".join(said)
    found = source(content)
    assert [text for _, _, text in labels(found, "furniture")] == ["The Chapter 1", "2 The Volume", "The Chapter 3"]
    assert all(squeezed(text) in furniture(made(content), "UTF-8") for _, _, text in labels(found, "furniture"))
    assert [spaced(one.replace("-", "")) for one in found.text.split("\n\n")[:8]] == said


def test_columns_are_read_one_after_the_other() -> None:
    said = [f"First. {TEXT * 4}".strip(), f"Last. {TEXT}".strip()]
    content = "#set page(width: 16cm, height: 12cm, columns: 2)\n#set text(size: 9pt)\n#set par(justify: true)\n"
    found = source(content + "\n\n".join(said))
    assert found.text.replace("-", "").split("\n\n") == said
    assert differences(made(content + "\n\n".join(said)), "UTF-8", found.text) == []


def test_lines_that_end_early_stay_lines() -> None:
    address = "Comrade Stalin\nThe Kremlin\nMoscow"
    content = "#set page(width: 12cm)\n#align(right)[Moscow, 16 December 1949]\n\n" + address.replace("\n", " \\\n")
    assert source(f"{content}\n\n{TEXT}").text.startswith(f"Moscow, 16 December 1949\n\n{address}\n\nThe Amb")


def test_a_raised_number_without_a_note_is_an_anchor() -> None:
    found = source(SET + "It was so.#super[3] And 10#super[6] more.")
    assert labels(found, "note_ref") == [("note_ref", "3", "3")]
    assert [text for _, _, text in labels(found, "superscript")] == ["3", "6"]


def test_small_print_without_a_mark_is_text() -> None:
    content = SET + TEXT + "\n\n#text(size: 8pt)[Small print that no mark in the text points at.]"
    found = source(content)
    assert labels(found, "note") == []
    assert "Small print that no mark" in found.text


def test_the_same_line_at_other_heights_is_text() -> None:
    content = "#set page(height: 6cm)\nYes, he said.\n#pagebreak()\n#v(2cm)\nYes, he said.\n#v(1cm)\nNo."
    assert labels(source(content), "furniture") == []


# A page that belongs to nothing.
BARE = "#set page(width: 12cm, height: 14cm)\n#set text(size: 10pt)\n#set par(justify: true)\n"


def blocks(content: str) -> list[str]:
    return [spaced(block.replace("-", "")) for block in source(content).text.split("\n\n")]


def test_paragraphs_of_one_line_stay_apart() -> None:
    said = [f"{who}: {'Yes, and no. ' * count}".strip() for who in ("Kissinger", "Bula") for count in (1, 2, 3, 4)]
    content = f"#set page(width: 10cm, height: 20cm)\n#set par(justify: true)\n{TEXT}\n\n" + "\n\n".join(said)
    assert blocks(content)[1:] == said


def test_a_line_that_was_not_stretched_ended_by_itself() -> None:
    address = "https://archive.example.org/document/with/a/very/long/name"
    content = f"{BARE}{TEXT * 2}\n\nCited as Telegram of 18 December \\\n{address}"
    assert source(content).text.split("\n\n")[1].split("\n") == ["Cited as Telegram of 18 December", address]


def test_a_turn_at_the_head_of_a_page_begins_a_block() -> None:
    found = source(f"{BARE}{TEXT * 2}\n\nMao: It was so. #h(1fr) The end.\n#pagebreak()\nStalin: No.")
    assert "\n\nStalin: No." in found.text


def test_a_bold_line_begins_and_ends_a_block() -> None:
    content = f"{BARE}#set par(spacing: 0.65em)\n{TEXT}\n\n*Participants*\n\nMr. Helb\n\n{TEXT}"
    assert [block[:12] for block in blocks(content)] == ["The Ambassad", "Participants", "Mr. Helb The"]


def test_titles_of_one_line_stay_apart() -> None:
    content = f"{BARE}== Universal Declaration\n== Preamble\n{TEXT}"
    assert blocks(content)[:2] == ["Universal Declaration", "Preamble"]


def test_a_note_without_room_stands_on_the_next_page() -> None:
    lines = "\n\n".join(["Text."] * 8)
    content = f"#set page(width: 12cm, height: 8cm, margin: 1.5cm)\n{lines}\n\nEnd.#footnote[Not printed.]\n\nMore."
    found = [label for label in source(content).layout if label.kind in {"note", "note_ref"}]
    assert [(label.kind, label.value) for label in found] == [("note_ref", "footnote-1"), ("note", "footnote-1")]


def test_a_number_at_the_beginning_of_a_line_begins_no_note() -> None:
    note = "Source: see the documents that are cited in footnotes 1 and \\ 2 below, which are in the supplement."
    found = source(f"{SET}One#footnote[{note}] and two.#footnote[Not printed.]")
    assert [text.split()[:2] for _, _, text in labels(found, "note")] == [["1", "Source:"], ["2", "Not"]]


def test_notes_may_be_longer_than_their_text() -> None:
    found = source(f"{SET}= Title\n{TEXT}#footnote[{TEXT * 3}]")
    assert labels(found, "heading") == [("heading", "1", "Title")]
    assert len(labels(found, "note")) == 1


def test_a_name_that_begins_several_pages_is_text() -> None:
    pages = [f"BORROMÄUS\n\nAct {number}. {TEXT}" for number in ("one", "two", "three")]
    content = SET + "\n#pagebreak()\n".join([*pages, TEXT, TEXT, TEXT])
    assert source(content).text.count("BORROMÄUS") == 3
    assert "BORROMÄUS" not in {text for _, _, text in labels(source(content), "furniture")}


def test_a_running_head_that_repeats_the_title_of_its_one_page() -> None:
    head = "Typed Letter to Stella Musulin"
    content = f"#set page(header: text(size: 8pt)[{head}])\n= {head}\n{TEXT}"
    assert labels(source(content), "furniture") == [("furniture", "header", head)]
    assert squeezed(head) in furniture(made(content), "UTF-8")


def test_pages_of_one_line_are_text() -> None:
    assert labels(source("Slide\n#pagebreak()\nSlide"), "furniture") == []


def test_scripts_without_spaces_are_joined_without() -> None:
    said = "毛泽东同志到达莫斯科，受到热烈欢迎。" * 4
    content = f'#set page(width: 6cm)\n#set text(font: "Noto Serif SC")\n{said}'
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(pylopdf_fonts_zh_cn.serif_path().parent)])
    data = typst.compile(content.encode(), font_paths=fonts)
    assert read_bytes("a.pdf", data).text.split("\n\n")[0] == said


def test_properties_are_stated() -> None:
    stated = dict(source(BOOK).stated)
    assert stated["Info/Title"] == "Memorandum"
    assert stated["Info/Author"] == "The Archive"
    assert stated["Info/CreationDate"].startswith("D:19491216")
    assert stated["Catalog/Lang"] == "en"


def locked() -> bytes:
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(made("x"))) as pdf:
        pdf.save(data, encryption=pikepdf.Encryption(owner="a", user="b"))
    return data.getvalue()


def test_what_cannot_be_read_is_refused() -> None:
    for data, says in (
        (made("#rect()"), "without a text layer; make one by text recognition"),
        (locked(), "locked with a password"),
        (made("x")[:400], "a broken PDF"),
        (b"%PDF-1.7\n", "a broken PDF"),
    ):
        with pytest.raises(Refusal, match=says):
            read_bytes("a.pdf", data)


def test_a_file_is_known_by_its_beginning() -> None:
    assert read_bytes("delivery", made(BOOK)).text == source(BOOK).text
    assert read_bytes("a.txt", made(BOOK)).text == source(BOOK).text


def test_the_check_sees_what_is_lost_added_and_moved() -> None:
    text = source(BOOK).text
    assert differences(made(BOOK), "UTF-8", text.replace("Not printed.", ""))[0].startswith("lost: 11 characters")
    assert differences(made(BOOK), "UTF-8", text + " more")[0] == "added: 4 characters, emor"
    shuffled = " ".join(sorted(text.split()))
    assert "torn apart" in differences(made(BOOK), "UTF-8", shuffled)[0]


def test_the_whole_way(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(made(BOOK))
    document = Converting(tmp_path / "out", Register()).convert(path).path
    certificate = certify(document)
    assert certificate.findings == ()
    assert certificate.body > 20 * certificate.ledger > 0
    encoded = document.read_text(encoding="utf-8")
    assert re.search(r'<pc force="weak">-</pc>\w', encoded)
    assert encoded.count('place="foot"') == 3
    assert encoded.index("Document 195.") < encoded.index("It was the best.")
    assert re.search(r'<pb [^>]*n="3"', encoded)


def test_a_paragraph_in_the_ledger_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(made(BOOK))
    assert "Secondpart" not in furniture(path.read_bytes(), "UTF-8")
    assert "Notprinted" not in furniture(path.read_bytes(), "UTF-8")


def test_labels_lie_in_the_text() -> None:
    found = source(BOOK)
    assert all(0 <= one.start <= one.end <= len(found.text) for one in found.layout)
    assert Layout("page", 0, 0, "1") in found.layout

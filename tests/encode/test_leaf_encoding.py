"""Leaves become elements: joints of stretches, notes at their anchors, ids, and the seal of the program's own work."""

import re
from pathlib import Path

import pytest
from lxml import etree

from teipipe.convert import Converting
from teipipe.encode import is_machine_output
from teipipe.encode.ids import Ids
from teipipe.register import Register
from tests.conftest import EDITION

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
NOISE = re.compile(r' (?:xmlns(?::xml)?|source|xml:id|target|cert)="[^"]*"')


def converted(folder: Path, text: str) -> Path:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return Converting(folder / "out", Register()).convert(path).path


def body(document: Path) -> etree._Element:
    found = etree.parse(document).find(".//{*}body")
    assert found is not None
    return found


def shown(element: etree._Element) -> str:
    """An element without addresses, in one line."""
    return NOISE.sub("", " ".join(etree.tostring(element, encoding="unicode", with_tail=False).split()))


ENCODED = (
    (
        "a page breaks a word",
        "Мы окажем вам помо-\n\nщи сколько нужно.",
        '<body> <p>Мы окажем вам помо<pc force="weak">-</pc><pb break="no"/>щи сколько нужно.</p> </body>',
    ),
    (
        "a page breaks a sentence",
        "We shall fight against\n\nthe enemies of peace.",
        "<body> <p>We shall fight against <pb/>the enemies of peace.</p> </body>",
    ),
    (
        "the end of a line breaks a sentence and no page",
        "We shall fight against\nthe enemies of peace.",
        "<body> <p>We shall fight against the enemies of peace.</p> </body>",
    ),
    (
        "a form feed is a page break",
        "We shall fight against\fthe enemies of peace.",
        "<body> <p>We shall fight against <pb/>the enemies of peace.</p> </body>",
    ),
    (
        "a note stands at its anchor",
        "Arrived by train.[1] It was late.\n\n[1] Document 195.",
        '<body> <p>Arrived by train.<ref type="noteAnchor">[1]</ref><note place="end" n="1"><label>[1]</label> '
        "Document 195.</note> It was late.</p> </body>",
    ),
    (
        "an anchor without a note",
        "Arrived by train.[1] It was late.",
        '<body> <p>Arrived by train.<ref type="noteAnchor">[1]</ref> It was late.</p> </body>',
    ),
    (
        "a note that no anchor points at stays where it is",
        "Arrived by train.[1] It was late.\n\n[1] Document 195.\n\n[1] Document 196.",
        '<body> <p>Arrived by train.<ref type="noteAnchor">[1]</ref><note place="end" n="1"><label>[1]</label> '
        "Document 195.</note> It was late.</p> "
        '<note type="note" place="end" n="1"><label>[1]</label> Document 196.</note> </body>',
    ),
    (
        "marks of Markdown are cut out",
        "**Words** and *Mao* Zedong.",
        '<body> <p><hi rend="bold">Words</hi> and <hi rend="italic">Mao</hi> Zedong.</p> </body>',
    ),
    (
        "lines of a heading",
        "RECORD OF CONVERSATION\nBETWEEN TWO\n\nThey met.",
        "<body> <head>RECORD OF CONVERSATION <lb/>BETWEEN TWO</head> <p>They met.</p> </body>",
    ),
    (
        "turns hold their paragraphs",
        "Mr. Smith: Yes.\n\nThere is more.\n\nMr. Jones: No.",
        '<body> <sp who="#p-mr-smith"> <speaker>Mr. Smith:</speaker> <p>Yes.</p> <p>There is more.</p> </sp> '
        '<sp who="#p-mr-jones"> <speaker>Mr. Jones:</speaker> <p>No.</p> </sp> </body>',
    ),
    (
        "items with letters",
        "Two ways.\n\n(a) To sign.\n(b) To wait.",
        "<body> <p>Two ways.</p> <list> <label>(a)</label> <item>To sign.</item> <label>(b)</label> "
        "<item>To wait.</item> </list> </body>",
    ),
    (
        "an opener and a closer",
        "Dear Sir,\n\nI write.\n\nIvan Petrov",
        "<body> <opener> <salute>Dear Sir,</salute> </opener> <p>I write.</p> <closer> <signed>Ivan Petrov</signed> "
        "</closer> </body>",
    ),
    (
        "divisions under headings",
        "## One\n\nFirst.\n\n## Two\n\nSecond.",
        "<body> <head>One</head> <p>First.</p> <div> <head>Two</head> <p>Second.</p> </div> </body>",
    ),
    (
        "signs of XML",
        "a < b & c > d ]]>",
        "<body> <p>a &lt; b &amp; c &gt; d ]]&gt;</p> </body>",
    ),
)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ENCODED], ids=[case[0] for case in ENCODED])
def test_encoding(tmp_path: Path, text: str, expected: str) -> None:
    assert shown(body(converted(tmp_path, text))) == expected


def test_a_name_half_in_bold_is_one_name(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Then **Mao** Zedong spoke.", encoding="utf-8")
    made = body(Converting(tmp_path, Register.load(EDITION / "register")).convert(path).path)
    assert shown(made) == (
        '<body> <p>Then <persName ref="#mao-zedong"><hi rend="bold">Mao</hi> Zedong</persName> spoke.</p> </body>'
    )


def test_a_link_of_the_anchor_and_its_note(tmp_path: Path) -> None:
    made = body(converted(tmp_path, "Arrived by train.[1] Late.\n\n[1] Document 195."))
    anchor, note = made.find(".//{*}ref"), made.find(".//{*}note")
    assert anchor is not None and note is not None
    assert anchor.get("target") == f"#{note.get(XML_ID)}"


def ids(document: Path) -> list[str]:
    return [element.get(XML_ID, "") for element in body(document).iter("{*}p")]


def test_ids_stay_when_something_is_put_before(tmp_path: Path) -> None:
    before = ids(converted(tmp_path, "First words.\n\nSecond words."))
    after = ids(converted(tmp_path, "Other words altogether.\n\nFirst  words.\n\nSecond words."))
    assert after[1:] == before
    assert len(set(after)) == 3


def test_equal_passages_get_ordinals(tmp_path: Path) -> None:
    first, second, third = ids(converted(tmp_path, "Agreed to it.\n\nAgreed to it.\n\nAgreed to it."))
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_an_id_says_language_kind_and_digest() -> None:
    given = Ids()
    assert given.name("en", "p", "Agreed\n to it.") == "en-p-" + given.name("", "", "Agreed to it.")
    assert given.name("ru", "p", "Agreed to it.").startswith("ru-p-")
    assert given.name("en", "p", "Agreed to it!") != given.name("en", "p", "Agreed to it?")


def test_what_the_program_wrote_is_known(tmp_path: Path) -> None:
    data = converted(tmp_path, "Words of the text.").read_bytes()
    assert is_machine_output(data)
    assert is_machine_output(data.replace(b"\n", b"\r\n")), "git may have given it other line ends"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Words of", b"Word of"),
        (b'status="unreviewed"', b'status="reviewed"'),
        (b"</TEI>", b"<!-- looked at --></TEI>"),
        (b"urn:sha256:", b"urn:sha512:"),
    ],
)
def test_what_a_person_changed_is_known(tmp_path: Path, old: bytes, new: bytes) -> None:
    data = converted(tmp_path, "Words of the text.").read_bytes()
    assert old in data
    assert not is_machine_output(data.replace(old, new))


def test_a_seal_put_anew_does_not_fit(tmp_path: Path) -> None:
    data = converted(tmp_path, "Words of the text.").read_bytes()
    seal = re.search(rb"urn:sha256:([0-9a-f]{64})", data)
    assert seal is not None
    assert not is_machine_output(data.replace(seal[1], b"0" * 64))
    assert not is_machine_output(b"<TEI/>")

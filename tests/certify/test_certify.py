"""The certificate, tried on a TEI file made by hand, then on every change that could be made to it."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from teipipe.certify import certify
from teipipe.findings import Refusal
from tests.conftest import EDITION

HERE = Path(__file__).parent
SEED = 1949
# Text that the certificate answers for: between tags, in the parts of the file that carry the source.
CARRIED = re.compile(r"(?<=<standOff>).*", re.DOTALL)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the source and of its TEI."""
    for name in ("handmade.txt", "handmade.xml"):
        shutil.copy(HERE / name, tmp_path)
    return tmp_path / "handmade.txt", tmp_path / "handmade.xml"


def codes(document: Path) -> set[str]:
    return {finding.code for finding in certify(document).findings}


def test_handmade_document_is_certified(pair: tuple[Path, Path]) -> None:
    certificate = certify(pair[1])
    assert certificate.findings == ()
    assert (certificate.body, certificate.header, certificate.ledger) == (82, 6, 17)


CHANGES = (
    ("text-changed", "3 May", "4 May"),
    ("text-changed", "home.", "home"),
    ("text-changed", "We <choice>", "We<choice>"),
    ("text-changed", "<sic>go</sic><corr>went</corr>", "<sic>went</sic><corr>go</corr>"),
    ("text-changed", ">Report<", ">A Report<"),
    ("text-lost", "src:handmade#char=79,91", "src:handmade#char=79,80"),
    ("text-lost", '<item ana="#ledger.markup" source="src:handmade#char=24,26">**</item>', ""),
    ("text-lost", '<signed source="src:handmade#char=119,133">Signed,  A. B.</signed>', "<signed/>"),
    ("text-invented", "<closer>", "<closer><salute>Yours,</salute>"),
    ("text-invented", '<title source="src:handmade#char=18,24">', "<title>"),
    ("source-overlap", "src:handmade#char=92,103", "src:handmade#char=90,103"),
    ("source-form", "src:handmade#char=119,133", "src:handmade#char=119,999"),
    ("source-form", "src:handmade#char=119,133", "src:other#char=119,133"),
    ("ledger-unexplained", "<item>Skip to content</item>", "<item>Go to content</item>"),
    ("ledger-unexplained", "#ledger.markup", "#ledger.duplicate"),
    ("ledger-unexplained", "#ledger.furniture", "#ledger.markup"),
    ("ledger-unexplained", "#ledger.furniture", "#ledger.rubbish"),
    ("ledger-unexplained", "<item>Skip to content</item>", "<item>.*</item>"),
    ("ledger-unexplained", "<item>Skip to content</item>", "<item>(?s:.*)</item>"),
    ("ledger-unexplained", "<item>Skip to content</item>", "<item>(?!Qxz|Wholly)[^~]*</item>"),
    ("text-moved", "</body>", '<p source="src:handmade#char=27,28">O</p></body>'),
    ("source-overlap", "We <choice>", '<seg source="src:handmade#char=92,95">We </seg><choice>'),
    ("text-changed", "<sic>go</sic><corr>went</corr>", "<corr>go</corr><corr>went</corr>"),
    ("text-changed", "<sic>go</sic><corr>went</corr>", "<sic/><corr>NOT</corr>"),
    ("text-changed", "see note", 'see<lb break="no"/>note'),
    ("source-changed", ">handmade.txt<", ">another.txt<"),
    ("text-invented", '<title source="src:handmade#char=18,24">', '<title sameAs="#petrov">'),
)


@pytest.mark.parametrize(("code", "old", "new"), CHANGES)
def test_change_is_noticed(pair: tuple[Path, Path], code: str, old: str, new: str) -> None:
    text = pair[1].read_text(encoding="utf-8")
    assert old in text
    pair[1].write_text(text.replace(old, new), encoding="utf-8")
    assert code in codes(pair[1])


WHITE_SPACE = (
    ("Signed,  A. B.", "Signed, A.\n B."),
    ("<speaker source", "<speaker xml:space='default' source"),
    (">Ivan Petrov:<", "> Ivan Petrov: <"),
    ('<pb break="no"/>', '<pb break="no"/>\n'),
)


@pytest.mark.parametrize(("old", "new"), WHITE_SPACE)
def test_white_space_that_says_nothing_is_free(pair: tuple[Path, Path], old: str, new: str) -> None:
    text = pair[1].read_text(encoding="utf-8")
    assert old in text
    pair[1].write_text(text.replace(old, new), encoding="utf-8")
    assert codes(pair[1]) == set()


def test_whole_text_moved_to_the_ledger_is_refused(pair: tuple[Path, Path]) -> None:
    tree = etree.parse(pair[1])
    ledger = tree.find(".//{*}list[@type='ledger']")
    assert ledger is not None
    for element in tree.findall(".//{*}body//*[@source]"):
        item = etree.SubElement(ledger, "{http://www.tei-c.org/ns/1.0}item", ana="#ledger.furniture")
        item.set("source", element.get("source", ""))
        item.text = "".join(element.xpath(".//text()[not(ancestor::*[local-name()='corr'])]"))
        del element.attrib["source"]
        for part in list(element.iter("*")):
            part.text = part.tail = None
    pair[1].write_bytes(etree.tostring(tree))
    assert {"ledger-unexplained", "body-empty"} <= codes(pair[1])


def edits(text: str, chance: random.Random, at: int) -> Iterator[str]:
    """Yield the text with one character deleted, changed, added, and moved."""
    other = chance.choice([c for c in "abcXYZ我Щ7,.-" if c != text[at]])
    yield text[:at] + text[at + 1 :]
    yield text[:at] + other + text[at + 1 :]
    yield text[:at] + other + text[at:]
    rest = text[:at] + text[at + 1 :]
    to = chance.randrange(len(rest) + 1)
    moved = rest[:to] + text[at] + rest[to:]
    if "".join(moved.split()) != "".join(text.split()):
        yield moved


def test_every_edit_of_the_source_is_noticed(pair: tuple[Path, Path]) -> None:
    text = pair[0].read_text(encoding="utf-8")
    chance = random.Random(SEED)
    for at in range(len(text)):
        for edited in edits(text, chance, at):
            pair[0].write_text(edited, encoding="utf-8")
            assert "source-changed" in codes(pair[1])


def test_edits_of_the_source_are_noticed_without_its_hash(pair: tuple[Path, Path]) -> None:
    """A forged hash does not help: the comparison itself finds the change."""
    text = pair[0].read_text(encoding="utf-8")
    chance = random.Random(SEED)
    for at in [at for at, character in enumerate(text) if not character.isspace()]:
        for edited in edits(text, chance, at):
            pair[0].write_text(edited, encoding="utf-8")
            assert codes(pair[1]) - {"source-changed"}


def carried_text_nodes(tree: etree._ElementTree) -> list[tuple[etree._Element, str]]:
    """Return what holds the text that stands in the source: elements with the name of the node, text or tail."""
    found = []
    for element in tree.iter("{*}*"):
        sourced = element.xpath("ancestor-or-self::*[@source]")
        if sourced and element.text and etree.QName(element).localname != "corr":
            found.append((element, "text"))
        if element.xpath("ancestor::*[@source]") and element.tail and etree.QName(element).localname != "note":
            found.append((element, "tail"))
    return found


def test_every_edit_of_the_document_is_noticed(pair: tuple[Path, Path]) -> None:
    tree = etree.parse(pair[1])
    chance = random.Random(SEED)
    noticed = 0
    for element, node in carried_text_nodes(tree):
        text: str = getattr(element, node)
        for at in [at for at, character in enumerate(text) if not character.isspace()]:
            for edited in list(edits(text, chance, at))[:3]:
                setattr(element, node, edited)
                pair[1].write_bytes(etree.tostring(tree))
                assert codes(pair[1]), (text, edited)
                noticed += 1
        setattr(element, node, text)
    assert noticed > 250


def test_words_hidden_as_duplicates_are_found(pair: tuple[Path, Path]) -> None:
    """A word that is part of the kept text is no duplicate of it."""
    text = pair[1].read_text(encoding="utf-8")
    text = text.replace("#char=119,133", "#char=119,126 src:handmade#char=128,133").replace(
        "Signed,  A. B.", "Signed, B."
    )
    hidden = '<item ana="#ledger.duplicate" source="src:handmade#char=128,130">A.</item></list>'
    text = text.replace("</list>\n  </standOff>", hidden + "</standOff>").replace("#char=128,133", "#char=130,133")
    pair[1].write_text(text, encoding="utf-8")
    assert "ledger-unexplained" in codes(pair[1])


def test_brackets_taken_for_markup_are_found(pair: tuple[Path, Path]) -> None:
    text = pair[1].read_text(encoding="utf-8")
    text = text.replace("<label>[1]</label> By", "<label>1</label> By").replace(
        "#char=105,118", "#char=106,107 src:handmade#char=108,118"
    )
    for at, sign in ((105, "["), (107, "]")):
        item = f'<item ana="#ledger.markup" source="src:handmade#char={at},{at + 1}">{sign}</item></list>'
        text = text.replace("</list>\n  </standOff>", item + "\n  </standOff>")
    pair[1].write_text(text, encoding="utf-8")
    assert codes(pair[1]) == {"ledger-unexplained"}


def test_paragraphs_in_another_order_are_found(pair: tuple[Path, Path]) -> None:
    tree = etree.parse(pair[1])
    body, speech = tree.find(".//{*}body"), tree.find(".//{*}sp")
    assert body is not None
    assert speech is not None
    body.insert(0, speech)
    pair[1].write_bytes(etree.tostring(tree))
    assert codes(pair[1]) == {"text-moved"}


REFUSED = (
    ("doctype", lambda text: text.replace("<TEI", "<!DOCTYPE TEI>\n<TEI", 1)),
    ("not XML", lambda text: text.replace("</body>", "")),
    ("no source", lambda text: re.sub(r"<bibl type=.*?</bibl>", "<p>none</p>", text, flags=re.DOTALL)),
    ("no prefix", lambda text: text.replace('ident="src"', 'ident="other"')),
    ("no file", lambda text: text.replace('"handmade.txt#$1"', '"lost.txt#$1"')),
    ("no such encoding", lambda text: text.replace(">UTF-8<", ">UTF-99<")),
)


@pytest.mark.parametrize(("what", "change"), REFUSED, ids=[what for what, _ in REFUSED])
def test_what_cannot_be_compared_is_refused(pair: tuple[Path, Path], what: str, change: object) -> None:
    assert callable(change)
    pair[1].write_text(change(pair[1].read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(Refusal):
        certify(pair[1])


def test_entities_are_refused(pair: tuple[Path, Path]) -> None:
    text = pair[1].read_text(encoding="utf-8")
    declared = '<!DOCTYPE TEI [<!ENTITY e "We ">]>\n<TEI'
    pair[1].write_text(text.replace("<TEI", declared, 1).replace("We <choice>", "&e;<choice>"), encoding="utf-8")
    with pytest.raises(Refusal):
        certify(pair[1])


REAL = "1950-01-03_mao-cpc-central-committee.xml"


def test_edits_of_a_real_document_and_its_source_are_noticed(tmp_path: Path) -> None:
    """A thousand edits, half of them of the source with its hash forged."""
    for part in ("sources", "documents"):
        shutil.copytree(EDITION / part, tmp_path / part)
    document, source = tmp_path / "documents" / REAL, next((tmp_path / "sources").glob("003_*"))
    data, text = document.read_bytes(), source.read_text(encoding="utf-8")
    tree = etree.fromstring(data)
    nodes = [(e, node) for e, node in carried_text_nodes(etree.ElementTree(tree)) if getattr(e, node).strip()]
    chance = random.Random(SEED)
    for _ in range(170):
        at = chance.choice([at for at, character in enumerate(text) if not character.isspace()])
        for edited in edits(text, chance, at):
            source.write_text(edited, encoding="utf-8")
            assert codes(document) - {"source-changed"}, edited[at - 20 : at + 20]
    source.write_text(text, encoding="utf-8")
    assert codes(document) == set()
    for _ in range(170):
        element, node = chance.choice(nodes)
        said: str = getattr(element, node)
        at = chance.choice([at for at, character in enumerate(said) if not character.isspace()])
        for edited in list(edits(said, chance, at))[:3]:
            setattr(element, node, edited)
            document.write_bytes(etree.tostring(tree))
            assert codes(document), (said, edited)
        setattr(element, node, said)

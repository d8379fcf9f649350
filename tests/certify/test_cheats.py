"""Ways to cheat the certificate: words hidden where no reader looks, documents that are not what they say."""

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.certify.parts import together
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.register import Register

HERE = Path(__file__).parent
SAID = '<p source="src:handmade#char=92,103">We <choice><sic>go</sic><corr>went</corr></choice> home.</p>'
SPEECH = f'<speaker source="src:handmade#char=79,91">Ivan Petrov:</speaker>\n        {SAID}'
SIGNED = '<closer><signed source="src:handmade#char=119,133">Signed,  A. B.</signed></closer>'

CHEATS = {
    "words in a milestone": ("text-changed", '<pb break="no"/>', '<pb break="no">never</pb>'),
    "a milestone outside": ("text-invented", "<body>", "<body><pb>Never said.</pb>"),
    "a comment for a branch": ("text-changed", "<sic>go</sic><corr>went", "go<sic><!-- go --></sic><corr>NOT"),
    "an instruction for a branch": ("text-changed", "<sic>go</sic>", "go<sic><?go go?></sic>"),
    "CDATA": ("text-changed", "home.", "<![CDATA[home, <never>.]]>"),
    "another namespace": ("text-invented", "<body>", '<body><p xmlns="urn:x">Never said.</p>'),
    "a header in the text": (
        "text-invented",
        "<body>",
        "<body><teiHeader><encodingDesc><p>No.</p></encodingDesc></teiHeader>",
    ),
    "words in a header in the text": (
        "text-moved",
        SIGNED,
        f"<teiHeader>{SIGNED}</teiHeader>",
    ),
    "a derived header": ("text-invented", "<teiHeader>", '<teiHeader ana="#derived"><p>Never said.</p>'),
    "a bibl elsewhere": ("text-invented", "<profileDesc>", '<profileDesc><bibl type="delivered">No.</bibl>'),
    "a remark on the source": ("text-invented", "<idno", "<note>Never said.</note><idno"),
    "a note in a note": ("text-invented", "<idno", '<bibl><note type="stated" n="x">No.</note></bibl><idno'),
    "text between": ("text-invented", "<idno", "Never said.<idno"),
    "a second encoding": ("text-invented", "<idno", '<note type="encoding">UTF-8</note><idno'),
    "another ledger": (
        "text-moved",
        "<standOff>",
        '<list type="ledger"><item source="src:handmade#char=16,18">**</item></list><standOff>',
    ),
    "words around others": ("text-moved", SPEECH, f'<p source="src:handmade#char=79,91">Ivan {SAID} Petrov:</p>'),
    "words before their own": ("text-moved", SPEECH, f'<p source="src:handmade#char=79,91">{SAID} Ivan Petrov:</p>'),
    "an offset without end": ("text-invented", "char=119,133", "char=119," + "1" * 5000),
    "half a pointer": ("text-lost", "char=119,133", "char=119,133;x"),
}


def forged(folder: Path, old: str, new: str) -> Path:
    """Copy the document made by hand, and change it."""
    for name in ("handmade.txt", "handmade.xml"):
        shutil.copy(HERE / name, folder)
    document = folder / "handmade.xml"
    text = document.read_text(encoding="utf-8")
    assert old in text
    document.write_text(text.replace(old, new, 1), encoding="utf-8")
    return document


def codes(*documents: Path, complete: bool = False) -> set[str]:
    """Return what is found in documents, and in all of them together."""
    found = [certify(document) for document in documents]
    every = [finding for one in found for finding in one.findings]
    return {finding.code for finding in (*every, *together(found, complete=complete))}


@pytest.mark.parametrize(("code", "old", "new"), CHEATS.values(), ids=CHEATS)
def test_cheat_is_found(code: str, old: str, new: str, tmp_path: Path) -> None:
    assert code in codes(forged(tmp_path, old, new))


UNREADABLE = {
    "a pattern of the source": ("handmade#(.+)", "handmade#(.+"),
    "a pattern of furniture": ("<item>Skip to", "<item>Skip (to"),
    "a path": ("handmade.txt#$1", "handmade%00.txt#$1"),
    "an encoding": (">UTF-8<", ">undefined<"),
    "elements in each other": ("home.", "<hi>" * 3000 + "home." + "</hi>" * 3000),
    "a source twice": ("</sourceDesc>", '<bibl type="delivered" n="handmade"/></sourceDesc>'),
}


@pytest.mark.parametrize(("old", "new"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_means_nothing_is_refused(old: str, new: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        certify(forged(tmp_path, old, new))


def test_text_in_many_elements_is_read(tmp_path: Path) -> None:
    document = forged(tmp_path, "home.", "<hi>" * 1500 + "home." + "</hi>" * 1500)
    assert codes(document) == set()


def test_a_character_that_no_document_can_say_is_found(tmp_path: Path) -> None:
    document = forged(tmp_path, "Ivan Petrov:", "Ivan Petrov:")
    source = tmp_path / "handmade.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("Ivan Petrov", "Ivan\ufffePetrov"), encoding="utf-8")
    assert "text-changed" in codes(document)


PAGE = "<html lang='en'><body><nav>Do not enter here</nav><p>We shall not go.</p></body></html>"


def test_a_word_that_furniture_has_too_is_no_furniture(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    document = Converting(tmp_path / "out", Register()).convert(tmp_path / "a.html").path
    text = document.read_text(encoding="utf-8")
    assert codes(document) == set()
    passage = re.search(r'source="src:a#char=(\d+),(\d+)"([^>]*)>We shall not go.', text)
    assert passage
    start, end = int(passage[1]), int(passage[2])
    stretches = f'source="src:a#char={start},{start + 9} src:a#char={start + 13},{end}"{passage[3]}>We shall go.'
    left = f'<item ana="#ledger.layout" source="src:a#char={start + 9},{start + 12}">not</item></list>\n  </standOff>'
    text = re.sub(r"</list>\s*</standOff>", left, text.replace(passage[0], stretches))
    document.write_text(text, encoding="utf-8")
    assert "ledger-unexplained" in codes(document)


TELEGRAMS = """Telegram No. 104

Moscow, January 2, 1950

The talks went well. The delegation will be received again tomorrow, and the draft of the
treaty shall be ready by then. I ask for your opinion on the second article.

Telegram No. 105

Moscow, January 4, 1950

The draft was handed over tonight. The second article is as we wished, the third is not,
and we shall speak of it on Friday with the ministers.

Telegram No. 106

Moscow, January 7, 1950

All is agreed. The signing is next week, and the delegation leaves two days later by train.
The ministers send their greetings to the committee.
"""
SCOPE = re.compile(r'<biblScope unit="character"[^>]*/>')


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Path, ...]:
    (tmp_path / "v.txt").write_text(TELEGRAMS, encoding="utf-8")
    documents = Converting(tmp_path / "out", Register()).convert(tmp_path / "v.txt").documents
    assert len(documents) == 3
    assert codes(*documents, complete=True) == set()
    return documents


def changed(document: Path, change: Callable[[str], str]) -> None:
    text = document.read_text(encoding="utf-8")
    assert change(text) != text
    document.write_text(change(text), encoding="utf-8")


def test_a_part_that_is_not_there_is_missed(parts: tuple[Path, ...]) -> None:
    assert codes(parts[0]) == set()
    assert codes(parts[0], complete=True) == {"text-lost"}
    assert codes(parts[0], parts[2]) == {"text-lost"}
    assert codes(*parts, parts[1]) == {"source-overlap"}


PARTS = {
    "a shorter range": ("source-form", lambda text: re.sub(r'from="(\d+)" to="\d+"', r'from="\1" to="300"', text)),
    "all of it": ("source-overlap", lambda text: SCOPE.sub("", text)),
    "another range before": (
        "source-form",
        lambda text: SCOPE.sub(r'<biblScope unit="character" from="0" to="5"/>', text),
    ),
    "a range in another element": ("text-lost", lambda text: SCOPE.sub(r"<extent>\g<0></extent>", text)),
    "another copy": ("text-lost", lambda text: text.replace("v.txt", "w.txt")),
}


@pytest.mark.parametrize(("code", "change"), PARTS.values(), ids=PARTS)
def test_a_part_that_is_another_is_found(code: str, change: Callable[[str], str], parts: tuple[Path, ...]) -> None:
    shutil.copy(parts[0].parents[1] / "v.txt", parts[0].parents[1] / "w.txt")
    changed(parts[1], change)
    assert code in codes(*parts, complete=True)


def test_exchanged_texts_are_found(parts: tuple[Path, ...]) -> None:
    first, second = (document.read_text(encoding="utf-8") for document in parts[:2])
    texts = [re.search(r"<text.*</text>", text, re.DOTALL) for text in (first, second)]
    assert texts[0] and texts[1]
    parts[0].write_text(first.replace(texts[0][0], texts[1][0]), encoding="utf-8")
    parts[1].write_text(second.replace(texts[1][0], texts[0][0]), encoding="utf-8")
    assert {"source-form", "text-lost"} <= codes(*parts)


SIDECARS = {
    "another file's": "b.json",
    "one of its name elsewhere": "elsewhere/a.json",
    "a catalogue that names no file": "metadata.json",
}


@pytest.mark.parametrize("other", SIDECARS.values(), ids=SIDECARS)
def test_another_sidecar_is_found(other: str, tmp_path: Path) -> None:
    """What it says is the same, and its hash is forged: but it is not about this file."""
    (tmp_path / "a.txt").write_text("We met yesterday.\n", encoding="utf-8")
    own = tmp_path / "a.json"
    own.write_text(json.dumps({"sender": ["Olga Ray"], "date": "3.5.1951"}), encoding="utf-8")
    document = Converting(tmp_path / "out", Register()).convert(tmp_path / "a.txt").path
    assert codes(document) == set()
    path = tmp_path / other
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"date": "3.5.1951", "sender": ["Olga Ray"]}), encoding="utf-8")
    before, after = (hashlib.sha256(one.read_bytes()).hexdigest() for one in (own, path))
    text = document.read_text(encoding="utf-8").replace(before, after).replace("../a.json", f"../{other}")
    document.write_text(text.replace(">a.json<", f">{path.name}<"), encoding="utf-8")
    assert codes(document) & {"source-changed", "stated-unsaid"}

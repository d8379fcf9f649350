"""Passages in another language inside a document, and what the header says of them."""

import re
from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.checks import check
from teipipe.convert import Converting
from teipipe.findings import Severity
from teipipe.register import Register

ENGLISH = "The minister said that he would not go to the meeting, and that nobody had asked him to be there."
FRENCH = "Le ministre a dit que la réunion n'aurait pas lieu, et qu'il ne savait pas pourquoi."
DUTCH = (
    "De minister heeft gezegd dat de vergadering niet zal plaatsvinden en dat hij niet weet om welke reden dat zo is."
)
LATIN = (
    "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua"
    " Celtae, nostra Galli appellantur."
)
RUSSIAN = "Министр сказал, что заседание не состоится в ближайшие дни и что он не знает, по какой причине это решено."
UKRAINIAN = (
    "Міністр сказав, що засідання не відбудеться найближчими днями і що він не знає, з якої причини це вирішено."
)
HAN = "部长说，会议近日不会举行，他也不知道是什么原因，并请大家等待进一步的通知。今天没有别的消息。"
NAMES = "Mr. Acheson, Mr. Butterworth, Mr. Merchant, Mr. Rusk, Mr. Sprouse, Mr. Magill, Ambassador Jessup"
SHORT = "C'est la vie, et voilà tout."


def languages(folder: Path, *paragraphs: str) -> tuple[list[str], list[str], str]:
    path = folder / "a.txt"
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    written = Converting(folder, Register()).convert(path)
    assert certify(written.path).findings == ()
    assert [f for f in check(written.path) if f.severity == Severity.ERROR] == []
    text = written.path.read_text(encoding="utf-8")
    passages = re.findall(r'<(?:p|head|note|item|l)\b[^>]* xml:lang="([^"]*)"', text)
    return (
        passages,
        re.findall(r'<language ident="([^"]*)"', text),
        re.findall(r'<text [^>]*xml:lang="([^"]*)"', text)[0],
    )


@pytest.mark.parametrize(
    ("paragraphs", "passages", "declared"),
    [
        ((ENGLISH, FRENCH, ENGLISH), ["fr"], ["en", "fr"]),
        ((DUTCH, FRENCH, DUTCH, DUTCH, FRENCH), ["fr", "fr"], ["nl", "fr"]),
        ((ENGLISH, LATIN, ENGLISH, ENGLISH), ["la"], ["en", "la"]),
        ((ENGLISH, HAN, ENGLISH, ENGLISH, ENGLISH), ["zh-Hans"], ["en", "zh-Hans"]),
        ((RUSSIAN, UKRAINIAN, RUSSIAN, RUSSIAN), ["uk"], ["ru", "uk"]),
        ((ENGLISH, NAMES, SHORT, ENGLISH), [], ["en"]),
        ((ENGLISH, "Yes, he said.", ENGLISH), [], ["en"]),
    ],
    ids=["French", "Dutch and French", "Latin", "Chinese", "Ukrainian", "names and a few words", "none"],
)
def test_passages(tmp_path: Path, paragraphs: tuple[str, ...], passages: list[str], declared: list[str]) -> None:
    assert languages(tmp_path, *paragraphs) == (passages, declared, declared[0])

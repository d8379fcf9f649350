"""Labels, case by case: `tests/cases/readers/*.txt`, one file a reader.

An expected line is `kind=value: stretch`, with ⏎ for a line end and ⇟ for a form feed. Lines are labelled
everywhere, and so left out; paragraphs too, where the case is about the marks inside them.
"""

import re
from pathlib import Path

import pytest

from teipipe.readers import read_bytes

CASES = Path(__file__).parents[1] / "cases" / "readers"
CASE = re.compile(r"^(?P<title>\S[^\n]*)\n<<<\n(?P<given>.*?)\n===\n(?P<expected>.*?)>>>$", re.MULTILINE | re.DOTALL)
SUFFIXES = {"markdown": ".md", "text": ".txt", "html": ".html"}
LEFT_OUT = {"markdown": ("line", "paragraph"), "text": ("line",), "html": ("line",)}


def shown(stem: str, given: str) -> str:
    source = read_bytes("case" + SUFFIXES[stem], given.encode())
    labels = [label for label in source.layout if label.kind not in LEFT_OUT[stem]]
    return "\n".join(
        f"{label.kind}{'=' * bool(label.value)}{label.value}: {source.text[label.start : label.end]}".rstrip(" ")
        .replace("\n", "⏎")
        .replace("\f", "⇟")
        for label in labels
    )


def cases() -> list[tuple[str, str, str, str]]:
    return [
        (path.stem, found["title"], found["given"], found["expected"].rstrip("\n"))
        for path in sorted(CASES.glob("*.txt"))
        for found in CASE.finditer(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("stem", "title", "given", "expected"), cases(), ids=lambda value: value[:40])
def test_case(stem: str, title: str, given: str, expected: str) -> None:
    assert shown(stem, given) == expected, title


def test_every_reader_has_cases() -> None:
    assert {stem for stem, *_ in cases()} == set(SUFFIXES)

"""The apparatus that digits alone show: small texts, their anchors and their notes, written by hand.

A case is a title, the source, and what is found: `anchor N | the end of what stands before it`, `note N | its words`.
"""

import re
from pathlib import Path

import pytest

from teipipe.anchors import glued
from teipipe.apparatus import labelled
from teipipe.converters.plain import plain
from teipipe.model import Layout, Source
from teipipe.readers import read_bytes

FILE = Path(__file__).parents[1] / "cases" / "apparatus" / "anchors.txt"
CASES: list[tuple[str, str, str]] = re.findall(
    r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n===\n(.*?)>>>$", FILE.read_text(encoding="utf-8")
)


def written(label: Layout, source: Source, expected: str) -> str:
    """Write a label as a case does; of what stands before an anchor, as much as the case shows."""
    if label.kind == "note":
        return f"note {label.value} | {source.text[label.start : label.end]}"
    length = len(expected.partition(" | ")[2])
    return f"anchor {label.value} | {source.text[label.start - length : label.start]}"


@pytest.mark.parametrize(("title", "text", "result"), CASES, ids=[case[0] for case in CASES])
def test_case(title: str, text: str, result: str) -> None:
    source = labelled(read_bytes("case.txt", text.encode()), plain)
    found = [label for label in source.layout if label.kind in {"note_ref", "note"}]
    expected = result.splitlines()
    assert len(found) == len(expected), title
    assert [written(label, source, line) for label, line in zip(found, expected, strict=True)] == expected


def test_all_cases_are_read() -> None:
    assert len(CASES) == FILE.read_text(encoding="utf-8").count("\n>>>") > 0


def test_a_long_text_is_read_once() -> None:
    """Ten thousand numbers between two anchors take no more than a pass for each note."""
    text = "The minister1 " + "met 12 men and 13 women in 1951 " * 5000 + "at last.2"
    anchors = glued(text, len(text), [(1, "1. Not printed."), (2, "2. See below.")])
    assert [(anchor.value, anchor.end) for anchor in anchors] == [("1", 13), ("2", len(text))]

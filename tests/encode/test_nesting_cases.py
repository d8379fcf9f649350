"""Nesting: marks in, XML out; and for any marks over any text the result is well-formed and says the text.

A case is a title, the marks (`element start end` and perhaps attributes), the text after a blank line, and the XML.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipipe.encode.ids import Ids
from teipipe.encode.leaf import LeafEncoder
from teipipe.encode.nesting import Tree, crosses, nested
from teipipe.encode.tei import element
from teipipe.model import Leaf, Mark, Source, Stretch

CASES = Path(__file__).parents[1] / "cases" / "encode" / "nesting.txt"
CASE = re.compile(r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n\n(.*?)\n===\n(.*?)\n>>>$")
OURS = re.compile(r' (?:xmlns(?::xml)?|source|xml:id)="[^"]*"')


def cases() -> Iterator[object]:
    for title, marks, text, xml in CASE.findall(CASES.read_text(encoding="utf-8")):
        yield pytest.param(text, [mark(line) for line in marks.split("\n")], xml, id=title)


def mark(line: str) -> Mark:
    name, start, end, *attributes = line.split()
    return Mark(name, int(start), int(end), dict(pair.split("=") for pair in attributes))


def encoded(text: str, marks: Sequence[Mark], stretches: Sequence[Stretch] = ()) -> etree._Element:
    """A paragraph with these marks, as the encoder makes it."""
    source = Source("a.txt", "a", "", text, "UTF-8", "LF")
    leaf = Leaf("p", "a", tuple(stretches) or (Stretch(0, len(text)),), marks=tuple(marks), lang="en")
    return LeafEncoder(source, "en", Ids(), lambda _: None, "", {}).encode(element(None, "body"), leaf)


def xml(made: etree._Element) -> str:
    """What an element says, without what every encoded passage has."""
    return OURS.sub("", etree.tostring(made, encoding="unicode"))


@pytest.mark.parametrize(("text", "marks", "expected"), list(cases()))
def test_case(text: str, marks: list[Mark], expected: str) -> None:
    assert xml(encoded(text, marks)) == expected
    assert xml(encoded(text, marks[::-1])) == expected, "the order of the markers does not matter"


def test_every_case_is_read() -> None:
    assert len(list(cases())) == CASES.read_text(encoding="utf-8").count("\n>>>") >= 12


ELEMENTS = (
    "persName",
    "placeName",
    "date",
    "supplied",
    "gloss",
    "seg",
    "hi",
    "quote",
    "note",
    "expan",
    "pc",
    "foreign",
)
TEXTS = st.text(alphabet=st.sampled_from("ab [1]\nё中&<>\"'\u00a0"), min_size=1, max_size=30)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(st.sampled_from(ELEMENTS), ends, ends), max_size=9))
    points = draw(st.lists(ends, max_size=3))
    marks = [Mark(name, min(a, b), max(a, b), {"n": str(a)}) for name, a, b in pairs if a != b]
    return text, [*marks, *(Mark("lb", at, at) for at in points)]


@given(marked())
@settings(max_examples=500, deadline=None)
def test_the_text_is_kept_whatever_is_marked(given_marks: tuple[str, list[Mark]]) -> None:
    text, marks = given_marks
    made = etree.fromstring(etree.tostring(encoded(text, marks), encoding="utf-8"))
    assert "".join(map(str, made.itertext())) == text
    ids = made.xpath("//@xml:id")
    assert isinstance(ids, list)
    assert len(set(ids)) == len(ids)


@given(marked())
@settings(max_examples=300, deadline=None)
def test_what_is_nested_does_not_cross(given_marks: tuple[str, list[Mark]]) -> None:
    def walk(trees: Sequence[Tree], start: int, end: int) -> Iterator[Mark]:
        for tree in trees:
            assert start <= tree.mark.start <= tree.mark.end <= end
            start = tree.mark.end
            yield tree.mark
            yield from walk(tree.children, tree.mark.start, tree.mark.end)

    text, marks = given_marks
    found = list(walk(nested(marks), 0, len(text)))
    assert not any(crosses(one, other) for one in found for other in found)
    covered = {(m.element, at) for m in marks for at in range(m.start, m.end) if m.element in {"hi", "supplied"}}
    assert {
        (m.element, at) for m in found for at in range(m.start, m.end) if m.element in {"hi", "supplied"}
    } == covered


@given(marked())
@settings(max_examples=100, deadline=None)
def test_the_order_of_marks_does_not_matter(given_marks: tuple[str, list[Mark]]) -> None:
    text, marks = given_marks
    unlike = {(m.element, m.start, m.end): m for m in marks}
    assert xml(encoded(text, list(unlike.values()))) == xml(encoded(text, list(unlike.values())[::-1]))

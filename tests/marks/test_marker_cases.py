"""Markers of dates, brackets, note anchors, sections and reported words: cases, and laws for any text."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.marks import Marker, Passage
from teipipe.marks.dates import dates
from teipipe.marks.directions import comments, directions
from teipipe.marks.document_refs import document_refs
from teipipe.marks.editorial import editorial
from teipipe.marks.note_refs import note_refs
from teipipe.marks.quotes import quotes
from teipipe.marks.segments import segments
from teipipe.model import Mark

CASES = Path(__file__).parents[1] / "cases" / "marks"
MARKERS: dict[str, Marker] = {
    "comments": comments,
    "dates": dates,
    "directions": directions,
    "document_refs": document_refs,
    "editorial": editorial,
    "note_refs": note_refs,
    "segments": segments,
    "quotes": quotes,
}
CASE = re.compile(r"(?ms)^(\S.*?)\n<<<\n(\S+) (\S+) (\S+)\n(.*?)\n===\n(.*?)\n>>>$")


def cases() -> Iterator[object]:
    for name in MARKERS:
        for case in CASE.finditer((CASES / f"{name}.txt").read_text(encoding="utf-8")):
            title, lang, kind, when, text, expected = case.groups()
            passage = Passage(text, lang, kind, when="" if when == "-" else when, leans_on="closer")
            yield pytest.param(name, passage, expected, id=f"{name}: {title}")


def written(text: str, marks: Iterable[Mark]) -> str:
    """The text with its marks as elements in place; marks of no length come first where they stand."""
    row = sorted(marks, key=lambda mark: (mark.start, mark.start != mark.end, -mark.end))
    return "".join(elements(text, row, 0, len(text)))


def elements(text: str, row: list[Mark], start: int, end: int) -> Iterator[str]:
    while row and row[0].start < end:
        mark = row.pop(0)
        yield escape(text[start : mark.start])
        attributes = "".join(f" {name}={quoteattr(value)}" for name, value in mark.attributes.items())
        if mark.start == mark.end:
            yield f"<{mark.element}{attributes}/>"
        else:
            inside = "".join(elements(text, row, mark.start, mark.end))
            yield f"<{mark.element}{attributes}>{inside}</{mark.element}>"
        start = mark.end
    yield escape(text[start:end])


@pytest.mark.parametrize(("name", "passage", "expected"), list(cases()))
def test_case(name: str, passage: Passage, expected: str) -> None:
    assert written(passage.text, MARKERS[name](passage)) == expected


@pytest.mark.parametrize("name", MARKERS)
def test_every_case_is_read(name: str) -> None:
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    assert len(CASE.findall(text)) == text.count("\n>>>") > 5


@pytest.mark.parametrize("name", MARKERS)
def test_every_mark_has_a_reason(name: str) -> None:
    marks = [mark for case in cases() for mark in MARKERS[name](case.values[1])]  # type: ignore[attr-defined]
    assert marks
    assert all(mark.why.startswith(f"{name}: ") for mark in marks)


PIECES = """
    1 12 31 1949 1950 19 5 - – / . , : ; ( ) [ ] ? ! ^ ² * « » “ ” " 年 月 日 十 二 三 （ ） (一)
    (二) (a) XII IV at of the from to in on between and said: says asked, a.m. p.m. o'clock
    noon May March December early end years days two month yesterday today Monday г.
    декабря лет вчера часов le mars au ans heures Uhr am bis Januar Jahre Zhou Enlai
    Comrade PLA trade2 H2O 下午 十时 两小时 昨天 今年 去年 初 旬 民国 [?] [1949] [zhengzhi ziben] word*
"""
TEXTS = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=3), max_size=30).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)
LANGUAGES = st.sampled_from(["en", "ru", "fr", "de", "zh-Hans", "zh-Hant", "it", "und", ""])
WHEN = st.sampled_from(["", "1949-12-18", "1950-01", "1949", "0001-01-01", "9999-12-31"])


@given(TEXTS, LANGUAGES, WHEN)
@settings(max_examples=400, deadline=None)
def test_marks_lie_within_the_text(text: str, lang: str, when: str) -> None:
    for marker in MARKERS.values():
        for mark in marker(Passage(text, lang, "p", when=when)):
            assert 0 <= mark.start <= mark.end <= len(text)
            assert mark.start < mark.end or mark.element == "gap"
            assert all(mark.attributes.values())


@given(TEXTS, LANGUAGES, WHEN)
@settings(max_examples=200, deadline=None)
def test_dates_do_not_overlap_and_have_values_of_iso_8601(text: str, lang: str, when: str) -> None:
    end = 0
    for mark in dates(Passage(text, lang, "p", when=when)):
        assert mark.start >= end
        end = mark.end
        for name in ("when", "from", "to", "notBefore", "notAfter"):
            assert re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", mark.attributes.get(name, "0000"))


@given(TEXTS, LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_sections_cover_their_text_without_gap(text: str, lang: str) -> None:
    end = 0
    for mark in segments(Passage(text, lang, "p")):
        assert mark.start == end
        end = mark.end
    assert end in (0, len(text))

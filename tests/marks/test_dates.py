"""Dates: what a title gives a document, what a date leans on and how sure that is, and the calendar before ours."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from teipipe.marks import Passage
from teipipe.marks.date_forms.julian import gregorian, same_day
from teipipe.marks.date_forms.values import Point
from teipipe.marks.dates import dates, document_date
from teipipe.model import Mark


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Telegram, X to Y, 4 a.m., 3 January 1950", "en", "1950-01-03"),
        ("Record of Talks on the Treaty of 14 August 1945, 22 January 1950", "en", "1950-01-22"),
        ("18 December [1949]", "en", "1949-12-18"),
        ("January 1950", "en", "1950-01"),
        ("16-22 January 1950", "en", "1950-01"),
        ("1949", "en", "1949"),
        ("18 December", "en", None),
        ("31 November 1949", "en", None),
        ("Record of Conversation, two years later", "en", None),
        ("ЗАПИСЬ БЕСЕДЫ 16 декабря 1949 г.", "ru", "1949-12-16"),
        ("(1949年12月18日)", "zh-Hans", "1949-12-18"),
        ("Vienne, le 23 décembre 1895", "fr", "1895-12-23"),
        ("Wien, 16. Mai 1898", "de", "1898-05-16"),
        ("16 декабря 1949 г., Москва", "", "1949-12-16"),
    ],
)
def test_a_title_dates_its_document(text: str, lang: str, expected: str | None) -> None:
    assert document_date(text, lang) == expected


NAMES = (
    *(
        "when",
        "when-iso",
        "from-iso",
        "to-iso",
        "from",
        "to",
        "notBefore",
        "notAfter",
        "dur",
        "atLeast",
        "atMost",
        "unit",
    ),
    *("calendar", "cert"),
)
EXPRESSIONS = Path(__file__).parents[1] / "cases" / "marks" / "date_expressions.tsv"


def expressions() -> Iterator[object]:
    with EXPRESSIONS.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield pytest.param(row, id=f"{row['lang']} {row['text']}")


@pytest.mark.parametrize("row", list(expressions()))
def test_expression(row: Mapping[str, str]) -> None:
    """A sentence with its dates in ⟦⟧ and their values: `length` for one without a number, `none` without a value."""
    plain = row["text"].replace("⟦", "").replace("⟧", "")
    lang = {"zh": "zh-Hans"}.get(row["lang"], row["lang"])
    found = list(dates(Passage(plain, lang, "p", when=row["when"])))
    written, at = "", 0
    for mark in found:
        written += f"{plain[at : mark.start]}⟦{plain[mark.start : mark.end]}⟧"
        at = mark.end
    assert written + plain[at:] == row["text"]
    assert ("; ".join(map(value, found)) or "-") == row["value"]


def value(mark: Mark) -> str:
    """The attributes of a date as the table writes them."""
    calendars = mark.attributes.get("calendar", "").replace("#calendar.", "").replace(" ", "+")
    told = {**mark.attributes, **({"calendar": calendars} if calendars else {})}
    pairs = [f"{name}={told[name]}" for name in NAMES if name in told]
    return " ".join(pairs) or ("length" if told else "none")


CHAINS = (
    ("on 3 January", "day and month: the year from the dateline (1950-01-02)"),
    ("yesterday", "relative day: counted from the dateline (1950-01-02)"),
    (
        "He came on the 3rd at 12 o'clock in the morning. I saw him at 10 p.m.",
        "hour: the day from “the 3rd at 12 o'clock in the morning” (1950-01-03)"
        " ← the month from the dateline (1950-01-02)",
    ),
    ("on 6 December 1949 and on 16 December", "day and month: the year from “6 December 1949” (1949-12-06)"),
    (
        "Yesterday, 31 December",
        "said twice: the year from the dateline (1950-01-02); its other words say another day"
        " (1950-01-01, counted from the dateline (1950-01-02))",
    ),
    ("31 November", "day and month: no such day"),
    ("Monday, 3 January 1950", "day and month: the day of the week is another"),
    ("25:00 on 3 May 1950", "hour and day: no such hour"),
    ("25 October 1917 (O.S.)", "style: counted from the Julian calendar"),
)


@pytest.mark.parametrize(("text", "why"), CHAINS)
def test_the_last_date_says_what_it_leans_on(text: str, why: str) -> None:
    mark = list(dates(Passage(text, "en", "p", when="1950-01-02", leans_on="the dateline")))[-1]
    assert mark.why == f"dates: {why}"


@pytest.mark.parametrize(("certainty", "cert"), [("high", "high"), ("medium", "medium"), ("low", "low")])
def test_nothing_is_surer_than_what_it_leans_on(certainty: str, cert: str) -> None:
    (mark,) = dates(Passage("yesterday", "en", "p", when="1950-01-02", certainty=certainty))
    assert mark.attributes["cert"] == cert


# A day of the Julian calendar and the day of ours.
STYLES = (
    ((1582, 10, 5), (1582, 10, 15)),
    ((1700, 2, 18), (1700, 2, 28)),
    ((1700, 2, 29), (1700, 3, 11)),
    ((1700, 3, 1), (1700, 3, 12)),
    ((1825, 12, 14), (1825, 12, 26)),
    ((1900, 2, 28), (1900, 3, 12)),
    ((1900, 2, 29), (1900, 3, 13)),
    ((1917, 10, 25), (1917, 11, 7)),
    ((1918, 1, 31), (1918, 2, 13)),
)


@pytest.mark.parametrize(("old", "new"), STYLES)
def test_old_style(old: tuple[int, int, int], new: tuple[int, int, int]) -> None:
    assert gregorian(Point(*old)) == Point(*new)
    assert same_day(Point(*old), Point(*new))


def test_two_days_are_seldom_one() -> None:
    assert not same_day(Point(1889, 5, 5), Point(1889, 5, 6))
    assert gregorian(Point(1889, 2, 29)) is None

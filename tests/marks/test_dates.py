"""Dates: what a title gives a document, and a measure on five documents as delivered."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from teipipe.marks import Passage
from teipipe.marks.dates import dates, document_date

SHARED = Path(__file__).parents[3] / "shared"
WHEN = {"000": "1949-12-18", "001": "1949-12-16", "002": "1950-01-02", "003": "1950-01-03", "004": "1950-01-22"}
VALUES = ("when", "from", "to", "notBefore", "notAfter", "dur")


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


def test_what_leans_says_on_what() -> None:
    (mark,) = dates(Passage("on 3 January", "en", "p", when="1950-01-02", leans_on="closer"))
    assert mark.why == "dates: day and month: the year from closer (1950-01-02)"


def expected_values(text: str) -> dict[str, str]:
    """The value column: `1949-12-16T22:00:00+08:00`, `from=… to=…`, `dur=P2Y (1951-12, cert=low)`, `dur P3Y..P5Y`."""
    pairs = dict(re.findall(r"(\w+)=(\S+)", text.partition(" (")[0]))
    if pairs or text.startswith("dur"):
        return pairs
    return {"when": text[:10]}


def rows() -> Iterator[object]:
    path = SHARED / "acceptance" / "dates.tsv"
    if not path.exists():
        pytest.skip("needs acceptance/dates.tsv beside the repository", allow_module_level=True)
    with path.open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            # Editors correct 31/11 to 31/12; a converter may not.
            if row["zone"] != "meta" and not row["value"].endswith("corr 31/12)"):
                yield pytest.param(row, id=f"{row['file']} l. {row['line']}: {row['string']}")


@pytest.mark.parametrize("row", list(rows()))
def test_dates_of_five_documents(row: Mapping[str, str]) -> None:
    (source,) = (SHARED / "sources").glob(f"{row['file']}_*")
    line = source.read_text(encoding="utf-8").split("\n")[int(row["line"].partition("-")[0]) - 1]
    if "-" in row["line"]:
        pytest.skip("a title broken over two lines")
    lang = {"zh": "zh-Hans", "ru": "ru"}.get(row["zone"], "en")
    start = line.index(row["string"])
    found = [
        mark
        for mark in dates(Passage(line, lang, "p", when=WHEN[row["file"]]))
        if mark.start < start + len(row["string"]) and start < mark.end
    ]
    assert found
    for name, value in expected_values(row["value"]).items():
        assert any(mark.attributes.get(name, "")[:10] == value[:10] for mark in found)

"""Single expressions that are known to be dates: cases, and a measure where a set of them is at hand."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from teipipe.marks.date_forms.weekdays import easter
from teipipe.marks.single_dates import VALUES, normalise

CASES = Path(__file__).parents[1] / "cases" / "marks" / "single_dates.tsv"


def cases() -> Iterator[object]:
    with CASES.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield pytest.param(row, id=f"{row['lang']} {row['surface']} {row['ref']} {row['context']}".strip())


@pytest.mark.parametrize("row", list(cases()))
def test_case(row: Mapping[str, str]) -> None:
    attributes = normalise(row["surface"], row["lang"], row["ref"], row["context"])
    found = " ".join(f"{name}={attributes[name]}" for name in VALUES if name in attributes)
    assert found == row["value"]


@pytest.mark.parametrize(
    ("surface", "lang", "ref", "expected"),
    [
        ("yesterday", "en", "1950-01-01", {"when": "1949-12-31", "cert": "high"}),
        ("yesterday", "en", "1950-01", {}),
        ("yesterday", "en", "0001-01-01", {}),
        ("1949", "en", "", {"when": "1949"}),
        ("29 February", "en", "1951-01-10", {}),
        ("29 February", "en", "1951-11-10", {"when": "1952-02-29", "cert": "medium"}),
        ("30 December", "en", "1950-01-05", {"when": "1949-12-30", "cert": "high"}),
        ("the middle of March 1950", "en", "", {"notBefore": "1950-03-11", "notAfter": "1950-03-20", "cert": "low"}),
        ("winter 1949", "en", "", {"notBefore": "1949-12-01", "notAfter": "1950-02-28", "cert": "low"}),
        ("mid-1950", "en", "", {"notBefore": "1950-05-01", "notAfter": "1950-08-31", "cert": "low"}),
        ("from December 20 to January 5, 1950", "en", "", {"from": "1949-12-20", "to": "1950-01-05"}),
        ("last week", "en", "1950-01-04", {"from": "1949-12-26", "to": "1950-01-01", "cert": "medium"}),
        ("half an hour", "en", "", {"type": "duration", "dur": "PT30M"}),
        ("two and a half years", "en", "", {"type": "duration", "dur": "P2Y6M"}),
        ("10 a day", "en", "1950-01-04", {}),
        ("31/11", "ru", "1949-12-16", {}),
        ("декабря", "ru", "1949-12-16", {"when": "1949-12", "cert": "medium"}),
        ("", "en", "", {}),
    ],
)
def test_attributes(surface: str, lang: str, ref: str, expected: Mapping[str, str]) -> None:
    assert dict(normalise(surface, lang, ref)) == expected


@pytest.mark.parametrize(
    ("year", "day"), [(1583, "04-10"), (1818, "03-22"), (1899, "04-02"), (1943, "04-25"), (2000, "04-23")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_a_set_of_expressions_encoded_by_hand() -> None:
    folder = Path(__file__).parents[3] / "shared" / "gold" / "dev" / "dates" / "gold"
    if not folder.exists():
        pytest.skip("needs gold/dev/dates beside the repository")
    right = answered = asked = 0
    for line in (folder / "dates.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        attributes = normalise(gold["surface"], gold["lang"], gold["ref"] or "", gold["context"] or "")
        value = {attributes[name] for name in VALUES if name in attributes}
        asked += 1
        answered += bool(value)
        right += value == {gold[name] for name in VALUES if name in gold}
    assert right / answered > 0.96
    assert right / asked > 0.92

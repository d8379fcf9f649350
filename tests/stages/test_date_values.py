"""The value of a date as editors write it: what it is encoded as, and what is refused."""

import pytest

from teipipe.date_values import attributes, stated

VALUES = (
    ("1950", {"when": "1950"}),
    ("1950-01", {"when": "1950-01"}),
    ("1952-02-29", {"when": "1952-02-29"}),
    ("1949-12-13T04:00", {"when": "1949-12-13", "when-iso": "1949-12-13T04:00"}),
    ("1949-12-13T04:00+08:00", {"when": "1949-12-13", "when-iso": "1949-12-13T04:00+08:00"}),
    (
        "1949-12-13T22:00/1949-12-14T01:00",
        {"when": "1949-12-13", "from-iso": "1949-12-13T22:00", "to-iso": "1949-12-14T01:00"},
    ),
    ("1950-01-20/1950-01", {"from": "1950-01-20", "to": "1950-01"}),
    ("1950-01-20/", {"from": "1950-01-20"}),
    ("/1950", {"to": "1950"}),
    ("1950-02-01..1950-02-10", {"notBefore": "1950-02-01", "notAfter": "1950-02-10"}),
    ("..1810", {"notAfter": "1810"}),
    ("P20Y", {"type": "duration", "dur": "P20Y"}),
    ("P1Y6M", {"type": "duration", "dur": "P1Y6M"}),
    ("PT2H30M", {"type": "duration", "dur": "PT2H30M"}),
)


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_value(value: str, expected: dict[str, str]) -> None:
    assert attributes(value) == expected
    assert stated(attributes(value)) == value


REFUSED = (
    ("1950-02-30", "day is out of range"),
    ("1950-13", "month must be in 1..12"),
    ("1950-1-2", "is no date; expected one such as 1950-01-02"),
    ("yesterday", "is no date"),
    ("1950-01-20/1950-01-10", "ends before it begins"),
    ("1949-12-13T25:00", "hour must be in 0..23"),
    ("1949-12-13T04:00/1949-12-14", "has an hour at one end"),
    ("1950..1949", "ends before it begins"),
    ("P", "is no date"),
    ("PT", "is no date"),
    ("P3W", "is no date"),
    ("/", "is no date"),
    ("..", "is no date"),
    ("", "is no date"),
)


@pytest.mark.parametrize(("value", "says"), REFUSED)
def test_refused(value: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        attributes(value)


def test_what_a_text_says_vaguely_is_told_too() -> None:
    assert stated({"type": "duration", "atLeast": "3", "atMost": "5", "unit": "years"}) == "3 to 5 years"
    assert stated({"type": "duration"}) == ""
    assert stated({"when": "1951-12", "dur": "P2Y"}) == "1951-12"

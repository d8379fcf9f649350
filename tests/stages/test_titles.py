"""Titles of records: who wrote to whom, as written by hand, and what a header takes from a title and a dateline."""

from pathlib import Path

import pytest

from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register
from teipipe.titles import titled

FILE = Path(__file__).parents[1] / "cases" / "titles" / "titles.txt"
CASES = [case.split("\n") for case in FILE.read_text(encoding="utf-8").strip().split("\n\n")[1:]]


@pytest.mark.parametrize(("title", "told"), CASES, ids=[case[0] for case in CASES])
def test_title(title: str, told: str) -> None:
    found = titled(title)
    assert [found.genre, found.sent, found.received] == [part.strip() for part in told.split("|")]


HEADERS = (
    (
        "Telegram to the Department of State\n\n"
        "Paris, December 22, 1949. [Received January 2, 1950—3 p. m.]\n\nAll is well.",
        "1949-12-22",
        "Telegram to the Department of State",
    ),
    (
        "RECORD OF A MEETING IN WASHINGTON, AUGUST 4, 19551\n\nThe talks went on.2\n\n"
        "1. Source: Library.\n\n2. Not printed.",
        "1955-08-04",
        "RECORD OF A MEETING IN WASHINGTON, AUGUST 4, 1955",
    ),
    (
        "## Telegram to the Department of State[1](#fn1)\n\nParis, May 4, 1951.\n\nAll is well.\n\n1. Not printed.",
        "1951-05-04",
        "Telegram to the Department of State",
    ),
)


@pytest.mark.parametrize(("text", "date", "title"), HEADERS, ids=["received", "anchor after a year", "link"])
def test_header(text: str, date: str, title: str) -> None:
    """The day on which a telegram came is not its own, nor do the digits of an anchor belong to a year."""
    name = "a.md" if text.startswith("#") else "a.txt"
    header = converted(read_bytes(name, text.encode()), Register()).document.header
    assert (header.date, header.title) == (date, title)

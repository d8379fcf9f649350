"""Titles that say who wrote to whom: where the date begins, so that none of it is taken for a name."""

import pytest

from teipipe.blocks.dateline import language
from teipipe.correspondence import correspondence
from teipipe.marks.dates import document_date


@pytest.mark.parametrize(
    ("title", "received", "date"),
    [
        ("Felix Salten an Arthur Schnitzler, [21. 11. 1897]", ("Arthur Schnitzler",), "1897-11-21"),
        ("Hermann Bahr an Arthur Schnitzler, [Ende Mai 1898]", ("Arthur Schnitzler",), "1898-05"),
        ("Karl Marx an Friedrich Engels, [um den 20. August 1852]", ("Friedrich Engels",), "1852-08-20"),
        ("Ezra Pound to James Joyce, [before 12 July 1916]", ("James Joyce",), "1916-07-12"),
        ("Arthur Schnitzler an Hermann Bahr, [10.?] 6. 1903", ("Hermann Bahr",), "1903-06-10"),
        ("Clara Wieck an Robert Schumann, Mittwoch, 8. Februar 1837", ("Robert Schumann",), "1837-02-08"),
        ("Giacomo Leopardi a Pietro Giordani, 30 aprile 1817", ("Pietro Giordani",), "1817-04-30"),
        ("George Eliot to John Blackwood, January 1860", ("John Blackwood",), "1860-01"),
    ],
)
def test_the_date_of_a_title(title: str, received: tuple[str, ...], date: str) -> None:
    found = correspondence(title)
    assert found is not None
    assert found.received == received
    bare = title.replace("[", "").replace("]", "")
    assert document_date(bare, language(bare)) == date


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wien, 3. Mai 1898", ""),
        ("May 19, 1959—4 p. m.", "en"),
        ("Washington, 3/4/1950", "en"),
        ("Москва, 16 декабря 1949 г.", "ru"),
    ],
)
def test_the_language_of_a_line_with_a_date(line: str, expected: str) -> None:
    assert language(line) == expected

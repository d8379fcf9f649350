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
        ("Hector Berlioz à Franz Liszt, Vienne, 16 novembre 1845", ("Franz Liszt",), "1845-11-16"),
        ("Clara an Robert, Johannes, 3. Mai 1850", ("Robert", "Johannes"), "1850-05-03"),
        ("Carl Maria von Weber an Max in Prag. Dresden, 27. Januar 1817", ("Max",), "1817-01-27"),
        ("А. П. Чехов А. С. Суворину, 11 сентября 1888 г.", ("А. С. Суворину",), "1888-09-11"),
        ("Лев Толстой Николаю Страхову, Ясная Поляна, 3 мая 1876", ("Николаю Страхову",), "1876-05-03"),
        ("Antonín Dvořák Simrockovi, 10. října 1883", ("Simrockovi",), "1883-10-10"),
        ("To John Forster, 2 March 1845", ("John Forster",), "1845-03-02"),
    ],
)
def test_the_date_of_a_title(title: str, received: tuple[str, ...], date: str) -> None:
    found = correspondence(title)
    assert found is not None
    assert found.received == received
    bare = title.replace("[", "").replace("]", "")
    assert document_date(bare, language(bare)) == date


@pytest.mark.parametrize("line", ["To Autumn, 1819", "An die Freude, 1785", "Встреча в Москве 3 мая 1950"])
def test_what_is_no_title_of_a_letter(line: str) -> None:
    assert correspondence(line) is None


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

"""Links from document to document, as readers of the site see them."""

from dataclasses import replace

import pytest
from lxml import etree

from tests.publish.conftest import parsed, words
from tests.references.test_editions import CASES, built, case, made


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    """The page of the second letter of the harbour board, which refers to the first and to a lost one."""
    edition = made(case(CASES / "harbour_board.txt"), tmp_path_factory.mktemp("site") / "edition")
    building = built(replace(edition, outputs=("html",)))
    assert building.published
    (path,) = (building.output / "documents").glob("1902-03-07*.html")
    return parsed(path)


def test_a_reference_is_a_link_with_the_title_of_the_other(page: etree._Element) -> None:
    (link,) = page.xpath("//p//a[contains(@href, '1902-03-03')]")
    assert words(link) == "your letter of the 3rd March"
    assert link.get("title") == "James Whitcombe to Eleanor Marsh, 3 March 1902"


def test_the_head_of_the_page_says_what_it_refers_to(page: etree._Element) -> None:
    values = page.xpath("//dt[. = 'Refers to']/following-sibling::dd")
    assert [words(value) for value in values] == [
        "your letter of the 3rd March (3 March 1902)",
        "My letter of 20 February (20 February 1902)",
    ]
    assert [len(value.findall("a")) for value in values] == [1, 0]

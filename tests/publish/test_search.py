"""The search: each passage is found by its words, in its own language, and the page that has them comes first."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from teipipe import search
from tests.publish.browser import chromium, needs_browser
from tests.publish.conftest import Site

pytestmark = pytest.mark.skipif(not search.available(), reason="no Pagefind here; pip install 'teipipe[search]'")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each."""

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def asking(made: Site) -> Iterator[Any]:
    """A page of a browser, and the address of the site on this machine."""
    handler = partial(Quiet, directory=str(made.folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with chromium() as browser:
        yield browser.new_page(), f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def asked(asking: Any, query: str, person: str = "") -> list[str]:
    page, address = asking
    page.goto(f"{address}search.html?{urlencode({'q': query, 'person': person})}")
    page.wait_for_function("document.getElementById('found').textContent", timeout=60_000)
    return [link.get_attribute("href").removeprefix(address) for link in page.locator(".results a").all()]


@needs_browser
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ('"Comrade Petrova"', "en/1950-01-02_conversation.html"),
        ('"under the Yalta agreement"', "en/1950-01-02_conversation.html"),
        ('"quoted from the treaty"', "documents/1950-02-14_letter.html"),
        ('"ЗАПИСЬ БЕСЕДЫ"', "ru/1950-01-02_conversation.html"),
        ("соглашение", "ru/1950-01-02_conversation.html"),
        ("少奇同志", "zh-Hans/1949-12-18_telegram.html"),
        ('"十六日上午十二时"', "zh-Hans/1949-12-18_telegram.html"),
    ],
)
def test_a_passage_is_found(asking: Any, query: str, first: str) -> None:
    assert asked(asking, query)[:1] == [first]


@needs_browser
def test_a_person_narrows_what_is_found(asking: Any) -> None:
    everywhere = asked(asking, "Comrade")
    of_one = asked(asking, "Comrade", "Petrova, Anna")
    assert of_one and {*of_one} < {*everywhere}


@needs_browser
def test_what_is_nowhere_is_not_found(asking: Any) -> None:
    assert asked(asking, '"words that are nowhere in these texts"') == []


def test_a_site_that_is_a_file_says_what_the_search_needs(made: Site) -> None:
    assert "teipipe serve" in (made.folder / "search.html").read_text(encoding="utf-8")


def test_the_index_is_the_same_each_time(made: Site, tmp_path: Path) -> None:
    records = [search.Record("a.html", "one two", "en", "A", "English", ("B", "C")) for _ in range(3)]
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in search.index(records, folder)}
        for folder in (tmp_path / "1", tmp_path / "2")
    )
    assert first == second

"""Queries to a search: an editor's list (tests/cases/search/queries.csv), and phrases drawn from the texts by lot.

What a drawn phrase is to find is known from the TEI, which knows nothing of the index. All are asked in one session of
a browser, on the search page, as a reader would.
"""

import csv
import http.server
import random
import re
import threading
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.conftest import REPOSITORY
from tests.publish.browser import chromium
from tests.publish.conftest import TEI, XML_ID, delivered, spaced, versions

QUERIES = REPOSITORY / "tests" / "cases" / "search" / "queries.csv"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Drawn in each language: phrases in quotation marks, and words as they come.
DRAWN = 24


@dataclass(frozen=True)
class Passage:
    """A passage of a version, as the TEI has it."""

    document: str
    version: str
    language: str
    id: str
    text: str


@dataclass(frozen=True)
class Query:
    """What is asked, the passages it must find, and whether a text that has one of them must come first."""

    asked: str
    person: str
    wanted: tuple[Passage, ...]
    is_first: bool


@dataclass(frozen=True)
class Result:
    """A text that was found: the addresses it leads to, and the words that are marked."""

    page: str
    passages: tuple[str, ...]
    marked: tuple[str, ...]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, without a line for each."""

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[Any]:
    """The search page of a site in a browser."""
    handler = partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with chromium() as browser:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/search.html")
        yield page
    server.shutdown()
    server.server_close()


# Asks one after the other, each when the one before is answered.
ASK = """async (queries) => {
  const form = document.querySelector("form.search");
  const status = document.getElementById("found");
  const answers = [];
  for (const [query, person] of queries) {
    form.elements.q.value = query;
    form.elements.person.value = person;
    form.requestSubmit();
    while (status.textContent === form.dataset.searching) await new Promise((go) => setTimeout(go, 2));
    answers.push({status: status.textContent, results: [...document.querySelectorAll(".results > li")].map((item) => ({
      links: [...item.querySelectorAll("a")].map((link) => link.href),
      marked: [...item.querySelectorAll("mark")].map((mark) => mark.textContent)}))});
  }
  return answers;
}"""


def asked(page: Any, queries: Sequence[tuple[str, str]]) -> list[list[Result]]:
    answers = page.evaluate(ASK, queries)
    return [[_result(found, page.url) for found in answer["results"]] for answer in answers]


def _result(found: Mapping[str, Any], address: str) -> Result:
    links = [link.removeprefix(address.partition("search.html")[0]).partition(":~:")[0] for link in found["links"]]
    return Result(links[0].partition("#")[0], tuple(link.partition("#")[2] for link in links), tuple(found["marked"]))


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a document that have an id of their own, down to the smallest."""
    for version, text in versions(path):
        for unit in text.iter(*(f"{TEI}{name}" for name in UNITS)):
            id = unit.get(XML_ID)
            if id and not any(each.get(XML_ID) for each in unit.iterdescendants() if each.tag in INNER):
                yield Passage(path.stem, version, text.get(XML_LANG, ""), id, spaced(delivered(unit)))


UNITS = ("head", "dateline", "salute", "signed", "p", "item", "speaker", "note", "l", "stage")
INNER = frozenset(f"{TEI}{name}" for name in ("p", "item", "l"))


def compared(text: str) -> str:
    """A text as these tests compare it: letters and digits only, without case."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(["", *re.findall(r"[^\W_]+", plain), ""])


def drawn(all_passages: Sequence[Passage], language: str, lot: random.Random) -> Iterator[Query]:
    """Phrases of two to six words, or signs, taken by lot; every other one in quotation marks."""
    own = [passage for passage in all_passages if passage.language.split("-")[0] == language and len(passage.text) > 20]
    for number in range(DRAWN):
        passage = lot.choice(own)
        phrase = _phrase(passage, language, lot)
        wanted = _having(phrase, language, all_passages)
        is_first = len({(each.document, each.version) for each in wanted}) == 1
        yield Query(f'"{phrase}"' if number % 2 else phrase, "", wanted, is_first)


def _phrase(passage: Passage, language: str, lot: random.Random) -> str:
    if language == "zh":
        signs = lot.choice(re.findall(r"[\u4e00-\u9fff]{2,}", passage.text))
        length = min(len(signs), lot.randint(2, 6))
        begin = lot.randint(0, len(signs) - length)
        return str(signs[begin : begin + length])
    words_of = re.sub(r'["“”„«»]', "", passage.text).split()
    length = min(len(words_of), lot.randint(2, 6))
    begin = lot.randint(0, len(words_of) - length)
    return " ".join(words_of[begin : begin + length])


def _having(phrase: str, language: str, all_passages: Sequence[Passage]) -> tuple[Passage, ...]:
    if language == "zh":
        return tuple(each for each in all_passages if phrase in each.text)
    return tuple(each for each in all_passages if compared(phrase) in compared(each.text))


def written(all_passages: Sequence[Passage]) -> Iterator[Query]:
    """The editor's list."""
    with QUERIES.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            own = [each for each in all_passages if (each.document, each.version) == (row["document"], row["version"])]
            wanted = [each for each in own if spaced(row["words"]) in each.text]
            assert wanted or not row["document"], f"{QUERIES.name}: no passage has {row['words']!r}"
            yield Query(row["query"], row["person"], tuple(wanted), row["first"] == "yes")


def missed(query: Query, results: Sequence[Result]) -> str:
    """What is wrong with the answer to a query, in a few words; nothing where it is as wanted."""
    if not query.wanted:
        return "found, and nowhere in the texts" if results else ""
    # A document of one version has one page.
    pages = {f"{folder}/{each.document}.html" for each in query.wanted for folder in (each.version, "documents")}
    of_wanted = [result for result in results if result.page in pages]
    if not of_wanted:
        return "not found"
    if query.is_first and results[0] not in of_wanted:
        return f"not first: {[result.page for result in results].index(of_wanted[0].page) + 1}"
    ids = {each.id for each in query.wanted}
    if not any(ids.intersection(result.passages) for result in of_wanted):
        return f"leads to another passage: {of_wanted[0].passages[:3]}"
    return "" if all(result.marked for result in of_wanted) else "no word marked"

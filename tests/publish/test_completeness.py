"""Every word of every version, on every page and in every download: read back with the standard library's parser of
HTML, compared with a reading of the TEI that knows nothing of the stylesheets.

White space counts where a reader sees it: between words and between blocks.
"""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from teipipe.cli import cli
from teipipe.publish import publish
from tests.conftest import shared
from tests.publish.conftest import TEI, XML_ID, Site, edition_made, noted, versions

# Of each set so many files, the shortest and others at equal distances: all kinds, and little of each.
SETS = {"drama": 2, "frus": 6, "letters": 5, "pages": 4, "parlamint": 1}
TEI_BLOCKS = frozenset(
    f"{TEI}{name}"
    for name in (
        *(
            "ab",
            "castItem",
            "cell",
            "closer",
            "dateline",
            "div",
            "figDesc",
            "figure",
            "head",
            "item",
            "l",
            "label",
            "lb",
        ),
        *("lg", "list", "opener", "p", "quote", "role", "row", "salute", "signed", "sp", "speaker", "stage", "stamp"),
        *("table", "trailer"),
    )
)
# Inside a line these are words of it.
INLINE = frozenset(f"{TEI}{name}" for name in ("label", "quote", "stage", "stamp", "figure", "role"))
LINES = frozenset(
    f"{TEI}{name}" for name in ("p", "l", "head", "speaker", "seg", "hi", "signed", "dateline", "castItem")
)
CORRECTED = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
HTML_BLOCKS = frozenset(
    (
        *("blockquote", "br", "caption", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p"),
        *("section", "table", "td", "th", "tr", "ul"),
    )
)
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))


class Words(HTMLParser):
    """The words of a page, of each element that shows a version or a note, in the order of the page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a version, a note or a block."""
        values = dict(attrs)
        name = next((f"{kind} {values[kind]}" for kind in ("data-version", "data-note") if kind in values), "")
        self._say(" " * (tag in HTML_BLOCKS))
        if name and tag != "a":
            assert name not in self.found, f"{name} is there twice"
            self.found[name] = []
        if tag not in VOID:
            self._open.append(name if tag != "a" else "")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        self._say(" " * (tag in HTML_BLOCKS))
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self._say(data)

    def _say(self, text: str) -> None:
        for name in self._open:
            if name in self.found:
                self.found[name].append(text)

    def of(self, kind: str) -> dict[str, list[str]]:
        """The words of all versions, or of all notes."""
        return {key.split(" ", 1)[1]: "".join(text).split() for key, text in self.found.items() if key.startswith(kind)}


def said(element: etree._Element) -> Iterator[str]:
    """The delivered reading of an element, with a space where a block or a line begins or ends."""
    apart = " " if is_block(element) else ""
    yield apart
    yield element.text or ""
    for child in element:
        if (
            isinstance(child.tag, str)
            and child.tag not in CORRECTED.intersection(branches(element))
            and not noted(child)
        ):
            yield from said(child)
        yield child.tail or ""
    yield apart


def is_block(element: etree._Element) -> bool:
    """Say whether an element stands by itself; some do so only outside a line."""
    parent = element.getparent()
    if element.tag == f"{TEI}lb" and element.get("break") == "no":
        return False
    inside = element.tag in INLINE and parent is not None and parent.tag in LINES
    return element.tag in TEI_BLOCKS and not (inside and element.find(f".//{TEI}p") is None)


def branches(element: etree._Element) -> frozenset[str]:
    """The editor's branches of a choice: all others are delivered."""
    return CORRECTED if element.tag == f"{TEI}choice" else frozenset()


def words(element: etree._Element) -> list[str]:
    return "".join(said(element)).split()


def notes(text: etree._Element) -> list[etree._Element]:
    return [note for note in text.iter(f"{TEI}note") if noted(note)]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Documents of every set of sources, converted by the command and published."""
    folder = tmp_path_factory.mktemp("converted")
    chosen = list(chain.from_iterable(sample(shared("gold", "dev", name, "input"), SETS[name]) for name in SETS))
    CliRunner().invoke(cli, ["convert", *map(str, chosen), "--output", str(folder / "documents")])
    documents = tuple(sorted((folder / "documents").glob("*.xml")))
    assert len(documents) >= len(chosen)
    list(publish(documents, edition_made(), folder / "site", ["html"]))
    return Site(edition_made(), documents, folder / "site")


def sample(folder: Path, number: int) -> list[Path]:
    by_size = sorted((path for path in folder.iterdir() if path.is_file()), key=lambda path: path.stat().st_size)
    return by_size[: -(-len(by_size) * 2 // 3)][:: max(1, len(by_size) * 2 // 3 // number)][:number]


def compare(site: Site) -> Counter[str]:
    """Compare all pages and texts of a site with its TEI; how many of each were compared."""
    compared: Counter[str] = Counter()
    for path in site.documents:
        texts = dict(versions(path))
        expected = {name: words(text) for name, text in texts.items()}
        beside = {str(note.get(XML_ID)): words(note) for text in texts.values() for note in notes(text)}
        pages = [Words(page) for page in site.pages_of(path.stem)]
        shown = [*chain.from_iterable(page.of("data-version").items() for page in pages)]
        assert Counter(name for name, _ in shown) == Counter({name: 1 + (len(texts) > 1) for name in texts})
        for name, found in shown:
            assert found == expected[name], f"{path.name} {name}: {difference(found, expected[name])}"
        for name, found in chain.from_iterable(page.of("data-note").items() for page in pages):
            assert found == beside[name], f"{path.name} {name}: {difference(found, beside[name])}"
        assert {name for page in pages for name in page.of("data-note")} == set(beside)
        for name, text in texts.items():
            (plain,) = site.folder.glob(f"{name}/{path.stem}.txt")
            whole = expected[name] + [word for note in notes(text) for word in words(note)]
            found = plain.read_text(encoding="utf-8").split()
            assert found == whole, f"{plain}: {difference(found, whole)}"
        compared += Counter(documents=1, versions=len(shown), notes=len(beside), texts=len(texts))
    return compared


def difference(found: list[str], expected: list[str]) -> str:
    """Where two readings part."""
    at = next(
        (at for at, pair in enumerate(zip(found, expected, strict=False)) if pair[0] != pair[1]),
        min(len(found), len(expected)),
    )
    return f"{' '.join(found[max(0, at - 4) : at + 5])!r} for {' '.join(expected[max(0, at - 4) : at + 5])!r}"


def test_an_edition_says_every_word_everywhere(site: Site) -> None:
    compared = compare(site)
    assert compared["versions"] > compared["documents"] >= 3


def test_what_is_converted_says_every_word_everywhere(converted: Site) -> None:
    compared = compare(converted)
    assert compared["documents"] >= sum(SETS.values())

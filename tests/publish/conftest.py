"""Two editions, published once: one made for these tests, and the one this repository carries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree

from teipipe import edition
from teipipe.edition import Edition
from teipipe.publish import publish
from tests.publish import hostile

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True)
class Site:
    """A published edition and what it was made from."""

    edition: Edition
    documents: tuple[Path, ...]
    folder: Path

    def page(self, name: str) -> etree._Element:
        return parsed(self.folder / f"{name}.html")

    def pages_of(self, name: str) -> list[Path]:
        """The pages that show a document: with all versions, and of one version each."""
        return sorted(path for path in self.folder.glob(f"*/{name}.html") if path.parent.name != "register")


def parsed(page: Path) -> etree._Element:
    return etree.parse(page, etree.HTMLParser(encoding="utf-8")).getroot()


def words(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def edition_made() -> Edition:
    return Edition(
        root=HERE,
        title="The test edition & its <title>",
        publisher="Test press",
        licence="Free",
        licence_url="https://example.org/licence",
        date="2026-02",
        url="https://example.org/edition/",
        about="An edition for tests.\n\nIts <second> paragraph.",
    )


def editions() -> Iterator[tuple[str, Edition]]:
    yield "made", edition_made()
    if any((REPOSITORY / "tei" / "documents").glob("*.xml")):
        yield "carried", edition.load(REPOSITORY / "tei")


@pytest.fixture(scope="session", params=[value for _, value in editions()], ids=[name for name, _ in editions()])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    made: Edition = request.param
    folder = tmp_path_factory.mktemp("site")
    documents = tuple(sorted(made.documents.glob("*.xml")))
    for _ in publish(documents, made, folder):
        pass
    return Site(made, documents, folder)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The edition made for these tests alone."""
    folder = tmp_path_factory.mktemp("made")
    documents = tuple(sorted((HERE / "documents").glob("*.xml")))
    for _ in publish(documents, edition_made(), folder):
        pass
    return Site(edition_made(), documents, folder)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition in which every value would do harm."""
    root = tmp_path_factory.mktemp("hostile")
    found = [*hostile.documents(root / "documents", HERE)]
    assert len(found) > 30
    list(publish(found, replace(edition_made(), root=root, **hostile.settings(root, HERE)), root / "site", ["html"]))
    return root / "site"


def versions(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """The versions of a TEI document, each with the name that the outputs give it."""
    for text in etree.parse(path).iter(f"{TEI}text"):
        if text.find(f"{TEI}body") is not None:
            yield text.get(XML_ID, ""), text


def delivered(element: etree._Element) -> str:
    """The delivered reading: no editor's branch of a choice, no note at its anchor."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _editorial(child) and not noted(child):
            parts.append(delivered(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _editorial(element: etree._Element) -> bool:
    parent = element.getparent()
    in_choice = parent is not None and parent.tag == f"{TEI}choice"
    return in_choice and etree.QName(element).localname in {"corr", "reg", "expan"}


def noted(element: etree._Element) -> bool:
    return element.tag == f"{TEI}note" and element.get("place") in {"foot", "end"}


def spaced(text: str) -> str:
    return " ".join(text.split())


def solid(text: str) -> str:
    return "".join(text.split())

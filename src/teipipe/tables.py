"""Tables of an edition, for programs and spreadsheets: CSV as RFC 4180 has it, in UTF-8, each with a line of headings.

    data/documents.csv   what there is: one line a document
    data/register.csv    persons, places and organisations that documents mention
    data/mentions.csv    every mention of them in its sentence
    data/letters.csv     senders and recipients
    data/speakers.csv    who speaks in which document, how often and how much

A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end, and is no number) has an
apostrophe before it, which spreadsheets take for the sign of a text.

Addresses are absolute where the edition says where it stands, else they begin at its front page.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from lxml import etree

from teipipe.reading import NAMESPACES

FOLDER = "data"
FOLDERS = {"person": "persons", "place": "places", "org": "orgs"}
Row: TypeAlias = tuple[str, ...]
FORMULA = re.compile(r"(?![+-]?\d+(\.\d+)?\Z)[=+\-@\t\r\n]")
MENTIONS = ("entry", "document", "version", "passage", "speaks", "before", "name", "after", "address")


def tables(catalogue: etree._Element, folder: Path) -> Iterator[Path]:
    """Write the tables of documents, register, letters and speakers, as far as there is something to say."""
    for name, (columns, rows) in TABLES.items():
        if found := list(rows(catalogue)):
            with table(folder, name, columns) as write:
                write(found)
            yield folder / FOLDER / f"{name}.csv"


@contextmanager
def table(folder: Path, name: str, columns: Row) -> Iterator[Callable[[Iterable[Row]], None]]:
    """Open a table and yield what adds rows to it: all mentions of a large edition fit into no memory."""
    path = folder / FOLDER / f"{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        yield lambda rows: writer.writerows(map(_harmless, rows))


def mentions(entry: etree._Element, catalogue: etree._Element) -> Iterator[Row]:
    """Yield the mentions of one entry, as its page has them."""
    for document in entry:
        name = str(document.get("document"))
        for mention in document:
            at = str(mention.get("at", ""))
            yield (
                str(entry.get("id")),
                name,
                str(mention.get("version", "")),
                at,
                str(mention.get("speaks", "")),
                *(_text(mention, part) for part in ("before", "name", "after")),
                _address(catalogue, f"documents/{quote(name)}.html") + (f"#{at}" if at else ""),
            )


def _harmless(row: Row) -> Row:
    return tuple(f"'{cell}" if FORMULA.match(cell) else cell for cell in row)


def _documents(catalogue: etree._Element) -> Iterator[Row]:
    for summary in _all(catalogue, "r:summary"):
        name = str(summary.get("id"))
        yield (
            name,
            str(summary.get("date", "")),
            _text(summary, "title"),
            _joined(summary, "r:field[@name = 'genre']/r:value"),
            str(summary.get("status", "")),
            _joined(summary, "r:version/@lang"),
            _joined(summary, "r:cited/r:author"),
            _joined(summary, "r:cited/r:translator"),
            _joined(summary, "r:cited/r:archive"),
            _address(catalogue, f"documents/{quote(name)}.html"),
            _address(catalogue, f"tei/documents/{quote(name)}.xml"),
        )


def _register(catalogue: etree._Element) -> Iterator[Row]:
    documents = {each.get("of"): str(each.get("documents")) for each in _all(catalogue, "r:mentions")}
    for entry in _all(catalogue, "r:register/*"):
        kind, id = etree.QName(entry).localname, str(entry.get("id"))
        yield (
            id,
            kind,
            str(entry.get("name")),
            str(entry.get("life", "")),
            _joined(entry, "r:role"),
            _joined(entry, "r:form"),
            _joined(entry, "r:authority/@address"),
            _joined(entry, "r:position/@latitude"),
            _joined(entry, "r:position/@longitude"),
            documents.get(id, "0"),
            _address(catalogue, f"register/{FOLDERS[kind]}/{quote(id)}.html"),
        )


def _letters(catalogue: etree._Element) -> Iterator[Row]:
    for letter in _all(catalogue, "r:summary/r:letter"):
        yield (*_dated(letter), *(str(letter.get(name, "")) for name in ("from", "from-name", "to", "to-name")))


def _speakers(catalogue: etree._Element) -> Iterator[Row]:
    for speaker in _all(catalogue, "r:summary/r:speaker"):
        values = (str(speaker.get(name, "")) for name in ("id", "name", "entry", "turns", "length"))
        yield (*_dated(speaker), *values)


TABLES: Mapping[str, tuple[Row, Callable[[etree._Element], Iterator[Row]]]] = {
    "documents": (
        ("id", "date", "title", "kind", "status", "languages", "authors", "translators", "archive", "address", "tei"),
        _documents,
    ),
    "register": (
        (
            "id",
            "kind",
            "name",
            "life",
            "roles",
            "forms",
            "authorities",
            "latitude",
            "longitude",
            "documents",
            "address",
        ),
        _register,
    ),
    "letters": (("document", "date", "from", "from_name", "to", "to_name"), _letters),
    "speakers": (("document", "date", "speaker", "name", "entry", "turns", "characters"), _speakers),
}


def _all(catalogue: etree._Element, path: str) -> list[etree._Element]:
    found = catalogue.xpath(path, namespaces=NAMESPACES)
    return [each for each in found if isinstance(each, etree._Element)] if isinstance(found, list) else []


def _dated(part: etree._Element) -> Row:
    (summary,) = part.iterancestors(f"{{{NAMESPACES['r']}}}summary")
    return str(summary.get("id")), str(summary.get("date", ""))


def _text(part: etree._Element, name: str) -> str:
    return part.findtext(f"r:{name}", default="", namespaces=NAMESPACES)


def _joined(part: etree._Element, path: str) -> str:
    found = part.xpath(path, namespaces=NAMESPACES)
    texts = ("".join(each.itertext()) if isinstance(each, etree._Element) else str(each) for each in found)
    return "; ".join(dict.fromkeys(" ".join(text.split()) for text in texts))


def _address(catalogue: etree._Element, file: str) -> str:
    return f"{catalogue.get('url', '')}{file}"

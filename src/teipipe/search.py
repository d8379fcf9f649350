"""Search in the texts without a server: an index of all versions, of which a browser reads the pieces that it needs.

    search/index.json          what there is: versions, their kinds and years, the table of letters and endings
    search/words/7.bin         words by their stems, each form with where it stands: a line of JSON, then the places
    search/texts/en/NAME.json  a version's title and passages, for showing what was found
    search/engine.js           what reads all this (xslt/html/search-engine.js), loaded when somebody searches

A word's places are numbers of seven bits a byte: for each version its number, how often the word stands there, and the
positions, each as the distance from the one before. Names of the register and dates are kept as words are, so that
"Мао Цзэ-дун" finds "Chairman Mao", and "1949-12" each day of that month. Nothing in the index comes from the clock.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote
from zlib import crc32

from lxml import etree

from teipipe import words
from teipipe.findings import Refusal
from teipipe.passages import NAMESPACE, Scribe, passages, strangers
from teipipe.processors import in_order
from teipipe.reading import element
from teipipe.resources import resource

FOLDER = "search"
# How many documents a process indexes at a time, how large a file of words is, and what has a file of its own.
BATCH = 32
FILE = 32_000
LARGE = 16_000
# Names are found by their first word, which this sign sets apart from words.
ALIAS = "="
REGISTERS = {"person": "persons", "place": "places", "org": "orgs"}

Lexicon: TypeAlias = dict[str, dict[str, bytes]]


@dataclass(frozen=True, slots=True)
class Record:
    """A document to be indexed: its reading view, and of each version the folder and the address of its page."""

    name: str
    view: Path
    versions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A version that can be found: what it is chosen by, and where each of its words stands."""

    document: str
    folder: str
    language: str
    kind: str
    year: str
    length: int
    names: tuple[tuple[str, str], ...]
    places: Mapping[str, bytes]

    @property
    def file(self) -> str:
        """Where its passages are, in the folder of the search."""
        return f"texts/{self.folder}/{self.document}.json"


def index(records: Sequence[Record], entries: Iterable[etree._Element], folder: Path) -> Iterator[Path]:
    """Write the index of documents and of the register's entries into a folder of the site, and yield its files."""
    return written(chain.from_iterable(indexed(records, folder)), entries, folder)


def indexed(records: Sequence[Record], folder: Path) -> Iterator[tuple[Indexed, ...]]:
    """Write the passages of documents, and yield of each what its versions are found by."""
    begin: Callable[[], Callable[[Sequence[Record]], list[tuple[Indexed, ...]]]] = partial(indexer, folder / FOLDER)
    batches = [records[at : at + BATCH] for at in range(0, len(records), BATCH)]
    return chain.from_iterable(in_order(begin, batches))


def indexer(folder: Path) -> Callable[[Sequence[Record]], list[tuple[Indexed, ...]]]:
    """Return what indexes documents: once in each process."""
    return partial(_batch, folder)


def _batch(folder: Path, records: Sequence[Record]) -> list[tuple[Indexed, ...]]:
    return [tuple(_versions(record, folder)) for record in records]


def _versions(record: Record, folder: Path) -> Iterator[Indexed]:
    document = element(record.view.read_text(encoding="utf-8"))
    names = {(name, key) for name, key in strangers(document).values()}
    kind = _field(document, "genre")
    versions = document.findall(f"{NAMESPACE}versions/{NAMESPACE}version")
    if len(versions) != len(record.versions):
        raise Refusal(
            record.name,
            f"has pages of {len(record.versions)} of its {len(versions)} versions, so the search cannot lead to each; "
            "let theme/html.xsl write one a version",
        )
    for version, (place, page) in zip(versions, record.versions, strict=True):
        found = passages(document, version)
        made = Indexed(
            document=record.name,
            folder=place,
            language=version.get("lang", ""),
            kind=kind,
            year=document.get("date", "")[:4],
            length=found.next,
            names=tuple(sorted(names)),
            places={form: spaced(positions) for form, positions in found.positions.items()},
        )
        _write(folder / made.file, _text(document, version, page, found))
        yield made


def _text(document: etree._Element, version: etree._Element, page: str, found: Scribe) -> Any:
    """Return what a result shows of a version."""
    return {
        "title": " ".join(document.findtext(f"{NAMESPACE}title", "").split()),
        "titleLang": document.get("lang", ""),
        "page": page,
        "version": version.get("name", ""),
        "lang": version.get("lang", ""),
        "date": _field(document, "date") or document.get("date", ""),
        "kind": _field(document, "genre"),
        "passages": [[each.id, each.start, each.text, *([1] if each.is_label else [])] for each in found.passages],
    }


def _field(document: etree._Element, name: str) -> str:
    value = document.find(f"{NAMESPACE}metadata/{NAMESPACE}field[@name='{name}']/{NAMESPACE}value")
    return "" if value is None else " ".join("".join(map(str, value.itertext())).split())


def spaced(positions: Sequence[int]) -> bytes:
    """Return how many positions there are, and the distance of each from the one before."""
    if len(positions) == 1:
        return _once(positions[0])
    places = sorted({*positions})
    distances = [len(places), places[0], *(after - before for before, after in pairwise(places))]
    return bytes(distances) if max(distances) < 128 else b"".join(map(number, distances))


@cache
def _once(position: int) -> bytes:
    return b"\1" + number(position)


@cache
def number(value: int) -> bytes:
    """Return a number as bytes: seven bits each, the lowest first, the highest bit set where more follow."""
    if value < 128:
        return bytes((value,))
    if value < 16384:
        return bytes((value & 127 | 128, value >> 7))
    return bytes((value & 127 | 128,)) + number(value >> 7)


def written(found: Iterable[Indexed], entries: Iterable[etree._Element], folder: Path) -> Iterator[Path]:
    """Write the index of versions whose passages are written, and yield the files of both."""
    here = folder / FOLDER
    places: defaultdict[str, defaultdict[str, bytearray]] = defaultdict(lambda: defaultdict(bytearray))
    versions: list[Indexed] = []
    aliases = Aliases()
    for count, version in enumerate(found):
        yield here / version.file
        here_of_language, this = places[_primary(version.language)], number(count)
        for form, where in version.places.items():
            here_of_language[form] += this + where
        for name, key in version.names:
            aliases.add(name, version.language, key, name, "")
        versions.append(replace(version, names=(), places={}))
    for entry in entries:
        aliases.add_entry(entry)
    files = yield from _lexicon(grouped(places), aliases, here / "words")
    yield _write(here / "index.json", contents(versions, files))
    engine = here / "engine.js"
    engine.write_bytes(resource("xslt", "html", "search-engine.js").read_bytes())
    yield engine


def _primary(language: str) -> str:
    """Return a language without script and country: "zh" of "zh-Hans"."""
    return language.partition("-")[0].lower()


class Aliases:
    """The names of persons, places and organisations, in all their forms, by the first word of each."""

    def __init__(self) -> None:
        self._of: defaultdict[str, set[tuple[str, str, str, str]]] = defaultdict(set)

    def add(self, form: str, language: str, key: str, name: str, page: str) -> None:
        """Add a form of a name, as it is and by its stems: a reader may write another case of it."""
        plain = words.divided(words.folded(form))
        stems = [words.stem(each, _primary(language)) for each in plain]
        for each in (plain, stems):
            if each:
                self._of[each[0]].add((" ".join(each), key, name, page))

    def add_entry(self, entry: etree._Element) -> None:
        """Add an entry of the register's reading view."""
        id, name, kind = str(entry.get("id")), str(entry.get("name")), REGISTERS[etree.QName(entry).localname]
        page = f"register/{kind}/{quote(id.replace('/', '_').replace(chr(92), '_'), safe='')}.html"
        self.add(name, entry.get("lang", ""), f"@{id}", name, page)
        for form in entry.iterfind(f"{NAMESPACE}form"):
            self.add(form.text or "", form.get("lang", ""), f"@{id}", name, page)

    def __iter__(self) -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
        """Yield each first word with the names that begin with it."""
        return ((ALIAS + first, sorted(names)) for first, names in self._of.items())


def grouped(places: Mapping[str, Mapping[str, bytearray]]) -> Lexicon:
    """Group the forms of each language by their stems; what is no word is its own."""
    groups: defaultdict[str, defaultdict[str, bytearray]] = defaultdict(lambda: defaultdict(bytearray))
    for language in sorted(places):
        for form, where in places[language].items():
            stem = words.stem(form, language) if form[0].isalnum() else form
            groups[stem][form] += where
    return {stem: {form: bytes(where) for form, where in forms.items()} for stem, forms in groups.items()}


def _lexicon(groups: Lexicon, aliases: Aliases, folder: Path) -> Generator[Path, None, int]:
    """Write words and names into files by a checksum of their stem, and return how many files there are."""
    for old in folder.glob("*"):
        old.unlink()
    count = sum(map(_size, groups.values())) // FILE + 1
    named: list[dict[str, Any]] = [{} for _ in range(count)]
    placed: list[bytearray] = [bytearray() for _ in range(count)]
    for key, names in aliases:
        named[crc32(key.encode()) % count][key] = names
    large = 0
    for stem in sorted(groups):
        at = crc32(stem.encode()) % count
        said = named[at][stem] = {}
        for form, where in sorted(groups[stem].items()):
            if len(where) < LARGE:
                said[form] = [len(placed[at]), len(where)]
                placed[at] += where
            else:
                said[form] = [large]
                yield _bytes(folder / f"large-{large}.bin", where)
                large += 1
    for at in range(count):
        yield _bytes(folder / f"{at}.bin", _json(named[at]) + b"\n" + placed[at])
    return count


def _size(forms: Mapping[str, bytes]) -> int:
    """Return about how much of a file the forms of a word take."""
    return sum(len(where) * (len(where) < LARGE) + 2 * len(form) + 16 for form, where in forms.items())


def contents(versions: Sequence[Indexed], files: int) -> dict[str, Any]:
    """Return what the engine has to know of all versions; names that repeat stand once, and are numbered."""
    table = words.table()
    languages = sorted({_primary(version.language) for version in versions})
    columns = {name: sorted({str(getattr(version, name)) for version in versions}) for name in COLUMNS}
    numbers = {name: {value: at for at, value in enumerate(values)} for name, values in columns.items()}
    # Chinese in both scripts, and Japanese, are folded to one.
    traditional, simplified = words.variants() if {"zh", "ja", "yue", "lzh"}.intersection(languages) else ("", "")
    return {
        "files": files,
        "languages": languages,
        "endings": {language: table["endings"][language] for language in languages if language in table["endings"]},
        "letters": table["letters"],
        "han": [traditional, simplified],
        "values": columns,
        "versions": {
            **{name: [numbers[name][str(getattr(version, name))] for version in versions] for name in COLUMNS},
            "length": [version.length for version in versions],
        },
    }


COLUMNS = ("document", "folder", "language", "kind", "year")


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _write(path: Path, value: Any) -> Path:
    return _bytes(path, _json(value) + b"\n")


def _bytes(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path

"""Search in the texts without a server: an index of all versions, made by Pagefind, which browsers read piece by piece.

    pip install 'teipipe[search]'       Without it a site has no page for searching.

One record a version, in the version's own language, so that Russian words find their forms and Chinese is divided.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

FOLDER = "pagefind"


@dataclass(frozen=True, slots=True)
class Record:
    """A version of a document, as it is found: its page, its text, and what results may be chosen by."""

    url: str
    text: str
    language: str
    title: str
    version: str
    persons: tuple[str, ...]


def available() -> bool:
    """Say whether Pagefind is installed, with the program that knows Chinese."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin_extended") is not None


def index(records: Sequence[Record], folder: Path) -> Iterator[Path]:
    """Write an index for each language into a folder of the site, and yield its files."""
    for language, of_language in by_language(records).items():
        place = folder / FOLDER / language
        # In a thread of its own: whoever calls, a notebook say, may have a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _index(of_language, language, place)).result()
        for name in PLAYTHINGS:
            (place / name).unlink(missing_ok=True)
        yield from sorted(path for path in place.rglob("*") if path.is_file())


def by_language(records: Sequence[Record]) -> dict[str, list[Record]]:
    """Group records by language, without script and country: "zh" of "zh-Hans"."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[record.language.partition("-")[0].lower()].append(record)
    return dict(sorted(groups.items()))


# Pagefind's own search boxes: our page needs its engine only.
PLAYTHINGS = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
)


async def _index(records: Sequence[Record], language: str, folder: Path) -> None:
    # Imported here: it is there only where the extra `search` is installed.
    from pagefind.index import IndexConfig, PagefindIndex  # noqa: PLC0415

    async with PagefindIndex(config=IndexConfig(output_path=str(folder))) as made:
        for record in records:
            # Persons are no filter of Pagefind's: it writes filters in an order that is another in each run.
            meta = {"title": record.title, "version": record.version, "lang": record.language}
            meta["persons"] = "|".join(record.persons)
            await made.add_custom_record(url=record.url, content=record.text, language=language, meta=meta)

"""What stands before the first document of a file that holds several: the title of a volume, a table of contents.

FOREIGN RELATIONS 1950, VOLUME VI          → the publication in which the document stands
1. Memorandum of Conversation … 3          → an entry of a table of contents: the ledger
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from teipipe.apparatus import is_furniture
from teipipe.blocks.page import Claim, Page
from teipipe.converters.converter import Converter
from teipipe.model import Block, Source

# The number of a page after an entry, and the dots that lead to it.
PAGE = re.compile(r"[\s.·…_]*\d{0,4}\s*$")
SHORTEST, LONGEST = 8, 400
LINE = re.compile(r"\S[^\n\f]*")


def with_front(converter: Converter, source: Source) -> Converter:
    """Return the converter that claims what stands before the documents of a file too, where a source has that."""
    part = source.part
    if part is None or (part.own == part.start and part.number):
        return converter
    return replace(converter, rules=(front, *converter.rules))


def front(page: Page, at: int) -> Claim | None:
    """Claim a unit before the first document. Of a front that is a text of its own, only entries are claimed."""
    part, unit = page.source.part, page.units[at]
    if part is None:
        return None
    found = LINE.finditer(page.source.text, unit.start, unit.end)
    lines = [(line.start(), line.start() + len(line[0].rstrip())) for line in found]
    whole = spaced(part.whole)
    entries = [is_entry(page.source.text[start:end], whole) for start, end in lines]
    if part.number == 0:
        return tuple(entry(*line) for line in lines) if all(entries) else None
    if unit.start >= part.own - part.start or is_furniture(unit, page.converter):
        return None
    return tuple(
        entry(*line) if listed else Block("furniture", *line, fields={"reason": "front"})
        for line, listed in zip(lines, entries, strict=True)
    )


@lru_cache(maxsize=1)
def spaced(text: str) -> str:
    """Make every run of white space one space: once for all lines of a front."""
    return " ".join(text.split())


def entry(start: int, end: int) -> Block:
    """Make the block of an entry of a table of contents."""
    return Block("duplicate", start, end, fields={"reason": "contents"})


def is_entry(said: str, whole: str) -> bool:
    """Say whether a line, without the number of a page, stands again elsewhere in the file: it only lists what is."""
    bare = PAGE.sub("", " ".join(said.split())) if len(said) <= LONGEST else ""
    return len(bare) >= SHORTEST and whole.count(bare) > 1


def published(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks; a line of a front, which rules must not take for metadata of the document, is the publication."""
    for block in blocks:
        own = block.fields.get("reason") == "front"
        yield replace(block, kind="metadata", fields={"name": "publication"}) if own else block

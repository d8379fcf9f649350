"""Cells of a table that the format tells of: a table of data, not one that only arranges a page.

<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1950</td><td>12</td></tr></table>
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from teipipe.blocks.page import Claim, Page, Unit
from teipipe.blocks.table_rows import Row
from teipipe.model import Block


def cell(page: Page, at: int) -> Claim | None:
    """Claim the units of one cell, in the row where it stands. A cell of a table that arranges the page is not claimed:
    it holds paragraphs, or it is alone in its row."""
    unit = page.units[at]
    row = row_at(page.rows, unit.start)
    if row is not None and unit.kind == "line" and unit.end <= row.end:
        return tuple(tiles(page, unit, row))
    if unit.kind != "cell" or row is None:
        return None
    end = next((end for start, end in row.cells if start <= unit.start < end), unit.end)
    last = at
    while last + 1 < len(page.units) and page.units[last + 1].end <= end:
        last += 1
    return page.claim("cell", at, last, row=str(row.start))


def tiles(page: Page, unit: Unit, row: Row) -> Iterator[Block]:
    """Yield the cells that share a line, and the bars and dashes between them."""
    at = unit.start
    for start, end in (*((a, b) for a, b in row.cells if unit.start <= a < unit.end), (unit.end, unit.end)):
        for found in re.finditer(r"\S+", page.source.text[at:start]):
            yield Block("markup", at + found.start(), at + found.end())
        if start < end:
            yield Block("cell", start, end, fields={"row": str(row.start)})
        at = end


def row_at(rows: Sequence[Row], offset: int) -> Row | None:
    """Return the row that holds an offset."""
    at = bisect_right(rows, offset, key=lambda row: row.start) - 1
    return rows[at] if at >= 0 and offset < rows[at].end else None

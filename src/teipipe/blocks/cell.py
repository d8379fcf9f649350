"""Cells of a table that the format tells of: a table of data, not one that only arranges a page.

<table><tr><th>Year</th><th>Tons</th></tr><tr><td>1950</td><td>12</td></tr></table>
"""

from bisect import bisect_right
from collections.abc import Sequence

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.table_rows import Row


def cell(page: Page, at: int) -> Claim | None:
    """Claim the units of one cell, in the row where it stands. A cell of a table that arranges the page is not claimed:
    it holds paragraphs, or it is alone in its row."""
    unit = page.units[at]
    row = row_at(page.rows, unit.start)
    if unit.kind != "cell" or row is None:
        return None
    end = next((end for start, end in row.cells if start <= unit.start < end), unit.end)
    last = at
    while last + 1 < len(page.units) and page.units[last + 1].end <= end:
        last += 1
    return page.claim("cell", at, last, row=str(row.start))


def row_at(rows: Sequence[Row], offset: int) -> Row | None:
    """Return the row that holds an offset."""
    at = bisect_right(rows, offset, key=lambda row: row.start) - 1
    return rows[at] if at >= 0 and offset < rows[at].end else None

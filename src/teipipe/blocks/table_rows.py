"""The rows of tables of data, as the layout of a source tells them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipipe.model import Layout, Source

# What is longer is a page that a table arranges.
LONGEST_CELL = 400


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, and its cells that are not empty."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


def table_rows(source: Source) -> tuple[Row, ...]:
    """Return the rows of all tables that hold data, in order: two rows or more, two cells or more in one of them,
    none of them long, and no table inside."""
    found = {
        kind: sorted((label for label in source.layout if label.kind == kind), key=lambda label: label.start)
        for kind in ("table", "row", "cell")
    }
    rows = (row for table in found["table"] for row in rows_of(table, found))
    return tuple(sorted(rows, key=lambda row: row.start))


def rows_of(table: Layout, found: dict[str, list[Layout]]) -> Iterator[Row]:
    """Yield the rows of one table, or nothing where it only arranges the page."""
    if len(inside(found["table"], table)) > 1:
        return
    cells = inside(found["cell"], table)
    rows = [
        Row(row.start, row.end, tuple((label.start, label.end) for label in inside(cells, row)))
        for row in inside(found["row"], table)
    ]
    if len(rows) < 2 or max(len(row.cells) for row in rows) < 2:
        return
    if all(cell.end - cell.start <= LONGEST_CELL for cell in cells):
        yield from rows


def inside(labels: Sequence[Layout], outer: Layout) -> list[Layout]:
    """Return the labels that lie inside another, itself too if it is one of them; they are sorted by their start."""
    first = bisect_left(labels, outer.start, key=lambda label: label.start)
    after = bisect_left(labels, outer.end, key=lambda label: label.start)
    return [label for label in labels[first:after] if label.end <= outer.end]

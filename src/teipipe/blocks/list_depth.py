"""How deep in lists the items of a source stand, as its layout tells it."""

from typing import TYPE_CHECKING

from teipipe.model import Source

if TYPE_CHECKING:
    from teipipe.blocks.page import Unit


def item_depths(units: tuple["Unit", ...], source: Source) -> dict[int, int]:
    """Return for each unit that is an item in how many items it stands, itself counted, by where it starts."""
    items = sorted((label.start, -label.end) for label in source.layout if label.kind == "item")
    open_ends: list[int] = []
    found: dict[int, int] = {}
    at = 0
    for unit in units:
        # Of "- text" the item is the text, behind the mark of Markdown.
        text = unit.at(0)
        while at < len(items) and items[at][0] <= text:
            open_ends.append(-items[at][1])
            at += 1
        open_ends = [end for end in open_ends if end > text]
        if unit.kind == "item":
            found[unit.start] = len(open_ends)
    return found

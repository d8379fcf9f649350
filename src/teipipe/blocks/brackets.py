"""Brackets that open a unit: where they close."""

from teipipe.blocks.page import Page

REACH = 4


def closing(page: Page, at: int) -> int | None:
    """Return the index of the unit at whose end the bracket closes that opens the unit `at`; None where it closes
    inside a unit, or not within a few units."""
    depth = 0
    for index in range(at, min(at + REACH, len(page.units))):
        bare = page.units[index].bare.strip()
        for position, character in enumerate(bare):
            depth += (character in "[［") - (character in "]］")
            if depth == 0:
                return index if position == len(bare) - 1 else None
    return None

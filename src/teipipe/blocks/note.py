"""Notes: their bodies where they were delivered, at the end of a text or of a page.

[\\[1\\]](#) After leaving Beijing by train on 6 December 1949 …        [2] Document 195.
"""

import re

from teipipe.blocks.page import Claim, Page

LABEL = re.compile(r"\[(\d{1,3})\]\s*|(\d{1,3})\.\s(?=\S)")


def note(page: Page, at: int) -> Claim | None:
    """Claim what the format calls a note, and a unit after the text that begins with a number some anchor shows.

    A numbered paragraph is not claimed: no anchor in the text shows its number.
    """
    unit = page.units[at]
    if unit.kind == "note":
        return page.claim("note", at, last_of(page, at), type="note", id=unit.value, n=number(unit.bare) or unit.value)
    found = LABEL.match(unit.bare)
    if not found or page.latest() in {"", "head"}:
        return None
    n = found[1] or found[2]
    end = unit.at(len(found[0].rstrip()) - 1) + 1
    return page.claim("note", at, type="note", n=n, label=str(end)) if is_anchored(page, n, unit.start) else None


def last_of(page: Page, at: int) -> int:
    """Return the index of the last unit of the note that begins at one; a note may have several paragraphs."""
    last = at
    while (
        last + 1 < len(page.units)
        and page.units[last + 1].kind == "note"
        and page.units[last + 1].value == page.units[at].value
    ):
        last += 1
    return last


def number(bare: str) -> str:
    """Return the number that a note begins with, or nothing."""
    found = LABEL.match(bare)
    return (found[1] or found[2]) if found else ""


def is_anchored(page: Page, n: str, before: int) -> bool:
    """Say whether an anchor with this number stands before an offset."""
    layout = any(label.kind == "note_ref" and label.value == n and label.end <= before for label in page.source.layout)
    return layout or f"[{n}]" in page.source.text[:before]

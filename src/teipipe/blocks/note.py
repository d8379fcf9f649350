"""Notes: their bodies where they were delivered, at the end of a text or of a page.

[\\[1\\]](#) After leaving Beijing by train on 6 December 1949 …        [2] Document 195.
"""

import re
from bisect import bisect_right

from teipipe.blocks.page import Claim, Page

LABEL = re.compile(r"\[(\d{1,3})\]\s*|(\d{1,3})\.\s(?=\S)")


def note(page: Page, at: int) -> Claim | None:
    """Claim what the format calls a note, and a unit after the text that begins with a number some anchor shows.

    A numbered paragraph is not claimed: no anchor in the text shows its number, or the note comes after it.
    """
    unit = page.units[at]
    if unit.kind == "note":
        return page.claim(
            "note", at, last_of(page, at), type="note", id=unit.value, n=number(unit.bare) or shown(page, unit.value)
        )
    found = LABEL.match(unit.bare)
    if not found or not (page.has("p") or page.has("item")):
        return None
    n = found[1] or found[2]
    if not is_anchored(page, n, unit.start) or not is_latest(page, n, at):
        return None
    return page.claim("note", at, type="note", n=n, label=str(unit.at(len(found[0].rstrip()) - 1) + 1))


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


def shown(page: Page, id: str) -> str:
    """Return the number that the anchor of a note shows, where the note does not repeat it: an item of a list."""
    anchors = (label for label in page.source.layout if label.kind == "note_ref" and label.value == id)
    digits = (re.sub(r"[^\w*†‡]", "", page.source.text[label.start : label.end]) for label in anchors)
    return next(filter(None, digits), id)


def is_anchored(page: Page, n: str, before: int, after: int = 0) -> bool:
    """Say whether an anchor with this number stands between two offsets."""
    anchors = (label for label in page.source.layout if label.kind == "note_ref" and label.value == n)
    layout = any(after <= label.start and label.end <= before for label in anchors)
    return layout or page.source.text.find(f"[{n}]", after, before) >= 0


def is_latest(page: Page, n: str, at: int) -> bool:
    """Say whether no unit with the same number follows without an anchor of its own: that one is the note."""
    later = page.numbers.get(n, [])
    place = bisect_right(later, at)
    if place == len(later):
        return True
    return is_anchored(page, n, page.units[later[place]].start, page.units[at].end)

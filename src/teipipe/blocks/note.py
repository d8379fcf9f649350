"""Notes: their bodies where they were delivered, at the end of a text or of a page.

[\\[1\\]](#) After leaving Beijing by train on 6 December 1949 …        [2] Document 195.
"""

import re
from bisect import bisect_right

from teipipe.apparatus_forms import bare
from teipipe.blocks.page import Claim, Page, Unit

OWN_LABEL = re.compile(
    r"[\[(［〔]?(?:[^\W\d_]{1,10}\.?\s?(?=\d))?\^?\\?(\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡]{1,3}|[①-⑳]|[ᵃ-ᶻⁱa-z]|[ivxl]{1,6})"
    r"\\?[\])］〕]?[.:：]?(?=\s*\S)"
)
LABEL = re.compile(r"\[(\d{1,3})\]\s*|(\d{1,3})\.\s(?=\S)")


def note(page: Page, at: int) -> Claim | None:
    """Claim what the format calls a note, and a unit after the text that begins with a number some anchor shows.

    A numbered paragraph is not claimed: no anchor in the text shows its number, or the note comes after it.
    """
    unit = page.units[at]
    if unit.kind == "note":
        n = unit.value if unit.value.isdecimal() else number(unit.bare) or shown(page, unit.value)
        # What a word processor calls so; where HTML puts its notes, "end" says rightly.
        foot = {"place": "foot"} if unit.value.startswith("footnote-") else {}
        return page.claim("note", at, last_of(page, at), type="note", id=unit.value, n=n, **foot, **own_label(unit))
    found = LABEL.match(unit.bare)
    if not found or not is_note(page, at) or not (page.has("p") or page.has("item")):
        return None
    end = unit.at(len(found[0].rstrip()) - 1) + 1
    return page.claim("note", at, type="note", n=found[1] or found[2], label=str(end))


def own_label(unit: Unit) -> dict[str, str]:
    """Return where the number ends that a note of a plain text begins with; a format keeps it apart from the note."""
    found = OWN_LABEL.match(unit.bare)
    if not found or bare(found[1]) != unit.value:
        return {}
    return {"label": str(unit.at(found.end() - 1) + 1)}


def is_note(page: Page, at: int) -> bool:
    """Say whether a unit is a note, by the file format or by its number, which an anchor before it shows."""
    unit = page.units[at]
    n = number(unit.bare)
    if page.tells_notes:
        return unit.kind == "note"
    return is_anchored(page, n, unit.start) and is_latest(page, n, at)


def last_of(page: Page, at: int) -> int:
    """Return the index of the last unit of the note that begins at one; a note may have several paragraphs."""
    last = at
    while (
        last + 1 < len(page.units)
        and page.units[last + 1].kind == "note"
        and page.units[last + 1].value == page.units[at].value
        and not own_label(page.units[last + 1])
    ):
        last += 1
    return last


def number(bare: str) -> str:
    """Return the number that a note begins with, or nothing."""
    found = LABEL.match(bare)
    return (found[1] or found[2]) if found else ""


def shown(page: Page, id: str) -> str:
    """Return the number that the anchor of a note shows, where the note does not repeat it: an item of a list.

    Where the anchor is empty too, as in a word processor's file, it is the place in the order of such anchors.
    """
    anchors = page.anchors.get(id, [])
    said = (bare(re.sub(r"[^\w*†‡]", "", page.source.text[label.start : label.end])) for label in anchors)
    if number := next(filter(None, said), ""):
        return number
    kind = id.rstrip("0123456789")
    alike = [other for other in page.anchors if other.rstrip("0123456789") == kind]
    return str(alike.index(id) + 1) if anchors else id


def is_anchored(page: Page, n: str, before: int, after: int = 0) -> bool:
    """Say whether an anchor with this number stands between two offsets."""
    if not n:
        return False
    layout = any(after <= label.start and label.end <= before for label in page.anchors.get(n, ()))
    return layout or page.source.text.find(f"[{n}]", after, before) >= 0


def is_latest(page: Page, n: str, at: int) -> bool:
    """Say whether no unit with the same number follows without an anchor of its own: that one is the note."""
    later = page.numbers.get(n, [])
    place = bisect_right(later, at)
    if place == len(later):
        return True
    return is_anchored(page, n, page.units[later[place]].start, page.units[at].end)

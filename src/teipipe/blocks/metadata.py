"""Metadata: fields that the archive put beside the document, each a label and its value.

**Citation:**                       Original Language: Russian
“Record of Conversation …          Author(s):
                                        Mao, Zedong
"""

import re
from dataclasses import replace

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.patterns import any_of
from teipipe.model import Block

# A value may be a list of short units, or one paragraph of any length.
LONGEST_MORE = 600


# The field after whose label the document itself follows.
BODY = "body"


def metadata(page: Page, at: int) -> Claim | None:
    """Claim a label of the converter's table with its value; a label without a value claims itself alone.

    Before the text of the document a value is one paragraph, for the document follows. After it a value goes on to
    the next label or to the furniture.
    """
    unit = page.units[at]
    label = label_of(page, unit.bare)
    # "Source: …" is a field of an archive's page, and in a note how the note begins.
    if label is None or unit.kind == "note":
        return None
    if fields := several(page, at):
        return fields
    name = page.converter.fields[label]
    rest = len(unit.bare) - len(unit.bare[len(label) :].lstrip(" :\t\u00a0"))
    if rest < len(unit.bare):
        start = unit.at(rest)
        field = Block("field", unit.start, unit.at(rest - 1) + 1)
        return (field, Block("metadata", start, unit.end, fields={"name": name}))
    values = value(page, at + 1) if name != BODY else range(0)
    tiles = [Block("metadata", page.units[i].start, page.units[i].end, fields={"name": name}) for i in values]
    return (Block("field", unit.start, unit.end), *tiles)


def several(page: Page, at: int) -> Claim | None:
    """Claim a unit whose lines hold several fields, as where a source wraps its lines and leaves none blank."""
    unit = page.units[at]
    lines = [(found.start(), found.end(), found[0]) for found in re.finditer(r"\S[^\n]*", unit.bare)]
    if sum(label_of(page, line) is not None for _, _, line in lines) < 2:
        return None
    tiles: list[Block] = []
    name = ""
    for start, end, line in lines:
        first, last = unit.at(start), unit.at(end - 1) + 1
        label = label_of(page, line)
        if label is not None:
            name = page.converter.fields[label]
            shift = len(line) - len(line[len(label) :].lstrip(" :\t\u00a0"))
            tiles.append(Block("field", first, unit.at(start + shift - 1) + 1))
            first = unit.at(start + shift) if shift < len(line) else last
        elif is_furniture(page, line):
            tiles.append(Block("furniture", first, last, fields={"reason": "listed"}))
            continue
        if first < last:
            tiles.append(Block("metadata", first, last, fields={"name": name}))
    # What is cut out at the unit's end belongs to its last tile until it is cut.
    return (*tiles[:-1], replace(tiles[-1], end=unit.end))


def is_furniture(page: Page, line: str) -> bool:
    """Say whether the converter lists a line as furniture."""
    return any_of(page.converter.furniture).fullmatch(" ".join(line.split())) is not None


def label_of(page: Page, bare: str) -> str | None:
    """Return the label that a unit is, or begins with: before a colon, or with the dash that ends the label itself."""
    dashed = (label for label in page.converter.fields if label.endswith("-") and bare.startswith(label + " "))
    if label := next(dashed, None):
        return label
    head = bare.partition(":")[0].strip()
    if head not in page.converter.fields:
        return None
    return head if ":" in bare or bare.strip() == head else None


def value(page: Page, first: int) -> range:
    """Return the indices of the units that are the value of a field whose label stands before them.

    What goes on with a long paragraph is no value of several units: the text of a document, before which a label
    stands that the converter does not know.
    """
    end = first
    while end < len(page.units) and not ends(page, end):
        end += 1
        if not page.has_body and end < len(page.units) and page.units[end].gap:
            break
    runs_on = any(len(unit.bare) > LONGEST_MORE for unit in page.units[first + 1 : end])
    return range(first, first + 1) if runs_on else range(first, end)


def ends(page: Page, at: int) -> bool:
    """Say whether a field's value ends before a unit: a label, a statement, furniture, or a note."""
    if page.units[at].kind == "note":
        return True
    bare = page.units[at].line
    stop = any_of((*page.converter.statements, *page.converter.furniture))
    return label_of(page, page.units[at].bare) is not None or stop.fullmatch(bare) is not None


def statement(page: Page, at: int) -> Claim | None:
    """Claim a unit whose wording alone says which field it is, such as a house's rights statement."""
    bare = page.units[at].line
    for pattern, name in page.converter.statements.items():
        if re.fullmatch(pattern, bare):
            return page.claim("metadata", at, name=name)
    return None

"""Metadata: fields that the archive put beside the document, each a label and its value.

**Citation:**                       Original Language: Russian
“Record of Conversation …          Author(s):
                                        Mao, Zedong
"""

import re

from teipipe.blocks.page import Claim, Page
from teipipe.model import Block


def metadata(page: Page, at: int) -> Claim | None:
    """Claim a label of the converter's table with its value; a label without a value claims itself alone.

    Before the text of the document a value is one paragraph, for the document follows. After it a value goes on to
    the next label or to the furniture.
    """
    unit = page.units[at]
    label = label_of(page, unit.bare)
    if label is None:
        return None
    name = page.converter.fields[label]
    rest = len(unit.bare) - len(unit.bare[len(label) :].lstrip(" :\t\u00a0"))
    if rest < len(unit.bare):
        start = unit.at(rest)
        field = Block("field", unit.start, unit.at(rest - 1) + 1)
        return (field, Block("metadata", start, unit.end, fields={"name": name}))
    values = value(page, at + 1)
    tiles = [Block("metadata", page.units[i].start, page.units[i].end, fields={"name": name}) for i in values]
    return (Block("field", unit.start, unit.end), *tiles)


def label_of(page: Page, bare: str) -> str | None:
    """Return the label that a unit is, or begins with before a colon."""
    head = bare.partition(":")[0].strip()
    if head not in page.converter.fields:
        return None
    return head if ":" in bare or bare.strip() == head else None


def value(page: Page, first: int) -> range:
    """Return the indices of the units that are the value of a field whose label stands before them."""
    end = first
    while end < len(page.units) and not ends(page, end):
        end += 1
        if not page.has_body and end < len(page.units) and page.units[end].gap:
            break
    return range(first, end)


def ends(page: Page, at: int) -> bool:
    """Say whether a field's value ends before a unit: a label, a statement, or furniture."""
    bare = page.units[at].line
    stops = (*page.converter.statements, *page.converter.furniture)
    return label_of(page, page.units[at].bare) is not None or any(re.fullmatch(stop, bare) for stop in stops)


def statement(page: Page, at: int) -> Claim | None:
    """Claim a unit whose wording alone says which field it is, such as a house's rights statement."""
    bare = page.units[at].line
    for pattern, name in page.converter.statements.items():
        if re.fullmatch(pattern, bare):
            return page.claim("metadata", at, name=name)
    return None

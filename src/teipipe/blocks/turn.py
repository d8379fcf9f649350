"""Turns of a play or of a sitting: a label of the form that returns in the source, a direction, and what is said.

VENUS. In part we must        Лиза: (тихо Чвановой) Модестов, говорят...        01.03 Barbara Pas (VB): Mijnheer
"""

import re
from dataclasses import replace

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.turn_labels import TurnLabel
from teipipe.blocks.verse import is_line, last_of, verse
from teipipe.model import Block

TRAILING = re.compile(r"\s*(?P<stage>[(\[（［][^()\[\]（）]+[)\]）］])[.:：]?\Z")
OPENING, CLOSING = "([{（［【〔", ")]}）］】〕"


def turn(page: Page, at: int) -> Claim | None:
    """Claim a label with the direction after it and what is said on its line, or in its wrapped paragraph.

    A label on a line of its own is claimed alone. A name that begins a sentence is not claimed: it is no label of the
    form that returns, or has nothing after it.
    """
    label = page.turns.at(at)
    if label is None:
        return None
    unit = page.units[at]
    versed = verse in page.converter.rules
    # In a play brackets after a name alone on its line are a direction; in a sitting they are a party.
    label = with_direction(label, unit.bare) if versed else with_party(label, unit.bare)
    blocks = [Block("speaker", unit.start, unit.at(label.end - 1) + 1, fields=named(page, label))]
    text = label.text
    directions = [label.stage] if label.stage[1] else []
    while text < len(unit.bare) and (end := bracketed(unit.bare, text)) and end > text:
        directions.append((text, end))
        text = end + len(unit.bare[end:]) - len(unit.bare[end:].lstrip())
    blocks += [Block("stage", unit.at(start), unit.at(end - 1) + 1) for start, end in directions]
    if text < len(unit.bare):
        last = last_of(page, at)
        kind = "l" if versed and last == at and is_line(page, at) else "p"
        fields = {"role": "turn"} if kind == "p" else {}
        blocks.append(Block(kind, unit.at(text), page.units[last].end, fields=fields))
    return tuple(blocks)


def with_direction(label: TurnLabel, bare: str) -> TurnLabel:
    """Return a label that fills its line without the brackets at its end."""
    found = TRAILING.search(bare) if label.text == len(bare) and not label.stage[1] else None
    return replace(label, end=found.start(), stage=found.span("stage")) if found and found.start() else label


def with_party(label: TurnLabel, bare: str) -> TurnLabel:
    """Return a label with the party in brackets between the name and the stop: "De heer Wilders (PVV)."."""
    inside = label.stage[1] and not bare[label.end : label.stage[0]].strip()
    return replace(label, end=label.stage[1], stage=(0, 0)) if inside else label


def bracketed(bare: str, start: int) -> int:
    """Return where the brackets close that open at an offset; the offset itself where none opens."""
    depth = 0
    for position in range(start, min(len(bare), start + 400)):
        depth += (bare[position] in OPENING) - (bare[position] in CLOSING)
        if depth == 0:
            return position + 1 if position > start else start
    return start


def named(page: Page, label: TurnLabel) -> dict[str, str]:
    """Return the name of the person whom a label means, where the label says more or less than it."""
    name = page.people.get(label.name, "")
    return {"name": name} if name else {}

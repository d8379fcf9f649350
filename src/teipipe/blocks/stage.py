"""Stage directions and reporters' comments: what happens, and is not said.

(Vorhang)        [Те же, Вестина и Свахина]        _(Il sort.)_        (Potlesk zprava.)        Exeunt.
"""

import re

from teipipe.blocks.page import Claim, Page

OPENING, CLOSING = "([{", ")]}"
REACH = 6
# What early prints set without brackets; the verbs are those of comings and goings.
DIRECTION = re.compile(
    r"(?:[Ee]xit|EXIT|[Ee]xeunt|EXEUNT|Manet|Manent|(?:Re-?)?[Ee]nters?|Vorhang|Rideau|Toile|Curtain|Занавес|Opona|Zavesa|Pause"
    r"|Flourish|Alarums?|Sennet|Thunder|To (?:them|him|her)|Il sort|Elle sort|Ils sortent|Entrent?|Sort|Sortent"
    r"|Уход(?:ит|ят)|Вход(?:ит|ят)|Geht ab|Gehen ab)\b"
)
VERBS = re.compile(
    r"\b(?:[Ee]nters?|exit|exeunt|descends?|ascends?|dances?|Dances?|sings?|drinks?|kneels?|dies|retires?|withdraws?|vanish(?:es)?"
    r"|drives? them|goes? (?:out|in|off)|goe in|drawne|drinke|personated|discovered|is heard|changeth|opens|closeth)\b"
)


def stage(page: Page, at: int) -> Claim | None:
    """Claim units in brackets, units in italics, and the formulas of comings and goings on a line of their own.

    Brackets in a line of speech are not claimed: they are marks.
    """
    unit = page.units[at]
    last = closing(page, at)
    if last is not None and not is_spoken(page, at):
        return page.claim("stage", at, last)
    if page.turns.form and "italic" in unit.labels and page.has("speaker") and unit.kind != "heading":
        return page.claim("stage", at)
    if is_formula(page, at):
        return page.claim("stage", at)
    return None


def closing(page: Page, at: int) -> int | None:
    """Return the index of the unit at whose end the bracket closes that opens a unit; None where it goes on."""
    depth = 0
    for index in range(at, min(at + REACH, len(page.units))):
        bare = page.units[index].bare.rstrip(" .,;_*")
        if (index == at and bare[:1] not in OPENING) or (index > at and page.units[index].gap):
            return None
        for position, character in enumerate(bare):
            depth += (character in OPENING) - (character in CLOSING)
            if depth <= 0:
                return index if position == len(bare) - 1 else None
    return None


def is_spoken(page: Page, at: int) -> bool:
    """Say whether a line in brackets is a parenthesis of the speaker's: of verse, where no sentence ended before."""
    if at == 0 or page.units[at].gap or not page.measure.verse or page.latest() not in {"l", "p"}:
        return False
    before = page.units[at - 1].bare.rstrip()
    if page.units[at].bare.rstrip(" )")[-1:] in ".!?…":
        return False
    return before[-1] not in '.!?…:;—–-"»”)]' and page.units[at].bare[0] == "("


def is_formula(page: Page, at: int) -> bool:
    """Say whether a line that no bracket sets off is a direction: a formula, or longer than any line of the text."""
    unit = page.units[at]
    if not page.turns.form or not page.has("speaker") or page.turns.at(at):
        return False
    if DIRECTION.match(unit.bare) and unit.words <= 12 and unit.bare.rstrip()[-1] in ".,;)!":
        return True
    ended = at == 0 or page.units[at - 1].bare.rstrip()[-1] in ".!?—-:;…"
    long = page.measure.wrapped and len(unit.bare) > page.measure.width + 3
    return ended and unit.bare.rstrip().endswith(".") and bool(VERBS.search(unit.bare)) and (long or unit.words <= 10)

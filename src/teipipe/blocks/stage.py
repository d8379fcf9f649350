"""Stage directions and reporters' comments: what happens, and is not said.

(Vorhang)        [Те же, Вестина и Свахина]        _(Il sort.)_        (Potlesk zprava.)        Exeunt.
"""

import re

from teipipe.blocks.divisions import counts
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.turn_labels import plain_name

OPENING, CLOSING = "([{（［【〔", ")]}）］】〕"
REACH = 6
OPENING_REACH, FEWEST_TURNS = 2, 3
LONGEST_ENTRANCE, LONGEST_IN_VERSE, LONGEST_FORMULA = 10, 3, 12
NAMED = re.compile(r"[^\W\d_][\w’'-]*(?=\s+\w)")
# What early prints set without brackets; the verbs are those of comings and goings.
DIRECTION = re.compile(
    r"(?:exit|exeunt|manet|manent|abit|abeunt|(?:re-?)?enters?|flourish|alarums?|sennet|thunder|to (?:them|him|her)"
    r"|vorhang|rideau|toile|curtain|занавес|завіса|завеса|opona|kurtyna|zavesa|zastor|függöny|ridå|t[æe]ppet? falder"
    r"|het doek|cala la tela|tela|telón|cae el telón|cai o pano|pano|αὐλαία|αυλαία|perde iner|esirippu|eesriie"
    r"|pause|pausa|пауза|(?:il|elle) sort|(?:ils|elles) sortent|entrent?|sort|sortent"
    r"|(?:у|в|вы)ход(?:ит|ят)|те же|ті ж|(?:від|ви|в)ход(?:ить|ять)"
    r"|ab|(?:alle|beide) ab|geht ab|gehen ab|tritt auf|treten auf"
    r"|vase|vanse|váyanse|salen?|[eé]ntr[ae]n?(?:se)?|parte|partono|esce|escono|via|vai-se|vão-se|sai|saem"
    r"|odchodz[ią]|wychodz[ią]|wchodz[ią]|odejd(?:e|ou)|vejd(?:e|ou)|přijde|odide(?:jo)?|vstopi|pride"
    r"|el|mind el|elmegy|elmennek|belép|jő|jőnek|går(?: ut| in)?|gaaer(?: ind| ud)?|kommer(?: in| ind| ut)|af"
    r"|(?:beiden|allen) af|чыга(?:лар)?|керә(?:ләр)?|ἀπέρχεται|ἐξέρχεται|εἰσέρχεται|φεύγει|μπαίνει|βγαίνει)\b",
    re.IGNORECASE,
)
GOING = re.compile(r"(?:exit|exeunt|(?:re-?)?enters?)\b", re.IGNORECASE)
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
    played = page.has("speaker") or is_opening(page, at)
    if page.turns.form and "italic" in unit.labels and played and unit.kind != "heading":
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


def is_opening(page: Page, at: int) -> bool:
    """Say whether a unit stands between the heading of a scene and the first turn after it, and tells where it is and
    who is there."""
    block = next((block for block in page.body if block.kind != "stage"), None)
    headed = block is not None and block.kind == "head" and "division" in block.fields
    return headed and any(page.turns.at(after) for after in range(at + 1, min(at + 1 + OPENING_REACH, len(page.units))))


def is_entrance(page: Page, at: int) -> bool:
    """Say whether a line after a whole sentence begins with the name of a speaker, ends, and the next turn follows:
    "Basque sort." A name with a comma after it is called, not told of."""
    unit = page.units[at]
    found = NAMED.match(unit.bare)
    longest = LONGEST_IN_VERSE if page.measure.verse else LONGEST_ENTRANCE
    if not found or unit.words > longest or not unit.bare.rstrip().endswith(".") or not page.turns.names:
        return False
    before = page.units[at - 1].bare.rstrip()
    if before[-1] not in '.!?…—»”"’)' or page.turns.names[plain_name(found[0])] < FEWEST_TURNS:
        return False
    return at + 1 == len(page.units) or page.turns.at(at + 1) is not None or bool(counts(page.units[at + 1].bare))


def is_formula(page: Page, at: int) -> bool:
    """Say whether a line that no bracket sets off is a direction: what opens a scene, a formula, an entrance, or a line
    longer than any other of the text."""
    unit = page.units[at]
    if not page.turns.form or page.turns.at(at):
        return False
    ends = unit.bare.rstrip().endswith(".")
    if ends and not page.measure.spaced and page.has_body and is_opening(page, at):
        return True
    return page.has("speaker") and is_told(page, at, ends=ends)


def is_told(page: Page, at: int, *, ends: bool) -> bool:
    """Say whether a line among the turns tells what happens. Where brackets set directions off, what stands without
    them is one only if it can be nothing else."""
    unit = page.units[at]
    ended = at == 0 or page.units[at - 1].bare.rstrip()[-1] in ".!?—-:;…"
    formula = DIRECTION.match(unit.bare) and unit.words <= LONGEST_FORMULA and unit.bare.rstrip()[-1] in ".,;)!"
    if page.measure.bracketed:
        return bool(formula) and (GOING.match(unit.bare) is not None or unit.words <= 2)
    if (formula and (ended or unit.words <= 2)) or is_entrance(page, at):
        return True
    long = page.measure.wrapped and len(unit.bare) > page.measure.width + 3
    return ended and ends and bool(VERBS.search(unit.bare)) and (long or unit.words <= LONGEST_ENTRANCE)

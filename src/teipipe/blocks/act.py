"""Headings of acts and scenes, of prologues and songs, and the title of a play.

ACT I. SCENE II.        ЯВЛЕНИЕ ПОСЛЕДНЕЕ        Erster Auftritt        ## SCÈNE III. Monsieur Befor.        II
"""

import re

from teipipe.blocks.divisions import ROMAN, counts, is_counted
from teipipe.blocks.head import in_capitals
from teipipe.blocks.navigation import is_listed
from teipipe.blocks.page import Claim, Page

PARTS = (
    r"prolog(?:ue?|us|o|i)?|epilog(?:ue?|us|o|i)?|пролог|эпилог|(?:the |la |le |das |der )?(?:\w+ )?"
    r"(?:song|chorus|chanson|lied|chor|ch[oœ]eur|ch[oœ]ur|masque|anti-?masque|induction|dedication|argument|vaudeville|"
    r"couplets?|divertissement|vorspiel|nachspiel|zwischenspiel|vorwort|préface|preface|песня|хор|couplet|interlude)"
)
NUMBER_ALONE = re.compile(rf"{ROMAN}(?:\.\s?(?:[ivx]{{1,5}}|\d{{1,2}}))?\.?|\d{{1,2}}\.?")
PART = re.compile(rf"(?:{PARTS})\s*[.:]?", re.IGNORECASE)
END = re.compile(
    r"(?:the end|finis|fin|ende|конец\w*|konec|vége|einde|koniec)(?:,? (?:of|de|du|des|der|van) .{1,30}?)?\W*",
    re.IGNORECASE,
)
# The first letters of a text that a print begins with a large initial: "OLd Time leaves all his blessings".
INITIAL = re.compile(r"[A-Z]{2}[a-z]+ |[A-Z]{2},? [a-z]|I [A-Z][a-z]")
SHOUTED = re.compile(r"(?=(?:[^a-z]*[A-Z]){10})[A-Z]+ [A-Z]{3,}")
LONGEST = 300
LONGEST_PLACE = 8
LONGEST_END = 6


def act(page: Page, at: int) -> Claim | None:
    """Claim a heading that counts acts or scenes, names a part, or stands over a text with a large initial.

    A label of a speaker is not claimed, nor a sentence that only begins with such a word: it goes on in small letters.
    """
    unit = page.units[at]
    level = level_of(page, at)
    if level:
        return page.claim("head", at, level=level, division="yes")
    if unit.words <= LONGEST_END and END.fullmatch(unit.bare) and page.has("speaker") and is_last(page, at):
        return page.claim("trailer", at)
    return page.claim("head", at, level="1") if is_title(page, at) else None


def is_last(page: Page, at: int) -> bool:
    """Say whether nothing follows but furniture."""
    return all(is_listed(page, after) for after in range(at + 1, len(page.units)))


def level_of(page: Page, at: int) -> str:
    """Return the level of a heading, or nothing: an act 2, a scene or a number alone 3, a part 4."""
    unit = page.units[at]
    if len(unit.bare) > LONGEST or page.turns.at(at):
        return ""
    counted = counts(unit.bare)
    if counted == "act" or (unit.kind == "heading" and counted != "scene"):
        return "2"
    if counted or is_counted(unit.bare, page.turns.counted) or is_number(page, at):
        return "3"
    if PART.fullmatch(unit.bare) or is_over_initial(page, at) or is_begun_in_capitals(page, at) or is_loud(page, at):
        return "4"
    return ""


def is_loud(page: Page, at: int) -> bool:
    """Say whether a unit in capitals stands apart inside the play, with a direction or a turn after it: the place of a
    scene, "STUDIERZIMMER". A label is none, nor a sentence."""
    unit = page.units[at]
    if (
        not page.has_body
        or unit.bare[0] in "([（［"
        or not in_capitals(unit)
        or unit.words > LONGEST_PLACE
        or at + 1 >= len(page.units)
    ):
        return False
    after = page.units[at + 1]
    if not unit.gap and page.measure.spaced:
        return False
    directed = after.bare[0] in "([" and (at + 2 >= len(page.units) or page.turns.at(at + 2) is not None)
    return directed or (bool(after.gap) and page.turns.at(at + 1) is not None and page.has("speaker"))


def is_over_initial(page: Page, at: int) -> bool:
    """Say whether a unit stands over a text that begins with a large initial, as early prints have it."""
    unit = page.units[at]
    if not at or at + 1 == len(page.units) or unit.bare[0] in "([" or not page.measure.verse:
        return False
    following = page.units[at + 1]
    if following.gap or not INITIAL.match(following.bare) or INITIAL.match(unit.bare) or page.turns.at(at + 1):
        return False
    return unit.bare.rstrip().endswith(".")


def is_begun_in_capitals(page: Page, at: int) -> bool:
    """Say whether a unit begins with words in capitals and stands just before the first turn of a part."""
    unit = page.units[at]
    if page.measure.spaced or not page.has_body or not SHOUTED.match(unit.bare):
        return False
    return any(page.turns.at(after) for after in (at + 1, at + 2) if after < len(page.units))


def is_number(page: Page, at: int) -> bool:
    """Say whether a unit is nothing but a number: of a scene, where paragraphs stand apart or it is a Roman one."""
    unit = page.units[at]
    if not NUMBER_ALONE.fullmatch(unit.bare):
        return False
    return bool(unit.gap) or (not page.measure.spaced and unit.bare[0].isupper() and at > 0)


def is_title(page: Page, at: int) -> bool:
    """Say whether a unit before all text is the title, or goes on with it: short, or in capitals, and no sentence."""
    unit = page.units[at]
    if any(block.kind != "head" for block in page.body) or page.turns.at(at) or unit.bare[0] in "([":
        return False
    titles = sum(1 for _ in page.body)
    if not titles:
        return len(unit.bare) <= 120
    letters = [c for c in unit.bare if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) >= 0.8 * len(letters) if letters else False
    sentence = unit.bare.rstrip().endswith((".", ",", ";", ":"))
    if titles == 1 and capitals and page.units[at - 1].bare.rstrip().endswith("."):
        return unit.words <= 12
    return titles < 5 and unit.words <= 12 and not sentence and (capitals or unit.words <= 7)

"""Headings of acts and scenes, of prologues and songs, and the title of a play.

ACT I. SCENE II.        ЯВЛЕНИЕ ПОСЛЕДНЕЕ        Erster Auftritt        ## SCÈNE III. Monsieur Befor.        II
"""

import re

from teipipe.blocks.navigation import is_listed
from teipipe.blocks.page import Claim, Page, Unit

ROMAN = r"(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,4}|IIII)"
ACTS = (
    "acte?", "actus", "a[kc]t", "aufzug", "akt", "atto", "jornada", "d[ée]janje", "dejství", "j[eé]dnání", "dějství",
    "d[eě]jstv[íi]", "действие", "дѣйствие", "акт", "felvonás", "akten", "bedrijf", "journée", "acto", "ato",
)  # fmt: skip
SCENES = (
    "sc[eè]ne", "scena", "scaena", "szene", "scene", "auftritt", "явление", "явленіе", "сцена", "картина", "výstup",
    "prizor", "jelenet", "tableau", "escena", "cena", "tooneel", "toneel", "bild", "verwandlung", "выход",
)  # fmt: skip
PARTS = (
    r"prolog(?:ue?|us|o|i)?|epilog(?:ue?|us|o|i)?|пролог|эпилог|(?:the |la |le |das |der )?(?:\w+ )?"
    r"(?:song|chorus|chanson|lied|chor|ch[oœ]eur|ch[oœ]ur|masque|anti-?masque|induction|dedication|argument|vaudeville|"
    r"couplets?|divertissement|vorspiel|nachspiel|zwischenspiel|vorwort|préface|preface|песня|хор|couplet|interlude)"
)
ORDINAL = (
    r"(?:\d{1,2}|first|second|third|fourth|fifth|sixth|last|premi[eè]re?|seconde?|deuxi[eè]me|troisi[eè]me|\w+i[eè]me|derni[eè]re?|"
    r"erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|fünfte[rs]?|\w+te[rs]?|letzte[rs]?|ein|une?|unique|primus|secundus|tertius|"
    r"quartus|quintus|prim[aoe]|second[ao]|terz[ao]|перв\w+|втор\w+|трет\w+|четв[её]рт\w+|пят\w+|шест\w+|последне\w+|\w+[оы]е|"
    r"první|druh[éá]|třetí|\w+[ýáé]|prv[ioa]|drug[ioa]|tretj\w+|zadnj\w+)"
)
COUNT = rf"(?:{ROMAN}|{ORDINAL})"


def division(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a heading that counts acts, or scenes."""
    kind = rf"(?:{'|'.join(words)})"
    return re.compile(rf"(?:{kind}[.,:]?\s+(?:the\s+|la\s+)?{COUNT}|{COUNT}\.?\s+{kind})(?!\w)", re.IGNORECASE)


ACT, SCENE = division(ACTS), division(SCENES)
NUMBER_ALONE = re.compile(rf"{ROMAN}\.?|\d{{1,2}}\.?")
PART = re.compile(rf"(?:{PARTS})\s*[.:]?", re.IGNORECASE)
END = re.compile(
    r"(?:the end|finis|fin|ende|конец\w*|konec|vége|einde|koniec)(?:,? (?:of|de|du|des|der|van) .{1,30}?)?\W*",
    re.IGNORECASE,
)
# The first letters of a text that a print begins with a large initial: "OLd Time leaves all his blessings".
INITIAL = re.compile(r"[A-Z]{2}[a-z]+ |[A-Z]{2},? [a-z]|I [A-Z][a-z]")
SHOUTED = re.compile(r"(?=(?:[^a-z]*[A-Z]){10})[A-Z]+ [A-Z]{3,}")
LONGEST = 300
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
    if (ACT.match(unit.bare) and is_set_off(unit, ACT)) or (unit.kind == "heading" and not SCENE.match(unit.bare)):
        return "2"
    if (SCENE.match(unit.bare) and is_set_off(unit, SCENE)) or is_number(page, at):
        return "3"
    if PART.fullmatch(unit.bare) or is_over_initial(page, at) or is_begun_in_capitals(page, at):
        return "4"
    return ""


def is_set_off(unit: Unit, kind: re.Pattern[str]) -> bool:
    """Say whether nothing follows the count of an act or scene, or a new sentence, or names."""
    found = kind.match(unit.bare)
    rest = unit.bare[found.end() :].strip() if found else ""
    return unit.kind == "heading" or not rest or rest[0] in ".:,;—–-([" or rest[0].isupper()


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

"""Salutations: whom a letter or telegram addresses, on a line of its own.

Comrade [Liu] Shaoqi:        少奇同志：        Central Committee:        Dear Sir,
"""

import re

from teipipe.blocks.numbered import LETTER
from teipipe.blocks.page import Claim, Page

OPENING = {"", "head", "dateline", "stamp", "note", "salute"}
# Words of address, in the languages that the house's letters may be written in.
DEAR = re.compile(
    r"(?:(?:my|mon|ma|mes|meine?|mi[oae]|miei|mój|moja|můj|mijn|meu|minha|мой|моя)\s+)?(?:very\s+)?"
    r"(?:dear(?:est)?\b|darling\b|sirs?\b|madam\b|gentlemen\b|lieb(?:e[rsn]?|ste[rsn]?)\b|th?eu?re(?:r|s|ste[rs]?)?\b"
    r"|wer[th]+e[rs]?\b|(?:sehr\s+|hoch|viel)*(?:ge|ver)ehrte|hochwürd|euer\s|ch(?:er|ère)s?\b|bien\s+chers?\b|monsieur"
    r"|madame|messieurs|excellen|eminen|maestà|caro\b|cara\b|car[ie]\b|carissim|gentil|egregi|illustr|stimat|pregiat"
    r"|querid|estimad|distinguid|muy\s+señor|prezad|car[oa]s?\b|szanown|drog|kochan|wielmożn|łaskaw|panie\b|vážen"
    r"|mil[ýáé]|drah|geachte|beste\b|lieve\b|waarde\b|kära|bäste|kære|дорог|(?:много|глубоко)?уважаем|милостив|любезн"
    r"|мил(?:ый|ая)|голубчик|душа|ваше\s)",
    re.I,
)
FEW_WORDS = 7


def salute(page: Page, at: int) -> Claim | None:
    """Claim a short line before the text that ends in a colon, or that begins with a word of address.

    "The parties agree as follows:" is not claimed: it is long, text stands before it, or a list follows.
    """
    bare = page.units[at].bare.strip()
    if page.latest() not in OPENING or len(bare) > 100 or page.units[at].words > 14 or at + 1 >= len(page.units):
        return None
    if opens_list(page, at + 1):
        return None
    addressed = bare.endswith((":", "：")) or (bare.endswith((",", "!", "，")) and DEAR.match(bare))
    return page.claim("salute", at) if addressed or is_address(page, at) else None


def is_address(page: Page, at: int) -> bool:
    """Say whether a unit is a few words of address, whatever ends them: "Liebster", "Dear Stella."."""
    unit = page.units[at]
    bare = unit.bare.strip()
    return (
        at + 1 < len(page.units)
        and unit.words <= FEW_WORDS
        and DEAR.match(bare) is not None
        and re.search(r"[.?!:;,]\s+[^\W\d_].*[.?!:;,]$|\?$", bare) is None
    )


def opens_list(page: Page, at: int) -> bool:
    """Say whether a unit is an item of a list."""
    return page.units[at].kind == "item" or LETTER.match(page.units[at].bare) is not None

"""Salutations: whom a letter or telegram addresses, on a line of its own.

Comrade [Liu] Shaoqi:        少奇同志：        Central Committee:        Dear Sir,
"""

import re

from teipipe.blocks.numbered import LETTER
from teipipe.blocks.page import Claim, Page

OPENING = {"", "head", "dateline", "stamp", "note", "salute"}
DEAR = re.compile(
    r"(?:(?:my|mon|ma|mes|meine?|mio|mia)\s+)?(?:dear\b|sir\b|lieber?\b|werte|(?:sehr\s+|hoch)?(?:ge|ver)ehrte"
    r"|ch(?:er|ère)s?\b|monsieur|madame|messieurs|excellen|car[oaie]\b|querid|estimad|дорог|(?:много)?уважаем|милостив)",
    re.I,
)


def salute(page: Page, at: int) -> Claim | None:
    """Claim a short line before the text that ends in a colon, or in a comma after a word of address.

    "The parties agree as follows:" is not claimed: it is long, text stands before it, or a list follows.
    """
    bare = page.units[at].bare.strip()
    if page.latest() not in OPENING or len(bare) > 100 or page.units[at].words > 14 or at + 1 >= len(page.units):
        return None
    if opens_list(page, at + 1):
        return None
    addressed = bare.endswith((":", "：")) or (bare.endswith((",", "!", "，")) and DEAR.match(bare))
    return page.claim("salute", at) if addressed else None


def opens_list(page: Page, at: int) -> bool:
    """Say whether a unit is an item of a list."""
    return page.units[at].kind == "item" or LETTER.match(page.units[at].bare) is not None

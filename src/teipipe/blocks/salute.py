"""Salutations: whom a letter or telegram addresses, on a line of its own.

Comrade [Liu] Shaoqi:        少奇同志：        Central Committee:        Dear Sir,
"""

import re

from teipipe.blocks.page import Claim, Page

OPENING = {"", "head", "dateline", "stamp", "note", "salute"}
DEAR = re.compile(
    r"(?:my\s+)?dear\b|sir\b|sehr\s+geehrte|lieber?\b|cher|chère|monsieur|madame|дорог|уважаем|многоуважаем",
    re.I,
)


def salute(page: Page, at: int) -> Claim | None:
    """Claim a short line before the text that ends in a colon, or in a comma after a word of address.

    "The parties agree as follows:" is not claimed: it is long, or text stands before it.
    """
    bare = page.units[at].bare.strip()
    if page.latest() not in OPENING or len(bare) > 100 or page.units[at].words > 14 or at + 1 >= len(page.units):
        return None
    addressed = bare.endswith((":", "：")) or (bare.endswith((",", "!", "，")) and DEAR.match(bare))
    return page.claim("salute", at) if addressed else None

"""Stamps and marks of secrecy: their own words, or what a transcriber says of them in brackets.

НЕСЕКРЕТНО        TOP SECRET        [Classification level blacked out: "NOT SECRET" Stamped]
"""

import re

from teipipe.blocks.brackets import closing
from teipipe.blocks.page import Claim, Page

SECRECY = re.compile(
    r"(?:not |top |most )?secret(?: and confidential)?|confidential|restricted|unclassified|limited official use"
    r"|не\s?секретно|(?:совершенно |сов\. ?)?секретно|строго секретно|особая папка|для служебного пользования"
    r"|绝密|機密|机密|秘密|極密|内部"
    r"|streng geheim|geheim|vertraulich|très secret|secret|confidentiel",
    re.IGNORECASE,
)
# How fast a telegram goes, and how far: words that follow a word of secrecy.
HANDLING = re.compile(
    r"(?:us |most )?urgent|priority|niact|immediate|flash|routine|eyes only|plain|nodis|exdis|limdis|noforn"
    r"|no distribution|limit(?:ed)? distribution|official use only|sensitive|amended copy"
    r"|срочно|весьма срочно|вне очереди|по вч|шифром",
    re.IGNORECASE,
)
JOINING = re.compile(r"[\s;,.!*—–/-]+")
LONGEST = 90
DESCRIBED = re.compile(r"stamp|(?<!de)classif|гриф|штамп|stempel|cachet|印章", re.IGNORECASE)


def stamp(page: Page, at: int) -> Claim | None:
    """Claim a line that is nothing but words of secrecy, and how a telegram is to be handled; not a note that says how
    secret an enclosure was."""
    unit = page.units[at]
    return page.claim("stamp", at) if unit.kind != "note" and is_stamp(unit.bare) else None


def is_stamp(bare: str) -> bool:
    """Say whether a line is nothing but words of secrecy and handling, the first of secrecy: "top secret niact"."""
    found = SECRECY.match(bare.lstrip(" .!*—-")) if len(bare) <= LONGEST else None
    if not found:
        return False
    rest = bare.lstrip(" .!*—-")[found.end() :]
    words = HANDLING.sub("", SECRECY.sub("", rest))
    return not JOINING.sub("", words) and (not rest or not rest[0].isalnum())


def stamp_note(page: Page, at: int) -> Claim | None:
    """Claim a bracket, over several lines perhaps, that describes a stamp. Other brackets are left to others."""
    if not page.units[at].bare.startswith("["):
        return None
    last = closing(page, at)
    if last is None or not DESCRIBED.search(page.text(at, last)):
        return None
    return page.claim("note", at, last, type="editorial", subtype="stamp", place="inline")

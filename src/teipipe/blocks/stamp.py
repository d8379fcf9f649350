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
DESCRIBED = re.compile(r"stamp|classif|гриф|штамп|stempel|cachet|印章", re.IGNORECASE)


def stamp(page: Page, at: int) -> Claim | None:
    """Claim a line that is nothing but a word of secrecy."""
    return page.claim("stamp", at) if SECRECY.fullmatch(page.units[at].bare.strip(" .!*—-")) else None


def stamp_note(page: Page, at: int) -> Claim | None:
    """Claim a bracket, over several lines perhaps, that describes a stamp. Other brackets are left to others."""
    if not page.units[at].bare.startswith("["):
        return None
    last = closing(page, at)
    if last is None or not DESCRIBED.search(page.text(at, last)):
        return None
    return page.claim("note", at, last, type="editorial", subtype="stamp")

"""Salutations: whom a letter or telegram addresses, on a line of its own.

Comrade [Liu] Shaoqi:        少奇同志：        Central Committee:        Dear Sir,
"""

import re

from teipipe.blocks.numbered import LETTER
from teipipe.blocks.page import Claim, Page
from teipipe.model import Block, Certainty

OPENING = {"", "head", "dateline", "stamp", "note", "salute"}
# Words of address, in the languages that the house's letters may be written in.
DEAR = re.compile(
    r"(?:(?:my|mon|ma|mes|meine?|mi|mi[oae]|miei|mój|moja|můj|má|mijn|meu|minha|min|мой|моя)\s+)?"
    r"(?:very\s+|most\s+|aller|sehr\s+|bien\s+|trop\s+|muy\s+|много|глубоко)?"
    r"(?:dear(?:est)?\b|beloved|honou?red|darling\b|sirs?\b|madam\b|gentlemen\b|lieb(?:e[rsn]?|ste[rsn]?)\b"
    r"|(?:viel)?geliebte[rsn]?\b|th?eue?r(?:e[rs]?|ste[rs]?)?\b|wer[th]+e[rs]?\b|(?:hoch|viel)*(?:ge|ver)ehrte|hochwürd|euer\s"
    r"|ch(?:er|ère)s?\b|monsieur|madame|messieurs|excellen|eminen|maestà|car[oaie]s?\b|carissim|gentil|egregi|illustr|stimat"
    r"|pregiat|amatissim|querid|estimad|distinguid|señor|prezad|szanown|(?:naj)?droż?[gs]|kochan|najukochań|wielmożn|łaskaw|panie\b"
    r"|(?:vele)?vážen|mil[ýáé]|drah|ct[ěi]n|geachte|beste\b|lieve\b|waarde\b|kära|käre|bäste|kære|kjære|дорог|уважаем|милостив"
    r"|любезн|мил(?:ый|ая)|голубчик|душа|ваше\s|вельмишановн|шановн)",
    re.I,
)
# Whose words of address no list has: "Mein vielgeliebtes Leben!"
OWN = re.compile(r"(?:my|mon|ma|meine?|mi[ao]?|mój|moja|můj|mijn|min|мой|моя)\s+\w[\w ]{2,40}!", re.I)
# A salutation with the text after it in one paragraph: "Dear Stella, many thanks for your letter."
RUN_ON = re.compile(
    r"(?P<salute>[^,.!:;?\n]{2,60}(?:[,:]|[.!](?=\s*[—–-]?\s*[^\W\d_a-zа-яё]))(?:\s?[—–](?=\s))?)\s+(?=\S)"
)
# A sentence ends, and the colon another: "Prices rose until 1925. As the farmers say:". No title is so long.
SENTENCES = re.compile(r"(?:\d{4}|[^\W\d_]{8})[.?!]\s+[^\W\d_]")
FEW_WORDS = 7
LEAST_TEXT = 12


def salute(page: Page, at: int) -> Claim | None:
    """Claim a short line before the text that ends in a colon, or that begins with a word of address.

    "The parties agree as follows:" is not claimed: it is long, text or a sentence stands before it, or a list follows.
    """
    bare = page.units[at].bare.strip()
    if page.latest() not in OPENING or len(bare) > 100 or page.units[at].words > 14 or at + 1 >= len(page.units):
        return None
    if opens_list(page, at + 1):
        return None
    addressed = (
        (bare.endswith((":", "：")) and not SENTENCES.search(bare))
        or OWN.fullmatch(bare)
        or (bare.endswith((",", "!", "，")) and DEAR.match(bare))
    )
    return page.claim("salute", at) if addressed or is_address(page, at) else None


def is_address(page: Page, at: int) -> bool:
    """Say whether a unit is a few words of address, whatever ends them: "Liebster", "Dear Stella."."""
    unit = page.units[at]
    bare = unit.bare.strip()
    return (
        at + 1 < len(page.units)
        and unit.words <= FEW_WORDS
        and (DEAR.match(bare) or OWN.fullmatch(bare)) is not None
        and re.search(r"[.?!:;,]\s+[^\W\d_].*[.?!:;,]$|\?$", bare) is None
    )


def run_on(page: Page, at: int) -> Claim | None:
    """Claim a salutation at the beginning of a letter's first paragraph, and the text after it. Later in the letter,
    and without a word of address, it is part of the text."""
    unit = page.units[at]
    found = (
        RUN_ON.match(unit.bare) if unit.words > LEAST_TEXT and not page.has("p") and not page.has("salute") else None
    )
    if not found or not DEAR.match(found["salute"]) or len(found["salute"].split()) > FEW_WORDS:
        return None
    end, start = unit.at(found.end("salute") - 1) + 1, unit.at(found.end())
    return (Block("salute", unit.start, end, certainty=Certainty.MEDIUM), Block("p", start, unit.end))


def opens_list(page: Page, at: int) -> bool:
    """Say whether a unit is an item of a list, or in the first row of a table."""
    unit = page.units[at]
    in_row = any(row.start <= unit.start < row.end for row in page.rows)
    return unit.kind == "item" or LETTER.match(unit.bare) is not None or in_row

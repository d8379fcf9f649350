"""What stands between the heading of a letter and its salutation: addresses, places and dates.

77 St Mark's Place        Wien, XVIII Spöttelg. 7.        Berlin, 27. September.        N.-Ö., AUSTRIA Friday
New York City 3           28. 9. 903                      Liebes Fräulein Olga,         Dear Stella:
New York IOOO3 Feb 3rd,I966
"""

import re
from dataclasses import replace

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.salute import is_address
from teipipe.marks import Passage
from teipipe.marks.dates import dates
from teipipe.marks.languages import script_language
from teipipe.model import Certainty

WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|sonnabend"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]"
    r"|sabato|domenica|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|poniedziałek|wtorek|środa|czwartek"
    r"|piątek|sobota|niedziela|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b",
    re.IGNORECASE,
)
MONTH = (
    r"(?:jan|jän|feb|febr|mar|mär|apr|avr|mai|may|maj|jun|juin|jul|juil|aug|août|sep|sept|oct|okt|ott|nov|dec|dez|déc|dic"
    r"|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|gen|mag|giu|lug|ago|set|ene|abr|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru"
    r"|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro|mrt|mei)[^\W\d_]{0,7}\.?"
)
# A day and a month, however the year after them is written: "Feb 3rd,I966".
DAY = re.compile(rf"\b{MONTH}\s*\d{{1,2}}|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s*{MONTH}", re.IGNORECASE)
REACH, LONGEST = 12, 220
LONGEST_LATER, REACH_LATER = 60, 3
DAY_WORDS = 8
# These end a letter: what stands before the next salutation may open another one.
CLOSED = {"signed", "dateline", "p"}
SENTENCE = re.compile(r"[^\W\d_]{3,}[?!…]$|,$")


def opening(page: Page, at: int) -> Claim | None:
    """Claim a line before the salutation; lines that make one date together, or one address, are one block.

    Without a salutation nothing is claimed, nor a sentence before one.
    """
    if page.has("p") or page.has("salute"):
        return later(page, at)
    to = salutation(page, at, REACH, LONGEST)
    if to is None:
        return unsure(page.claim("dateline", at)) if is_day(page, at) else None
    last = together(page, at, to)
    claimed = page.claim("dateline", at, last)
    return claimed if last == at and is_dateline(page.units[at].bare) else unsure(claimed)


def is_day(page: Page, at: int) -> bool:
    """Say whether a short line with a date stands right over the text, where no salutation has a line of its own."""
    bare = page.units[at].bare.strip()
    if (
        len(bare) > LONGEST_LATER
        or page.units[at].words > DAY_WORDS
        or at + 1 >= len(page.units)
        or page.has("dateline")
    ):
        return False
    return (bare[0].isupper() or bare[0].isdigit()) and page.units[at + 1].words > DAY_WORDS and has_date(bare)


def unsure(claimed: Claim) -> Claim:
    """Return a claim that is a guess: an address has no form that shows it."""
    return tuple(replace(block, certainty=Certainty.MEDIUM) for block in claimed)


def later(page: Page, at: int) -> Claim | None:
    """Claim a place or a date that opens a second letter of the same file."""
    to = salutation(page, at, REACH_LATER, LONGEST_LATER)
    if to is None or page.latest() not in CLOSED or not any(has_date(page.units[i].bare) for i in range(at, to)):
        return None
    return page.claim("dateline", at, role="opening")


def salutation(page: Page, at: int, reach: int, longest: int) -> int | None:
    """Return the index of the salutation that follows a unit, where nothing but short lines stand between."""
    for index in range(at, min(at + reach, len(page.units))):
        if is_address(page, index):
            return index if index > at else None
        bare = page.units[index].bare.strip()
        # The list of a page's fields stands over the letter: no address is a list.
        if page.units[index].kind == "item":
            return None
        if len(bare) > longest or page.units[index].note or (index > at and SENTENCE.search(bare) and len(bare) > 40):
            return None
    return None


def together(page: Page, at: int, to: int) -> int:
    """Return the last of the lines that are one block with a line: they follow without a blank line, and either the
    last has the date that they share, or a comma says that the line goes on."""
    end = at
    while end + 1 < to and page.units[end + 1].gap == 0:
        end += 1
    if end > at and has_date(page.units[end].bare) and not is_dateline(page.units[end].bare):
        return end
    last = at
    while last < end and page.units[last].bare.rstrip().endswith(",") and not is_dateline(page.units[last].bare):
        last += 1
    return last


def has_date(text: str) -> bool:
    """Say whether a line has a date or a day of the week."""
    passage = Passage(text, script_language(text), "dateline")
    return (
        WEEKDAY.search(text) is not None
        or DAY.search(text) is not None
        or any("dur" not in mark.attributes for mark in dates(passage))
    )

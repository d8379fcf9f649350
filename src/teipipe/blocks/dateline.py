"""Datelines: a line that says when, and perhaps where, a document was written.

11:00 p.m., 2 January [1950]        18 December [1949]        十二月十八日        Geneva, November 5, 1955—10 p.m.
Done at Moscow, 14 February 1950        Paris, le 12 mai 1955        北京，一九五六年三月三日
"""

import re
from functools import lru_cache
from itertools import pairwise

from teipipe.blocks.anchor import without_anchor
from teipipe.blocks.page import Claim, Page
from teipipe.marks import Passage
from teipipe.marks.dates import dates, document_date
from teipipe.marks.languages import script_language

# A place, an hour's zone and the marks between them may stand beside the date, no more. Each word of a place is
# written large, but for those that join two: "We left on" and "The meeting of" are no places.
NAME = r"[^\W\d_a-zа-яё][^\W\d_]*[.’']?"
JOINING = r"(?:am|an der|de|del|della|di|du|en|es|la|le|les|im|in|na|на|of|sur|the|upon|und|von)"
PLACE = re.compile(
    r"(?:(?:Done|Given|Fait|Geschehen|Совершено) \w{1,2} )?(?:г\. ?)?(?:(?:En route to|On board|Aboard|Near|At) )?"
    rf"{NAME}(?:(?:[ -]{JOINING}){{0,2}}[ -]?{NAME}){{0,3}}(?:\s*[,，]\s*{NAME}(?: ?{NAME}){{0,2}}){{0,2}}"
    r"(?:,? (?:am|den|d\.|le|ce|li|the|on the|this))?"
)
UNDATED = re.compile(rf"\[?(?:{NAME}(?: {NAME}){{0,3}}(?:, {NAME}(?: {NAME})?)?\]?, ?)?\]? ?\[?(?i:undated)\]?\.?\]?")
RECEIVED = re.compile(r"\b(?:received|rec[’']d|transmitted|sent)\b", re.IGNORECASE)
ENGLISH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b"
    r"|\b[ap]\. ?m\."
)
# In English the month may come first, elsewhere it never does: such a date does not tell its language.
IN_DIGITS = re.compile(r"\d\s?[/-]\s?\d{1,2}\s?[/-]\s?\d")
LETTERS = re.compile(r"[^\W\d_]{3}")
LONGEST = 90


def dateline(page: Page, at: int) -> Claim | None:
    """Claim one unit; a date inside a sentence is a mark, not a dateline."""
    return page.claim("dateline", at) if is_dateline(page.units[at].bare) else None


@lru_cache(maxsize=256)
def is_dateline(text: str) -> bool:
    """Say whether a line is a date, with a place before or after it at most, or says that there is none.

    Kept, for several rules ask about the same line.
    """
    text = without_anchor(text)
    if UNDATED.fullmatch(text):
        return True
    if len(text) > LONGEST or not re.search(r"\d|[一二三四五六七八九十]", text):
        return False
    plain = re.sub(r"[\[\]]", "", text)
    # "1962-2 p.m.": the hyphen of a typewriter stands for a dash, and the year is no month.
    plain = re.sub(r"(?<=\d{4})-(?=\d{1,2}(?::\d\d)? ?[ap]\.? ?m)", "—", plain)
    points = [
        mark for mark in dates(Passage(plain, language(plain), "dateline")) if mark.attributes.get("type") != "duration"
    ]
    if not points:
        return False
    plain = RECEIVED.sub(lambda found: " " * len(found[0]), plain)
    before, after = plain[: points[0].start], plain[points[-1].end :]
    between = "".join(plain[a.end : b.start] for a, b in pairwise(points))
    return is_place(before) and is_slight(between) and (is_slight(after) or follows(after))


@lru_cache(maxsize=256)
def language(text: str) -> str:
    """Return the language of a line with a date, nothing where its date may be of any: too few words for their kind to
    tell, but English puts the month first, "10 a.m." is no Czech, and "3. Mai" no English."""
    if ENGLISH.search(text):
        return "en"
    said = script_language(text)
    own = document_date(text, said) or ""
    if len(own) == len("1949-12-18") or not LETTERS.search(text) or IN_DIGITS.search(text):
        return said
    return "" if len(document_date(text, "") or "") > len(own) else said


def is_place(text: str) -> bool:
    """Say whether what stands before a date is a place or nothing."""
    bare = text.strip(" \t\u3000(（*_,，;:—–-")
    return not bare or bare.lower() in {"den", "am", "d.", "le", "ce", "li", "on"} or PLACE.fullmatch(bare) is not None


def follows(text: str) -> bool:
    """Say whether what stands after a date is a place: "16 декабря 1949 года, Москва"."""
    _, comma, place = text.replace("，", ",").partition(",")
    return (
        bool(comma) and not is_slight(place) and is_slight(text.partition(",")[0]) and is_place(place.rstrip(" .)）"))
    )


def is_slight(text: str) -> bool:
    """Say whether nothing but punctuation, or a short word of time such as "a.m." or "г.", is left."""
    return not re.sub(r"\b(?:a\.?m\.?|p\.?m\.?|г\.?|года|noon|hours|Z)(?!\w)|[\W_]", "", text, flags=re.IGNORECASE)

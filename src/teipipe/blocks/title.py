"""Titles as volumes of documents print them: a number and a title, or a file's number and a title over the dateline.

102. Telegram From the Embassy in France to the Department of State¹
501.BC Indonesia/1–649: Telegram
The Acting Secretary of State to the United States Representative at the United Nations (Austin)
Washington, January 6, 1949—7 p. m.
724.3415/3559: Telegram        File No. 763.72112/48a        Mr. Adams to Mr. Seward.
"""

import re
from itertools import islice

from teipipe.blocks.anchor import without_anchor
from teipipe.blocks.dateline import is_dateline, is_slight, language
from teipipe.blocks.metadata import label_of
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.stamp import is_stamp
from teipipe.marks import Passage
from teipipe.marks.dates import dates
from teipipe.titles import titled

NUMBERED = re.compile(r"(?:\[?\d{1,4}[a-z]?\]?\.|No\. \d{1,4}) (?=[\"“‘\[]?[^\W\d_a-zа-яё])")
# The number of a paper in a file of an archive: "690B.9321/11–2753: Telegram", "740.00119 Control (Germany)/5–1045".
PAPER = r"\d{1,5}[a-z]?|\d{1,2}[–-]\d{1,2}\d{2}|[A-Z]?\d{1,3}(?:[–-]\d{2,4})?"
FILED = (
    r"(?:File No\. ?)?(?:[A-Z][\w. ]{2,30} )?\d{3}[A-Za-z]?\.[\w.]{1,12}(?: ?[A-Z(][\w.() &–-]{0,40})?"
    rf"/ ?(?:{PAPER})(?: ?: ?[A-Z][\w -]{{2,40}})?"
    r"|[\w.&/ -]{2,60}/\d{1,2}[–-]\d{1,2}\d{2}(?: ?: ?[A-Z][\w -]{2,40})?"
)
FILE_NUMBER = re.compile(
    rf"{FILED}|[\w.&/, -]{{0,60}}\b(?:Files?|Lot \d\d ?[A-Z]? ?\d{{1,4}})\b[\w.&/,: –-]{{0,60}}"
    r"|[A-Z][\w.]+(?: [A-Z][\w.]+){0,2} (?:Papers|Collection|Manuscripts)"
)
# Somebody with a title of address, or an office: "Mr. Adams", "The Minister of Foreign Affairs (Buchanan)".
NAME = (
    r"(?:(?:Mr|Mrs|Sir|Lord|Count|Baron|Prince|General|President|The)\.?"
    r"(?: [^\W\d_a-z][\w.’'-]*| of| the| de| van| von){1,8}(?: \([^)]{2,40}\))?)"
)
PAIR = re.compile(rf"(?:\w+ )?{NAME} to {NAME}\.")
# How records of meetings call themselves: "Minutes of the 14th Meeting …", "Protokoll der Sitzung …".
RECORD = re.compile(
    r"(?:(?:agreed |draft |summary |verbatim |stenographic )?"
    r"(?:minutes|record|notes?|memorandum|summary|transcript|report) (?:of|on) .{0,60}"
    r"(?:meeting|session|conversation|conference|talks?|discussions?)\b"
    r"|протокол\b|запись бесед\w+|стенограмма\b|(?:kurz)?protokoll\b|niederschrift\b|aufzeichnung\b|procès-verbal\b"
    r"|compte rendu\b|verbale della\b|protokół\b)",
    re.IGNORECASE,
)
BEFORE = {"", "note", "stamp"}
LONGEST, LONGEST_PAIR = 90, 16
REACH = 4


def title(page: Page, at: int) -> Claim | None:
    """Claim the first unit with text that has a number before it, that stands over a dateline, or that tells who wrote
    to whom; not a sentence, nor the first paragraph of a numbered list: it is long, and the next number follows it."""
    bare = could_be(page, at)
    if not bare:
        return None
    if NUMBERED.match(bare) and not (bare.endswith(".") and page.units[at].words > 12):
        return page.claim("head", at)
    over = is_over_dateline(page, at) and (not bare.endswith(".") or is_pair(bare))
    return page.claim("head", at) if over or tells(bare) else None


def could_be(page: Page, at: int) -> str:
    """Return the words of a unit that may be a title by its place and its length, or nothing."""
    unit = page.units[at]
    after_number = [block.rule for block in islice(page.body, 2)] == ["number"]
    opens = page.latest() in BEFORE and not page.has("p") and not page.has("head")
    if not (opens or after_number) or not 2 <= unit.words <= LONGEST:
        return ""
    bare = without_anchor(unit.line, glued=True)
    return "" if bare.endswith((":", ";", ",", "!", "?")) or is_dateline(bare) else bare


def tells(bare: str) -> bool:
    """Say whether a line tells who wrote to whom, and is no sentence."""
    found = titled(bare)
    return bool(found.sent and found.received) and (not bare.endswith(".") or is_pair(bare))


def names_record(bare: str) -> bool:
    """Say whether a line calls itself the record of a meeting, and ends with its day."""
    day = next(reversed([*dates(Passage(bare, language(bare), "head"))]), None) if RECORD.match(bare) else None
    return day is not None and len(day.attributes.get("when", "")) == len("1948-03-09") and is_slight(bare[day.end :])


def is_pair(bare: str) -> bool:
    """Say whether a line with a full stop is two names and no sentence: "Mr. Adams to Mr. Seward."."""
    return len(bare.split()) <= LONGEST_PAIR and PAIR.fullmatch(bare) is not None


def caption_title(page: Page, at: int) -> Claim | None:
    """Claim the title that an archive's page shows above its fields, where nothing but furniture stands before it."""
    if any(block.kind not in {"furniture", "blank", "markup"} for block in page.blocks) or at + 1 >= len(page.units):
        return None
    named = label_of(page, page.units[at + 1].bare) is not None and label_of(page, page.units[at].bare) is None
    return page.claim("metadata", at, name="title") if named and page.units[at].words <= LONGEST else None


def is_over_dateline(page: Page, at: int) -> bool:
    """Say whether a dateline follows within a few units, with nothing but marks of secrecy and short lines between."""
    for unit in page.units[at + 1 : at + 1 + REACH]:
        if is_dateline(unit.bare):
            return True
        if unit.words > 6 or not (is_stamp(unit.bare) or unit.bare.startswith("[")):
            return False
    return False


def file_number(page: Page, at: int) -> Claim | None:
    """Claim the number of a file above the title. Within the text such numbers belong to sentences and notes."""
    unit = page.units[at]
    if page.latest() or unit.words > 14 or at + 1 >= len(page.units):
        return None
    return page.claim("note", at, type="shelfmark") if FILE_NUMBER.fullmatch(unit.line) else None

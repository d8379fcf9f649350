"""Signatures, and what a transcriber says of them.

Mao Zedong        毛泽东        [signature illegible 31/XII]        *Handwritten signature and date:*
"""

import re

from teipipe.blocks.brackets import closing
from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.metadata import ends
from teipipe.blocks.note import is_note
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.source_note import is_shelfmark

SIGNATURE = re.compile(r"\b(?:signature|signed|подпис\w*|unterschrift|gez\.|签名|簽名|签字)", re.IGNORECASE)
WORD = r"(?:[^\W\d_a-zа-яё][\w.’'-]*|\[[^\]]{1,30}\]|de|von|van|al|el)"
NAME = re.compile(rf"{WORD}(?:[ -]{WORD}){{0,5}}|[\u3400-\u9fff·]{{2,6}}")
INITIALS = re.compile(r"[a-z]{2,3}|(?:[A-Z]\. ?){1,4}")
ANCHOR = re.compile(r"(?:\^?\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\W\d_])\d{1,2})$")
AFTER = {"p", "item", "signed", "speaker", "dateline"}


def signed(page: Page, at: int) -> Claim | None:
    """Claim a name alone on a line after the text, where a date or the document's end follows; or a line that speaks
    of a signature. A one-word answer in a transcript is not claimed, though "Hugo." signs a letter; nor a sentence,
    such as "The treaty was signed."."""
    bare = ANCHOR.sub("", page.units[at].bare.strip())
    if page.latest() not in AFTER or page.units[at].words > 8:
        return None
    if (found := SIGNATURE.search(bare)) and (not re.search(r"\w", bare[: found.start()]) or not is_sentence(bare)):
        return described(page, at, bare)
    if not is_name(bare) or not is_last(page, at) or not (page.has("p") or page.has("item")):
        return None
    return page.claim("signed", at) if " " in bare or not is_sentence(bare) or not page.has("speaker") else None


def is_name(bare: str) -> bool:
    """Say whether a line is a name or initials, and not wholly in brackets, as a remark is."""
    return not re.fullmatch(r"\[.*\]", bare) and bool(NAME.fullmatch(bare) or INITIALS.fullmatch(bare))


def is_sentence(bare: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return bare.endswith((".", "。", "!", "?"))


def described(page: Page, at: int, bare: str) -> Claim | None:
    """Claim a bracket or a label about a signature; a label takes the line under it along."""
    if bare.startswith("["):
        last = closing(page, at)
        return None if last is None else page.claim("signed", at, last)
    paragraph = page.paragraph(at)
    takes = bare.rstrip("*_ ").endswith(":") and len(paragraph) == 2
    return page.claim("signed", at, paragraph[-1]) if takes else page.claim("signed", at)


def is_last(page: Page, at: int) -> bool:
    """Say whether the document ends here: a date, a shelfmark, a field, furniture, a note or nothing follows."""
    at += 1
    while at < len(page.units) and is_page_number(page, at):
        at += 1
    if at >= len(page.units):
        return True
    after = page.units[at]
    noted = bool(after.note) or is_note(page, at)
    return noted or is_dateline(after.bare) or is_shelfmark(after.bare) or ends(page, at)


def is_page_number(page: Page, at: int) -> bool:
    """Say whether a unit is the number of a page, which may stand anywhere."""
    return any(re.fullmatch(pattern, page.units[at].line) for pattern in page.converter.cuts)

"""Signatures, and what a transcriber says of them.

Mao Zedong        毛泽东        [signature illegible] 31/XII        *Handwritten signature and date:*
"""

import re

from teipipe.blocks.anchor import without_anchor
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
# What signers are, as they write it under their names.
OFFICE = re.compile(
    r"(?:(?:the|acting|deputy|vice|assistant|under|first|der|die|le|la|il|el|и\.\s?о\.|зам\.?|первый"
    r"|исполняющий обязанности)[ -])*"
    r"(?:president|chairman|minister|secretary|ambassador|consul|director|general|colonel|major|captain|admiral"
    r"|marshal|chief|counsel"
    r"|attaché|chargé|envoy|governor|professor|rector|editor|präsident|vorsitzende|botschafter|gesandte|kanzler"
    r"|staatssekretär|direktor"
    r"|leiter|sekretär|président|ministre|secrétaire|ambassadeur|directeur|chef|presidente|ministro|segretario"
    r"|ambasciatore|direttore"
    r"|secretario|embajador|председатель|министр|секретарь|посол|директор|начальник|генерал|полковник|заместитель"
    r"|заведующий"
    r"|przewodniczący|sekretarz|ambasador|předseda|ministr|tajemník|velvyslanec)\w*\b"
    r"|.{0,12}(?:主席|总理|總理|部长|部長|大使|书记|書記|外长|委员长)",
    re.IGNORECASE,
)
LONGEST_OFFICE = 14
AFTER = {"p", "item", "signed", "speaker", "dateline"}


def signed(page: Page, at: int) -> Claim | None:
    """Claim a name alone on a line after the text, where a date or the document's end follows; or a line that speaks
    of a signature. A one-word answer in a transcript is not claimed, though "Hugo." signs a letter; nor a sentence,
    such as "The treaty was signed."."""
    bare = without_anchor(page.units[at].bare, glued=True)
    if is_office(page, at, bare):
        return page.claim("signed", at)
    if page.latest() not in AFTER or page.units[at].words > 8:
        return None
    if (found := SIGNATURE.search(bare)) and (not re.search(r"\w", bare[: found.start()]) or not is_sentence(bare)):
        return described(page, at, bare)
    if not is_name(bare) or not (page.has("p") or page.has("item")):
        return None
    if not is_last(page, at) and not is_over_office(page, at):
        return None
    return page.claim("signed", at) if " " in bare or not is_sentence(bare) or not page.has("speaker") else None


def is_office(page: Page, at: int, bare: str) -> bool:
    """Say whether a line right under a signature says what the signer is: "Chairman of the Council of Ministers"."""
    return page.latest() == "signed" and says_office(page, at, bare) and is_last(page, at)


def is_over_office(page: Page, at: int) -> bool:
    """Say whether a unit is followed by the signer's office and then by nothing."""
    after = at + 1
    return after < len(page.units) and says_office(page, after, page.units[after].bare.strip()) and is_last(page, after)


def says_office(page: Page, at: int, bare: str) -> bool:
    """Say whether a line that stands close under the one before it names an office, and is no sentence."""
    close = page.units[at].gap <= 1 and page.units[at].words <= LONGEST_OFFICE
    return close and not is_sentence(bare) and OFFICE.match(bare) is not None


def is_name(bare: str) -> bool:
    """Say whether a line is a name or initials, and not wholly in brackets, as a remark is."""
    return not re.fullmatch(r"\[.*\]", bare) and bool(NAME.fullmatch(bare) or INITIALS.fullmatch(bare))


def is_sentence(bare: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return bare.endswith((".", "。", "!", "?"))


def described(page: Page, at: int, bare: str) -> Claim | None:
    """Claim a bracket or a label about a signature; a label takes the line under it along."""
    if bare.startswith("["):
        last = at if is_dated(bare) else closing(page, at)
        return None if last is None else page.claim("signed", at, last)
    paragraph = page.paragraph(at)
    takes = bare.rstrip("*_ ").endswith(":") and len(paragraph) == 2
    return page.claim("signed", at, paragraph[-1]) if takes else page.claim("signed", at)


def is_dated(bare: str) -> bool:
    """Say whether nothing but a date stands behind the bracket: "[signature illegible] 31/X"."""
    inside, _, date = bare.partition("]")
    return "[" not in inside[1:] and is_dateline(date.strip())


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

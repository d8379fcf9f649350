"""Where a text was taken from, as the archive or editor notes it on a line of its own.

[来源：中国与苏联关系文献汇编(1949年10月-1951年12月) …67-68.]        中国中央档案馆1949年1—1: 672/696
"""

import re

from teipipe.blocks.brackets import closing
from teipipe.blocks.page import Claim, Page

ORIGIN = re.compile(r"[\[［]\s*(?:来源|來源|出处|出處|资料来源|source|источник|quelle)\s*[:：]", re.IGNORECASE)
ARCHIVE = re.compile(
    r"档案馆|檔案館|档案局|\barchives?\b|\bархив|\bАПРФ|\bАВПРФ|\bРГАСПИ|\bЦХСД"
    r"|\bAPRF\b|\bAVPRF\b|\bRGASPI\b|\bRGANI\b|\bф\. ?\d|\bfond\b",
    re.IGNORECASE,
)
SHELFMARK = re.compile(r"\d+\s*[/:—-]\s*\d+|\b(?:box|folder) \d+|\b(?:f|op|d|l|ф|оп|д|л|п)\. ?\d+", re.IGNORECASE)
ENDING = {"signed", "dateline", "note", "stamp"}


def source_note(page: Page, at: int) -> Claim | None:
    """Claim a bracket that names the source; it may run over several lines."""
    if not ORIGIN.match(page.units[at].bare):
        return None
    last = closing(page, at)
    return None if last is None else page.claim("note", at, last, type="source", place="inline")


def shelfmark(page: Page, at: int) -> Claim | None:
    """Claim a short line after the closing that names an archive and a number. In running text it is not claimed."""
    ending = page.latest() in ENDING
    return page.claim("note", at, type="shelfmark") if ending and is_shelfmark(page.units[at].bare) else None


def is_shelfmark(bare: str) -> bool:
    """Say whether a line is short and names an archive and a number."""
    return len(bare) <= 120 and bool(ARCHIVE.search(bare)) and bool(SHELFMARK.search(bare))

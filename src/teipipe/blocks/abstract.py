"""Abstracts: an archive's summary without a label, between the end of the document and its fields.

Mao Zedong informs the Central Committee of "an important breakthrough" in his talks with Stalin …
"""

from teipipe.blocks.metadata import ends
from teipipe.blocks.page import Claim, Page

CLOSED = {"signed", "dateline"}


def abstract(page: Page, at: int) -> Claim | None:
    """Claim one unit right before the fields, after the document has come to its close.

    The last paragraph of a document without a closing is not claimed: nothing shows that it is not the document's.
    """
    if at + 1 >= len(page.units) or not ends(page, at + 1) or page.units[at].words < 12:
        return None
    block = next(page.body, None)
    # A dateline opens a document as often as it closes one.
    if block is None or not (page.has("p") or page.has("item")):
        return None
    closed = block.kind in CLOSED or block.fields.get("role") in {"participants", "recorder"}
    return page.claim("metadata", at, name="abstract") if closed else None

"""Turns of speech: a speaker's label, a colon, and what was said; or a label of another form that returns.

Comrade Stalin: In China a war for peace …        Mao Zedong: Agreed.        ✓ Товарищ Сталин: Надо создать.
問曰。何一法能攝諸法。        THE PRESIDENT. I think so.        **Mr. Gromyko.** I agree.
"""

import re

from teipipe.blocks.page import Claim, Page
from teipipe.blocks.proceedings import heads_proceedings
from teipipe.blocks.turn import turn
from teipipe.model import Block

LABEL = re.compile(
    r"(?P<sign>[^\w\s\[(\"“«—–-])?\s*"  # a tick or star that a hand put before the label
    r"(?:[^\W\d_a-zа-яё][\w.’'-]*(?:[ -][^\W\d_a-zа-яё][\w.’'-]*){0,4}|[\u3400-\u9fff]{1,6})"
    r"\s?[:：](?=\s*\S)"
)
HONORIFIC = re.compile(
    r"\W*(?:comrade|comr\.|mr\.?|mrs\.?|dr\.?|president|marshal|general|ambassador|premier|senator|товарищ|тов\.|т\."
    r"|г-н|господин|genosse|genossin|herr|frau|camarade|monsieur|madame|mm?\.|mme)\s",
    re.I,
)
RETURNING = 2
TRANSCRIPT = 5
# Labels without a colon must begin this share of the paragraphs.
TURN_SHARE = 0.3


def speech(page: Page, at: int) -> Claim | None:
    """Claim a label with the speech after it, as two tiles.

    A label must be known as one: it returns, it begins with a title of address, or the page is a transcript. A
    salutation is not claimed, since no text follows; nor "Also present at the meeting: …", which is no name.
    """
    unit = page.units[at]
    found = LABEL.match(unit.bare)
    forms = page.converter.speakers.forms
    if not found or (forms and "colon" not in forms) or not is_known(page, found[0]):
        return turn(page, at) if is_dialogue(page) else None
    end = unit.at(found.end() - 1) + 1
    start = unit.at(len(unit.bare) - len(unit.bare[found.end() :].lstrip()))
    sign = {"sign": str(unit.at(found.end("sign") - 1) + 1)} if found["sign"] else {}
    return (Block("speaker", unit.start, end, fields=sign), Block("p", start, unit.end, fields={"role": "turn"}))


def is_dialogue(page: Page) -> bool:
    """Say whether labels of another form than with a colon return so often that the page is a dialogue, or the house
    says which form they have."""
    if page.converter.speakers.forms:
        return page.turns.form != ""
    return page.turns.form not in {"", "colon"} and page.turns.share >= TURN_SHARE


def is_known(page: Page, label: str) -> bool:
    """Say whether a label is a speaker's."""
    name = label.rstrip(" :：").strip()
    if heads_proceedings(name):
        return False
    if page.labels[name] >= RETURNING or HONORIFIC.match(name) or page.converter.speakers.names_one(name):
        return True
    returning = sum(count for other, count in page.labels.items() if count >= RETURNING and LABEL.match(other + ": x"))
    return returning >= TRANSCRIPT

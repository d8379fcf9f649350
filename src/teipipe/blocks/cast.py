"""Cast lists: who appears in a play, one person a line, under a heading or just before the first scene.

Anton Hausdorfer, pensionierter Beamter.        Прелестина, молодая вдова.        MONSIEUR CANIVET, Maître à écrire.
"""

import re

from teipipe.blocks.act import level_of
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.turn_labels import plain_name
from teipipe.model import Block

HEADING = re.compile(
    r"\W*(?:(?:the )?(?:names? of the )?(?:dramatis person(?:ae|æ|e)|persons?|characters?|actors|speakers|cast)\b"
    r"|person(?:en(?:verzeichnis)?|n?ages|nen|ae|aggi|ajes)\b|acteurs|les acteurs|interlocut\w+|dramatis\b"
    r"|действующ\w+(?: лица)?|дѣйствующ\w+|лица|osoby|osebe|figury|szemelyek|személyek|personer|persons represented)"
    r".{0,60}",
    re.IGNORECASE,
)
# Where the scene is: a sentence after the list.
SETTING = re.compile(
    r"(?:(?:the )?scene\b|la sc[eè]ne\b|ort\b|zeit\b|die handlung|действие\b|место\b|сцена\b|дѣйствие\b"
    r"|le th[ée][aâ]tre|la scena|děj\b|godi se|dejanje|spielt|place\b|time\b|schauplatz)",
    re.IGNORECASE,
)
LONGEST = 260
LONGEST_HEADING = 80
FEWEST = 2
LONGEST_ITEM = 25
KNOWN_SHARE = 0.5


def cast(page: Page, at: int) -> Claim | None:
    """Claim the heading of a cast list with its items, or the items alone where most name those who speak later.

    The list ends before a heading, a stage direction, the first turn or a sentence on where the scene is.
    """
    unit = page.units[at]
    if page.has("speaker") or not page.turns.form:
        return None
    headed = len(unit.bare) <= LONGEST_HEADING and HEADING.fullmatch(unit.bare) and page.turns.at(at) is None
    items = listed(page, at + 1 if headed else at)
    if len(items) < FEWEST or (not headed and not (is_known(page, items[:1]) and is_known(page, items))):
        return None
    if not headed:
        return tuple(item(page, index) for index in items)
    head = Block("head", unit.start, unit.end, fields={"level": "2", "division": "yes"})
    return (head, *(item(page, index) for index in items))


def listed(page: Page, first: int) -> range:
    """Return the indices of the items of a list that begins at a unit."""
    end = first
    while end < len(page.units) and is_item(page, end, end - first):
        end += 1
    return range(first, end)


def is_item(page: Page, at: int, before: int) -> bool:
    """Say whether a unit may be an item: no heading, direction, setting or turn, and no blank line before it, unless
    all items have one."""
    unit = page.units[at]
    if HEADING.fullmatch(unit.bare) and len(unit.bare) <= LONGEST_HEADING and not page.turns.at(at):
        return False
    if len(unit.bare) > LONGEST or unit.bare[0] in "([" or level_of(page, at) or page.turns.at(at):
        return False
    if before and SETTING.match(unit.bare):
        return False
    return not (before > 1 and unit.gap and not page.units[at - 1].gap)


def is_known(page: Page, items: range) -> bool:
    """Say whether most items name someone who speaks, and none is a sentence of prose."""
    names = [telling(name) for name, count in (page.turns.names or {}).items() if count >= 2]
    words = [telling(plain_name(re.split(r"[,.(]", page.units[at].bare)[0])) for at in items]
    known = sum(any(name & said for name in names) for said in words)
    short = all(page.units[at].words <= LONGEST_ITEM and len(said) <= 5 for at, said in zip(items, words, strict=True))
    return short and known >= KNOWN_SHARE * len(items)


def telling(name: str) -> set[str]:
    """Return the words of a name that are more than an article."""
    return {word for word in name.split() if len(word) > 3} or set(name.split())


def item(page: Page, at: int) -> Block:
    """Return the tile of one item; what stands before the first comma is the role."""
    unit = page.units[at]
    found = re.match(r"[^,(\[—–;:]*[^\s.,(\[—–;:]", unit.bare)
    end = unit.at(found.end() - 1) + 1 if found else unit.end
    return Block("castItem", unit.start, unit.end, fields={"role_end": str(end)})

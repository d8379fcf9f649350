"""Cast lists: who appears in a play, one person a line, under a heading or just before the first scene.

Anton Hausdorfer, pensionierter Beamter.        Прелестина, молодая вдова.        MONSIEUR CANIVET, Maître à écrire.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from teipipe.blocks.act import level_of
from teipipe.blocks.page import Claim, Page
from teipipe.blocks.turn_labels import plain_name
from teipipe.model import Block

HEADING = re.compile(
    r"\W*(?:(?:the )?(?:names? of the )?(?:dramatis person(?:ae|æ|e)|persons?|characters?|actors|speakers|cast)\b"
    r"|(?:die |les |las |i |le |os |as )?(?:hoved-?)?person(?:en(?:verzeichnis)?|n?ages|nen|ae|aggi|ajes|agens|atges|as"
    r"|er(?:ne)?|ajele|oanele)\b|(?:les )?acteurs|interlocut\w+|dramatis\b|roller(?:na)?\b|rollen\b|pessoas\b|figuras\b"
    r"|действующ\w+(?: лица)?|дѣйствующ\w+|лица|лиця\b|(?:дійові|діючі) (?:люди|особи)|особи\b|ликови\b|катнаш\w+"
    r"|πρ[οό]σωπα|osoby\b|osobe\b|lica\b|figury|szem[eé]lyek|henkil[oö]t|tegelased|isikud|veik[eė]jai|kiş[iı]ler"
    r"|şah[iı]slar|pertsonaiak|(?:די )?פערזאָ?נען|נפשות|الأشخاص|(?:劇中|登場|剧中|出场)?人物(?:表)?|persons represented)"
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
LONGEST_LINE, LONGEST_CAST = 120, 60
REACH = 12
OPENING = "([{（［【"
KNOWN_SHARE = 0.5
# This share of what looks like labels must be different names: a dialogue repeats them.
ONCE_SHARE = 0.7


def cast(page: Page, at: int) -> Claim | None:
    """Claim the heading of a cast list with its items, or the items alone where most name those who speak later.

    The list ends before a heading, a stage direction, the first turn or a sentence on where the scene is.
    """
    unit = page.units[at]
    if page.has("speaker") or not page.turns.form:
        return None
    headed = is_heading(page, at)
    items = (under(page, at) or listed(page, at + 1)) if headed else listed(page, at)
    if len(items) < FEWEST or (not headed and not is_told(page, items)):
        return None
    listed_persons = persons_of(page, items)
    if not headed:
        return listed_persons
    head = Block("head", unit.start, unit.end, fields={"level": "2", "division": "yes"})
    return (head, *listed_persons)


def persons_of(page: Page, items: range) -> Claim:
    """Return the tiles of the items; one goes on in the next line after a comma, and where that begins small."""
    tiles: list[Block] = []
    for at in items:
        unit = page.units[at]
        goes_on = at > items[0] and not unit.gap and page.units[at - 1].bare.rstrip().endswith(",")
        if tiles and (goes_on or (not unit.gap and unit.bare[0].islower())):
            tiles[-1] = replace(tiles[-1], end=unit.end)
        else:
            tiles.append(item(page, at))
    return tuple(tiles)


def is_heading(page: Page, at: int) -> bool:
    """Say whether a unit is the heading of a cast list."""
    unit = page.units[at]
    return len(unit.bare) <= LONGEST_HEADING and bool(HEADING.fullmatch(unit.bare)) and page.turns.at(at) is None


def is_told(page: Page, items: range) -> bool:
    """Say whether lines without a heading are a list all the same: they name those who speak, they are not the title
    of the play, and no heading of a cast list follows."""
    if not page.has_body or any(
        is_heading(page, at) for at in range(items[0], min(items[-1] + REACH, len(page.units)))
    ):
        return False
    return is_known(page, items[:1]) and is_known(page, items)


def under(page: Page, at: int) -> range:
    """Return the lines right under a heading, up to where the play begins or to a blank line, where they look like
    labels, each once: of "周萍——其子。" the name and the dash are no label."""
    whole = up_to(page, at, is_beginning)
    if whole and is_closed(page, whole[-1] + 1) and names_once(page, whole):
        return whole
    first = up_to(page, at, lambda page, line: line > at + 1 and page.units[line].gap > 0)
    closed = bool(first) and first[-1] + 1 < len(page.units)
    return first if closed and names_once(page, first) else range(0)


def up_to(page: Page, at: int, ends: Callable[[Page, int], bool]) -> range:
    """Return the lines after a heading before the first that ends the list, or none where a long one stands before."""
    for line in range(at + 1, min(at + 1 + LONGEST_CAST, len(page.units))):
        if ends(page, line) or is_beginning(page, line):
            return range(at + 1, line)
        if len(page.units[line].bare) > LONGEST_LINE:
            return range(0)
    return range(0)


def is_beginning(page: Page, line: int) -> bool:
    """Say whether the play begins at a line: a heading, a direction, or where the scene is."""
    unit = page.units[line]
    return (
        unit.bare[0] in OPENING
        or SETTING.match(unit.bare) is not None
        or unit.kind == "heading"
        or bool(level_of(page, line))
    )


def is_closed(page: Page, line: int) -> bool:
    """Say whether a list may have blank lines between its groups: the play begins right after it."""
    return line < len(page.units) and is_beginning(page, line)


def names_once(page: Page, lines: range) -> bool:
    """Say whether lines that look like labels name different persons, as a dialogue does not for long."""
    labels = [label.name for line in lines if (label := page.turns.at(line))]
    return len(lines) > FEWEST and len(set(labels)) > ONCE_SHARE * len(labels) - 1


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
    if (
        is_heading(page, at)
        or len(unit.bare) > LONGEST
        or unit.bare[0] in OPENING
        or level_of(page, at)
        or page.turns.at(at)
    ):
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

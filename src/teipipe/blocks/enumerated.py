"""Short lists whose items a plain text counts, under a sentence that ends with a colon.

There are three ways:        1. To sign.        a) at once;        (i) the treaty,
"""

import re
from collections.abc import Iterator

from teipipe.blocks.page import Claim, Page, Unit
from teipipe.model import Block

MARK = re.compile(
    r"(?:\((?P<round>\d{1,2}|[ivx]{1,5}|[a-zа-я])\)|(?P<half>\d{1,2}|[ivx]{1,5}|[a-zа-я])\)|(?P<point>\d{1,2}|[ivx]{1,5}|[a-z])\.)"
    r"(?=\s+\S)"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя")
# What is longer is a paragraph with a number.
LONGEST = 40
PLAIN = frozenset({"line", "paragraph"})
Count = tuple[str, str, int]


def enumerated(page: Page, at: int) -> Claim | None:
    """Claim an item of such a list, which counts on from one, all of them short, without a blank line more between two.

    The numbered paragraphs of a telegram are not claimed: no colon stands over the first, or it is that of a
    salutation, or they are long.
    """
    found = MARK.match(page.units[at].bare) if is_short(page.units[at]) else None
    if found is None or not any(is_listed(page, at, count) for count in counts(page.units[at])):
        return None
    unit = page.units[at]
    start = unit.at(len(unit.bare) - len(unit.bare[found.end() :].lstrip()))
    return (Block("label", unit.start, unit.at(found.end() - 1) + 1), Block("item", start, unit.end))


def is_listed(page: Page, at: int, count: Count) -> bool:
    """Say whether a unit that counts so has the first of its list above it, under a colon, and is not alone."""
    form, kind, number = count
    first = at - number + 1
    colon = first > 0 and page.units[first - 1].bare.rstrip().endswith((":", "："))
    if not colon or page.latest() != ("item" if number > 1 else "p"):
        return False
    run = all((form, kind, i + 1) in counts(page.units[first + i]) for i in range(number))
    following = at + 1 < len(page.units) and (form, kind, number + 1) in counts(page.units[at + 1])
    return run and (number > 1 or following)


def counts(unit: Unit) -> Iterator[Count]:
    """Yield the form of a unit's mark, what it counts with, and the number: "i" is a letter and a Roman number."""
    found = MARK.match(unit.bare) if is_short(unit) else None
    if found is None or found.lastgroup is None:
        return
    said = found[found.lastgroup]
    if said.isdigit():
        yield found.lastgroup, "digit", int(said)
    if said in ROMAN:
        yield found.lastgroup, "roman", ROMAN.index(said) + 1
    yield from ((found.lastgroup, letters[0], letters.index(said) + 1) for letters in ALPHABETS if said in letters)


def is_short(unit: Unit) -> bool:
    """Say whether a unit can be an item: short, and what no format calls otherwise."""
    return unit.kind in PLAIN and unit.words <= LONGEST

"""Persons in Chinese: a surname with one or two characters before a title, a name with a point between its parts.

周保中同志        鄧小平總理        约翰·肯尼迪        马歇尔将军
"""

import re
from collections.abc import Iterator, Sequence

from teipipe.register.syllables import HAN_DOUBLE_SURNAMES, HAN_SURNAMES
from teipipe.strangers.stranger import Stranger
from teipipe.strangers.words import FOREIGN_HAN, HAN_TITLES

CHARACTER = r"[\u3400-\u9fff\uf900-\ufaff]"
TITLE = "|".join(sorted(HAN_TITLES, key=len, reverse=True))
FOREIGN = f"[{FOREIGN_HAN}]"
POINTS = "·•‧・"
POINTED = re.compile(rf"(?:{FOREIGN}{{1,7}}[{POINTS}])+{FOREIGN}{{1,7}}")
TRANSCRIBED = re.compile(rf"{FOREIGN}{{3,8}}\Z")
SURNAME = "|".join([*sorted(HAN_DOUBLE_SURNAMES), f"[{''.join(sorted(HAN_SURNAMES))}]"])
# A name begins where a passage or a clause does, or behind a word that often stands before a person.
NATIVE = re.compile(
    rf"(?:\A|(?<=[和与與跟同对對给給请請向由致及见見让讓派令是为為到]))(?P<name>(?:{SURNAME}){CHARACTER}{{1,2}})\Z"
)
# Characters of titles, numbers and bodies: with one of them it is no given name.
NO_GIVEN = re.compile(
    "[的了是在和与與及各诸諸位名个個部总總副外交主任席委员員会會党黨国國军軍长長政府省市县縣们們这這那此其他她我你联聯方]"
)


def in_chinese(text: str, known: Sequence[tuple[int, int]]) -> Iterator[Stranger]:
    """Yield the persons that characters name, outside the stretches that the register knows.

    "各位同志" and "外交部长" name nobody.
    """
    for pointed in POINTED.finditer(text):
        if is_free(pointed.start(), pointed.end(), known):
            yield Stranger(pointed[0], pointed.start(), pointed.end(), "a point between its parts")
    for title in re.finditer(TITLE, text):
        clause = re.search(rf"{CHARACTER}*\Z", text[: title.start()])
        before = clause[0] if clause else ""
        found = TRANSCRIBED.search(before) or NATIVE.search(before)
        if found is None or (found.re is NATIVE and NO_GIVEN.search(found["name"][1:])):
            continue
        name = found["name"] if found.re is NATIVE else found[0]
        start = title.start() - len(name)
        if is_free(start, title.start(), known) and (start == 0 or text[start - 1] not in POINTS):
            yield Stranger(name, start, title.start(), f"“{title[0]}” behind it")


def is_free(start: int, end: int, known: Sequence[tuple[int, int]]) -> bool:
    """Say whether no name of the register lies in a stretch."""
    return not any(first < end and start < last for first, last in known)

"""Who is meant by the labels of speakers: one name for the variants of a label.

01.02 Eerste minister Charles Michel:     Charles Michel, premier ministre:      Charles Michel
LE PETIT DUPRÉ, à Madame Befor.           LE PETIT DUPRÉ (Impromptu).            LE PETIT DUPRÉ
Le président:                             De voorzitter:                         the chair, under its first name
"""

import re
from collections.abc import Iterable, Mapping

from teipipe.blocks.turn_labels import CAPITAL, CHAIR, NUMBER, PARTICLE, in_capitals, plain_name

CAPITALISED = re.compile(rf"{CAPITAL}[\w’'.-]*")
LOWER_TAIL = re.compile(rf"\s(?!(?:{PARTICLE})\s)[a-zà-ÿа-яё]")


def persons(names: Iterable[str]) -> dict[str, str]:
    """Return for each label's name the name of the person, as the fullest label says it."""
    seen = list(dict.fromkeys(names))
    known = {plain_name(name) for name in seen}
    cores = {name: core(name, known) for name in seen}
    shown: dict[str, str] = {}
    for name in cores.values():
        shown.setdefault(plain_name(name), name)
    chair = next((name for plain, name in shown.items() if CHAIR.fullmatch(plain)), "")
    single = {plain: name for plain, name in shown.items() if "," not in name}
    whole = {plain: fuller(plain, single) if plain in single else plain for plain in shown}
    return {
        name: chair if CHAIR.fullmatch(plain_name(kept)) else shown[whole[plain_name(kept)]]
        for name, kept in cores.items()
    }


def core(name: str, known: Iterable[str]) -> str:
    """Return a label's name without number, party, role and what the actor does."""
    bare = re.sub(rf"\A{NUMBER}|\s*[({{\[][^()]*[)}}\]]?\s*\Z", "", name).strip(" .:：")
    head, comma, tail = bare.partition(",")
    if comma and plain_name(tail) not in known:
        bare = head
    first = bare.split(" ", 1)[0]
    if in_capitals(first) and (found := LOWER_TAIL.search(bare)) and in_capitals(bare[: found.start()]):
        bare = bare[: found.start()]
    return person_after_role(bare) or bare


def person_after_role(name: str) -> str:
    """Return the person's name at the end of a label that begins with a role in small letters, or nothing."""
    words = name.split()
    start = len(words)
    while (
        start > 0 and CAPITALISED.fullmatch(words[start - 1]) and not re.fullmatch(r"[A-ZČŠŽ]{2,5}", words[start - 1])
    ):
        start -= 1
    run = words[start:]
    return " ".join(run) if len(run) >= 2 and start > 0 else ""


def fuller(name: str, names: Mapping[str, str]) -> str:
    """Return the one name that says more of the same person: "Граф Звонов" for "Граф"; itself where two could be."""
    words = name.split()
    longer = [other for other in names if other != name and extends(other.split(), words)]
    shorter = [other for other in names if other != name and extends(words, other.split())]
    if len(longer) == 1 and not (len(words) > 1 and shorter):
        return longer[0]
    return name


def extends(longer: list[str], shorter: list[str]) -> bool:
    """Say whether a name begins with another, or ends with it where that has two words; a number tells two apart."""
    added = len(longer) - len(shorter)
    if added <= 0 or any(word.isdigit() for word in longer):
        return False
    return longer[: len(shorter)] == shorter or (len(shorter) > 1 and longer[added:] == shorter)

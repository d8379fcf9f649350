"""Setting the ids of the former TEI in the tree of a document that was made again, in its elements and pointers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from teipipe.encode.tei import Element
from teipipe.markup import parser
from teipipe.persistent.passages import ID, Passage, versions
from teipipe.persistent.succession import successors

# The attributes by which the elements of a document point at each other.
POINTERS = ("target", "corresp", "next", "prev")
ORDINAL = re.compile(r"(?P<base>.+-[0-9a-f]{8})-\d+")


def keep_ids(tree: etree._ElementTree, former: bytes) -> None:
    """Give the passages of an encoded document the ids that they had in its former TEI.

    What is no XML has no ids: it is for whoever writes over it to report that it is not the program's own.
    """
    try:
        before = etree.fromstring(former, parser())
    except etree.XMLSyntaxError:
        return
    root = tree.getroot()
    old, new = versions(before), versions(root)
    ids = renamed(successors(old, new), old, new, others(root, new))
    for element in root.iter("{*}*"):
        if (id := element.get(ID)) in ids:
            element.set(ID, ids[id])
        for name in POINTERS:
            if "#" in (value := element.get(name, "")):
                element.set(name, " ".join(pointed(value.split(), ids)))


def others(root: Element, new: Mapping[str, Sequence[Passage]]) -> set[str]:
    """Return the ids of a document that are not those of passages: of versions, persons, categories."""
    own = {one.id for passages in new.values() for one in passages}
    return {id for element in root.iter("{*}*") if (id := element.get(ID)) and id not in own}


def renamed(
    found: Mapping[Passage, Passage],
    old: Mapping[str, Sequence[Passage]],
    new: Mapping[str, Sequence[Passage]],
    taken: set[str],
) -> dict[str, str]:
    """Return the ids that change, and to what. A passage that is new gets none that a former one had."""
    kept = {theirs.id: ours.id for theirs, ours in found.items() if ours.id not in taken}
    given = taken | {one.id for passages in old.values() for one in passages}
    for passages in new.values():
        for one in passages:
            if one.id not in kept:
                kept[one.id] = free(one.id, given)
                given.add(kept[one.id])
    return {id: name for id, name in kept.items() if id != name}


def free(id: str, given: set[str]) -> str:
    """Return an id, with the next ordinal where it is given already."""
    ordinal = ORDINAL.fullmatch(id)
    base, number, wanted = ordinal["base"] if ordinal else id, 1, id
    while wanted in given:
        number += 1
        wanted = f"{base}-{number}"
    return wanted


def pointed(targets: Sequence[str], ids: Mapping[str, str]) -> Iterator[str]:
    """Yield pointers, those at passages by their ids now."""
    for target in targets:
        yield "#" + ids.get(target[1:], target[1:]) if target.startswith("#") else target

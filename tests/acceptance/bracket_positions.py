"""Where in a TEI document each character of a source stands: by `@source` offsets, white space apart."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

POINTER = re.compile(r"#char=(\d+),(\d+)")


def elements_at(document: etree._ElementTree, source: str) -> Mapping[int, list[etree._Element]]:
    """For each offset of a source that is not white space, the elements around its character, the outermost first."""
    found: dict[int, list[etree._Element]] = {}
    for leaf in document.iter("{*}*"):
        if not leaf.get("source"):
            continue
        stretches = [(int(start), int(end)) for start, end in POINTER.findall(leaf.get("source", ""))]
        offsets = (at for start, end in stretches for at in range(start, end) if not source[at].isspace())
        said = (one for one in characters(leaf, [leaf]) if not one[0].isspace())
        for at, (character, around) in zip(offsets, said, strict=True):
            assert source[at] == character
            found[at] = around
    return found


def characters(element: etree._Element, around: list[etree._Element]) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield the characters of an element, but for what stands elsewhere in the source, each with what is around it."""
    yield from ((character, around) for character in element.text or "")
    for child in element:
        if child.get("source") is None and not is_added(child):
            yield from characters(child, [*around, child])
        yield from ((character, around) for character in child.tail or "")


def is_added(element: etree._Element) -> bool:
    """Say whether an element holds words that the source does not have: a proposed correction."""
    return etree.QName(element).localname in {"corr", "reg"}

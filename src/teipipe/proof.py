"""A proof: what waits for an editor's review, passage by passage, as it is printed in the margin.

The guesses are those of `teipipe review`: the document is converted again, and each guess goes to the smallest passage
of the document that its words lie in.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from teipipe.again import BIBL, TEI
from teipipe.review import queue
from teipipe.xslt import parse

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# A stretch of a source, as passages point at it: "src:001#char=812,1377".
STRETCH = re.compile(r"src:(\w+)#char=(\d+),(\d+)")


def doubts(path: Path) -> dict[str, list[str]]:
    """Return the guesses of a document that nobody has decided yet, by the id of their passage.

    Raises:
        Refusal: the document, or what it was made of, cannot be read.
    """
    root = parse(path)
    found: dict[str, list[str]] = defaultdict(list)
    if not root.xpath(BIBL, namespaces=TEI):
        return found
    passages = list(stretches(root))
    for item in queue([path]):
        at, listed = item.guess.at, item.listed
        within = [
            (end - start, name)
            for name, key, start, end in passages
            if key == at.key and start <= at.start and at.end <= end
        ]
        if within:
            said = f"{listed.element} “{listed.words}”" + (f" → {listed.value}" if listed.value else "")
            found[min(within)[1]].append(f"{said} ({listed.certainty})")
    return found


def stretches(root: etree._Element) -> Iterator[tuple[str, str, int, int]]:
    """Yield each stretch of a source that a passage with an id stands for: id, source, first character and end."""
    for element in root.iter("{*}*"):
        if element.get(XML_ID) and element.get("source"):
            for key, start, end in STRETCH.findall(str(element.get("source"))):
                yield str(element.get(XML_ID)), key, int(start), int(end)

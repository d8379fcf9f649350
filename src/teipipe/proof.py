"""A proof: what waits for an editor's review, passage by passage, as it is printed in the margin.

The guesses are those of `teipipe review`: the documents are converted again, and each guess goes to the smallest
passage of its document that its words lie in.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from lxml import etree

from teipipe.again import Again, Delivery, converting, deliveries, of_delivery
from teipipe.convert import Converting
from teipipe.guesses import guesses
from teipipe.processors import in_order
from teipipe.review import Item
from teipipe.xslt import parse

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# A stretch of a source, as passages point at it: "src:001#char=812,1377".
STRETCH = re.compile(r"src:(\w+)#char=(\d+),(\d+)")


def doubts(paths: Sequence[Path]) -> dict[Path, dict[str, list[str]]]:
    """Return the guesses of documents that nobody has decided yet: by document, and by the id of their passage.

    Each delivered file is converted once, however many of the documents are made of it.

    Raises:
        Refusal: a document, or what it was made of, cannot be read.
    """
    found: dict[Path, dict[str, list[str]]] = {path: {} for path in paths}
    for some in in_order(examiner, deliveries(paths)):
        found.update(some)
    return found


def examiner() -> Callable[[Delivery], dict[Path, dict[str, list[str]]]]:
    """Return what finds the guesses of the documents of a delivered file: once in each process, so that what an
    edition has for all of them is read once."""
    return partial(_examined, {})


def _examined(known: dict[Path, Converting], delivery: Delivery) -> dict[Path, dict[str, list[str]]]:
    first, _ = delivery.documents[0]
    if delivery.edition:
        if delivery.edition.root not in known:
            known[delivery.edition.root] = converting(delivery, first)
        converts = known[delivery.edition.root]
    else:
        converts = converting(delivery, first)
    return {path: _doubted(path, again) for path, again in of_delivery(delivery, converts)}


def _doubted(path: Path, again: Again) -> dict[str, list[str]]:
    passages = list(stretches(parse(path)))
    found: dict[str, list[str]] = defaultdict(list)
    for item in (Item(guess, again) for guess in guesses(again.document)):
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

"""The catalogue: what the pages of a site say of one another. Summaries, the register, colours, where links lead.

    readings -> Catalogue       the texts themselves lie on a desk, in files: all of them fit into no memory

Nothing here grows with the square of the number of documents.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from teipipe.edition import Edition
from teipipe.reading import NAMESPACES, READING, Mention, Reading, element, forget, frame, kept, registers_of

# So many colours tell speakers apart; more would be told apart by nobody.
COLOURS = 6


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What every page may say of the others, the registers that have something of them, and where names stand."""

    tree: etree._Element
    registers: tuple[Path, ...]
    mentions: dict[str, dict[str, list[Mention]]]
    views: dict[str, Path]

    @property
    def documents(self) -> list[etree._Element]:
        """The summaries of the documents, in the order of their views."""
        by_name = {summary.get("id"): summary for summary in self.tree.iterfind("r:summary", NAMESPACES)}
        return [by_name[name] for name in self.views]

    @property
    def entries(self) -> list[etree._Element]:
        """The entries of the register that documents mention."""
        return [entry for register in self.tree.iterfind("r:register", NAMESPACES) for entry in register]


class Desk:
    """A folder where the views of documents lie until their pages are made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lying: dict[str, tuple[bytes, Path]] = {}

    def lay(self, reading: Reading) -> Path:
        """Write the view of a document, unless it lies there already, and return where."""
        text = reading.document.encode("utf-8")
        digest = blake2b(text, digest_size=16).digest()
        # Under numbers: a name may have any character, and be longer than that of a file.
        before, path = self._lying.get(reading.name, (b"", self.folder / f"{len(self._lying)}.xml"))
        if before != digest:
            path.write_bytes(text)
            self._lying[reading.name] = (digest, path)
        return path


def catalogued(read: Iterable[Reading], edition: Edition, outputs: Sequence[str], desk: Desk) -> Catalogue:
    """Put the views of documents on the desk, and return the catalogue.

    Raises:
        Refusal: a document or a register cannot be read.
    """
    registers = registers_of(edition)
    root = frame(edition, outputs, registers)
    mentions: dict[str, dict[str, list[Mention]]] = defaultdict(dict)
    views: dict[str, Path] = {}
    known: list[Reading] = []
    for reading in read:
        views[reading.name] = desk.lay(reading)
        for mention in reading.mentions:
            mentions[mention.entry].setdefault(reading.name, []).append(mention)
        known.append(replace(reading, document="", mentions=()))
    forget(root, set(mentions))
    root.extend(_summaries(known))
    root.extend(_mentioned(mentions))
    root.extend(_linked(known))
    root.extend(_coloured(known))
    if root.xpath("r:summary/r:letter or r:summary[count(r:speaker) > 1]", namespaces=NAMESPACES):
        root.set("relations", "yes")
    return Catalogue(root, kept(registers, root), mentions, views)


def _summaries(known: Iterable[Reading]) -> list[etree._Element]:
    """Return the summaries by date, those without one last.

    They are parsed at once: ten thousand parsers take longer than what they parse.
    """
    ordered = sorted(known, key=lambda reading: (not reading.date, reading.date, reading.name))
    return list(element(f"<all>{''.join(reading.summary for reading in ordered)}</all>"))


def _mentioned(mentions: dict[str, dict[str, list[Mention]]]) -> Iterator[etree._Element]:
    """Yield, for each entry, how many documents mention it."""
    for entry, documents in mentions.items():
        yield etree.Element(f"{{{READING}}}mentions", {"of": entry, "documents": str(len(documents))})


def _linked(known: Iterable[Reading]) -> Iterator[etree._Element]:
    """Yield the passages of documents that others link to, where they are.

    A link writes the name of a document as addresses do, or as it is: which one is meant is known with all of them.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for link in (link for reading in known for link in reading.links):
        document, _, at = link.partition("#")
        for name in {document, unquote(document)}:
            wanted[name].add(at)
    for reading in known:
        for place in sorted(wanted.get(reading.name, set()).intersection(reading.passages)):
            yield etree.Element(f"{{{READING}}}place", {"document": reading.name, "id": place})


def _coloured(known: Iterable[Reading]) -> Iterator[etree._Element]:
    """Yield one colour a person for all pages.

    Each takes one that nobody has with whom it speaks; those who speak with most choose first. Where more speak
    together than there are colours, colours repeat.
    """
    company: dict[str, set[str]] = defaultdict(set)
    for reading in known:
        for speaker in reading.speakers:
            company[speaker].update(reading.speakers)
    colours: dict[str, int] = {}
    for speaker in sorted(company, key=lambda each: (-len(company[each]), each)):
        wheel = [(number + len(colours)) % COLOURS + 1 for number in range(COLOURS)]
        taken = {colours.get(other) for other in company[speaker]}
        colours[speaker] = next((colour for colour in wheel if colour not in taken), wheel[0])
        yield etree.Element(f"{{{READING}}}colour", {"of": speaker, "number": str(colours[speaker])})

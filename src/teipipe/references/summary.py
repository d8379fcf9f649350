"""What is kept of each document of an edition until all have been read: enough to tell whether a reference means it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.leaves import leaves_in, text
from teipipe.marks import Passage
from teipipe.marks.dates import dates
from teipipe.model import Document, Header, Leaf, Mark, Reference, Source

# A number that a heading, a dateline or a first line gives to the document itself.
NUMBERED = re.compile(
    r"(?:№|\b[Nn]o\.|\b[Nn]umber|\b[Nn]r\.|\bn[°º]|\bnuméro|исх\.)\s?(?P<n>\d(?:[\w/.–-]{0,13}[\w/])?)"
    r"|\b(?:[Tt]elegram|[Cc]able|[Dd]espatch|[Dd]ispatch|[Aa]irgram|[Tt]elegramm|[Тт]елеграмма|[Шш]ифровка)\s(?P<bare>\d{1,5})\b"
    r"|第(?P<zh>\d+)[号號]"
)
TITLES = re.compile(
    r"\b(?:dear|my|comrade|mr|mrs|miss|ms|dr|sir|lord|lady|prof(?:essor)?|general|ambassador|president|herr|frau|lieber?|liebste[rn]?"
    r"|verehrte[rn]?|geehrte[rn]?|sehr|cher|chère|monsieur|madame|mon|ma|ami|amie|freund|дорог\w+|уважаем\w+|многоуважаем\w+"
    r"|товарищ\w*|тов|т|господин\w*|yours|sincerely|truly|faithfully|ever|your|friend|ihr|dein|ваш\w*|твой|votre|tout)\b\.?",
    re.IGNORECASE,
)
NAMES, HEADING = frozenset({"persName", "orgName"}), frozenset({"head", "dateline", "opener"})
CASE_ENDS = re.compile(
    r"(?<=[а-яё]{3})(?:[оыи]го|[оеы]му|[ыио]м|[ео]й|[оеы]ю|[ыи]й|[ауюяеыий])$|(?<=[^\W\d_]{3})(?:ovi|owi|ému|emu)$"
)
HONORIFIC_ENDS = re.compile(r"(?:同志们?|同志們?|先生|女士|兄|总理|總理|主席|部长|部長)$")


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference, with its line and its words."""

    says: Reference
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A document as others refer to it: its name and where it was delivered, when and by whom it was sent to whom, and
    the numbers that it bears; and the references that it makes itself, each with its line and its words."""

    name: str
    path: str
    kind: str
    date: str
    clock: str
    senders: frozenset[str]
    recipients: frozenset[str]
    others: frozenset[str]
    numbers: frozenset[str]
    references: tuple[Cited, ...]


def summary(document: Document, name: str, path: str) -> Summary:
    """Return what is kept of a document."""
    (source,) = document.sources.values()
    known, texts = document.header, [leaf for version in document.versions for leaf in leaves_in(version.children)]
    sent, received, others = (parties(known, role) for role in ("sent", "received", "participant"))
    return Summary(
        name,
        path,
        known.genre,
        known.date,
        clock(known, texts),
        sent or frozenset(signing(texts, source)),
        received or frozenset(greeted(texts, source)),
        others,
        frozenset(numbers(known, texts, source)),
        tuple(cited(reference, source) for reference in document.references),
    )


def cited(reference: Reference, source: Source) -> Cited:
    """Return what is kept of a reference: no text hangs on it."""
    at = reference.at
    bare = replace(reference, mark=Mark("ref", at.start, at.end))
    return Cited(bare, source.line(at.start), " ".join(source.text[at.start : at.end].split()))


def pointing(document: Document, found: Sequence[Reference]) -> Document:
    """Return a document whose references have the targets that were found for them, in their order."""
    given = zip(document.references, found, strict=True)
    told = (replace(one, target=to.target, certainty=to.certainty, evidence=to.evidence) for one, to in given)
    return replace(document, references=tuple(told))


def clock(known: Header, texts: Iterable[Leaf]) -> str:
    """Return the hour of a document: its dateline's, or that of its title."""
    datelines = [mark for leaf in texts if leaf.element == "dateline" for mark in leaf.marks]
    titles = dates(Passage(known.title, "en", "title")) if known.title_from != "words" else ()
    for mark in (*datelines, *titles):
        day, _, hour = mark.attributes.get("when-iso", "").partition("T")
        if hour and day == known.date:
            return str(hour)[:5]
    return ""


def parties(known: Header, role: str) -> frozenset[str]:
    """Return the keys of those who have a part in a document."""
    return frozenset(one for party in known.parties if party.role == role for one in keys(party.ref, party.name))


def keys(ref: str, name: str) -> Iterator[str]:
    """Yield what a correspondent is known by: the id in the register, and the surname that it begins with; without an
    id the last word of the name."""
    if ref:
        yield from (f"#{ref}", ref.partition("-")[0])
    elif last := surname(name):
        yield last


def surname(name: str) -> str:
    """Return the word by which a name is compared: the surname, without forms of address."""
    bare = re.sub(r"[\W_]+", " ", TITLES.sub(" ", name.partition(",")[0])).split()
    return stem(HONORIFIC_ENDS.sub("", bare[-1]).casefold()) if bare else ""


def stem(name: str) -> str:
    """Return a name without the ending of its case: who writes is a nominative, whom they write to a dative."""
    return CASE_ENDS.sub("", name)


def signing(texts: Iterable[Leaf], source: Source) -> Iterator[str]:
    """Yield the keys of those who sign."""
    for leaf in texts:
        if leaf.element == "signed":
            yield from named(leaf, source)


def greeted(texts: Iterable[Leaf], source: Source) -> Iterator[str]:
    """Yield the keys of those whom a document greets."""
    for leaf in texts:
        if leaf.element == "salute":
            yield from named(leaf, source)


def named(leaf: Leaf, source: Source) -> Iterator[str]:
    """Yield the ids of the persons and bodies that a line names, or else its last word."""
    ids = [m.attributes["ref"].lstrip("#") for m in leaf.marks if m.element in NAMES and "ref" in m.attributes]
    for one in ids or [""]:
        yield from keys(one, text(leaf, source))


def numbers(known: Header, texts: Iterable[Leaf], source: Source) -> Iterator[str]:
    """Yield the numbers that a document bears in its title, its headings or its datelines."""
    said = [text(leaf, source) for leaf in texts if leaf.element in HEADING]
    for line in (known.title, *said):
        for found in NUMBERED.finditer(line):
            yield next(filter(None, found.groups()))

"""Names of the five documents against the hand-made lists of every mention (`../shared/register`).

Counted is a mention: an element that stands where the list has the form, with that form and the entry's id. What a
version of the text says and what the header says word for word are counted apart; what the ledger lists (the page
around the text) is nobody's mention, nor is a name that the header derives and that stands nowhere.
"""

import csv
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

import pytest
from lxml import etree

from tests.acceptance.conftest import Documents
from tests.conftest import EDITION, shared

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
ELEMENTS = {"persons": "persName", "places": "placeName", "orgs": "orgName"}
ZONES = ("text", "header")
FLOOR = 0.98


@dataclass(frozen=True, order=True)
class Mention:
    """A form of an entry's name in a line of a source."""

    zone: str
    kind: str
    id: str
    source: str
    line: int
    form: str


# Rows of the lists that their own column of remarks takes back, each with the remark.
NOT_TAGGED = {
    ("ye-jizhuang", "minister of trade2"): "not named: a role without a name is no persName",
    ("guomindang", "Гоминдановцы"): "supporters: a derived word, demonym-like, not the party",
    ("guomindang", "гоминдановский"): "an adjective, demonym-like, not the party",
    ("government-administration-council", "The Council"): "second sentence; not matched by machine",
}
# A mention that the list counts twice.
TWICE = {
    ("001", "8", "China"): "the end of the name broken over lines 7 and 8, which is listed too, and here “not counted”"
}


def spaced(text: str) -> str:
    return " ".join(text.split())


class Source:
    """A source's text, its lines, and which of its characters stand in the text, the header or the ledger."""

    def __init__(self, number: str, document: etree._ElementTree) -> None:
        self.number = number
        self.text = next(EDITION.glob(f"sources/{number}_*")).read_text(encoding="utf-8")
        self.starts = list(accumulate((len(line) for line in self.text.splitlines(keepends=True)), initial=0))
        self.zones: dict[str, list[tuple[int, int]]] = {zone: [] for zone in ZONES}
        for element in document.iter("{*}*"):
            zone = next((one for one in element.iterancestors(f"{TEI}text", f"{TEI}teiHeader")), None)
            if zone is not None and element.get("source"):
                self.zones["text" if zone.tag == f"{TEI}text" else "header"] += stretches(element)

    def line(self, at: int) -> int:
        return bisect_right(self.starts, at)

    def zone(self, at: int) -> str:
        return next((z for z, found in self.zones.items() if any(start <= at < end for start, end in found)), "ledger")


def stretches(element: etree._Element) -> list[tuple[int, int]]:
    found = re.findall(r"char=(\d+),(\d+)", element.get("source", ""))
    return [(int(start), int(end)) for start, end in found]


def listed(kind: str, sources: Mapping[str, Source]) -> Iterator[Mention]:
    """Yield every mention of the list that stands in the text or the header."""
    with shared("register", f"{kind}.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            for cell in filter(None, row["forms_in_sources"].split(" | ")):
                form, places = re.fullmatch(r"(.*?) \[[\w-]+\] (.*?)(?: \(.*\))?", cell).groups()  # type: ignore[union-attr]
                if (row["id"], form) in NOT_TAGGED:
                    continue
                for number, lines in re.findall(r"(\d{3}):([^;]*)", places):
                    yield from of_lines(sources[number], kind, row["id"], spaced(form.replace("⏎", " ")), lines)


def of_lines(source: Source, kind: str, id: str, form: str, lines: str) -> Iterator[Mention]:
    for place in lines.split(","):
        line, _, times = place.strip().partition("x")
        if (source.number, line, form) in TWICE:
            continue
        first = int(line.partition("-")[0])
        found = re.search(r"\s+".join(map(re.escape, form.split())), source.text[source.starts[first - 1] :])
        assert found, (id, form, place)
        zone = source.zone(source.starts[first - 1] + found.start())
        if zone != "ledger":
            yield from [Mention(zone, kind, id, source.number, first, form)] * int(times or 1)


def encoded(kind: str, source: Source, document: etree._ElementTree) -> Iterator[Mention]:
    """Yield every name that the TEI tags with an entry of the register, where it stands."""
    local = {one.get(XML_ID): one.get("sameAs", "").partition("#")[2] for one in document.iter(f"{TEI}person")}
    for leaf in document.iter("{*}*"):
        if not leaf.get("source"):
            continue
        where = [at for start, end in stretches(leaf) for at in range(start, end) if not source.text[at].isspace()]
        for element, first, last in inside(leaf, ELEMENTS[kind]):
            id = element.get("ref", "").rpartition("#")[2]
            if id and element.get("prev") is None:
                start, end = where[first], where[whole(element, last, leaf) - 1] + 1
                form = spaced(source.text[start:end])
                zone = "text" if next(leaf.iterancestors(f"{TEI}text"), None) is not None else "header"
                yield Mention(zone, kind, local.get(id, id), source.number, source.line(start), form)


def whole(element: etree._Element, last: int, leaf: etree._Element) -> int:
    """Return where a name ends whose parts are joined by @next."""
    ends = {one.get(XML_ID): (one, end) for one, _, end in inside(leaf, etree.QName(element).localname)}
    while element.get("next"):
        element, last = ends[element.get("next", "")[1:]]
    return last


def inside(leaf: etree._Element, name: str) -> Iterator[tuple[etree._Element, int, int]]:
    """Yield the elements of a name in a leaf, each with the numbers of the characters between which it stands, white
    space not counted. What comes from elsewhere (a note at its anchor, a corrected reading) is not the leaf's."""
    at = 0
    open_: dict[etree._Element, int] = {}
    skipped: list[etree._Element] = []
    for event, element in etree.iterwalk(leaf, events=("start", "end")):
        foreign = element is not leaf and (element.get("source") or etree.QName(element).localname in {"corr", "reg"})
        if event == "start":
            skipped += [element] if foreign else []
            open_[element] = at
            at += 0 if skipped else count(element.text)
            continue
        if not skipped and element.tag == TEI + name:
            yield element, open_[element], at
        if foreign:
            skipped.pop()
        at += 0 if skipped or element is leaf else count(element.tail)


def count(text: str | None) -> int:
    return len("".join((text or "").split()))


@pytest.fixture(scope="session")
def mentions(documents: Documents) -> tuple[Counter[Mention], Counter[Mention]]:
    """What the lists have, and what the TEI has."""
    sources = {number: Source(number, document) for number, document in documents.items()}
    wanted = Counter(mention for kind in ELEMENTS for mention in listed(kind, sources))
    found = Counter(
        mention
        for kind in ELEMENTS
        for number, source in sources.items()
        for mention in encoded(kind, source, documents[number])
    )
    return wanted, found


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("kind", ["all", *ELEMENTS])
def test_names(mentions: tuple[Counter[Mention], Counter[Mention]], zone: str, kind: str) -> None:
    wanted, found = (
        Counter({one: times for one, times in all_.items() if one.zone == zone and kind in {"all", one.kind}})
        for all_ in mentions
    )
    right = (wanted & found).total()
    recall, precision = right / wanted.total(), right / max(found.total(), 1)
    print(f"\n{zone} {kind}: recall {recall:.3f}, precision {precision:.3f} of {wanted.total()}")
    for what, rest in (("missed", wanted - found), ("not listed", found - wanted)):
        for one in sorted(rest):
            print(f"  {what}: {one.source}:{one.line} {one.form} #{one.id} x{rest[one]}")
    assert recall >= FLOOR
    assert precision >= FLOOR

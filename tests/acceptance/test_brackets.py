"""The brackets that a careful editor found in the five documents, each at its line and column, as the TEI has it
(`../shared/acceptance/brackets.tsv`): 57 of an editor, by kind, and six that are none."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from tests.acceptance.bracket_positions import elements_at
from tests.acceptance.conftest import Documents
from tests.conftest import EDITION, shared

# What stands round a bracket of a kind, the outermost first, and inside it; "…" is anything.
ENCODED = {
    "name-part": "persName/supplied",
    "supplied-word": "supplied",
    "supplied-year": "date/supplied",
    "clarification": "note gloss",
    "variant-name": "gloss variant > name",
    "original-term": "gloss term > foreign zh-Latn-pinyin",
    "expansion+variant": "gloss variant > expan",
    "identification": "note identification > persName",
    "expansion": "expan",
    "in-word-expansion": "expan/ex",
    "expansion+explanation": "note gloss > expan",
    "role": "note role",
    "role+forename": "note role > supplied",
    "abbreviation-of-preceding": "abbr",
    "editorial-uncertainty": "note uncertainty",
    "synonym": "gloss variant",
    "signature": "signed > date",
    "explanation": "note gloss",
    "source-note": "note source",
    "stamp-note": "note editorial stamp",
}
# Where we go beyond the table, or otherwise than it says, and why.
DEVIATIONS = {
    ("002", "[of the Chinese Communist Party]"): ("orgName/supplied", "the words supplied are part of the body's name"),
}
NO_BRACKETS = {
    "[1]": "ref noteAnchor",
    "[1\\]": "label",
    "[email\xa0protected]": "p",
    "[email protected]": "p",
    "[image: Wilson Center Digital Archive Logo]": "item",
    "[Mao Zedong’s manuscripts since the founding of the People’s Republic]": "bibl publication",
}
NAMES = frozenset({"persName", "placeName", "orgName"})
ATTRIBUTES = ("type", "subtype", "{http://www.w3.org/XML/1998/namespace}lang")


def rows() -> list[Mapping[str, str]]:
    with shared("acceptance", "brackets.tsv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def source_of(number: str) -> str:
    return next(Path(EDITION).glob(f"sources/{number}_*")).read_text(encoding="utf-8")


def place(row: Mapping[str, str], source: str) -> int:
    """The offset of a bracket, from its line and column."""
    line = int(row["line"].split("-")[0])
    start = sum(len(one) + 1 for one in source.split("\n")[: line - 1])
    return source.index(row["string"].split("…")[0][:20], start + max(0, int(row["col"]) - 2))


def named(element: etree._Element) -> str:
    values = filter(None, map(element.get, ATTRIBUTES))
    return " ".join((etree.QName(element).localname, *values))


def encoded(wanted: str, around: list[etree._Element], inside: list[etree._Element]) -> bool:
    """Whether a bracket is encoded so: what is around it ends so, and what it holds is among the elements inside."""
    outer, _, inner = wanted.partition(" > ")
    path = outer.split("/")
    inner_names = {named(one) for one in inside} | {"name" for one in inside if etree.QName(one).localname in NAMES}
    return [named(one) for one in around][-len(path) :] == path and (not inner or inner in inner_names)


def within(at: Mapping[int, list[etree._Element]], start: int, end: int) -> list[etree._Element]:
    """The elements around any character of a stretch that are not around all of it."""
    outer = set(map(id, at[start]))
    return [one for offset in range(start, end) for one in at.get(offset, []) if id(one) not in outer]


def compared(documents: Documents) -> Iterator[tuple[Mapping[str, str], list[etree._Element], list[etree._Element]]]:
    sources = {number: source_of(number) for number in documents}
    places = {number: elements_at(document, sources[number]) for number, document in documents.items()}
    for row in rows():
        start = place(row, sources[row["file"]])
        yield row, places[row["file"]][start], within(places[row["file"]], start, start + len(row["string"]))


def test_every_bracket_of_an_editor_is_encoded_by_its_kind(documents: Documents) -> None:
    wrong, number = [], 0
    for row, around, inside in compared(documents):
        if row["kind"] not in ENCODED:
            continue
        number += 1
        wanted, _ = DEVIATIONS.get((row["file"], row["string"]), (ENCODED[row["kind"]], ""))
        if not encoded(wanted, around, inside):
            wrong.append((row["file"], row["line"], row["string"], wanted, [named(one) for one in around]))
    assert wrong == []
    assert number == 57


def test_what_is_no_bracket_of_an_editor_is_none(documents: Documents) -> None:
    found = {row["string"]: around for row, around, _ in compared(documents) if row["kind"] not in ENCODED}
    assert set(found) == set(NO_BRACKETS)
    for string, wanted in NO_BRACKETS.items():
        assert wanted in [named(one) for one in found[string]], string
        assert not any(etree.QName(one).localname in {"supplied", "gloss", "gap"} for one in found[string])


def test_illegible_signature_keeps_its_date(documents: Documents) -> None:
    (signed,) = (gap.getparent() for gap in documents["001"].iterfind(".//{*}signed/{*}gap[@reason='illegible']"))
    assert signed is not None
    date = signed.find("{*}date")
    assert date is not None
    assert date.get("when") == "1949-12-31"


def test_an_expansion_and_its_abbreviation_point_at_each_other(documents: Documents) -> None:
    pairs = [(one, one.get("corresp", "")[1:]) for one in documents["001"].iterfind(".//{*}expan[@corresp]")]
    assert len(pairs) == 4
    for expansion, target in pairs:
        (short,) = documents["001"].xpath("//*[@xml:id=$id]", id=target)
        assert etree.QName(short).localname == "abbr"
        assert short.get("corresp") == f"#{expansion.get('{http://www.w3.org/XML/1998/namespace}id')}"


@pytest.mark.parametrize(
    ("number", "persons"),
    [
        ("001", ["chiang-kai-shek", "fedorenko-nikolai", "shi-zhe"]),
        (
            "004",
            ["vyshinsky-andrei", "zhou-enlai", "li-fuchun", "liu-bocheng", "wang-jiaxiang", "chen-boda"],
        ),
    ],
)
def test_an_office_points_at_its_person(documents: Documents, number: str, persons: list[str]) -> None:
    found = [note.get("corresp") for note in documents[number].iterfind(".//{*}note[@type='role']")]
    assert found == [f"#{person}" for person in persons]

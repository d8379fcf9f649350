"""The links between the versions of the five documents, against `turns.tsv` and the editor's count (`phenomena.md`).

The 18 December telegram: head, its date, salute, six segments, signature, closing date. The 16 December record: 52
turns, and their 62 English paragraphs with the 63 Russian ones: turn 11 has one in English and two in Russian.
"""

import csv
from collections import Counter
from collections.abc import Iterator

import pytest
from lxml import etree

from tests.acceptance.conftest import Documents, line_of
from tests.conftest import shared

XML = "{http://www.w3.org/XML/1998/namespace}"
Ends = tuple[list[etree._Element], list[etree._Element]]
# Lines of the source: the English paragraphs of a turn, and the Russian ones that answer them.
DIVIDED = ([74], [216, 218])


def links(document: etree._ElementTree) -> Iterator[tuple[Ends, etree._Element]]:
    """The passages of the first and of the second version that a link joins, and the link."""
    elements = {element.get(f"{XML}id"): element for element in document.iter("{*}*") if element.get(f"{XML}id")}
    for group in document.iterfind(".//{*}linkGrp"):
        first, second = group.get("domains", "").split()
        for link in group.iterfind("{*}link"):
            ends = [elements[pointer[1:]] for pointer in link.get("target", "").split()]
            yield ([e for e in ends if lang(e) == first[1:]], [e for e in ends if lang(e) == second[1:]]), link


def lang(element: etree._Element) -> str:
    return next(text.get(f"{XML}lang", "") for text in element.iterancestors("{*}text"))


def name(element: etree._Element) -> str:
    return etree.QName(element).localname


def kinds(document: etree._ElementTree) -> list[str]:
    """What each link joins, such as "seg p" or "head head+head"."""
    return [" ".join("+".join(name(element) for element in side) for side in ends) for ends, _ in links(document)]


def test_eleven_links_of_the_telegram(documents: Documents) -> None:
    assert kinds(documents["000"]) == [
        "head head",
        "dateline dateline",
        "salute salute",
        *["seg p"] * 6,
        "signed signed",
        "dateline dateline",
    ]
    numbered = [(ours[0].get("n"), theirs[0].get("n")) for (ours, theirs), _ in links(documents["000"])]
    assert numbered[3:9] == [(None, None), *((n, n) for n in "12345")]


def parent(element: etree._Element) -> etree._Element:
    return next(element.iterancestors())


def turn_number(element: etree._Element) -> int:
    version = next(element.iterancestors("{*}text"))
    return list(version.iterfind(".//{*}sp")).index(element) + 1


def test_turns_of_the_record(documents: Documents) -> None:
    with shared("acceptance", "turns.tsv").open(encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if row["corresp_turn"] and row["version"] == "en"]
    wanted = [(int(row["turn"]), int(row["corresp_turn"].rpartition("-")[2])) for row in rows]
    found = [
        tuple(turn_number(turn) for (turn,) in ends) for ends, _ in links(documents["001"]) if name(ends[0][0]) == "sp"
    ]
    assert found == wanted
    assert len(found) == 52


def test_paragraphs_of_the_turns(documents: Documents) -> None:
    found = [ends for ends, _ in links(documents["001"]) if all(name(parent(e)) == "sp" for e in ends[0])]
    assert Counter((len(ours), len(theirs)) for ours, theirs in found) == {(1, 1): 61, (1, 2): 1}
    lines = [tuple([line_of(one, "001") for one in side] for side in ends) for ends in found]
    assert [one for one in lines if len(one[1]) > 1] == [DIVIDED]
    for ours, theirs in found:
        # Every paragraph answers the one at the same place of the turn that answers its own.
        turns = [parent(one) for one in (ours[0], theirs[0])]
        assert turn_number(turns[0]) == turn_number(turns[1])
        if len(theirs) == 1:
            assert turns[0].findall("{*}p").index(ours[0]) == turns[1].findall("{*}p").index(theirs[0])


def test_what_stands_round_the_turns_of_the_record(documents: Documents) -> None:
    found = [
        (name(ours[0]), [line_of(one, "001") for one in ours], [line_of(one, "001") for one in theirs])
        for (ours, theirs), _ in links(documents["001"])
        if "sp" not in {name(ours[0]), name(parent(ours[0]))}
    ]
    assert found == [
        ("head", [32], [174, 176]),
        ("p", [36], [180]),
        ("p", [165], [312]),
        ("p", [167], [314]),
        ("signed", [169], [316]),
    ]


@pytest.mark.parametrize("number", ["000", "001"])
def test_every_link_is_sure_and_says_why(documents: Documents, number: str) -> None:
    for _, link in links(documents[number]):
        assert link.get("cert") == "high"
        assert "#evidence.structure" in link.get("ana", "").split()


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_one_version_has_no_links(documents: Documents, number: str) -> None:
    assert list(links(documents[number])) == []

"""Names of persons, places and organisations: cases, and a measure on five documents as delivered."""

import csv
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipipe.marks import Marker, Passage
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.register import Entry, Name, Register

REPOSITORY = Path(__file__).parents[2]
SHARED = REPOSITORY.parent / "shared"
MARKERS: dict[str, Marker] = {"persons": persons, "places": places, "orgs": orgs}
REGISTER = Register.load(REPOSITORY / "tei" / "register")


def cases(kind: str) -> Iterator[object]:
    text = (REPOSITORY / "tests" / "cases" / "marks" / f"{kind}.txt").read_text(encoding="utf-8")
    for case in re.finditer(r"(?ms)^(\S.*?)\n<<<\n(\S+)\n(.*?)\n===\n(.*?)^>>>$", text):
        title, lang, passage, expected = case.groups()
        yield pytest.param(kind, lang, passage, expected.splitlines(), id=f"{kind}: {title}")


def written(passage: Passage, kind: str) -> list[str]:
    return [
        " ".join(f"{mark.element} {mark.attributes['ref']} {passage.text[mark.start : mark.end]}".split())
        for mark in MARKERS[kind](passage)
    ]


@pytest.mark.parametrize(("kind", "lang", "text", "expected"), [case for kind in MARKERS for case in cases(kind)])
def test_case(kind: str, lang: str, text: str, expected: list[str]) -> None:
    assert written(Passage(text, lang, "p", REGISTER), kind) == expected


def test_every_case_is_read() -> None:
    for kind in MARKERS:
        text = (REPOSITORY / "tests" / "cases" / "marks" / f"{kind}.txt").read_text(encoding="utf-8")
        assert len(list(cases(kind))) == text.count("\n>>>") > 10


def test_an_empty_register_finds_nothing() -> None:
    passage = Passage("Comrade Stalin in Moscow, 斯大林", "en", "p")
    assert [mark for marker in MARKERS.values() for mark in marker(passage)] == []


def test_a_mark_says_on_which_form_it_leans() -> None:
    (mark,) = persons(Passage("СТАЛИНУ", "ru", "p", REGISTER))
    assert mark.why == "register: Сталин"


def test_the_same_form_of_a_person_and_a_place_is_neither() -> None:
    register = Register(
        (
            Entry("p", "person", "Jordan, Anna", (Name("Jordan, Anna", "en", "preferred"),)),
            Entry("l", "place", "Jordan", (Name("Jordan", "en", "preferred"),)),
        )
    )
    passage = Passage("In Jordan, Anna Jordan spoke.", "en", "p", register)
    assert written(passage, "places") == []
    assert written(passage, "persons") == ["persName #p Jordan, Anna"]


def test_a_long_text_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Comrade Stalin and [Zhou] Enlai met in Moscow; 斯大林说. Central Committee of the " * times
        start = time.process_time()
        assert len(list(persons(Passage(text, "en", "p", REGISTER)))) == 3 * times
        return time.process_time() - start

    seconds(10)
    assert seconds(2000) < 40 * max(seconds(200), 0.005)


def reported(kind: str) -> dict[tuple[str, str, str], int]:
    """How often each form of each entry stands in each document, by the hand-made table."""
    found: Counter[tuple[str, str, str]] = Counter()
    with (SHARED / "register" / f"{kind}.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            for cell in filter(None, row["forms_in_sources"].split(" | ")):
                form, places_ = re.fullmatch(r"(.*?) \[[\w-]+\] (.*?)(?: \(.*\))?", cell).groups()  # type: ignore[union-attr]
                for document, lines in re.findall(r"(\d{3}):([^;]*)", places_):
                    for line in lines.split(","):
                        times = int(line.partition("x")[2] or 1)
                        found[document, row["id"], " ".join(form.replace("⏎", " ").split())] += times
    return dict(found)


def measured(kind: str) -> dict[tuple[str, str, str], int]:
    found: Counter[tuple[str, str, str]] = Counter()
    for source in sorted((SHARED / "sources").glob("*.txt")):
        passage = Passage(source.read_text(encoding="utf-8"), "und", "p", REGISTER)
        for mark in MARKERS[kind](passage):
            form = " ".join(passage.text[mark.start : mark.end].split())
            found[source.name[:3], mark.attributes["ref"][1:], form] += 1
    return dict(found)


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared with the sources and tables is not here")
@pytest.mark.parametrize(
    ("kind", "precision", "recall"), [("persons", 0.995, 0.99), ("places", 0.995, 0.97), ("orgs", 0.94, 0.91)]
)
def test_names_of_the_five_documents(kind: str, precision: float, recall: float) -> None:
    expected, found = reported(kind), measured(kind)
    right = sum(min(times, found.get(key, 0)) for key, times in expected.items())
    got = (right / sum(found.values()), right / sum(expected.values()))
    missed = {key: (times, found.get(key, 0)) for key, times in expected.items() if times > found.get(key, 0)}
    extra = {key: (times, expected.get(key, 0)) for key, times in found.items() if times > expected.get(key, 0)}
    print(f"\n{kind}: precision {got[0]:.3f}, recall {got[1]:.3f}; missed {missed}; not in the table {extra}")
    assert got[0] >= precision
    assert got[1] >= recall

"""Names of persons, places and organisations: cases."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipipe.marks import Marker, Passage
from teipipe.marks.endings import cases as cases_of
from teipipe.marks.folding import fold
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.register import Entry, Name, Register

REPOSITORY = Path(__file__).parents[2]
MARKERS: dict[str, Marker] = {"persons": persons, "places": places, "orgs": orgs}
CASES = REPOSITORY / "tests" / "cases" / "marks"
REGISTER = Register.load(REPOSITORY / "tei" / "register")
ELSEWHERE = Register.load(CASES / "elsewhere")


def cases(kind: str) -> Iterator[object]:
    text = (REPOSITORY / "tests" / "cases" / "marks" / f"{kind}.txt").read_text(encoding="utf-8")
    for case in re.finditer(r"(?ms)^(\S.*?)\n<<<\n(\S+)\n(.*?)\n===\n(.*?)^>>>$", text):
        title, lang, passage, expected = case.groups()
        yield pytest.param(kind, lang, passage, expected.splitlines(), id=f"{kind}: {title}")


def written(passage: Passage, kind: str) -> list[str]:
    return [
        " ".join([mark.element, *mark.attributes.values(), *passage.text[mark.start : mark.end].split()])
        for mark in MARKERS[kind](passage)
    ]


@pytest.mark.parametrize(("kind", "lang", "text", "expected"), [case for kind in MARKERS for case in cases(kind)])
def test_case(kind: str, lang: str, text: str, expected: list[str]) -> None:
    assert written(Passage(text, lang, "p", REGISTER), kind) == expected


def elsewhere() -> Iterator[tuple[str, str, Counter[str]]]:
    """Texts on other events than the five documents', with a register of their own; written before they were run."""
    for line in (CASES / "names_elsewhere.txt").read_text(encoding="utf-8").splitlines():
        lang, text, expected = (part.strip() for part in line.split("|"))
        mentions = (one.strip() for one in expected.split(";"))
        yield lang, text.replace("\\n", "\n"), Counter(one for one in mentions if one)


# What no rule knows: a garden and a dog that bear surnames of the register.
NOT_KNOWN = frozenset({"He spoke of the garden of Eden and of a Pavlov dog."})


def found_in(text: str, lang: str, register: Register) -> Counter[str]:
    marks = [mark for marker in MARKERS.values() for mark in marker(Passage(text, lang, "p", register))]
    named = [mark for mark in marks if "ref" in mark.attributes]
    return Counter(f"{mark.attributes['ref'][1:]} {' '.join(text[mark.start : mark.end].split())}" for mark in named)


@pytest.mark.parametrize(("lang", "text", "expected"), list(elsewhere()))
def test_names_of_other_events(lang: str, text: str, expected: Counter[str]) -> None:
    found = found_in(text, lang, ELSEWHERE)
    assert (found == expected) == (text not in NOT_KNOWN), found


def test_recall_and_precision_on_other_events() -> None:
    texts = list(elsewhere())
    found = [found_in(text, lang, ELSEWHERE) for lang, text, _ in texts]
    wanted = [expected for _, _, expected in texts]
    right = sum((one & other).total() for one, other in zip(found, wanted, strict=True))
    recall, precision = (right / sum(one.total() for one in all_) for all_ in (wanted, found))
    print(f"\nrecall {recall:.3f}, precision {precision:.3f} in {len(texts)} texts")
    assert len(texts) > 60
    assert recall >= 0.99
    assert precision >= 0.98


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Павел", "Павла Павлу Павлом Павле"),
        ("Хрущёв", "Хрущева Хрущёву Хрущевым"),
        ("Соловей", "Соловья Соловьем"),
        ("Никитич", "Никитича Никитичем"),
        ("Елец", "Ельца Ельце"),
        ("Карпаты", "Карпат Карпатах"),
        ("управление", "управления управлением"),
        ("МИД", "МИДа МИДом"),
    ],
)
def test_case_forms(word: str, forms: str) -> None:
    assert {fold(form) for form in forms.split()} <= cases_of(word)


@pytest.mark.parametrize(("word", "form"), [("Мао", "Мае"), ("США", "СШу"), ("Stalin", "Stalina"), ("Ли", "Лю")])
def test_what_has_no_case_forms(word: str, form: str) -> None:
    assert fold(form) not in cases_of(word)


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
    assert written(passage, "persons") == ["persName #p Anna Jordan"]


def test_a_long_text_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        text = "Comrade Stalin and [Zhou] Enlai met in Moscow; 斯大林说. Central Committee of the " * times
        start = time.process_time()
        assert len(list(persons(Passage(text, "en", "p", REGISTER)))) == 3 * times
        return time.process_time() - start

    seconds(10)
    assert seconds(2000) < 40 * max(seconds(200), 0.005)

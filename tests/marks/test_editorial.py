"""Brackets of editors: names that a register knows, and a measure on five documents as delivered."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from teipipe.marks import Passage
from teipipe.marks.editorial import editorial
from teipipe.model import Mark
from teipipe.register import Entry, Name, Register

SHARED = Path(__file__).parents[3] / "shared"
ELEMENTS = {
    "name-part": ("supplied",),
    "supplied-word": ("supplied",),
    "supplied-year": ("supplied",),
    "clarification": ("note gloss",),
    "variant-name": ("gloss variant",),
    "original-term": ("gloss term",),
    "expansion+variant": ("expan", "gloss variant"),
    "identification": ("note identification",),
    "expansion": ("expan",),
    "in-word-expansion": ("ex",),
    "expansion+explanation": ("expan", "note gloss"),
    "role": ("note role",),
    "role+forename": ("note role",),
    "abbreviation-of-preceding": ("abbr",),
    "editorial-uncertainty": ("note uncertainty",),
    "synonym": ("gloss variant",),
    "signature": ("gap",),
    "explanation": ("note gloss",),
    "NOT-editorial (note marker / metadata / web chrome)": (),
}


def register(*forms: str) -> Register:
    names = tuple(Name(form, "en", "preferred") for form in forms)
    return Register(tuple(Entry(f"p{at}", "person", name.form, (name,)) for at, name in enumerate(names)))


def test_a_given_name_that_the_register_knows_is_part_of_the_name() -> None:
    (known,) = editorial(Passage("and Mao [Zedong] replied", "en", "p", register("Mao Zedong")))
    (unknown,) = editorial(Passage("and Mao [Zedong] replied", "en", "p"))
    assert (known.element, unknown.element) == ("supplied", "gloss")


def test_a_bracket_of_a_million_letters_is_one_mark() -> None:
    (mark,) = editorial(Passage(f"a [{'a ' * 500_000}] b", "en", "p"))
    assert (mark.start, mark.end) == (2, 1_000_004)


KINDS = Path(__file__).parents[1] / "cases" / "marks" / "editorial_kinds.tsv"


def kinds() -> Iterator[object]:
    with KINDS.open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield pytest.param(row, id=f"{row['lang']}: {row['text']}")


@pytest.mark.parametrize("row", list(kinds()))
def test_kind_of_a_bracket_of_another_edition(row: Mapping[str, str]) -> None:
    start = min(at for sign in "[〔［⟨【" if (at := row["text"].find(sign)) >= 0)
    found = [mark for mark in editorial(Passage(row["text"], row["lang"], "p")) if mark.start == start]
    assert (told(found[0]) if found else "-") == row["kind"]


def told(mark: Mark) -> str:
    values = mark.attributes
    kind_of = values.get("type") or values.get("cert") or (values.get("reason") if mark.element == "gap" else "")
    return " ".join(filter(None, (mark.element, kind_of)))


def rows() -> Iterator[object]:
    path = SHARED / "acceptance" / "brackets.tsv"
    if not path.exists():
        pytest.skip("needs acceptance/brackets.tsv beside the repository", allow_module_level=True)
    with path.open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            # Brackets over several lines and a translated title in a field are no passages of a text.
            if "-" not in row["line"] and not row["string"].startswith("[Mao Zedong’s manuscripts"):
                yield pytest.param(row, id=f"{row['file']} l. {row['line']}: {row['string']}")


def kind(mark: Mark) -> str:
    return " ".join(filter(None, (mark.element, mark.attributes.get("type", ""))))


@pytest.mark.parametrize("row", list(rows()))
def test_brackets_of_five_documents(row: Mapping[str, str]) -> None:
    (source,) = (SHARED / "sources").glob(f"{row['file']}_*")
    line = source.read_text(encoding="utf-8").split("\n")[int(row["line"]) - 1]
    start = line.index(row["string"], max(0, int(row["col"]) - 2))
    found = [kind(mark) for mark in editorial(Passage(line, "en", "p")) if mark.start == start]
    assert found[:1] == found[: len(ELEMENTS[row["kind"]])]
    assert not found or found[0] in ELEMENTS[row["kind"]]

"""Names that the register lacks: who is found, how often it is said, and what is to be pasted."""

from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
from lxml import etree

from teipipe.convert import Converting
from teipipe.findings import Finding
from teipipe.marks import Passage
from teipipe.register import Entry, Name, Register
from teipipe.strangers import gathered, strangers
from teipipe.strangers.findings import summed_up
from teipipe.strangers.gathered import Sighting

CASES = Path(__file__).parents[1] / "cases" / "strangers.txt"


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, kind, text, names = (part.strip() for part in line.split("|"))
            yield lang, kind, text, [name.strip() for name in names.split(";") if name.strip()]


@pytest.mark.parametrize(("lang", "kind", "text", "names"), list(cases()))
def test_case(lang: str, kind: str, text: str, names: list[str]) -> None:
    found = list(strangers(Passage(text, lang, kind)))
    assert [one.name for one in found] == names
    assert all(one.why for one in found)
    assert ["".join(text[one.start : one.end].split()) for one in found] == ["".join(name.split()) for name in names]


@pytest.mark.parametrize("unit", ["a", "A. ", "A-", "O'", "von ", "Mr. "])
def test_time_grows_with_the_length_of_a_text(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    begun = process_time()
    list(strangers(Passage(text, "en", "p", Register((Entry("webb", "person", "Webb, James"),)))))
    # Half a second; to follow each beginning to the end of the text takes half a minute.
    assert process_time() - begun < 5


def test_what_the_register_knows_is_no_stranger() -> None:
    register = Register((Entry("webb", "person", "Webb, James", (Name("Webb, James", "en", "preferred"),)),))
    found = strangers(Passage("Mr. Webb and Mr. Hoyt met James Webb.", "en", "p", register))
    assert [one.name for one in found] == ["Hoyt"]


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["Acheson", "Dean Acheson", "Acheson"], [["Dean Acheson", "Acheson", "Acheson"]]),
        (["Robert Taft", "Charles Taft", "Taft"], [["Robert Taft"], ["Charles Taft"], ["Taft"]]),
        (["Щербаков", "Щербакову", "Щербаковым"], [["Щербаков", "Щербакову", "Щербаковым"]]),
        (["Stalin, Joseph", "Stalin", "Joseph Stalin"], [["Stalin, Joseph", "Joseph Stalin", "Stalin"]]),
        (["Gao Gang", "Gao", "Gang"], [["Gao Gang", "Gao"], ["Gang"]]),
        (["周保中", "周"], [["周保中"], ["周"]]),
    ],
)
def test_forms_of_one_name_are_one(names: list[str], groups: list[list[str]]) -> None:
    people = gathered(Sighting(name, "", "en", line) for line, name in enumerate(names, 1))
    found = [[one.name for one in person.sightings] for person in people]
    assert sorted(map(sorted, found)) == sorted(map(sorted, groups))


def converted(folder: Path, text: str) -> list[Finding]:
    (folder / "in").mkdir()
    source = folder / "in" / "minutes.txt"
    source.write_text(text, encoding="utf-8")
    return [one for one in Converting(folder, Register()).convert(source).findings if one.code == "name-unknown"]


def test_a_name_is_said_once_with_an_entry_to_paste(tmp_path: Path) -> None:
    (finding,) = converted(tmp_path, "Mr. Webb spoke.\n\nThen James E. Webb left, and Mr. Webb came back.\n")
    assert "“James E. Webb”" in finding.message
    assert finding.place.line == 1
    entry = etree.fromstring(finding.message[finding.message.index("<person") :])
    assert [(one.get("type"), one.text) for one in entry] == [("preferred", "Webb, James E.")]


def test_a_hundred_names_are_one_line_of_a_build(tmp_path: Path) -> None:
    names = [
        a + b
        for a in ("Ker", "Lam", "Mor", "Nib", "Ost")
        for b in ("bel", "del", "gan", "kel", "len", "mar", "nik", "pol", "ros", "sen")
    ]
    text = "\n\n".join(f"Mr. {name} agreed with Mr. {name[::-1].title()} on this." for name in names)
    found = converted(tmp_path, text + "\n")
    assert len(found) == 100
    (one,) = summed_up(found, Path("letters"))
    assert "lacks 100 names: Kerbel, " in one.message
    assert "and 94 more" in one.message
    assert "teipipe register suggest letters" in one.message
    assert len(one.message) < 300

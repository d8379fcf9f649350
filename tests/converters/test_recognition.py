"""Which house a source is taken for: texts written for this, each in the folder of the house that it is.

Those under `plain` look like plays, sittings or volumes in one way or another, and are none.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Evidence, Look, phrase
from teipipe.converters.plain import plain
from teipipe.converters.recognition import THRESHOLD, recognised
from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers import read, read_bytes
from tests.conftest import SHARED

CASES = sorted((Path(__file__).parents[1] / "cases" / "recognition").glob("*/*.txt"))
# What the texts of each set are, but for the two that no house knows.
SETS = {
    "frus/input": {"frus"},
    "frus/input_html": {"frus"},
    "drama/input": {"play"},
    "letters/input": {"letters"},
    "parlamint/input": {"parliament"},
    "pages/input": {"wilson-center", "avalon", "cia-foia", "hsg-beta"},
}
OF_NO_HOUSE = {"cbeta-X63n1220.txt"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_kind(path: Path) -> None:
    source = read(path)
    found = recognised(source, CONVERTERS)
    evidence = {score.converter.name: (score.value, [f.evidence.says for f in score.found]) for score in found.scores}
    assert found.converter.name == path.parent.name, evidence
    assert list(found.findings(source)) == [], evidence


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gold, other people's texts")
@pytest.mark.parametrize("name", SETS)
def test_delivered(name: str) -> None:
    for path in sorted((SHARED / "gold" / "dev" / name).iterdir()):
        source = read(path)
        found = recognised(source, CONVERTERS)
        expected = {"plain"} if path.name in OF_NO_HOUSE else SETS[name]
        assert found.converter.name in expected, path.name
        assert list(found.findings(source)) == [], path.name


def house(name: str, *evidence: Evidence) -> Converter:
    return replace(plain, name=name, evidence=evidence)


def text(words: str) -> Source:
    return read_bytes("a.txt", words.encode())


def test_highest_score_wins_wherever_it_stands() -> None:
    houses = (house("first", phrase("Mill", 1)), house("second", phrase("Mill", 1), phrase("Weaver", 1)), plain)
    assert recognised(text("Weavers of the Mill"), houses).converter.name == "second"
    assert recognised(text("Only the Mill"), houses).converter.name == "first"
    assert recognised(text("Neither"), houses).converter.name == "plain"


def test_evidence_against() -> None:
    houses = (house("mill", phrase("Mill", 1.5), phrase("Mills & Co.", -1)), plain)
    assert recognised(text("The Mill"), houses).converter.name == "mill"
    assert recognised(text("Mills & Co."), houses).converter.name == "plain"


def test_near_tie_is_a_finding() -> None:
    houses = (house("mill", phrase("Mill", 2)), house("loom", phrase("Loom", 1.9)), plain)
    source = text("The Mill and the Loom")
    (finding,) = recognised(source, houses).findings(source)
    assert (finding.code, finding.severity) == ("house-unsure", "warning")
    assert "mill (2)" in finding.message
    assert "loom (1.9)" in finding.message
    assert "--converter mill" in finding.message


def test_near_miss_is_a_finding() -> None:
    houses = (house("mill", phrase("Mill", THRESHOLD - 0.1)), plain)
    source = text("The Mill")
    found = recognised(source, houses)
    assert found.converter.name == "plain"
    assert [finding.code for finding in found.findings(source)] == ["house-unsure"]


def test_named_house_is_not_doubted() -> None:
    houses = (house("mill", phrase("Mill", 2)), house("loom", phrase("Loom", 2)), plain)
    source = text("The Mill and the Loom")
    found = recognised(source, houses, "loom")
    assert found.converter.name == "loom"
    assert list(found.findings(source)) == []
    with pytest.raises(Refusal, match="there is no converter 'lathe'; there are mill, loom, plain"):
        recognised(source, houses, "lathe")


def test_places_are_lines() -> None:
    houses = (house("mill", phrase("Mill", 2)), plain)
    (found,) = recognised(text("One\n\nThe Mill"), houses).scores[0].found
    assert found.line == 3


def refusing(asked: list[str]) -> Callable[[Look], int | None]:
    def find(look: Look) -> None:
        asked.append(look.source.name)

    return find


def test_house_that_cannot_win_is_not_asked() -> None:
    asked: list[str] = []
    houses = (house("mill", phrase("Mill", 4)), house("loom", Evidence("a loom", 2, refusing(asked))), plain)
    source = text("The Mill")
    assert recognised(source, houses).converter.name == "mill"
    assert asked == []
    absent = (
        house("mill", phrase("Mill", 2)),
        house("loom", phrase("Loom", 2), Evidence("a warp", 1, refusing(asked))),
    )
    recognised(source, (*absent, plain))
    assert asked == []
    scores = recognised(source, houses, all_scores=True).scores
    assert ([score.converter.name for score in scores], asked) == (["mill", "plain", "loom"], ["a.txt"])

"""The five documents against what a careful editor found that their versions say differently
(`../shared/acceptance/phenomena.md`, "disagreements to flag" and "contradicting the English").

“о.Формоза” against “the island of Formosa” is on that page too, and is no disagreement: a space is missing.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from teipipe import decisions
from teipipe.collate.report import Collation
from teipipe.convert import delivered
from teipipe.deliveries import sources
from teipipe.edition import load
from teipipe.findings import Severity
from teipipe.pipeline import Conversion, conversions
from teipipe.register import Register
from tests.conftest import EDITION

# source, line and words of the one version, line and words of the other, code
KNOWN = (
    ("000", 29, "二十年", 47, "30 year", "version-number"),
    # The same two abbreviations stand against each other in lines 54 and 56 too: said once.
    ("001", 50, "KChZhD", 194, "КЧД", "version-name"),
    ("001", 68, "you must", 210, "мы должны", "version-person"),
    ("001", 138, "from western Lanzhou", 286, "западнее Ланьчжоу", "version-place"),
    ("001", 169, "31/XII", 317, "31/11", "version-date"),
)
MOST_FALSE = 3


@pytest.fixture(scope="module", params=["with decisions", "without decisions"])
def converted(request: pytest.FixtureRequest) -> list[Conversion]:
    """The five documents with their findings."""
    edition = load(EDITION)
    decided = decisions.load(edition.decisions) if request.param == "with decisions" else []
    register = Register.load(edition.register)
    return [made for path in sources(edition) for made in conversions(delivered(path), register, decided)]


def disagreements(made: Conversion) -> Sequence[tuple[str, int, str, int, str, str]]:
    """What the versions of a document say differently, as KNOWN has it."""
    (source,) = made.document.sources.values()
    return [
        (
            source.name[:3],
            source.line(one.ours.start),
            source.text[one.ours.start : one.ours.end],
            source.line(one.theirs.start),
            source.text[one.theirs.start : one.theirs.end],
            f"version-{one.kind}",
        )
        for one in made.document.disagreements
    ]


def test_known_disagreements_are_found_and_few_others(converted: list[Conversion]) -> None:
    found = [one for made in converted for one in disagreements(made)]
    assert [one for one in KNOWN if one not in found] == []
    assert len(found) <= len(KNOWN) + MOST_FALSE


def test_each_is_a_finding_with_both_places(converted: list[Conversion]) -> None:
    codes = {one[-1] for one in KNOWN}
    findings = [finding for made in converted for finding in made.findings if finding.code in codes]
    for source, line, words, other_line, other_words, code in KNOWN:
        (told,) = [f for f in findings if f.code == code and f.place.path.startswith(source) and f.place.line == line]
        assert told.severity == Severity.INFORMATION
        assert f"“{words}”" in told.message
        assert f"“{other_words}”" in told.message
        assert f"line {other_line}:" in told.message


def test_no_two_versions_no_disagreement(converted: list[Conversion]) -> None:
    single = [made for made in converted if len(made.document.versions) < 2]
    assert len(single) == 3
    assert [made.document.disagreements for made in single] == [(), (), ()]


def test_speakers_are_told_to_be_the_same(converted: list[Conversion]) -> None:
    told = [Collation(Path(), Path(), made.document).turns for made in converted]
    assert told == ["", "en and ru: 52 turns each, by the same speakers in the same order", "", "", ""]

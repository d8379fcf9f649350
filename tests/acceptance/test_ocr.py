"""The faults of scanners and typists that a careful editor found in the five documents (`acceptance/ocr.tsv`).

What became of each row stands here as data: encoded with its certainty, or waiting in the review queue. Regression
only: what counts is a text that nobody tuned on (`tests/cases/faults`).
"""

import csv
from collections.abc import Mapping

import pytest
from lxml import etree

from teipipe import decisions
from teipipe.convert import Converting
from teipipe.deliveries import sources
from teipipe.edition import load
from teipipe.model import Document, Source
from teipipe.register import Register
from tests.acceptance.conftest import Documents
from tests.conftest import EDITION, shared

# File, line, delivered words, reading, certainty, and how the row of the table begins that they are.
FOUND = (
    ("001", 184, "никому", "некому", "high", "с Китаем никому"),
    ("001", 192, "Алтинского", "Ялтинского", "high", "Алтинского"),
    ("001", 194, "КЧД", "КЧЖД", "low", "КЧД"),
    ("001", 198, "КЧД", "КЧЖД", "low", "КЧД"),
    ("001", 198, "КЧД", "КЧЖД", "low", "КЧД"),
    ("001", 202, "считаться", "считаться.", "high", "должны считаться"),
    ("001", 206, "Порт-Артурса", "Порт-Артура", "high", "Порт-Артурса"),
    ("001", 210, "мы должны", "вы должны", "low", "мы должны"),
    ("001", 212, "желательнее", "Желательнее", "low", "желательнее"),
    ("001", 234, "Обучение", "Обученные", "medium", "Обучение кадры"),
    ("001", 250, "поугатать", "", "low", "поугатать"),
    ("001", 278, "Найланские", "Кайланские", "high", "Найланские"),
    ("001", 306, "нуждается", "нуждаетесь", "high", "нуждается"),
    ("001", 308, "ВКП/с/", "ВКП/б/", "high", "ВКП/с/"),
    ("001", 312, "Шя Чжа", "Ши Чжэ", "high", "Шя Чжа"),
    ("001", 317, "31/11", "31/12", "high", "31/11"),
    ("000", 29, "二十年", "三十年", "low", "二十年"),
    ("000", 29, "独当其冲", "", "low", "独当其冲"),
)
# What no rule of the language can know, and the editors of the edition decided: a word that is possible as it stands,
# and an idiom in a form that no dictionary has. Without their decisions nothing is suspected there.
DECIDED = (
    ("000", 29, "大条约", "条约", "high", "大条约"),
    ("000", 29, "袖子，不管", "袖手不管，", "high", "不成为袖子"),
)
# Rows of the table whose certainty is another than ours, and why.
DEVIATIONS = {
    ("001", "мы должны сами решить"): "both are good Russian: a translator may be wrong as well as a typist",
    ("001", "Обучение кадры"): "one witness, agreement: that the other version has a participle is no proof of letters",
    ("001", "поугатать"): "two letters are wrong; попугать, поругать and others are as near: an editor chooses",
    ("000", "大条约"): "the table is less sure than the editors, who answer for it",
    ("000", "二十年一点"): "both numbers are possible: a disagreement of versions, whichever is right",
    ("000", "独当其冲"): "two idioms are near, and the character looks like neither's",
}
MOST_OTHERS = 8


@pytest.fixture(scope="module", params=["with decisions", "without decisions"])
def read(request: pytest.FixtureRequest) -> Mapping[str, tuple[Source, Document]]:
    """The five documents before they are encoded."""
    edition = load(EDITION)
    decided = decisions.load(edition.decisions) if request.param == "with decisions" else []
    converting = Converting(EDITION, Register.load(edition.register), decided, edition, edition.register)
    found = {}
    for path in sources(edition):
        source = converting.read(path)
        (made,) = converting.conversions(source)
        found[path.name[:3]] = (source, made.document)
    return found


def rows() -> list[dict[str, str]]:
    with shared("acceptance", "ocr.tsv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t"))


def suspicions(read: Mapping[str, tuple[Source, Document]]) -> list[tuple[str, int, str, str, str]]:
    """All suspicions, as `FOUND` has them."""
    return [
        (number, source.line(one.at.start), source.text[one.at.start : one.at.end], one.reading, str(one.certainty))
        for number, (source, document) in read.items()
        for one in document.suspicions
    ]


def expected(request: pytest.FixtureRequest) -> tuple[tuple[str, int, str, str, str, str], ...]:
    """What is to be found in this run."""
    return FOUND if "without decisions" in request.node.name else (*FOUND, *DECIDED)


def test_all_rows_are_suspected(read: Mapping[str, tuple[Source, Document]], request: pytest.FixtureRequest) -> None:
    found = suspicions(read)
    assert [one for one in expected(request) if one[:5] not in found] == []
    assert len(found) - len(expected(request)) <= MOST_OTHERS


def test_only_rows_are_corrected(read: Mapping[str, tuple[Source, Document]], request: pytest.FixtureRequest) -> None:
    """No false correction: whatever is certain enough for the text is a row of the table."""
    known = {one[:5] for one in expected(request)}
    assert [one for one in suspicions(read) if one[4] != "low" and one not in known] == []


@pytest.mark.parametrize("number", range(18))
def test_row(number: int) -> None:
    """Each row of the table is found on one of its lines, with its certainty or a reason for another."""
    row = rows()[number]
    lines = {int(line.partition("(")[0]) for line in row["line"].split(",")}
    own = [one for one in (*FOUND, *DECIDED) if one[0] == row["file"] and row["source"].startswith(one[5])]
    assert {one[1] for one in own} == lines
    same = {one[4] for one in own} == {row["certainty"]}
    assert same != ((row["file"], row["source"]) in DEVIATIONS)


def test_encoded(documents: Documents, request: pytest.FixtureRequest) -> None:
    """What is high or medium stands in the text beside the delivered words, and nothing else does."""
    choices = ((number, choice) for number, document in documents.items() for choice in document.iter("{*}choice"))
    found = [(number, *branches(choice)) for number, choice in choices]
    assert sorted(found) == sorted((one[0], *one[2:5]) for one in expected(request) if one[4] != "low")


def branches(choice: etree._Element) -> tuple[str, str, str]:
    sic, corr = choice.find("{*}sic"), choice.find("{*}corr")
    assert sic is not None
    assert corr is not None
    return said(sic), said(corr), corr.get("cert", "")


def said(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def test_names_are_not_split(documents: Documents) -> None:
    """A correction stands inside the name that it belongs to."""
    inside = [said(choice) for choice in documents["001"].iterfind(".//{*}persName/{*}choice")]
    assert inside == ["Шя ЧжаШи Чжэ"]
    assert documents["001"].find(".//{*}corr//{*}persName") is None

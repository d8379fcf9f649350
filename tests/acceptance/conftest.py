"""The five documents converted once for all tables of what a careful editor found in them (`../shared/acceptance`),
with the editors' decisions and without them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from teipipe import decisions
from teipipe.convert import Converting
from teipipe.deliveries import sources
from teipipe.edition import load
from teipipe.register import Register
from tests.conftest import EDITION

Documents = Mapping[str, etree._ElementTree]


@pytest.fixture(scope="session", params=["with decisions", "without decisions"])
def converted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The five documents, by the number of their source."""
    edition = load(EDITION)
    decided = decisions.load(edition.decisions) if request.param == "with decisions" else []
    converting = Converting(
        tmp_path_factory.mktemp("tei"), Register.load(edition.register), decided, edition, edition.register
    )
    return {path.name[:3]: converting.convert(path).path for path in sources(edition)}


@pytest.fixture(scope="session")
def documents(converted: dict[str, Path]) -> dict[str, etree._ElementTree]:
    return {number: etree.parse(path) for number, path in converted.items()}


def start_of(element: etree._Element) -> int:
    """The offset of the source where an element begins."""
    return int(element.get("source", "").split("char=")[1].split(",")[0])


def line_of(element: etree._Element, number: str) -> int:
    """The line of the source where an element begins."""
    source = next(EDITION.glob(f"sources/{number}_*")).read_text(encoding="utf-8")
    return source.count("\n", 0, start_of(element)) + 1

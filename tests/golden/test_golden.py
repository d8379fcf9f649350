"""Whole documents and their TEI, byte for byte: `pytest --update` rewrites them, the diff is what reviewers read."""

from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.register import Register
from tests.conftest import EDITION

HERE = Path(__file__).parent
SOURCES = sorted(HERE.glob("*.txt"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_document(source: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    copy = tmp_path / "sources" / source.name
    copy.parent.mkdir()
    copy.write_bytes(source.read_bytes())
    made = Converting(tmp_path / "documents", Register.load(EDITION / "register")).convert(copy).path
    assert certify(made).findings == ()
    golden = source.with_suffix(".xml")
    if request.config.getoption("--update"):
        golden.write_bytes(made.read_bytes())
    assert made.read_text(encoding="utf-8") == golden.read_text(encoding="utf-8")


def test_there_are_documents() -> None:
    assert [source.stem for source in SOURCES] == ["letter", "telegram", "transcript"]

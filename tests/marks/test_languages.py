"""Languages of passages: a tag and a passage a line."""

import sys
from pathlib import Path
from subprocess import run

import pytest

from teipipe.marks.detection import language_of
from teipipe.marks.languages import likely, script_language
from tests.conftest import EDITION

CASES = Path(__file__).parents[1] / "cases" / "marks" / "languages.txt"
FOUND = [line.split(" | ", 1) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("tag", "passage"), FOUND, ids=[f"{tag} {at}" for at, (tag, _) in enumerate(FOUND)])
def test_language(tag: str, passage: str) -> None:
    assert language_of(passage) == tag


@pytest.mark.parametrize("tag", ["en", "de", "fr", "nl", "it", "es", "pl", "ru", "uk", "zh-Hans"])
def test_small_words_decide_where_they_can(tag: str) -> None:
    """The model takes a second to load: for these languages nobody waits for it."""
    for passage in (said for name, said in FOUND if name == tag):
        if "пріѣхали" not in passage:
            assert likely(passage) == (tag, True)


def test_a_few_words_are_english() -> None:
    assert script_language("12 Washington Street") == language_of("12 Washington Street") == "en"


def test_the_model_is_not_loaded_for_the_documents_of_the_edition(tmp_path: Path) -> None:
    """Nor anything that it needs."""
    program = (
        "import sys; from pathlib import Path\n"
        "from teipipe.convert import Converting; from teipipe.register import Register\n"
        "for path in map(Path, sys.argv[2:]): Converting(Path(sys.argv[1]), Register()).convert(path)\n"
        "sys.exit(bool({'numpy', 'py3langid'} & set(sys.modules)))"
    )
    sources = sorted(map(str, (EDITION / "sources").glob("*.txt")))
    assert run([sys.executable, "-c", program, str(tmp_path), *sources], check=False).returncode == 0

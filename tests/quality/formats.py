"""Quality in other formats: each gold text made into DOCX, ODT, EPUB and PDF, converted, certified and scored.

What a text reaches as text or as a page, it is to reach in each format, less what `ALLOWED` says.
"""

import json
from pathlib import Path

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.register import Register
from tests.conftest import SHARED
from tests.quality.measure import Scores, floors, sample, scored
from tests.quality.typed import typed_page, typed_text
from tests.quality.word_processor import made

ALLOWED = 0.02
# Name of the set: where the inputs lie, whose floors are its own, how many make a part.
FORMATTED = {
    "frus": ("frus/input_html", "frus html", 6),
    "drama": ("drama/input", "drama", 1),
    "parlamint": ("parlamint/input", "parlamint", 1),
    "letters": ("letters/input", "letters", 6),
    "pages": ("pages/input", "pages", 4),
}


def scores_of_format(name: str, suffix: str, folder: Path, *, whole: bool) -> dict[str, float]:
    """Make files of a format, convert and certify them, and return the F1 of each phenomenon.

    Raises:
        AssertionError: a document is not what its file says.
    """
    inputs, _, part = FORMATTED[name]
    paths = sample(SHARED / "gold" / "dev" / inputs, 0 if whole else part)
    gold = SHARED / "gold" / "dev" / name / "gold"
    converting = Converting(folder, Register())
    delivered = folder / "delivered"
    delivered.mkdir()
    for path in paths:
        target = delivered / f"{path.stem}.{suffix}"
        target.write_bytes(in_format(path, gold / f"{path.stem}.json", suffix))
        findings = certify(converting.convert(target).path).findings
        assert not findings, f"{target.name}: {findings[0]}"
    return scored(folder, gold, [path.stem for path in paths], ("--html",) if name == "frus" else ())


def in_format(path: Path, answers: Path, suffix: str) -> bytes:
    """Return a gold text as a file of a format. A PDF of a volume bears its title at the head of each page."""
    gold = json.loads(answers.read_text(encoding="utf-8"))
    page = path.suffix == ".html"
    typed = typed_page(path) if page else typed_text(path, gold)
    running = (gold.get("volume") if page else "") or gold.get("title") or path.stem
    return made(typed, suffix, gold["lang"][0], running)


def short(name: str, reached: Scores) -> list[str]:
    """Say which scores lie more than what is allowed below those that the texts themselves reach."""
    wanted = floors("whole")[FORMATTED[name.split(maxsplit=1)[0]][1]]
    return [
        f"{name}: {phenomenon}: {reached.get(phenomenon, 0.0):.3f} is more than {ALLOWED} below {floor:.3f}"
        for phenomenon, floor in wanted.items()
        if reached.get(phenomenon, 0.0) < floor - ALLOWED
    ]

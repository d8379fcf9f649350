"""Quality, measured on texts that were encoded by hand elsewhere (`../shared/gold`): scores and their floors.

A floor may rise, and never fall in silence: `python -m tests.quality --update` writes what was reached, and the diff
is what reviewers read. `part` is a sample that the test suite measures, `whole` is everything.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from teipipe.convert import Converting
from teipipe.register import Register
from tests.conftest import SHARED

FLOORS = Path(__file__).with_name("floors.json")
# A score may differ by this much between machines and by nothing that matters.
TOLERANCE = 0.002
# Name of the set: where the inputs lie, where the answers lie, what the scorer is told, how many make a part.
SETS = {
    "frus txt": ("frus/input", "frus/gold", (), 20),
    "frus html": ("frus/input_html", "frus/gold", ("--html",), 20),
    "drama": ("drama/input", "drama/gold", (), 2),
    "parlamint": ("parlamint/input", "parlamint/gold", (), 1),
    "letters": ("letters/input", "letters/gold", (), 25),
    "pages": ("pages/input", "pages/gold", (), 13),
}
PHENOMENA = (
    "text (letters+digits)",
    "turn: start+end",
    "turn: who (B-cubed)",
    "note: text",
    "note: anchor",
    "dateline",
    "signed",
    "salute",
    "head",
    "list item",
    "participants",
    "stage/comment",
    "meta: title",
    "meta: date",
    "meta: from",
    "meta: to",
    "meta: type",
    "date in text: value (recall only)",
)
Scores = Mapping[str, float]


def scores(name: str, folder: Path, *, whole: bool) -> dict[str, float]:
    """Convert a set, or the part of it that stands for it, and return the F1 of each phenomenon that it has."""
    inputs, gold, options, part = SETS[name]
    paths = sorted((SHARED / "gold" / "dev" / inputs).iterdir())
    paths = paths if whole else paths[:: max(1, len(paths) // part)][:part]
    converting = Converting(folder, Register())
    for path in paths:
        converting.convert(path)
    result = folder / "scores.json"
    only = ",".join(path.stem for path in paths)
    command = [SHARED / "gold" / "score.py", folder, SHARED / "gold" / "dev" / gold, "--json", result, "--only", only]
    subprocess.run([sys.executable, *map(str, command), *options], check=True, capture_output=True)
    found = json.loads(result.read_text(encoding="utf-8"))["ALL"]
    return {
        phenomenon: round(found[phenomenon]["f1"], 3)
        for phenomenon in PHENOMENA
        if found.get(phenomenon, {}).get("n_gold") or ("who" in phenomenon and phenomenon in found)
    }


def floors(*, whole: bool) -> dict[str, dict[str, float]]:
    """Return the floors of all sets."""
    found: dict[str, dict[str, dict[str, float]]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found["whole" if whole else "part"]


def fallen(name: str, reached: Scores, *, whole: bool) -> list[str]:
    """Say which scores of a set lie below their floors."""
    wanted = floors(whole=whole)[name]
    return [
        f"{name}: {phenomenon}: {reached.get(phenomenon, 0.0):.3f} is below the floor {floor:.3f}"
        for phenomenon, floor in wanted.items()
        if reached.get(phenomenon, 0.0) < floor - TOLERANCE
    ]

"""Quality, measured on texts that were encoded by hand elsewhere (`../shared/gold`): scores and their floors.

A floor may rise, and never fall in silence: `python -m tests.quality --update` writes what was reached, and the diff
is what reviewers read. `part` is a sample that the test suite measures, `whole` is everything.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
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
    paths = sample(SHARED / "gold" / "dev" / inputs, 0 if whole else part)
    converting = Converting(folder, Register())
    for path in paths:
        converting.convert(path)
    return scored(folder, SHARED / "gold" / "dev" / gold, [path.stem for path in paths], options)


def sample(inputs: Path, count: int) -> list[Path]:
    """Return so many files of a folder, spread over it; of none, all."""
    paths = sorted(inputs.iterdir())
    return paths[:: max(1, len(paths) // count)][:count] if count else paths


def scored(folder: Path, gold: Path, stems: Sequence[str], options: Sequence[str]) -> dict[str, float]:
    """Let the scorer compare the documents in a folder with the answers, and return the F1 of each phenomenon."""
    result = folder / "scores.json"
    command = [SHARED / "gold" / "score.py", folder, gold, "--json", result, "--only", ",".join(stems)]
    subprocess.run([sys.executable, *map(str, command), *options], check=True, capture_output=True)
    found = json.loads(result.read_text(encoding="utf-8"))["ALL"]
    return {
        phenomenon: round(found[phenomenon]["f1"], 3)
        for phenomenon in PHENOMENA
        if found.get(phenomenon, {}).get("n_gold") or ("who" in phenomenon and phenomenon in found)
    }


def floors(kind: str) -> dict[str, dict[str, float]]:
    """Return the floors of all sets: of the `part` or the `whole`, of the `formats part` or the `formats whole`."""
    found: dict[str, dict[str, dict[str, float]]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found.get(kind, {})


def fallen(name: str, reached: Scores, kind: str) -> list[str]:
    """Say which scores of a set lie below their floors."""
    wanted = floors(kind)[name]
    return [
        f"{name}: {phenomenon}: {reached.get(phenomenon, 0.0):.3f} is below the floor {floor:.3f}"
        for phenomenon, floor in wanted.items()
        if reached.get(phenomenon, 0.0) < floor - TOLERANCE
    ]

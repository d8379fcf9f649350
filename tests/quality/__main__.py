"""Print the scores of all sets as a table: `python -m tests.quality [--formats] [--part] [--update]`."""

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.quality.formats import FORMATTED, scores_of_format, short
from tests.quality.measure import FLOORS, PHENOMENA, SETS, Scores, fallen, scores
from tests.quality.word_processor import FORMATS


def measured(name: str, *, whole: bool) -> dict[str, float]:
    """Return the scores of a set, or of a set in a format."""
    with tempfile.TemporaryDirectory() as folder:
        if name in SETS:
            return scores(name, Path(folder), whole=whole)
        text, suffix = name.split()
        return scores_of_format(text, suffix, Path(folder), whole=whole)


def table(reached: Mapping[str, Scores]) -> None:
    """Print the scores of some sets."""
    print(f"{'':36}" + "".join(f"{name:>15}" for name in reached))
    for phenomenon in PHENOMENA:
        row = [found.get(phenomenon) for found in reached.values()]
        if any(score is not None for score in row):
            print(f"{phenomenon:36}" + "".join(f"{'–' if score is None else f'{score:.3f}':>15}" for score in row))


def main(arguments: list[str]) -> int:
    """Measure, print, and return 1 where a score lies below its floor."""
    whole, formats = "--part" not in arguments, "--formats" in arguments
    kind = ("formats " if formats else "") + ("whole" if whole else "part")
    groups = [[f"{name} {suffix}" for suffix in FORMATS] for name in FORMATTED] if formats else [list(SETS)]
    reached: dict[str, dict[str, float]] = {}
    for names in groups:
        found = {name: measured(name, whole=whole) for name in names}
        table(found)
        print("\n".join(fault for name in names if formats and whole for fault in short(name, found[name])))
        reached |= found
    if "--update" in arguments:
        known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        known[kind] = reached
        FLOORS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    faults = [fault for name, found in reached.items() for fault in fallen(name, found, kind)]
    print("\n".join(faults) or "no score lies below its floor")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

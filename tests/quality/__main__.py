"""Print the scores of all sets as a table: `python -m tests.quality [--part] [--update]`."""

import json
import sys
import tempfile
from pathlib import Path

from tests.quality.measure import FLOORS, PHENOMENA, SETS, fallen, scores


def main(arguments: list[str]) -> int:
    """Measure, print, and return 1 where a score lies below its floor."""
    whole = "--part" not in arguments
    reached = {}
    for name in SETS:
        with tempfile.TemporaryDirectory() as folder:
            reached[name] = scores(name, Path(folder), whole=whole)
    print(f"{'':36}" + "".join(f"{name:>11}" for name in SETS))
    for phenomenon in PHENOMENA:
        row = (reached[name].get(phenomenon) for name in SETS)
        print(f"{phenomenon:36}" + "".join(f"{'–' if score is None else f'{score:.3f}':>11}" for score in row))
    if "--update" in arguments:
        known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        known["whole" if whole else "part"] = reached
        FLOORS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    faults = [fault for name in SETS for fault in fallen(name, reached[name], whole=whole)]
    print("\n".join(faults) or "no score lies below its floor")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

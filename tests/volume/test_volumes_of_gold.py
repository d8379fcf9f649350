"""Volumes made of the documents of ../shared/gold: how many of the beginnings are found, and how many of those found
are beginnings. A volume has documents of one book and one layout, in their order, as volumes have."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipipe.readers import read, read_bytes
from teipipe.volume import documents
from teipipe.volume.lines import Lines
from tests.conftest import shared

SEED = 1949
GAPS = ("\n\n", "\n\n\n", "\n\n\f")
SIZES = (2, 3, 5)


def volumes(name: str) -> Iterator[list[Path]]:
    """Yield documents that could stand in one volume: of one book or one project, in one layout."""
    groups: dict[tuple[str, str], list[Path]] = {}
    for path in sorted(shared("gold", "dev", name, "input").iterdir()):
        told = json.loads(shared("gold", "dev", name, "gold", f"{path.stem}.json").read_text(encoding="utf-8"))
        book = path.stem.rpartition("-d")[0] or path.stem[:5]
        groups.setdefault((book, str(told.get("style") or told.get("layout"))), []).append(path)
    chance = random.Random(SEED)
    for paths in groups.values():
        for size in SIZES:
            if len(paths) >= size:
                yield sorted(chance.sample(paths, size), key=number)


def number(path: Path) -> tuple[int, str]:
    found = re.search(r"-d(\d+)$", path.stem)
    return (int(found[1]) if found else 0, path.name)


@pytest.mark.parametrize(("name", "precision", "recall"), [("frus", 1.0, 0.97), ("letters", 1.0, 0.97)])
def test_beginnings_are_found(name: str, precision: float, recall: float) -> None:
    chance = random.Random(SEED)
    right = found = there = 0
    for paths in volumes(name):
        whole, begins = "", set[int]()
        for path in paths:
            text = read(path).text
            whole += chance.choice(GAPS) if whole else ""
            begins.add(len(whole) + len(text) - len(text.lstrip()))
            whole += text
        source = read_bytes("volume.txt", whole.encode())
        parts, _ = documents(source, Lines(source))
        # What begins a line later or earlier is wrong; white space is nobody's.
        starts = {len(whole) - len(whole[at.part.own :].lstrip()) for at in parts if at.part} or {min(begins)}
        right, found, there = right + len(starts & begins), found + len(starts), there + len(begins)
    assert right >= precision * found, f"{found - right} of {found} beginnings are wrong"
    assert right >= recall * there, f"{there - right} of {there} beginnings were not found"

"""Rules for blocks: small sources and the tiles that they are divided into, written by hand.

A case is a title, the source, and its tiles, one a line: `kind[fields] | text`. Blank tiles are left out, the end of
a line is shown as ⏎. Fields that are offsets show the text up to them. A source that begins with `<html` is a page.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipipe.converters.frus import frus
from teipipe.converters.letters import letters
from teipipe.converters.parliament import parliament
from teipipe.converters.plain import plain
from teipipe.converters.play import play
from teipipe.converters.wilson_center import wilson_center
from teipipe.divide import divide
from teipipe.model import Block, Source
from teipipe.readers import read_bytes

CASES = Path(__file__).parents[1] / "cases" / "blocks"
CASE = re.compile(r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n===\n(.*?)\n>>>$")
# Rules that need the tables of a house.
OF_A_HOUSE = frozenset({"abstract", "caption", "furniture", "listing", "metadata", "section", "titled"})
OF_A_LETTER = frozenset({"closing", "letter_title", "opening"})
OF_A_PLAY = frozenset({"act", "cast", "navigation", "stage", "turn", "verse"})
OF_FRUS = frozenset({"row", "title"})
HOUSES = (
    {"sitting": parliament}
    | dict.fromkeys(OF_FRUS, frus)
    | dict.fromkeys(OF_A_LETTER, letters)
    | dict.fromkeys(OF_A_HOUSE, wilson_center)
    | dict.fromkeys(OF_A_PLAY, play)
)
# The functions of a rule's file, where it has others beside the one of its name.
RULES = {
    "closing": {"closing", "signature", "day"},
    "letter_title": {"letter_title", "letter_field"},
    "listing": {"list_head", "list_item", "dashed"},
    "metadata": {"metadata", "statement"},
    "numbered": {"numbered", "lettered", "item"},
    "source_note": {"source_note", "shelfmark"},
    "stamp": {"stamp", "stamp_note"},
    "title": {"caption_title", "file_number", "title"},
    "told": {"told", "remark", "number"},
}
OFFSETS = frozenset({"label", "role_end", "sign"})
HOUSED = (plain, frus, wilson_center, letters, play, parliament)
NAMES = sorted(path.stem for path in CASES.glob("*.txt"))


def cases(name: str) -> list[tuple[str, str, str]]:
    return CASE.findall((CASES / f"{name}.txt").read_text(encoding="utf-8"))


def divided(name: str, text: str) -> tuple[Source, tuple[Block, ...]]:
    source = read_bytes("case.html" if text.startswith("<html") else "case.txt", text.encode())
    return source, divide(source, HOUSES.get(name, plain))[0]


def written(block: Block, source: Source) -> str:
    """One tile as a case shows it."""
    fields = {
        name: source.text[block.start : int(value)] if name in OFFSETS else value
        for name, value in (*block.fields.items(), *([("join", block.join)] if block.join else []))
    }
    shown = f"[{', '.join(f'{name}={value}' for name, value in fields.items())}]" if fields else ""
    return f"{block.kind}{shown} | {source.text[block.start : block.end]}".replace("\n", "⏎")


def all_cases() -> Iterator[object]:
    for name in NAMES:
        for title, text, tiles in cases(name):
            yield pytest.param(name, text, tiles, id=f"{name}: {title}")


@pytest.mark.parametrize(("name", "text", "tiles"), list(all_cases()))
def test_case(name: str, text: str, tiles: str) -> None:
    source, blocks = divided(name, text)
    assert [written(block, source) for block in blocks if block.kind != "blank"] == tiles.split("\n")


def test_every_rule_has_cases() -> None:
    rules = {rule.__module__.rsplit(".", 1)[-1] for house in HOUSED for rule in house.rules}
    assert set(NAMES) == rules


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_claims_and_declines(name: str) -> None:
    """A file has cases that its rule claims and near misses that it leaves to others, and all its cases are read."""
    ours = RULES.get(name, {name})
    claims = [any(block.rule in ours for block in divided(name, text)[1]) for _, text, _ in cases(name)]
    assert len(claims) == (CASES / f"{name}.txt").read_text(encoding="utf-8").count("\n>>>")
    assert sum(claims) >= 3
    assert claims.count(False) >= (0 if name == "paragraph" else 2)

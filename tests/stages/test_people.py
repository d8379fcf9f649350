"""Speakers of two versions are the same persons where they speak at the same turns throughout."""

import pytest

from teipipe.people import matched

RECORD = [("Stalin", "en"), ("Mao", "en"), ("Stalin", "en"), ("Сталин", "ru"), ("Мао", "ru"), ("Сталин", "ru")]
MATCHES: tuple[tuple[str, list[tuple[str, str]], dict[str, str]], ...] = (
    ("the same turns", RECORD, {"Сталин": "Stalin", "Мао": "Mao"}),
    ("a turn is missing", RECORD[:-1], {}),
    ("turns are exchanged", [*RECORD[:4], RECORD[5], RECORD[4]], {}),
    ("one label for two speakers", [*RECORD[:3], ("Он", "ru"), ("Он", "ru"), ("Он", "ru")], {}),
    ("one version only", RECORD[:3], {}),
    ("none", [], {}),
)


@pytest.mark.parametrize(("turns", "expected"), [row[1:] for row in MATCHES], ids=[row[0] for row in MATCHES])
def test_matched(turns: list[tuple[str, str]], expected: dict[str, str]) -> None:
    assert matched(turns) == expected

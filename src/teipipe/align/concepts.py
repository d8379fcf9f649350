"""Common words of five languages that translations seldom render otherwise: of any text, and of law and politics.

A row of `concepts.txt` has the stems of a concept, language by language; one that ends with a full stop is a whole
word.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "ru", "zh", "fr", "de")


@dataclass(frozen=True, slots=True)
class Concept:
    """What a row of the table says in several languages; its name is the first English word."""

    name: str
    words: Mapping[str, tuple[str, ...]]


def read(row: str) -> Concept:
    """Return the concept of a row."""
    cells = [tuple(cell.split()) for cell in row.split("|")]
    name = cells[0][0].rstrip(".")
    chinese = tuple(word.rstrip(".") for word in cells[2])
    return Concept(name, dict(zip(LANGUAGES, (*cells[:2], chinese, *cells[3:]), strict=True)))


@cache
def concepts() -> tuple[Concept, ...]:
    """Return the concepts of the table."""
    return tuple(map(read, (files(__package__) / "concepts.txt").read_text(encoding="utf-8").splitlines()))

"""The grammar of Russian, as far as rules of faults ask for it. Loaded only for a Russian text."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from teipipe.faults.dictionaries import russian
from teipipe.faults.passages import Passage, Word

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse  # type: ignore[import-untyped]

# What ends a clause.
ENDS = frozenset(',;:.!?()«»"—–…')


@lru_cache(maxsize=8192)
def parses(word: str) -> tuple["Parse", ...]:
    """Return what a word may be, known words alone; of a guess nothing follows."""
    known = russian()
    return tuple(known.morph.parse(word.lower())) if known.knows(word.lower()) else ()


def can_be(word: str, *grammemes: str) -> bool:
    """Say whether a word may have all of some properties, as OpenCorpora names them: `VERB`, `plur`, `gent`."""
    return any(set(grammemes) <= set(parse.tag.grammemes) for parse in parses(word))


def always_is(word: str, *grammemes: str) -> bool:
    """Say whether a word has all of some properties whatever it is."""
    found = parses(word)
    return bool(found) and all(set(grammemes) <= set(parse.tag.grammemes) for parse in found)


def form(word: str, pos: str, *grammemes: str) -> str:
    """Return the only form of a word, taken as a part of speech, that has some properties, or nothing."""
    made = {
        inflected.word
        for parse in parses(word)
        if pos in parse.tag.grammemes and (inflected := parse.inflect(set(grammemes))) is not None
    }
    return made.pop() if len(made) == 1 else ""


def clauses(passage: Passage) -> Iterator[list[Word]]:
    """Yield the words of a passage, clause by clause."""
    clause: list[Word] = []
    for word in passage.words:
        if clause and not ENDS.isdisjoint(passage.text[clause[-1].end : word.start]):
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause


def is_russian(passage: Passage) -> bool:
    """Say whether a passage is in Russian of a spelling that the dictionary knows."""
    return passage.lang.startswith("ru") and not passage.whole.is_other_spelling


def like(reading: str, word: str) -> str:
    """Return a reading with the capitals of the delivered word."""
    if word.isupper() and len(word) > 1:
        return reading.upper()
    return reading.capitalize() if word[:1].isupper() else reading

"""Cues: the word or the number that an expression cannot be without.

    18 December 1949   the name of the month        3-5 years   the unit        4:00am   a digit

A form is compiled only when a text has its cue, and looks only around it: most words of a text are far from
any date, and most languages' forms are never needed. A cue may be too generous, which costs time; it must never
miss what its form would find.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Index = Mapping[str, Sequence[int]]
Span = tuple[int, int]

# A row of letters or of digits: "13Dec1949" has three.
WORD = re.compile(r"[^\W\d_]+|\d+")
# A stretch ends behind a word, so that what a pattern sees at its end is not the end of the text.
WHOLE_WORD = re.compile(r"\s*\S{0,40}")
FIRST_HAN = "\u3400"
# No cue is longer.
LONGEST = 30
STROKES = frozenset("./-–")
# Numbers are indexed under these in place of their digits.
NUMBER, YEAR_NUMBER, NUMBER_AND_STROKE = "0", "0000", "0/"


# Cues are told apart by identity, for every passage looks each of them up.
@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words one of which is in whatever a form finds, and how far that may reach before and after them.

    The reach covers what the form's pattern only looks at, too.
    """

    words: frozenset[str]
    before: int
    after: int

    def stretches(self, text: str, index: Index) -> list[Span]:
        """The stretches of a text in which an expression with this cue may stand."""
        found: list[Span] = []
        for at in sorted(at for word in self.words & index.keys() for at in index[word]):
            start, end = max(0, at - self.before), whole_words(text, min(len(text), at + self.after))
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found


def whole_words(text: str, end: int) -> int:
    """The end of a stretch, moved behind the next word."""
    found = WHOLE_WORD.match(text, end)
    return found.end() if found else end


def cue(expressions: Iterable[str], before: int, after: int) -> Cue:
    """A cue of expressions: of one that has several words, the last of the longest, which is the rarest."""
    words = (max(reversed(WORD.findall(expression.casefold())), key=len) for expression in expressions)
    return Cue(frozenset(words), before, after)


def indexed(text: str, wanted: Container[str]) -> Index:
    """Where each of the wanted words stands in a text, by its small letters; numbers by their kind."""
    index: dict[str, list[int]] = {}
    small = text.lower()
    # Where a capital has two small letters, which is rare, offsets would move.
    small = small if len(small) == len(text) else "".join(min(letter.lower(), letter, key=len) for letter in text)
    end_of_number = -1
    for found in WORD.finditer(small):
        word, at = found[0], found.start()
        if word in wanted:
            index.setdefault(word, []).append(at)
        elif word[0].isdecimal():
            end_of_number = found.end()
            for kind in kinds_of_number(small, word, end_of_number):
                index.setdefault(kind, []).append(at)
        elif at == end_of_number or not (word.isascii() or max(word) < FIRST_HAN):
            for offset, part in parts(word):
                if part in wanted:
                    index.setdefault(part, []).append(at + offset)
    return {word: places for word, places in index.items() if word in wanted}


def kinds_of_number(text: str, digits: str, end: int) -> Iterator[str]:
    """What a number may be: the year of a date, a part of a date in digits, or something else."""
    yield NUMBER
    if len(digits) == 4 and digits[0] in "12":
        yield YEAR_NUMBER
    if text[end : end + 1] in STROKES or text[end : end + 2].strip() in STROKES:
        yield NUMBER_AND_STROKE


def parts(word: str) -> Iterator[tuple[int, str]]:
    """What a row of letters may hold, and where: each character of Chinese, which has no spaces, or the cue at the
    end of what is glued to a number: "13thDecember", "5дней".
    """
    if max(word) >= FIRST_HAN:
        yield from enumerate(word)
    else:
        yield from ((offset, word[offset:]) for offset in range(max(0, len(word) - LONGEST), len(word)))


ANY_NUMBER = Cue(frozenset({NUMBER}), 60, 120)
ANY_YEAR = Cue(frozenset({YEAR_NUMBER}), 80, 100)
DIGITS_OF_DATE = Cue(frozenset({NUMBER_AND_STROKE}), 60, 80)

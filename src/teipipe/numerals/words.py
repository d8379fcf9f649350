"""Numbers of languages that divide words by blanks: words that follow each other make one number.

thirty-two thousand     трёх с половиной миллионов     quatre-vingt-dix-sept     zweiunddreißig     350 млн
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from teipipe.numerals.figures import figured, is_inside_word, is_number
from teipipe.numerals.quantity import Length, Quantity
from teipipe.tongues.tongue import Tongue, compiled

TOKEN = re.compile(r"\d{1,3}(?:[  \u202f]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*|[^\W\d_]+")
ENDING = re.compile(r"-?(?:st|nd|rd|th|го|й|я|е|му|м|х|ти|ми|ю|er?|e|ème|te[nrsm]?)\b", re.IGNORECASE)
GAP = re.compile(r"[\s-]{1,3}")


def western(said: str, spoken: Tongue) -> Iterator[Quantity]:
    """Yield the numbers of a language that divides words by blanks: words that follow each other make one number."""
    number: Growing | None = None
    for token in TOKEN.finditer(said):
        if number and (token.start() < number.end or number.joined(token, said)):
            continue
        if number:
            yield number.quantity()
        number = Growing.begun(token, said, spoken)
    if number:
        yield number.quantity()
    for both in compiled(rf"\b(?:{spoken.both})\b").finditer(said):
        yield Quantity(*both.span(), frozenset({Fraction(2)}), weak=True)


@dataclass
class Growing:
    """A number while its words are read: "two" "hundred" "and" "fifty" "thousand"."""

    spoken: Tongue
    start: int
    end: int
    current: Fraction
    total: Fraction = Fraction(0)
    other: Fraction | None = None
    figures: bool = False
    ordinal: bool = False
    weak: bool = False
    order: int = 1
    length: Length | None = None

    @classmethod
    def begun(cls, token: re.Match[str], said: str, spoken: Tongue) -> "Growing | None":
        """Return a number that begins with a word, or None."""
        word = token[0]
        if word[0].isdigit():
            if is_inside_word(said, token.start()) or not is_number(word):
                return None
            value, other = figured(word, decimal_comma=spoken.decimal_comma)
            ending = ENDING.match(said, token.end())
            end = ending.end() if ending else token.end()
            return cls(spoken, token.start(), end, value, other=other, figures=True, ordinal=bool(ending))
        number = cls(spoken, token.start(), token.end(), Fraction(0))
        if word in spoken.numerals:
            number.current = Fraction(spoken.numerals[word])
            number.weak = number.current == 1 and not compiled(spoken.one).match(said, token.start())
        elif word in spoken.ordinals:
            number.current, number.ordinal = Fraction(spoken.ordinals[word]), True
            number.weak = number.current <= 2
        elif word in spoken.orders:
            halved = compiled(spoken.half_of).search(said[max(0, token.start() - 8) : token.start()])
            order = Fraction(spoken.orders[word], 2 if halved else 1)
            number.total, number.current = (order, Fraction(0)) if order >= 1000 else (Fraction(0), order)
            number.order, number.weak = spoken.orders[word], not halved
        elif word in spoken.measures:
            worth, kind = spoken.measures[word]
            number.current, number.length, number.weak = Fraction(1), (Fraction(worth), kind), True
        else:
            return None
        number.halved(said)
        return number

    def joined(self, token: re.Match[str], said: str) -> bool:
        """Take a word as the next of this number, if it may be that."""
        word = token[0]
        between = said[self.end : token.start()]
        if compiled(rf"(?:{self.spoken.and_})").fullmatch(word) and GAP.fullmatch(between):
            gap = GAP.match(said, token.end())
            follower = TOKEN.match(said, gap.end()) if gap else None
            return follower is not None and not self.ordinal and self.fits(follower[0], low_only=True)
        between = compiled(rf"\b(?:{self.spoken.and_})\b").sub(" ", between)
        if self.ordinal or not (between == "" or set(between) <= set(" \t\n\u00a0\u202f-.")) or len(between) > 5:
            return False
        if "." in between.strip() and word not in self.spoken.orders:
            return False
        return self.fits(word) and self.take(word, token.end(), said)

    def fits(self, word: str, *, low_only: bool = False) -> bool:
        """Say whether a word may go on with this number."""
        spoken = self.spoken
        if word in spoken.orders or word in spoken.measures or word in spoken.fractions:
            return not low_only and not (word in spoken.fractions and self.figures and self.current > 9)
        value = spoken.numerals.get(word) or spoken.ordinals.get(word)
        return value is not None and not self.figures and self.open_to(Fraction(value))

    def open_to(self, value: Fraction) -> bool:
        """Say whether a number below one thousand has room for a smaller one behind it."""
        now = self.current
        if now == 0:
            return True
        if value < 10:
            return now % 10 == 0 and (now % 100 >= 20 or now % 100 == 0 or (now % 100 == 10 and value > 6))
        if value < 20:
            return now % 100 in {0, 60, 80}
        return (value < 100 and now % 100 == 0) or (value == 20 and now % 100 == 4)

    def take(self, word: str, end: int, said: str) -> bool:
        """Add a word that fits."""
        spoken, self.end = self.spoken, end
        if word in spoken.orders:
            order = spoken.orders[word]
            if order < 1000:
                self.current *= order
            else:
                self.total, self.current = self.total + (self.current or 1) * order, Fraction(0)
            self.order = order
            self.other = self.other * order if self.other is not None else None
            self.weak = False
        elif word in spoken.measures:
            worth, kind = spoken.measures[word]
            self.length, self.weak = ((self.total + self.current) * worth, kind), False
        elif word in spoken.fractions:
            self.current, self.weak = self.current / spoken.fractions[word], False
        else:
            value = Fraction(spoken.numerals.get(word) or spoken.ordinals[word])
            fourscore = value == 20 and self.current % 100 == 4
            self.current += 76 if fourscore else value
            self.ordinal, self.weak = word not in spoken.numerals, False
        self.halved(said)
        return True

    def halved(self, said: str) -> None:
        """Add one half, where words for it follow."""
        if half := compiled(self.spoken.halves).match(said, self.end):
            # "a million and a half": half of what the last word counts.
            self.current, self.end, self.weak = self.current + Fraction(self.order, 2), half.end(), False

    def quantity(self) -> Quantity:
        """Return the number as it stands."""
        values = {self.total + self.current} | ({self.other} if self.other is not None else set())
        return Quantity(self.start, self.end, frozenset(values), self.length, self.weak, self.figures)

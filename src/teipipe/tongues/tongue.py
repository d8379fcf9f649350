"""What a language says in which words, as far as two versions are read against each other for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

NEVER = r"(?!)"
# Where a sentence or what somebody says begins: a word that asks stands there, and elsewhere joins clauses.
FIRST = r"(?:^\W*|[:—–«“„\"]\s*)"


# Languages are never compared or printed.
@dataclass(frozen=True, slots=True, eq=False, repr=False, kw_only=True)
class Tongue:
    """The words of a language. Strings are regular expressions over words in small letters, but for names of places.

    `numerals` are words up to nine hundred, `orders` those that multiply what is before them (hundred, thousand,
    million), `halves` add one half (`half_of` takes one), `fractions` are the words for parts; `ordinals` say a place
    in a row; `measures` are spans of time that are a word of their own; `both` and `one` say where these words count;
    `no_number` is what only looks like a number, `vague` what stands for one.

    `subjects` lead from a person (1s, 1p, 2, 3) to the pronouns that are a subject of that person, `others` to all
    other words that show it, such as possessives and the endings of verbs, `bound` to subjects with a verb of duty or
    ability. `unclear` are pronouns that may be of several persons.

    `asked` are words by which a sentence without a question mark may ask, `negation` plain ways to deny, `negative` all
    words with which a sentence may deny, `softened` those beside which a denial may be none.

    `directions` lead from the beginning of a word to a point of the compass, `beyond` and `within` are patterns for
    what lies on that side of a place or in that part of it, with the group `word`; `from_` and `to` stand before a
    place.
    """

    # Numbers
    numerals: Mapping[str, int | Fraction]
    orders: Mapping[str, int]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, int] = field(default_factory=dict)
    measures: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    halves: str = NEVER
    half_of: str = NEVER
    both: str = NEVER
    one: str = NEVER
    and_: str = NEVER
    no_number: str = NEVER
    vague: str = NEVER
    decimal_comma: bool = True
    # Persons
    subjects: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    unclear: str = NEVER
    bound: Mapping[str, str] = field(default_factory=dict)
    # Moods
    question: str = r"\?"
    asked: str = NEVER
    negation: str = NEVER
    negative: str = NEVER
    softened: str = NEVER
    modal: str = NEVER
    negated_modal: str = NEVER
    # Places
    directions: Mapping[str, str] = field(default_factory=dict)
    beyond: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    from_: str = NEVER
    to: str = NEVER


@cache
def compiled(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first needed."""
    return re.compile(pattern, flags)

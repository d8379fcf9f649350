"""What languages with months by name share: a language is a value that lends its words to the forms.

The forms themselves: `western_points` (days, months, years), `western_hours`, `western_lengths` (durations).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

GAP = r"\s{1,3}"
MAYBE = r"\s{0,3}"
DASH = r"[-‐‑–—]"
NEVER = r"(?!)"
# Neither inside a word or number, nor after "1," or "1.": the digits of a decimal are no day.
START = r"(?<!\w)(?=\w)(?<!\d[.,/:-])"
END = r"(?!\w)(?![.,/:-]\d)"
YEAR = r"1\d{3}|20\d{2}"

DayPart = tuple[str, str]


# Languages are never compared or printed, and methods for forty fields take long to make.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """The words of a language that its dates are made of.

    Mappings lead from a lower-case word to what it means; strings are regular expressions. In `clocks` and
    `loose_clocks` (which only count beside a day) the sign # stands for the number of the group.
    """

    # Words
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    counts: Mapping[str, float]
    units: Mapping[str, str]
    relatives: Mapping[str, tuple[str, int]]
    spans: Mapping[str, tuple[str, int]]
    parts: Mapping[str, str]
    seasons: Mapping[str, str]
    zones: Mapping[str, str]
    # Between the parts of a date
    ordinal_suffix: str
    the: str
    of: str
    to: str
    since: str
    between: str
    either: str
    on: str
    clock_before_day: str
    clock_after_day: str
    again: str
    # Evidence that a word or a number is a date
    month_before: str
    year_before: str
    year_after: str
    year_word: str
    days_alone: tuple[str, ...]
    # Hours
    clocks: tuple[str, ...]
    loose_clocks: tuple[str, ...]
    day_parts: tuple[DayPart, ...]
    # Lengths
    vague: str
    single: tuple[str, ...]
    past: str
    future: str
    ago: tuple[str, ...]
    hence: tuple[str, ...]
    idioms: str
    not_a_length: str = NEVER
    more: str = NEVER
    # Habits
    not_relative: str = NEVER
    month_first: bool = False
    short_years: bool = False
    noons: Mapping[str, int] = field(default_factory=dict)


def words(table: Mapping[str, object]) -> str:
    """The words of a table as one alternative, the longest first, at any white space."""
    longest = sorted(table, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", GAP).replace("'", "['’]") for word in longest) or NEVER


def spelt(text: str) -> str:
    """A word as the tables have it: lower case, one space, a straight apostrophe, no full stop."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(".")


def day(language: Language, n: str = "") -> str:
    """A day of the month: "13", "13th", "thirteenth"."""
    return rf"(?:(?P<day{n}>\d{{1,2}}|(?:{words(language.ordinals)})(?!\w))(?:{language.ordinal_suffix})?)"


def month(language: Language, n: str = "") -> str:
    """A month by its name; only a short name takes its full stop with it."""
    # The full stop of "Dec." belongs to the date, that of "in December." to the sentence.
    names = language.months
    short = {name for name in names if any(other != name and other.startswith(name) for other in names)}
    dotted = dict.fromkeys(name for name in short if len(name) <= 4 or name.isascii())
    return rf"(?P<month{n}>(?:{words(dotted)})\.|(?:{words(names)})(?![^\W\d_]))"


def year(language: Language, n: str = "") -> str:
    """A year of four digits, also in an editor's brackets: "18 December [1949]"."""
    return rf"(?P<open{n}>\[)?(?P<year{n}>{YEAR})(?!\d)(?(open{n})\])(?:{language.year_word})?"


def later_year(language: Language, n: str = "") -> str:
    """What may follow a month: a year; where the language writes so, one of two or three digits."""
    short = ""
    if language.short_years:
        short = rf"|{GAP}['’]?(?P<short{n}>9\d\d|\d\d)(?=\s*(?:[.,;)\]](?!\d)|$))"
    return rf"(?:,?{MAYBE}(?:{language.of})?{year(language, n)}{short})?"


def weekday(language: Language, n: str = "") -> str:
    """A day of the week before a date, if there is one."""
    return rf"(?:(?P<weekday{n}>{words(language.weekdays)})\.?,?{GAP})?"


def until(language: Language) -> str:
    """What stands between the two ends of a range: a dash, a stroke or a word."""
    return rf"(?:{MAYBE}(?:{DASH}|/){MAYBE}|{GAP}(?:{language.to}){GAP})"

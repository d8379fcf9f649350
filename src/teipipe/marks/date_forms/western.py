"""What languages with months by name share: a language is a value that lends its words to the forms.

The forms themselves: `western_points` (days, months, years), `western_hours`, `western_lengths` (durations).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, takewhile

GAP = r"\s{1,3}"
MAYBE = r"\s{0,3}"
DASH = r"[-‐‑–—]"
NEVER = r"(?!)"
# Neither inside a word or number, nor after "1," or "1.": the digits of a decimal are no day.
START = r"(?<!\w)(?=\w)(?<!\d[.,/:-])"
END = r"(?!\w)(?![.,/:-]\d)"
# Typewriters without a figure one have a letter in its place.
TYPED = r"[Il]9\d\d"
YEAR = r"1\d{3}|20\d{2}"

DayPart = tuple[str, str]


# Languages are never compared or printed, and methods for forty fields take long to make.
@dataclass(frozen=True, slots=True, eq=False, repr=False, kw_only=True)
class Language:
    """The words of a language that its dates are made of.

    Mappings lead from a lower-case word to what it means; strings are regular expressions. In `clocks` and
    `loose_clocks` (which only count beside a day) the sign # stands for the number of the group.
    """

    # Words
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    relatives: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    spans: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)
    # A month and a day, or days after Easter
    feasts: Mapping[str, tuple[int, int] | int] = field(default_factory=dict)
    # Between the parts of a date
    ordinal_suffix: str = NEVER
    the: str = NEVER
    of: str = NEVER
    to: str = NEVER
    since: str = NEVER
    between: str = NEVER
    either: str = NEVER
    on: str = NEVER
    clock_before_day: str = NEVER
    clock_after_day: str = NEVER
    again: str = NEVER
    beside: str = NEVER
    # Evidence that a word or a number is a date
    month_before: str = NEVER
    year_before: str = NEVER
    year_after: str = NEVER
    year_word: str = NEVER
    days_alone: tuple[str, ...] = ()
    # Days of the week without a date: what may stand before and behind, and evidence for one that stands alone (~)
    weekday_leads: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    weekday_tails: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    weekdays_alone: tuple[str, ...] = ()
    weekday_here: str = r"^\W*(?P<mark>~)\W*$"
    # Hours
    clocks: tuple[str, ...] = ()
    loose_clocks: tuple[str, ...] = ()
    day_parts: tuple[DayPart, ...] = ()
    # Lengths
    vague: str = NEVER
    single: tuple[str, ...] = ()
    past: str = NEVER
    future: str = NEVER
    ago: tuple[str, ...] = ()
    hence: tuple[str, ...] = ()
    idioms: str = NEVER
    not_a_length: str = NEVER
    # Hours that are a time of the day: "в 11 часов"
    time_of_day: str = NEVER
    more: str = NEVER
    # Only in an expression that is known to be a date
    short_weekdays: Mapping[str, int] = field(default_factory=dict)
    told: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    later: str = NEVER
    earlier: str = NEVER
    last: str = NEVER
    # Words of the afternoon or the evening in a relative day, and what adds half a unit: "two hours and a half"
    evening: str = NEVER
    half_more: str = NEVER
    # The word of a decade behind its first year, and before it: "the 1930s", "les années 1930"
    decade: str = NEVER
    # "A" week ago; where no word is needed for it, the empty one
    one: str = NEVER
    ahead: str = NEVER
    year_nouns: str = NEVER
    new_year: str = NEVER
    # Habits
    not_relative: str = NEVER
    month_first: bool = False
    short_years: bool = False
    # Other calendars: the Roman in "Latin" or "translated", the Republican
    roman: str = ""
    republican: bool = False
    noons: Mapping[str, int] = field(default_factory=dict)


def words(table: Iterable[str]) -> str:
    """The words of a table as one alternative, the longest first, at any white space."""
    return branches(tuple(sorted(table))) or NEVER


@cache
def branches(sorted_words: tuple[str, ...]) -> str:
    """Sorted words as a tree of what they begin with, "(?:jan(?:uary)?|ju(?:ly|ne))": long lists compile faster so."""
    if len(sorted_words) < 2:
        return "".join(map(escaped, sorted_words[0])) if sorted_words else ""
    first, last = sorted_words[0], sorted_words[-1]
    stem = first[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))]
    rest = [word[len(stem) :] for word in sorted_words]
    groups = [branches(tuple(group)) for _, group in groupby(filter(None, rest), key=lambda word: word[0])]
    tree = f"(?:{'|'.join(groups)})" + ("?" if "" in rest else "")
    return "".join(map(escaped, stem)) + tree


def escaped(character: str) -> str:
    """A character of a word as a pattern: a space is any white space, an apostrophe any of two."""
    return {" ": GAP, "'": "['’]"}.get(character) or re.escape(character)


def compounds(tens: Iterable[str], ones: Iterable[str], written: str) -> dict[str, float]:
    """Numbers of a ten, of which twenty is the first, and a one: "{ten}-{one}" gives "forty-eight"."""
    named = list(ones)
    return {
        written.format(ten=ten, one=one): 10 * count + number
        for count, ten in enumerate(tens, 2)
        for number, one in enumerate(named, 1)
    }


def spelt(text: str) -> str:
    """A word as the tables have it: lower case, one space, a straight apostrophe, no full stop."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(".:")


def day(language: Language, n: str = "") -> str:
    """A day of the month: "13", "13th", "thirteenth"."""
    return rf"(?:(?P<day{n}>\d{{1,2}}|(?:{words(language.ordinals)})(?!\w))(?:{language.ordinal_suffix})?)"


def month(language: Language, n: str = "") -> str:
    """A month by its name; only a short name takes its full stop with it."""
    # The full stop of "Dec." belongs to the date, that of "in December." to the sentence.
    names = language.months
    dotted = {name: number for name, number in names.items() if is_short(name, number, names)}
    return rf"(?P<month{n}>(?:{words(dotted)})(?:\.|:(?={MAYBE}\d))|(?:{words(names)})(?![^\W\d_]))"


def is_short(name: str, number: int, names: Mapping[str, int]) -> bool:
    """Whether a name of a month is cut off ("Dec") or drawn together ("Decbr", "10br"); the first of its names is
    the usual one.
    """
    alike = [other for other, month in names.items() if month == number]
    if not name[0].isalpha() or len(name) >= len(alike[0]):
        return name.endswith("r") and not name[0].isalpha()
    letters = [iter(other) for other in alike if other != name]
    return any(all(letter in rest for letter in name) for rest in letters)


def year(language: Language, n: str = "") -> str:
    """A year of four digits, also in an editor's brackets, "18 December [1949]", or for both styles, "1688/9"."""
    dual = rf"(?:/(?P<dual{n}>\d{{1,2}}|\d{{4}})(?![\d/]))?"
    return rf"(?P<open{n}>\[)?(?P<year{n}>{YEAR}|{TYPED})(?!\d){dual}(?(open{n})\])(?:{language.year_word})?"


def later_year(language: Language, n: str = "") -> str:
    """What may follow a month: a year, "'98", "of this year"; where it is usual, one of two or three digits."""
    short = rf"|,?{MAYBE}['’](?P<short{n}>\d\d)(?!\w)"
    if language.short_years:
        short = rf"|{GAP}['’]?(?P<short{n}>9\d\d|\d\d)(?=\s*(?:[.,;)\]](?!\d)|$))"
    said = rf"|,?{GAP}(?:{language.of})?{year_beside(language, n)}" if language.spans else ""
    return rf"(?:,?{MAYBE}(?:{language.of})?{year(language, n)}{short}{said})?"


def weekday(language: Language, n: str = "") -> str:
    """A day of the week before a date, if there is one."""
    return rf"(?:(?P<weekday{n}>{words(language.weekdays)})\.?,?{GAP})?"


def year_beside(language: Language, n: str = "") -> str:
    """A year that is counted from the document's: "this year", "v. J."; only what is cut off takes its full stop."""
    years = {name for name, shift in language.spans.items() if shift[0] == "year"}
    cut = dict.fromkeys(name for name in years if "." in name or len(name) < 3)
    whole = dict.fromkeys(years - cut.keys())
    return rf"(?P<spanyear{n}>(?:{words(cut)})(?!\w)\.?|(?:{words(whole)})(?!\w))"


def full_weekdays(language: Language) -> dict[str, int]:
    """The days of the week in full: no abbreviations, which may be other words ("Sun", "do"), and no habits
    ("sonntags").
    """
    names = language.weekdays
    longer = {
        name: [other for other in names if other.startswith(name) and len(other) > len(name) + 1] for name in names
    }
    return {name: day for name, day in names.items() if not longer[name] and name[:-1] not in names}


def until(language: Language) -> str:
    """What stands between the two ends of a range: a dash, a stroke or a word."""
    return rf"(?:{MAYBE}(?:{DASH}|/){MAYBE}|{GAP}(?:{language.to}){GAP})"

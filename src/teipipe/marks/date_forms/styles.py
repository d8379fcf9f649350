"""Old Style and New Style: dates of the Julian calendar, and days said in both.

    25 октября 1917 г. (ст. ст.)      12/25 December 1917      7 ноября (25 октября) 1917 г.      俄历十月二十五日

Two days are one date only if one is the other in the other calendar: "5/6 May" is not. The value of a date is that of
our calendar, whichever it names.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from teipipe.marks.date_forms.cues import Cue, cue
from teipipe.marks.date_forms.julian import BOTH, GREGORIAN, JULIAN, same_day
from teipipe.marks.date_forms.values import Form, Point, Style, Value
from teipipe.marks.date_forms.western import GAP, MAYBE, START, Language, day, later_year, month, weekday, year
from teipipe.marks.date_forms.western_hours import LOOSE
from teipipe.marks.date_forms.western_points import counted_day, point

# In letters that are cut off, case tells: "OS" is no "os".
OLD = (
    r"(?-i:O\.\s?S\.|OS|с\.\s?ст\.|v\.\s?st\.|a\.\s?St\.|st\.\s?v(?:et)?\.)|old\s{1,3}style|julian(?:\s{1,3}calendar)?"
    r"|(?:по\s{1,3})?ст(?:ар(?:ого|ому|\.)|\.)\s{0,3}ст(?:ил[яюь]|\.)"
    r"|(?:vieux|ancien)\s{1,3}style|alten\s{1,3}stils|stilo\s{1,3}veteri"
)
NEW = (
    r"(?-i:N\.\s?S\.|NS|n\.\s?[Ss]t\.|st\.\s?n(?:ov)?\.)|new\s{1,3}style|gregorian(?:\s{1,3}calendar)?"
    r"|(?:по\s{1,3})?н(?:ов(?:ого|ому|\.)|\.)\s{0,3}ст(?:ил[яюь]|\.)"
    r"|nouveau\s{1,3}style|neuen\s{1,3}stils|stilo\s{1,3}nov[oi]"
)
OLD_IN_CHINESE = r"俄[历曆]|儒略[历曆]"
WORDS = ("o", "n", "os", "ns", "style", "julian", "gregorian", "ст", "стиля", "стилю", "стиль", "st", "stils", "stilo")
NEAR = Cue(frozenset((*WORDS, "历", "曆")), 20, 40)
OPENS = r"(?:/|(?P<bracket>[(\[]))"


def styles() -> Iterator[Form]:
    """The words that say of which style a date is; alone they are none."""
    yield Form(LOOSE, rf"(?P<old>{OLD_IN_CHINESE})", style, NEAR)
    yield Form(LOOSE, rf"(?<!\w)(?:(?P<old>{OLD})|(?P<new>{NEW}))(?!\w)", style, NEAR)


def style(found: re.Match[str]) -> Style:
    """The calendar that a match names."""
    return Style(GREGORIAN if found.groupdict().get("new") else JULIAN)


def styled(first: Value, second: Value) -> Value | None:
    """A date with the style after it."""
    if not isinstance(second, Style) or not isinstance(first, Point) or first.day is None or first.calendar:
        return None
    return replace(first, calendar=second.calendar)


def style_and_day(first: Value, second: Value) -> Value | None:
    """A date with the style before it, as in Chinese."""
    return styled(second, first)


def double(language: Language) -> Iterator[Form]:
    """Days said in both calendars, with a month to each or one to both."""
    d1, d, m1, m, y = day(language, "1"), day(language), month(language, "1"), month(language), later_year(language)
    the, of, read = rf"(?:{language.the})?", rf"(?:{language.of})?", partial(both, language)
    w, last = weekday(language), rf"(?:,?{MAYBE}{of}{year(language, '2')})?"
    opens = rf"{MAYBE}{OPENS}{MAYBE}{the}"
    closes = rf"(?(bracket)(?:{MAYBE}(?:{OLD}|{NEW}))?{MAYBE}[)\]])"
    months, word, far = cue(language.months, 130, 90), r"[^\W\d_]{3}", rf"[/(\[]{MAYBE}"
    two = rf"{START}{w}{the}{d1}{MAYBE}{of}{m1}{later_year(language, '1')}{opens}{d}{MAYBE}{of}{m}{y}{closes}{last}"
    # Each hint has the shape of its form: what is marked so seldom need not be compiled for a text that lacks it.
    dated = rf"\d[^/(\[\d]{{3,20}}(?:\d{{4}}\D{{0,12}})?{far}(?:[^\W\d_]{{1,3}}{GAP})?\d{{1,2}}(?!\d)"
    yield Form("day in both styles", two, read, months, dated)
    one = rf"{START}{w}{the}{d1}{opens}{d}{closes}{MAYBE}{of}{m}{y}"
    yield Form("day in both styles", one, read, months, rf"\d\.?{MAYBE}{far}\d{{1,2}}(?!\d)")
    if language.month_first:
        first = rf"{START}{w}{m1}{GAP}{d1}{opens}(?:{m}{GAP})?{d}{closes}(?:,?{MAYBE}{year(language)})?"
        yield Form("day in both styles", first, read, months, rf"{word}\.?{GAP}\d{{1,2}}{MAYBE}{far}")


def both(language: Language, found: re.Match[str]) -> Point | None:
    """The day of our calendar, if the two days of a match are one."""
    said = {"year2": None, **found.groupdict()}
    first, last = counted_day(language, found, "1"), counted_day(language, found)
    if first is None or last is None or None in (first.day, last.day):
        return None
    number = int(said["year2"]) if said["year2"] else last.year or first.year
    month_number = first.month or last.month
    first = replace(first, year=number, month=month_number, weekday=None)
    last = replace(last, year=number, month=last.month or month_number)
    for old, new in ((first, last), (last, first)):
        if same_day(old, new):
            return replace(new, calendar=BOTH, weekday=point(language, found).weekday)
    return None

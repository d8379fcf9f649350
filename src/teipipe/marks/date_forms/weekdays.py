"""Days of the week and feasts: days that are named without a number.

    last Monday     am gestrigen Sonntag     Donnerstag voriger Woche     mardi en huit     Pfingsten 1899

A day of the week alone is the one that the tense of its clause points to: "Samstag kam Otti" the last, "wo ich
Dienstag früh eintreffe" the next. Not a date: "Mondays", "every Monday", "the Sunday Times".
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from teipipe.marks.date_forms.cues import cue
from teipipe.marks.date_forms.leaning import Lean, day_of, distance, exists
from teipipe.marks.date_forms.values import Feast, Form, Point, Shift, Weekday
from teipipe.marks.date_forms.western import GAP, NEVER, YEAR, Language, full_weekdays, spelt, words

# A capital may be glued to it where a line break was lost: "SamstagAbend".
WORD_END = r"(?![-\w]|(?<=\w)['’]\w)"


def weekdays(language: Language) -> Iterator[Form]:
    """The forms of a day of the week without a date, where something says that one day is meant."""
    names = full_weekdays(language)
    near, read = cue(names, 60, 60), partial(weekday, language)
    name = rf"(?<![\w-])(?P<weekday>{words(names)}){WORD_END}"
    # "Next Tuesday, September 30" is a date by its number.
    dated = rf"(?!,?{GAP}(?:\d{{1,2}}(?:{language.ordinal_suffix})?{GAP})?(?:{words(language.months)})(?!\w))"
    lead = rf"(?<![\w-])(?P<lead>{words(language.weekday_leads)}){GAP}" if language.weekday_leads else NEVER
    tail = rf",?{GAP}(?P<tail>{words(language.weekday_tails)})(?!\w)" if language.weekday_tails else NEVER
    # What is the whole of a dateline is the day of the letter, not one that its words lead to.
    if language.weekdays_alone:
        here = partial(weekday, language, here=True)
        yield Form("day of the week", language.weekday_here.replace("~", name), here, near)
    yield Form("day of the week", lead + name + dated, read, near, rf"(?:{words(language.weekday_leads)}){GAP}")
    yield Form("day of the week", rf"{name}{tail}", read, near, tail)
    for pattern in language.weekdays_alone:
        yield Form("day of the week", pattern.replace("~", name + dated), read, near)


def weekday(language: Language, found: re.Match[str], here: bool = False) -> Weekday:
    """The day of the week that a match says, and which of its kind it is."""
    said = found.groupdict()
    table = {**language.weekdays, **language.short_weekdays}
    shift = language.weekday_leads.get(spelt(said.get("lead") or ""))
    shift = shift or language.weekday_tails.get(spelt(said.get("tail") or ""))
    return Weekday(table[spelt(said["weekday"])], Shift(*shift) if shift else None, here)


def feasts(language: Language) -> Iterator[Form]:
    """A feast with its year; without one it may be a wish: "frohe Weihnachten"."""
    names = words(language.feasts)
    pattern = rf"(?<![\w-])(?P<feast>{names}),?{GAP}(?:{language.of})?(?P<year>{YEAR})(?![\w/-]|[.,]\d)"
    yield Form("feast", pattern, partial(feast, language), cue(language.feasts, 40, 60))


def feast(language: Language, found: re.Match[str]) -> Feast:
    """The feast that a match says."""
    year = found.groupdict().get("year")
    return Feast(language.feasts[spelt(found["feast"])], int(year) if year else None)


def day_of_week(said: Weekday, lean: Lean) -> Point | None:
    """The day that is meant, counted from the date that the text leans on; None where the words leave it open."""
    document = lean.document()
    base = day_of(document) if document else None
    if base is None or not base.toordinal() > 400:
        return None
    ahead = timedelta(days=(said.day - base.weekday()) % 7)
    if said.shift is not None:
        return as_point(shifted(base, ahead, said))
    if said.here and not ahead:
        return as_point(base)
    if not lean.direction:
        return None
    if lean.direction < 0 and lean.near is not None and told_after(said, lean.near.point, base):
        return told_after(said, lean.near.point, base)
    next_one = base + (ahead or timedelta(days=7))
    return as_point(next_one if lean.direction > 0 else next_one - timedelta(days=7 if ahead else 14))


def told_after(said: Weekday, near: Point, base: date) -> Point | None:
    """The day that follows one just told of: "seit Donnerstag voriger Woche hier; Samstag kam Otti"."""
    before = day_of(near)
    if before is None or not 0 < (base - before).days <= 14:
        return None
    after = before + timedelta(days=(said.day - before.weekday()) % 7 or 7)
    return as_point(after) if after < base else None


def shifted(base: date, ahead: timedelta, said: Weekday) -> date:
    """The day that "last", "next", "of last week" or "en huit" mean."""
    assert said.shift is not None
    unit, count = said.shift.unit, said.shift.count
    if unit == "week":
        return base - timedelta(days=base.weekday()) + timedelta(days=said.day + 7 * count)
    if unit == "later":
        return base + ahead + timedelta(days=count)
    weeks = timedelta(days=7 * (said.count - 1))
    if count > 0:
        return base + (ahead or timedelta(days=7)) + weeks
    behind = timedelta(days=7) - ahead
    return base + ahead if count == 0 else base - behind - weeks


def as_point(day: date) -> Point:
    """A day as a point in time."""
    return Point(day.year, day.month, day.day)


def day_of_feast(said: Feast, lean: Lean) -> Point | None:
    """The day of a feast in its year, or the nearest to the date that the text leans on."""
    if said.year is not None:
        return in_year(said, said.year)
    base = lean.document()
    if base is None or base.year is None or base.month is None:
        return None
    near = (in_year(said, base.year + step) for step in (-1, 0, 1))
    return min((point for point in near if exists(point)), key=lambda point: distance(point, base), default=None)


def in_year(said: Feast, year: int) -> Point:
    """The day of a feast in a year."""
    if isinstance(said.day, tuple):
        return Point(year, *said.day)
    return as_point(easter(year) + timedelta(days=said.day))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm that Nature printed on 20 April 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, short = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * short + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)

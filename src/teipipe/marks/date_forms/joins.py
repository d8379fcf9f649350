"""Neighbours that are one date: "4:00am on 13 December", "today (2 January)", "20 January to 3 May".

A join looks at what stands between two expressions, and yields the longer one beside both.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from teipipe.marks.date_forms.styles import style_and_day, styled
from teipipe.marks.date_forms.values import Found, Period, Point, Shift, Value, compiled
from teipipe.marks.date_forms.western import Language

STYLE_BESIDE = re.compile(r",?\s{0,3}\(?\s?")


@dataclass(frozen=True, slots=True)
class Join:
    """`between` is the gap between two expressions; `before`, where given, stands before the first."""

    rule: str
    between: re.Pattern[str]
    one: Callable[[Value, Value], Value | None]
    before: re.Pattern[str] | None = None
    after: str = ""


def joins(language: Language) -> tuple[Join, ...]:
    """The joins of a language with months by name."""
    dash = r"\s{0,3}[-‐–—]\s{0,3}"
    since = compiled(rf"(?<!\w)(?:{language.since})\s{{1,3}}$")
    between = compiled(rf"(?<!\w)(?:{language.between})\s{{1,3}}$")
    to = compiled(rf"{dash}|\s{{1,3}}(?:{language.to})\s{{1,3}}")
    either = compiled(rf"\s{{1,3}}(?:{language.either})\s{{1,3}}")
    return (
        Join("hour and day", compiled(language.clock_before_day), hour_and_day),
        Join("day and hour", compiled(language.clock_after_day), day_and_hour),
        Join("said twice", compiled(language.again), said_twice, after=")"),
        Join("said twice", compiled(language.beside), day_twice),
        Join("style", STYLE_BESIDE, styled, after=")"),
        Join("from and to", to, period, since),
        Join("from and to", compiled(dash), days_only),
        Join("from and to", to, days_only),
        Join("from and to", compiled(dash), months_of_years),
        Join("between", either, partial(period, within=True), between),
    )


def chinese_joins() -> tuple[Join, ...]:
    """The joins of Chinese: 十六日上午十二时, 1949年10月-1951年12月."""
    to = re.compile(r"\s?[—–~～至到-]\s?")
    return (
        Join("day and hour", re.compile(r"[的,，]?"), day_and_hour),
        Join("from and to", to, period, re.compile(r"[从自由]$")),
        Join("from and to", to, like_ends),
        Join("said twice", re.compile(r"[(（]"), said_twice, after=")）"),
        Join("style", re.compile(""), style_and_day),
    )


def joined(text: str, found: Iterable[Found], rules: Sequence[Join]) -> Iterator[Found]:
    """What neighbouring expressions make together; a second round joins an hour to what is already joined."""
    known = list(found)
    starts = by_start(known)
    fresh = known
    for _ in range(2):
        fresh = [longer for first in fresh for longer in with_next(text, first, starts, rules)]
        yield from fresh


def by_start(found: Iterable[Found]) -> dict[int, list[Found]]:
    """Expressions by where they begin."""
    starts: dict[int, list[Found]] = {}
    for each in found:
        starts.setdefault(each.start, []).append(each)
    return starts


def with_next(text: str, first: Found, starts: Mapping[int, Sequence[Found]], rules: Sequence[Join]) -> Iterator[Found]:
    """The expression with each that follows it across a gap that joins them."""
    for rule in rules:
        gap = rule.between.match(text, first.end)
        begins = led_by(text, first.start, rule)
        if gap is None or begins is None:
            continue
        for second in starts.get(gap.end(), ()):
            value = rule.one(first.value, second.value)
            end = second.end + closes(text, gap[0], second.end, rule)
            if value is not None and second.start >= first.end:
                yield Found(begins, end, value, rule.rule)


def led_by(text: str, start: int, rule: Join) -> int | None:
    """Where a join begins whose first expression needs a word before it, such as "from"."""
    if rule.before is None:
        return start
    lead = rule.before.search(text, max(0, start - 16), start)
    return lead.start() if lead else None


def closes(text: str, gap: str, end: int, rule: Join) -> int:
    """The length of the bracket that closes what the gap opened."""
    opened = gap.strip()[-1:] in ("(", "（")
    return int(bool(rule.after) and opened and text[end : end + 1] in tuple(rule.after))


def hour_and_day(first: Value, second: Value) -> Value | None:
    """An hour before its day."""
    return day_and_hour(second, first)


def day_and_hour(first: Value, second: Value) -> Value | None:
    """A day and the hour after it."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    if not (first.says_day and first.hour is None and not first.part and second.only_clock):
        return None
    hour = second.hour or 0
    return replace(
        first,
        hour=hour + 12 if first.evening and 1 <= hour < 12 else second.hour,
        minute=second.minute,
        zone=second.zone,
        until=second.until,
        doubt=first.doubt or ("" if first.evening else second.doubt),
    )


def said_twice(first: Value, second: Value) -> Value | None:
    """ "Yesterday, on 1 January": a relative day that a date explains, which `leaning` proves to be the same."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    if first.shift is None or not first.says_day or first.day is not None or second.shift is not None:
        return None
    if second.day is None or second.month is None or second.hour is not None:
        return None
    return replace(second, hour=first.hour, minute=first.minute, zone=first.zone, again=first.shift)


def day_twice(first: Value, second: Value) -> Value | None:
    """ "Yesterday, 1 January"; after an hour, "at 8 p.m. today, 18 December", the date may be another one."""
    return said_twice(first, second) if isinstance(first, Point) and first.hour is None else None


def period(first: Value, second: Value, within: bool = False) -> Value | None:
    """From a point to a point."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    if first.part or first.only_clock or second.only_clock or second.part not in ("", "late"):
        return None
    whole = second.part == "late" and second.shift is not None
    if not whole and (second.part or first.says_day != second.says_day):
        return None
    return Period(first, second, within)


def days_only(first: Value, second: Value) -> Value | None:
    """Without a "from", only two days make a range."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    plain = first.day is not None and second.day is not None and not (first.hour or second.hour)
    return period(first, second) if plain else None


def months_of_years(first: Value, second: Value) -> Value | None:
    """From a month of a year to one of another."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    months = all(each.month and each.year and each.day is None for each in (first, second))
    return period(first, second) if months else None


def like_ends(first: Value, second: Value) -> Value | None:
    """Two points of one kind: months of years, or days."""
    if not (isinstance(first, Point) and isinstance(second, Point)):
        return None
    alike = first.says_day == second.says_day and (first.month is None) == (second.month is None)
    day_of_same = first.month is not None and first.day is not None and second.day is not None
    if not (alike or day_of_same) or isinstance(first.shift, Shift):
        return None
    return period(first, second)

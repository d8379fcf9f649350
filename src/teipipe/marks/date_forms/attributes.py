"""The attributes of `date` for what an expression says, and why they are so.

    "16 December" near 1949-12-18     when="1949-12-16" cert="high"
    "early February" near 1950-01-02  notBefore="1950-02-01" notAfter="1950-02-10" cert="low"
    "3-5 years"                       type="duration" atLeast="3" atMost="5" unit="years"
    "31/11"                           nothing: there is no such day

Conventions for vague words, all of low certainty. In a month, early, mid and late are its days 1 to 10, 11 to
20 and 21 to the last; in a year they are January to April, May to August and September to December. Spring is
March to May, summer June to August, autumn September to November, winter December to the February after it.
What says itself when it is has no `@cert`; what leans on another date has one, of which `leaning` tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from teipipe.marks.date_forms.leaning import (
    NOTHING,
    SEASON,
    Completed,
    Lean,
    Said,
    bare,
    complete,
    day_of,
    distance,
    exists,
    iso,
    last_day,
    move,
    weakest,
)
from teipipe.marks.date_forms.values import NOON, Feast, Length, Period, Point, Shift, Style, Value, Weekday
from teipipe.marks.date_forms.weekdays import day_of_feast, day_of_week

# Why a value is as it is, or why there is none.
SAYS_IT, BACKWARDS = "says it", "ends before it begins"
NO_SUCH_HOUR = "no such hour"
OTHER_WEEKDAY = "the day of the week is another"
DESIGNATORS = {"years": "Y", "months": "M", "days": "D", "hours": "H", "minutes": "M"}
# What a part of a unit is counted in; a week is seven days, for the durations of XML Schema know none.
SMALLER = {"years": ("months", 12), "weeks": ("days", 7), "days": ("hours", 24), "hours": ("minutes", 60)}
PARTS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}
PARTS_OF_YEAR = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
}


@dataclass(frozen=True, slots=True)
class Settled:
    """The attributes of an expression, why they are so, and the date that it leaves for the next one to lean on."""

    attributes: Mapping[str, str]
    why: str
    leaves: Said | None = None


def settle(value: Value, lean: Lean) -> Settled:
    """The attributes of `date` for a value; none when it says no date that exists."""
    if isinstance(value, Style):
        return Settled({}, "names a calendar")
    if isinstance(value, Length):
        return of_length(value, lean)
    if isinstance(value, Period):
        return of_period(value, lean)
    if isinstance(value, Weekday | Feast):
        return of_named_day(value, lean)
    return of_completed(complete(value, lean))


def of_completed(completed: Completed) -> Settled:
    """A point with what it left out: a day, a vague part, or a week."""
    if completed.point is None:
        return Settled({}, completed.reason)
    if completed.point.part:
        return of_part(completed)
    if completed.point.shift is not None:
        return of_week(completed)
    return of_point(completed)


def of_point(completed: Completed) -> Settled:
    """A point in time, with its hour beside the day."""
    point = completed.point
    assert point is not None
    reasons, cert = [completed.reason], completed.certainty
    if point.doubt:
        reasons, cert = [*reasons, point.doubt], weakest(cert, "medium" if point.doubt == NOON else "low")
    if weekday_disagrees(point):
        reasons, cert = [*reasons, OTHER_WEEKDAY], "low"
    attributes = {"when": iso(point), **calendar(point)}
    if point.no_such_hour:
        reasons, cert = [*reasons, NO_SUCH_HOUR], "low"
    elif point.day is not None and point.hour is not None:
        attributes |= clock(point)
    day = Said(replace(point, part="", doubt="", calendar=""), "", completed.reason, completed.certainty)
    return Settled(attributes | certainty(cert), "; ".join(filter(None, reasons)) or SAYS_IT, day)


def calendar(point: Point) -> dict[str, str]:
    """The calendars by which the text gives a date, as the header declares them."""
    return {"calendar": " ".join(f"#calendar.{name}" for name in point.calendar.split())} if point.calendar else {}


def clock(point: Point) -> dict[str, str]:
    """The hour in ISO 8601, without seconds that nobody gave."""
    day = iso(point)
    start = f"{day}T{point.hour:02}:{point.minute or 0:02}{point.zone}"
    if point.until is None:
        return {"when-iso": start}
    over_midnight = point.until < (point.hour or 0, point.minute or 0)
    next_day = move(point, Shift("day", 1)) if over_midnight else point
    last = iso(next_day) if next_day else day
    return {"from-iso": start, "to-iso": f"{last}T{point.until[0]:02}:{point.until[1]:02}{point.zone}"}


def certainty(cert: str) -> dict[str, str]:
    """`@cert`, unless it is certain."""
    return {"cert": cert} if cert else {}


def weekday_disagrees(point: Point) -> bool:
    """Whether the text's day of the week is not that of its date."""
    day = day_of(point)
    return day is not None and point.weekday is not None and day.weekday() != point.weekday


def of_named_day(value: Weekday | Feast, lean: Lean) -> Settled:
    """A day of the week, or a feast, as the date that it falls on."""
    point = day_of_week(value, lean) if isinstance(value, Weekday) else day_of_feast(value, lean)
    if point is None or not exists(point):
        return Settled({}, NOTHING)
    if isinstance(value, Feast) and value.year is not None:
        return Settled({"when": iso(point)}, SAYS_IT, Said(point))
    cert = weakest(certainty_of_named(value, point, lean), lean.certainty)
    why = f"counted from {lean.said()}"
    return Settled({"when": iso(point), "cert": cert}, why, Said(point, "", why, cert))


def certainty_of_named(value: Weekday | Feast, point: Point, lean: Lean) -> str:
    """How sure a named day is: "of last week" and the day of the document itself are; "next Friday" may be that of this
    week or the one after, and of a mere name only its clause tells which is meant."""
    document = lean.document()
    if isinstance(value, Feast):
        return "high" if document and distance(point, document) <= SEASON else "medium"
    if value.shift is not None:
        return "high" if value.shift.unit == "week" else "medium"
    return "high" if value.here and point == document else "low"


def of_part(completed: Completed) -> Settled:
    """A vague part of a month or a year: bounds by convention."""
    point = completed.point
    assert point is not None
    bounds = bounds_of_part(point)
    if bounds is None:
        return Settled({}, "no convention for this part")
    reason = "; ".join(filter(None, (completed.reason, f"by convention of {point.part!r}")))
    attributes = {"notBefore": iso(bounds[0]), "notAfter": iso(bounds[1]), "cert": "low"}
    month = replace(point, part="", day=None)
    return Settled(attributes, reason, Said(month, "", completed.reason, completed.certainty))


def bounds_of_part(point: Point) -> tuple[Point, Point] | None:
    """The first and the last day of a vague part."""
    if point.year is None:
        return None
    if point.part == "winter":
        return Point(point.year, 12, 1), last_day(Point(point.year + 1, 2))
    if point.month is None:
        months = PARTS_OF_YEAR.get(point.part)
        return months and (Point(point.year, months[0], 1), last_day(Point(point.year, months[1])))
    days = PARTS_OF_MONTH.get(point.part)
    last = last_day(point).day or 0
    return days and (replace(bare(point), day=days[0]), replace(bare(point), day=min(days[1], last)))


def of_week(completed: Completed) -> Settled:
    """A week, from its Monday to its Sunday."""
    point = completed.point
    assert point is not None
    day = day_of(point)
    assert day is not None
    monday = day - timedelta(days=day.weekday())
    attributes = {
        "from": monday.isoformat(),
        "to": (monday + timedelta(days=6)).isoformat(),
        "cert": completed.certainty,
    }
    return Settled(attributes, completed.reason)


def of_period(period: Period, lean: Lean) -> Settled:
    """From one point to another; each lends the other what that lacks."""
    first, last = lend(period.first, period.last)
    start = complete(first, lean)
    if start.point is None:
        return Settled({}, start.reason)
    before = Said(start.point, why=start.reason, certainty=start.certainty)
    stop = complete(replace(last, part=""), replace(lean, near=before))
    if stop.point is None:
        return Settled({}, stop.reason)
    end = last_day(stop.point) if last.part == "late" else stop.point
    reasons = [reason for reason in (start.reason, stop.reason) if reason]
    if iso(end) < iso(start.point):
        return Settled({}, BACKWARDS)
    names = ("notBefore", "notAfter") if period.within else ("from", "to")
    attributes = {names[0]: iso(start.point), names[1]: iso(end)}
    cert = weakest(start.certainty, stop.certainty)
    why = reasons[0] if reasons else SAYS_IT
    return Settled(attributes | certainty(cert), why, Said(end, "", "".join(reasons[:1]), cert))


def lend(first: Point, last: Point) -> tuple[Point, Point]:
    """Two ends of a period, each with what only the other says: "1 to 5 March", "3 May to 1 June 1950"."""
    if first.month is None and first.shift is None and first.day is not None:
        first = replace(first, month=last.month)
    if last.shift == Shift("month", 0) and first.month is not None:
        last = replace(last, shift=None, month=first.month)
    if last.month is None and last.shift is None and last.day is not None:
        last = replace(last, month=first.month)
    if first.year is None and first.shift is None and last.year is not None:
        crosses = (first.month or 0) > (last.month or 0)
        first = replace(first, year=last.year - crosses, century=last.century)
    if last.year is None and last.shift is None and first.year is not None:
        crosses = (first.month or 0) > (last.month or 12)
        last = replace(last, year=first.year + crosses, century=first.century)
    return first, last


def of_length(length: Length, lean: Lean) -> Settled:
    """A duration: `@dur`, or `@atLeast` and `@atMost`, or nothing where it is vague."""
    attributes = {"type": "duration"}
    if length.low is None or length.high is None:
        return Settled(attributes, "a vague length")
    if length.low != length.high:
        limits = {"atLeast": plain(length.low), "atMost": plain(length.high), "unit": length.unit}
        return Settled(attributes | limits, SAYS_IT)
    stated = duration(length.low, length.unit)
    dur = {"dur": stated} if stated else {}
    attributes |= dur
    far = far_end(length, lean)
    if far is None:
        return Settled(attributes, SAYS_IT)
    reason = f"counted from {lean.said()}"
    if length.ends:
        cert = "medium" if length.unit == "days" else "low"
        return Settled({"when": iso(far), **dur, "cert": cert}, reason)
    document = lean.document()
    if document is None or document.day is None or far.day is None:
        return Settled(attributes, SAYS_IT)
    bounds = sorted((iso(document), iso(far)))
    return Settled(attributes | {"notBefore": bounds[0], "notAfter": bounds[1], "cert": "medium"}, reason)


def far_end(length: Length, lean: Lean) -> Point | None:
    """Where a length ends that is counted from the document: to the month only, when it counts years or may go on."""
    document, days = lean.document(), {"days": 1, "weeks": 7}.get(length.unit)
    if document is None or not length.reach or length.low is None or length.low > 400:
        return None
    if days is not None:
        return move(document, Shift("day", int(length.low * days) * length.reach)) if document.day else None
    if length.unit in ("months", "years") and document.month is not None:
        months = int(length.low * (12 if length.unit == "years" else 1))
        month = move(document, Shift("month", months * length.reach))
        return same_day(month, document.day) if length.ends and length.unit == "months" else month
    return None


def same_day(month: Point | None, day: int | None) -> Point | None:
    """The same day of another month, or its last: three months from 30 November end on 28 February."""
    if month is None or day is None:
        return month
    return replace(month, day=min(day, last_day(month).day or day))


def duration(count: float, unit: str) -> str:
    """A duration of XML Schema: "P30Y", "PT2H"; three weeks are "P21D", half a year "P6M", half an hour "PT30M".

    Half a month has none: nothing is returned.
    """
    if unit == "weeks":
        return duration(count * 7, "days")
    whole, rest = int(count), count - int(count)
    head = "PT" if unit in ("hours", "minutes") else "P"
    said = f"{head}{whole}{DESIGNATORS[unit]}" if whole or not rest else ""
    if not rest:
        return said
    if unit not in SMALLER:
        return ""
    part = duration(round(rest * SMALLER[unit][1]), SMALLER[unit][0])
    return said + (
        part.removeprefix(head) if said and part.startswith(head) else part.removeprefix("P" if said else "")
    )


def plain(count: float) -> str:
    """A count without a needless ".0"."""
    return f"{count:g}" if count < 100_000 else str(int(count))

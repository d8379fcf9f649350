"""The value of a date as editors write it, in a decision or on a terminal, and the attributes of `date` that say it.

    1950-01-02   1950-01   1950            a day, a month, a year               when
    1949-12-13T04:00                       an hour of a day, zone if known      when, when-iso
    1949-12-13T04:00/1949-12-13T06:00      from one hour to another             when, from-iso, to-iso
    1950-01-20/1950-01-31                  from one day to another              from, to
    1950-02-01..1950-02-10                 some time between two days           notBefore, notAfter
    P20Y   PT2H                            a length of time                     type="duration", dur

Points, intervals and durations are those of ISO 8601-1, the two points between days those of ISO 8601-2. An end of an
interval may be left out: "1950-01-20/", "..1810".
"""

import re
from collections.abc import Mapping
from datetime import date, time

POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
DURATION = re.compile(r"P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
SPANS = {"/": ("from", "to"), "..": ("notBefore", "notAfter")}
# What says a value; all else that a date has, such as its calendar, stays.
VALUES = frozenset(
    (
        *("when", "from", "to", "notBefore", "notAfter", "dur", "atLeast", "atMost", "unit", "cert", "evidence"),
        *("when-iso", "from-iso", "to-iso"),
    )
)
EXPECTED = "expected one such as 1950-01-02, 1950-01, 1949-12-13T04:00, 1950-01-20/1950-01-31, 1950-02..1950-03 or P20Y"


def attributes(value: str) -> dict[str, str]:
    """Return the attributes of `date` that say a value.

    Raises:
        ValueError: it is none, or no day or hour that exists, or it ends before it begins; says what would be one.
    """
    if DURATION.fullmatch(value):
        return {"type": "duration", "dur": value}
    for sign, names in SPANS.items():
        first, found, last = value.partition(sign)
        if found and (first or last):
            return span(names, first, last, value)
    return point(value)


def point(value: str) -> dict[str, str]:
    """Return the attributes of a day, a month or a year, or of an hour of a day."""
    day, _, hour = value.partition("T")
    examined(value)
    return {"when": day, "when-iso": value} if hour else {"when": day}


def span(names: tuple[str, str], first: str, last: str, value: str) -> dict[str, str]:
    """Return the attributes of an interval; one between two hours begins on a day."""
    for end in filter(None, (first, last)):
        examined(end)
    if first and last and first > last and not first.startswith(last):
        raise ValueError(f"“{value}” ends before it begins; exchange its ends")
    if "T" not in value:
        return {name: end for name, end in zip(names, (first, last), strict=True) if end}
    if "T" in first and "T" in last and names[0] == "from":
        return {"when": first.partition("T")[0], "from-iso": first, "to-iso": last}
    raise ValueError(
        f"“{value}” has an hour at one end; expected days, or two hours: 1949-12-13T04:00/1949-12-13T06:00"
    )


def examined(value: str) -> None:
    """Raise ValueError for what is no point in time."""
    found = POINT.fullmatch(value)
    if not found:
        raise ValueError(f"“{value}” is no date; {EXPECTED}")
    year, month, day, hour = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        time.fromisoformat((hour or "T00:00").removeprefix("T"))
    except ValueError as error:
        raise ValueError(f"“{value}” is no date: {error}; {EXPECTED}") from error


def stated(found: Mapping[str, str]) -> str:
    """Return the value that attributes of `date` say, as an editor writes it; nothing where they say none."""
    if "when" in found:
        if "from-iso" in found:
            return f"{found['from-iso']}/{found['to-iso']}"
        return found.get("when-iso", found["when"])
    for sign, names in SPANS.items():
        if any(name in found for name in names):
            return sign.join(found.get(name, "") for name in names)
    if "atLeast" in found:
        return f"{found['atLeast']} to {found['atMost']} {found['unit']}"
    return found.get("dur", "")

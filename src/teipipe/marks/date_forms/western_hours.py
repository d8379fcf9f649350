"""Hours of the day in languages with months by name: "4:00am", "12 o'clock", "8 часов вечера"."""

import re
from collections.abc import Iterator
from functools import partial

from teipipe.marks.date_forms.cues import ANY_NUMBER, cue
from teipipe.marks.date_forms.values import NOON, UNSAID, Form, Point
from teipipe.marks.date_forms.western import DASH, GAP, MAYBE, Language, spelt, words

LOOSE = "hour beside a day"


def hours(language: Language) -> Iterator[Form]:
    """An hour, or from hour to hour; what may be something else counts only beside a day."""
    if not language.clocks:
        return
    read = partial(clock, language)
    zone = rf"(?:,?{GAP}?[\[(]?(?P<zone>{words(language.zones)})(?!\w)[\])]?)?"
    first, last = one_of(language.clocks, ""), one_of(language.clocks, "2")
    start = r"(?<!\w)(?<!\d[.,/:-])(?<!\$)"
    noon = rf"(?P<noon2>{words(language.noons)})(?!\w)"
    until = rf"(?:{MAYBE}(?:{DASH}|{language.to}){MAYBE}(?:{last}|{noon}))?"
    yield Form("hour", rf"{start}{first}{until}{zone}", read, ANY_NUMBER)
    plain = rf"(?P<hour>\d{{1,2}})(?:[:.](?P<min>\d\d))?{MAYBE}{DASH}{MAYBE}{last}"
    yield Form("hours", rf"{start}{plain}{zone}", read, ANY_NUMBER, rf"\d{MAYBE}{DASH}{MAYBE}\d")
    yield Form(LOOSE, rf"{start}{one_of(language.loose_clocks, '')}{zone}", read, ANY_NUMBER)
    military = r"(?<!\w)(?P<hour>[01]\d|2[0-4])(?P<min>[0-5]\d)\s?(?P<zone>Z|hours|hrs)(?!\w)"
    yield Form(LOOSE, military, read, ANY_NUMBER)
    yield Form(LOOSE, rf"(?<!\w)(?P<noon>{words(language.noons)})(?!\w)", read, cue(language.noons, 20, 20))


def one_of(patterns: tuple[str, ...], n: str) -> str:
    """The clocks of a language as one pattern; alternatives number their groups a, b, c, then `n`."""
    each = (pattern.replace("#", f"{'abcdef'[at]}{n}") for at, pattern in enumerate(patterns))
    return f"(?:{'|'.join(each)})"


def group(found: re.Match[str], name: str, n: str = "") -> str:
    """The group of that name in whichever alternative matched."""
    said = found.groupdict()
    names = [name + n, *(f"{name}{letter}{n}" for letter in "abcdef")]
    return next((said[each] for each in names if said.get(each)), "")


def clock(language: Language, found: re.Match[str]) -> Point | None:
    """The hour that a match says; None when it is none."""
    noon = found.groupdict().get("noon")
    if noon:
        return Point(hour=language.noons[spelt(noon)], minute=0)
    until_noon = found.groupdict().get("noon2")
    last = Point(hour=language.noons[spelt(until_noon)], minute=0) if until_noon else one_hour(language, found, "2")
    first = one_hour(language, found, "", group(found, "part", "2"))
    if first is None:
        return None
    zone_name = found.groupdict().get("zone") or ""
    zone = "Z" if zone_name.upper() == "Z" else language.zones.get(spelt(zone_name), "")
    until = (last.hour or 0, last.minute or 0) if last else None
    return Point(hour=first.hour, minute=first.minute, zone=zone, until=until, doubt=first.doubt)


def one_hour(language: Language, found: re.Match[str], n: str, part: str = "") -> Point | None:
    """One hour of a match; "10:02" of "10:02-11:20 a.m." borrows the part of the day. One that no clock shows, "25:00",
    is read all the same: beside a day it is a misprint."""
    text = group(found, "hour", n)
    if not text:
        return None
    hour, minute = int(text), int(group(found, "min", n) or 0)
    said = group(found, "part", n) or part
    kind = next((kind for pattern, kind in language.day_parts if re.match(pattern, said, re.IGNORECASE)), "")
    shown = on_24_hours(hour, kind)
    if shown > 29:
        return None
    return Point(hour=shown, minute=minute, doubt=doubt(hour, kind))


def doubt(hour: int, kind: str) -> str:
    """Why an hour of the clock may be another one of the day."""
    if kind == "morning" and hour == 12:
        return NOON
    return UNSAID if kind == "unsaid" and hour <= 12 else ""


def on_24_hours(hour: int, kind: str) -> int:
    """The hour as a clock of 24 hours shows it; "12 o'clock in the morning" is noon, 12 a.m. midnight."""
    if kind == "pm" and hour < 12:
        return hour + 12
    if kind == "am" and hour == 12:
        return 0
    if kind == "night":
        return 0 if hour == 12 else hour + 12 if 6 <= hour < 12 else hour
    return hour

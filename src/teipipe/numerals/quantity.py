"""A number as it is compared: what it may be worth, and how long a span of time it counts."""

import re
from dataclasses import dataclass
from fractions import Fraction

DUR = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?")
MONTHS, HOURS = "months", "hours"
IN_UNIT = {
    "years": (Fraction(12), MONTHS),
    "months": (Fraction(1), MONTHS),
    "weeks": (Fraction(168), HOURS),
    "days": (Fraction(24), HOURS),
    "hours": (Fraction(1), HOURS),
    "minutes": (Fraction(1, 60), HOURS),
}
Length = tuple[Fraction, str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number where it stands in a reading. `values` are what it may mean ("1.500" is 1500 or 1.5); `length` is its
    worth as a span of time, in months or hours. What is weak may stand for no number at all ("one", "both")."""

    start: int
    end: int
    values: frozenset[Fraction]
    length: Length | None = None
    weak: bool = False
    figures: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Say whether two numbers may be the same."""
        if self.length and other.length:
            return as_long(self.length, other.length)
        return not self.values.isdisjoint(other.values)


def as_long(one: Length, other: Length) -> bool:
    """Say whether two spans of time are the same: thirty days are a month, and eight days of a Frenchman a week."""
    if one == other:
        return True
    (first, kind), (second, unit) = one, other
    if kind == unit:
        return kind == HOURS and {first, second} in ({192, 168}, {360, 336})
    months, hours = (first, second) if kind == MONTHS else (second, first)
    return abs(months * 730 - hours) <= hours / 20


def length_of(dur: str) -> Length | None:
    """Return the worth of a duration in months or hours; one of both kinds has none."""
    found = DUR.fullmatch(dur)
    if not found:
        return None
    years, months, weeks, days, hours, minutes = (Fraction(part or 0) for part in found.groups())
    in_months, in_hours = 12 * years + months, 168 * weeks + 24 * days + hours + minutes / 60
    if bool(in_months) == bool(in_hours):
        return None
    return (in_months, MONTHS) if in_months else (in_hours, HOURS)

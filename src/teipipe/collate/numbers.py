"""Numbers: one version has another number, or a span of time of another length, where the other has its own.

    “a lease of 25 years” — “租借期为三十五年”        “two divisions” — “три дивизии”

What a version leaves out, or says in vague words, is no other number, but for numbers that one would not leave out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teipipe.collate.days import dated_numbers
from teipipe.collate.passages import Pair, Reading
from teipipe.collate.quantities import quantities
from teipipe.model import Certainty, Disagreement
from teipipe.numerals.quantity import Quantity
from teipipe.tongues import tongue
from teipipe.tongues.tongue import compiled

# A smaller number is often said in other words, or left out.
LEAST_LEFT_OUT, LEAST_IN_WORDS = 3, 10


@dataclass(frozen=True, slots=True)
class Left:
    """A number that the other version does not have in the same sentence; `nowhere`: nor in the whole passage."""

    quantity: Quantity
    nowhere: bool


def numbers(pair: Pair) -> Iterator[Disagreement]:
    """Yield the numbers of linked sentences that stand against each other."""
    if not tongue(pair.ours.lang) or not tongue(pair.theirs.lang):
        return
    all_ours, all_theirs = quantities(pair.ours), quantities(pair.theirs)
    if not all_ours and not all_theirs:
        return
    dated = dated_numbers(pair.ours), dated_numbers(pair.theirs)
    for ours, theirs in pair.sentences:
        one, other = quantities(ours), quantities(theirs)
        left = [kept(item, all_theirs, dated[1]) for item in unmatched(one, other)]
        right = [kept(item, all_ours, dated[0]) for item in unmatched(other, one)]
        same_count = len(strong(one)) == len(strong(other))
        yield from against(
            [item for item in left if item and (item.nowhere or same_count)],
            [item for item in right if item and (item.nowhere or same_count)],
            ours,
            theirs,
        )


def unmatched(ones: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers that no number of the other sentence answers, one by one."""
    free, left = list(others), []
    for one in ones:
        answer = next((other for other in free if one.agrees(other)), None)
        if answer:
            free.remove(answer)
        else:
            left.append(one)
    return left


def kept(one: Quantity, others: Iterable[Quantity], dated: frozenset[int]) -> Left | None:
    """Return a number that says something; none that may be a part of a date of the other version."""
    if one.weak or not one.values.isdisjoint(dated):
        return None
    return Left(one, not any(one.agrees(other) for other in others))


def strong(found: Iterable[Quantity]) -> list[Quantity]:
    """Return the numbers that surely are some."""
    return [one for one in found if not one.weak]


def against(left: list[Left], right: list[Left], ours: Reading, theirs: Reading) -> Iterator[Disagreement]:
    """Yield what stands against what in two sentences: in order, where there are as many."""
    if not any(item.nowhere for item in (*left, *right)):
        return
    if not left or not right:
        yield from left_out(left or right, bool(left), ours, theirs)
        return
    sure = len(left) == len(right) == 1 and all(
        item.nowhere and max(item.quantity.values) > 1 for item in (*left, *right)
    )
    for one, other in zip(left, right, strict=False):
        certainty = Certainty.HIGH if sure else Certainty.MEDIUM
        yield Disagreement(
            "date" if is_year(one.quantity) and is_year(other.quantity) else "number",
            ours.locus(one.quantity.start, one.quantity.end),
            theirs.locus(other.quantity.start, other.quantity.end),
            certainty,
            f"{value(one.quantity, other.quantity)} against {value(other.quantity, one.quantity)}",
        )


def is_written(one: Quantity, said: str) -> bool:
    """Say whether the figures of a number stand anywhere in words, be it inside an identifier."""
    return any(re.search(rf"(?<!\d)0*{int(number)}(?!\d)", said) for number in one.values)


def is_year(one: Quantity) -> bool:
    """Say whether a number is the year of a row of years, of which only the last is a date by its words."""
    return (
        one.figures
        and one.end - one.start == 4
        and not one.length
        and all(1000 < number < 2100 for number in one.values)
    )


def left_out(left: list[Left], mine: bool, ours: Reading, theirs: Reading) -> Iterator[Disagreement]:
    """Yield a number that one would not leave out, and that the other sentence has in no other words."""
    other = theirs if mine else ours
    spoken = tongue(other.lang)
    assert spoken is not None
    if compiled(rf"(?<!\w)(?:{spoken.vague})").search(other.said) or not other.said.strip():
        return
    for item in left:
        one = item.quantity
        least = LEAST_LEFT_OUT if one.figures or one.length else LEAST_IN_WORDS
        if not item.nowhere or max(one.values) < least or is_written(one, other.delivered):
            continue
        places = (ours if mine else theirs).locus(one.start, one.end), other.locus(0, len(other.said))
        first, second = places if mine else places[::-1]
        yield Disagreement("number", first, second, Certainty.MEDIUM, f"{value(one)} against no number")


def value(one: Quantity, other: Quantity | None = None) -> str:
    """Say what a number is worth."""
    if one.length and (other is None or other.length):
        return lasting(one)
    return " or ".join(printed(float(each)) for each in sorted(one.values))


def lasting(one: Quantity) -> str:
    """Say how long a span of time is, in the largest unit that it fills."""
    assert one.length is not None
    amount, kind = one.length
    names = {"months": (("years", 12), ("months", 1)), "hours": (("weeks", 168), ("days", 24), ("hours", 1))}[kind]
    name, size = next(((name, size) for name, size in names if amount % size == 0), (names[-1][0], 1))
    count = amount / size
    return f"{printed(float(count))} {name if count != 1 else name[:-1]}"


def printed(amount: float) -> str:
    """Return a number in figures."""
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:g}"

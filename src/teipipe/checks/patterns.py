"""Contents as patterns of names, and what is left of a pattern after one more child.

A grammar says yes or no. To tell an editor which child is one too many, and what might stand in its place,
the content of one element is taken apart child by child: `after(pattern, "p")` is what may follow a `p`
(Brzozowski's derivatives). Text counts as a child of the name `text()`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

TEXT = "text()"


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing needs to follow."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing fits: a mistake was made before."""


@dataclass(frozen=True, slots=True)
class Child:
    """One child of a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """One pattern, then another."""

    first: "Pattern"
    second: "Pattern"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several patterns."""

    branches: frozenset["Pattern"]


@dataclass(frozen=True, slots=True)
class More:
    """A pattern once or more."""

    once: "Pattern"


Pattern = Empty | Nothing | Child | Group | Choice | More
EMPTY, NOTHING = Empty(), Nothing()


def group(patterns: Iterable[Pattern]) -> Pattern:
    """Return patterns that follow one another."""
    whole: Pattern = EMPTY
    for pattern in reversed(list(patterns)):
        if NOTHING in (pattern, whole):
            whole = NOTHING
        elif whole == EMPTY:
            whole = pattern
        elif pattern != EMPTY:
            whole = Group(pattern, whole)
    return whole


def choice(patterns: Iterable[Pattern]) -> Pattern:
    """Return a pattern that fits whatever one of these fits."""
    branches = frozenset(patterns) - {NOTHING}
    if not branches:
        return NOTHING
    return next(iter(branches)) if len(branches) == 1 else Choice(branches)


def optional(pattern: Pattern) -> Pattern:
    """Return a pattern that may be absent."""
    return choice((EMPTY, pattern))


@cache
def complete(pattern: Pattern) -> bool:
    """Say whether a content may end here."""
    match pattern:
        case Group(first, second):
            return complete(first) and complete(second)
        case Choice(branches):
            return any(map(complete, branches))
        case More(once):
            return complete(once)
    return pattern == EMPTY


@cache
def after(pattern: Pattern, name: str) -> Pattern:
    """Return what may follow a child of this name; `NOTHING` if it does not fit."""
    match pattern:
        case Child(expected):
            return EMPTY if expected == name else NOTHING
        case Group(first, second):
            skipped = after(second, name) if complete(first) else NOTHING
            return choice((group((after(first, name), second)), skipped))
        case Choice(branches):
            return choice(after(branch, name) for branch in branches)
        case More(once):
            return group((after(once, name), optional(pattern)))
    return NOTHING


@cache
def expected(pattern: Pattern) -> frozenset[str]:
    """Return the names of the children that may come next."""
    return frozenset(_expected(pattern))


def _expected(pattern: Pattern) -> Iterator[str]:
    match pattern:
        case Child(name):
            yield name
        case Group(first, second):
            yield from expected(first)
            if complete(first):
                yield from expected(second)
        case Choice(branches):
            for branch in branches:
                yield from expected(branch)
        case More(once):
            yield from expected(once)

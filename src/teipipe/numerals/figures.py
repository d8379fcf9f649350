"""Figures: "300.000.000", "1,250", "3,5"; and those that are no number, as in "7.0.56" or "IPv6"."""

import re
from fractions import Fraction

# Signs before a figure that is a part of an address, an identifier or the number of a note.
GLUE = "_/=%#[@*"


def fold(text: str) -> str:
    """Return words in small letters, as long as before; figures of full width as common ones."""
    small = text.translate(str.maketrans("０１２３４５６７８９", "0123456789")).replace("ё", "е").replace("Ё", "е")
    return small.lower() if len(small.lower()) == len(small) else small


def is_inside_word(said: str, at: int) -> bool:
    """Say whether a figure is a part of a name or a number with letters: "T-34", "A4"."""
    before = said[max(0, at - 2) : at]
    return before[-1:].isalpha() or before[-1:] in tuple(GLUE) or (before[-1:] == "-" and before[:1].isalpha())


def is_number(figures: str) -> bool:
    """Say whether figures are a number, and not one of several parts, as of a section or an edition: "7.0.56"."""
    groups = re.split(r"[.,]", figures)
    return len(groups) <= 2 or all(len(group) == 3 for group in groups[1:])


def figured(figures: str, *, decimal_comma: bool) -> tuple[Fraction, Fraction | None]:
    """Return the value of figures, and another one that they may have: marks between them divide thousands or parts."""
    bare = re.sub(r"[  \u202f'’]", "", figures)
    groups = re.split(r"[.,]", bare)
    whole = Fraction("".join(groups))
    if len(groups) == 1:
        return whole, None
    if len(groups) > 2:
        return whole, None
    parts = Fraction(f"{groups[0]}.{groups[1]}")
    if len(groups[1]) != 3 or groups[0] == "0":
        return parts, None
    thousands = ("," in bare) != decimal_comma
    return (whole, parts) if thousands else (parts, whole)

"""Numbers of authority files: what shape they have, and whether their check digit is right."""

import re

# What the entry's `idno/@type` says, in small letters, and the shape of a number there.
SHAPES = {
    "wikidata": (re.compile(r"Q[1-9]\d*"), "Q and a number, such as Q855"),
    "gnd": (re.compile(r"\d{1,9}-?[\dX]|1[\dX]{8,9}|\d{1,7}-[\dX]"), "a number such as 118642499 or 4074987-3"),
    "viaf": (re.compile(r"[1-9]\d{1,21}"), "a number such as 101698269"),
    "geonames": (re.compile(r"[1-9]\d{0,9}"), "a number such as 524901"),
    "isni": (re.compile(r"(?:\d{4} ?){3}\d{3}[\dX]"), "sixteen digits, such as 0000000121457825"),
    "orcid": (re.compile(r"(?:\d{4}-){3}\d{3}[\dX]"), "four groups of four digits, such as 0000-0002-1825-0097"),
    "lccn": (re.compile(r"[a-z]{1,3} ?\d{8,10}"), "letters and eight or ten digits, such as n79081707"),
    "bnf": (re.compile(r"(?:cb)?\d{8}[\dbcdfghjkmnpqrstvwxz]?"), "eight digits and a sign, such as 11925520k"),
    "tgn": (re.compile(r"[1-9]\d{5,7}"), "a number such as 7006819"),
    "pleiades": (re.compile(r"[1-9]\d{2,11}"), "a number such as 579885"),
}
CHECKED = {"isni", "orcid", "gnd"}


def shape_of(kind: str) -> str:
    """Say in words how numbers of an authority file look, or nothing where we do not know it."""
    return SHAPES[kind.lower()][1] if kind.lower() in SHAPES else ""


def is_well_formed(kind: str, number: str) -> bool:
    """Say whether a number can be one of that authority file; of a file that we do not know any can."""
    kind = kind.lower()
    if kind not in SHAPES:
        return bool(number.strip())
    return bool(SHAPES[kind][0].fullmatch(number)) and (kind not in CHECKED or is_checked(kind, number))


def is_checked(kind: str, number: str) -> bool:
    """Say whether the last sign is the check digit: ISO 7064 (MOD 11-2) of ISNI and ORCID, modulus 11 of GND."""
    digits = [10 if sign == "X" else int(sign) for sign in number if sign.isalnum()]
    if kind != "gnd":
        total = 0
        for digit in digits[:-1]:
            total = (total + digit) * 2
        return (12 - total % 11) % 11 == digits[-1]
    total = sum(weight * digit for weight, digit in enumerate(reversed(digits[:-1]), 2))
    # Numbers with a hyphen count the other way (subject headings and places).
    return (total % 11 if "-" in number else -total % 11) == digits[-1]

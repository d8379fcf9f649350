"""Anchors of notes that running text kept: their digits or signs stand at the word that the note is on.

    the First Meeting with Stalin^[1]     the minister of trade2     peace³     peace*

Not an anchor: a unit, a formula or a model ("m2", "H2O", "MiG15"), a power ("10²"), the star of a list.
"""

import re
from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.model import Mark

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# The word is bounded so that a line of a million letters is read once.
GLUED = re.compile(r"(?<![\w.'’@/\\-])[^\W\d_]{4,40}(?P<mark>(?P<n>[1-9]\d{0,2}))(?![\w%°]|[.,:/-]\w)")
BRACKETED = re.compile(
    r"(?:(?P<caret>\^)|(?<=[\w.,;:!?)\]\"'”’»。，；：！？）”]))(?P<mark>\[\\?(?P<n>[1-9]\d{0,2}|[*†‡]{1,3})\\?\])(?!\()"
)
SUPERSCRIPT = re.compile(
    r"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])(?<=[^\W\d_]|[.,;:!?)\]\"'”’»。，；：！？）])(?P<mark>(?P<n>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![\w])"
)
SIGN = re.compile(r"(?<=[^\W\d_])[.,;:!?)\]\"'”’»]?(?P<mark>(?P<n>\*{1,3}|†|‡))(?![\w*])")
# What each form needs somewhere in a passage; most passages have none of it, and are not read further.
BRACKET, RAISED, DIGIT, STAR = (re.compile(p) for p in (r"\[", "[⁰¹²³⁴⁵⁶⁷⁸⁹]", r"(?<=[^\W\d_])[1-9]", r"[*†‡]"))
UNITS = frozenset({"mm", "cm", "dm", "km", "m", "ft", "in", "мм", "см", "км", "м"})


def note_refs(passage: Passage) -> Iterator[Mark]:
    """Anchors left in the text of a passage, each with the number or the sign of its note."""
    for found in matches(BRACKETED, BRACKET, passage.text):
        yield anchor(found, "a number in brackets right after a word")
    for found in matches(SUPERSCRIPT, RAISED, passage.text):
        if not is_power(passage.text, found.start()):
            yield anchor(found, "raised digits after a word")
    for found in matches(GLUED, DIGIT, passage.text):
        if found[0].rstrip("0123456789").islower():
            yield anchor(found, "digits glued to a word")
    for found in matches(SIGN, STAR, passage.text):
        if not is_emphasis(passage.text, found.start("mark"), found["mark"]):
            yield anchor(found, "a sign glued to a word")


def matches(form: re.Pattern[str], sign: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where a form stands in a text that has its sign at all."""
    if sign.search(text):
        yield from form.finditer(text)


def anchor(found: re.Match[str], why: str) -> Mark:
    """The anchor that a match says."""
    number = found["n"].translate(SUPERSCRIPTS)
    return Mark("ref", *found.span("mark"), {"type": "noteAnchor", "n": number}, f"note_refs: {why}")


def is_power(text: str, at: int) -> bool:
    """Whether raised digits square a unit: "m²"."""
    word = re.search(r"[^\W\d_]{1,3}$", text[max(0, at - 3) : at])
    before = text[max(0, at - 4) : at]
    return word is not None and word[0].casefold() in UNITS and not re.search(r"[^\W\d_]{4}$", before)


def is_emphasis(text: str, at: int, sign: str) -> bool:
    """Whether a star closes what another star opened: "*peace*" is emphasis in Markdown."""
    if not sign.startswith("*"):
        return False
    opened = text.rfind(sign, max(0, at - 200), at)
    return opened >= 0 and (opened == 0 or not text[opened - 1].isalnum())

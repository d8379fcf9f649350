"""The anchor of a note at the end of a line: no part of what the line says.

Memorandum of Conversation[1]        Ike^(2)        Editorial Note¹        Robert S. McNamara6
"""

import re

SHOWN = r"\^?\[\\?(?:\d{1,3}|[*†‡]{1,3})\\?\]|\^\(\d{1,3}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|(?<=[^\W\d_])[*†‡]{1,3}"
ANCHOR = re.compile(rf"\s?(?:{SHOWN})$")
GLUED = re.compile(r"(?<=[^\W\d_]|[.,)\]”\"])\d{1,2}$")


# An anchor is no longer: of a long paragraph only the end is looked at.
LONGEST = 12


def without_anchor(text: str, glued: bool = False) -> str:
    """Return a line without the anchor at its end. Digits right after a word are one only where `glued` says so: a
    date ends in digits too."""
    bare = text.strip()
    for form in (ANCHOR, GLUED) if glued else (ANCHOR,):
        if found := form.search(bare, max(0, len(bare) - LONGEST)):
            bare = bare[: found.start()]
    return bare

"""What kind of document a title says it is: the word that it begins with."""

import re

GENRES = (
    ("telegram", r"(?:ciphered |coded |cipher )?(?:telegram|cable)\b"),
    ("letter", r"letter\b"),
    (
        "conversation",
        r"(?:record|memorandum|memo|minutes|notes?|transcript|stenogram|summary|report)"
        r" (?:of|on) (?:an? |the )?(?:\w+ )?(?:conversation|talks?|meeting|discussion|negotiation)s?",
    ),
    ("memorandum", r"memorand(?:um|a)\b"),
    ("report", r"report\b"),
    ("minutes", r"(?:minutes|protocol|transcript|stenogram)\b"),
)
CORRESPONDENCE = frozenset({"telegram", "letter"})


def genre_of(title: str) -> str:
    """Return what kind of document a title says it is, or nothing."""
    return next((genre for genre, pattern in GENRES if re.match(pattern, title, re.IGNORECASE)), "")

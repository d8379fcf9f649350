"""Patterns of whole units, asked together: a house lists dozens, and a page has hundreds of units."""

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that fits what one of these does; without any, one that fits nothing."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)")

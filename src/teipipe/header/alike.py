"""Whether two values say the same in other words: then they are variants of one another, and no conflict.

Telegram, Mao to Liu  =  TELEGRAM, MAO TO LIU | The Archive        Mao Zedong  =  Mao, Zedong
1949-12               =  1949-12-18                                zh          =  zh-Hans
"""

import re
import unicodedata

WORD = re.compile(r"\w+")
SHORT = 3
# Titles are worded anew by each archive: as many of the shorter one's words must stand in the longer one.
ENOUGH = 0.6


def alike(field: str, one: str, other: str) -> bool:
    """Say whether two values of a field are variants."""
    if field == "date":
        return one.startswith(other) or other.startswith(one)
    if field == "language":
        return one.partition("-")[0] == other.partition("-")[0]
    mine, theirs = words(one), words(other)
    if not mine or not theirs or holds(mine, theirs) or holds(theirs, mine):
        return True
    if field == "title":
        fewer, more = sorted((telling(mine), telling(theirs)), key=len)
        return len(fewer & more) >= ENOUGH * len(fewer) and len(fewer) > 1
    return bool(telling(mine) & telling(theirs))


def telling(found: list[str]) -> set[str]:
    """Return the words that are not as short as "of" and "the", or all where there are no others."""
    return {word for word in found if len(word) > SHORT or not word.isascii() or word.isdecimal()} or set(found)


def holds(more: list[str], fewer: list[str]) -> bool:
    """Say whether words stand in others in their order."""
    return f" {' '.join(fewer)} " in f" {' '.join(more)} "


def words(value: str) -> list[str]:
    """Return the words of a value without case and accents; of scripts that do not divide words, the characters."""
    plain = unicodedata.normalize("NFKD", value.casefold())
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return [part for word in WORD.findall(bare) for part in (word if is_han(word) else [word])]


def is_han(word: str) -> bool:
    """Say whether a word is written in characters that are words themselves."""
    return any("\u3400" <= character <= "\u9fff" for character in word)

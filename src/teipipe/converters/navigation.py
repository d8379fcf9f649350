"""What web sites put around a text, as patterns of whole units: names of sites, menus and links, lines at the edges."""

from collections.abc import Mapping

from teipipe.converters.menus import LETTER_MENUS, LINKS, PARTS
from teipipe.converters.sites import PARLIAMENTS, SITES
from teipipe.converters.web_lines import WEB_LINES

# Arrows and the like beside the word of a link, and brackets around it.
BEFORE, AFTER = r"[\[«‹<←▲△↑»›>→•·|+-]{1,3} ?", r" ?[\]»›>→←▲↑▼|…]{1,3}|\.\.\."
# What stands between the links of one line, and lines of nothing else.
BETWEEN = (r"[|›»>•·/–—<‹«-]{1,3}", r"[-–—_=*·•~|][-–—_=*·•~| ]{1,100}")


def links(words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the patterns of links of all languages: a page's menu may be in another than its text."""
    return tuple(f"(?:{BEFORE})?(?:{pattern})(?:{AFTER})?" for pattern in words.values())


def loud(words: str) -> str:
    """Return words as they are and in capitals; what is no plain word stays as it is."""
    plain = [word for word in words.split("|") if all(letter.isalpha() or letter in " -’'" for letter in word)]
    return "|".join([words, *dict.fromkeys(word.upper() for word in plain if len(word) > 2)])


NAVIGATION = (
    *SITES,
    *PARLIAMENTS,
    *links({language: loud(words) for language, words in LINKS.items()}),
    *links(PARTS),
    *WEB_LINES,
    *BETWEEN,
)
LETTER_EDITIONS = links(LETTER_MENUS)

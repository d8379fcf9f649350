"""What a citation tells: who translated, the archive that holds the original, its shelfmark, the record's number.

… Wilson Center Digital Archive, APRF, fond 45, opis 1, delo 329, listy 9-17. Translated by Danny Rozas.
"""

import re
from collections.abc import Iterable, Iterator

# "Translation adapted from A and B, eds." names editors of a book and no translator, but tells that it is one.
TRANSLATION = re.compile(r"\b[Tt]ranslat(?:ed|ion)\b")
TRANSLATOR = re.compile(
    r"[Tt]ranslat(?:ed|ion) by "
    r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?: and [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})?)"
)
ARCHIVE = re.compile(r"(?<=, )((?:[A-Z][^,;\d]*)?\bArchives?\b[^,;\d]*?(?:, [A-Z][A-Za-z ]+ \([A-Z]+\))?)(?=,| \d)")
PARTS = {
    "fond": r"\b(?:fond|f\.)\s*(?:\(f\.\)\s*)?(\d+[\w-]*)",
    "opis": r"\b(?:opis|op\.)\s*(?:\(op\.\)\s*)?(\d+[\w-]*)",
    "delo": r"\b(?:delo|d\.)\s*(?:\(d\.\)\s*)?(\d+[\w-]*)",
    "folios": r"\b(?:listy?|ll?\.)\s*(?:\(ll?\.\)\s*)?(\d+(?:\s*[-–]\s*\d+)?)",
    "shelfmark": r"\bArchives (\d{4}, [\d-]+: ?\d+/\d+)",
}
RECORD = re.compile(r"/(?:document|record|item)s?/(\d+)")


def translators(cited: str) -> Iterator[str]:
    """Yield who translated."""
    seen: set[str] = set()
    for found in TRANSLATOR.finditer(cited):
        for name in re.split(r" and ", found[1].strip()):
            if name not in seen:
                seen.add(name)
                # The full stop of a sentence is no part of a name, that of "Jr." is.
                yield re.sub(r"(?<=\w{3})\.$", "", name.strip())


def is_translation(cited: str) -> bool:
    """Say whether a citation tells that the text is a translation."""
    return TRANSLATION.search(cited) is not None


def repository(cited: str) -> str:
    """Return the archive that holds the original, or nothing; the one that put it on the web is not meant."""
    return next((found[1] for found in ARCHIVE.finditer(cited) if "Digital" not in found[1]), "")


def shelfmark(cited: str) -> dict[str, str]:
    """Return the parts of the shelfmark."""
    return {part: found[1] for part, pattern in PARTS.items() if (found := re.search(pattern, cited))}


def record(addresses: Iterable[str]) -> str:
    """Return the number of the record in the archive's addresses, or nothing."""
    return next((found[1] for address in addresses if (found := RECORD.search(address))), "")

"""What a name varies in: case, composition of accents, ё, apostrophes and hyphens."""

import unicodedata

SIGNS = {0x2019: "'", 0x02BC: "'", 0x2010: "-", 0x2011: "-", 0x2013: "-"}


def fold(text: str) -> str:
    """Return a word as it is compared."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).casefold().replace("ё", "е").translate(SIGNS)

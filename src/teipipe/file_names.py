"""Names of files on other machines: a site is made on one and stands on another, which may take two names for one.

macOS and Windows do not tell "Mao.html" from "mao.html", nor two ways of writing "é"; Windows keeps "con" and "aux" for
devices, whatever comes after the point.
"""

import re
import unicodedata

# With the ending of a page it must still fit into the 255 bytes that a name may have.
LONGEST = 240
# Controls, signs that turn the order of letters, and bytes of a file's name that are no text.
UNWRITABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def folded(name: str) -> str:
    """Return what all names have in common that some machine takes for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def fault(name: str) -> str:
    """Say why a page can't be called so, or nothing if it can."""
    if UNWRITABLE.search(name):
        return "a name that cannot be written in a link"
    if DEVICE.fullmatch(name):
        return "a name that Windows keeps for a device"
    if len(name.encode("utf-8")) > LONGEST:
        return f"a name of more than {LONGEST} bytes"
    return ""

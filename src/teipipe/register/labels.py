"""Labels of speakers: a name with honorifics, initials, brackets and marks around it."""

import re
import unicodedata
from collections.abc import Iterator

from teipipe.register.names import HAN_HONORIFICS, HONORIFICS

EDGES = " \t\n\r\f\v\u3000:：.。,，;；·*_^✓✔√|/\\-—–\"'“”«»"
BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)|（[^）]*）|［[^］]*］")
BRACKETS = re.compile(r"[\[\]()（）［］]")


def key(text: str) -> str:
    """Fold what labels vary in: case, accents of typography, full stops, white space."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е").replace("’", "'")
    return " ".join(re.sub(r"[\u2010-\u2013]", "-", folded).replace(".", " ").replace(",", ", ").split())


def without_honorifics(label: str) -> Iterator[str]:
    """Yield the label, then with one honorific fewer each time: "Chairman Mao" may itself be a form."""
    text = label.strip(EDGES)
    while text:
        yield text
        less = shorter(text)
        if less == text:
            return
        text = less


def shorter(text: str) -> str:
    """Return a label with one honorific fewer, or the label itself."""
    for word in HAN_HONORIFICS:
        if text.startswith(word) or text.endswith(word):
            return text.removeprefix(word).removesuffix(word).strip(EDGES)
    # "т.Сталин" and "Comr.Stalin" stand without a space, "т.т." and "тт." are plural.
    found = re.match(r"(?:т\.\s?т\.|([^\W\d_][\w-]*)(?:\.\s*|\s+))(?=\S)", text, re.IGNORECASE)
    if found and (found[1] is None or found[1].casefold() in HONORIFICS):
        return text[found.end() :].strip(EDGES)
    return text


def bare_label(label: str) -> str:
    """Return the name in a label, without honorifics; the label itself where nothing else is in it."""
    *_, name = ["", *without_honorifics(" ".join(BRACKETS.sub("", label).split()))]
    return name if name and key(name) not in HONORIFICS else " ".join(label.split()).strip(EDGES) or "unknown"

"""Words as a search compares them: without case, accents and width, Chinese in one script, and by their stems.

    "Ялтинского соглашения"  ялтинского, соглашения     stems ялтинск, соглашен
    "條約"                   条, 约                      a sign each: there are no spaces to tell words by
    "comr[ade]"              comr, ade and comrade       what an editor added is part of the word

The browser divides and folds in the same way (xslt/html/search-engine.js), with the same table (xslt/html/words.json).
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from teipipe.resources import resource

# After a hyphen at which a page or line broke a word: what follows belongs to it.
JOINER = "\u2060"
# Scripts with no spaces between words, or none before particles: Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean.
SOLID = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
INSIDE = rf"(?<=[^\W\d_])(?:[\[\]⟨⟩<>]+|-{JOINER})"
TOKEN = re.compile(rf"[{SOLID}]|[^\W_{SOLID}]+(?:{INSIDE}[^\W\d_{SOLID}]+)*")
SEAM = re.compile(rf"[\[\]⟨⟩<>]+|-{JOINER}")
SEAMS = f"[]⟨⟩<>{JOINER}"
# Signs nobody sees, and accents: those of the scripts that have letters without. The breve of й makes another letter.
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\ufeff"
ACCENTS = re.compile(
    f"[{UNSEEN}\u0300-\u0305\u0307-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|(?<!\u0438)\u0306"
)
HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


def folded(text: str) -> str:
    """Return a text as searches compare it."""
    if text.isascii():
        return text.lower()
    bare = ACCENTS.sub("", unicodedata.normalize("NFKD", text).lower())
    same = unicodedata.normalize("NFC", bare).translate(letters())
    return same.translate(simplified()) if HAN.search(same) else same


def divided(text: str) -> list[str]:
    """Divide a folded text into words, or into signs where there are no spaces."""
    found: list[str] = TOKEN.findall(text)
    return found if not has_seam(text) else [part for form in found for part in SEAM.split(form)]


def has_seam(text: str) -> bool:
    """Say whether a text has signs that may stand inside a word: quicker to ask than to divide."""
    return any(sign in text for sign in SEAMS)


def joined(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words with a seam in them as wholes, with the number of each part: every part stands for the whole."""
    if not has_seam(text):
        return
    number = 0
    for form in TOKEN.findall(text):
        parts = SEAM.split(form)
        if len(parts) > 1:
            yield from ((number + place, "".join(parts)) for place in range(len(parts)))
        number += len(parts)


def starts(text: str) -> list[int]:
    """Return where each word or sign of a folded text begins; all parts of a whole where it begins."""
    found = TOKEN.finditer(text)
    if not has_seam(text):
        return [each.start() for each in found]
    return [each.start() for each in found for _ in SEAM.split(each[0])]


@cache
def table() -> Any:
    """Return the table of letters and endings that program and browser share."""
    return json.loads(resource("xslt", "html", "words.json").read_text(encoding="utf-8"))


@cache
def letters() -> dict[int, str]:
    """Return what stands for letters that have no accent to lose."""
    return str.maketrans(table()["letters"])


def variants() -> tuple[str, str]:
    """Return traditional characters, and the simplified one for each."""
    lines = resource("xslt", "html", "han.txt").read_text(encoding="utf-8").splitlines()
    traditional, simple = (line for line in lines if not line.startswith("#"))
    return traditional, simple


@cache
def simplified() -> dict[int, int]:
    """Return the simplified for each traditional character."""
    return str.maketrans(*variants())


@cache
def stem(form: str, language: str) -> str:
    """Return what the forms of a word have in common, by the endings of its language; that of an unknown one stays."""
    for step in _steps(language):
        for pattern, instead in step:
            found = pattern.fullmatch(form)
            if found:
                form = found[1] + instead
                break
    return form


@cache
def _steps(language: str) -> tuple[tuple[tuple[re.Pattern[str], str], ...], ...]:
    steps = table()["endings"].get(language, [])
    return tuple(
        tuple((re.compile(f"({stem})(?:{endings})"), instead) for stem, endings, instead in step) for step in steps
    )

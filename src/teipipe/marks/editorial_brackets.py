"""Pairs of brackets with what stands around them: which of them may be an editor's, and the marks that they become.

Not an editor's: marks of notes "[1]", link texts, "[email protected]", "[image: a logo]", brackets that do not pair,
and a passage that is one bracket: whoever made the block knows what that is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from teipipe.marks import Passage
from teipipe.marks.editorial_words import ILLEGIBLE
from teipipe.model import Mark
from teipipe.register import Register

PAIRS = {"[": "]", "〔": "〕", "［": "］", "⟨": "⟩"}
BRACKET = re.compile(r"[\[\]〔〕［］⟨⟩]")
NOT_EDITORIAL = re.compile(
    r"(?:\\?[\d*†‡]+\\?|\d+(?:[,–-]\s?\d+)+|,[\s,]*|[ivx]{1,5}|\d+[a-z]?|(?:p|pp|page|s|seite|с|стр)\b\.?\s?[\divx–-]+|image\b.*|email.protected|.*(?:://|@|\\).*|)",
    re.I | re.S,
)
YEAR = re.compile(r"(?:1\d|20)\d\d")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets with its surroundings. `before` and `after` are whole sides, cut to a bounded length."""

    start: int
    end: int
    inner: str
    before: str
    after: str
    lang: str
    register: Register

    @property
    def word_before(self) -> str:
        """The word that the bracket follows, if no sign stands between."""
        found = re.search(r"([\w'’./-]+)\s{0,2}(?:\(\?\)\s)?$", self.before)
        return found[1] if found else ""

    @property
    def word_after(self) -> str:
        """The word that follows the bracket, if no sign stands between."""
        found = re.match(r"\s{0,2}([\w'’-]+)", self.after)
        return re.sub(r"['’]s$", "", found[1]) if found else ""

    def mark(self, element: str, attributes: Mapping[str, str], why: str) -> Mark:
        """A mark over the bracket."""
        return Mark(element, self.start, self.end, attributes, f"editorial: {why}")

    def supplied(self, why: str) -> Mark:
        """A word that the editor added."""
        return self.mark("supplied", {"reason": "editorial"}, why)

    def gap(self, reason: str, why: str) -> Mark:
        """A place where text is missing; the editor's words about it stay text."""
        return Mark("gap", self.start, self.start, {"reason": reason}, f"editorial: {why}")

    def inside(self, element: str, start: int, end: int, why: str) -> Mark:
        """A mark over a part of the words in the bracket, by offsets in them without the space at their edges."""
        begin = self.start + 1 + len(self.inner) - len(self.inner.lstrip())
        reason = {"reason": "editorial"} if element == "supplied" else {}
        return Mark(element, begin + start, begin + end, reason, f"editorial: {why}")

    def note(self, kind: str, why: str) -> Mark:
        """A remark of the editor."""
        return self.mark("note", {"type": kind, "place": "inline"}, why)


def brackets(passage: Passage) -> Iterator[Bracket]:
    """Pairs of brackets that neither hold nor stand in others, and may be an editor's."""
    text, opened, depth = passage.text, -1, 0
    whole = (len(text) - len(text.lstrip()), len(text.rstrip()))
    for sign in BRACKET.finditer(text):
        if sign[0] in PAIRS:
            depth, opened = depth + 1, sign.start() if depth == 0 else -1
            continue
        start, end = opened, sign.end()
        depth, opened = max(0, depth - 1), -1
        if start >= 0 and depth == 0 and PAIRS[text[start]] == sign[0]:
            before, after = text[max(0, start - 120) : start], text[end : end + 60]
            inner = text[start + 1 : end - 1]
            bracket = Bracket(start, end, inner, before, after, passage.lang, passage.register)
            if may_be_editorial(bracket, alone=(start, end) == whole):
                yield bracket


def may_be_editorial(bracket: Bracket, alone: bool) -> bool:
    """Whether a bracket is none of those that a page or a note puts into a text."""
    inner = bracket.inner.strip()
    if bracket.after[:1] == "(":
        return False
    if alone:
        return ILLEGIBLE.search(inner) is not None
    return inner == "I" or is_of_a_year(bracket) or not NOT_EDITORIAL.fullmatch(inner)


def is_of_a_year(bracket: Bracket) -> bool:
    """Whether a bracket is a year, or the last digits of one: "19[51]"."""
    inner = bracket.inner.strip()
    return YEAR.fullmatch(inner) is not None or (
        inner.isdecimal() and re.search(rf"(?<!\d)[12]\d{{{3 - len(inner)}}}$", bracket.before) is not None
    )

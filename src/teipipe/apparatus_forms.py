"""How notes of plain texts begin, and how their anchors look: digits, letters, Roman numbers, circled numbers.

[1] …  [^1]: …  ¹ …  1. …  1 See …        [a] …  ᵃ …  a. …        [iv] …        ① …        Note 3. …  [note 3] …
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from teipipe.model import Layout

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED_LETTERS = str.maketrans("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ", "abcdefghij")
NOTE = r"(?:[Nn]otes?|[Ff]n\.?|[Ff]ootnote|Anm(?:erkung|\.)|[Пп]рим(?:ечание|\.)|注)"
ROUND_BODY = re.compile(r"\((\d{1,3})\)\s(?=\S)")
CLOSED_BODY = re.compile(r"(\d{1,3})\)\s(?=\S)")
# How notes begin: "[1] …", "[^1]: …", "¹ …", "1. …", "1 See …".
BODIES = (
    re.compile(r"[\[［〔]\\?(\d{1,3})\\?[\]］〕]\s*(?=\S)"),
    re.compile(r"\[\^(\d{1,3})\]:\s*"),
    ROUND_BODY,
    re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?"),
    re.compile(r"(\d{1,3})\.\s(?=\S)"),
    re.compile(r"(\d{1,3})\s(?=[^\W\d_a-zа-яё]|[\"“‘(\[])"),
    re.compile(rf"\[?{NOTE}\s?(\d{{1,3}})\]?[.:：]?\s(?=\S)"),
    re.compile(r"\^(\d{1,3})\s?(?=\S)"),
    CLOSED_BODY,
)
# How anchors look that are no digits of the line, the clearer first. Several may share a pair of brackets: "[1, 2]".
CLEAR = (
    re.compile(r"(?<![\n\[])(?:[\[［〔]\^?(\d{1,3})[\]］〕])(?![:(])"),
    re.compile(r"(?<=\S)\^\((\d{1,3})\)"),
    re.compile(r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)"),
    re.compile(rf"(?:(?<=\S)|(?<=\S\s))\[{NOTE}\s?(\d{{1,3}})\]"),
    re.compile(r"(?<=\S)\^(\d{1,3})(?!\w)"),
)
SHARED = re.compile(r"(?<=\S)[\[［〔](\d{1,3}(?:,\s?\d{1,3})+)[\]］〕](?![:(])")
# Only for notes that begin so too: a law's paragraphs are cited so, "§ 47(a)(1)".
ROUND = re.compile(r"(?m)(?:(?<=[^\W\d_])|(?<=[.,;:!?”\"’])|(?<=\S )(?=\(\d{1,3}\)$))\((\d{1,3})\)(?!\w)")
CLOSED = re.compile(r"(?<=[^\W\d_])(\d{1,3})\)(?!\w)")
# Signs instead of numbers: "peace*" … "* The treaty." Each stands for one note.
SIGNED_BODY = re.compile(r"\[?([*†‡]{1,3})\]?\s?(?=[^\s*†‡])")
SIGNED = re.compile(r"(?:(?<=[\w.,;:!?”\"’)»])|(?<=\S)\^?\[)([*†‡]{1,3})\]?(?![\w*†‡])")


@dataclass(frozen=True, slots=True)
class Form:
    """One manner of numbering: how a note begins, how an anchor may look, and which place in the order a number has.
    With `glued`, an anchor may be no more than digits at the end of a word."""

    body: re.Pattern[str]
    anchors: tuple[re.Pattern[str], ...]
    place: Callable[[str], int]
    glued: bool = False


def bare(said: str) -> str:
    """Return a number, or a letter, that is not raised."""
    return said.translate(SUPERSCRIPTS).translate(RAISED_LETTERS)


def of_letter(said: str) -> int:
    """Return the place of a letter in the alphabet."""
    return ord(bare(said)) - ord("a") + 1


def of_roman(said: str) -> int:
    """Return the value of a Roman number in small letters."""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in said]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))


def of_circled(said: str) -> int:
    """Return the number in a circle."""
    return ord(said) - ord("①") + 1


# Other numbers than digits; a note and its anchor are numbered alike.
RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲ"
LETTER_ANCHORS = (re.compile(r"(?<=\S)\[([a-z])\](?!\()"), re.compile(rf"(?<=\S)([{RAISED}])(?!\w)"))
ROMAN_ANCHORS = (re.compile(r"(?<=\S)\[([ivxl]{1,6})\](?!\()"),)
OTHERS = (
    Form(re.compile(r"([①-⑳])\s?(?=\S)"), (re.compile(r"(?<=[^\s：:；;、])([①-⑳])"),), of_circled),
    Form(re.compile(r"\[?([ivxl]{1,6})[\].)]{1,2}\s(?=\S)"), ROMAN_ANCHORS, of_roman),
    Form(re.compile(r"\[?([a-z])[\].)]{1,2}\s(?=\S)"), LETTER_ANCHORS, of_letter),
    Form(re.compile(rf"([{RAISED}])\s?(?=\S)"), LETTER_ANCHORS, of_letter),
)


def anchors(text: str, form: re.Pattern[str], begin: int, end: int) -> Iterator[Layout]:
    """Yield the anchors of one form between two offsets; of brackets that several share, each number by itself."""
    for found in form.finditer(text, begin, end):
        yield Layout("note_ref", *found.span(), bare(found[1]))
    if form is CLEAR[0]:
        for found in SHARED.finditer(text, begin, end):
            for number in re.finditer(r"\d+", found[1]):
                start = found.start(1) + number.start()
                yield Layout("note_ref", start, start + len(number[0]), number[0])

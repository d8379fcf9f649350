"""Numbers in a text by value, in figures and in words, so that 300.000.000, 300,000,000 and 三亿 are one.

300.000.000, 三亿      thirty-two thousand      трёх с половиной миллионов      zweiunddreißig      第三
"""

from collections.abc import Iterator

from teipipe.numerals.figures import fold
from teipipe.numerals.han import chinese
from teipipe.numerals.quantity import Quantity
from teipipe.numerals.words import western
from teipipe.tongues import tongue
from teipipe.tongues.tongue import Tongue, compiled

# Of a language that is not known here only the figures are read.
FIGURES_ALONE = Tongue(numerals={}, orders={})


def numbers(text: str, lang: str) -> list[Quantity]:
    """Return what counts something in a text of a language, given as a BCP 47 tag: no "first of all", no ELF."""
    no_number = compiled((tongue(lang) or FIGURES_ALONE).no_number)
    dropped = [match.span() for match in no_number.finditer(fold(text))]
    return [
        one
        for one in numerals(text, lang)
        if not is_short(one, text) and not any(start <= one.start and one.end <= end for start, end in dropped)
    ]


def numerals(text: str, lang: str) -> Iterator[Quantity]:
    """Yield all that is a number by its words, whether it counts anything or not."""
    said, spoken = fold(text), tongue(lang) or FIGURES_ALONE
    return chinese(said, spoken) if lang.startswith("zh") else western(said, spoken)


def is_short(one: Quantity, said: str) -> bool:
    """Say whether a number's word is an abbreviation in capital letters, such as ELF."""
    word = said[one.start : one.end]
    return word.isalpha() and len(word) > 1 and word.isupper() and not said.isupper() and word.isascii()

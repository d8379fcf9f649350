"""What is taken for what: shapes that a scanner confuses, and slips of a typist.

    тbe → the        rn → m        Найланские → Кайланские        goverment → government

The shapes are those of printed roman and Cyrillic letters that OCR studies list as the most frequent confusions
(Kukich 1992, "Techniques for automatically correcting words in text", section 3.2; Rice, Nartker and Nagy 1999,
"Optical Character Recognition: An Illustrated Guide", chapters 2 and 3); each goes both ways.
"""

from collections.abc import Iterator
from functools import lru_cache

LATIN_SHAPES = (
    "rn m|cl d|l 1|i l|i 1|l t|f t|c e|o 0|h b|n u|v y|vv w|ii u|li h|ri n|in m|ni m|s 5|g q|f s|a o|a e|e o|c o|i j"
    "|b 6|g 9|z 2|I l|I 1|B 8|S 5|O 0|O Q|C G|E F|P R|D O|U V|ln h|tl d|nn m|a u|k h|r t|u v|ü u|ö o|ä a"
    "|ß B|ß b|é e|è e|é c"
)
CYRILLIC_SHAPES = (
    "н к|н и|к и|н п|и п|с б|с е|е о|с о|ш щ|ц щ|ц и|ь ы|ъ ь|ь б|б в|ь в|в з|з э|а я|г т|т п|м н|л д|л п|а л|ж х|"
    "щ и|ш и|б 6|о 0|З 3|з 3|ч 4|в 8|В 8|ы ьг|ю го|ю о|ф о|э а|ч г|ц п|ш п|ж м|у х|р о|В Б|Б Ь|П Н|Н И|"
    "К Н|Ч Ц|С О|Г Т|А Л|А Я|Л Д|М И|З Э|Р Г|Ш Щ|Е Б|Я Л|У Х"
)
VOWELS = frozenset("aeiouyаеёиоуыэюя")
RUSSIAN_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüéèàçñ"
# Cyrillic letters that look like Latin ones, and those.
LOOKALIKES = dict(zip("aceopxyABCEHKMOPTXkmt", "асеорхуАВСЕНКМОРТХкмт", strict=True))


def both_ways(pairs: str) -> tuple[tuple[str, str], ...]:
    """Return confusions in both directions."""
    single = [pair.split(" ") for pair in pairs.split("|")]
    return tuple(dict.fromkeys((a, b) for pair in single for a, b in (pair, pair[::-1])))


SHAPES = {"latin": both_ways(LATIN_SHAPES), "cyrillic": both_ways(CYRILLIC_SHAPES)}


def script(word: str) -> str:
    """Return the alphabet of a word."""
    return "cyrillic" if any("\u0400" <= letter <= "\u04ff" for letter in word) else "latin"


@lru_cache(maxsize=8192)
def by_shape(word: str) -> tuple[str, ...]:
    """Return what a word may have been if one of its shapes was misread."""
    return tuple(dict.fromkeys(misread(word)))


def misread(word: str) -> Iterator[str]:
    """Yield a word with each shape in it taken for another."""
    for seen, meant in SHAPES[script(word)]:
        at = word.find(seen)
        while at >= 0:
            yield word[:at] + meant + word[at + len(seen) :]
            at = word.find(seen, at + 1)
    # "l" at the beginning of a word, or in one of capitals, is seldom a letter of another kind.
    for at, letter in enumerate(word):
        if letter in "1|!" and script(word) == "latin":
            yield word[:at] + ("I" if word[:at].isupper() or not at else "l") + word[at + 1 :]


@lru_cache(maxsize=8192)
def by_slip(word: str) -> tuple[str, ...]:
    """Return what a word may have been if a typist dropped, doubled, added or exchanged one letter."""
    return tuple(dict.fromkeys(other for other in slipped(word) if other != word))


def slipped(word: str) -> Iterator[str]:
    """Yield a word with each letter left out, each two exchanged, and each letter of the alphabet put in."""
    letters = RUSSIAN_LETTERS if script(word) == "cyrillic" else LATIN_LETTERS
    letters = letters.upper() if word.isupper() else letters
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    # The first letter is the last that one forgets.
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in letters)


@lru_cache(maxsize=8192)
def by_stammer(word: str) -> tuple[str, ...]:
    """Return what a word may have been if a syllable of it was written twice and another letter is wrong besides."""
    spans = ((at, length) for length in (2, 3) for at in range(len(word) - 2 * length + 1))
    single = [word[:at] + word[at + n :] for at, n in spans if word[at : at + n] == word[at + n : at + 2 * n]]
    return tuple(dict.fromkeys(other for once in single for other in (once, *by_shape(once), *by_slip(once))))


def vowels_only(word: str, other: str) -> bool:
    """Say whether two words of one length differ in vowels alone: of names that is a spelling, not a fault."""
    if len(word) != len(other):
        return False
    return all(a == b or {a.lower(), b.lower()} <= VOWELS for a, b in zip(word, other, strict=True))

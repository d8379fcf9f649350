"""Numbers in a text by value, in digits and in words, so that 300.000.000, 300,000,000 and 三亿 are one.

    10 thousand, 10 тысяч, 一万      51 %, пятьдесят один      十五      zweitausend      $300 million

Not numbers here: "one", which is as often an article or a pronoun, and ordinals in words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

DIGITS = re.compile(r"\d{1,3}(?:([.,'’  \u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d])|\d+(?:[.,]\d+)?")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HAN_NUMBER = re.compile("[零〇○一二三四五六七八九十百千万萬亿億两兩]+")
HAN_DIGITS = {sign: value for value, signs in enumerate(("零〇○", "一", "二两兩", *"三四五六七八九")) for sign in signs}
HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
HAN_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
FULL_WIDTH = str.maketrans("０１２３４５６７８９，．", "0123456789,.")

# The words of each language for a number; Russian ones in all cases.
TABLE = """
2 two два две двух двум двумя deux zwei
3 three три трех трёх трем трём тремя trois drei
4 four четыре четырех четырёх четырем четырьмя quatre vier
5 five пять пяти пятью cinq fünf
6 six шесть шести шестью sechs
7 seven семь семи семью sept sieben
8 eight восемь восьми восемью huit acht
9 nine девять девяти девятью neuf neun
10 ten десять десяти десятью dix zehn
11 eleven одиннадцать одиннадцати onze elf
12 twelve двенадцать двенадцати douze zwölf
13 thirteen тринадцать тринадцати treize dreizehn
14 fourteen четырнадцать четырнадцати quatorze vierzehn
15 fifteen пятнадцать пятнадцати quinze fünfzehn
16 sixteen шестнадцать шестнадцати seize sechzehn
17 seventeen семнадцать семнадцати dix-sept siebzehn
18 eighteen восемнадцать восемнадцати dix-huit achtzehn
19 nineteen девятнадцать девятнадцати dix-neuf neunzehn
20 twenty двадцать двадцати vingt zwanzig
30 thirty тридцать тридцати trente dreißig dreissig
40 forty сорок сорока quarante vierzig
50 fifty пятьдесят пятидесяти cinquante fünfzig
60 sixty шестьдесят шестидесяти soixante sechzig
70 seventy семьдесят семидесяти soixante-dix siebzig
80 eighty восемьдесят восьмидесяти quatre-vingts quatre-vingt achtzig
90 ninety девяносто девяноста quatre-vingt-dix neunzig
100 hundred сто ста сотня сотни cent hundert
200 двести двухсот zweihundert
300 триста трехсот трёхсот dreihundert
400 четыреста четырехсот vierhundert
500 пятьсот пятисот fünfhundert
"""
SCALES = """
100 hundred hundreds cents
1000 thousand thousands тысяча тысячи тысяч тысячу тыс mille tausend
1000000 million millions миллион миллиона миллионов млн million millions millionen
1000000000 billion billions миллиард миллиарда миллиардов млрд milliard milliards milliarde milliarden
"""


def table(rows: str) -> dict[str, int]:
    """Return the value of each word of a table."""
    return {word: int(value) for value, *words in map(str.split, rows.strip().splitlines()) for word in words}


VALUES, MULTIPLES = table(TABLE), table(SCALES)


def quantities(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each number of a text: where it begins and ends, and its value in digits."""
    for start, end, value in joined(text, sorted(parts(text.translate(FULL_WIDTH)))):
        yield start, end, f"{value:.10g}" if value < 10**10 else str(int(value))


def parts(text: str) -> Iterator[tuple[int, int, float, bool]]:
    """Yield numerals one by one: where they stand, their value, and whether they multiply what stands before them."""
    for found in DIGITS.finditer(text):
        yield *found.span(), digits(found), False
    for found in WORD.finditer(text):
        word = found[0].casefold()
        if word in MULTIPLES:
            yield *found.span(), MULTIPLES[word], True
        elif (value := in_words(word)) is not None:
            yield *found.span(), value, False
    for found in HAN_NUMBER.finditer(text):
        value = han(found[0])
        if found[0] in HAN_GROUPS:
            yield *found.span(), HAN_GROUPS[found[0]], True
        elif value > 1:
            yield *found.span(), value, False


def digits(found: re.Match[str]) -> float:
    """Return the value of digits, whatever separates the thousands; a comma before other than three is decimal."""
    if found[1]:
        return float(re.sub(r"\D", "", found[0]))
    return float(found[0].replace(",", "."))


@lru_cache(maxsize=4096)
def in_words(word: str) -> int | None:
    """Return the value of a number in one word, such as "twenty-five"."""
    if word in VALUES:
        return VALUES[word]
    first, hyphen, last = word.partition("-")
    if hyphen and VALUES.get(first, 0) % 10 == 0 and first in VALUES and last in VALUES:
        return VALUES[first] + VALUES[last]
    return None


def joined(text: str, found: list[tuple[int, int, float, bool]]) -> Iterator[tuple[int, int, float]]:
    """Yield numbers; a multiple right behind one multiplies it, and tens take the ones behind them in."""
    at = 0
    while at < len(found):
        start, end, value, multiplies = found[at]
        at += 1
        while at < len(found) and not text[end : found[at][0]].strip():
            _, last, more, scale = found[at]
            if scale:
                value *= more
            elif not multiplies and 20 <= value < 100 and value % 10 == 0 and more < 10 and not text[start].isdigit():
                value += more
            else:
                break
            end, at = last, at + 1
        yield start, end, value


@lru_cache(maxsize=4096)
def han(text: str) -> int:
    """Return the value of a Chinese number: 二十, 三百零五, 一万二千, 一九五〇."""
    if not any(sign in HAN_SCALES or sign in HAN_GROUPS for sign in text):
        return int("".join(str(HAN_DIGITS[sign]) for sign in text))
    total = group = one = 0
    for sign in text:
        if sign in HAN_DIGITS:
            one = HAN_DIGITS[sign]
        elif sign in HAN_SCALES:
            group += (one or (0 if group else 1)) * HAN_SCALES[sign]
            one = 0
        else:
            total = (
                (total + group + one) * HAN_GROUPS[sign]
                if HAN_GROUPS[sign] > total
                else total + (group + one) * HAN_GROUPS[sign]
            )
            group = one = 0
    return total + group + one

"""Where sentences end, in English, Russian, Chinese, French, German and languages written like them.

    It rained.| We met Mr. Smith at 4 p.m.| "Why?" he asked.        т.е. сохранить право.| Есть ли у Вас …
    我说撤得太早也不利。|他说：“可以。”|                                z. B. am 3. Mai 1950.| Danach …

A sentence ends at a full stop, a question or an exclamation mark, with the quotation marks and brackets that close
behind it, where white space and something that may begin a sentence follow; in Chinese at once. No end is the stop of
an abbreviation, an initial, an ordinal or a list's number, and what stands inside brackets that close later.
"""

import re
from collections.abc import Iterator

from teipipe.register import words

CLOSERS = "\"'”’»›“«‹)\\]）］】〕」』》〉"
WESTERN = re.compile(rf"(?P<sign>[.!?…‽]+)(?:[{CLOSERS}]|[ \u00a0\u202f]»)*(?=\s|$)")
HAN = re.compile(rf"[。！？；…｡．]+[{CLOSERS}]*\s*|(?<=[\u3400-\u9fff”」』）)])[!?;]+[{CLOSERS}]*\s*")
# What a sentence begins with, behind marks that open it.
BEGINNING = re.compile(r"[\s\"'“”„‘«‹(\[（［【〔「『《〈¿¡—–-]*(?P<first>\w+)?")
WORD_BEFORE = re.compile(r"[\w.’'/-]+$")
FEW_WORDS = 3
LONGEST_WORD = 24
OPENING, CLOSING = "([（［【〔", ")]）］】〕"
LONGEST_BRACKET = 600

# A name, a noun or a number follows.
ABBREVIATIONS = words("""
    mr mrs ms messrs dr prof st gen adm col maj capt lt sgt amb sen rep rev hon comr comrs com vs viz cf al eds esq
    e.g i.e approx jan feb mar apr jun jul aug sep sept oct nov dec dept gov
    т.е т.к т.н и.о тов тт т.т им ул пр см ср напр г-н г-жа проф акад д-р доц инж гр ген полк майор обл р-н гор пос
    кв стр изд ред сост пер рис табл гл м.б в.т.ч руб коп тыс млн млрд жит чел сов
    mm mme mlle mgr c.-à-d p.ex ex env av apr chap éd fasc janv févr juill s.e s.m
    z.b d.h u.ä ca evtl ggf inkl abs bd bde hrsg sog s.o s.u vgl z.t z.zt zzgl dh frl hl geb gest mrz okt dez bzw
""")
# Only before a number: "No." and "art." may end a sentence.
BEFORE_NUMBERS = words("""
    no nos n nr vol vols art arts para paras par p pp ch fig sec col sig ser № ст п пп с д л лл т тт ч кн оп n° bl
    anm kap ziff s jh
""")
# They do end a sentence before a capital letter.
OFTEN_LAST = words("""
    a.m p.m etc usw u.s.w т.д т.п г гг в вв др пр проч inc ltd co corp jr sr н.э обл руб р
    тыс млн млрд jhd jhs
""")
# "г. Москва" is a town, "1945 г." ends with the year.
ABBREVIATED_NAMES = words("г о т д с")
HAN_SIGN = re.compile("[\u3400-\u9fff]")
NUMBER = re.compile(r"\d|[IVXLC]+\b")
MONTHS = re.compile(
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)", re.I
)


def sentences(text: str, lang: str = "") -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, without the white space around it.

    Every character that is not white space is inside one of them.
    """
    start = 0
    for end in ends(text, lang):
        yield from stripped(text, start, end)
        start = end
    yield from stripped(text, start, len(text))


def stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch without the white space around it, if anything is left."""
    said = text[start:end]
    if said.strip():
        yield start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())


def ends(text: str, lang: str) -> Iterator[int]:
    """Yield the offsets behind the signs that end sentences."""
    inside, start = bracketed(text), 0
    pattern = HAN if lang.startswith("zh") else WESTERN
    for found in pattern.finditer(text):
        if inside[found.start()] and inside[found.end() - 1]:
            continue
        if pattern is HAN or is_end(text, found, lang, start):
            start = found.end()
            yield start


def bracketed(text: str) -> bytearray:
    """Return, for each offset, whether it stands inside a pair of brackets of a sensible length."""
    inside, opened = bytearray(len(text)), list[int]()
    for at, sign in enumerate(text):
        if sign in OPENING:
            opened.append(at)
        elif sign in CLOSING and opened:
            start = opened.pop()
            if at - start <= LONGEST_BRACKET:
                inside[start:at] = b"\1" * (at - start)
    return inside


def is_end(text: str, found: re.Match[str], lang: str, start: int) -> bool:
    """Say whether a sentence that begins at an offset ends at a sign that white space follows."""
    rest = BEGINNING.match(text, found.end())
    first = rest["first"] if rest and rest["first"] else ""
    if found["sign"] != ".":
        # "«Зачем?» спросил он": the sentence goes on behind a quotation, and behind three dots.
        return not first[:1].islower()
    if first[:1].islower():
        return False
    before = WORD_BEFORE.search(text, max(0, found.start() - LONGEST_WORD), found.start())
    word = before[0] if before else ""
    follows = text[found.end() : found.end() + 4].lstrip()[:1] or " "
    return not is_short(word, first, follows, text[start : before.start() if before else found.start()], lang)


def is_short(word: str, first: str, bracket: str, before: str, lang: str) -> bool:
    """Say whether the stop behind a word is that of an abbreviation, an initial, an ordinal or a list's number."""
    folded = word.casefold().strip("'’")
    if word.isdecimal():
        # "am 3. Mai", and "1. " at the beginning; a year or a sum may end a sentence.
        ordinal = lang.startswith("de") and len(word) <= 2 and bool(first)
        return ordinal or MONTHS.match(first) is not None or not before.strip()
    if folded in OFTEN_LAST and (len(folded) > 2 or before.rstrip()[-1:].isdigit() or folded not in ABBREVIATED_NAMES):
        # "at 10 p.m. [Beijing time]" goes on, and so does what has hardly begun: "В 1945 г. Япония".
        begun = len(before.split()) < FEW_WORDS
        return bool(first) and (not first[:1].isupper() or bracket in OPENING or begun)
    if folded in BEFORE_NUMBERS and NUMBER.match(first):
        return True
    if folded in ABBREVIATIONS | ABBREVIATED_NAMES:
        return True
    # An initial, or the half of "z. B."; of "plan B" the sentence may end, but that is rarer.
    return (len(word) == 1 and word not in {"I", "Я"} and not HAN_SIGN.match(word)) or initials(word)


def initials(word: str) -> bool:
    """Say whether a word is initials with stops between them: "I.V", "И.В", "Н.Т"."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) <= 2 and part[:1].isupper() for part in parts if part)

"""Headings that count acts and scenes, known by their words, or by a word that returns with one count after another.

ACT I. SCENE II.        ЯВЛЕНИЕ ПОСЛЕДНЕЕ        Erster Auftritt        ELSŐ JELENET        第一幕        I күренеш
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

ROMAN = r"(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,4}|IIII)"
ACTS = (
    "acte?", "act[uv]s", "a[kc]t", "aufzug", "ufzug", "akt", "atto", "jornada", "d[ée]janje", "dejství", "j[eé]dnání",
    "dějství", "d[eě]jstv[íio]", "jednanie", "действие", "дѣйствие", "дѣйствіе", "акт", "дія", "дѣя", "чин", "čin",
    "felvonás", "akten", "handling(?:en)?", "bedrijf", "journée", "acto", "ato", "act(?:ul)?", "näytös", "vaatus",
    "cēliens", "veiksmas", "perde", "пәрдә", "пәрҙә", "перде", "πρ[αᾶά]ξ(?:ις|η)", "אקט", "מערכה", "الفصل",
    "ekitaldia?",
)  # fmt: skip
SCENES = (
    "sc[eè]ne", "scena", "scaena", "szene", "scene", "auftritt", "u?ff?tritt", "явление", "явленіе", "сцена", "картина",
    "ява", "одміна", "појава", "призор", "слика", "výstup", "obraz", "prizor", "pojav[ak]?", "nastop", "slika",
    "jelenet", "szín", "kép", "tableau", "cuadro", "quadro", "escena", "cena", "tooneel", "toneel", "bild",
    "verwandlung", "выход",
    "scen(?:en)?", "tablå", "odsłona", "kohtaus", "kuvaelma", "etteaste", "stseen", "pilt", "skats", "aina", "tabloul?",
    "meclis", "sahne", "күренеш", "күренеше", "σκην[ηὴή]", "סצענע", "בילד", "תמונה", "المشهد", "agerraldia",
)  # fmt: skip
HAN = re.compile(
    r"第\s?[一二三四五六七八九十百\d]{1,4}\s?(?:(?P<act>幕|齣|出|折|本)|[場场景回])(?!\w)|(?:序|尾)幕|楔子"
)
ORDINAL = (
    r"(?:\d{1,2}|first|second|third|fourth|fifth|sixth|last|premi[eè]re?|seconde?|deuxi[eè]me|troisi[eè]me|\w+i[eè]me|derni[eè]re?|"
    r"erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|fünfte[rs]?|\w+te[rs]?|letzte[rs]?|ein|une?|unique|primus|secundus|tertius|"
    r"quartus|quintus|prim[aoe]|second[ao]|terz[ao]|перв\w+|втор\w+|трет\w+|четв[её]рт\w+|пят\w+|шест\w+|последне\w+|\w+[оы]е|"
    r"první|druh[éá]|třetí|\w+[ýáé]|prv[ioa]|drug[ioa]|tretj\w+|zadnj\w+)"
)
COUNT = rf"(?:{ROMAN}|{ORDINAL})"
# What stands beside such a word and does not count: "une scène", "ta scena", "the act".
UNCOUNTED = re.compile(
    r"the|an?|l[ea]s?|une?|cette|ma|ta|sa|der|die|das|dem|eine?|diese[rs]?|il|lo|un[ao]|el|los|est[ae]|questa|moja|ten"
    r"|tato|эт[ау]|та|моя|наша|каждая|вся|os?|um|uma|het|een|deze|az|egy|den|det|e[nt]"
    # A curtain, where the language has one word for it and for an act.
    r"|төшә|ябыла|ачыла|iner|kapanır|açılır",
    re.IGNORECASE,
)
NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
COUNTED = re.compile(
    rf"(?P<before>[^\W\d_]{{2,20}})[ .]+(?P<after>{ROMAN}|\d{{1,2}})"
    rf"|(?P<first>{ROMAN}|\d{{1,2}})[ .]+(?P<second>[^\W\d_]{{2,20}})"
)
LONGEST_RUN, LONGEST_HEADING = 3, 80


def division(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a heading that counts acts, or scenes."""
    kind = rf"(?:{'|'.join(words)})"
    return re.compile(rf"(?:{kind}[.,:]?\s+(?:the\s+|la\s+)?{COUNT}|{COUNT}\.?\s+{kind})(?!\w)", re.IGNORECASE)


def alone(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a heading that is nothing but such a word and one other, whatever the language counts
    with."""
    kind = rf"(?:{'|'.join(words)})"
    return re.compile(rf"(?:{kind}\.?\s+(?P<after>\w+)['’ʹ΄´]?|(?P<before>\w+)\.?\s+{kind})[.:]?", re.IGNORECASE)


ACT, SCENE = division(ACTS), division(SCENES)
ACT_ALONE, SCENE_ALONE = alone(ACTS), alone(SCENES)


@lru_cache(maxsize=8192)
def counts(bare: str) -> str:
    """Say what a line counts, "act" or "scene", or nothing: what follows the count is a new sentence, or names."""
    if len(bare) > LONGEST_HEADING * 4:
        return ""
    if found := HAN.match(bare):
        return ("act" if found["act"] else "scene") if len(bare) <= LONGEST_HEADING else ""
    for kind, counted, single in (("act", ACT, ACT_ALONE), ("scene", SCENE, SCENE_ALONE)):
        if (found := counted.match(bare)) and is_set_off(bare[found.end() :].strip()):
            return kind
        lone = single.fullmatch(bare) if not bare[0].islower() else None
        if lone and is_counting(lone["after"] or lone["before"]):
            return kind
    return ""


def is_set_off(rest: str) -> bool:
    """Say whether nothing follows the count of an act or scene, or a new sentence, or names."""
    return not rest or rest[0] in ".:,;—–-(['’" or rest[0].isupper()


def is_counting(word: str) -> bool:
    """Say whether the word beside such a word can be its count: no article, and no letter of a sentence."""
    return UNCOUNTED.fullmatch(word) is None


def counted_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that a text counts with, in whatever language: lines that hold nothing but the word and a
    number, of which one follows the other: "I күренеш", "II күренеш", "III күренеш"."""
    seen: dict[str, list[int]] = {}
    for line in lines:
        if found := COUNTED.fullmatch(line.rstrip(" .:")):
            word = (found["before"] or found["second"]).casefold()
            seen.setdefault(word, []).append(number(found["after"] or found["first"]))
    return frozenset(word for word, numbers in seen.items() if is_run(numbers))


def is_run(numbers: list[int]) -> bool:
    """Say whether numbers count: each is one more than the one before it, or begins again, and three follow so."""
    steps = [after - before for before, after in pairwise(numbers)]
    begins = numbers[0] == 1 and all(step == 1 or after == 1 for step, after in zip(steps, numbers[1:], strict=True))
    return begins and (max(numbers) >= LONGEST_RUN or numbers == [1, 2])


def number(count: str) -> int:
    """Return the value of a Roman or an Arabic number."""
    if count.isdecimal():
        return int(count)
    values = [NUMERALS[letter] for letter in count.upper()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def is_counted(line: str, words: frozenset[str]) -> bool:
    """Say whether a line is one of those that a text counts with such a word."""
    found = COUNTED.fullmatch(line.rstrip(" .:")) if words and len(line) <= LONGEST_HEADING else None
    return found is not None and (found["before"] or found["second"]).casefold() in words

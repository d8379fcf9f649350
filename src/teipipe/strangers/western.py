"""Persons in words: a title or initials before a name, initials behind it, Chinese syllables, a signature.

Secretary Acheson        J. F. Dulles        Dulles, J. F.        тов. Щербаков        Teng Hsiao-p'ing
"""

import re
from collections.abc import Iterator

from teipipe.marks.folding import fold
from teipipe.marks.lexicon import LINE_ENDS, Token, is_initial, spelling, tokens
from teipipe.register import HAN
from teipipe.register.names import PARTICLES
from teipipe.register.syllables import CYRILLIC_SURNAMES, LATIN_SURNAMES, plain
from teipipe.strangers.russian import is_common, is_no_person
from teipipe.strangers.stranger import Stranger
from teipipe.strangers.words import (
    ABBREVIATED,
    ABBREVIATIONS,
    AND,
    MAKES_ANOTHER,
    NO_NAMES,
    OFFICES,
    PLURAL_TITLES,
    POSSESSIVES,
    SMALL,
    TITLES,
)

Row = tuple[Token, ...]
Claim = tuple[list[Stranger], int]
MOST_WORDS = 4
# Initials, particles and hyphens counted in: a list of letters is no name.
LONGEST_NAME = 20
LONGEST_SIGNATURE = 8
SHORTEST_GIVEN = 5
LINKS = frozenset("-‑'’")
CYRILLIC = "\u0400"
ELIDED = frozenset("DLO")
SPACES = re.compile(r"\[?\s*\Z")
ROMAN = re.compile("[IVXLC]+")
NONE = NO_NAMES | TITLES | PLURAL_TITLES
BEGINNINGS = TITLES | PLURAL_TITLES
BEGUN = frozenset(title.partition("-")[0] for title in BEGINNINGS)
SURNAMES = LATIN_SURNAMES | CYRILLIC_SURNAMES
# Given names of two syllables, in pinyin and, with a hyphen, in older spellings and in Cyrillic.
PINYIN = (
    r"(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu"
    r"|ou|ua|ue|ui|un|uo|a|e|i|o|u))"
)
PINYIN_GIVEN = re.compile(PINYIN + PINYIN)
HYPHENATED = re.compile(r"[a-z']{1,6}-[a-z']{1,6}|[а-я]{1,5}-[а-я]{1,6}")
NO_SYLLABLE = re.compile(r".*-(?:то|нибудь|либо|таки|ка|де)")


def in_words(row: Row, taken: frozenset[int], kind: str, lang: str) -> Iterator[Stranger]:
    """Yield the persons that words name, except where the register explains one of them (`taken`).

    "General Staff" and "U.S. Government" are not claimed, nor a name before a word that makes an institution of it.
    """
    at = 0
    if kind == "signed" and (found := signature(row, taken)):
        yield found
        return
    while at < len(row):
        claim = claimed(row, at, taken, lang) if may_begin(row[at].text) else None
        if claim is None:
            at += 1
            continue
        names, at = claim
        yield from names


def may_begin(word: str) -> bool:
    """Say whether a name or a title could begin with a word: a quick look at what most words are not."""
    return word[0].isupper() or word in SMALL or (word[0] > CYRILLIC and word in BEGUN)


def claimed(row: Row, at: int, taken: frozenset[int], lang: str) -> Claim | None:
    """Ask the rules in order."""
    if at in taken:
        return None
    dotted = at + 1 < len(row) and row[at + 1].text == "."
    word = fold(spelling(row[at : linked(row, at)]))
    if word in BEGINNINGS and (found := titled(row, at, taken)):
        return found
    if dotted:
        return initials_first(row, at, taken)
    if plain(word) in SURNAMES and (found := syllabic(row, at, taken)):
        return found
    return initials_later(row, at, taken, lang)


def titled(row: Row, at: int, taken: frozenset[int]) -> Claim | None:
    """Claim the name behind a title, or the names behind one of several persons."""
    first = linked(row, at)
    word = fold(spelling(row[at:first]))
    dotted = first < len(row) and row[first].text == "." and word in ABBREVIATED
    first += int(dotted)
    if word == "т" and [token.text for token in row[at : at + 4]] == ["т", ".", "т", "."]:
        word, first = "тт", at + 4
    if linked(row, at) == at + 1 and not is_title(row[at].text, dotted):
        return None
    why = f"“{spelling(row[at:first]).strip()}” before it"
    found: list[Stranger] = []
    while first < len(row) and (end := name_at(row, first, taken)) > first:
        if is_shouted(row[at], row[first]) or (word in OFFICES and is_no_person(row[first].text)):
            break
        found.append(made(row, first, end, why))
        first = end
        if word not in PLURAL_TITLES or not (behind := next_of_list(row, first)):
            break
        first = behind
    return (found, first) if found else None


def is_title(word: str, dotted: bool) -> bool:
    """Say whether a word is a title: a single letter only with its full stop; "general" in small letters is mostly an
    adjective, and "m." a unit."""
    if len(word) == 1:
        return dotted and word in "тM"
    return word[0].isupper() or word[0] > CYRILLIC or word in SMALL


def next_of_list(row: Row, at: int) -> int:
    """Return where the next name of a list begins, or nothing."""
    if at < len(row) and row[at].text == ",":
        at += 1
    elif not (at < len(row) and fold(row[at].text) in AND):
        return 0
    return at + 1 if at < len(row) and fold(row[at].text) in AND else at


def name_at(row: Row, at: int, taken: frozenset[int]) -> int:
    """Return where the name ends that begins at a token; the token itself where none does."""
    end, last, count = at, at, 0
    while end < min(len(row), at + LONGEST_NAME) and count < MOST_WORDS and (end == at or is_near(row[end])):
        if end in taken:
            return at
        if is_initial(row, end):
            end = last = end + 2
        elif is_particle(row, end):
            end += 1
        elif (is_name(row[end]) or is_compound(row, end)) and not is_shouted(row[at], row[end]):
            end = last = linked(row, end)
            count += 1
        else:
            break
    following = row[last] if last < len(row) else None
    another = following is not None and is_near(following) and fold(following.text) in MAKES_ANOTHER
    return at if not count or another or last in taken else last


def is_shouted(first: Token, word: Token) -> bool:
    """Say whether a word in small letters follows one in capitals, and so is no part of its name."""
    return len(first.text) > 2 and first.text.isupper() and not word.text.isupper()


def linked(row: Row, at: int) -> int:
    """Return where a word ends that hyphens or apostrophes go on with: "Joliot-Curie", "O'Neill", "Hsiao-p'ing"."""
    end, most = at + 1, min(len(row), at + LONGEST_NAME)
    while end + 1 < most and row[end].text in LINKS and not row[end].gap and not row[end + 1].gap:
        possessive = row[end].text in "'’" and fold(row[end + 1].text) == "s"
        if possessive or not row[end + 1].text.isalpha() or HAN.match(row[end + 1].text):
            break
        end += 2
    return end


def is_near(token: Token) -> bool:
    """Say whether only a space, a bracket or one line end lies before a token."""
    return token.gap == " " or (bool(SPACES.match(token.gap)) and len(LINE_ENDS.findall(token.gap)) < 2)


def is_name(token: Token) -> bool:
    """Say whether a token may be a word of a name: a capital, then letters."""
    word = token.text
    if len(word) < 2 or not word[0].isupper() or not word.isalpha() or ROMAN.fullmatch(word):
        return False
    return fold(word) not in NONE and not HAN.match(word)


def is_compound(row: Row, at: int) -> bool:
    """Say whether a name begins here of which a part alone is none: "O'Neill", "D'Arcy", "Il-sung"."""
    end = linked(row, at)
    if end == at + 1 or not row[at].capital:
        return False
    return (
        row[at + 2].capital if row[at].text in ELIDED else len(row[at].text) > 1 and fold(row[end - 1].text) not in NONE
    )


def is_particle(row: Row, at: int) -> bool:
    """Say whether a small word belongs to the name behind it."""
    return row[at].text in PARTICLES and at + 1 < len(row) and (is_name(row[at + 1]) or row[at + 1].text in PARTICLES)


def initials_first(row: Row, at: int, taken: frozenset[int]) -> Claim | None:
    """Claim a name behind two initials."""
    if not is_initial(row, at) or not is_initial(row, at + 2) or (at and row[at - 1].text in ".&" and not row[at].gap):
        return None
    end = name_at(row, at, taken)
    usable = fold(row[at].text + row[at + 2].text) not in ABBREVIATIONS
    return ([made(row, at, end, "initials before it")], end) if usable and end > at + 4 else None


def initials_later(row: Row, at: int, taken: frozenset[int], lang: str) -> Claim | None:
    """Claim a name with an initial between given name and surname, or with two behind it as Russian has them.

    German writes any noun with a capital, and "Wien I." is a district.
    """
    behind = linked(row, at)
    if not is_initial(row, behind) or not is_near(row[behind]) or not is_name(row[at]):
        return None
    last, initial = behind + 2, row[behind].text
    if not taken.isdisjoint(range(at, last + 2)) or (behind == at + 1 and is_common(row[at].text)):
        return None
    if is_initial(row, last):
        claim = [made(row, at, last + 2, "initials behind it")]
        return (claim, last + 2) if row[at].text[0] > CYRILLIC else None
    if lang[:2] == "de" or ROMAN.fullmatch(initial) or last >= len(row) or not row[last].gap or not is_near(row[last]):
        return None
    end = name_at(row, last, taken)
    return (
        ([made(row, at, end, "an initial in it")], end) if end > last and not is_shouted(row[at], row[last]) else None
    )


def syllabic(row: Row, at: int, taken: frozenset[int]) -> Claim | None:
    """Claim a Chinese or Korean name by its surname and the syllables of its given name."""
    if at + 1 >= len(row) or not row[at + 1].capital or not row[at + 1].gap or not is_near(row[at + 1]):
        return None
    end = linked(row, at + 1)
    written = spelling(row[at + 1 : end])
    given = plain(written)
    if not row[at].capital or not taken.isdisjoint(range(at, end)) or is_shouted(row[at], row[at + 1]):
        return None
    hyphenated = HYPHENATED.fullmatch(given) and written[1:].islower() and not NO_SYLLABLE.match(given)
    joined = given[0] < CYRILLIC and len(given) >= SHORTEST_GIVEN and PINYIN_GIVEN.fullmatch(given)
    goes_on = end < len(row) and is_near(row[end]) and (is_name(row[end]) or fold(row[end].text) in MAKES_ANOTHER)
    if goes_on or not (hyphenated or joined):
        return None
    return [made(row, at, end, "a Chinese or Korean name by its syllables")], end


def signature(row: Row, taken: frozenset[int]) -> Stranger | None:
    """Claim a signature that is nothing but a name."""
    if taken or not row or len(row) > LONGEST_SIGNATURE:
        return None
    first = int(fold(row[0].text) in POSSESSIVES)
    end = name_at(row, first, taken) if first < len(row) else first
    is_whole = all(token.text in ".:/" for token in row[end:])
    return made(row, first, end, "a signature") if end > first and is_whole else None


def is_full_name(text: str) -> bool:
    """Say whether a text is nothing but a name of several words, and no office or body."""
    row = tokens(text)
    return name_at(row, 0, frozenset()) == len(row) > 1


def made(row: Row, at: int, end: int, why: str) -> Stranger:
    """Make a stranger of a row of tokens."""
    return Stranger(spelling(row[at:end]), row[at].start, row[end - 1].end, why)

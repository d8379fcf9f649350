"""Words that no dictionary of the language has, and that one confusion makes a known one.

    tbe committee → the committee        Алтинского соглашения → Ялтинского соглашения

It declines names that only sound like others, words that come twice, words beside other unknown ones (a quotation,
a list of names), and every word of a text of which the dictionary lacks many: that is another orthography.
"""

from collections.abc import Iterable, Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.confusions import by_shape, by_slip, by_stammer, vowels_only
from teipipe.faults.dictionaries import Dictionary
from teipipe.faults.passages import Passage, Whole, Word
from teipipe.register.names import bare

SHORT, LONG, LONGEST = 5, 6, 8
# So many letters at its end may be an ending.
INFLECTION = 2
# The shortest word that is looked at, and how usual a word of five letters, or of three, must be that it was.
SHORTEST, VERY_USUAL, MOST_USUAL = 3, 3e-4, 5e-3
# So many words before and behind are a word's company.
COMPANY = 5
# What stands round a part of a word, which is not looked at, or of an address.
JOINTS = "[]-\u2010\u2011/@_\\."
# How usual the word must be that one of four letters was.
RATHER_USUAL = 1e-5
# How usual a long one must be that nothing else bears out.
USUAL = 1e-6
# A word that a text of this length would hold so many times anyway says nothing by standing there.
EXPECTED = 0.3
# A word so much more usual than the next that might be meant is the one.
CLEARLY = 30
OF_DICTIONARY = frozenset({Witness.DICTIONARY})
OF_BOTH = frozenset({Witness.DICTIONARY, Witness.DOCUMENT})


def unknown_word(passage: Passage) -> Iterator[Claim]:
    """Claim unknown words for which the dictionary has one that looks alike."""
    whole, words, known = passage.whole, passage.words, passage.whole.dictionary
    if known is None or whole.unknown.isdisjoint(word.text for word in words):
        return
    for at, word in enumerate(words):
        if word.text not in whole.unknown or whole.small[word.text.lower()] > 1 or not is_word(word, passage.text):
            continue
        if in_company(at, passage) or not passage.own(word.start, word.end):
            continue
        claim = of_name(word, whole, known) if word.text[0].isupper() else of_word(word, whole, known)
        if claim is not None:
            yield claim


def in_company(at: int, passage: Passage) -> bool:
    """Say whether other unknown words stand around one: beside it, or some a little farther off."""
    words, unknown = passage.words, passage.whole.unknown
    near = {
        n
        for n in range(max(at - COMPANY, 0), at + COMPANY + 1)
        if n != at and n < len(words) and words[n].text in unknown
    }
    return len(near) > 1 or not near.isdisjoint((at - 1, at + 1))


def is_word(word: Word, text: str) -> bool:
    """Say whether a stretch of letters is a whole word; one digit may stand for a letter, except at the end."""
    before, after = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 2]
    joined = (before in JOINTS[:-1] and before) or (after[:1] in JOINTS and after[1:].strip())
    letters = sum(letter.isalpha() for letter in word.text)
    digits = len(word.text) - letters - sum(word.text.count(mark) for mark in "-'’")
    one_case = word.text[1:].islower() or word.text.isupper()
    return not joined and one_case and letters >= SHORTEST and digits <= min(1, letters - SHORTEST)


def of_word(word: Word, whole: Whole, known: Dictionary) -> Claim | None:
    """Claim a word of small letters: what looks alike comes before a slip of the typist."""
    length = len(word.text)
    for alike in (by_shape, by_slip):
        candidates = [other for other in alike(word.text) if fits(other, word, known, is_slip=alike is by_slip)]
        if not candidates:
            continue
        best = clear(candidates, known)
        here = clear([other for other in candidates if is_of_document(other, word, whole, known)], known)
        if here and length >= LONG:
            return claim_of(word, here, OF_BOTH, weak=umlaut(word.text, here))
        sure = known.usual(best) >= (USUAL if length >= (LONG if alike is by_shape else LONGEST) else VERY_USUAL)
        sure = sure and (length >= SHORT or not known.inflects)
        sure = sure and not umlaut(word.text, best)
        return claim_of(word, best or most_usual(candidates, known), OF_DICTIONARY, weak=not (best and sure))
    stammered = [other for other in by_stammer(word.text) if known.knows(other)] if length > LONG else []
    return claim_of(word, clear(stammered, known), OF_DICTIONARY, weak=True) if stammered else None


def fits(other: str, word: Word, known: Dictionary, *, is_slip: bool) -> bool:
    """Say whether the dictionary has a word that may be meant. The shorter a word, the more usual that one must be; the
    endings of an inflected language are not doubted for a letter more or less: the dictionary lacks some."""
    if is_slip and (word.text.startswith(other) or word.text.endswith(other) or other.endswith(word.text)):
        return False
    length = len(word.text) - is_slip
    least = MOST_USUAL if length < SHORT - 1 else RATHER_USUAL if length < SHORT else 0.0
    if not known.knows(other) or known.usual(other) < least:
        return False
    return not (is_slip and known.inflects) or other[:-INFLECTION] != word.text[: len(other) - INFLECTION]


def of_name(word: Word, whole: Whole, known: Dictionary) -> Claim | None:
    """Claim a name only where another of the same document looks alike, or the word that it is made of."""
    if len(word.text) < LONG:
        return None
    spelt = [other for other in by_shape(word.text) if vowels_only(word.text, other)]
    alike = [other for other in by_shape(word.text) if other not in spelt or is_word_of_names(other, known)]
    if known.capitals:
        slips = (other for other in by_slip(word.text) if whole.words[other] and len(word.text) >= LONGEST)
        alike += [other for other in slips if fits(other.lower(), word, known, is_slip=True)]
    here = [other for other in alike if is_of_document(other, word, whole, known)]
    both = len(here) == 1 and known.knows(here[0].lower())
    # Of two names that stand once each, nothing tells which is right.
    if len(here) != 1 or not (both or whole.words[here[0]] > 1):
        return None
    return claim_of(word, here[0], OF_BOTH if both else frozenset({Witness.DOCUMENT}), weak=not both)


def is_word_of_names(other: str, known: Dictionary) -> bool:
    """Say whether a word with a capital is surely of the language, and not only a name that sounds like one."""
    return not known.capitals and known.knows(other.lower())


def is_of_document(other: str, word: Word, whole: Whole, known: Dictionary) -> bool:
    """Say whether a word stands elsewhere in the document, and is not so usual that it would stand in any of that
    length."""
    return known.usual(other.lower()) * whole.words.total() < EXPECTED and whole.has(other, word.text)


def umlaut(word: str, other: str) -> bool:
    """Say whether two words differ in the signs on letters alone: that is also a mood, a tense, or an older form."""
    return word != other and bare(word) == bare(other)


def clear(candidates: Iterable[str], known: Dictionary) -> str:
    """Return the one word that must be meant, or nothing where several may be."""
    ranked = sorted(candidates, key=known.usual, reverse=True)
    if len(ranked) == 1 or (len(ranked) > 1 and known.usual(ranked[0]) > CLEARLY * known.usual(ranked[1])):
        return ranked[0]
    return ""


def most_usual(candidates: Iterable[str], known: Dictionary) -> str:
    """Return the most usual of several words."""
    return max(candidates, key=known.usual)


def claim_of(word: Word, reading: str, witnesses: frozenset[Witness], *, weak: bool = False) -> Claim:
    """Return the claim that a word was another."""
    elsewhere = ", and it stands elsewhere in the document" if Witness.DOCUMENT in witnesses else ""
    alike = f"“{reading}” looks alike{elsewhere}" if reading else "several words look alike"
    evidence = f"no dictionary has “{word.text}”; {alike}"
    return Claim(word.start, word.end, reading, witnesses, "unknown_word", evidence, weak)

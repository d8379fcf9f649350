"""Near misses of the register's names, in any case ending.

    Порт-Артурса → Порт-Артура        Шя Чжа → Ши Чжэ, where the other version names Shi Zhe

It declines a word of the dictionary, another form of the register, and what only has another ending.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.confusions import by_shape, by_slip, script, vowels_only
from teipipe.faults.passages import Passage, Word
from teipipe.marks.endings import cases
from teipipe.marks.folding import fold
from teipipe.register import Entry, Register, spellings, surnames
from teipipe.register.names import bare

SHORTEST = 6
Names = dict[str, frozenset[str]]


def register_form(passage: Passage) -> Iterator[Claim]:
    """Claim names of which the register has one that differs in one letter."""
    register = passage.whole.register
    if not register.entries or not passage.words:
        return
    names = single_names(register)
    for word in passage.words:
        if len(word.text) >= SHORTEST and word.text[0].isupper() and not is_known(word, passage, names):
            yield from single(word, names, passage)
    yield from rows(passage)


def is_known(word: Word, passage: Passage, names: Names) -> bool:
    """Say whether a word is a form of the register or a word of the language."""
    known, small = passage.whole.dictionary, word.text.lower()
    if fold(word.text) in names or known is None:
        return fold(word.text) in names
    # That the parts of a double name are words says nothing: Порт-Артурса is a port and a Latvian.
    return known.knows(small) if "-" in small else known.explained(small)


def single(word: Word, names: Names, passage: Passage) -> Iterator[Claim]:
    """Claim one word that is nearly a name."""
    small = word.text.lower()
    # Letters of ASCII are compared as they are: of all that the word may have been, hardly any is ever a name.
    if small.isalpha() and small.isascii() and names.keys().isdisjoint((*by_shape(small), *by_slip(small))):
        return
    shapes = [other for other in by_shape(small) if fold(other) in names and not vowels_only(small, other)]
    slips = [other for other in by_slip(small) if fold(other) in names and not continues(small, other)]
    near = list(dict.fromkeys((*shapes, *slips)))
    if len({names[fold(other)] for other in near}) != 1 or not passage.own(word.start, word.end):
        return
    ids = names[fold(near[0])]
    reading = next((one for other in near if (one := cased(other, word.text)) in passage.whole.words), "")
    witnesses = {Witness.REGISTER}
    if any(names.get(fold(one)) == ids for one in passage.whole.words if one[0].isupper()):
        witnesses.add(Witness.DOCUMENT)
    opposite = passage.counterpart(word.start, word.end)
    if opposite and not ids.isdisjoint(ref.lstrip("#") for ref in opposite.refs):
        witnesses.add(Witness.VERSION)
    reading = reading or cased(near[0], word.text)
    evidence = f"the register has “{reading}”, and not “{word.text}”"
    weak = not shapes and len(witnesses) == 1
    yield Claim(word.start, word.end, reading, frozenset(witnesses), "register_form", evidence, weak)


def continues(word: str, other: str) -> bool:
    """Say whether one word is the other with a letter at its end: that is an ending."""
    return word.startswith(other) or other.startswith(word)


def cased(small: str, like: str) -> str:
    """Return a name in small letters with the capitals of another."""
    if like.isupper():
        return small.upper()
    return "-".join(part.capitalize() if mark.istitle() else part for part, mark in zipped(small, like))


def zipped(small: str, like: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a name between hyphens with those of another, as far as it has them."""
    parts, marks = small.split("-"), like.split("-")
    yield from zip(parts, (*marks, *([marks[-1]] * len(parts))), strict=False)


@lru_cache(maxsize=8)
def single_names(register: Register) -> Names:
    """Return each form of one word, in all cases, with the entries that it may mean."""
    found: dict[str, set[str]] = {}
    for entry in register.entries:
        for form in correct(entry):
            if " " not in form:
                for case in declined(form):
                    found.setdefault(case, set()).add(entry.id)
    return {form: frozenset(ids) for form, ids in found.items()}


def correct(entry: Entry) -> Iterator[str]:
    """Yield the forms of an entry that are no misprints, with the surname alone."""
    misprints = {name.form for name in entry.names if name.type == "misprint"}
    yield from (form for form in (*spellings(entry), *surnames(entry)) if form not in misprints)


def declined(form: str) -> set[str]:
    """Return the case forms of a name; of one with hyphens the last part is declined."""
    head, hyphen, last = form.rpartition("-")
    return {fold(head) + hyphen + case for case in cases(last)}


def rows(passage: Passage) -> Iterator[Claim]:
    """Claim names of several words that stand nearly as the register has them, where the other version has them."""
    opposite = passage.counterpart(0, len(passage.text)) if passage.text and not passage.alone else None
    if opposite is None:
        return
    shapes = {shape(word.text) for word in passage.words}
    for ref in sorted(opposite.refs):
        entry = passage.whole.register.by_id.get(ref.lstrip("#"))
        forms = [form.split() for form in correct(entry) if is_row(form, passage)] if entry else []
        likely = (form for form in forms if shapes.issuperset(map(shape, form)))
        yield from (claim for form in likely for claim in near(form, forms, passage))


def is_row(form: str, passage: Passage) -> bool:
    """Say whether a name has several words, all with a capital, in the alphabet of the passage."""
    parts = form.split()
    alphabet = script(passage.words[0].text) if passage.words else ""
    return len(parts) > 1 and all(part[0].isupper() and script(part) == alphabet for part in parts)


def near(form: list[str], forms: list[list[str]], passage: Passage) -> Iterator[Claim]:
    """Claim a row of words that differs from a name by one letter a word at most, and is none of its other forms."""
    found = [row for row in windows(form, passage) if all(map(is_near, row, form)) and together(row, passage.text)]
    if not found or any(is_form(row, one) for one in forms for row in windows(one, passage)):
        return
    for row in found:
        evidence = f"the register has “{' '.join(form)}”, whom the other version names here"
        both = frozenset({Witness.REGISTER, Witness.VERSION})
        yield Claim(row[0].start, row[-1].end, " ".join(form), both, "register_form", evidence)


def windows(form: list[str], passage: Passage) -> Iterator[tuple[Word, ...]]:
    """Yield each row of words of a passage that is as long as a name."""
    words = passage.words
    return (words[at : at + len(form)] for at in range(len(words) - len(form) + 1))


def is_form(row: tuple[Word, ...], form: list[str]) -> bool:
    """Say whether words are a name in one of its cases."""
    return all(fold(bare(word.text)) in declined(bare(part)) for word, part in zip(row, form, strict=True))


def shape(word: str) -> tuple[str, int]:
    """Return what a misread word keeps: its first letter and its length."""
    return word[0], len(word)


def is_near(word: Word, part: str) -> bool:
    """Say whether a word is a part of a name but for one letter that is not the first."""
    return shape(word.text) == shape(part) and sum(map(str.__ne__, word.text, part)) <= 1


def together(row: tuple[Word, ...], text: str) -> bool:
    """Say whether nothing but white space stands between words."""
    return all(not text[a.end : b.start].strip() for a, b in pairwise(row))

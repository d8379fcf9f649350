"""Russian nouns in -ние before a noun in the nominative plural, where a participle agrees.

    Обучение кадры могли → Обученные кадры могли

It declines a genitive ("обучение кадров"), an object that stands first ("образование люди получают в школе"), and
nouns of verbs whose participle the dictionary lacks.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage
from teipipe.faults.russian import can_be, clauses, is_russian, like

NOUN = re.compile(r"(?P<stem>\w{2,}[аеё])ние$")


def participle(passage: Passage) -> Iterator[Claim]:
    """Claim a verbal noun before a noun that can only be a subject, if the verb's participle agrees with it."""
    if not is_russian(passage) or "ние " not in passage.text:
        return
    for clause in clauses(passage):
        # Behind another word it may be that word's object: "терпят крушение корабли".
        for word, after in pairwise(clause[:2]):
            found = NOUN.fullmatch(word.text.lower())
            if found is None or not is_subject(after.text) or passage.text[word.end : after.start].strip():
                continue
            if any(takes_object(other.text) for other in clause[2:]):
                continue
            reading = found["stem"] + "нные"
            if can_be(reading, "PRTF", "plur", "nomn") or can_be(reading, "ADJF", "plur", "nomn"):
                evidence = f"“{after.text}” is no genitive, and “{reading}” agrees with it"
                kind = frozenset({Witness.GRAMMAR})
                yield Claim(word.start, word.end, like(reading, word.text), kind, "participle", evidence)


def is_subject(word: str) -> bool:
    """Say whether a noun is in the nominative plural, and in none of the cases that a verbal noun governs."""
    governed = ("gent", "datv", "ablt", "loct")
    return can_be(word, "NOUN", "plur", "nomn") and not any(can_be(word, case) for case in governed)


def takes_object(word: str) -> bool:
    """Say whether a word may be a verb with an object, which may stand before its subject."""
    return can_be(word, "VERB", "indc", "tran") or can_be(word, "INFN", "tran")

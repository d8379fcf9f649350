"""Russian verbs whose ending is not that of the pronoun beside them.

    нуждается ли Вы → нуждаетесь ли Вы        мы думает → мы думаем

It declines where another verb of the clause agrees with the pronoun, and words that stand between like an adverb
("может вы поможете").
"""

import re
from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage, Word
from teipipe.faults.russian import always_is, can_be, clauses, form, is_russian, like
from teipipe.register import words

PERSONS = {"я": ("1per", "sing"), "ты": ("2per", "sing"), "мы": ("1per", "plur"), "вы": ("2per", "plur")}
PARTICLES = words("ли же бы и не уж")
ASIDE = words("может бывает кажется говорят значит будет видно хочет есть нет было быть пусть пускай давай")
ENGLISH = {"я": "I|me|my", "ты": "you|your", "мы": "we|us|our", "вы": "you|your"}


def verb_person(passage: Passage) -> Iterator[Claim]:
    """Claim a verb of another person than the pronoun that stands beside it."""
    if not is_russian(passage):
        return
    for clause in clauses(passage):
        for at, word in enumerate(clause):
            pronoun = word.text.lower()
            if pronoun in PERSONS and not any(agrees(other.text, pronoun) for other in clause):
                verb = beside(clause, at)
                if verb is not None:
                    yield from claimed(verb, pronoun, passage)


def agrees(word: str, pronoun: str) -> bool:
    """Say whether a word is a verb that may go with the pronoun."""
    return can_be(word, "VERB", *PERSONS[pronoun]) or can_be(word, "VERB", "past") or can_be(word, "impr")


def beside(clause: list[Word], at: int) -> Word | None:
    """Return the verb next to a pronoun, perhaps behind a particle; before it, only where none stands behind."""
    around = clause[at + 1 : at + 3], clause[max(at - 2, 0) : at][::-1]
    for near in around:
        words = [word for word in near if word.text.lower() not in PARTICLES][:1]
        if words and always_is(words[0].text, "VERB", "3per") and words[0].text.lower() not in ASIDE:
            return words[0]
    return None


def claimed(verb: Word, pronoun: str, passage: Passage) -> Iterator[Claim]:
    """Claim a verb, if it has one form for the pronoun."""
    tense = "futr" if can_be(verb.text, "futr") else "pres"
    reading = form(verb.text, "VERB", *PERSONS[pronoun], tense, "indc")
    if not reading:
        return
    opposite = passage.counterpart(verb.start, verb.end)
    said = opposite is not None and re.search(rf"\b(?:{ENGLISH[pronoun]})\b", opposite.text, re.IGNORECASE)
    witnesses = {Witness.GRAMMAR, *([Witness.VERSION] if said else [])}
    evidence = f"“{verb.text}” does not go with “{pronoun}”"
    yield Claim(verb.start, verb.end, like(reading, verb.text), frozenset(witnesses), "verb_person", evidence)

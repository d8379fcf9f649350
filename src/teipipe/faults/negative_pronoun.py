"""Russian pronouns in ни- where no verb is denied: the predicate of an infinitive is written with не-.

    с Китаем никому воевать → с Китаем некому воевать        ни с кем говорить → не с кем говорить

It declines a clause that denies something: "никому не говорить", "нельзя никому говорить".
"""

import re
from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage, Word
from teipipe.faults.russian import can_be, clauses, is_russian, like
from teipipe.register import words

PRONOUNS = words("никого никому никем ничего ничему ничем нигде никуда ниоткуда")
CASES = words("кого кому кем ком чего чему чем чём")
PREPOSITIONS = words("с со у к ко о об от на за в из для до без над под перед при")
# Words that deny, or that carry the infinitive: then the pronoun is right, or something else is wrong.
DENYING = words("не нет нельзя без ни невозможно некому нечего незачем запрещено мочь")
NOBODY = re.compile(r"\b(?:no ?one|nobody|nothing|nowhere|none|no)\b", re.IGNORECASE)


def negative_pronoun(passage: Passage) -> Iterator[Claim]:
    """Claim a pronoun in ни- beside an infinitive in a clause without negation or finite verb."""
    if not is_russian(passage) or " ни" not in passage.text.lower():
        return
    for clause in clauses(passage):
        for at, word in enumerate(clause):
            if word.text.lower() in PRONOUNS and is_bare(clause, at, at):
                yield claim_of(word.start, word.end, word.text, like("не" + word.text[2:].lower(), word.text), passage)
            elif is_divided(clause, at) and is_bare(clause, at, at + 2):
                yield claim_of(word.start, word.end, word.text, like("не", word.text), passage)


def is_divided(clause: list[Word], at: int) -> bool:
    """Say whether a pronoun with a preposition inside it begins here: "ни с кем"."""
    row = [word.text.lower() for word in clause[at : at + 3]]
    return len(row) == 3 and row[0] == "ни" and row[1] in PREPOSITIONS and row[2] in CASES


def is_bare(clause: list[Word], first: int, last: int) -> bool:
    """Say whether the clause has an infinitive right behind the pronoun, and nothing that denies or governs it."""
    rest = [word.text.lower() for word in (*clause[:first], *clause[last + 1 :])]
    if last + 1 >= len(clause) or not can_be(clause[last + 1].text, "INFN"):
        return False
    others = [word for word in rest if word != clause[last + 1].text.lower()]
    governs = any(can_be(word, kind) for word in others for kind in ("VERB", "INFN", "PRED", "ADJS", "PRTS"))
    return not governs and DENYING.isdisjoint(rest)


def claim_of(start: int, end: int, word: str, reading: str, passage: Passage) -> Claim:
    """Return the claim; that another version says there is no one bears it out."""
    opposite = passage.counterpart(start, end)
    borne_out = opposite is not None and opposite.lang.startswith("en") and NOBODY.search(opposite.text)
    witnesses = {Witness.GRAMMAR, *([Witness.VERSION] if borne_out else [])}
    evidence = f"“{word}” stands before an infinitive that nothing denies"
    return Claim(start, end, reading, frozenset(witnesses), "negative_pronoun", evidence)

"""The person of a verb: one version says what you do, where the other says what we do.

    “you must settle this yourselves” — «мы должны сами это уладить»

Said is only what two subjects surely say: one person stands in one sentence and in no form in the other (no possessive,
no ending of a verb), and the other way round; or beside the verb of a duty or an ability stand other persons.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from teipipe.collate.passages import Pair, Reading
from teipipe.model import Certainty, Disagreement
from teipipe.tongues import tongue
from teipipe.tongues.tongue import Tongue, compiled

SPOKEN = {"1s": "I", "1p": "we", "2": "you", "3": "he, she or they"}
# What an unclear pronoun may be, such as a German "Sie" at the beginning of a sentence.
EITHER = frozenset({"2", "3"})
# In a longer sentence what one of us does may be told of a thing that does it.
SHORT = 80
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a sentence: where each is first a subject, which are there in any form, and which are subjects of
    a verb of duty or ability."""

    subjects: dict[str, Span]
    any_form: frozenset[str]
    bound: dict[str, Span]
    unclear: bool


def persons(pair: Pair) -> Iterator[Disagreement]:
    """Yield the subjects of linked sentences that are of different persons."""
    spoken, other_spoken = tongue(pair.ours.lang), tongue(pair.theirs.lang)
    if spoken is None or other_spoken is None:
        return
    for ours, theirs in pair.sentences:
        one, other = of(ours, spoken), of(theirs, other_spoken)
        if (one.unclear and other.any_form & EITHER) or (other.unclear and one.any_form & EITHER):
            continue
        yield from bound(one, other, ours, theirs) or exchanged(one, other, ours, theirs)


def of(reading: Reading, spoken: Tongue) -> Persons:
    """Return the persons of a sentence."""
    said = reading.said
    subjects = {
        person: match.span() for person, form in spoken.subjects.items() if (match := compiled(form).search(said))
    }
    others = {person for person, form in spoken.others.items() if compiled(form).search(reading.delivered)}
    verbs = {person: match.span() for person, form in spoken.bound.items() if (match := compiled(form).search(said))}
    unclear = compiled(spoken.unclear).search(said)
    if unclear:
        subjects.setdefault("2", unclear.span())
    return Persons(subjects, frozenset({*subjects, *others}), verbs, unclear is not None)


def bound(one: Persons, other: Persons, ours: Reading, theirs: Reading) -> list[Disagreement]:
    """Return the two persons beside verbs of duty or ability, where each sentence has one and it is not the same."""
    if len(one.bound) != 1 or len(other.bound) != 1 or one.bound.keys() == other.bound.keys():
        return []
    (mine, span), (others, place) = *one.bound.items(), *other.bound.items()
    if mine in other.subjects or others in one.subjects or "3" in {mine, others}:
        return []
    certainty = Certainty.MEDIUM if mine in other.any_form or others in one.any_form else Certainty.HIGH
    return [stands(mine, others, ours, theirs, (span, place), certainty)]


def exchanged(one: Persons, other: Persons, ours: Reading, theirs: Reading) -> list[Disagreement]:
    """Return the two persons that are a subject in one sentence and nothing in the other."""
    mine = [person for person in one.subjects if person not in other.any_form]
    others = [person for person in other.subjects if person not in one.any_form]
    if len(mine) != 1 or len(others) != 1:
        return []
    if "3" in {mine[0], others[0]} and max(len(ours.said), len(theirs.said)) > SHORT:
        return []
    spans = one.subjects[mine[0]], other.subjects[others[0]]
    return [stands(mine[0], others[0], ours, theirs, spans, Certainty.MEDIUM)]


def stands(
    mine: str, others: str, ours: Reading, theirs: Reading, spans: tuple[Span, Span], certainty: Certainty
) -> Disagreement:
    """Return what stands against what."""
    first, second = ours.locus(*spans[0]), theirs.locus(*spans[1])
    return Disagreement("person", first, second, certainty, f"{SPOKEN[mine]} against {SPOKEN[others]}")

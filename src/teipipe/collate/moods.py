"""Question or statement, and yes or no: one version asks what the other states, or denies what the other says.

    “Has the train left?” — «Поезд ушёл.»        “The Parties shall not …” — “缔约双方应…”

A question may be told as one ("he asked whether"), and a denial be put in other words ("fails to", "unable", "only"):
where a version has any such word, nothing is said.
"""

import re
from collections.abc import Iterator

from teipipe.collate.passages import Pair, Reading
from teipipe.model import Certainty, Disagreement
from teipipe.tongues import tongue
from teipipe.tongues.tongue import Tongue, compiled

END = re.compile(r"[\s\"”»’')\]）」』…]*$")
STATED = frozenset(".。;；!！:：")
# In a long sentence what is denied may be said in too many ways.
LONGEST = 160
CLAUSES = re.compile(r"[;；:：]|[,，].*[,，]", re.DOTALL)
# A Chinese character says as much as three letters.
HAN_SIGN, HAN_WEIGHT, AS_LONG = re.compile(r"[\u3400-\u9fff]"), 2, 1.7


def questions(pair: Pair) -> Iterator[Disagreement]:
    """Yield a question that stands against a statement."""
    spoken, other_spoken = tongue(pair.ours.lang), tongue(pair.theirs.lang)
    if spoken is None or other_spoken is None:
        return
    if counted(pair.ours, spoken) == counted(pair.theirs, other_spoken):
        return
    for ours, theirs in pair.sentences:
        one, other = last(ours), last(theirs)
        if one in "?？" and other in STATED and not compiled(other_spoken.asked).search(theirs.delivered):
            yield stands(ours, theirs, "a question against a statement")
        elif other in "?？" and one in STATED and not compiled(spoken.asked).search(ours.delivered):
            yield stands(ours, theirs, "a statement against a question")


def counted(reading: Reading, spoken: Tongue) -> int:
    """Return how many questions a reading has."""
    return len(compiled(spoken.question).findall(reading.said))


def last(reading: Reading) -> str:
    """Return the mark at the end of a sentence."""
    bare = END.sub("", reading.said)
    return bare[-1:] or " "


def stands(ours: Reading, theirs: Reading, evidence: str, certainty: Certainty = Certainty.HIGH) -> Disagreement:
    """Return two sentences of different moods."""
    return Disagreement("mood", ours.locus(0, len(ours.said)), theirs.locus(0, len(theirs.said)), certainty, evidence)


def denials(pair: Pair) -> Iterator[Disagreement]:
    """Yield a denial to which the other sentence has nothing that could be one."""
    spoken, other_spoken = tongue(pair.ours.lang), tongue(pair.theirs.lang)
    if spoken is None or other_spoken is None:
        return
    number, other_number = denials_in(pair.ours, spoken), denials_in(pair.theirs, other_spoken)
    if number == other_number:
        return
    for ours, theirs in pair.sentences:
        if not is_as_long(ours, theirs):
            continue
        one, other = denied(ours, spoken), denied(theirs, other_spoken)
        if one and number > other_number and is_plain(theirs, other_spoken, one, spoken, ours):
            yield denial(ours, theirs, one, (0, len(theirs.said)), "denied against said")
        elif other and number < other_number and is_plain(ours, spoken, other, other_spoken, theirs):
            yield denial(ours, theirs, (0, len(ours.said)), other, "said against denied")


def denials_in(reading: Reading, spoken: Tongue) -> int:
    """Return how often a reading denies."""
    return len(compiled(spoken.negation).findall(reading.said))


def is_as_long(ours: Reading, theirs: Reading) -> bool:
    """Say whether two sentences may say the same as far as their lengths go: else one of them says more."""
    one, other = (len(each.said.strip()) + HAN_WEIGHT * len(HAN_SIGN.findall(each.said)) for each in (ours, theirs))
    return max(one, other) <= AS_LONG * min(one, other)


def denied(reading: Reading, spoken: Tongue) -> tuple[int, int] | None:
    """Return where a sentence denies, if it does so once."""
    found = list(compiled(spoken.negation).finditer(reading.said))
    if len(found) != 1 or compiled(spoken.softened).search(reading.said):
        return None
    duty = [
        match for match in compiled(spoken.negated_modal).finditer(reading.said) if match.start() <= found[0].start()
    ]
    return (duty or found)[-1].span()


def is_plain(reading: Reading, spoken: Tongue, span: tuple[int, int], other_spoken: Tongue, other: Reading) -> bool:
    """Say whether a sentence has no word that could deny; a long one only counts where a duty is denied."""
    if compiled(spoken.negative).search(reading.delivered) or not reading.said.strip():
        return False
    duty = compiled(other_spoken.negated_modal).search(other.said) and compiled(spoken.modal).search(reading.said)
    return bool(duty) or (len(other.said) <= LONGEST and not CLAUSES.search(other.said.strip()))


def denial(
    ours: Reading, theirs: Reading, span: tuple[int, int], place: tuple[int, int], evidence: str
) -> Disagreement:
    """Return the words that deny, and the sentence that does not."""
    return Disagreement("mood", ours.locus(*span), theirs.locus(*place), Certainty.MEDIUM, evidence)

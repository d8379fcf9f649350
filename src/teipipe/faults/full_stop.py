"""Paragraphs without a mark at their end, where the other version and the paragraphs around have one.

    коммунисты должны считаться ¶ Договор обеспечивает → должны считаться. ¶

It declines what goes on in the next paragraph, lists, and paragraphs that no other version answers.
"""

from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

SHORTEST = 30
MARKS = frozenset(".!?…。！？:：;；")
CLOSING = "\"'”’»)]）］」』*_ \n"
BOTH = frozenset({Witness.VERSION, Witness.DOCUMENT})


def full_stop(passage: Passage) -> Iterator[Claim]:
    """Claim the last word of a paragraph that lacks its full stop."""
    if passage.alone:
        return
    text = passage.text.rstrip()
    if passage.leaf.element != "p" or len(text) < SHORTEST or not text[-1:].isalpha() or not passage.words:
        return
    if not (ends(passage.before) and ends(passage.after) and begins(passage.after)):
        return
    last = passage.words[-1]
    opposite = passage.counterpart(last.start, last.end)
    if last.end != len(text) or opposite is None or bare(opposite.text)[-1:] not in ".。!?！？":
        return
    stop = "." if bare(opposite.text)[-1] in ".。" else bare(opposite.text)[-1]
    evidence = "the paragraphs around it, and the other version, end with a mark"
    yield Claim(last.start, last.end, last.text + stop, BOTH, "full_stop", evidence)


def ends(text: str) -> bool:
    """Say whether a paragraph ends with a mark."""
    return bare(text)[-1:] in MARKS and bool(bare(text))


def begins(text: str) -> bool:
    """Say whether a paragraph begins with a capital, and so does not go on with the one before."""
    return text.lstrip(CLOSING + "«“([")[:1].isupper()


def bare(text: str) -> str:
    """Return a text without closing quotation marks and brackets."""
    return text.rstrip(CLOSING)

"""The claims of all rules on a passage, weighed: which reading, and how certain.

High: one reading, and two witnesses that do not know one another. Medium: one reading and one witness. Low: what is
weak, and words for which rules propose different readings.
"""

from collections.abc import Iterable, Iterator, Sequence

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage
from teipipe.model import Certainty, Suspicion


def weighed(claims: Sequence[Claim], passage: Passage) -> Iterator[Suspicion]:
    """Yield one suspicion for all claims on the same words, in their order."""
    for group in overlapping(claims):
        yield suspicion(group, passage)


def overlapping(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Yield claims in groups that share words."""
    group: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        if group and claim.start >= max(one.end for one in group):
            yield group
            group = []
        group.append(claim)
    if group:
        yield group


def suspicion(group: Sequence[Claim], passage: Passage) -> Suspicion:
    """Weigh the claims on the same words."""
    by_reading: dict[tuple[int, int, str], list[Claim]] = {}
    for claim in group:
        by_reading.setdefault((claim.start, claim.end, claim.reading), []).append(claim)
    ranked = sorted(by_reading.values(), key=strength, reverse=True)
    best = ranked[0]
    rivals = len(ranked) > 1 and strength(ranked[1]) == strength(best)
    certainty = Certainty.LOW if rivals or not best[0].reading else certain(best)
    first = next((claim for claim in best if not claim.weak), best[0])
    evidence = "; ".join(dict.fromkeys(claim.evidence for claim in best))
    return Suspicion(passage.locus(first.start, first.end), first.reading, certainty, first.rule, evidence)


def strength(claims: Sequence[Claim]) -> tuple[bool, int]:
    """Rank a reading: one that a strong claim proposes before weak ones, then by the number of witnesses."""
    return any(not claim.weak for claim in claims), len(witnesses(claims))


def witnesses(claims: Iterable[Claim]) -> frozenset[Witness]:
    """Return all that speaks for a reading."""
    return frozenset().union(*(claim.witnesses for claim in claims))


def certain(claims: Sequence[Claim]) -> Certainty:
    """Return how certain a reading is that no other rivals."""
    if all(claim.weak for claim in claims):
        return Certainty.LOW
    return Certainty.HIGH if len(witnesses(claims)) > 1 else Certainty.MEDIUM

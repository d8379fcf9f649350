"""Recognition: which house a source comes from, by the evidence in it.

The highest score wins, if it reaches the threshold; what reaches it in no house is `plain`. Two scores that lie near
each other are a finding, with both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Evidence, Look
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.model import Source

THRESHOLD = 1.0
# Scores nearer than this are a tie: no single piece of evidence is worth less.
NEAR = 0.25


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of evidence that was found, and the line where it first stands."""

    evidence: Evidence
    line: int


@dataclass(frozen=True, slots=True)
class Score:
    """A house, and what was found that speaks for it or against it."""

    converter: Converter
    found: tuple[Found, ...] = ()

    @property
    def value(self) -> float:
        """The sum of the weights. The floor needs no evidence: it stands at the threshold."""
        if is_floor(self.converter):
            return THRESHOLD
        return round(sum((found.evidence.weight for found in self.found), 0.0), 2)


@dataclass(frozen=True, slots=True)
class Recognition:
    """The house that a source is taken for, and the scores, the highest first. None where the house was named."""

    converter: Converter
    scores: tuple[Score, ...] = ()

    def findings(self, source: Source) -> Iterator[Finding]:
        """Yield a finding where another house has nearly the same score."""
        rival = next((score for score in self.scores[1:] if not is_floor(score.converter)), None)
        if rival and self.scores[0].value - rival.value < NEAR:
            (first, second) = ((score.converter.name, score.value) for score in (self.scores[0], rival))
            message = (
                f"taken for {first[0]} ({first[1]:g}), though {second[0]} ({second[1]:g}) is as likely; look at the"
                f" evidence with --explain, and name the house with --converter {first[0]} or {second[0]}"
            )
            yield Finding("house-unsure", Severity.WARNING, Place(source.name), message)


def is_floor(converter: Converter) -> bool:
    """Say whether a converter needs no evidence."""
    return not converter.evidence


def recognised(source: Source, houses: Sequence[Converter], name: str = "", *, all_scores: bool = False) -> Recognition:
    """Return the house of that name, or the one for which most evidence speaks. The last of `houses` is the floor.

    A house that cannot come near the best score so far is not asked further, unless all scores are wanted.

    Raises:
        Refusal: there is no house of that name.
    """
    named = next((house for house in houses if house.name == name), None)
    if name and named is None:
        known = ", ".join(house.name for house in houses)
        raise Refusal(source.name, f"there is no converter {name!r}; there are {known}")
    if named and not all_scores:
        return Recognition(named)
    look = Look(source)
    best, scores = THRESHOLD, []
    for house in houses:
        wanted = -inf if all_scores or is_floor(house) else best - NEAR
        if house.most > wanted:
            scores.append(Score(house, tuple(found(house, look, wanted))))
            best = max(best, scores[-1].value)
    # Sorting keeps the order of equals; a house that reaches the threshold comes before the floor, which is last.
    scores.sort(key=lambda score: -score.value)
    return Recognition(named or scores[0].converter, tuple(scores))


def found(house: Converter, look: Look, wanted: float) -> Iterator[Found]:
    """Yield the evidence for and against a house that a source has, until the wanted score is out of reach."""
    reach = house.most
    for evidence in house.evidence:
        if reach <= wanted:
            return
        at = evidence.find(look)
        if at is not None:
            yield Found(evidence, look.source.line(at))
        reach -= max(evidence.weight, 0) if at is None else max(-evidence.weight, 0)

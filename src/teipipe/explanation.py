"""Why a source is read as it is: the houses with their scores and evidence, and what each rule claimed.

interview.txt: taken for plain
  plain            1     the floor, which takes any text
  play             -0.4  +0.6 labels of speakers that return, a dozen times or more (line 4)
                         -1 labels of those who ask and answer (line 4)
  no evidence      frus, letters, wilson-center
  rules            speech 32 (71%), paragraph 2 (20%), head 1 (9%)
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from teipipe.apparatus import labelled
from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.recognition import Found, Recognition, Score, is_floor, recognised
from teipipe.decisions import Decision, about
from teipipe.divide import divide
from teipipe.model import Block, Source
from teipipe.pipeline import house_of
from teipipe.volume import documents
from teipipe.volume.lines import Lines


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one rule claimed of a source: how many tiles, and their share of its characters without white space."""

    rule: str
    tiles: int
    share: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """The houses that a document could come from, and what the rules of the one that was taken made of it. `number`
    counts the documents of a file that holds several."""

    path: Path
    number: int
    recognition: Recognition
    claims: tuple[Claimed, ...]

    def as_json(self) -> dict[str, object]:
        """Return the explanation as the value of one JSON line."""
        return {
            "path": str(self.path),
            "document": self.number,
            "converter": self.recognition.converter.name,
            "houses": [
                {"name": score.converter.name, "score": score.value, "evidence": list(map(stated, score.found))}
                for score in self.recognition.scores
            ],
            "rules": [
                {"rule": claim.rule, "tiles": claim.tiles, "share": round(claim.share, 4)} for claim in self.claims
            ],
        }

    def __str__(self) -> str:
        rules = ", ".join(f"{claim.rule} {claim.tiles} ({claim.share:.0%})" for claim in self.claims)
        which = f", document {self.number}" if self.number > 1 else ""
        taken = f"{self.path}{which}: taken for {self.recognition.converter.name}"
        told = [line for score in self.recognition.scores for line in lines(score)]
        without = [score.converter.name for score in self.recognition.scores if not is_told(score)]
        rest = [f"  no evidence      {', '.join(without)}"] if without else []
        return "\n".join([taken, *told, *rest, f"  rules            {rules}"])


def stated(found: Found) -> dict[str, object]:
    """Return a piece of evidence as a value of JSON."""
    return {"says": found.evidence.says, "weight": found.evidence.weight, "line": found.line}


def is_told(score: Score) -> bool:
    """Say whether there is anything to tell of a house."""
    return bool(score.found) or is_floor(score.converter)


def lines(score: Score) -> Iterator[str]:
    """Yield the lines that tell of one house's score."""
    if not is_told(score):
        return
    parts = [f"{found.evidence.weight:+g} {found.evidence.says} (line {found.line})" for found in score.found]
    first, *others = parts or ["the floor, which takes any text"]
    yield f"  {score.converter.name:<16} {score.value:<5g} {first}"
    yield from (f"{'':<25}{part}" for part in others)


def explained(
    path: Path,
    source: Source,
    decisions: Sequence[Decision] = (),
    converter_name: str = "",
    houses: Sequence[Converter] = (),
) -> Iterator[Explanation]:
    """Explain how each document of a source is taken, in the first stages as `conversions` has them.

    Raises:
        Refusal: there is no converter of that name.
    """
    own = about(decisions, source)
    parts, _ = documents(source, Lines(source), own)
    known = (*houses, *CONVERTERS)
    whole = recognised(source, known).converter.name if len(parts) > 1 else ""
    for part in parts:
        name = converter_name or (house_of(part, whole, known) if whole else "")
        recognition = recognised(part, known, name, all_scores=True)
        blocks, _ = divide(labelled(part, recognition.converter), recognition.converter, own)
        yield Explanation(path, part.part.number if part.part else 1, recognition, tuple(claims(blocks, part)))


def claims(blocks: Sequence[Block], source: Source) -> Iterator[Claimed]:
    """Yield what each rule claimed, the largest share first."""
    tiles: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for block in blocks:
        if block.kind != "blank":
            tiles[block.rule] += 1
            sizes[block.rule] += len("".join(source.text[block.start : block.end].split()))
    whole = sizes.total() or 1
    yield from (Claimed(rule, tiles[rule], size / whole) for rule, size in sizes.most_common())

"""What a rule says of words that it doubts, before all rules' claims are weighed against one another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from teipipe.faults.passages import Passage


class Witness(StrEnum):
    """What speaks against the delivered words and for the reading. Two different ones are independent."""

    DICTIONARY = "dictionary"
    DOCUMENT = "document"
    REGISTER = "register"
    VERSION = "other version"
    GRAMMAR = "grammar"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Claim:
    """Doubted words of a passage, by offsets in its text, and what may have stood there, empty where nothing tells.

    A claim that is `weak` never stands alone in the text; it only bears out another.
    """

    start: int
    end: int
    reading: str
    witnesses: frozenset[Witness]
    rule: str
    evidence: str
    weak: bool = False


Rule = Callable[[Passage], Iterator[Claim]]

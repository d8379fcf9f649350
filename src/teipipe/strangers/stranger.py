"""What is found: a name, where it stands, and what tells that it is a person's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that the register lacks, at offsets of its passage; `why` says what tells that it is a name."""

    name: str
    start: int
    end: int
    why: str
    kind: str = "person"

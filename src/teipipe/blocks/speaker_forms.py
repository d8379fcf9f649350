"""What is known beforehand of the labels of speakers in a house's pages, so that less must be inferred from them.

Interviewer: …        **Mr. Gromyko.** …        NARRATOR — …        问：…
"""

from dataclasses import dataclass

from teipipe.blocks.patterns import any_of


@dataclass(frozen=True, slots=True)
class SpeakerForms:
    """The forms that labels may have (any, where none is named), whether they are in capitals, and patterns of names
    that are labels though they stand once only."""

    forms: tuple[str, ...] = ()
    capitals: bool = False
    names: tuple[str, ...] = ()

    def names_one(self, label: str) -> bool:
        """Say whether a label is one of the names that are known."""
        return bool(self.names) and any_of(self.names).fullmatch(label.strip()) is not None


ANY_FORM = SpeakerForms()

"""Faults of reading and typing: what a scanner or a typist perhaps got wrong. Nothing is overwritten: a suspicion of
some certainty stands in the text as a correction beside the delivered words, any other waits for an editor."""

from collections.abc import Iterator, Sequence

from teipipe.faults.abbreviation import abbreviation
from teipipe.faults.chinese_word import chinese_word
from teipipe.faults.claim import Rule
from teipipe.faults.correction import corrected
from teipipe.faults.disagreement import disagreement
from teipipe.faults.doubled_word import doubled_word
from teipipe.faults.foreign_name import foreign_name
from teipipe.faults.full_stop import full_stop
from teipipe.faults.idiom import idiom
from teipipe.faults.impossible_date import impossible_date
from teipipe.faults.mixed_script import mixed_script
from teipipe.faults.negative_pronoun import negative_pronoun
from teipipe.faults.participle import participle
from teipipe.faults.passages import Reading, passages
from teipipe.faults.register_form import register_form
from teipipe.faults.small_letter import small_letter
from teipipe.faults.unknown_word import unknown_word
from teipipe.faults.verb_person import verb_person
from teipipe.faults.weighing import weighed
from teipipe.model import Disagreement, Link, Source, Suspicion, Version
from teipipe.register import Register

__all__ = ["RULES", "corrected", "suspected"]

# Each rule claims words of a passage, or declines. None knows of another: `weighing` brings their claims together.
RULES: tuple[Rule, ...] = (
    # the dictionary
    unknown_word,
    mixed_script,
    idiom,
    chinese_word,
    # the register
    register_form,
    # grammar
    negative_pronoun,
    verb_person,
    participle,
    doubled_word,
    small_letter,
    # another version
    full_stop,
    foreign_name,
    abbreviation,
    impossible_date,
    disagreement,
)


def suspected(
    versions: Sequence[Version],
    links: Sequence[Link],
    disagreements: Sequence[Disagreement],
    source: Source,
    register: Register,
) -> Iterator[Suspicion]:
    """Yield the words of a document that were perhaps misread or mistyped, in their order."""
    for passage in passages(Reading(versions, links, disagreements, source, register)):
        yield from weighed([claim for rule in RULES for claim in rule(passage)], passage)

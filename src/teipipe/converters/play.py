"""Plays of any house and language: known by speakers' labels that return, with acts and scenes or a cast list."""

import re
from dataclasses import replace

from teipipe.blocks.act import act
from teipipe.blocks.cast import HEADING, LONGEST_HEADING, cast
from teipipe.blocks.divisions import counts
from teipipe.blocks.navigation import navigation
from teipipe.blocks.note import note
from teipipe.blocks.page import Unit
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.stage import stage
from teipipe.blocks.turn import turn
from teipipe.blocks.turn_labels import plain_name
from teipipe.blocks.verse import verse
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Evidence, Find, Look
from teipipe.converters.navigation import NAVIGATION
from teipipe.converters.transcripts import ADDRESSED_ALL, INTERVIEW, PRESENT, SILENT
from teipipe.marks.directions import directions
from teipipe.marks.note_refs import note_refs
from teipipe.marks.persons import persons

FEWEST_TURNS = 12
FEWEST_DIRECTIONS, DIRECTED_SHARE = 3, 0.05
FEWEST_KNOWN = 2
LONGEST_VERSE, VERSE_SHARE = 65, 0.4
# So many labels without a colon are a dialogue, whatever else there is.
DIALOGUE_TURNS, DIALOGUE_SHARE = 30, 0.15


def has_turns(look: Look) -> int | None:
    """Find the first of the labels of speakers where they return often, as those of a play's persons do."""
    turns = sum(count for count in (look.labels.names or {}).values() if count > 1)
    if look.labels.form in {"", "han"} or turns < FEWEST_TURNS or not look.turns:
        return None
    return look.turns[0][0].start


def beside(find: Find) -> Find:
    """Return what seeks evidence that tells nothing unless labels return: "Act 2" is a heading of statutes too."""
    return lambda look: find(look) if has_turns(look) is not None else None


def unstaged(evidence: Evidence) -> Evidence:
    """Return evidence that tells nothing beside acts or a cast list: in a comedy all may be called "Mr." too."""
    staged = (division, cast_list)
    return replace(
        evidence, find=lambda look: None if any(f(look) is not None for f in staged) else evidence.find(look)
    )


def fill(look: Look) -> int | None:
    """Find labels without a colon that fill the text: a dialogue, whatever else there is."""
    turns = sum(count for count in (look.labels.names or {}).values() if count > 1)
    filled = look.labels.share >= DIALOGUE_SHARE or look.labels.capitals
    return look.turns[0][0].start if look.labels.form != "colon" and filled and turns >= DIALOGUE_TURNS else None


def division(look: Look) -> int | None:
    """Find the heading of an act or a scene."""
    return next((line.start for line in look.lines if is_division(line)), None)


def is_division(line: Unit) -> bool:
    """Say whether a line is the heading of an act or a scene."""
    return len(line.bare) <= LONGEST_HEADING and bool(counts(line.bare))


def cast_list(look: Look) -> int | None:
    """Find the heading of a cast list over lines that name those who speak."""
    names = {name for name, count in (look.labels.names or {}).items() if count > 1}
    for at, line in enumerate(look.lines):
        if len(line.bare) <= LONGEST_HEADING and HEADING.fullmatch(line.bare):
            said = [plain_name(re.split(r"[,.(]", item.bare)[0]) for item in look.lines[at + 1 : at + 6]]
            if sum(any(name in other or other in name for name in names) for other in said if other) >= FEWEST_KNOWN:
                return line.start
    return None


def stage_directions(look: Look) -> int | None:
    """Find enough turns that begin with a direction in round brackets, before or after the stop of the label."""
    staged = [line for line, label in look.turns if label.stage[1] or line.bare[label.text : label.text + 1] == "("]
    return staged[0].start if len(staged) >= max(FEWEST_DIRECTIONS, DIRECTED_SHARE * len(look.turns)) else None


def verses(look: Look) -> int | None:
    """Find verse: most lines are short and follow another without a label."""
    short = [line for line in look.lines if len(line.bare) <= LONGEST_VERSE and not line.gap and line.bare[0].isupper()]
    labelled = {line.start for line, _ in look.turns}
    found = [line for line in short if line.start not in labelled]
    return found[0].start if found and len(found) >= VERSE_SHARE * len(look.lines) else None


play = Converter(
    name="play",
    evidence=(
        Evidence("labels of speakers that return, a dozen times or more", 0.6, has_turns),
        Evidence("labels without a colon that fill the text", 0.4, beside(fill)),
        Evidence("headings of acts or scenes", 0.4, beside(division)),
        Evidence("a cast list that names those who speak", 0.4, beside(cast_list)),
        Evidence("directions in brackets after the labels", 0.4, beside(stage_directions)),
        Evidence("verse", 0.4, beside(verses)),
        *INTERVIEW,
        unstaged(ADDRESSED_ALL),
        PRESENT,
        SILENT,
    ),
    rules=(navigation, note, cast, act, turn, stage, verse, paragraph),
    markers=(directions, note_refs, persons),
    furniture=NAVIGATION,
    by_line=True,
)

"""Plays of any house and language: known by speakers' labels that return, with acts and scenes or a cast list."""

import re

from teipipe.blocks.act import ACT, SCENE, act, is_set_off
from teipipe.blocks.cast import HEADING, LONGEST_HEADING, cast
from teipipe.blocks.navigation import navigation
from teipipe.blocks.note import note
from teipipe.blocks.page import Unit, units
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.stage import stage
from teipipe.blocks.turn import turn
from teipipe.blocks.turn_labels import TurnLabels, plain_name, turn_labels
from teipipe.blocks.verse import verse
from teipipe.converters.converter import Converter
from teipipe.converters.navigation import NAVIGATION
from teipipe.marks.directions import directions
from teipipe.marks.note_refs import note_refs
from teipipe.marks.persons import persons
from teipipe.model import Source

FEWEST_TURNS = 12
FEWEST_DIRECTIONS, DIRECTED_SHARE = 3, 0.05
FEWEST_KNOWN = 2
LONGEST_VERSE, VERSE_SHARE = 65, 0.4
# So many labels without a colon are a dialogue, whatever else there is.
DIALOGUE_TURNS, DIALOGUE_SHARE = 30, 0.15


def is_play(source: Source) -> bool:
    """Recognise labels that return often, and an act, a scene, a cast list or many directions beside them; labels
    without a colon that fill the text are a dialogue, whatever else there is."""
    lines = units(source, by_line=True)
    labels = turn_labels(lines)
    turns = sum(count for count in (labels.names or {}).values() if count > 1)
    if labels.form in {"", "han"} or turns < FEWEST_TURNS:
        return False
    filled = labels.share >= DIALOGUE_SHARE or labels.capitals
    if labels.form != "colon" and filled and turns >= DIALOGUE_TURNS:
        return True
    if any(is_division(line) for line in lines) or is_cast(lines, labels):
        return True
    return are_directions(lines, labels) or is_verse(lines, labels)


def is_division(line: Unit) -> bool:
    """Say whether a line is the heading of an act or a scene."""
    return len(line.bare) <= LONGEST_HEADING and any(k.match(line.bare) and is_set_off(line, k) for k in (ACT, SCENE))


def is_cast(lines: tuple[Unit, ...], labels: TurnLabels) -> bool:
    """Say whether a heading of a cast list stands over lines that name those who speak."""
    names = {name for name, count in (labels.names or {}).items() if count > 1}
    for at, line in enumerate(lines):
        if len(line.bare) <= LONGEST_HEADING and HEADING.fullmatch(line.bare):
            said = [plain_name(re.split(r"[,.(]", item.bare)[0]) for item in lines[at + 1 : at + 6]]
            if sum(any(name in other or other in name for name in names) for other in said if other) >= FEWEST_KNOWN:
                return True
    return False


def are_directions(lines: tuple[Unit, ...], labels: TurnLabels) -> bool:
    """Say whether enough turns begin with a direction in round brackets, before or after the stop of the label."""
    found = [(label, line) for at, line in enumerate(lines) if (label := labels.at(at))]
    staged = sum(bool(label.stage[1]) or line.bare[label.text : label.text + 1] == "(" for label, line in found)
    return staged >= max(FEWEST_DIRECTIONS, DIRECTED_SHARE * len(found))


def is_verse(lines: tuple[Unit, ...], labels: TurnLabels) -> bool:
    """Say whether most lines are short and follow another without a label, as verse does."""
    short = (len(line.bare) <= LONGEST_VERSE and not line.gap and line.bare[0].isupper() for line in lines)
    return sum(verse and labels.at(at) is None for at, verse in enumerate(short)) >= VERSE_SHARE * len(lines)


play = Converter(
    name="play",
    recognises=is_play,
    rules=(navigation, note, cast, act, turn, stage, verse, paragraph),
    markers=(directions, note_refs, persons),
    furniture=NAVIGATION,
    by_line=True,
)

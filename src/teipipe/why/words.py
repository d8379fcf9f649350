"""What is told of rules, of what the layout says, and of what is put together without a guess."""

import re
from inspect import getmodule

from teipipe.again import Again
from teipipe.encode.principles import CATEGORIES
from teipipe.guesses import TRANSLATED
from teipipe.houses import RULES
from teipipe.leaves import text
from teipipe.model import Leaf, Version
from teipipe.why.reason import Because

LEDGER = {name: said for name, said in CATEGORIES if name.startswith("ledger.")}
NODES = {
    "sp": "a turn: the label of a speaker, and what follows up to the next",
    "opener": "dateline, salute and stamp before the text",
    "closer": "what closes a letter: dateline, salute and signature after the text",
    "list": "items in a row",
    "item": "an item with a list of its own",
    "table": "cells in a row",
    "row": "the cells of one row",
    "div": "begins at a heading, or where a second part begins without one",
    "lg": "lines of verse in a row",
    "castList": "the persons of a play in a row",
}
# What the delivered file tells, and no rule guesses.
TOLD = {
    "pb": "the delivered file tells of a new page here",
    "lb": "a new line in an element whose lines are its own",
    "hi": "the delivered file shows these words so",
    "ref": "the delivered file links these words",
    "pc": "a hyphen that stands there because a line or a page ends",
}


def of_rule(leaf: Leaf) -> str:
    """Say what the rule claims that made a passage, as the rule itself says."""
    if leaf.rule == "decision":
        return "an editor's decision"
    rule = RULES.get(leaf.rule)
    page = getmodule(rule).__doc__ if rule else None
    return " ".join((page or f"{leaf.element}: claimed by the rule {leaf.rule}").partition("\n\n")[0].split())


def of_version(version: Version, again: Again) -> Because:
    """Say why a version is one, and of which type."""
    known = again.document.header
    if not version.type:
        told = "nothing tells whether it is the original"
    elif version.type_certainty == "high":
        told = f"the language of the original is stated: {known.language}" if known.language else "an editor's decision"
    else:
        told = TRANSLATED
    certainty = str(version.type_certainty) if version.type else ""
    return Because("languages", certainty, f"passages in a row in one language, {version.lang}; {told}")


def of_left_out(leaf: Leaf, again: Again) -> str:
    """Say why a stretch was left out of the text, and by which pattern."""
    kind = leaf.attributes["ana"].removeprefix("#")
    words = " ".join(text(leaf, again.source).split())
    patterns = (*again.document.furniture, *again.document.labels)
    found = next((pattern for pattern in patterns if re.fullmatch(pattern, words)), "")
    return LEDGER[kind] + (f" The pattern is “{found}”." if found else "")

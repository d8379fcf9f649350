"""Writing decisions: each is added at the end of a readable file, whose text and comments stay as they are.

[[decision]]
kind = "verdict"
source = "001_a9b5efd6fa4448d3.txt"
element = "date"
quote = "spring of 1950"
offset = 5210
verdict = "accept"
value = "1950-03-01..1950-05-31"
by = "E. Karlson"
reason = "So it is meant in the talks of that year."
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from teipipe.convert import write_whole
from teipipe.decisions import Decision, stretches
from teipipe.findings import Refusal
from teipipe.guesses import Guess, said
from teipipe.model import Source
from teipipe.toml import quoted

# What a decision states, in the order in which a person reads it.
ORDER = (
    *("kind", "source", "element", "code", "label", "person"),
    *("before", "quote", "linked", "after", "becomes", "offset"),
    *("verdict", "value", "by", "reason"),
)
# How many characters before its words tell one place from another.
BEFORE = 40


def decision(guess: Guess, source: Source, verdict: str, value: str, by: str, reason: str, file: Path) -> Decision:
    """Return a verdict on a guess; where its words stand more than once, with those before it."""
    words = said(guess.at, source)
    at = guess.at.start
    several = len(stretches(words, source.whole)) > 1
    return Decision(
        str(file),
        "verdict",
        source.name,
        " ".join(by.split()),
        " ".join(reason.split()),
        before=before(source, at) if several else "",
        offset=at + source.offset,
        value=value,
        quote=words,
        element=guess.element,
        verdict=verdict,
        linked=said(guess.linked, source) if guess.linked else "",
    )


def before(source: Source, at: int) -> str:
    """Return the words before an offset, from the beginning of one."""
    text = source.text[max(0, at - BEFORE) : at]
    whole = text if at <= BEFORE else re.sub(r"\A\S+(?=\s+\S)", "", text)
    return " ".join(whole.split())


def file_of(source: str, known: Sequence[Decision], name: str, folder: Path) -> Path:
    """Return the file for decisions on a source: the one that has some already, or a new one of that name."""
    there = [Path(one.file) for one in known if one.source == source]
    return there[-1] if there else folder / f"{name}.toml"


def written(one: Decision) -> str:
    """Return a decision as TOML."""
    default = {field.name: field.default for field in fields(Decision)}
    lines = [
        f"{name} = {quoted(value) if isinstance(value, str) else value}"
        for name in ORDER
        if (value := getattr(one, name)) != default[name]
    ]
    return "\n".join(["[[decision]]", *lines, ""])


def append(one: Decision) -> None:
    """Add a decision at the end of its file, all of it or, where that fails, nothing.

    Raises:
        Refusal: the file cannot be read or written, or is broken.
    """
    file = Path(one.file)
    try:
        there = file.read_bytes().decode("utf-8") if file.exists() else ""
        tomllib.loads(there)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal(str(file), f"nothing can be added: {error}; mend the file") from error
    ends = "\r\n" if "\r\n" in there else "\n"
    gap = "" if not there else "\n" if there.endswith("\n") else "\n\n"
    write_whole(file, (there + (gap + written(one)).replace("\n", ends)).encode("utf-8"))

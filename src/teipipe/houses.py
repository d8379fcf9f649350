"""Houses described in TOML: in an edition's folder `houses/`, or in a file that `--house` names.

    name = "mill-archive"
    furniture = ["Back to the catalogue"]

    [[evidence]]
    phrase = "Archive of the Mill"
    weight = 6

    [fields]
    "Shelfmark" = "record"

It is the same value that the houses of the program are: what their modules can say, a file can.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.page import Rule
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.speaker_forms import SpeakerForms
from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Evidence, line, phrase
from teipipe.edition import validated
from teipipe.findings import Place, Refusal
from teipipe.marks import Marker
from teipipe.resources import resource

RULES: Mapping[str, Rule] = {rule.__name__: rule for house in CONVERTERS for rule in house.rules}
MARKERS: Mapping[str, Marker] = {marker.__name__: marker for house in CONVERTERS for marker in house.markers}
BASE = "base"
FORMS = {
    "colon": "colon",
    "full stop": "period",
    "dash": "dash",
    "own line": "alone",
    "bold": "emphasis",
    "small capitals": "emphasis",
    "chinese": "han",
}
# What could be made to fit any text explains nothing, and the certificate does not accept it.
BOUNDLESS = re.compile(r"(?<!\\)\.(?:[*+]|\{\d*,\})|\[\^[^\]]*\](?:[*+]|\{\d*,\})|\\[SWD](?:[*+]|\{\d*,\})")
SPECIAL = re.compile(r"\(\?(?!:)")
ANY_TEXT = ("Qxz 7, жя 我们", "Wholly other words, of another text entirely.")
Named = TypeVar("Named")


def load(folder: Path) -> tuple[Converter, ...]:
    """Read all houses of an edition; an edition without the folder has none.

    Raises:
        Refusal: a file does not fit `schema/json/house.schema.json`, or two have one name.
    """
    found: dict[str, Path] = {}
    houses = []
    for path in sorted(folder.glob("*.toml")):
        one = house(path)
        if one.name in found:
            raise Refusal(str(path), f"name: {one.name!r} is the name of {found[one.name].name} too; choose another")
        found[one.name] = path
        houses.append(one)
    return tuple(houses)


def house(path: Path) -> Converter:
    """Read one house.

    Raises:
        Refusal: the file cannot be read or does not fit; says where, what is there, and what would fit.
    """
    stated = validated(path, resource("schema", "json", "house.schema.json"))
    for where, pattern in patterns(stated):
        examine(path, where, pattern)
    base = one_of(path, "base", stated.get("base", "plain"), {known.name: known for known in CONVERTERS})
    if any(stated["name"] == known.name for known in CONVERTERS):
        message = f"name: {stated['name']!r} is a house of the program; choose another name"
        raise Refusal(place(path, stated["name"]), message)
    speakers = stated.get("speakers", {})
    return replace(
        base,
        name=stated["name"],
        evidence=tuple(map(evidence, stated.get("evidence", ()))) or (UNKNOWN,),
        rules=rules(path, stated, base),
        markers=tuple(one_of(path, "markers", name, MARKERS) for name in stated["markers"])
        if "markers" in stated
        else base.markers,
        fields={**base.fields, **stated.get("fields", {})},
        statements={**base.statements, **stated.get("statements", {})},
        furniture=(*base.furniture, *stated.get("furniture", ())),
        cuts=(*base.cuts, *stated.get("cuts", ())),
        by_line=stated.get("by_line", base.by_line),
        speakers=SpeakerForms(
            tuple(dict.fromkeys(FORMS[form] for form in speakers.get("forms", ()))),
            speakers.get("capitals", False),
            tuple(speakers.get("names", ())),
        ),
    )


def nothing(_: object) -> None:
    """Find nothing."""


# A house without evidence is no floor: it is taken only where it is named.
UNKNOWN = Evidence("nothing: the house is taken where it is named", 0, nothing)


def evidence(stated: Mapping[str, Any]) -> Evidence:
    """Return a piece of evidence as a file states it."""
    weight = float(stated.get("weight", 1))
    found = phrase(stated["phrase"], weight) if "phrase" in stated else line(stated["line"], weight)
    return replace(found, says=stated.get("says", found.says))


def rules(path: Path, stated: Mapping[str, Any], base: Converter) -> tuple[Rule, ...]:
    """Return the rules in their order: as stated, or the base's, those that read fields before them.

    Raises:
        Refusal: a rule is not known, or stands after the one that never declines.
    """
    if "rules" not in stated:
        reads = (metadata, statement) if stated.get("fields") or stated.get("statements") else ()
        first = base.rules[:1]
        return (*first, *(rule for rule in reads if rule not in base.rules), *base.rules[1:])
    names: list[str] = stated["rules"]
    if paragraph.__name__ in names[:-1]:
        after = names[names.index(paragraph.__name__) + 1]
        message = f"rules: paragraph takes all that is left, so {after!r} is never asked; put it last"
        raise Refusal(place(path, paragraph.__name__), message)
    groups: dict[str, tuple[Rule, ...]] = {name: (rule,) for name, rule in RULES.items()}
    groups[BASE] = tuple(rule for rule in base.rules if rule.__name__ not in names)
    named = (rule for name in names for rule in one_of(path, "rules", name, groups))
    return (*(rule for rule in named if rule is not paragraph), paragraph)


def one_of(path: Path, where: str, name: str, known: Mapping[str, Named]) -> Named:
    """Return what has a name.

    Raises:
        Refusal: nothing has it; names what is like it, and all there are.
    """
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    offer = f"perhaps {near[0]!r}; " if near else ""
    raise Refusal(place(path, name), f"{where}: there is no {name!r}; {offer}there are {', '.join(known)}")


def place(path: Path, words: str) -> Place:
    """Return the line of a file where words stand, as they are or as TOML writes a backslash."""
    text = path.read_text(encoding="utf-8")
    at = max(text.find(words), text.find(words.replace("\\", "\\\\")))
    return Place(str(path), text.count("\n", 0, at) + 1 if at >= 0 else 0)


def patterns(stated: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each pattern of a house, and where it stands in the file."""
    for name in ("furniture", "cuts"):
        yield from ((f"{name}.{at}", pattern) for at, pattern in enumerate(stated.get(name, ()), 1))
    yield from ((f"statements.{pattern}", pattern) for pattern in stated.get("statements", {}))
    names: Sequence[str] = stated.get("speakers", {}).get("names", ())
    yield from ((f"speakers.names.{at}", pattern) for at, pattern in enumerate(names, 1))
    for at, found in enumerate(stated.get("evidence", ()), 1):
        if "line" in found:
            yield f"evidence.{at}.line", found["line"]


def examine(path: Path, where: str, pattern: str) -> None:
    """Refuse a pattern that does not compile, that cannot stand beside others, or, of furniture, that fits any text.

    Raises:
        Refusal: says which, where in the pattern, and what would fit.
    """
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        near = pattern[max(0, (error.pos or 0) - 12) : (error.pos or 0) + 12]
        message = f"no pattern: {error.msg} at character {(error.pos or 0) + 1}, near “{near}”; mend it there"
        raise Refusal(place(path, pattern), f"{where}: {message}") from error
    if compiled.groups or SPECIAL.search(pattern):
        message = f"“{pattern}”: patterns are joined, so write groups as (?:…), without names, flags and looking around"
        raise Refusal(place(path, pattern), f"{where}: {message}")
    if where.startswith(("furniture", "cuts")) and is_boundless(pattern, compiled):
        message = f"“{pattern}” would fit any text, which then could vanish; name its words, or bound it, as .{{0,80}}"
        raise Refusal(place(path, pattern), f"{where}: {message}")


def is_boundless(pattern: str, compiled: re.Pattern[str]) -> bool:
    """Say whether a pattern of furniture fits what it should not: the certificate would not accept it."""
    return bool(BOUNDLESS.search(pattern)) or any(compiled.fullmatch(text) for text in ("", *ANY_TEXT))

"""What an editor's bracket belongs to: an expansion to its abbreviation, an office to the person beside it.

<abbr xml:id="…" corresp="#…">MPR</abbr> <expan xml:id="…" corresp="#…">[Mongolian People's Republic]</expan>
<note type="role" place="inline" corresp="#li-fuchun">[CC member]</note> <persName ref="#li-fuchun">Li</persName>
"""

from collections.abc import Iterable
from typing import Protocol

from teipipe.encode.ids import Ids
from teipipe.encode.tei import XML, Element, words
from teipipe.leaves import leaves_in
from teipipe.model import Leaf, Mark, Source, Version


class Made(Protocol):
    """What became of marks, and the ids that were given."""

    ids: Ids
    made: dict[int, Element]


def join_companions(versions: Iterable[Version], source: Source, texts: Made) -> None:
    """Point expansions at their abbreviations and back, and offices at whose they are."""
    for version in versions:
        for leaf in (*leaves_in(version.children), *version.notes.values()):
            for mark in leaf.marks:
                if mark.element == "expan" and (short := before(mark, "abbr", leaf, source)):
                    join(mark, short, version.lang, texts)
                elif mark.attributes.get("type") == "role":
                    belong(mark, leaf, source, texts)


def before(mark: Mark, element: str, leaf: Leaf, source: Source) -> Mark | None:
    """Return the mark of a kind that ends before another, with no more than space and a bracket between."""
    return next(
        (one for one in leaf.marks if one.element == element and is_gap(source.text[one.end : mark.start])), None
    )


def after(mark: Mark, element: str, leaf: Leaf, source: Source) -> Mark | None:
    """Return the mark of a kind that begins in another and goes on after it, as a name does whose forename an editor
    added with the office; or else that begins after it, with no more than space between."""
    alike = [one for one in leaf.marks if one.element == element]
    across = (one for one in alike if mark.start < one.start < mark.end < one.end)
    return next(across, None) or next((one for one in alike if is_gap(source.text[mark.end : one.start])), None)


def is_gap(between: str) -> bool:
    """Say whether what lies between two marks parts them by a space or the bracket of the second."""
    return 0 < len(between) <= len("  [") and not between.strip(" \t\n\u00a0[")


def join(full: Mark, short: Mark, lang: str, texts: Made) -> None:
    """Give an abbreviation and its expansion ids, and point each at the other."""
    made = [texts.made.get(id(mark)) for mark in (full, short)]
    if made[0] is None or made[1] is None:
        return
    for mark, element in zip((full, short), made, strict=True):
        if element is not None and element.get(f"{XML}id") is None:
            element.set(f"{XML}id", texts.ids.name(lang, mark.element, words(element)))
    made[0].set("corresp", "#" + made[1].get(f"{XML}id", ""))
    made[1].set("corresp", "#" + made[0].get(f"{XML}id", ""))


def belong(office: Mark, leaf: Leaf, source: Source, texts: Made) -> None:
    """Point an office at the person whose name stands after it, or else before it."""
    made = texts.made.get(id(office))
    person = after(office, "persName", leaf, source) or before(office, "persName", leaf, source)
    if made is not None and person is not None and person.attributes.get("ref", "").startswith("#"):
        made.set("corresp", person.attributes["ref"])

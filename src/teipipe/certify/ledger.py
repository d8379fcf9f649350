"""The ledger: everything that was left out must be what its kind says, so that no text can hide in it."""

import re
from pathlib import Path

from lxml import etree

from teipipe.certify.carriers import Carrier
from teipipe.certify.delivered import NAMESPACES, Delivered, pattern
from teipipe.certify.faults import Faults, quoted, spaced

# Marks of Markdown. A bracket alone is none, nor is punctuation: they are text.
MARKUP = re.compile(r"[*_#^~`>|+=\\-]+|[|:-]{2,}|<|>|!?\[\\?|\\?\](?:\(\S*\)|\[\S*\])")
LONGEST_LABEL = 60
# After an entry of a table of contents: dots, and the number of a page.
PAGE = re.compile(r"[\s.·…_]*\d{0,4}$")
SHORTEST_ENTRY, LONGEST_ENTRY = 8, 400
# A pattern with these can be made to fit anything.
BOUNDLESS = re.compile(r"(?<!\\)\.(?:[*+]|\{\d*,\})|\(\?[^:]|\[\^[^\]]*\](?:[*+]|\{\d*,\})|\\[SWD](?:[*+]|\{\d*,\})")
# A pattern that fits these fits anything, and explains nothing.
ANY_TEXT = ("Qxz 7, жя 我们", "Wholly other words, of another text entirely.")


def explain(faults: Faults, carriers: list[Carrier], tree: etree._ElementTree, sources: dict[str, Delivered]) -> None:
    """Report what the ledger leaves out without a reason that holds."""
    patterns = {kind: declared(tree, kind, Path(faults.path)) for kind in ("furniture", "label")}
    kept = {spaced(carrier.text) for carrier in carriers if carrier.zone != "ledger"}
    placeless = astray(carriers, sources)
    lists = any(carrier.element.get("ana") == "#ledger.contents" for carrier in carriers)
    # Only the first part of a file with several documents can hold a table of contents that is no text.
    whole = [spaced(one.text) for one in sources.values() if lists and one.start == 0 and one.end < len(one.text)]
    for carrier in carriers:
        kind = carrier.element.get("ana", "").removeprefix("#ledger.")
        if carrier.zone != "ledger" or (kind == "contents" and is_entry(spaced(carrier.text), whole)):
            continue
        holds = carrier not in placeless if kind == "layout" else explained(kind, spaced(carrier.text), patterns, kept)
        if not holds:
            text = quoted(spaced(carrier.text))
            faults.add(
                "ledger-unexplained",
                carrier.element,
                f"{text} is left out as {kind or 'nothing named'}, which it is not; put it into the text",
            )


def is_entry(text: str, whole: list[str]) -> bool:
    """Say whether a text, without the number of a page, stands a second time in its source, as an entry of a table of
    contents does."""
    entry = PAGE.sub("", text) if len(text) <= LONGEST_ENTRY else ""
    return len(entry) >= SHORTEST_ENTRY and any(source.count(entry) > 1 for source in whole)


def declared(tree: etree._ElementTree, kind: str, document: Path) -> list[re.Pattern[str]]:
    """Return the patterns that the converter declares for furniture or for labels (`samplingDecl/ab`)."""
    items = tree.iterfind(f".//t:samplingDecl/t:ab[@type='{kind}']/t:list/t:item", NAMESPACES)
    texts = ["".join(map(str, item.itertext())) for item in items]
    narrow = [pattern(text, document) for text in texts if not BOUNDLESS.search(text)]
    return [one for one in narrow if not any(one.fullmatch(text) for text in ANY_TEXT)]


def explained(kind: str, text: str, patterns: dict[str, list[re.Pattern[str]]], kept: set[str]) -> bool:
    """Say whether what was left out is what its kind says: nothing else may hide in the ledger."""
    if kind in patterns:
        fits = any(pattern.fullmatch(text) for pattern in patterns[kind])
        return fits and (kind != "label" or len(text) <= LONGEST_LABEL)
    if kind == "markup":
        return bool(MARKUP.fullmatch(text))
    return kind == "duplicate" and text in kept


def astray(carriers: list[Carrier], sources: dict[str, Delivered]) -> list[Carrier]:
    """Return what is left out as layout and is no furniture of its source, or a word of it more often than the
    furniture has it: the longest take their places first, so that a short one can't hide in them."""
    left = {key: source.furniture for key, source in sources.items()}
    found = [one for one in carriers if one.zone == "ledger" and one.element.get("ana") == "#ledger.layout"]
    missing = []
    for carrier in sorted(found, key=lambda one: -len(one.text)):
        key, text = carrier.stretches[0].key, "".join(carrier.text.split())
        if text not in left[key]:
            missing.append(carrier)
        left[key] = left[key].replace(text, "\n", 1)
    return missing

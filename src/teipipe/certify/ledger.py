"""The ledger: everything that was left out must be what its kind says, so that no text can hide in it."""

import re

from lxml import etree

from teipipe.certify.carriers import Carrier
from teipipe.certify.delivered import NAMESPACES, Delivered
from teipipe.certify.faults import Faults, quoted, spaced

# Marks of Markdown. A bracket alone is none, nor is punctuation: they are text.
MARKUP = re.compile(r"[*_#^~`>|+=\\-]+|<|>|!?\[\\?|\\?\](?:\(\S*\)|\[\S*\])")
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
    patterns = {kind: declared(tree, kind) for kind in ("furniture", "label")}
    kept = {spaced(carrier.text) for carrier in carriers if carrier.zone != "ledger"}
    layout = [source.furniture for source in sources.values()]
    lists = any(carrier.element.get("ana") == "#ledger.contents" for carrier in carriers)
    # Only the first part of a file with several documents can hold a table of contents that is no text.
    whole = [spaced(one.text) for one in sources.values() if lists and one.start == 0 and one.end < len(one.text)]
    for carrier in carriers:
        kind = carrier.element.get("ana", "").removeprefix("#ledger.")
        if carrier.zone != "ledger" or (kind == "contents" and is_entry(spaced(carrier.text), whole)):
            continue
        if not explained(kind, spaced(carrier.text), patterns, kept, layout):
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


def declared(tree: etree._ElementTree, kind: str) -> list[re.Pattern[str]]:
    """Return the patterns that the converter declares for furniture or for labels (`samplingDecl/ab`)."""
    items = tree.iterfind(f".//t:samplingDecl/t:ab[@type='{kind}']/t:list/t:item", NAMESPACES)
    texts = ["".join(map(str, item.itertext())) for item in items]
    patterns = [re.compile(text) for text in texts if not BOUNDLESS.search(text)]
    return [pattern for pattern in patterns if not any(pattern.fullmatch(text) for text in ANY_TEXT)]


def explained(
    kind: str, text: str, patterns: dict[str, list[re.Pattern[str]]], kept: set[str], layout: list[str]
) -> bool:
    """Say whether what was left out is what its kind says: nothing else may hide in the ledger."""
    if kind in patterns:
        fits = any(pattern.fullmatch(text) for pattern in patterns[kind])
        return fits and (kind != "label" or len(text) <= LONGEST_LABEL)
    if kind == "markup":
        return bool(MARKUP.fullmatch(text))
    if kind == "layout":
        return any("".join(text.split()) in furniture for furniture in layout)
    return kind == "duplicate" and text in kept

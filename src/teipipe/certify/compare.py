"""The comparison: what each carrier says against its stretches, and all stretches against the whole source."""

import re
from itertools import pairwise

from lxml import etree

from teipipe.certify.carriers import SOFT, Carrier, Stretch, pieces
from teipipe.certify.delivered import Delivered
from teipipe.certify.faults import Faults, quoted, spaced

# U+FFFE cannot occur in XML either: white space of the source between two stretches of one carrier.
JOINT = "\ufffe"
# A source that has them says what no TEI can.
UNHELD = re.compile(f"[{SOFT}{JOINT}]")


def is_declared(faults: Faults, carrier: Carrier, sources: dict[str, Delivered]) -> bool:
    """Say whether a carrier's pointers fit the declared sources; report where they do not."""
    for stretch in carrier.stretches:
        source = sources.get(stretch.key)
        if source is None or not source.start <= stretch.start < stretch.end <= source.end:
            where = f"src:{stretch.key}#char={stretch.start},{stretch.end}"
            what = (
                "every declared source" if source is None else f"the document's part ({source.start} to {source.end})"
            )
            message = f"{where} lies outside {what}; convert the source again"
            faults.add("source-form", carrier.element, message)
            return False
    return True


def compare(faults: Faults, carrier: Carrier, sources: dict[str, Delivered]) -> None:
    """Report a carrier that does not say what its stretches say."""
    wanted = expected(carrier, sources)
    if not agrees(carrier.text, wanted):
        name = etree.QName(carrier.element).localname
        message = f"{name} says {differing(carrier.text, wanted)}; restore the delivered reading"
        faults.add("text-changed", carrier.element, message)


def cover(faults: Faults, carriers: list[Carrier], sources: dict[str, Delivered]) -> None:
    """Report what no carrier says, and what two say."""
    for source in sources.values():
        claims = [
            (stretch, carrier) for carrier in carriers for stretch in carrier.stretches if stretch.key == source.key
        ]
        at = source.start
        for stretch, carrier in sorted(claims, key=lambda claim: (claim[0].start, claim[0].end)):
            if stretch.start < at:
                said = quoted(spaced(source.text[stretch.start : min(at, stretch.end)]))
                message = f"{said} is said twice; expected each stretch in one element only"
                faults.add("source-overlap", carrier.element, message)
            faults.lost(source.path, source.text, at, stretch.start)
            at = max(at, stretch.end)
        faults.lost(source.path, source.text, at, source.end)


def in_order(faults: Faults, carriers: list[Carrier]) -> None:
    """Report passages of the body that stand in another order than the source's. A note may stand at its anchor."""
    reached: dict[str, int] = {}
    for carrier in carriers:
        if carrier.zone != "body" or carrier.is_note:
            continue
        if is_interrupted(carrier):
            moved(faults, carrier, "around another passage")
        for stretch in carrier.stretches:
            if stretch.start < reached.get(stretch.key, 0):
                moved(faults, carrier, "after what follows it in the source")
            reached[stretch.key] = max(stretch.start, reached.get(stretch.key, 0))


def moved(faults: Faults, carrier: Carrier, where: str) -> None:
    """Report a passage that does not stand where the source has it."""
    faults.add("text-moved", carrier.element, f"{quoted(spaced(carrier.text))} stands {where}; move it back")


def is_interrupted(carrier: Carrier) -> bool:
    """Say whether a passage goes on after another that stands inside it and is no note."""
    _, inner, after = "".join(pieces(carrier.element, inner=JOINT)).partition(JOINT)
    return bool(inner and after.replace(JOINT, "").replace(SOFT, "").strip())


def expected(carrier: Carrier, sources: dict[str, Delivered]) -> str:
    """Return what the source says in a carrier's stretches."""
    texts = [
        UNHELD.sub("\ufffd", sources[stretch.key].text[stretch.start : stretch.end]) for stretch in carrier.stretches
    ]
    joints = [joint(first, second, sources) for first, second in pairwise(carrier.stretches)]
    return "".join(part for pair in zip(texts, [*joints, ""], strict=True) for part in pair)


def joint(first: Stretch, second: Stretch, sources: dict[str, Delivered]) -> str:
    """Return what stands between two stretches of one carrier: a joint where the source has white space there."""
    if first.key != second.key:
        return JOINT
    between = sources[first.key].text[first.end : second.start]
    return JOINT if any(character.isspace() for character in between) else ""


def agrees(actual: str, wanted: str) -> bool:
    """Compare two texts. SOFT in the actual one may stand where the source has a joint, or where it has nothing."""
    if SOFT not in actual:
        return spaced(actual) == spaced(wanted.replace(JOINT, " "))
    have, want = spaced(actual), spaced(wanted)
    at = 0
    for part in want.split(JOINT):
        at = after(part.strip(), have, at)
        if at < 0:
            return False
    return not have[at:].strip(SOFT + " ")


def after(part: str, have: str, at: int) -> int:
    """Return the offset after a part of the wanted text; -1 where something else stands there. SOFT says nothing."""
    while at < len(have) and have[at] in SOFT + " ":
        at += 1
    for character in part:
        while at < len(have) and have[at] == SOFT:
            at += 1
        if at >= len(have) or have[at] != character:
            return -1
        at += 1
    return at


def differing(actual: str, wanted: str) -> str:
    """Describe the first difference between two texts for a message."""
    actual, wanted = spaced(actual.replace(SOFT, "")), spaced(wanted.replace(JOINT, " "))
    same = next(
        (i for i, (a, w) in enumerate(zip(actual, wanted, strict=False)) if a != w),
        min(len(actual), len(wanted)),
    )
    start = max(0, same - 15)
    return f"{quoted(actual[start : same + 25])} where the source has {quoted(wanted[start : same + 25])}"

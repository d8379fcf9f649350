"""The comparison: what each carrier says against its stretches, and all stretches against the whole source."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from lxml import etree

from teipipe.certify.carriers import SOFT, Carrier, Stretch, pointers, within
from teipipe.certify.delivered import Delivered
from teipipe.certify.faults import Faults, quoted, spaced


def is_declared(faults: Faults, carrier: Carrier, sources: dict[str, Delivered]) -> bool:
    """Say whether a carrier's pointers fit the declared sources; report where they do not."""
    for stretch in carrier.stretches:
        source = sources.get(stretch.key)
        if source is None or not 0 <= stretch.start < stretch.end <= len(source.text):
            where = f"src:{stretch.key}#char={stretch.start},{stretch.end}"
            faults.add(
                "source-form",
                carrier.element,
                f"{where} lies outside every declared source; convert the source again",
            )
            return False
    return True


def compare(faults: Faults, carrier: Carrier, sources: dict[str, Delivered]) -> None:
    """Report a carrier that does not say what its stretches say."""
    inner = [s for e in carrier.element.iterdescendants("*") for s in pointers(e) if within(s, carrier.stretches)]
    wanted = "".join(expected(carrier, inner, sources))
    if not agrees(carrier.text, wanted):
        name = etree.QName(carrier.element).localname
        faults.add(
            "text-changed",
            carrier.element,
            f"{name} says {differing(carrier.text, wanted)}; restore the delivered reading",
        )


def cover(faults: Faults, carriers: list[Carrier], sources: dict[str, Delivered]) -> None:
    """Report what no carrier says, and what two say."""
    for source in sources.values():
        claims = sorted(claimed(carriers, source.key), key=lambda claim: (claim[0].start, claim[0].end))
        at = 0
        for stretch, carrier in claims:
            if stretch.start < at:
                said = quoted(spaced(source.text[stretch.start : min(at, stretch.end)]))
                faults.add(
                    "source-overlap",
                    carrier.element,
                    f"{said} is said twice; expected each stretch in one element only",
                )
            faults.lost(source.path, source.text, at, stretch.start)
            at = max(at, stretch.end)
        faults.lost(source.path, source.text, at, len(source.text))


def expected(carrier: Carrier, others: Iterable[Stretch], sources: dict[str, Delivered]) -> list[str]:
    """Return what the source says in a carrier's stretches; list items are joined with a space or none."""
    cut = [piece for stretch in carrier.stretches for piece in minus(stretch, others)]
    texts = [sources[piece.key].text[piece.start : piece.end] for piece in cut]
    joints = [joint(first, second, sources) for first, second in pairwise(cut)]
    return [part for pair in zip(texts, [*joints, ""], strict=True) for part in pair] if texts else []


def joint(first: Stretch, second: Stretch, sources: dict[str, Delivered]) -> str:
    """Return the space between two stretches of one carrier: one where the source has any between them."""
    if first.key != second.key:
        return " "
    between = sources[first.key].text[first.end : second.start]
    return " " if any(character.isspace() for character in between) else ""


def minus(stretch: Stretch, others: Iterable[Stretch]) -> Iterator[Stretch]:
    """Cut other stretches out of one."""
    at = stretch.start
    for other in sorted((o for o in others if within(o, [stretch])), key=lambda o: o.start):
        if at < other.start:
            yield Stretch(stretch.key, at, other.start)
        at = max(at, other.end)
    if at < stretch.end:
        yield Stretch(stretch.key, at, stretch.end)


def agrees(actual: str, wanted: str) -> bool:
    """Compare two texts; SOFT in the actual one stands for a space or none."""
    wanted = spaced(wanted)
    if SOFT not in actual:
        return spaced(actual) == wanted
    at = 0
    for part in (spaced(part) for part in actual.split(SOFT)):
        at += wanted.startswith(" ", at)
        if not wanted.startswith(part, at):
            return False
        at += len(part)
    return not wanted[at:].strip()


def differing(actual: str, wanted: str) -> str:
    """Describe the first difference between two texts for a message."""
    actual, wanted = spaced(actual.replace(SOFT, "")), spaced(wanted)
    same = next(
        (i for i, (a, w) in enumerate(zip(actual, wanted, strict=False)) if a != w),
        min(len(actual), len(wanted)),
    )
    start = max(0, same - 15)
    return f"{quoted(actual[start : same + 25])} where the source has {quoted(wanted[start : same + 25])}"


def claimed(carriers: list[Carrier], key: str) -> Iterator[tuple[Stretch, Carrier]]:
    """Yield each stretch of a source with its carrier, inner carriers cut out of outer ones."""
    for carrier in carriers:
        inner = [s for e in carrier.element.iterdescendants("*") for s in pointers(e)]
        for stretch in carrier.stretches:
            if stretch.key == key:
                yield from ((piece, carrier) for piece in minus(stretch, inner))

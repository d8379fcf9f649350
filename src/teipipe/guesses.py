"""Guesses: what a document says with less than high certainty, and an editor has not decided yet: the review queue."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from teipipe.encode.nesting import Tree, nested
from teipipe.leaves import leaves_in
from teipipe.model import Certainty, Document, Leaf, Link, Locus, Mark, Node, Source, Suspicion, Version
from teipipe.verdicts import NAMES, begins, first_leaf, is_guessed_join, is_open, span, value_of

# How many characters of a passage are quoted: enough to know it by.
QUOTED = 60
TRANSLATED = "a translation is spoken of, but the language of the original is not named"
GOES_ON = {"page": "goes on after the page", "word": "is one word over the page", "space": "goes on after the line"}


@dataclass(frozen=True, slots=True)
class Guess:
    """One guess. `element` is what a verdict calls it, `at` its words (of a passage its first), `value` what is encoded
    or proposed, `passage` where it stands, and `linked` the first words of the other passage of a link."""

    element: str
    at: Locus
    value: str
    certainty: Certainty
    rule: str
    why: str
    passage: Locus
    linked: Locus | None = None

    @property
    def is_changeable(self) -> bool:
        """Say whether an editor can give another value."""
        return self.element in NAMES | {"date", "choice", "text"}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A guess with its words and its line in the delivered file: what lists and machines print."""

    source: str
    line: int
    element: str
    words: str
    value: str
    certainty: str
    rule: str
    why: str

    def as_json(self) -> dict[str, object]:
        """Return the guess as the value of one JSON line."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.what}; {self.doubt}"

    @property
    def what(self) -> str:
        """What is guessed of which words."""
        return f"{self.element} “{self.words}”: {self.value or 'nothing is proposed'}"

    @property
    def doubt(self) -> str:
        """How sure it is, and why."""
        return f"{self.certainty} [{self.rule}] {self.why}"


def quoted(guess: Guess, document: Document, path: str) -> Quoted:
    """Return a guess as it is printed; `path` is that of its source."""
    source = document.sources[guess.at.key]
    return Quoted(
        path,
        source.line(guess.at.start),
        guess.element,
        said(guess.at, source),
        guess.value,
        str(guess.certainty),
        guess.rule,
        guess.why,
    )


def said(at: Locus, source: Source) -> str:
    """Return the words of a stretch in one line."""
    return " ".join(source.text[at.start : at.end].split())


def guesses(document: Document) -> list[Guess]:
    """Return the guesses of a document in the order of its source."""
    (source,) = document.sources.values()
    found = [
        *(guess for version in document.versions for guess in of_version(version, document, source)),
        *(of_suspicion(one, document) for one in document.suspicions if is_open(one.certainty)),
        *(of_link(link, source) for link in document.links if is_open(link.certainty)),
    ]
    return sorted(found, key=lambda guess: (guess.at.start, guess.at.end, guess.element))


def of_version(version: Version, document: Document, source: Source) -> Iterator[Guess]:
    """Yield the guesses of one version: its type, its passages and what is marked in them."""
    leaves = list(leaves_of(version))
    if version.type and is_open(version.type_certainty) and leaves:
        first = leaves[0]
        at, certainty = opening(first, 0, source), version.type_certainty
        yield Guess("text", at, version.type, certainty, "arrange", TRANSLATED, whole(first))
    for leaf in leaves:
        yield from of_leaf(leaf, source)
        for mark in kept(nested(leaf.marks)):
            if is_open(mark.attributes.get("cert", "")) and mark.element not in {"choice", "pb"}:
                yield of_mark(mark, leaf, source)


def leaves_of(version: Version) -> Iterator[Leaf]:
    """Yield the leaves of a version, with the notes at their anchors."""
    yield from leaves_in(version.children)
    # Several anchors may point at one note.
    yield from {id(note): note for note in version.notes.values()}.values()


def kept(trees: list[Tree]) -> Iterator[Mark]:
    """Yield the marks that stand in the text, each once: of two names over the same words one is dropped."""
    seen: set[int] = set()
    stack = list(reversed(trees))
    while stack:
        tree = stack.pop()
        mark = tree.whole or tree.mark
        if id(mark) not in seen:
            seen.add(id(mark))
            yield mark
        stack.extend(reversed(tree.children))


def of_leaf(leaf: Leaf, source: Source) -> Iterator[Guess]:
    """Yield the guesses on a passage: that it is what it is, and that it goes on where it does."""
    first = leaf.stretches[0]
    if is_open(first.certainty):
        why = f"a {leaf.element} by its place and its form"
        yield Guess(leaf.element, opening(leaf, 0, source), leaf.element, first.certainty, leaf.rule, why, whole(leaf))
    for at, stretch in enumerate(leaf.stretches):
        if is_guessed_join(leaf, at):
            why = "no sentence ends before it, and it begins with a small letter"
            place, value = opening(leaf, at, source), GOES_ON[stretch.join]
            yield Guess(leaf.element, place, value, stretch.certainty, "divide", why, whole(leaf))


def of_mark(mark: Mark, leaf: Leaf, source: Source) -> Guess:
    """Return the guess that a mark is."""
    start, end = span(mark.start, mark.end, source)
    rule, _, why = mark.why.partition(": ")
    certainty = Certainty(mark.attributes["cert"])
    return Guess(
        mark.element, Locus(leaf.key, start, end, leaf.lang), value_of(mark), certainty, rule, why, whole(leaf)
    )


def of_suspicion(one: Suspicion, document: Document) -> Guess:
    """Return the guess that a suspicion is."""
    (source,) = document.sources.values()
    start, end = span(one.at.start, one.at.end, source)
    at = Locus(one.at.key, start, end, one.at.lang)
    around = next(
        (
            whole(leaf)
            for version in document.versions
            for leaf in leaves_of(version)
            if leaf.start <= start and end <= leaf.end
        ),
        at,
    )
    return Guess("choice", at, one.reading, one.certainty, one.rule, one.evidence, around)


def of_link(link: Link, source: Source) -> Guess:
    """Return the guess that a link is."""
    ours, theirs = (whole_end(end, source) for end in (link.ends[0], link.ends[-1]))
    at, linked = (shortened(end, source) for end in (ours, theirs))
    why = f"linked by {link.evidence}"
    return Guess("link", at, f"with “{said(linked, source)}”", link.certainty, "align", why, ours, linked)


def whole(leaf: Leaf) -> Locus:
    """Return where a leaf stands."""
    return Locus(leaf.key, leaf.start, leaf.end, leaf.lang)


def whole_end(end: Node | Leaf | Mark, source: Source) -> Locus:
    """Return where a passage that a link names stands."""
    first, last = first_leaf(end), last_leaf(end)
    lang = first.lang if isinstance(first, Leaf) else ""
    return Locus(source.key, begins(end, source), last.end if last else -1, lang)


def last_leaf(end: Node | Leaf | Mark) -> Leaf | Mark | None:
    """Return the last leaf of a passage; a mark is its own."""
    *_, last = (None, *leaves_in(end.children)) if isinstance(end, Node) else (end,)
    return last


def opening(leaf: Leaf, at: int, source: Source) -> Locus:
    """Return the first words of a leaf, or of one of the stretches with which it goes on."""
    stretch = leaf.stretches[at]
    return shortened(Locus(leaf.key, stretch.start, stretch.end, leaf.lang), source)


def shortened(at: Locus, source: Source) -> Locus:
    """Return the first words of a stretch."""
    start, end = span(at.start, at.end, source)
    if end - start > QUOTED:
        cut = source.text.rfind(" ", start, start + QUOTED)
        end = cut if cut > start else start + QUOTED
    return Locus(at.key, start, span(start, end, source)[1], at.lang)

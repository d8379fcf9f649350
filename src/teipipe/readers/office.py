"""What the files of word processors have in common, DOCX and ODT: parts in reading order, and in them paragraphs,
lists, tables, notes and letters that look one way or another."""

from collections.abc import Callable, Iterable

from lxml import etree

from teipipe.findings import Refusal
from teipipe.readers.looks import Looks
from teipipe.readers.package import Package, local
from teipipe.readers.reading import ReadingText

Element = etree._Element
Step = Callable[[Element], None]

# A hidden letter is there, but for nobody who reads the page.
LABELS = {"hidden": ("furniture", "hidden")}


class Office:
    """One pass over the parts of a file. `steps` says what an element asks for; others are looked into."""

    def __init__(self, package: Package, passed: frozenset[str]) -> None:
        self.text = ReadingText()
        self.package = package
        self.look: frozenset[str] = frozenset()
        self.steps: dict[str, Step] = {}
        self._passed = passed
        self._looks = Looks(self.text)

    def inside(self, element: Element) -> None:
        """Take an element's children."""
        for child in element.iterchildren(etree.Element):
            self.step(child)

    def step(self, child: Element) -> None:
        """Take one child, unless it is nothing that anybody reads."""
        name = local(child)
        if name not in self._passed:
            self.steps.get(name, self.inside)(child)

    def turn(self, text: str) -> None:
        """Say how the letters look that follow. White space looks like nothing: a look goes on over it."""
        if text.strip():
            self._looks.turn(LABELS.get(kind, (kind, "")) for kind in self.look)

    def keep(self, text: str) -> None:
        """Add letters as they look, with their white space."""
        self.turn(text)
        self.text.keep(text)

    def paragraph(self, element: Element, level: str, look: Iterable[str], page_before: bool) -> None:
        """Take a paragraph or a heading; a heading is bold as a heading, that its letters are says nothing more."""
        outer, self.look = self.look, frozenset(look) - ({"bold", "italic"} if level else set())
        self._looks.end()
        self.text.block()
        if page_before:
            self.text.point("page")
        opened = self.text.length
        self.inside(element)
        self._looks.end()
        if level:
            self.text.label("heading", opened, level)
        self.text.block()
        self.look = outer

    def looking(self, element: Element, look: frozenset[str]) -> None:
        """Take an element whose letters look so."""
        outer, self.look = self.look, look
        self.inside(element)
        self.look = outer

    def labelled(self, element: Element, kind: str, value: str) -> None:
        """Take an element and label what it holds."""
        opened = self.text.length
        self.inside(element)
        self.text.label(kind, opened, value)

    def block(self, kind: str) -> Step:
        """Return the step for an element that is a block and holds blocks: an item, a table, a cell."""

        def step(element: Element) -> None:
            self.text.block()
            self.labelled(element, kind, "")
            self.text.block()

        return step

    def refuse_tracked(self, where: str, change: str, words: str) -> None:
        """Refuse tracked changes: which of two texts was delivered is not ours to decide."""
        raise Refusal(
            self.package.name,
            f'tracked changes{where} ({change} "{" ".join(words.split())[:60]}"); '
            "accept or reject the changes in the word processor and deliver the file again",
        )

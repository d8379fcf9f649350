"""The reading text of a file that is more than text: built from left to right, with labels on its offsets.

Gaps are put in only when text follows, so that no label and no text ends in white space:

    <p>One </p> <p>two<br>three</p>   →   One⏎⏎two⏎three
"""

import re
from collections.abc import Iterable

from teipipe.findings import Refusal
from teipipe.model import Certainty, Layout, Source
from teipipe.readers.delivery import delivered, refuse_unholdable
from teipipe.readers.lines import lines, paragraphs

SPACES = re.compile(r"[ \t\n\r\f]+")
GAPS = ("", " ", "\n", "\n\n")
JOINED = frozenset({"italic", "bold", "smallcaps", "superscript", "link"})


class ReadingText:
    """A text that grows. A reader opens a stretch, adds text, and labels what has been added since."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._gap = ""
        self._labels: list[Layout] = []
        self._waiting: list[tuple[str, str]] = []

    def add(self, text: str) -> None:
        """Add text whose runs of white space count as one space."""
        bare = SPACES.sub(" ", text)
        if bare.startswith(" "):
            self._widen(" ")
        if bare.strip(" "):
            self._put(bare.strip(" "))
            self._widen(" " if bare.endswith(" ") else "")

    def keep(self, text: str) -> None:
        """Add text whose white space means something."""
        beginning = self._gap == "\n\n" or not self.length
        if text and not (beginning and text.isspace()):
            self._put(text.replace("\r\n", "\n").replace("\r", "\n"))

    def block(self) -> None:
        """Begin or end a block: a blank line stands between it and its neighbours."""
        self._widen("\n\n")

    def line_end(self) -> None:
        """End a line; two line ends in a row are a blank line."""
        self._widen("\n\n" if self._gap == "\n" else "\n")

    def label(self, kind: str, opened: int, value: str = "") -> None:
        """Label what has been added since `opened`; nothing, if nothing has been."""
        if self.length > opened:
            self._labels.append(Layout(kind, opened, self.length, value))

    def point(self, kind: str, value: str = "") -> None:
        """Label a point. Between two blocks it stands before the second: a page begins with what follows."""
        if self._gap == "\n\n" or not self.length:
            self._waiting.append((kind, value))
        else:
            self._labels.append(Layout(kind, self.length, self.length, value))

    def finish(self, name: str) -> tuple[str, list[Layout]]:
        """Return the text and its labels, with those of its lines and paragraphs."""
        text = "".join(self._parts)
        if not text.strip():
            raise Refusal(name, "the file has no text; deliver the text, or take the file out of the sources")
        self._settle()
        labels = joined([trimmed for one in self._labels if (trimmed := trim(text, one))])
        return text, [*labels, *units(text)]

    def _widen(self, gap: str) -> None:
        if self.length and GAPS.index(gap) > GAPS.index(self._gap):
            self._gap = gap

    def _put(self, text: str) -> None:
        self._parts += (self._gap, text)
        self.length += len(self._gap)
        self._gap = ""
        self._settle()
        self.length += len(text)

    def _settle(self) -> None:
        self._labels += (Layout(kind, self.length, self.length, value) for kind, value in self._waiting)
        self._waiting.clear()


def source_of(
    name: str,
    data: bytes,
    reading: ReadingText,
    stated: Iterable[tuple[str, str]],
    encoding: str = "UTF-8",
    certainty: Certainty = Certainty.HIGH,
) -> Source:
    """Return the Source of a file whose text was put together; its hash is the file's, offsets count in the reading.

    Raises:
        Refusal: there is no text, or XML cannot hold it.
    """
    text, layout = reading.finish(name)
    refuse_unholdable(name, text)
    return delivered(
        name,
        data,
        text,
        encoding=encoding,
        line_ends="LF",
        certainty=certainty,
        layout=layout,
        stated=list(stated),
    )


def trim(text: str, label: Layout) -> Layout | None:
    """Return the label without the white space at its edges; None, if it has nothing else. Points stay."""
    if label.start == label.end:
        return label
    stretch = text[label.start : label.end]
    start = label.start + len(stretch) - len(stretch.lstrip())
    end = label.start + len(stretch.rstrip())
    return Layout(label.kind, start, end, label.value) if start < end else None


def joined(labels: list[Layout]) -> list[Layout]:
    """Join neighbouring labels that say the same: a word processor cuts one italic phrase into many runs."""
    last: dict[tuple[str, str], int] = {}
    found: list[Layout] = []
    for label in labels:
        at = last.get((label.kind, label.value))
        if label.kind in JOINED and at is not None and found[at].end == label.start < label.end:
            found[at] = Layout(label.kind, found[at].start, label.end, label.value)
            continue
        last[label.kind, label.value] = len(found)
        found.append(label)
    return found


def units(text: str) -> list[Layout]:
    """Return the lines and the paragraphs: each of them covers all text, headings too."""
    found = list(lines(text))
    return [*paragraphs(text, found), *found]

"""A reason: what is told of one element."""

from dataclasses import asdict, dataclass

from lxml import etree

from teipipe.encode.tei import words as delivered
from teipipe.why.header import local

Element = etree._Element
# How much of an element and of its words is shown.
SHOWN = 160


@dataclass(frozen=True, slots=True)
class Because:
    """The rule or the stage that made an element, how sure that is (empty where nothing was guessed), and on what it
    leant, in words."""

    rule: str
    certainty: str
    why: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one element of a document is there. `source`, its line and the offsets in it say where its words stand; an
    element that stands in no stretch of the source has none."""

    document: str
    line: int
    element: str
    id: str
    encoded: str
    because: Because
    source: str = ""
    source_line: int = 0
    start: int = 0
    end: int = 0
    words: str = ""

    def as_json(self) -> dict[str, object]:
        """Return the reason as the value of one JSON line."""
        value = asdict(self)
        because = value.pop("because")
        if not self.source:
            for name in ("source", "source_line", "start", "end", "words"):
                del value[name]
        return {**value, **because}

    def __str__(self) -> str:
        sure = self.because.certainty and f", {self.because.certainty}"
        lines = [
            f"{self.document}:{self.line}: {self.encoded}",
            f"  rule    {self.because.rule}{sure}: {self.because.why}",
        ]
        if self.source:
            where = f"{self.source}:{self.source_line}, characters {self.start} to {self.end}"
            lines.append(f"  source  {where}{self.words and f': “{self.words}”'}")
        return "\n".join(lines)


def encoded(element: Element) -> str:
    """Return an element as it is encoded, without what it holds; a short one whole."""
    attributes = "".join(f' {prefixed(name)}="{value}"' for name, value in element.items())
    tag = f"<{local(element)}{attributes}"
    words = " ".join(delivered(element).split())
    if not len(element) and not words:
        return f"{tag}/>"
    return f"{tag}>{shortened(words, 60)}</{local(element)}>"


def prefixed(name: object) -> str:
    """Return the name of an attribute as it is written."""
    said = str(name)
    return "xml:" + said.rpartition("}")[2] if said.startswith("{http://www.w3.org/XML/1998/namespace}") else said


def shortened(words: str, most: int = SHOWN) -> str:
    """Return words, of many the first and the last."""
    half = most // 2
    return words if len(words) <= most else f"{words[:half].rstrip()} … {words[-half:].lstrip()}"

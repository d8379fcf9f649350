"""What travels from stage to stage: all of it frozen, all of it offsets into one decoded text.

    bytes -> Source -> Blocks -> Marks -> Document -> TEI

Offsets count Unicode code points of `Source.text` from zero; a stretch is half open, `[start, end)`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Certainty(StrEnum):
    """How sure a guess is: the values of TEI's `@cert`."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def weakest(*certainties: Certainty) -> Certainty:
    """Return the lowest of some certainties: how sure something is that rests on all of them."""
    return max(certainties, key=list(Certainty).index)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the file format said about a stretch: a label, never a change of the text.

    Blocks of the format: `paragraph`, `line`, `heading` (value: level), `item`, `cell`, `note` (value: its id), and
    round several of them `article`, which a page says is complete in itself.
    Inside them: `italic`, `bold`, `smallcaps`, `superscript`, `link` (value: address), `note_ref` (value: id of its
    note), `delimiter` (a mark of a markup language, not of the text), `furniture` (value: why, such as `nav`),
    `hyphen` (one that stands there because a line ended).
    Points of no length: `page` (value: its number), `image` (value: its name).
    """

    kind: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Where one document stands in a delivered file that holds several.

    `whole` is the file's text, of which the document is the stretch from `start` to `end`, after `lines` line ends.
    `own` is where its own text begins: before it, of the first document, stands what heads the whole file.
    """

    whole: str
    start: int
    end: int
    number: int
    lines: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A file beside a delivered one that describes it: `stated` holds the names and values that are about that one,
    `places` the line and column of each name's value."""

    name: str
    sha256: str
    encoding: str
    stated: tuple[tuple[str, str], ...] = ()
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """A delivered file, decoded once and never changed, or the part of one that is a document.

    `text` has line feeds for all line ends (RFC 5147 counts a line end as one character). `stated` holds what the
    file says about itself in fields (`<meta>`, document properties), as pairs of name and value. The offsets of a
    part's layout, blocks and marks count from its own beginning; only `encode` adds where that is in the file.
    """

    name: str
    key: str
    sha256: str
    text: str
    encoding: str
    line_ends: str
    certainty: Certainty = Certainty.HIGH
    layout: tuple[Layout, ...] = ()
    stated: tuple[tuple[str, str], ...] = ()
    part: Part | None = None
    sidecar: Sidecar | None = None

    @property
    def offset(self) -> int:
        """Where its text begins in that of the delivered file."""
        return self.part.start if self.part else 0

    @property
    def whole(self) -> str:
        """The text of the whole delivered file."""
        return self.part.whole if self.part else self.text

    def line(self, at: int) -> int:
        """Return the line of the delivered file, from 1, in which an offset of the text stands."""
        return self.text.count("\n", 0, at) + 1 + (self.part.lines if self.part else 0)


@dataclass(frozen=True, slots=True)
class Block:
    """A tile of the source: the blocks of a source cover it without gap or overlap.

    `kind` is the TEI element it becomes, where one exists; `fields` what the rule learnt on the way (a label's
    number, a metadata field's name). A tile with `join` goes on with the element of the nearest tile before it of
    the same kind: "page" over a page break, "word" over one inside a word, "markup" over a mark of markup and "space"
    over one beside white space.
    """

    kind: str
    start: int
    end: int
    rule: str = ""
    lang: str = ""
    join: str = ""
    certainty: Certainty = Certainty.HIGH
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """An element inside one block. Markers do not know one another; `encode.nesting` puts them inside each other.

    A mark of no length is a milestone or an empty element. `why` is the rule and what it leant on.
    """

    element: str
    start: int
    end: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one source inside a leaf; `join` says how it goes on from the one before (see `Block.join`), and
    `certainty` how sure it is that it does; of the first, how sure the leaf is what it is."""

    start: int
    end: int
    join: str = ""
    certainty: Certainty = Certainty.HIGH


@dataclass(frozen=True, slots=True)
class Leaf:
    """An element that holds text: blocks joined over page breaks and marks of markup, with the marks inside.

    `rule` is its first block's, `certainty` the lowest of its stretches'; `key` names its source.
    """

    element: str
    key: str
    stretches: tuple[Stretch, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    lang: str = ""
    rule: str = ""
    certainty: Certainty = Certainty.HIGH

    @property
    def start(self) -> int:
        """Where it begins in its source."""
        return self.stretches[0].start

    @property
    def end(self) -> int:
        """Where it ends in its source."""
        return self.stretches[-1].end


@dataclass(frozen=True, slots=True)
class Node:
    """An element that holds elements: a turn, an opener, a list, a division. An empty one is a milestone."""

    element: str
    children: tuple["Node | Leaf", ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of a document. `type` is original, translation, or empty where nothing tells.

    `notes` holds the note for each anchor that has one, by where the anchor begins in its source.
    """

    lang: str
    children: tuple[Node | Leaf, ...]
    notes: Mapping[tuple[str, int], Leaf] = field(default_factory=dict)
    type: str = ""
    type_certainty: Certainty = Certainty.HIGH


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of the header that a file states beside the text of the document.

    `field` is ours (`title`), `name` that of the file (`DC.title`); `origin` is `stated`, for what the delivered file
    says about itself, or `sidecar`, for what a file beside it says.
    """

    field: str
    name: str
    value: str
    origin: str = "stated"
    certainty: Certainty = Certainty.HIGH


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body that a document names as its sender, recipient or participant.

    `ref` is the id in the register, empty where the register lacks it; `stated` where the name was taken from, if
    from no text of the document.
    """

    name: str
    ref: str = ""
    kind: str = "person"
    role: str = ""
    stated: Stated | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What is known about a document. `fields` are values that stand in the source, each with its stretches, `stated`
    those taken from what files say beside the text; everything else is derived from them. `title_from` and
    `date_from` are where title and date were found: a part of the text, or the name of a stated value; `dates` are
    those that parts of the text surely give."""

    fields: tuple[Leaf, ...] = ()
    stated: tuple[Stated, ...] = ()
    title: str = ""
    title_from: str = ""
    full_title: str = ""
    genre: str = ""
    date: str = ""
    date_from: str = ""
    dates: Mapping[str, str] = field(default_factory=dict)
    date_certainty: Certainty = Certainty.HIGH
    parties: tuple[Party, ...] = ()
    translators: tuple[str, ...] = ()
    is_translation: bool = False
    repository: str = ""
    shelfmark: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Passages of two versions that say the same, one to one or one to many; a mark is a segment of a paragraph.

    The first `ours` of the ends are of the first version. `evidence` names what supports the link, with spaces between:
    structure, number, name, date, word, length.
    """

    ends: tuple["Node | Leaf | Mark", ...]
    certainty: Certainty
    evidence: str
    ours: int = 1


@dataclass(frozen=True, slots=True)
class Locus:
    """A stretch of a source, whose words are of a language."""

    key: str
    start: int
    end: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two linked passages that say different things. `kind` is number, date, name, place, person (of a verb or pronoun)
    or mood (question or statement); `evidence` says in words what stands against what."""

    kind: str
    ours: Locus
    theirs: Locus
    certainty: Certainty
    evidence: str


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Words that were perhaps misread or mistyped. `reading` is what may have stood there, empty where nothing tells;
    `rule` names who suspects, `evidence` says in words why."""

    at: Locus
    reading: str
    certainty: Certainty
    rule: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that mean another document: the mark over them, and what they say of it. `sender` is own, yours or other,
    as seen by the writer; `first` and `last` are the days between which it was written, `clock` its hour and minute.

    `names` are the ids of persons and bodies that the words name. `target` is the document of the edition that is
    meant, where only one can be; `evidence` what proves it: date, hour, number, sender, recipient."""

    mark: Mark
    at: Locus
    kind: str = ""
    sender: str = ""
    number: str = ""
    first: str = ""
    last: str = ""
    clock: str = ""
    names: tuple[str, ...] = ()
    target: str = ""
    certainty: Certainty = Certainty.HIGH
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a document: local id, name as found or preferred, and whether the register has them."""

    id: str
    name: str
    registered: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A document ready to be encoded: nothing is guessed after this. `passages` are the languages of passages inside
    its versions that are in another language than theirs; `editors` those who answer for corrections, by their ids."""

    sources: Mapping[str, Source]
    converter: str
    header: Header
    versions: tuple[Version, ...]
    passages: tuple[str, ...] = ()
    ledger: tuple[Leaf, ...] = ()
    links: tuple[Link, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    editors: Mapping[str, str] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    persons: tuple[Person, ...] = ()
    furniture: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

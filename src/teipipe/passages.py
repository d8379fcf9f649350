"""The passages of a version as a search knows them: their words, where they stand, and whom, what and when they name.

Made from the reading view, which is what readers are shown. Each word of a version has a position, counted through;
a word that editors corrected is found under both forms, one that a page broke in two as a whole.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from teipipe.words import JOINER, divided, folded, joined, starts

NAMESPACE = "{urn:x-teipipe:reading}"


def _tags(names: str) -> frozenset[str]:
    return frozenset(f"{NAMESPACE}{name}" for name in names.split())


UNITS = _tags(
    "heading dateline salute signed stamp remark turn speaker paragraph list caption item table row quotation verse"
    " line stage trailer division notes note"
)
SPEAKER, BREAK = f"{NAMESPACE}speaker", f"{NAMESPACE}break"
MARKED = _tags("reading date name speaker")
# Followed by a space that is no text of theirs.
APART = _tags("cell label value")
# The numbers of notes stand between words that belong together; corrections are beside their readings already.
LEFT_OUT = _tags("anchor corrections")
# What the header has of these is the same for every document, or is said of it otherwise.
OTHER_FIELDS = frozenset(("licence", "rights", "languages", "status"))
# The document itself, where its date and its parties stand: words begin after it.
DOCUMENT = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage: its id on the page, the position of its first word, its text; a label says who speaks what follows."""

    id: str
    start: int
    text: str
    is_label: bool = False


@dataclass(slots=True)
class Scribe:
    """Writes down passage after passage, and at which positions each word, name and date stands."""

    known: Mapping[str, tuple[str, str]]
    passages: list[Passage] = field(default_factory=list)
    positions: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    next: int = DOCUMENT + 1
    _id: str = ""
    _is_label: bool = False
    _said: list[str] = field(default_factory=list)
    _length: int = 0
    _marks: list[tuple[int, int, str]] = field(default_factory=list)

    def unit(self, element: etree._Element, id: str = "") -> None:
        """Write down a unit of the text, and the units in it."""
        before = self._id, self._is_label
        self._close()
        self._id, self._is_label = id or element.get("id") or self._id, element.tag == SPEAKER
        self._inline(element)
        self._close()
        self._id, self._is_label = before

    def _inline(self, element: etree._Element) -> None:
        """Write down what an element says: one call a level, for texts may be nested deeply."""
        begin = self._length
        if element.text:
            self._say(element.text)
        for child in element:
            tag = child.tag
            if tag in UNITS:
                self.unit(child)
            elif tag == BREAK:
                self._say(JOINER if child.get("joined") else " " if child.get("kind") == "line" else "")
            elif tag not in LEFT_OUT:
                self._inline(child)
            if tag in APART:
                self._say(" ")
            if child.tail:
                self._say(child.tail)
        if element.tag in MARKED:
            self._marks += ((begin, self._length, key) for key in keys(element, self.known))

    def _say(self, text: str) -> None:
        self._said.append(text)
        self._length += len(text)

    def _close(self) -> None:
        """End a passage: number its words, and set the marks at theirs."""
        said = "".join(self._said)
        shown = " ".join(said.split())
        if shown:
            self.passages.append(Passage(self._id, self.next, shown, self._is_label))
            self._number(said)
        self._said, self._length, self._marks = [], 0, []

    def _number(self, said: str) -> None:
        text = folded(said)
        forms = divided(text)
        for position, form in enumerate(forms, self.next):
            self.positions[form].append(position)
        for number, form in joined(text):
            self.positions[form].append(self.next + number)
        if self._marks:
            self._set(said, text)
        self.next += len(forms)

    def _set(self, said: str, text: str) -> None:
        """Set marks at the words that begin in them."""
        begun = starts(text)
        # Folding may change how many characters there are before a mark.
        even = len(text) == len(said)
        for begin, end, key in self._marks:
            first, last = (begin, end) if even else (len(folded(said[:begin])), len(folded(said[:end])))
            if key[0] == CORRECTED:
                # What is corrected may be the end of a word only.
                self._correct(key[1:], bisect_right(begun, first) - 1 if first < last else bisect_left(begun, first))
                continue
            for number in range(bisect_left(begun, first), bisect_left(begun, last)):
                self.positions[key].append(self.next + number)

    def _correct(self, corrected: str, number: int) -> None:
        """Let the words of a correction stand one after the other, from the first that they correct."""
        for position, form in enumerate(divided(folded(corrected)), self.next + max(0, number)):
            self.positions[form].append(position)


# What a mark is, by its first sign: an entry of the register or a person of this document, a date, a corrected reading.
ENTRY, STRANGER, DATE, CORRECTED = "@", "~", "#", "*"


def keys(element: etree._Element, known: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Yield what an element of a text says beyond its words; persons that only the document knows are given."""
    tag = element.tag
    if tag == f"{NAMESPACE}reading":
        yield CORRECTED + element.get("corrected", "")
    elif tag == f"{NAMESPACE}date":
        yield from dates(element.get("when", ""))
    else:
        meant = element.getparent() if tag == SPEAKER else element
        yield from party(meant, known) if meant is not None else ()


def party(element: etree._Element, known: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Yield whom a name or turn means: an entry of the register, or a person that the document lists."""
    entry, local = element.get("entry"), element.get("local", "")
    if entry:
        yield ENTRY + entry
    elif local in known:
        yield known[local][1]


def strangers(document: etree._Element) -> dict[str, tuple[str, str]]:
    """Return the name of each person that a document lists, by its id there, and what the name is kept under."""
    return {
        person.get("id", ""): (person.get("name", ""), _key(person))
        for person in document.iterfind(f"{NAMESPACE}persons/{NAMESPACE}person")
    }


def _key(person: etree._Element) -> str:
    entry = person.get("entry")
    return ENTRY + entry if entry else STRANGER + folded(person.get("name", ""))


def dates(when: str) -> Iterator[str]:
    """Yield a day and its month: what is looked for is one or the other."""
    if len(when) >= len("1950-01-22"):
        yield DATE + when[: len("1950-01-22")]
    if len(when) >= len("1950-01"):
        yield DATE + when[: len("1950-01")]


def passages(document: etree._Element, version: etree._Element) -> Scribe:
    """Return the passages of a version; that in the language of the document has what its header and abstract say."""
    scribe = Scribe(strangers(document))
    for date in dates(document.get("date", "")):
        scribe.positions[date].append(DOCUMENT)
    for title in document.iterfind(f"{NAMESPACE}title"):
        scribe.unit(title)
    if version is main(document):
        for stated in document.iterfind(f"{NAMESPACE}metadata/{NAMESPACE}field"):
            if stated.get("name") not in OTHER_FIELDS:
                scribe.unit(stated, "about")
        for abstract in document.iterfind(f"{NAMESPACE}abstract"):
            scribe.unit(abstract, "abstract")
    scribe.unit(version, f"version-{version.get('id')}")
    return scribe


def main(document: etree._Element) -> etree._Element:
    """Return the version in the language of the document's header, or else the first."""
    versions = document.findall(f"{NAMESPACE}versions/{NAMESPACE}version")
    return next((each for each in versions if each.get("lang") == document.get("lang")), versions[0])

"""Review: the guesses that wait for an editor, one after another, each shown where it stands, and what is decided kept.

1 of 14  tei/sources/001.txt:156
date “spring of 1950”: 1950-03-01..1950-05-31
low [dates] season: by convention of 'spring'

    We shall come in ▶spring of 1950◀, when …

  ru
    Мы приедем весной 1950 года, когда …
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from teipipe.again import Again, of_document, of_edition
from teipipe.checks.reading import root_of
from teipipe.decision_files import append, decision, file_of
from teipipe.decisions import Decision, fault_of_value
from teipipe.edition import SETTINGS, documents, load
from teipipe.guesses import Guess, Quoted, guesses, leaves_of, quoted, said, whole_end
from teipipe.model import Document, Locus, Version
from teipipe.verdicts import ACCEPT, CHANGE, REJECT

# How many columns of the passage stand before and after the words in question.
AROUND = 300
# How long a word at the edge of what is shown may be that is not shown in halves.
WORD = 20
MARKED = "▶{}◀"
WIDE = r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
# Chinese may be broken after any sign, other scripts between words.
TOKEN = re.compile(rf"{WIDE}[，。、；：！？）】」』”’◀]*|(?:(?!{WIDE})\S)+|\s+")


@dataclass(frozen=True, slots=True)
class Item:
    """A guess of a document that waits for an editor."""

    guess: Guess
    again: Again

    @property
    def listed(self) -> Quoted:
        """The guess as it is listed."""
        return quoted(self.guess, self.again.document, str(self.again.delivered))

    @property
    def choices(self) -> tuple[str, ...]:
        """The verdicts that may be given: nothing is accepted where nothing is proposed."""
        nothing = self.guess.element == "choice" and not self.guess.value
        return (*(() if nothing else (ACCEPT,)), *((CHANGE,) if self.guess.is_changeable else ()), REJECT)

    def fault(self, value: str) -> str:
        """Say why a value cannot be given to it, or nothing."""
        if self.guess.element == "choice" and value.split() == said(self.guess.at, self.again.source).split():
            return f"“{value}” is what the source says; reject the guess if that is right"
        return fault_of_value(self.guess.element, value)

    def default_reason(self, verdict: str) -> str:
        """Return the reason that stands where an editor gives none."""
        return self.guess.why if verdict == ACCEPT else f"Not as the rule {self.guess.rule} has it: {self.guess.why}"


def queue(named: Sequence[Path]) -> Iterator[Item]:
    """Yield what waits for an editor: in an edition, in documents, or without either in the edition around here.

    Raises:
        Refusal: there is no edition or document, or something in it cannot be read.
    """
    for again in conversions(named):
        yield from (Item(guess, again) for guess in guesses(again.document))


def conversions(named: Sequence[Path]) -> Iterator[Again]:
    """Convert again what is named: an edition, a folder of documents, or documents."""
    for path in named or [Path()]:
        if not named or is_edition(path):
            yield from of_edition(load(path))
        else:
            yield from (of_document(root_of(document), document) for document in documents([path]))


def is_edition(path: Path) -> bool:
    """Say whether a folder is that of an edition, or holds one as `tei/`."""
    return any((folder / SETTINGS).is_file() for folder in (path, path / "tei"))


@dataclass
class Session:
    """One sitting of an editor: what was decided is in the edition's files at once."""

    by: str
    made: list[Decision] = field(default_factory=list)

    def decide(self, item: Item, verdict: str, value: str, reason: str) -> Path:
        """Keep a verdict, and return the file in which it stands.

        Raises:
            Refusal: the file cannot be written.
        """
        again, guess = item.again, item.guess
        assert again.edition is not None
        known = [*again.decisions, *self.made]
        file = file_of(again.source.name, known, again.name, again.edition.decisions)
        kept = value if verdict == CHANGE else guess.value if verdict == ACCEPT and guess.is_changeable else ""
        reason = reason or item.default_reason(verdict)
        one = decision(guess, again.source, verdict, kept, self.by, reason, file)
        append(one)
        self.made.append(one)
        return file


def shown(item: Item, width: int) -> str:
    """Return the passage of a guess with its words marked, and what answers to it in the other versions."""
    guess, document = item.guess, item.again.document
    lines = list(wrapped(excerpt(guess.at, guess.passage, item), width - 4))
    parts = ["\n".join(f"    {line}" for line in lines)]
    for lang, at, share in answering(guess, document):
        lines = list(wrapped(about(said(at, item.again.source), share), width - 4))
        parts.append("\n".join([f"  {lang}", *(f"    {line}" for line in lines)]))
    return "\n\n".join(parts)


def excerpt(at: Locus, passage: Locus, item: Item) -> str:
    """Return the words in question, marked, with those around them in their passage."""
    source = item.again.source
    start, end = min(passage.start, at.start), max(passage.end, at.end)
    before = said(Locus(at.key, start, at.start), source)
    after = said(Locus(at.key, at.end, end), source)
    glued = ["" if source.text[i : i + 1].strip() else " " for i in (at.start - 1, at.end)]
    left = before if len(before) <= room(before) else f"… {whole(before[-room(before) :])}"
    words = MARKED.format(said(at, source))
    return f"{left}{glued[0]}{words}{glued[1]}{cut(after, room(after))}".strip()


def room(words: str) -> int:
    """Return how many characters of some words are shown on a side: of Chinese, whose signs are wide, half as many."""
    return AROUND * len(words) // max(columns(words), 1)


def whole(words: str) -> str:
    """Return words without the rest of one at their beginning."""
    at = words.find(" ", 0, WORD)
    return words[at + 1 :]


def about(words: str, share: float) -> str:
    """Return as much of a long passage as is shown, around where its answering words probably stand."""
    middle = round(share * len(words))
    start = max(0, min(middle - room(words), len(words) - 2 * room(words)))
    return cut(f"… {whole(words[start:])}" if start else words, 2 * room(words))


def cut(words: str, most: int) -> str:
    """Return the beginning of words that are too many."""
    if len(words) <= most:
        return words
    at = words.rfind(" ", most - WORD, most)
    return f"{words[: at if at > 0 else most].rstrip()} …"


def answering(guess: Guess, document: Document) -> Iterator[tuple[str, Locus, float]]:
    """Yield what the other versions say where a guess stands: the narrowest passages that links know of, and how far
    into its own passage the guess stands."""
    (source,) = document.sources.values()
    own = version_of(guess.at.start, document)
    narrowest: dict[str, tuple[Locus, list[Locus]]] = {}
    for link in document.links:
        ends = [whole_end(end, source) for end in link.ends]
        held = next((end for end in ends if end.start <= guess.at.start < end.end), None)
        if held is None:
            continue
        for lang, others in by_version(ends, own, document).items():
            if lang not in narrowest or length(held) < length(narrowest[lang][0]):
                narrowest[lang] = (held, others)
    for lang, (held, others) in narrowest.items():
        answer = Locus(source.key, min(one.start for one in others), max(one.end for one in others), lang)
        yield lang, answer, (guess.at.start - held.start) / length(held)


def length(at: Locus) -> int:
    """Return how long a stretch is."""
    return at.end - at.start


def by_version(ends: Iterable[Locus], own: Version | None, document: Document) -> dict[str, list[Locus]]:
    """Return the ends of a link that stand in other versions than one, by their language."""
    found: dict[str, list[Locus]] = {}
    for end in ends:
        version = version_of(end.start, document)
        if version is not None and version is not own:
            found.setdefault(version.lang, []).append(end)
    return found


def version_of(offset: int, document: Document) -> Version | None:
    """Return the version in whose passages an offset stands."""
    for version in document.versions:
        if any(leaf.start <= offset < leaf.end for leaf in leaves_of(version)):
            return version
    return None


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, as wide as a terminal shows them: a Chinese sign is as wide as two letters."""
    line, taken = "", 0
    for token in TOKEN.findall(text):
        size = columns(token)
        if taken + size > width and line.strip():
            yield line.rstrip()
            line, taken = "", 0
        if line or not token.isspace():
            line, taken = line + token, taken + size
    if line.strip():
        yield line.rstrip()


def columns(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)

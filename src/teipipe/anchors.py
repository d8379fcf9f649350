"""Anchors of notes that a plain text glued to what stands before them: which digits are one, and which a number's own.

    … to the Department of State1     In Embtel 213, February 202) …     your 308,2 and     Congress5     Seoul, 19493

A digit after a word is most likely an anchor, the last digit of a number hardly. Which of them are, the order of the
notes tells: the anchors run up from note to note, so the likeliest way through all of them is taken.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from teipipe.model import Layout

# A number with nothing glued to its end; what follows may be a word, not another part of a number, a date or a name.
NUMBER = re.compile(r"(?<!\d)\d{1,7}(?![\w%°]|[.,:/]\w|[–-]\d|['’]\w)")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.? (?:\d{1,2}[–-])?$"
)
# What a number belongs to that stands after it, and whose end no anchor is.
NUMBERED = re.compile(
    r"\b(?:Document|[Pp]ages?|pp?\.|[Nn]os?\.|Articles?|Art\.|[Pp]aragraphs?|para\.|[Vv]ol(?:ume|\.)|[Ff]ootnotes?"
    r"|[Cc]hapters?|[Ss]ections?|Annex|Box|Lot|Resolution)\s?$"
)
ABBREVIATED = re.compile(r"\b(?:[Nn]os?|pp?|[Vv]ols?|[Aa]rts?|[Pp]aras?|[Ff]ig|[Cc]h|[Ss]ec)\.$")
PART_OF_NUMBER, PART_OF_NAME = re.compile(r"\d[.,:]$"), re.compile(r"\d[/–-]$")
CLOSING = frozenset(".,;:!?)]\"'”’»…")
SIGNS = frozenset("&*†‡")
OPENING = frozenset("([{“‘«$£€¥#§№/+=<>~^\\@_-–—")
CERTAIN, LIKELY, DOUBTFUL, HARDLY = 1.0, 0.8, 0.35, 0.15
DAYS = 31
# How notes of an edition begin, whatever they are on.
APPARATUS = re.compile(
    r"\W*\d{1,3}\W*\s?(?:Sources?:|See\b|Documents? \d|Not (?:printed|found|identified|further)"
    r"|(?:Ante|Post|Supra|Infra|Ibid)\b"
    r"|For (?:text|documentation|the text)|Reference|Printed\b|Repeated\b|Telegram\b|Dated\b|Brackets\b|Quelle:|Siehe\b"
    r"|[A-Z][a-z]+ \d{1,2}\.$|Vgl\.|Voir\b|Cf\.|См\.|Документ|Источник:|见|參見)"
)
SHARE, SURE_SHARE = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits that may be an anchor: where, the number that they say, and how likely they are one."""

    start: int
    end: int
    number: int
    weight: float


def glued(text: str, end: int, bodies: Sequence[tuple[int, str]]) -> list[Layout]:
    """Return the anchors before an offset of notes that are given by their numbers and words, in their order.

    Nothing is returned where too few of them are found, or none that is sure: a numbered list has no anchors.
    """
    numbers = [number for number, _ in bodies]
    chosen = running_up(sorted(candidates(text, 0, end, frozenset(numbers)), key=lambda c: c.start), Counter(numbers))
    found = [*sole(chosen, text, end)]
    sure = sum(candidate.weight >= LIKELY for candidate in found)
    told = sum(APPARATUS.match(words) is not None for _, words in bodies) >= 0.5 * len(bodies)
    if len(found) < max(1, SHARE * len(numbers)) or not (told or sure >= max(1, SURE_SHARE * len(numbers))):
        return []
    return [Layout("note_ref", candidate.start, candidate.end, str(candidate.number)) for candidate in found]


def in_order(anchors: Sequence[Layout]) -> list[Layout]:
    """Return anchors without those before the turn of their number: brackets that the text itself has, such as "[6]".

    One that comes again later points at its note once more.
    """
    found = [Candidate(anchor.start, anchor.end, int(anchor.value), CERTAIN) for anchor in anchors]
    begins = {candidate.number: candidate.start for candidate in running_up(found, Counter())}
    return [anchor for anchor in anchors if anchor.start >= begins.get(int(anchor.value), 0)]


def candidates(text: str, begin: int, end: int, numbers: frozenset[int]) -> Iterator[Candidate]:
    """Yield the ends of numbers between two offsets that say one of the numbers."""
    longest = max(len(str(number)) for number in numbers)
    for found in NUMBER.finditer(text, begin, end):
        for length in range(1, min(longest, len(found[0])) + 1):
            start = found.end() - length
            said = text[start : found.end()]
            if int(said) in numbers and str(int(said)) == said:
                weight = likelihood(text, found.start(), start, found.end())
                if weight:
                    yield Candidate(start, found.end(), int(said), weight)


def likelihood(text: str, number: int, start: int, end: int) -> float:
    """Say how likely digits are an anchor, that begin at `start` in a number that begins at `number`."""
    before = text[max(0, number - 24) : number]
    if start == number:
        return after_word(text, start)
    if PART_OF_NUMBER.search(before) or NUMBERED.search(before):
        return 0.0
    own, whole = text[number:start], text[number:end]
    if MONTH.search(before) and int(own) <= DAYS:
        return LIKELY if int(whole) > DAYS else DOUBTFUL
    if PART_OF_NAME.search(before):
        return HARDLY
    if YEAR.fullmatch(own):
        return LIKELY
    return DOUBTFUL if len(own) > 1 and not YEAR.fullmatch(whole) else HARDLY


def after_word(text: str, start: int) -> float:
    """Say how likely digits are an anchor that stand right after a word, a name or its punctuation."""
    last = text[start - 1 : start]
    if not last or last.isspace() or last in OPENING:
        return 0.0
    if last.isalpha():
        return after_letter(text, start)
    if last in SIGNS:
        return LIKELY
    if last not in CLOSING or ABBREVIATED.search(text[max(0, start - 8) : start]):
        return 0.0
    own = re.search(r"\d+(?=\W$)", text[max(0, start - 9) : start])
    if not own or MONTH.search(text[max(0, start - 24) : start - 1 - len(own[0])]):
        return CERTAIN
    return after_number(own[0], last)


def after_letter(text: str, start: int) -> float:
    """Say how likely digits after a letter are an anchor: a short name in capitals may have a number ("U2")."""
    word = re.search(r"[^\W\d_]*$", text[max(0, start - 24) : start])
    letters = word[0] if word else ""
    if len(letters) < 3 or (len(letters) == 3 and not letters[1:].islower()):
        return DOUBTFUL if len(letters) < 2 else 0.6
    return CERTAIN if len(letters) > 3 and not letters.isupper() else LIKELY


def after_number(own: str, mark: str) -> float:
    """Say how likely digits are an anchor after a number and a mark: "in 1949.3", "Embtel 579,2", but "2.5 miles"."""
    if mark == ":":
        return 0.0
    if YEAR.fullmatch(own) or mark not in ".,":
        return CERTAIN
    return 0.5 if len(own) > 2 else DOUBTFUL if mark == "," else HARDLY


def running_up(found: Sequence[Candidate], notes: Counter[int]) -> list[Candidate]:
    """Return the candidates, in the order of their numbers, that are the most and the likeliest: one a number, or
    several where several notes have it."""
    best: list[tuple[float, int]] = []
    # The best way to come to each number: of tens of thousands of candidates few have different numbers.
    to_number: dict[int, tuple[float, int]] = {}
    for at, candidate in enumerate(found):
        again = notes[candidate.number] > 1
        before = [way for value, way in to_number.items() if value < candidate.number + again]
        score, previous = max(before, key=lambda way: (way[0], -way[1]), default=(0.0, -1))
        best.append((score + candidate.weight, previous))
        if candidate.number not in to_number or best[at][0] > to_number[candidate.number][0]:
            to_number[candidate.number] = (best[at][0], at)
    at = max(range(len(best)), key=lambda i: (best[i][0], -i), default=-1)
    chosen: list[Candidate] = []
    while at >= 0:
        chosen.insert(0, found[at])
        at = best[at][1]
    return chosen


def sole(chosen: Sequence[Candidate], text: str, end: int) -> Iterator[Candidate]:
    """Yield the chosen candidates, of the unlikely ones only those that have no equal between their neighbours."""
    lows = [0, *(candidate.end for candidate in chosen)]
    highs = [*(candidate.start for candidate in chosen[1:]), end]
    for candidate, low, high in zip(chosen, lows, highs, strict=False):
        if candidate.weight >= 0.5 or not has_equal(candidate, text, low, high):
            yield candidate


def has_equal(candidate: Candidate, text: str, low: int, high: int) -> bool:
    """Say whether between two offsets other digits are as likely the anchor of the same note."""
    others = candidates(text, low, high, frozenset({candidate.number}))
    return any(other.start != candidate.start and other.weight >= candidate.weight for other in others)

"""Names that the register knows, wherever they stand in a passage: what persons, places and orgs share.

    [Zhou] Enlai        МАО ЦЗЭ-ДУНОМ        I.V. Stalin        旅顺

A passage is read as a row of tokens: words, Chinese characters and single marks, without square brackets. The
names of all kinds are looked up together, the longest first, so that a name inside a longer one ("China" in
"Communist Party of China") or inside a compound ("Lenin" in "Lenin's tomb") is never found alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from teipipe.marks import Passage
from teipipe.marks.lexicon import LINE_ENDS, Lexicon, Reading, Token, fold, lexicon, longest, spelling, tokens
from teipipe.model import Mark
from teipipe.register import HAN, HONORIFICS, Entry, Kind, Register, initials_fit, words

# Words that begin with a capital in titles and are no part of a name before which they stand.
FUNCTION_WORDS = words("""
    the a an of in on at to for from with by and or but if when while after before since until that as than
    then so both between against about through under over is was were are be been has had did does do will
    would should could may might must not no yes also only even what which who whom whose why how where there
    here this these those our your his her its their my we you he she it they i re versus vs via
    и в во на с со к ко о об от до по из за у при для между после перед что как но а или не также ли
    же вы вам вас вами ваш
""")
# Words that are also surnames or, in capitals, also abbreviations.
COMMON_WORDS = FUNCTION_WORDS | words("""
    us un am pm march april june august long young king queen white brown black green gray rice hill bush
    church law best day grant mark bill good rich price stone wood field lake park
    май март воля слава роза вера надежда любовь дальний горький белый
""")
# Words that make another place of the one they stand before or behind: "New England", "East China Sea".
BEFORE_PLACES = words("""
    new north south east west northern southern eastern western upper lower inner outer central greater
    latin southeast southwest northeast northwest southeastern southwestern northeastern northwestern
    северный северная северной северном южный южная южной южном восточный восточная восточной восточном
    западный западная западной западном центральный центральная центральной новый новая новой
""")
BEHIND_PLACES = words("sea strait straits river ocean bay gulf canal channel peninsula море пролив залив")
# What makes another word of a Chinese name: 美国人 are Americans, 斯大林格勒 is a city.
BEHIND_HAN: dict[Kind, re.Pattern[str]] = {
    "place": re.compile("人(?!民)|语|語|族"),
    "person": re.compile("格勒|主义|主義|思想"),
    "org": re.compile("员|員"),
}
SENTENCE_ENDS = frozenset('.!?:;…"“”«»()*')
# Initials of Russian names that two or three Latin letters render.
LONG_INITIALS = words("kh sh zh ch yu ya ia iu dzh")


@dataclass(frozen=True, slots=True)
class Found:
    """A row of tokens that the register explains, with the one entry it means, if it means one."""

    first: int
    last: int
    entry: Entry | None
    form: str = ""


def names(passage: Passage, kind: Kind, element: str) -> Iterator[Mark]:
    """Yield the names of one kind that the register knows, as marks that point at their entries."""
    for found in names_of_all_kinds(passage.text, passage.register):
        if found.entry and found.entry.kind == kind:
            start, end = span(passage.text, tokens(passage.text)[found.first : found.last + 1])
            yield Mark(element, start, end, {"ref": f"#{found.entry.id}"}, f"register: {found.form}")


@lru_cache(maxsize=4)
def names_of_all_kinds(text: str, register: Register) -> tuple[Found, ...]:
    """Return what the register finds in a text, ambiguous names and compounds without an entry.

    Kept for the three markers that ask for the same passage one after another.
    """
    known = lexicon(register)
    if not known.may_begin_in(text):
        return ()
    row = tokens(text)
    found = tuple(_scan(row, known))
    covered = {at for one in found for at in range(one.first, one.last + 1)}
    return tuple(_settled(one, row, covered, text) for one in found)


def _scan(row: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Found]:
    at = 0
    while at < len(row):
        if fold(row[at].text) not in lexicon.beginnings:
            at += 1
            continue
        length, readings = longest(row, at, lexicon)
        if readings:
            yield Found(at, at + length - 1, *_meant(readings))
        at += max(length, 1)


def _meant(readings: list[Reading]) -> tuple[Entry | None, str]:
    """Return the one entry that is meant: a name beats compounds, and none is meant where several may be."""
    barred = {one.entry.id for one in readings if one.type == "compound"}
    # Names first, so that they stand for an entry that has the form as a name and as a surname.
    named: dict[str, Reading] = {}
    for one in sorted(readings, key=lambda one: one.type == "homonym"):
        if one.entry.id not in barred:
            named.setdefault(one.entry.id, one)
    first = next(iter(named.values()), None)
    if first is None or len(named) > 1 or first.type == "homonym":
        return None, ""
    return first.entry, spelling(first.tokens)


def _settled(found: Found, row: tuple[Token, ...], covered: set[int], text: str) -> Found:
    """Take initials in, and let go what its neighbours make another name."""
    entry = found.entry
    if entry is None:
        return found
    dropped = Found(found.first, found.last, None)
    end = row[found.last].end
    if text.startswith("@", end):
        return dropped
    if HAN.match(row[found.last].text):
        return dropped if BEHIND_HAN[entry.kind].match(text, end) else found
    if entry.kind == "person" and found.first == found.last:
        return _surname(found, entry, row, covered) or dropped
    return found if _stands_alone(found, entry, row, covered) else dropped


def _surname(found: Found, entry: Entry, row: tuple[Token, ...], covered: set[int]) -> Found | None:
    """A surname alone: with its initials, and not before or behind a word that makes it somebody else's."""
    word = row[found.first].text
    before, behind = _neighbour(row, found.first, -1), _neighbour(row, found.last, 1)
    addressed = fold(_word_before(row, found.first)) in HONORIFICS
    first, letters = _initials_before(row, found.first)
    last, letters_behind = _initials_behind(row, found.last)
    if first < found.first:
        if initials_fit(entry, letters):
            return Found(first, found.last, entry, found.form)
        return found if addressed else None
    if last > found.last and initials_fit(entry, letters_behind):
        return Found(found.first, last, entry, found.form)
    if fold(word) in COMMON_WORDS and not addressed:
        return None
    if _joined_to_stranger(found, row, covered) or (last > found.last and not word.isupper()):
        return None
    strange = _strange(before, row, found.first - 1, covered) and not _begins_sentence(row, found.first - 1)
    return None if strange or _strange(behind, row, found.last + 1, covered) else found


def _stands_alone(found: Found, entry: Entry, row: tuple[Token, ...], covered: set[int]) -> bool:
    """Whether no neighbour makes another name of it: "New England", "Politburo of the CPSU", "GIVE US"."""
    before, behind = _neighbour(row, found.first, -1), _neighbour(row, found.last, 1)
    several = found.last > found.first
    if entry.kind == "person":
        return not _joined_to_stranger(found, row, covered)
    if entry.kind == "place" and (
        (before and before.capital and fold(before.text) in BEFORE_PLACES)
        or (behind and behind.capital and fold(behind.text) in BEHIND_PLACES)
    ):
        return False
    if not several and fold(row[found.first].text) in COMMON_WORDS:
        shouted = any(one and one.text.isupper() and len(one.text) > 1 for one in (before, behind))
        return row[found.first].text.isupper() and not shouted
    if (several or entry.kind == "org") and _goes_on_with_of(row, found.last):
        return False
    written_out = not row[found.last].text.isupper()
    return not (entry.kind == "org" and written_out and _strange(before, row, found.first - 1, set()))


def _goes_on_with_of(row: tuple[Token, ...], at: int) -> bool:
    """Whether an "of" and a name follow, not only the object of a verb: "informs the Politburo of a plan"."""
    following = [token for token in row[at + 1 : at + 4] if fold(token.text) != "the"]
    return len(following) > 1 and fold(following[0].text) == "of" and following[1].capital


def _neighbour(row: tuple[Token, ...], at: int, step: int) -> Token | None:
    """The word beside, if only a space or one line end lies between."""
    if not 0 <= at + step < len(row):
        return None
    gap, beside = row[max(at, at + step)].gap, row[at + step]
    near = gap and "[" not in gap and len(LINE_ENDS.findall(gap)) < 2
    return beside if near and beside.text[:1].isalpha() and not HAN.match(beside.text) else None


def _strange(word: Token | None, row: tuple[Token, ...], at: int, covered: set[int]) -> bool:
    """Whether a word looks like part of a name that the register lacks: "Eleanor", "Prize"."""
    if word is None or at in covered or not word.capital or (word.text.isupper() and len(word.text) > 1):
        return False
    return fold(word.text) not in HONORIFICS | FUNCTION_WORDS


def _begins_sentence(row: tuple[Token, ...], at: int) -> bool:
    return at <= 0 or row[at - 1].text in SENTENCE_ENDS or "\n" in row[at].gap


def _joined_to_stranger(found: Found, row: tuple[Token, ...], covered: set[int]) -> bool:
    """Whether a hyphen joins it to a capitalised word that the register lacks: "Molotov-Ribbentrop"."""
    for hyphen, word in ((found.first - 1, found.first - 2), (found.last + 1, found.last + 2)):
        if min(hyphen, word) >= 0 and max(hyphen, word) < len(row) and row[hyphen].text in "-–‑":
            tight = not row[max(hyphen, word)].gap and not row[hyphen].gap
            if tight and row[word].capital and word not in covered:
                return True
    return False


def _word_before(row: tuple[Token, ...], at: int) -> str:
    """The word before, also one with a full stop, as in "Mr. May" or "т. Сталин"."""
    before = at - 2 if at > 1 and row[at - 1].text == "." else at - 1
    return row[before].text if before >= 0 else ""


def _initials_before(row: tuple[Token, ...], at: int) -> tuple[int, list[str]]:
    letters: list[str] = []
    while at >= 2 and row[at - 1].text == "." and _initial(row[at - 2].text) and not row[at - 1].gap:
        letters.insert(0, row[at - 2].text)
        at -= 2
    return at, letters


def _initials_behind(row: tuple[Token, ...], at: int) -> tuple[int, list[str]]:
    letters: list[str] = []
    end = at
    while end + 2 < len(row) and _initial(row[end + 1].text) and row[end + 2].text == "." and not row[end + 2].gap:
        letters.append(row[end + 1].text)
        end += 2
    # One Latin letter with a full stop may be the pronoun or a list's number.
    enough = len(letters) > 1 or (letters and "А" <= letters[0] <= "Я")
    return (end, letters) if enough else (at, [])


def _initial(text: str) -> bool:
    return text[:1].isupper() and (len(text) == 1 or (len(text) == 2 and text.casefold() in LONG_INITIALS))


def span(text: str, stretch: tuple[Token, ...]) -> tuple[int, int]:
    """Return the offsets of a name, with square brackets that it breaks: "[Zhou] Enlai", "Mao [Zedong]"."""
    start, end = stretch[0].start, stretch[-1].end
    inside = re.sub(r"\[[^\[\]]*\]", "", text[start:end])
    if "]" in inside and text[start - 1 : start] == "[":
        start -= 1
    if "[" in inside and text[end : end + 1] == "]":
        end += 1
    return start, end

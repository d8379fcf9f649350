"""Names that the register knows, wherever they stand in a passage: what persons, places and orgs share.

    [Zhou] Enlai        МАО ЦЗЭ-ДУНОМ        I.V. Stalin        旅顺

A passage is read as a row of tokens: words, Chinese characters and single marks, without square brackets. The
names of all kinds are looked up together, the longest first, so that a name inside a longer one ("China" in
"Communist Party of China") or inside a compound ("Lenin" in "Lenin's tomb") is never found alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from teipipe.marks import Passage
from teipipe.marks.folding import fold
from teipipe.marks.forenames import FORENAMES
from teipipe.marks.lexicon import (
    LINE_ENDS,
    Lexicon,
    Reading,
    Token,
    is_german,
    is_initial,
    lexicon,
    longest,
    spelling,
    standing,
    tokens,
)
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
ARTICLES = words("un")
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
# Between a body and the place that it belongs to.
LINKING = words("of the de du la von der des")
# Before a pseudonym that stands right behind the name.
OPENING = frozenset("/\"“„«‘'(（「《")
SENTENCE_ENDS = frozenset('.!?:;…"“”«»()*')


@dataclass(frozen=True, slots=True)
class Found:
    """A row of tokens that the register explains, with the one entry it means, if it means one.

    `readings` are all that it may mean; `assumed` says that the form is a pseudonym.
    """

    first: int
    last: int
    entry: Entry | None
    form: str = ""
    readings: tuple[Reading, ...] = ()
    assumed: bool = False


Covered = Mapping[int, Found]


def names(passage: Passage, kind: Kind, element: str) -> Iterator[Mark]:
    """Yield the names of one kind that the register knows, as marks that point at their entries.

    A pseudonym is an additional name inside its own mark: `<persName><addName>Karskii</addName></persName>`.
    """
    for found in names_of_all_kinds(passage.text, passage.register, passage.lang):
        if found.entry and found.entry.kind == kind:
            start, end = span(passage.text, tokens(passage.text)[found.first : found.last + 1])
            yield Mark(element, start, end, {"ref": f"#{found.entry.id}"}, f"register: {found.form}")
            if found.assumed:
                yield Mark("addName", start, end, {"type": "pseudonym"}, f"register: {found.form} is a pseudonym")


@lru_cache(maxsize=4)
def names_of_all_kinds(text: str, register: Register, lang: str = "") -> tuple[Found, ...]:
    """Return what the register finds in a text, ambiguous names and compounds without an entry.

    Kept for the three markers that ask for the same passage one after another.
    """
    known = lexicon(register)
    if not known.may_begin_in(text, lang):
        return ()
    row = tokens(text)
    found = list(_scan(row, known, lang))
    for at, one in enumerate(found):
        if at:
            found[at] = _beside(one, found[at - 1], row)
    covered = {at: one for one in found for at in range(one.first, one.last + 1)}
    return tuple(_settled(one, row, covered, text, lang) for one in found)


def _scan(row: tuple[Token, ...], lexicon: Lexicon, lang: str) -> Iterator[Found]:
    at = 0
    while at < len(row):
        if not lexicon.may_begin_at(row, at, lang):
            at += 1
            continue
        length, readings = _longest(row, at, lexicon, lang)
        if readings:
            whole = Found(at, at + length - 1, *_meant(readings, _word_before(row, at)))
            yield from _with_seat(whole, row, lexicon, lang) or (whole,)
        at += max(length, 1)


def _longest(row: tuple[Token, ...], at: int, lexicon: Lexicon, lang: str) -> tuple[int, list[Reading]]:
    """The longest form, but for "Adenauer, Konrad" in "with Adenauer, Konrad Adenauer's guest"."""
    best, before = (0, list[Reading]()), (0, list[Reading]())
    for found in standing(row, at, lexicon, lang):
        best, before = found, best
    behind = at + best[0]
    turned = before[0] and any(token.text == "," for token in row[at:behind])
    goes_on = behind < len(row) and row[behind].gap == " " and row[behind].capital
    return before if turned and goes_on else best


def _with_seat(found: Found, row: tuple[Token, ...], lexicon: Lexicon, lang: str) -> tuple[Found, ...]:
    """Divide the full style of a body, "Central People's Government of the People's Republic of China", into its name,
    where the register has that too, and the name of the place that it belongs to."""
    entry = found.entry
    if entry is None or not entry.seat:
        return ()
    for length, readings in standing(row, found.first, lexicon, lang):
        own, at = _meant(readings), found.first + length
        while at <= found.last and fold(row[at].text) in LINKING:
            at += 1
        if own[0] is entry and at <= found.last:
            behind, places = longest(row, at, lexicon, lang)
            place = _meant(places)
            if at + behind - 1 == found.last and place[0] and place[0].id == entry.seat:
                return Found(found.first, found.first + length - 1, *own), Found(at, found.last, *place)
    return ()


def _beside(found: Found, before: Found, row: tuple[Token, ...]) -> Found:
    """Give a pseudonym between slashes or quotation marks to the person named right before it, whoever else has it."""
    own = [one for one in found.readings if before.entry and one.entry is before.entry and one.type == "pseudonym"]
    end = _initials_behind(row, before.last)[0] + 1
    opened = found.first == end + 1 and row[end].text in OPENING
    if not own or not opened or found.entry is before.entry:
        return found
    return replace(found, entry=before.entry, form=spelling(own[0].tokens), assumed=True)


def _meant(readings: list[Reading], before: str = "") -> tuple[Entry | None, str, tuple[Reading, ...], bool]:
    """Return the one entry that is meant: a name beats compounds, and none is meant where several may be, if not the
    word of address before it is that of one of them: "Captain Olsen", "Mrs. Olsen"."""
    barred = {one.entry.id for one in readings if one.type == "compound"}
    # Names first, so that they stand for an entry that has the form as a name and as a surname.
    named: dict[str, Reading] = {}
    for one in sorted(readings, key=lambda one: one.type == "homonym"):
        if one.entry.id not in barred:
            named.setdefault(one.entry.id, one)
    if len(named) > 1 and fold(before) in HONORIFICS:
        named = addressed(readings, fold(before)) or named
    first = next(iter(named.values()), None)
    if first is None or len(named) > 1 or first.type == "homonym":
        return None, "", tuple(readings), False
    return first.entry, spelling(first.tokens), tuple(readings), first.type == "pseudonym"


def addressed(readings: Iterable[Reading], title: str) -> dict[str, Reading]:
    """Return the readings, by entry, that the register lists with a word of address."""
    return {one.entry.id: one for one in readings if one.title.split()[-1:] == [title]}


def _settled(found: Found, row: tuple[Token, ...], covered: Covered, text: str, lang: str) -> Found:
    """Take initials in, and let go what its neighbours make another name."""
    entry = found.entry
    if entry is None:
        return found
    dropped = replace(found, entry=None)
    end = row[found.last].end
    if text.startswith("@", end):
        return dropped
    if HAN.match(row[found.last].text):
        return dropped if BEHIND_HAN[entry.kind].match(text, end) else found
    if entry.kind == "person" and found.first == found.last:
        return _surname(found, entry, row, covered, lang) or dropped
    if entry.kind == "person":
        found = _with_initials(found, entry, row)
    return found if _stands_alone(found, entry, row, covered, lang) else dropped


def _with_initials(found: Found, entry: Entry, row: tuple[Token, ...]) -> Found:
    """A full name with the initial before it that is the person's: "W. Averell Harriman"."""
    first, letters = _initials_before(row, found.first)
    # "M. Maurice Schumann" is Monsieur: nobody has the initial of the name that follows it.
    own = letters and letters[-1] != row[found.first].text[:1] and initials_fit(entry, letters)
    return replace(found, first=first) if own else found


def _surname(found: Found, entry: Entry, row: tuple[Token, ...], covered: Covered, lang: str) -> Found | None:
    """A surname alone: with its initials, and not before or behind a word that makes it somebody else's."""
    word = row[found.first].text
    addressed = fold(_word_before(row, found.first)) in HONORIFICS
    first, letters = _initials_before(row, found.first)
    last, letters_behind = _initials_behind(row, found.last)
    if first < found.first:
        if initials_fit(entry, letters):
            return replace(found, first=first)
        return found if addressed else None
    if last > found.last and initials_fit(entry, letters_behind):
        return replace(found, last=last)
    if _is_common(fold(word), lang) and not addressed:
        return None
    is_listed = last > found.last and not word.isupper()
    return None if is_listed or _is_somebody_else(found, row, covered, lang) else found


def _is_somebody_else(found: Found, row: tuple[Token, ...], covered: Covered, lang: str) -> bool:
    """Whether the words beside a surname make it another person's or thing's: "Eleanor Roosevelt", "Stalin Prize"."""
    before, behind = _neighbour(row, found.first, -1), _neighbour(row, found.last, 1)
    if _joined_to_stranger(found, row, covered):
        return True
    if before and found.first - 1 not in covered and fold(before.text) in FORENAMES:
        return True
    if is_german(lang):
        # Any noun has a capital: what stands beside a name says nothing.
        return False
    strange = _strange(before, row, found.first - 1, covered) and not _begins_sentence(row, found.first - 1)
    return strange or _strange(behind, row, found.last + 1, covered)


def _is_common(word: str, lang: str) -> bool:
    """Whether a word is a common one in the language of the text: "un" is an article, but not in English."""
    return word in COMMON_WORDS and not (word in ARTICLES and lang.startswith("en"))


def _stands_alone(found: Found, entry: Entry, row: tuple[Token, ...], covered: Covered, lang: str) -> bool:
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
    if not several and _is_common(fold(row[found.first].text), lang):
        shouted = any(one and one.text.isupper() and len(one.text) > 1 for one in (before, behind))
        return row[found.first].text.isupper() and not shouted
    if (several or entry.kind == "org") and _goes_on_with_of(row, found.last) and not _is_seated(found, row, covered):
        return False
    written_out = not row[found.last].text.isupper() and not is_german(lang)
    return not (entry.kind == "org" and written_out and _strange(before, row, found.first - 1, {}))


def _is_seated(found: Found, row: tuple[Token, ...], covered: Covered) -> bool:
    """Whether what follows the "of" is the place that the body belongs to."""
    following = [at for at in range(found.last + 1, min(found.last + 4, len(row))) if fold(row[at].text) not in LINKING]
    place = covered.get(following[0]) if following else None
    return bool(found.entry and place and place.entry and place.entry.id == found.entry.seat)


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


def _strange(word: Token | None, row: tuple[Token, ...], at: int, covered: Covered) -> bool:
    """Whether a word looks like part of a name that the register lacks: "Eleanor", "Prize"."""
    if word is None or at in covered or not word.capital or (word.text.isupper() and len(word.text) > 1):
        return False
    return fold(word.text) not in HONORIFICS | FUNCTION_WORDS


def _begins_sentence(row: tuple[Token, ...], at: int) -> bool:
    return at <= 0 or row[at - 1].text in SENTENCE_ENDS or "\n" in row[at].gap


def _joined_to_stranger(found: Found, row: tuple[Token, ...], covered: Covered) -> bool:
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
    while at >= 2 and is_initial(row, at - 2):
        letters.insert(0, row[at - 2].text)
        at -= 2
    return at, letters


def _initials_behind(row: tuple[Token, ...], at: int) -> tuple[int, list[str]]:
    letters: list[str] = []
    end = at
    while is_initial(row, end + 1):
        letters.append(row[end + 1].text)
        end += 2
    # One Latin letter with a full stop may be the pronoun or a list's number.
    enough = len(letters) > 1 or (letters and "А" <= letters[0] <= "Я")
    return (end, letters) if enough else (at, [])


def span(text: str, stretch: tuple[Token, ...]) -> tuple[int, int]:
    """Return the offsets of a name, with square brackets that it breaks: "[Zhou] Enlai", "Mao [Zedong]"."""
    start, end = stretch[0].start, stretch[-1].end
    inside = re.sub(r"\[[^\[\]]*\]", "", text[start:end])
    if "]" in inside and text[start - 1 : start] == "[":
        start -= 1
    if "[" in inside and text[end : end + 1] == "]":
        end += 1
    return start, end

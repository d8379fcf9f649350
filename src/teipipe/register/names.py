"""Names of persons, places and organisations: what an entry lists, and the ways in which a name is written.

The preferred name of a person is entered surname first: "Stalin, Joseph" with a comma where that turns the name
round, "Mao Zedong" without one where it is the own order of the name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "place", "org"]


def words(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


# Words of address, rank and office that stand before a name, without their full stop.
HONORIFICS = words("""
    comrade comrades comr comrs com mr mrs ms miss dr prof professor sir lord lady dame madam madame mme mlle
    monsieur m herr frau gen general generalissimo marshal admiral adm colonel col major maj captain capt
    lieutenant lt sergeant sgt brigadier commander chairman chairwoman chairperson chair president premier
    prime minister secretary undersecretary chancellor ambassador amb minister-counselor envoy consul delegate
    governor senator sen representative rep congressman judge justice king queen prince princess emperor tsar
    czar pope cardinal bishop rev reverend father deputy vice acting foreign first director the hon honorable
    honourable excellency his her
    товарищ товарища товарищу товарищем товарище товарищи товарищей тов т тт гражданин гр господин господина г
    госпожа г-н г-жа маршал маршала маршалу маршалом генерал генерала генералу генералиссимус генералиссимуса
    адмирал полковник майор капитан доктор д-р профессор проф академик акад президент президента премьер
    министр министра председатель председателя секретарь посол
""")
# The same in Chinese, before or behind the name; the longer ones first.
HAN_HONORIFICS = sorted(
    words("""
    同志 先生 女士 夫人 小姐 主席 总理 總理 总统 總統 大元帅 大元帥 元帅 元帥 将军 將軍 部长 部長 外长 外長
    大使 书记 書記 委员长 委員長
"""),
    key=lambda word: (-len(word), word),
)
# Small words that belong to the surname behind them: "Charles de Gaulle".
PARTICLES = words("""
    von van de der den du di da le la del della dos y bin ibn al el zu zur ten ter af av фон де ван дер аль бен
""")
INITIALS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]h?\.[\s-]*){1,3}")
# A hyphen inside a name of Chinese or Korean syllables: "Kai-shek", "Энь-лай".
JOINED = re.compile(r"(?<=[a-zа-яё'’])-(?=[a-zа-яё])")
LATIN = re.compile(r"[A-Za-z]")
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name: `type` is preferred, variant, abbreviation, pseudonym, misprint or compound."""

    form: str
    lang: str = ""
    type: str = "variant"


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place or organisation. `compounds` are names of something else that contain its name.

    A compound that is the bare surname says that the surname alone is as a rule somebody else's. `seat` is the id of
    the place that a body belongs to.
    """

    id: str
    kind: Kind
    preferred: str
    names: tuple[Name, ...] = ()
    compounds: tuple[Name, ...] = ()
    seat: str = ""

    @property
    def surname_first(self) -> bool:
        """Whether the name's own order is surname first, as in Chinese, Korean or Hungarian."""
        return "," not in self.preferred


def spellings(entry: Entry) -> Iterator[str]:
    """Yield each form of an entry, and for a person the orders in which it may stand in a text, as it is also typed.

    "Molotov, Vyacheslav Mikhailovich" is also "Vyacheslav Mikhailovich Molotov" and "Vyacheslav Molotov", "Chou En-lai"
    also "Chou Enlai", "Lüshun" also "Lushun".
    """
    for form in orders(entry):
        yield form
        yield from typed(form)


def typed(form: str) -> Iterator[str]:
    """Yield how people also type a form: without the hyphen of a Chinese or Korean name, without signs on letters.

    A hyphen before a capital joins two names and is never left out; a name in small letters or in other scripts than
    Latin and Cyrillic is typed in one way.
    """
    joined = JOINED.sub("", form)
    plain = bare(joined)
    yield from {joined, bare(form), plain, plain.replace("'", "").replace("’", "")} - {form}


def bare(form: str) -> str:
    """Return a form without signs on Latin letters: "Máo Zédōng" as "Mao Zedong"; й and ё are letters of their own."""
    if form.isascii() or not LATIN.search(form):
        return form
    return "".join(sign for sign in unicodedata.normalize("NFD", form) if not unicodedata.combining(sign))


def orders(entry: Entry) -> Iterator[str]:
    """Yield each form of an entry, and for a person the orders in which it may stand in a text."""
    for form in dict.fromkeys((entry.preferred, *(name.form for name in entry.names))):
        yield form
        if entry.kind != "person":
            continue
        surname, given = parts(entry, form)
        if given and not entry.surname_first:
            yield from (f"{given} {surname}", f"{given.split()[0]} {surname}", f"{surname} {given}")
        elif given and "," in form:
            yield f"{surname} {given}"


def surnames(entry: Entry) -> set[str]:
    """Return the surnames of a person, one for each script and spelling."""
    forms = (
        entry.preferred,
        *(name.form for name in entry.names if name.type not in {"pseudonym", "abbreviation", "misprint"}),
    )
    return {surname for surname, given in (parts(entry, form) for form in forms) if given}


def parts(entry: Entry, form: str) -> tuple[str, str]:
    """Divide a form into surname and given names; a form of one word has no given names."""
    if "," in form:
        surname, _, given = form.partition(",")
        return surname.strip(), given.strip()
    if HAN.fullmatch(form):
        return (form[:1], form[1:]) if entry.surname_first and len(form) > 1 else (form, "")
    words = INITIALS.sub(" ", form).split()
    if len(words) < 2 or words[0].casefold() in HONORIFICS:
        return form, ""
    if entry.surname_first:
        return words[0], " ".join(words[1:])
    at = next((at for at, word in enumerate(words[1:], 1) if word in PARTICLES), len(words) - 1)
    return " ".join(words[at:]), " ".join(words[:at])


def middle_fits(entry: Entry, letters: Iterable[str]) -> bool:
    """Whether a person may have these initials behind a given name: one of their names begins with each.

    A person of whom the register has one given name is not refused.
    """
    given = [parts(entry, name.form)[1].split() for name in entry.names] + [parts(entry, entry.preferred)[1].split()]
    later = {unicodedata.normalize("NFD", word)[0].upper() for words in given for word in words[1:]}
    later |= {sign for name in entry.names for found in INITIALS.findall(name.form) for sign in found if sign.isalpha()}
    same = {letter for letter in later for own in letters if script(letter) == script(own)}
    return not same or all(letter.upper() in same for letter in letters)


def initials_fit(entry: Entry, letters: Iterable[str]) -> bool:
    """Whether a person may have these initials: the first must begin one of the given names.

    A person whose given names the register lacks in that script is not refused.
    """
    first = next(iter(letters), "").upper()
    forms = [parts(entry, name.form)[1] for name in entry.names] + [parts(entry, entry.preferred)[1]]
    forms += ["".join(INITIALS.findall(name.form)) for name in entry.names]
    known = {unicodedata.normalize("NFD", form)[0].upper() for form in forms if form}
    same_script = {letter for letter in known if script(letter) == script(first)}
    return not first or not same_script or first in same_script


def script(letter: str) -> str:
    """Return the script of a letter as Unicode calls it, such as LATIN, or nothing of none."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""

"""The register of an edition: persons, places and organisations, with every form of every name.

An edition keeps it by hand in three TEI files, `persons.xml`, `places.xml` and `orgs.xml`. The preferred name
of a person is entered surname first: "Stalin, Joseph" with a comma where that turns the name round, "Mao
Zedong" without one where it is the own order of the name.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Literal, get_args

from lxml import etree

from teipipe.findings import Place, Refusal

Kind = Literal["person", "place", "org"]

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
FILES: dict[Kind, str] = {"person": "persons.xml", "place": "places.xml", "org": "orgs.xml"}


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
INITIALS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]h?\.[\s-]*){1,3}")
EDGES = " \t\n\r\f\v\u3000:：.。,，;；·*_^✓✔√|/\\-—–\"'“”«»"
BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)|（[^）]*）|［[^］]*］")
BRACKETS = re.compile(r"[\[\]()（）［］]")
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name: `type` is preferred, variant, abbreviation, pseudonym or compound."""

    form: str
    lang: str = ""
    type: str = "variant"


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place or organisation. `compounds` are names of something else that contain its name.

    A compound that is the bare surname says that the surname alone is as a rule somebody else's.
    """

    id: str
    kind: Kind
    preferred: str
    names: tuple[Name, ...] = ()
    compounds: tuple[Name, ...] = ()

    @property
    def surname_first(self) -> bool:
        """Whether the name's own order is surname first, as in Chinese, Korean or Hungarian."""
        return "," not in self.preferred


@dataclass(frozen=True)
class Register:
    """The entries of an edition, with the ways to look a name up. `Register()` knows nobody."""

    entries: tuple[Entry, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(tuple(entry.id for entry in self.entries))

    @classmethod
    def load(cls, folder: Path) -> "Register":
        """Read the three files of a register.

        Raises:
            Refusal: a file is missing or not well formed, an entry lacks its id or its preferred name, or an
                id stands twice.
        """
        entries: dict[str, Entry] = {}
        for kind in get_args(Kind):
            for place, entry in _entries(folder / FILES[kind], kind):
                if entry.id in entries:
                    raise Refusal(place, f"the id '{entry.id}' stands twice in the register; rename one of the two")
                entries[entry.id] = entry
        return cls(tuple(entries.values()))

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """The entries by their ids."""
        return {entry.id: entry for entry in self.entries}

    def name(self, form: str, kind: Kind) -> str | None:
        """Return the id of the one entry of a kind that lists this very form."""
        return _only(self._listed.get((kind, " ".join(form.split())), ()))

    @cached_property
    def _listed(self) -> dict[tuple[Kind, str], set[str]]:
        found = defaultdict(set)
        for entry in self.entries:
            for form in {entry.preferred, *(name.form for name in entry.names)}:
                found[entry.kind, " ".join(form.split())].add(entry.id)
        return dict(found)

    def speaker(self, label: str) -> str | None:
        """Return the id of the person a speaker's label means, or None where nobody or several fit.

        "Comrade Stalin:", "СТАЛИН И.В.", "[Zhou] Enlai" and "毛泽东同志：" each mean one person; "Stalin and
        Mao:" means none.
        """
        for text in (BRACKETS.sub("", label), BRACKETED.sub(" ", label)):
            for attempt in _without_honorifics(text):
                found = self._person(attempt)
                if found:
                    return found
        return None

    def _person(self, text: str) -> str | None:
        whole = _only(self._persons.get(_key(text), ()))
        if re.search(r"[.\s]\w$", text):
            text += "."
        bare = INITIALS.sub(" ", text)
        if whole or _key(bare) == _key(text):
            return whole
        found = _only(self._persons.get(_key(bare), ()))
        letters = re.findall(r"[^\W\d_](?=\.|h\.)", text)
        return found if found and initials_fit(self.by_id[found], letters) else None

    @cached_property
    def _persons(self) -> dict[str, set[str]]:
        found = defaultdict(set)
        for entry in self.entries:
            if entry.kind == "person":
                barred = {_key(compound.form) for compound in entry.compounds}
                for key in {_key(form) for form in (*spellings(entry), *surnames(entry))} - barred:
                    found[key].add(entry.id)
        return dict(found)

    def ready_entry(self, label: str, lang: str) -> str:
        """Return the `person` element for a label that the register lacks, for pasting into persons.xml."""
        name = _bare_label(label)
        return (
            f'<person xml:id="{self._free_id(name)}">'
            f'<persName type="preferred" xml:lang="{escape(lang or "und")}">{escape(name, quote=False)}</persName>'
            "</person>"
        )

    def _free_id(self, name: str) -> str:
        proposed = identifier(name)
        taken = [entry.id for entry in self.entries]
        number = 2
        while proposed in taken:
            proposed = f"{identifier(name)}-{number}"
            number += 1
        return proposed


def spellings(entry: Entry) -> Iterator[str]:
    """Yield each form of an entry, and for a person the orders in which it may stand in a text.

    "Molotov, Vyacheslav Mikhailovich" is also "Vyacheslav Mikhailovich Molotov" and "Vyacheslav Molotov".
    """
    for form in dict.fromkeys((entry.preferred, *(name.form for name in entry.names))):
        yield form
        if entry.kind != "person":
            continue
        surname, given = _parts(entry, form)
        if given and not entry.surname_first:
            yield from (f"{given} {surname}", f"{given.split()[0]} {surname}", f"{surname} {given}")
        elif given and "," in form:
            yield f"{surname} {given}"


def surnames(entry: Entry) -> set[str]:
    """Return the surnames of a person, one for each script and spelling."""
    forms = (
        entry.preferred,
        *(name.form for name in entry.names if name.type not in {"pseudonym", "abbreviation"}),
    )
    return {surname for surname, given in (_parts(entry, form) for form in forms) if given}


def _parts(entry: Entry, form: str) -> tuple[str, str]:
    """Divide a form into surname and given names; a form of one word has no given names."""
    if "," in form:
        surname, _, given = form.partition(",")
        return surname.strip(), given.strip()
    if HAN.fullmatch(form):
        return (form[:1], form[1:]) if entry.surname_first and len(form) > 1 else (form, "")
    words = INITIALS.sub(" ", form).split()
    if len(words) < 2 or words[0].casefold() in HONORIFICS:
        return form, ""
    return (words[0], " ".join(words[1:])) if entry.surname_first else (words[-1], " ".join(words[:-1]))


def initials_fit(entry: Entry, letters: Iterable[str]) -> bool:
    """Whether a person may have these initials: the first must begin one of the given names.

    A person whose given names the register lacks in that script is not refused.
    """
    first = next(iter(letters), "").upper()
    forms = [_parts(entry, name.form)[1] for name in entry.names] + [_parts(entry, entry.preferred)[1]]
    forms += ["".join(INITIALS.findall(name.form)) for name in entry.names]
    known = {unicodedata.normalize("NFD", form)[0].upper() for form in forms if form}
    same_script = {letter for letter in known if _script(letter) == _script(first)}
    return not first or not same_script or first in same_script


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


# An xml:id may have these digits and no others.
DIGITS = "0123456789"


def identifier(name: str) -> str:
    """Propose an xml:id for a name: Latin letters where the script allows, else the characters themselves."""
    latin = "".join(CYRILLIC.get(letter, letter) for letter in name.casefold())
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(mark))
    kept = "".join(c if c.isalpha() or c in DIGITS else " " for c in plain.replace("'", "").replace("’", ""))
    words = "-".join(kept.split())
    return words if words and not words[0].isdigit() else f"person-{words}".rstrip("-")


CYRILLIC = dict(
    pair.split("=")
    for pair in words("""
    а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch
    ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia
""")
)


def _key(text: str) -> str:
    """Fold what labels vary in: case, accents of typography, full stops, white space."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е").replace("’", "'")
    return " ".join(re.sub(r"[\u2010-\u2013]", "-", folded).replace(".", " ").replace(",", ", ").split())


def _without_honorifics(label: str) -> Iterator[str]:
    """Yield the label, then with one honorific fewer each time: "Chairman Mao" may itself be a form."""
    text = label.strip(EDGES)
    while text:
        yield text
        shorter = _shorter(text)
        if shorter == text:
            return
        text = shorter


def _shorter(text: str) -> str:
    for word in HAN_HONORIFICS:
        if text.startswith(word) or text.endswith(word):
            return text.removeprefix(word).removesuffix(word).strip(EDGES)
    # "т.Сталин" and "Comr.Stalin" stand without a space, "т.т." and "тт." are plural.
    found = re.match(r"(?:т\.\s?т\.|([^\W\d_][\w-]*)(?:\.\s*|\s+))(?=\S)", text, re.IGNORECASE)
    if found and (found[1] is None or found[1].casefold() in HONORIFICS):
        return text[found.end() :].strip(EDGES)
    return text


def _bare_label(label: str) -> str:
    """The name in a label, without honorifics; the label itself where nothing else is in it."""
    *_, name = ["", *_without_honorifics(" ".join(BRACKETS.sub("", label).split()))]
    return name if name and _key(name) not in HONORIFICS else " ".join(label.split()).strip(EDGES) or "unknown"


def _only(ids: Iterable[str]) -> str | None:
    found = set(ids)
    return found.pop() if len(found) == 1 else None


def _entries(path: Path, kind: Kind) -> Iterator[tuple[Place, Entry]]:
    for element in _root(path).iter(f"{TEI}{kind}"):
        place = Place(str(path), element.sourceline or 0)
        yield place, _entry(element, kind, place)


def _root(path: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        return etree.fromstring(path.read_bytes(), parser)
    except FileNotFoundError as error:
        remedy = f"make a TEI file with an empty standOff/list{path.stem.rstrip('s').title()}, or 'teipipe init'"
        raise Refusal(str(path), f"the register lacks this file; {remedy}") from error
    except OSError as error:
        raise Refusal(str(path), f"cannot be read: {error.strerror}; see to its permissions") from error
    except etree.XMLSyntaxError as error:
        place = Place(str(path), error.lineno or 0, error.offset or 0)
        raise Refusal(place, f"not well-formed XML: {error.msg}; mend the markup there") from error


def _entry(element: etree._Element, kind: Kind, place: Place) -> Entry:
    id_ = element.get(f"{XML}id", "")
    if not id_:
        raise Refusal(place, f'this {kind} lacks its xml:id; give it one, such as xml:id="surname-forename"')
    tag = {"person": "persName", "place": "placeName", "org": "orgName"}[kind]
    names = tuple(_name(child) for child in element.iterchildren(f"{TEI}{tag}") if _text(child))
    preferred = next((name.form for name in names if name.type == "preferred"), "")
    if not preferred:
        raise Refusal(place, f"'{id_}' has no preferred name; set type=\"preferred\" on one of its names")
    notes = element.iterchildren(f"{TEI}note")
    compounds = tuple(_name(note) for note in notes if note.get("type") == "compound")
    return Entry(id_, kind, preferred, names, compounds)


def _name(element: etree._Element) -> Name:
    langs = (above.get(f"{XML}lang") for above in (element, *element.iterancestors()))
    added = element.find(f"{TEI}addName[@type='pseudonym']")
    kind = "variant" if added is None else "pseudonym"
    return Name(
        _text(element),
        next(filter(None, langs), ""),
        kind if added is not None else element.get("type", kind),
    )


def _text(element: etree._Element) -> str:
    return unicodedata.normalize("NFC", " ".join("".join(element.itertext()).split()))

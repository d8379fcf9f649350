"""The strangers of one document: each once, with all the forms that name them.

Dean Acheson, Mr. Acheson        Щербаков, Щербакова, Щербакову
"""

from collections.abc import Iterable
from dataclasses import dataclass

from teipipe.marks.endings import cases
from teipipe.marks.folding import fold
from teipipe.register.names import HAN, INITIALS
from teipipe.register.syllables import is_surname_first


@dataclass(frozen=True, slots=True)
class Sighting:
    """A form of a stranger's name: what tells that it is one, where it stands, and in what language."""

    name: str
    why: str
    lang: str
    line: int
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class Person:
    """All sightings of one name. The first is the fullest form of it."""

    sightings: tuple[Sighting, ...]

    @property
    def name(self) -> str:
        """The fullest form, in small letters where it is found in them."""
        fullest = [one.name for one in self.sightings if fold(one.name) == fold(self.sightings[0].name)]
        return next((name for name in fullest if not name.isupper()), fullest[0])

    @property
    def lines(self) -> list[int]:
        """The lines where it is named."""
        return sorted({one.line for one in self.sightings if one.line})


def gathered(sightings: Iterable[Sighting]) -> list[Person]:
    """Return each name once, in the order of the text: a surname alone is the one fuller name that has it."""
    forms: dict[str, list[Sighting]] = {}
    order: dict[str, int] = {}
    for at, one in enumerate(sightings):
        key = " ".join(fold(one.name).split())
        forms.setdefault(key, []).append(one)
        order.setdefault(key, at)
    groups: list[list[str]] = []
    for form in sorted(forms, key=lambda form: (-len(parts(forms[form][0].name)), len(form), order[form])):
        own = [group for group in groups if forms[group[0]][0].kind == forms[form][0].kind]
        fitting = [group for group in own if is_same(forms[form][0].name, forms[group[0]][0].name)]
        if len(fitting) == 1:
            fitting[0].append(form)
        else:
            groups.append([form])
    groups.sort(key=lambda group: min(order[form] for form in group))
    return [Person(tuple(one for form in group for one in forms[form])) for group in groups]


def is_same(form: str, fuller: str) -> bool:
    """Say whether a form may be the same name as another that is as full or fuller."""
    if HAN.search(form) or HAN.search(fuller):
        return form == fuller
    own, whole = parts(form), parts(fuller)
    if len(own) == 1:
        return is_case_of(own[0], surname(fuller))
    return len(own) == len(whole) and all(map(is_case_of, own, whole))


def parts(name: str) -> list[str]:
    """Return the words of a name without its initials, in the order of texts: "Stalin, Joseph" as "Joseph Stalin"."""
    first, _, given = name.partition(",")
    if given and not is_surname_first(f"{first}{given}"):
        first, given = given, first
    return INITIALS.sub(" ", f"{first} {given}").split() or name.split()


def surname(name: str) -> str:
    """Return the surname of a name, as far as its order tells."""
    words = parts(name)
    return words[0] if is_surname_first(" ".join(words)) else words[-1]


def is_case_of(word: str, other: str) -> bool:
    """Say whether a word is another, or a case form of it."""
    titled = other.title() if other.isupper() else other
    return fold(word) == fold(other) or fold(word) in cases(titled) or fold(other) in cases(word)

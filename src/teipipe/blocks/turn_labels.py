"""The labels of speakers in a source, found by what returns in it: one form of label, and the names that have it.

VENUS. In part we must        Миша (в сторону). Ну        HAUSDORFER        **LE PETIT BEFOR.** Écoute donc
01.02 Eerste minister Charles Michel: Mevrouw Pas         答曰。唯觀心一法        Poslanec Roman Sklenák: Děkuji
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from teipipe.blocks.divisions import counted_words, counts, is_counted
from teipipe.blocks.proceedings import heads_proceedings
from teipipe.blocks.speaker_forms import ANY_FORM, SpeakerForms

if TYPE_CHECKING:
    from teipipe.blocks.page import Unit

CAPITAL = r"[^\W\d_a-zà-ÿß-öа-яёāčēģīķļņšūžěřůť]"
# A role may begin with a number ("1. Alm."), have particles in it ("Michel de Lamotte") and a title ("Dr. X").
WORD = rf"(?:{CAPITAL}[\w’'●-]*)"
PARTICLE = r"(?:d[eiu]|de[lrs]|la|le|les|l[’']|van|von|vom|zu|und|et|and|of|the|y|и|a|ten|ter|den|op|with|mit)"
TITLE = (
    r"(?:(?i:dr|mr|mrs|ms|mm|mme|mlle|ste?|sr|hr|fr|hon|rev|prof|mag|mudr|ing|mgr|judr|rndr|phdr|bc|г-н|г-жа)\."
    rf"|(?:{CAPITAL}\.){{1,3}})"
)
# How members and chairs of a parliament are addressed in small letters: "La señora MINISTRA", "M. le président".
SMALL = (
    r"(?:se[ñn]ora?|senhora?|heer|mevrouw|voorzitter|(?:vice-?)?pr[ée]sidente?|ministre|secr[ée]taire|rapporteure?|onorevole"
    r"|minister|staatssecretaris|hon|right)"
)
NAME = (
    rf"(?:\d{{1,2}}\. )?(?:{TITLE} ?)?(?:{WORD}|{SMALL}|l[ea] {SMALL})"
    rf"(?:,? ?(?:{TITLE}|{WORD}|{PARTICLE}|{SMALL})(?= |,|\W|\Z)){{0,9}}"
)
# What an actor does while speaking: in brackets, or after a comma.
DIRECTION = r"\s*[(\[{（［][^()\[\]{}（）［］]{1,300}[)\]}）］]"
ACTION = r",? (?:[a-zà-öø-ÿа-яё]|à)[^.!?…:;—–()\[\]]{2,150}?"
NUMBER = r"\d{1,3}[.:]\d{1,3}\s+"
BRACKETED = r"\s*\([^()]{1,60}\)"

COLON = re.compile(
    rf"(?P<label>(?:{NUMBER})?(?P<name>(?:\d{{1,2}}\.? )?{CAPITAL}[^:：!?;\n()\[\]]*)(?:{BRACKETED}){{0,2}})"
    rf"(?P<stage>{DIRECTION})?(?P<end>\s?[:：])(?=\s*\S)"
)
PERIOD = re.compile(
    rf"(?P<name>{NAME})(?P<act>{ACTION})?(?:\.(?!\.)|(?P<stage>{DIRECTION})(?P<end>[.:]))"
    r"(?:\s?[—–](?=\s))?(?=\s*\S)"
)
DASH = re.compile(rf"(?P<name>{NAME})(?P<act>{ACTION})?(?P<stage>{DIRECTION})?(?P<end>\.?\s?[—–]|\s-)(?=\s*\S)")
ALONE = re.compile(rf"(?P<number>{NUMBER})?(?P<name>{NAME}(?:{BRACKETED}){{0,2}})(?P<end>\s?[.:：])?\Z")
HAN = re.compile(r"(?P<name>[\u3400-\u9fff]{1,4}?)(?P<end>[曰云言道][。：:，]?|[。：])(?=\s*\S)")
# The name of a person at the end of a label, after the role: "Místopředseda vlády ČR a ministr financí Andrej Babiš".
PERSON = re.compile(rf"(?:\A|\s){CAPITAL}[\w’'-]*[a-zà-ÿа-яěščřžů][\w’'-]*(?: {PARTICLE})? {CAPITAL}[\w’'-]+\s*\Z")
# Whoever is in the chair, where the label says no name.
CHAIR = re.compile(
    r"(?:(?:the|le|la|de|der|die|el|il|o|a|an|m le|mme la"
    r"|el senor|la senora|o sen(?:h)?or|a sen(?:h)?ora|o sr|a sr a|mr|madam|herr|frau) )?"
    r"(?:(?:acting|deputy|vice|waarnemend\w*|stellvertretend\w*|andre|forste|tredje) )*(?:vice-?)?"
    r"(?:speaker|chair(?:man|woman|person)?|president[ea]?|presidenten|voorzitter|prasident(?:in)?|vorsitzende[r]?"
    r"|predseda(?:jici)?|predsedkyne|predsednik|predsednica|predsedujoc[ia]|predsedavajuc[ia]"
    r"|marszalek|przewodniczac[ya]|elnok|baskan"
    r"|pirminink(?:as|e)|sedes vaditaj(?:s|a)|juhataja|(?:ase)?esimees|forseti|προεδρ(?:οσ|ευων|ευουσα)"
    r"|головуюч\w*|голова"
    r"|председател\w*|председательствующ\w*|puhemies|formand\w*|talman\w*|ordforer\w*|presedinte\w*)"
    r"(?: senatu| sejmu)?"
)
HAN_ROLES = frozenset("問答问師师論僧客主帝甲乙丙丁")
# Forms of which a title, or a name under a poem, may be one.
BARE_FORMS = frozenset({"alone", "period", "dash"})
# A full stop that ends a sentence, and not an abbreviation.
SENTENCE = re.compile(r"\w{7,}\.|\.\.|[»”\"]\s")
LONGEST = 110
# As many uses of labels that return, from as many names, make a transcript of any text.
FEWEST_USES = 6
FEWEST_NAMES = 2
# This share of what begins like a label must be names that return.
RETURNING_SHARE = 0.5
# So many labels must be alike for what is not to be none.
ALIKE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class TurnLabel:
    """A label at the beginning of a unit, by offsets in its bare text: where it ends, where its stage direction
    stands (empty where it has none), where the speech begins (the unit's end where it begins in the next unit). One
    that is `acted` says in small letters what the speaker does: "LE PETIT DUPRÉ, d'un ton d'embarras"."""

    name: str
    end: int
    stage: tuple[int, int]
    text: int
    acted: bool = False


Form = Callable[[Sequence["Unit"], int], TurnLabel | None]


def with_pattern(pattern: re.Pattern[str]) -> Form:
    """Return the form of labels that a pattern describes at the beginning of a unit."""

    def form(units: Sequence["Unit"], at: int) -> TurnLabel | None:
        bare = units[at].bare
        found = pattern.match(bare[: LONGEST + 300])
        return made(bare, found) if found and units[at].kind != "heading" else None

    return form


def made(bare: str, found: re.Match[str]) -> TurnLabel | None:
    """Return the label that a pattern found; a direction before the stop is one after it too."""
    parts = found.groupdict()
    stage = found.span("stage") if parts.get("stage") else (0, 0)
    end = stage[0] if stage[1] else found.end()
    longest = 2 * LONGEST if parts.get("act") else LONGEST
    if end > longest or SENTENCE.search(found["name"]) or heads_proceedings(found["name"]):
        return None
    if stage[1]:
        stage = (stage[0] + len(bare[slice(*stage)]) - len(bare[slice(*stage)].lstrip()), found.end())
    text = found.end() + len(bare[found.end() :]) - len(bare[found.end() :].lstrip())
    return TurnLabel(parts.get("label") or found["name"], end, stage, text, bool(parts.get("act")))


def alone(units: Sequence["Unit"], at: int) -> TurnLabel | None:
    """A label on a line of its own: the speech stands on the next line, or a stage direction in the next paragraph."""
    unit = units[at]
    found = ALONE.match(unit.bare) if len(unit.bare) <= LONGEST and unit.kind != "heading" else None
    if not found or heads_proceedings(found["name"]):
        return None
    if at + 1 == len(units) or (units[at + 1].gap and units[at + 1].bare[0] not in "([{（［"):
        return None
    return TurnLabel(found["name"], len(unit.bare), (0, 0), len(unit.bare))


def emphasised(units: Sequence["Unit"], at: int) -> TurnLabel | None:
    """A label in bold or small capitals at the beginning of a paragraph, the speech after it in plain letters."""
    unit = units[at]
    end = unit.lead
    if not 0 < end < len(unit.bare) or end > 200 or unit.kind == "heading":
        return None
    text = end + len(unit.bare[end:]) - len(unit.bare[end:].lstrip(" .:—–"))
    return TurnLabel(
        re.split(r"[,({\[:：]|(?<=\w\w)\.", unit.bare[:end])[0].strip(), text if text > end else end, (0, 0), text
    )


FORMS: dict[str, Form] = {
    "emphasis": emphasised,
    "colon": with_pattern(COLON),
    "period": with_pattern(PERIOD),
    "alone": alone,
    "dash": with_pattern(DASH),
    "han": with_pattern(HAN),
}


@dataclass(frozen=True)
class TurnLabels:
    """The form that the labels of a source have and how often each name has it; no form where it has none."""

    form: str = ""
    names: Counter[str] | None = None
    capitals: bool = False
    share: float = 0.0
    staged: frozenset[str] = frozenset()
    units: tuple["Unit", ...] = ()
    counted: frozenset[str] = frozenset()
    first: int = 0
    # Whether labels alone on their lines have a stop after them; nothing where they differ.
    stopped: bool | None = None

    def at(self, at: int) -> TurnLabel | None:
        """Return the label that the unit begins with: one that returns, or that looks in all like those that do."""
        label = self.read(at)
        if label is None or self.names is None:
            return None
        if self.names[plain_name(label.name)] >= 2:
            return label
        # Before the first act, or the first speaker who returns, stand the title and the cast list.
        if (self.form in BARE_FORMS and at < self.first) or (self.form == "alone" and self.is_place(at)):
            return None
        head = re.split(rf", (?=[a-zà-ÿа-яё])|(?<=\w) (?!(?:{PARTICLE}) )(?=[a-zà-ÿа-яё])", label.name)[0]
        if head != label.name and self.names[plain_name(head)] >= 2:
            return replace(label, name=head) if in_capitals(head) or "," in label.name[len(head) :][:1] else None
        return label if not label.acted and self.is_alike(label) else None

    def read(self, at: int) -> TurnLabel | None:
        """Return what has the form of the labels, written as nearly all of them are: in capitals, with a stop."""
        label = FORMS[self.form](self.units, at) if self.form and not self.divides(at) else None
        if label is None or (self.form != "emphasis" and self.capitals and not is_loud(label.name)):
            return None
        stopped = self.form == "alone" and self.stopped not in {None, has_stop(self.units[at])}
        return None if stopped else label

    def divides(self, at: int) -> bool:
        """Say whether a unit is the heading of an act or a scene."""
        return bool(self.form) and is_division(self.units[at], self.counted)

    def is_place(self, at: int) -> bool:
        """Say whether a line alone names a place and no speaker: what follows it is a direction and then a label."""
        if at + 2 >= len(self.units) or self.units[at + 1].bare[0] not in "([{（［" or not self.units[at + 2].gap:
            return False
        after = alone(self.units, at + 2)
        return after is not None and self.names is not None and self.names[plain_name(after.name)] >= 2

    def is_alike(self, label: TurnLabel) -> bool:
        """Say whether a label that does not return is one: in capitals, numbered, in bold, or with a direction."""
        words = plain_name(label.name).split()
        if self.form == "han":
            return label.name[0] in HAN_ROLES
        if re.fullmatch(r"[IVXLCDM .]+", label.name) or not words:
            return False
        if self.form == "emphasis" or self.capitals or is_roled(label.name) or CHAIR.fullmatch(" ".join(words)):
            return True
        if all(word in self.staged for word in words if len(word) > 2):
            return True
        if self.form == "colon" and not label.stage[1]:
            return len(words) <= 12 and bool(PERSON.search(label.name))
        return (bool(label.stage[1]) and len(words) <= 4) or (
            self.form == "period" and self.share >= 0.8 and len(words) <= 2
        )


def turn_labels(units: tuple["Unit", ...], house: SpeakerForms = ANY_FORM) -> TurnLabels:
    """Find the form whose names return most; of two that do alike the more telling one. What a house knows of its
    speakers' labels needs no return."""
    counted = counted_words(unit.bare for unit in units if len(unit.bare) <= LONGEST)
    places = [at for at, unit in enumerate(units) if not is_division(unit, counted)]
    # Where the first act or scene begins: after it stands neither title nor cast list.
    begun = next((at for at, unit in enumerate(units) if is_division(unit, counted)), len(units))
    best, most = TurnLabels(counted=counted), 0
    for form, find in FORMS.items():
        if house.forms and form not in house.forms:
            continue
        placed = [(at, label) for at in places if (label := find(units, at))]
        found = [label for _, label in placed]
        counting = [label for at, label in placed if form != "period" or not has_colon(units[at], label)]
        names = Counter(plain_name(label.name) for label in counting if is_name(label.name, form) and not label.acted)
        told = {plain_name(label.name) for label in found if house.names_one(label.name)}
        # A name that the house knows is as good as one that returns; in a sitting, so is a member who speaks once.
        names.update(dict.fromkeys(told, 2))
        names.update({name: max(2, names[name]) for name in members(found, names)})
        uses = sum(count for count in names.values() if count >= 2)
        several = sum(count >= 2 for count in names.values()) >= FEWEST_NAMES
        returns = several and uses >= FEWEST_USES and uses >= RETURNING_SHARE * names.total()
        # "Herr talman!" returns at the beginning of paragraphs too; where somebody is in the chair, others speak.
        weight = uses * (2 if chaired(names) else 1)
        if not (returns or told) or weight <= most * 1.1:
            continue
        returning = [label.name.split(",")[0] for label in found if names[plain_name(label.name)] >= 2]
        shouted = house.capitals or sum(is_loud(name) for name in returning) >= 0.8 * uses
        gaps = sum(bool(unit.gap) for unit in units)
        share = uses / (gaps if gaps > 0.2 * len(units) else len(units))
        known = {word for name, count in names.items() if count >= 2 for word in name.split()}
        returned = next(at for at, label in placed if names[plain_name(label.name)] >= 2)
        first = min(returned, begun)
        telling = frozenset(known | set(staged(units)))
        stopped = stops([units[at] for at, label in placed if names[plain_name(label.name)] >= 2])
        best, most = TurnLabels(form, names, shouted, share, telling, units, counted, first, stopped), weight
    return best


def members(found: Sequence[TurnLabel], names: Counter[str]) -> set[str]:
    """Return the names of those who speak under a chair that returns: a person's, one with a party or in capitals."""
    if not chaired(names):
        return set()
    told = (label for label in found if not label.acted and (is_persons(label.name) or label.stage[1]))
    return {plain_name(label.name) for label in told} & names.keys()


def chaired(names: Counter[str]) -> bool:
    """Say whether somebody who is in the chair speaks more than once."""
    return any(count >= 2 and is_chair(name) for name, count in names.items())


def is_chair(name: str) -> bool:
    """Say whether a plain name begins with the word for whoever is in the chair."""
    words = CHAIR.match(name)
    return words is not None and not name[words.end() :][:1].strip()


def is_persons(name: str) -> bool:
    """Say whether a label names a person: with a party or a number, by two names, or with the last in capitals."""
    return is_roled(name) or bool(PERSON.search(name)) or in_capitals(name.rsplit(maxsplit=1)[-1])


def stops(lines: Sequence["Unit"]) -> bool | None:
    """Say whether nearly all lines end in a stop, or nearly none: of "ANNA" and "Yes." one is no label."""
    share = sum(has_stop(line) for line in lines) / len(lines)
    return None if 1 - ALIKE_SHARE < share < ALIKE_SHARE else share >= ALIKE_SHARE


def has_colon(line: "Unit", label: TurnLabel) -> bool:
    """Say whether a colon ends a label with brackets: "ANNA (aside):" is of the other form."""
    return label.stage[1] > 0 and line.bare[label.stage[1] - 1] in ":："


def has_stop(line: "Unit") -> bool:
    """Say whether a line ends in a full stop or a colon."""
    return line.bare.rstrip()[-1] in ".:：。"


def is_division(unit: "Unit", counted: frozenset[str]) -> bool:
    """Say whether a unit is the heading of an act or a scene, and so no label: "SCENA PRIMA" stands on a line of its
    own too."""
    return len(unit.bare) <= 2 * LONGEST and bool(counts(unit.bare) or is_counted(unit.bare, counted))


def staged(units: Sequence["Unit"]) -> Iterator[str]:
    """Yield the names that entrances tell of: words with a capital in a direction or a heading of a scene."""
    for unit in units:
        if unit.bare[0] in "([" or unit.kind == "heading":
            yield from (plain_name(word) for word in re.findall(rf"{CAPITAL}\w+", unit.bare[:300]))


def is_name(name: str, form: str) -> bool:
    """Say whether a label can be one of those that return: a question or a short word in Chinese, or a name."""
    if form == "han":
        return name[0] in HAN_ROLES
    if re.fullmatch(r"mrs?|ms|dr|prof|gen|amb|asst|dep|sec|col|lt|capt|gov|sen|rep|st|no|vol|doc", plain_name(name)):
        return False
    return len(plain_name(name)) > 1 and not re.fullmatch(r"[IVXLCDM\d .]+", name)


def is_roled(name: str) -> bool:
    """Say whether a label with a colon is numbered, or says a party in brackets, so that it is a speaker's once too."""
    return bool(re.match(NUMBER, name) or re.search(r"\(\S[^()]*\)\s*\Z", name))


def is_loud(name: str) -> bool:
    """Say whether a name is in capitals up to its first comma or bracket."""
    return in_capitals(re.split(r",|\s*[(\[（［]", name, maxsplit=1)[0])


def in_capitals(name: str) -> bool:
    """Say whether a name is set in capitals."""
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= 0.8 * len(letters) and len(letters) > 1


def plain_name(name: str) -> str:
    """Return a name in small letters without accents, punctuation and number: what two labels of one person share."""
    bare = re.sub(rf"\A{NUMBER}|\s*\([^()]*\)\s*\Z", "", name)
    letters = "".join(c for c in unicodedata.normalize("NFKD", bare).casefold() if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", letters))

"""What the words around an expression tell of: the past, or what is to come.

    Samstag kam Otti mit den Kindern    -1        wo ich Dienstag früh eintreffe     1        Samstag oder Sonntag   0

The verbs of the clause decide, if no "since" or "until" does. German and French take the present for what is to
come, English and Russian seldom do.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from teipipe.marks.date_forms.values import compiled

CLAUSE_END = re.compile(r"[;:.!?()\[\]]\s|,(?!\d)|[–—。，；！？]|$")
# What somebody says is told in a clause of its own: "He said that they could come on the 24th".
THAT = re.compile(
    r"(?<!\w)(?:said|says|told|thinks?|thought|believe[ds]?|reported|replied|informed)\s(?:\w+\s){0,3}?that\s"
)
CLAUSE_BEGIN = re.compile(r"[;:!?()\[\]]\s|,(?!\d)|[–—。，；！？]|(?<=[^\W\d_]{2})\.\s|^")


@dataclass(frozen=True, slots=True)
class Tense:
    """How a language's verbs tell the past, and what is to come; `otherwise` is what its present means."""

    past: str
    ahead: str
    otherwise: int = 0
    since: str = r"(?!)"
    until: str = r"(?!)"


GERMAN_STRONG = (
    r"(?:an|auf|aus|ein|ab|zu|vor|nach|mit|her|hin|zurück|heim|be|ver|er|ent|über|unter|statt|teil)?(?:war|hatte|wurde|ward|kam|"
    r"ging|gieng|fuhr|sah|gab|nahm|schrieb|blieb|traf|sprach|fand|brachte|dachte|wusste|wußte|lag|stand|saß|las|rief|lief|"
    r"schlief|trug|zog|starb|begann|schien|trat|flog|fing|lud|sang|trank|lor|hielt|ließ|lies|schah|stieg|aß|bat|bot|fiel|"
    r"half|hieß|schloß|schlug|schnitt|sprang|warf|wollte|konnte|mußte|musste|sollte|durfte|machte|sagte|spielte|schickte|"
    r"reiste|fragte|holte|dankte|legte|stellte|setzte|zeigte|führte|hörte|kaufte|lebte|suchte|wohnte|glaubte|meinte|"
    r"teilte|theilte|zählte|reichte|langte|kehrte|antwortete|arbeitete|meldete|wartete|redete)(?:e|en|st|t|n)?"
)
PARTICIPLE = (
    r"(?:\w{0,8}ge\w{2,}(?:t|en)|(?:be|ver|er|ent|emp|zer|miß|über|unter)\w{3,}(?:t|en|an)|\w{3,}iert|\w{3,}irt)"
)
HAVE = r"(?:hab[et]?|haben|hast|hat|bin|bist|ist|sind|seid|worden)"
TENSES: Mapping[str, Tense] = {
    "de": Tense(
        rf"(?<!\w){GERMAN_STRONG}(?!\w)|(?<!\w){HAVE}(?!\w).*(?<!\w){PARTICIPLE}(?!\w)|(?<!\w){PARTICIPLE}\s{{1,3}}{HAVE}(?!\w)",
        r"(?<!\w)(?:werden?|wirst|wird|werdet|will|willst|wollen|wollt|soll|sollen|kann|kannst|können|möchten?|dürften?|könnten?"
        r"|würden?|hoffe|hoffentlich|vielleicht|voraussichtlich|wahrscheinlich|vermuthlich|bis|spätestens|bitte)(?!\w)",
        1,
        r"(?<!\w)(?:seit|vom|von)\s$",
        r"(?<!\w)(?:bis|bis zum|auf|für|ab)\s$",
    ),
    "fr": Tense(
        r"(?<!\w)(?:étai[st]|étaient|avai[st]|avaient|fut|furent|eut|vint|alla|fit|dit|(?:j['’])?ai|a|as|ont|avons|avez|est|sont|suis)"
        r"\s(?:\w{1,8}\s){0,2}?\w{2,}(?:é|ée|és|ées|i|is|it|u|us|ert)(?!\w)|(?<!\w)(?:étai[st]|étaient|avai[st]|avaient)(?!\w)",
        r"(?<!\w)\w{2,}(?:rai|ras|ra|rons|rez|ront)(?!\w)",
        1,
        r"(?<!\w)depuis\s$",
        r"(?<!\w)(?:jusqu['’]à|pour|dès|d['’]ici(?: à)?)\s$",
    ),
    "ru": Tense(
        r"(?<!\w)[а-яё]{2,}(?:л|ла|ло|ли)(?:сь|ся)?(?!\w)",
        r"(?<!\w)(?:буд[а-яё]+|[а-яё]{3,}(?:[уюеёи]т|[еи]м|[уюая]т)(?:ся)?)(?!\w)",
        until=r"(?<!\w)(?:до|ко?)\s$",
    ),
    "en": Tense(
        r"(?<!\w)(?:was|were|had|did|came|went|got|saw|wrote|received|arrived|sent|told|said|met|took|gave|made|found|heard|"
        r"spoke|called|began|left|spent|held|brought|felt|knew|thought|stood|sat|won|lost|died|have\s\w+(?:ed|en)|"
        r"has\s\w+(?:ed|en)|\w{3,}[^e\W]ed)(?!\w)",
        r"(?<!\w)(?:will|shall|won['’]t|shan['’]t|going|can|could|would|may|might|must|should|hope|hopes|hoping|expect|expects|"
        r"intend|intends|plan|plans|due|am|leave|leaves|leaving|arrive|arrives|coming|until|till|\w+ing|['’]ll)(?!\w)",
        since=r"(?<!\w)since\s$",
        until=r"(?<!\w)(?:until|till|by|for)\s$",
    ),
}


def direction(text: str, start: int, end: int, lang: str) -> int:
    """Where the clause around an expression points in time: -1 back, 1 ahead, 0 where nothing says so."""
    tense = TENSES.get(lang.partition("-")[0].casefold())
    if tense is None:
        return 0
    before = text[max(0, start - 16) : start]
    if compiled(tense.since).search(before) or compiled(tense.until).search(before):
        return -1 if compiled(tense.since).search(before) else 1
    words = said_that(clause(text, start, end))
    if not re.search(r"[^\W\d_]{2}", words):
        return 0
    if compiled(tense.past).search(words):
        return -1
    return 1 if compiled(tense.ahead).search(words) else tense.otherwise


def clause(text: str, start: int, end: int) -> str:
    """The clause around a stretch, without the stretch."""
    begins = [found.end() for found in CLAUSE_BEGIN.finditer(text, max(0, start - 200), start) if found.end() <= start]
    last = CLAUSE_END.search(text, end)
    stop = last.start() if last else len(text)
    return f"{text[begins[-1] if begins else max(0, start - 200) : start]} {text[end:stop]}"


def said_that(words: str) -> str:
    """The words of a clause behind those that say that somebody says it."""
    return THAT.split(words)[-1]

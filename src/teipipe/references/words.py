"""What the words of a reference say of the document that they mean.

My telegram of 11:00 p.m. yesterday        sender own, kind telegram, 1950-01-02, 23:00
Ihr Schreiben Nr. 12 vom 3. Mai            sender yours, kind letter, number 12, 1950-05-03
十二月十三日四时电 | 悉                       sender yours: who writes has read it
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence

from teipipe.model import Leaf, Locus, Mark, Reference, Source

OWN = re.compile(
    r"(?:(?i:my|our)(?:tel|let)?\b|(?i:мо(?:[йяюеёи]|его|ему|ей|[ие]м|их)|наш\w{0,3})\b|(?i:mein|unse?r)\w{0,3}\s"
    r"|(?i:ma|mon|notre)\s|我)|.*\b(?:I|[Ww]e)\s(?:had\s|have\s)?(?:sent|wrote|written|addressed)|.*去[电電信函]",
    re.DOTALL,
)
YOURS = re.compile(
    r"(?:(?i:your|ur)(?:tel|let)?\b|(?i:ваш\w{0,3}|тво(?:[йяюеёи]|его|ему|ей|[ие]м|их))\b|(?:Ihr|Dein|dein|Euer|euer|Eur|eur)"
    r"\w{0,3}\s|(?i:votre|ta|ton)\s|你|您|贵|貴|兄)|.*\b[Yy]ou\s(?:had\s|have\s)?(?:sent|wrote|written|addressed)"
    r"|.*(?:[来來]两?[电電信函]|给我的|致我)",
    re.DOTALL,
)
OTHER = re.compile(
    r"(?i:his|her|their|its)\s|(?i:его|её|ее|их)\s|(?i:sein)\w{0,2}\s|ihr\w{0,2}\s|(?i:sa|son|leur)\s|他|她"
    r"|(?:[Tt]he\s)?(?:[A-Z][\w-]+\s){0,3}[A-ZÀ-ÞА-ЯЁ][\w.-]+['’]s?\s"
)
# After the reference: who has it now.
READ = re.compile(
    r"\s?(?:敬悉|均悉|已悉|收悉|奉悉|诵悉|悉|收到|已收|均收)"
    r"|\s(?:was|has been|have been|is)\s(?:duly\s)?(?:received|to hand)"
    r"|\s(?:has\s)?(?:safely\s)?reached\s(?:me|us)\b|\s(?:habe|haben)\s(?:ich|wir)\s(?:richtig\s|dankend\s)?erhalten"
    r"|\s(?:получен[аоы]?|получил\w{0,2})\b|\s(?:m['’]est|nous\sest)\s(?:bien\s)?(?:parvenue?|arrivée?)"
)
SENT = re.compile(
    r"\s(?:must|should|will|may)\shave\sreached\syou|\swill\shave\sreached\syou|\sto\syou\b|谅达|諒達|想已收|计达|計達"
)
KINDS = (
    (
        "conversation",
        r"record|minutes\b|запись|протокол|\bof (?:\w+ )?(?:conversation|meeting|talk|discussion|interview)",
    ),
    (
        "telegram",
        r"telegra|cable|cablegram|wire|radiogram|airgram|tel\b|[电電]|телеграмм|шифровк|радиограмм|te?legramm|kabel|t[ée]l[ée]g"
        r"|c[âa]ble|draht",
    ),
    ("letter", r"letter|письм|brief|schreiben|lettre|billet|信|函|karte|post-?card|открытк|carte"),
    ("memorandum", r"memorand|memo\b|меморандум|mémorandum|aide-m|备忘录|備忘錄"),
    ("report", r"\breport|rapport|отч[её]т|доклад|рапорт|bericht"),
)
NUMBER = re.compile(
    r"(?:№|\b[Nn]os?\.|\b[Nn]umber|\b[Nn]r\.|#|\bn[°º]|\bnuméro|\bN)\s?(?P<n>\d(?:[\w/.–-]{0,13}[\w/])?)"
    r"|(?:telegram|cable|tel|despatch|dispatch|airgram|[Mm]y|[Oo]ur|[Yy]our)\s(?P<bare>\d{1,6})(?!\w|[:.]\w)|第(?P<zh>\d+)[号號]"
)


def cited(leaves: Iterable[Leaf], source: Source) -> Iterator[Reference]:
    """Yield what the references in the texts of a document say, in their order."""
    for leaf in leaves:
        for mark in leaf.marks:
            if mark.element == "ref" and mark.attributes.get("type") == "document":
                yield said(mark, leaf, source)


def said(mark: Mark, leaf: Leaf, source: Source) -> Reference:
    """Return what a reference says."""
    words = " ".join(source.text[mark.start : mark.end].split())
    after = source.text[mark.end : min(leaf.end, mark.end + 40)]
    inside = sorted((m for m in leaf.marks if mark.start <= m.start and m.end <= mark.end), key=lambda m: m.start)
    first, last, clock = dated(inside)
    number = NUMBER.search(undated(words, inside, mark, source))
    return Reference(
        mark,
        Locus(leaf.key, mark.start, mark.end, leaf.attributes.get("xml:lang", leaf.lang)),
        kind=next((kind for kind, pattern in KINDS if re.search(pattern, words, re.IGNORECASE)), ""),
        sender=sender(words, after),
        number=next(filter(None, number.groups()), "") if number else "",
        first=first,
        last=last,
        clock=clock,
        names=tuple(named(inside)),
    )


def undated(words: str, inside: Iterable[Mark], mark: Mark, source: Source) -> str:
    """Return the words before the date of a reference, in whose digits no number is looked for."""
    dates = [m.start for m in inside if m.element == "date" and m.start > mark.start]
    return " ".join(source.text[mark.start : dates[0]].split()) if dates else words


def dated(inside: Sequence[Mark]) -> tuple[str, str, str]:
    """Return the first and the last day on which the document may have been written, and the hour if it is said."""
    for mark in inside:
        values = mark.attributes
        if mark.element != "date" or values.get("type") == "duration":
            continue
        first = values.get("when") or values.get("from") or values.get("notBefore") or ""
        last = values.get("when") or values.get("to") or values.get("notAfter") or first
        if first:
            return day(first, 1), day(last, 31), values.get("when-iso", "").partition("T")[2][:5]
    return "", "", ""


def day(date: str, end: int) -> str:
    """Return a date as a day, the first or the last of a month or a year that has no more."""
    year, month, number = (*date.split("-"), "", "")[:3]
    month = month or ("01" if end == 1 else "12")
    return f"{year}-{month}-{number or f'{min(end, monthrange(int(year), int(month))[1]):02}'}"


def sender(words: str, after: str) -> str:
    """Return who sent the document, as seen by the writer: own, yours, other, or nothing where no word tells."""
    if OWN.match(words):
        return "own"
    if YOURS.match(words):
        return "yours"
    if OTHER.match(words):
        return "other"
    if READ.match(after):
        return "yours"
    return "own" if SENT.match(after) else ""


def named(inside: Iterable[Mark]) -> Iterator[str]:
    """Yield the ids of whom the words name."""
    for mark in inside:
        if mark.element in {"persName", "orgName"} and "ref" in mark.attributes:
            yield "#" + mark.attributes["ref"].lstrip("#")

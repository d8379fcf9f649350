"""Pages that hold no document: search results, indexes, tables of contents, error and log-in pages.

    1–20 of 356 results … title, snippet …, title, snippet … 1 2 3 Next        404 Not Found        Just a moment...

They are known by their structure: a count, pages to turn, entries that are short and many, links over most letters. A
word alone shows nothing: a document may say "access denied", and its pages may be numbered.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from teipipe.findings import NoDocument
from teipipe.model import Layout, Source
from teipipe.volume.lines import Line, Lines, words

THINGS = (
    r"(?:results?|records?|items?|hits?|entries|documents?|matches|Treffern?|Ergebnisse\w*|Einträge\w*"
    r"|Dokumente\w*|résultats?|documents|risultati|documenti|resultados?|registros?|documentos?|результат\w*"
    r"|запис\w*|документ\w*|wynik\w*|dokument\w*|výsledk\w*|záznam\w*|resultaten|条结果|条记录|条|项|個結果|件)"
)
FOUND = (
    r"(?:results?|hits?|matches|Treffer|Ergebnisse|résultats?|risultati|resultados?|результат\w*|wynik\w*"
    r"|výsledk\w*|resultaten|条结果|条记录|項結果|個結果|件の結果)"
)
OF = r"(?:of|von|sur|de|di|из|z|ze|van|共|/|\|)"
NUMBER = r"\d[\d.,   ]*"
COUNTS = (
    re.compile(
        rf"(?:[^\W\d_]+\s){{0,3}}\W*{NUMBER}\s*(?:[-–—]|to|bis|à|до"
        rf"|a)\s*{NUMBER}\s*{OF}\s*(?:[^\W\d_]+\s)?{NUMBER}\W*{THINGS}?"
        r"(?:\s(?:for|für|pour|per|para|по)\s.{1,60})?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:[^\W\d_]+:?\s){{0,4}}{NUMBER}\s*{FOUND}(?:\s[^\W\d_]{{1,12}}){{0,2}}\W*(?:[\"“„«'].{{1,60}})?",
        re.IGNORECASE,
    ),
)
# Words end at their edges, else a long number could be read in many ways, and each would be tried.
PAGER = re.compile(
    r"\W*(?:\b(?:first|prev(?:ious)?|next|last|more|zurück|weiter|vor|suivante?|précédente?|siguiente|anterior"
    r"|successiv[oa]|precedente|вперёд|вперед|далее|следующая|назад|następna|poprzednia|další|předchozí"
    r"|volgende"
    r"|vorige|下一页|上一页|\d{1,4})\b\W*){3,}",
    re.IGNORECASE,
)
ENTRY = re.compile(r"\S.{4,200}?(?:\s*[.·…_]{2,}\s*|\s{2,}|\t+)\d{1,4}")
CODE = r"(?:error|fehler|erreur|errore|ошибка|http)?\W*\b(?:40[01345]|410|429|50[0-4])\b(?![.\-–/]\w)"
SAID = (
    r"(?:access (?:is )?denied|forbidden|(?:the )?(?:requested )?page (?:was )?(?:not found|cannot be found"
    r"|could not be found)|service (?:temporarily )?unavailable|bad gateway|internal server error"
    r"|too many requests|checking your browser.{0,60}|(?:please )?(?:verify|confirm"
    r"|prove)(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot).{0,60}|just a moment\W*"
    r"|(?:your )?session (?:has )?expired.{0,40}|seite (?:wurde )?nicht gefunden|zugriff (?:wurde )?verweigert"
    r"|page (?:introuvable|non trouvée)|accès (?:refusé|interdit)|página no encontrada|acceso denegado"
    r"|pagina non trovata|accesso negato|страница не найдена|доступ (?:запрещ[её]н|ограничен)"
    r"|nie znaleziono strony|odmowa dostępu|stránka nenalezena|přístup odepřen|pagina niet gevonden"
    r"|toegang geweigerd|页面不存在|找不到页面|访问被拒绝|请输入验证码)"
)
# With the code of a server; without one "not found" may be a note on a letter.
CODED = r"(?:error|(?:page |file )?not found|unauthori[sz]ed|bad request|gone|nicht gefunden|introuvable)"
FAILED = re.compile(rf"(?:{CODE}\W+{CODED}|(?:{CODE}\W+)?{SAID})\W*(?:[|–—-].{{0,60}})?", re.IGNORECASE)
PASSWORD = re.compile(
    r"(?:password|passwort|kennwort|mot de passe|contraseña|senha|пароль|hasło|heslo|wachtwoord|密码|密碼)\W*", re.I
)
# An error page says little else; an entry of a list is short, and a paragraph of a document is not.
LITTLE, LITTLE_LETTERS, LONG_ENTRY, TOP = 150, 4000, 90, 15
FEW_ENTRIES, MANY_LINKS, SOME_LINKED, LINKED_SHARE, ENTRIES_SHARE = 5, 10, 0.1, 0.6, 0.7
LONGEST_SIGN = 100
# So many passages of so many words one after another, of which links cover little, are a text.
FLOWING, SENTENCE, SOME_COVERED = 4, 12, 0.3


@dataclass(frozen=True, slots=True)
class Signs:
    """What a page shows of a list: entries, paragraphs too long for entries, links, their share in the letters. `flow`
    is how many sentences or paragraphs follow each other without a title or a link between: in a list few do."""

    entries: int
    paragraphs: int
    snippets: int
    links: int
    linked: float
    flow: int


REMEDY = "deliver the documents themselves, or take it with --converter plain, in an edition by a decision “unsplit”"


def no_document(source: Source, lines: Lines) -> NoDocument | None:
    """Return the refusal of a source that holds no document, which says what it is instead, or nothing."""
    what = failed(source, lines) or listing(lines) or contents(lines)
    return NoDocument(source.name, f"this is {what}, and no document; {REMEDY}") if what else None


def failed(source: Source, lines: Lines) -> str:
    """Say that a page is an error page or asks for a password, or nothing."""
    if len(lines) > LITTLE or len(source.text) > LITTLE_LETTERS or lines.words(0, len(lines)) > LITTLE:
        return ""
    title = next((value for name, value in source.stated if name == "title"), "")
    shown = [title, *(line.bare for line in lines.lines[:TOP])]
    sign = next((bare for bare in shown if len(bare) <= LONGEST_SIGN and FAILED.fullmatch(bare)), "")
    if sign:
        return f"an error page (“{sign}”)"
    asked = next((line.bare for line in lines.lines if PASSWORD.fullmatch(line.bare)), "")
    return f"a log-in page (“{asked}”)" if asked else ""


def listing(lines: Lines) -> str:
    """Say that a page is a list of search results or of links, or nothing."""
    count = next((line.bare for line in lines.lines if is_count(line)), "")
    linked = [label.end - label.start for label in lines.source.layout if label.kind == "link"]
    # Most pages show neither sign, and the others need not be looked for.
    if not count and (len(linked) < MANY_LINKS or sum(linked) < SOME_LINKED * len(lines.source.text)):
        return ""
    found = signs(lines)
    if found.paragraphs > found.entries / FEW_ENTRIES or found.flow >= FLOWING:
        return ""
    pager = any(is_pager(line.bare) for line in lines.lines) or numbered_lines(lines)
    if count and found.entries >= FEW_ENTRIES and (pager or found.snippets >= 2 or found.links >= FEW_ENTRIES):
        return f"a list of search results (“{count}”)"
    if pager and found.snippets >= FEW_ENTRIES:
        return "a list of search results, with pages to turn"
    if found.links >= MANY_LINKS and found.linked >= LINKED_SHARE and not found.paragraphs:
        return f"a page of {found.links} links"
    return ""


def is_pager(bare: str) -> bool:
    """Say whether a line has the numbers of pages to turn to."""
    return len(bare) <= 2 * LONGEST_SIGN and PAGER.fullmatch(bare) is not None


def is_count(line: Line) -> bool:
    """Say whether a line counts what was found."""
    return len(line.bare) <= LONGEST_SIGN and any(count.fullmatch(line.bare) for count in COUNTS)


def numbered_lines(lines: Lines) -> bool:
    """Say whether lines one after another have the numbers of pages to turn to."""
    figures = [int(line.bare) if line.bare.isdecimal() and len(line.bare) < 5 else 0 for line in lines.lines]
    return any(a and b == a + 1 and c == b + 1 for (a, b), (_, c) in pairwise(pairwise(figures)))


def signs(lines: Lines) -> Signs:
    """Gather what a page shows of a list; its furniture shows nothing."""
    inside = frozenset({"furniture"})
    kept = [line for at, line in enumerate(lines.lines) if not lines.is_inside(at, inside)]
    spans = [(line.start, line.start + len(line.bare)) for line in kept]
    furniture = [label for label in lines.source.layout if label.kind == "furniture"]
    links = [
        label
        for label in lines.source.layout
        if label.kind == "link" and label.value and not any(f.start <= label.start < f.end for f in furniture)
    ]
    letters = sum(end - start for start, end in spans)
    together = list(grouped(kept))
    groups = [" ".join(line.bare for line in group) for group in together]
    return Signs(
        entries=sum(3 <= words(group) <= LONG_ENTRY for group in groups),
        paragraphs=sum(words(group) > LONG_ENTRY for group in groups),
        snippets=sum(group.rstrip(' []»”"').endswith(("…", "...")) or " … " in group for group in groups),
        links=len(links),
        linked=sum(label.end - label.start for label in links) / max(letters, 1),
        flow=flow(is_prose(group, links) for group in together),
    )


def is_prose(group: list[Line], links: list[Layout]) -> bool:
    """Say whether lines are a sentence or more, and neither a link nor what was cut off."""
    bare, start, end = " ".join(line.bare for line in group), group[0].start, group[-1].start + len(group[-1].bare)
    if words(bare) < SENTENCE or not re.search(r"[.!?:。！？][\"'”’»)\]]*$", bare) or bare.endswith(("...", " …")):
        return False
    covered = sum(
        min(link.end, end) - max(link.start, start) for link in links if start < link.end and link.start < end
    )
    return covered < SOME_COVERED * (end - start)


def flow(prose: Iterable[bool]) -> int:
    """Return the length of the longest run."""
    longest = run = 0
    for one in prose:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest


def grouped(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines that no blank line divides."""
    group: list[Line] = []
    for line in lines:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def contents(lines: Lines) -> str:
    """Say that a page is nothing but a table of contents: most lines lead to the number of a page."""
    if sum(line.bare[-1:].isdecimal() for line in lines.lines) < max(FEW_ENTRIES, ENTRIES_SHARE * len(lines)):
        return ""
    text = lines.source.text
    ends = [*(line.start for line in lines.lines[1:]), len(text)]
    entries = sum(
        ENTRY.fullmatch(text[line.start : end].strip("\n\f ")) is not None
        for line, end in zip(lines.lines, ends, strict=True)
    )
    many = entries >= FEW_ENTRIES and entries >= ENTRIES_SHARE * len(lines)
    return "a table of contents" if many else ""

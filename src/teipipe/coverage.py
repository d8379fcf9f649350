"""Coverage: which elements pages show, and which not. Read off the stylesheets of the reading view themselves, so that
it is true of them:

    stylesheets -> Handling     what the match patterns of their templates name, what their paths ask the header for
    schema      -> Elements     which elements may stand in a text, and which only beside it
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from teipipe.checks.reading import TEI, root_of
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.resources import resource
from teipipe.xslt import parse

XSL = "{http://www.w3.org/1999/XSL/Transform}"
RELAX = "{http://relaxng.org/ns/structure/1.0}"
REASON = "{urn:x-teipipe:functions}reason"
SHOWN = "shown"
# What the words of a text pass through; the other modes read the header and the register.
MODES = frozenset({"reading", "flow", "version", "part", "member", "row", "note"})
PATHS = ("select", "test", "match", "use", "group-by")
# A name that is a step of a path: no axis, function, variable, attribute or word inside quotes.
STEP = re.compile(r"""(?P<quoted>"[^"]*"|'[^']*')|(?<![@$:\w.-])(?P<name>[A-Za-z][\w.-]*)(?!\s*(?:[(:]|[\w.-]))""")
# The parts of a match pattern. A name may have a prefix, or its namespace in braces; "*" stands for any.
WORD = r"[^\W\d][\w.-]*"
NAME = rf"(?:(?:Q\{{[^{{}}]*\}}|\*:|{WORD}:)?{WORD}|(?:Q\{{[^{{}}]*\}}|{WORD}:)?\*)"
PREDICATE = re.compile(r"""\[(?:[^\[\]"']|"[^"]*"|'[^']*')*\]""")
KIND = re.compile(rf"(?<![\w.:-])(?:element\(\s*(?P<name>{NAME})?\s*(?:,[^()]*)?\)|node\(\s*\))")
CALL = re.compile(rf"(?:{WORD}:)?{WORD}\([^()]*\)")
UNION = re.compile(r"(?:\||(?<=\s)union(?=\s))(?![^()]*\))")
LESS = re.compile(r"\s(?:except|intersect)\s")
LAST = re.compile(rf"(?P<inside>(?:.*/)?\s*(?:child::|descendant::)?)(?P<name>{NAME})", re.DOTALL)
GROUP = re.compile(r"(?P<inside>(?:.*/)?\s*)\((?P<group>[^()]*)\)", re.DOTALL)
CUT = "\0"


@dataclass(frozen=True, slots=True)
class Handling:
    """What the stylesheets do: elements of a text that they show everywhere, in some places (with the patterns that say
    which), and on purpose nowhere (with the reason); elements that they ask the header for.

    Elements of TEI go by their name, others by "{namespace}name"; an edition's own patterns may have "*" for either.
    """

    everywhere: frozenset[str]
    somewhere: Mapping[str, tuple[str, ...]]
    silent: Mapping[str, str]
    asked: frozenset[str]

    def __contains__(self, element: str) -> bool:
        known = (self.everywhere, self.somewhere, self.silent)
        return any(pattern in part for part in known for pattern in _covering(element))

    def of_text(self, element: str) -> str:
        """Say what becomes of an element of a text; nothing where nobody thought of it."""
        if element in self.silent:
            return f"not shown: {self.silent[element]}"
        covering = _covering(element)
        if not self.everywhere.isdisjoint(covering):
            return SHOWN
        return ", ".join(f"shown as {', '.join(self.somewhere[one])}" for one in covering if one in self.somewhere)

    def of_header(self, element: str) -> str:
        """Say what becomes of an element that stands beside texts only."""
        return SHOWN if element in self.asked else "not shown: kept in the TEI file, which each page links"


@dataclass(frozen=True, slots=True)
class Elements:
    """The elements of a schema: those that may stand in a text, and the others."""

    text: frozenset[str]
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: an element, where it may stand, and what becomes of it."""

    element: str
    place: str
    reading: str

    def __str__(self) -> str:
        return f"{self.element:<20} {self.place:<7} {self.reading or 'WITHOUT A READING'}"


def table(schema: Path, own: Path | None = None) -> list[Row]:
    """Return what becomes of each element of a schema (RELAX NG), in alphabetical order.

    An edition's own templates may give one a reading.

    Raises:
        Refusal: the schema cannot be read, or is none.
    """
    elements, handling = elements_of(schema), handled(own)
    rows = [Row(name, "text", handling.of_text(name)) for name in elements.text]
    rows += [Row(name, "header", handling.of_header(name)) for name in elements.beside]
    return sorted(rows, key=lambda row: (row.element.lower(), row.element))


def missing(path: Path, own: Path | None = None) -> Iterator[Finding]:
    """Yield, for each element of a document's text that has no reading, where it stands first and how often.

    An edition's own templates may give one a reading.

    Raises:
        Refusal: the document cannot be read.
    """
    handling = handled(own)
    elements = [each for text in root_of(path).iterchildren(f"{TEI}text") for each in text.iter(etree.Element)]
    unknown = [each for each in elements if _key(each.tag) not in handling]
    numbers = Counter(str(each.tag) for each in unknown)
    first = {str(each.tag): each for each in reversed(unknown)}
    for each in reversed(first.values()):
        number = numbers[str(each.tag)]
        name = f"{each.prefix}:{etree.QName(each).localname}" if each.prefix else etree.QName(each).localname
        often = f", here and in {number - 1} more places" if number > 1 else ""
        message = f"element {name} has no reading{often}; expected one that pages show; encode it otherwise, or add a"
        place = Place(str(path), int(each.sourceline or 0))
        yield Finding("element-unhandled", Severity.ERROR, place, f"{message} template to theme/reading.xsl")


def handled(own: Path | None = None) -> Handling:
    """Return what the stylesheets of the reading view do, with an edition's own templates among them."""
    return _handled(own, own.stat().st_mtime_ns if own else 0)


@cache
def _handled(own: Path | None, _stamp: int) -> Handling:
    everywhere: set[str] = set()
    somewhere: dict[str, list[str]] = {}
    silent: dict[str, str] = {}
    asked: set[str] = set()
    for path in (*sorted(resource("xslt", "reading").glob("*.xsl")), *([own] if own else [])):
        sheet = parse(path)
        asked |= _steps(sheet)
        for template in filter(_shows, sheet.iter(f"{XSL}template")):
            for name, pattern, alone in _patterns(template):
                # The program's own "*" say where the words of an element go, not what it means.
                if "*" in name and path is not own:
                    continue
                if reason := template.get(REASON):
                    silent[name] = reason
                    continue
                if path is own:
                    silent.pop(name, None)
                if alone:
                    everywhere.add(name)
                else:
                    somewhere.setdefault(name, []).append(pattern)
    return Handling(
        frozenset(everywhere),
        {name: tuple(dict.fromkeys(patterns)) for name, patterns in somewhere.items()},
        silent,
        frozenset(asked),
    )


def _shows(template: etree._Element) -> bool:
    """Say whether words of a text pass through a template."""
    default = _inherited(template, "default-mode") or "#unnamed"
    modes = {default if mode == "#default" else mode for mode in template.get("mode", "#default").split()}
    return template.get("match") is not None and not modes.isdisjoint({*MODES, "#all"})


def _inherited(element: etree._Element, attribute: str) -> str:
    """Return what an attribute says that holds for all inside an element; nothing where none says anything."""
    said = (str(each.get(attribute)) for each in (element, *element.iterancestors()) if each.get(attribute))
    return next(said, "")


def _patterns(template: etree._Element) -> Iterator[tuple[str, str, bool]]:
    """Yield the elements that a template is for, each with its part of the pattern, and whether it is for all of
    that name."""
    match = str(template.get("match"))
    # Predicates and functions may hold a "|" of their own: blanked, not cut, so that places stay.
    bare = _blanked(PREDICATE, match)
    bare = KIND.sub(lambda found: (found["name"] or "*").ljust(len(found[0])), bare)
    bare = _blanked(CALL, bare)
    for start, part in _alternatives(bare):
        pattern = " ".join(match[start : start + len(part)].split())
        for name, alone in _last(part):
            yield _expanded(name, template), pattern, alone


def _blanked(part: re.Pattern[str], pattern: str) -> str:
    """Return a pattern with blanks for parts of it, however deep they lie in one another."""
    while part.search(pattern):
        pattern = part.sub(lambda found: CUT * len(found[0]), pattern)
    return pattern


def _alternatives(pattern: str) -> Iterator[tuple[int, str]]:
    """Yield the alternatives of a pattern, and where each begins."""
    start = 0
    for found in UNION.finditer(pattern):
        yield start, pattern[start : found.start()]
        start = found.end()
    yield start, pattern[start:]


def _last(part: str) -> Iterator[tuple[str, bool]]:
    """Yield the names in the last step of an alternative, and whether it asks for nothing else."""
    whole = LESS.split(part)[0]
    step = whole.replace(CUT, "").strip()
    if found := GROUP.fullmatch(step):
        for _, inner in _alternatives(found["group"]):
            yield from (
                (name, alone and part.strip() == found[0] == f"({found['group']})") for name, alone in _last(inner)
            )
    elif found := LAST.fullmatch(step):
        yield found["name"], part.strip() == found["name"]


def _expanded(name: str, template: etree._Element) -> str:
    """Return the key of a name as a pattern has it: with a prefix, its namespace in braces, or neither."""
    prefix, _, local = name.rpartition("}" if name.startswith("Q{") else ":")
    if name.startswith("Q{"):
        return _key(f"{{{prefix.removeprefix('Q{')}}}{local}")
    if prefix == "*" or (name == "*"):
        return f"{{*}}{local}"
    namespace = template.nsmap.get(prefix) if prefix else _inherited(template, "xpath-default-namespace")
    return _key(f"{{{namespace or ''}}}{local}")


def _key(tag: object) -> str:
    """Return by what an element goes: of TEI its name, of another namespace or of none "{namespace}name"."""
    name = str(tag)
    return name.removeprefix(TEI) if name.startswith("{") else f"{{}}{name}"


def _covering(key: str) -> tuple[str, ...]:
    """Return by what an element may be named in a pattern: itself, its namespace, its name, or any."""
    namespace, brace, local = key.rpartition("}")
    return key, f"{namespace}{brace}*", f"{{*}}{local}", "{*}*"


def _steps(sheet: etree._Element) -> set[str]:
    """Return the names that the paths of a stylesheet ask for."""
    paths = [str(each.get(name)) for each in sheet.iter(f"{XSL}*") for name in PATHS if each.get(name)]
    return {found["name"] for path in paths for found in STEP.finditer(path) if found["name"]}


def elements_of(schema: Path) -> Elements:
    """Return the elements of a schema (RELAX NG), by following what may stand inside `text`.

    Raises:
        Refusal: the schema cannot be read, or has no element `text`.
    """
    root = parse(schema)
    defined: dict[str, list[etree._Element]] = {}
    for definition in root.iter(f"{RELAX}define"):
        defined.setdefault(str(definition.get("name")), []).append(definition)
    named = {str(each.get("name")) for each in root.iter(f"{RELAX}element") if each.get("name")}
    waiting = [each for each in root.iter(f"{RELAX}element") if each.get("name") == "text"]
    if not waiting:
        raise Refusal(str(schema), "has no element text; expected a schema for TEI in RELAX NG (XML syntax)")
    inside: set[str] = set()
    followed: set[str] = set()
    while waiting:
        part = waiting.pop()
        inside.update(str(each.get("name")) for each in part.iter(f"{RELAX}element") if each.get("name"))
        wanted = {str(each.get("name")) for each in part.iter(f"{RELAX}ref")} - followed
        followed |= wanted
        waiting += [definition for name in wanted for definition in defined.get(name, [])]
    return Elements(frozenset(inside), frozenset(named - inside))

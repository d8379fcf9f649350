"""A first description of a house, learnt from some of its pages: what repeats in them, written as `houses/NAME.toml`.

Beside each line stands on how many pages it was seen, so that an editor can correct it. What could be text is never
claimed as furniture: it is offered in a comment. Of one page nothing repeats, and only its own markup can tell.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from teipipe.blocks.caption import is_title
from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.patterns import any_of
from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Look, line, phrase
from teipipe.converters.plain import plain
from teipipe.converters.recognition import THRESHOLD, recognised
from teipipe.learn.fields import fields, name
from teipipe.learn.forms import folios, form, hosts, phrases, roles, speakers
from teipipe.learn.furniture import escaped, furniture, is_statement, lines, pattern
from teipipe.learn.sample import FURNITURE_SHARE, Sample, Seen, least, samples
from teipipe.model import Source
from teipipe.toml import quoted

MOST_PHRASES, MOST_LABELS = 3, 6
# An own address is proof, own words nearly so. Where there are any, the labels alone, which other archives have too,
# must not be enough; where there are none, three of them are.
HOST, PHRASE, LABEL, LABEL_BESIDE = 6, 2, 0.4, 0.15
TOP = 6


def learn(sources: Sequence[Source], called: str, base: Converter | None = None) -> str:
    """Return the house of some pages as TOML, with comments. Without a base it is the one that most pages are like."""
    pages = samples(sources)
    like = base or likest(sources)
    found = list(fields(pages))
    claimed, offered = furniture(pages, {seen.words for seen in found})
    numbers = list(folios(pages, like))
    told = [seen for seen in claimed if is_statement(seen.words)]
    listed = [seen for seen in claimed if seen not in told and not fits(seen, like.furniture, pages)]
    offered = [seen for seen in offered if not fits(seen, [number.words for number in numbers], pages)]
    labels = [seen for seen in found if seen.words not in like.fields]
    parts = (
        opening(called, like, pages, bool(labels or told)),
        patterns("furniture", listed, offered, pages),
        cuts(numbers, pages),
        evidence(pages, claimed, labels),
        table("fields", labels, pages),
        statements(told, pages),
        forms(pages),
    )
    return "\n".join(written for part in parts for written in part)


def likest(sources: Sequence[Source]) -> Converter:
    """Return the house that nearly all pages are taken for; `plain` where there is none."""
    ((most, times),) = Counter(recognised(source, CONVERTERS).converter.name for source in sources).most_common(1)
    if times < FURNITURE_SHARE * len(sources):
        return plain
    return next(known for known in CONVERTERS if known.name == most)


def slug(words: str) -> str:
    """Return a house's name made of a folder's."""
    letters = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "-", letters).strip("-").lstrip("0123456789-") or "house"
    return f"{made}-house" if any(made == known.name for known in CONVERTERS) else made


def opening(called: str, base: Converter, pages: Sequence[Sample], fielded: bool) -> Iterator[str]:
    """Yield the head of the file: who the house is, what it is like, and the order of its rules."""
    yield f"# A first description, learnt from {counted(len(pages))}. Correct it, and look at what it does with"
    yield "#     teipipe convert PAGE --house THIS-FILE --explain"
    if len(pages) == 1:
        yield "# On one page nothing repeats: learn from three or more."
    yield f"name = {quoted(called)}"
    yield f"base = {quoted(base.name)}"
    captioned = sum(has_caption(page) for page in pages)
    repeats = sum(says_title_twice(page) for page in pages)
    rules = ["furniture", "metadata", "statement"] if fielded else []
    noted = []
    if fielded and captioned >= least(len(pages), 0.6):
        rules.append("caption")
        noted.append(f"date and title stand above on {captioned}")
    if fielded and repeats >= least(len(pages), 0.6):
        rules.append("titled")
        noted.append(f"the title is said twice on {repeats}")
    fresh = [rule for rule in rules if rule not in {known.__name__ for known in base.rules}]
    if fresh:
        yield f"rules = [{', '.join(map(quoted, [*rules, 'base']))}]  # {'; '.join(noted) or 'fields stand around'}"


def has_caption(page: Sample) -> bool:
    """Say whether a page has a date and a title near its beginning."""
    first = page.units[:TOP]
    return any(is_dateline(date.bare) and is_title(title.bare) for date, title in pairwise(first))


def says_title_twice(page: Sample) -> bool:
    """Say whether one of the first lines stands in the page again."""
    again = Counter(unit.line for unit in page.units)
    return any(again[unit.line] > 1 and len(unit.line.split()) > 3 for unit in page.units[:TOP])


def counted(pages: int) -> str:
    """Return a number of pages in words."""
    return f"{pages} page{'s' * (pages != 1)}"


def on(seen: Seen, pages: Sequence[Sample]) -> str:
    """Return on how many pages something was seen, as a comment says it."""
    return f"on {seen.pages} of {len(pages)}"


def patterns(key: str, listed: Sequence[Seen], offered: Sequence[Seen], pages: Sequence[Sample]) -> Iterator[str]:
    """Yield a list of patterns, one a line; those that could be text are comments."""
    if not listed and not offered:
        return
    yield f"{key} = ["
    for seen in listed:
        yield f"  {quoted(pattern(seen.words, pages))},  # {on(seen, pages)}"
    for seen in offered:
        yield f"  # {quoted(pattern(seen.words, pages))},  # {on(seen, pages)}; furniture, or text that they share?"
    yield "]"


def fits(seen: Seen, known: Sequence[str], pages: Sequence[Sample]) -> bool:
    """Say whether patterns that are known fit units that are alike, such as numbers of pages."""
    return any(any_of(tuple(known)).fullmatch(said) for said in lines(seen.words, pages))


def cuts(found: Sequence[Seen], pages: Sequence[Sample]) -> Iterator[str]:
    """Yield the forms of numbers of pages."""
    if found:
        yield "cuts = ["
        yield from (f"  {quoted(seen.words)},  # {on(seen, pages)}" for seen in found)
        yield "]"


def evidence(pages: Sequence[Sample], claimed: Sequence[Seen], labels: Sequence[Seen]) -> Iterator[str]:
    """Yield what all pages have and other houses have not: an address, own words, labels of several words first."""
    told = sorted(labels, key=lambda seen: (-len(seen.words.split()), -seen.pages))[:MOST_LABELS]
    named: list[tuple[str, str, float, Seen]] = [("phrase", seen.words, HOST, seen) for seen in hosts(pages)[:1]]
    named += [("phrase", seen.words, PHRASE, seen) for seen in phrases(claimed, pages)[:MOST_PHRASES]]
    weight = LABEL_BESIDE if named else LABEL
    named += [("line", f"{escaped(seen.words)}:?.{{0,200}}", weight, seen) for seen in told]
    looks = [Look(page.source) for page in pages]
    made = [(phrase if key == "phrase" else line)(words, weight) for key, words, weight, _ in named]
    enough = sum(sum(one.weight for one in made if one.find(look) is not None) >= THRESHOLD for look in looks)
    yield f"\n# This recognises {enough} of the {counted(len(pages))}; --converter names the house for others."
    for key, words, weight, seen in named:
        yield f"\n[[evidence]]\n{key} = {quoted(words)}  # {on(seen, pages)}\nweight = {weight}"


# What an editor may write there without looking into the schema.
NAMED = """\
# To the right a value of the header: title, author, date, sender, recipient, place, language, citation, publication,
# archive, record, rights, abstract, translator, person, topic, subject, url. Any other name becomes a note."""


def table(key: str, labels: Sequence[Seen], pages: Sequence[Sample]) -> Iterator[str]:
    """Yield the labels of fields and their names here."""
    if labels:
        yield f"\n[{key}]\n{NAMED}"
    for seen in labels:
        yield f"{quoted(seen.words)} = {quoted(name(seen.words))}  # {on(seen, pages)}"


def statements(told: Sequence[Seen], pages: Sequence[Sample]) -> Iterator[str]:
    """Yield the statements of rights."""
    if told:
        yield "\n[statements]"
    for seen in told:
        yield f"{quoted(pattern(seen.words, pages))} = {quoted('rights')}  # {on(seen, pages)}"


def forms(pages: Sequence[Sample]) -> Iterator[str]:
    """Yield the forms of speakers' labels, and the roles that pages share."""
    found = speakers(pages)
    common = form(found) if len(found) > 1 else None
    if common is None:
        return
    yield "\n[speakers]"
    yield f"forms = [{quoted(common.words)}]  # {on(common, pages)}; {counted(len(found))} with turns"
    if all(labels.capitals for labels in found):
        yield "capitals = true"
    if shared := roles(found):
        yield "names = ["
        yield from (f"  {quoted(escaped(seen.words))},  # {on(seen, pages)}" for seen in shared)
        yield "]"

"""What else repeats in a house's pages: the forms of speakers' labels, numbers of pages, its own name and address."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from teipipe.blocks.patterns import any_of
from teipipe.blocks.turn_labels import TurnLabels, plain_name, turn_labels
from teipipe.converters.converter import Converter
from teipipe.converters.navigation import LETTER_EDITIONS, NAVIGATION
from teipipe.houses import FORMS
from teipipe.learn.furniture import SURE
from teipipe.learn.sample import LEAST_SHARE, Sample, Seen, least, repeated

NUMBERING = r"(?:pages?|pp?|seite|s|folio|fol|ff?|feuille|feuillet|blatt|bl|стр|с|лист|л|str|strana|strona|pág|página)"
# Alone on its line with a word or marks around it, or in square brackets anywhere.
FOLIOS = {
    rf"\[{NUMBERING}\.? ?\d{{1,4}}[rv]?\]": re.compile(rf"\[{NUMBERING}\.? ?\d{{1,4}}[rv]?\]", re.I),
    rf"{NUMBERING}\.? \d{{1,4}}": re.compile(rf"(?im)^[ \t]*{NUMBERING}\.? \d{{1,4}}[ \t]*$"),
    r"[-–—] ?\d{1,4} ?[-–—]": re.compile(r"(?m)^[ \t]*[-–—] ?\d{1,4} ?[-–—][ \t]*$"),
    r"第 ?\d{1,4} ?页": re.compile(r"(?m)^[ \t]*第 ?\d{1,4} ?页[ \t]*$"),
}
HOST = re.compile(r"https?://(?:www\.)?([\w.-]+\.[a-z]{2,})", re.IGNORECASE)
# Addresses that pages of all houses have.
COMMON_HOSTS = re.compile(r"creativecommons\.org|doi\.org|(?:\w+\.)?wikipedia\.org|hdl\.handle\.net|w3\.org|purl\.org")
FEWEST_WORDS = 3
FEWEST_FOLIOS = 2


def hosts(pages: Sequence[Sample]) -> list[Seen]:
    """Return the addresses that all pages name."""
    found = repeated(pages, lambda page: HOST.findall(page.source.text), 1.0)
    return [seen for seen in found if not COMMON_HOSTS.fullmatch(seen.words)]


def phrases(seen: Sequence[Seen], pages: Sequence[Sample]) -> list[Seen]:
    """Return which of the units that repeat are words of this house: on all pages, several words, no common menu's."""
    menus = any_of((*NAVIGATION, *LETTER_EDITIONS))
    told = (one for one in seen if one.pages == len(pages) and not re.search(r"\d", one.words))
    told = (one for one in told if not menus.fullmatch(one.words) and not SURE.search(one.words))
    return [one for one in told if len(one.words.split()) >= FEWEST_WORDS and len(one.words) <= 100]


def folios(pages: Sequence[Sample], base: Converter) -> Iterator[Seen]:
    """Yield the forms of numbers of pages that the base does not know."""
    for pattern, compiled in FOLIOS.items():
        found = [compiled.findall(page.source.text) for page in pages]
        on = sum(bool(numbers) for numbers in found)
        forms = dict.fromkeys(number.strip() for numbers in found for number in numbers)
        fresh = [form for form in forms if not any_of(base.cuts).fullmatch(form)]
        if len(fresh) >= FEWEST_FOLIOS and on >= min(len(pages), least(len(pages), LEAST_SHARE)):
            yield Seen(cased(pattern, fresh), on)


def cased(pattern: str, forms: Sequence[str]) -> str:
    """Return a pattern with the word that stands in the pages, in place of all the words there could be."""
    words = {found[0] for form in forms if (found := re.search(r"[^\W\d_]+", form))}
    said = "|".join(sorted(words))
    return pattern.replace(NUMBERING, f"(?:{said})" if len(words) > 1 else said) if words else pattern


def speakers(pages: Sequence[Sample]) -> list[TurnLabels]:
    """Return the labels of the pages that have turns."""
    return [labels for page in pages if (labels := turn_labels(page.units)).form]


def form(labels: Sequence[TurnLabels]) -> Seen | None:
    """Return the form of label that most pages with turns have, as a file names it."""
    if not labels:
        return None
    ((most, times),) = Counter(one.form for one in labels).most_common(1)
    named = next(name for name, known in FORMS.items() if known == most)
    return Seen(named, times) if times >= least(len(labels), LEAST_SHARE) else None


def roles(labels: Sequence[TurnLabels]) -> list[Seen]:
    """Return the names of speakers that most pages share: roles such as the interviewer's."""
    named = Counter(name for one in labels for name in dict.fromkeys(returning(one)))
    return [Seen(name, times) for name, times in named.items() if times >= least(len(labels), LEAST_SHARE)]


def returning(labels: TurnLabels) -> Iterator[str]:
    """Yield the names that return in one page, as they stand."""
    found = (label for at in range(len(labels.units)) if (label := labels.at(at)))
    names = labels.names or Counter[str]()
    yield from (label.name for label in found if names[plain_name(label.name)] > 1)

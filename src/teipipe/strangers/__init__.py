"""Strangers: persons whom a text names and the register lacks, as far as their surroundings tell that they are persons.

    Secretary Acheson        J. F. Dulles        тов. Щербаков        Deng Xiaoping        周保中同志        约翰·肯尼迪

Precise rather than complete: a capitalised word alone is nobody. What is found is a finding with an entry to paste,
never an id.
"""

from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.marks.lexicon import tokens
from teipipe.marks.names import names_of_all_kinds
from teipipe.register import HAN
from teipipe.strangers.chinese import in_chinese
from teipipe.strangers.gathered import Person, gathered
from teipipe.strangers.stranger import Stranger
from teipipe.strangers.western import in_words

__all__ = ["Person", "Stranger", "gathered", "strangers"]


def strangers(passage: Passage) -> Iterator[Stranger]:
    """Yield the persons that a passage names and the register lacks, in the order of the text.

    What the register knows is not claimed, nor a name that it has for several.
    """
    row = tokens(passage.text)
    known = names_of_all_kinds(passage.text, passage.register, passage.lang)
    taken = frozenset(at for one in known for at in range(one.first, one.last + 1))
    found = [*in_words(row, taken, passage.kind, passage.lang)]
    if HAN.search(passage.text):
        spans = [(row[one.first].start, row[one.last].end) for one in known]
        found += in_chinese(passage.text, spans)
    yield from sorted(found, key=lambda one: one.start)

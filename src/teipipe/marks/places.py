"""Places: names that the register knows, not the adjectives and peoples made of them.

Port Arthur        Курильских островах        旅顺
"""

from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.marks.names import names
from teipipe.model import Mark


def places(passage: Passage) -> Iterator[Mark]:
    """Yield the places that a passage names.

    "Chinese" and 美国人 are not claimed, nor a place inside an organisation's name.
    """
    yield from names(passage, "place", "placeName")

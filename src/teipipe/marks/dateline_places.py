"""Places of datelines, also those that no register knows: what stands before the date, and is no weekday.

Washington, January 6, 1949        [New York,] March 21, 1949        Dar es Salaam, April 25, 1976
"""

import re
from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.model import Mark

PLACE = re.compile(
    r"\W*(?P<place>[^\W\d_a-zа-яё][\w.’'-]*"
    r"(?:[ -](?:[^\W\d_a-zа-яё][\w.’'-]*|am|an der|de|del|es|la|le|of|on|sur|upon))*"
    r"(?:, [^\W\d_a-zа-яё][\w.’'-]*(?: [^\W\d_a-zа-яё][\w.’'-]*)?)??)[.,\]]* ?[,—–\]]",
)
NO_PLACE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|undated|received",
    re.IGNORECASE,
)


def dateline_places(passage: Passage) -> Iterator[Mark]:
    """The place that a dateline begins with; a month or a weekday is none."""
    if passage.kind != "dateline":
        return
    found = PLACE.match(passage.text)
    # What the register has is marked with its entry.
    if found and not NO_PLACE.match(found["place"]) and not passage.register.name(found["place"], "place"):
        yield Mark("placeName", *found.span("place"), {}, "dateline_places: before the date")

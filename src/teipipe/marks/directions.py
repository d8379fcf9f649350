"""Stage directions and reporters' comments inside what is said, in brackets.

Sie haben recht. (Schaut ihm zu) Nun?          stage
и зажмёт тиски. (Шум в зале.) Пардон           stage
(Šum v sále.)                                  stage
those gifts (if such they be) are thine        nothing: the brackets are the speaker's own
"""

import re
from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.model import Mark

BRACKETED = re.compile(
    r"\([^()]{2,600}\)[.]?|\[[^\[\]]{2,600}\]|（[^（）]{1,600}）|［[^［］]{1,600}］|〔[^〔〕]{1,600}〕"
)
# A going off at the end of a line needs no brackets.
LEAVING = re.compile(r"(?<=[.!?—:] )(?:Exit|Exeunt)(?: \w[\w ,&]{0,60})?\.?\Z")
ENDED = re.compile(r"(?:\A|[.!?…:;—–»”\"’'\])。！？；：—」』）]|\.\.)\s*\Z")
# A comment of a reporter is a sentence of its own: it begins with a capital and ends before the bracket does.
SENTENCE = re.compile(
    r"[(\[](?:[^\W\d_]|\d{1,2}[.:]\d\d\b).*[.!?…][”\"»’]?[)\]]|[(\[]\d{1,2}[.:]\d\d \w+\.?[)\]]", re.DOTALL
)
# What reporters tell of a house, whatever ends it: applause, laughter, noise, the bell, calls, a break.
REPORTED = re.compile(
    r"[(\[](?:(?:\w+ ){0,2}?(?:applau\w+|cheers|laughter|interruption|hear|beifall|heiterkeit|zuruf\w*"
    r"|zwischenruf\w*|lachen|unruhe"
    r"|widerspruch|exclamations?|rires|sourires|murmures|protestations|mouvements|applausi|commenti|proteste"
    r"|ilarità|aplausos|rumores|risas"
    r"|protestos|risos|pausa|oklaski|wesołość|dzwonek|głos\w*|poruszenie|potlesk|smích|šum|hluk|taps\w*|zaj"
    r"|derültség|közbeszólás\w*"
    r"|ploskanje|smeh|pljesak|aplauz|шум|аплодисмент\w*|ръкопляскания|оплески|звъни|лунає|реплик\w*|смех|смях|сміх"
    r"|geroffel|applaus|hilariteit"
    r"|plojim\w+|balsai|šurmulys|juokas|aplausi|zvans|applåder|applader|munterhet|skratt|uro|suosionosoituksia"
    r"|naurua|aplaus|naer"
    r"|alkış\w*|gürültüler|χειροκροτήματα|θόρυβος|pause|da)\b[^()\[\]]{0,160}|[^()\[\]]{1,60}\balkış\w*)[.!]?[)\]]",
    re.IGNORECASE,
)
SPOKEN = frozenset({"p", "l"})


def directions(passage: Passage) -> Iterator[Mark]:
    """Directions in a play: brackets that begin a line or follow the end of a sentence."""
    if passage.kind in SPOKEN:
        for found in BRACKETED.finditer(passage.text):
            if is_direction(passage, found):
                yield Mark("stage", found.start(), found.end(), {}, "directions: brackets after the end of a sentence")
        if leaving := LEAVING.search(passage.text):
            yield Mark("stage", leaving.start(), leaving.end(), {}, "directions: exit")


def is_direction(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether brackets hold a direction: words, after the end of a sentence; a verse that begins with a
    parenthesis goes on in small letters."""
    if not any(c.isalpha() for c in found[0]):
        return False
    if passage.kind == "l" and not found.start():
        after = passage.text[found.end() :].lstrip(" ,;")
        return not after[:1].islower()
    return bool(ENDED.search(passage.text, max(found.start() - 8, 0), found.start()))


def comments(passage: Passage) -> Iterator[Mark]:
    """Comments in a record of a sitting: a whole sentence in brackets, after the end of another."""
    if passage.kind in SPOKEN:
        for found in BRACKETED.finditer(passage.text):
            if ENDED.search(passage.text, max(found.start() - 8, 0), found.start()) and is_comment(found[0]):
                yield Mark("stage", found.start(), found.end(), {}, "comments: a sentence in brackets")


def is_comment(said: str) -> bool:
    """Say whether brackets hold what a reporter tells: a sentence, which begins with a capital, or words for what is
    heard in a house; a stop after the brackets is as good as one in them."""
    first = next((c for c in said if c.isalnum()), "")
    if not (first.isupper() or first.isdigit()):
        return False
    bare = said.rstrip(".")
    stopped = bare != said and len(said.split()) > 1 and not first.isdigit()
    return bool(SENTENCE.fullmatch(bare) or REPORTED.fullmatch(bare)) or stopped

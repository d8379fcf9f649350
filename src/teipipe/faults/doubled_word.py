"""Small words written twice, as at the end of one line and the beginning of the next.

    the record of the the conversation → the record of the conversation

It declines words that a language may repeat ("had had", "nous nous", "die die"), and what marks part.
"""

from collections.abc import Iterator

from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage
from teipipe.register import words

DOUBLED = {
    "en": words("the a an of and with from for by at as this their its our your which was were are"),
    "fr": words("le la les des du et dans pour par sur avec un une au aux que"),
    "de": words("und mit von zu auf für im am zur zum ein eine einen einem einer durch nicht"),
    "ru": words("и в на с к из от для по при не что как"),
    "es": words("el la los las de del y en un una para por con al"),
    "it": words("il la le gli del della di e in un una con per al"),
}


def doubled_word(passage: Passage) -> Iterator[Claim]:
    """Claim a small word that stands twice, with nothing but white space between."""
    doubled = DOUBLED.get(passage.lang.partition("-")[0])
    if doubled is None or passage.leaf.element in {"l", "head", "stage"}:
        return
    for word, after in zip(passage.words, passage.words[1:], strict=False):
        if after.text not in doubled or after.text != word.text.lower():
            continue
        if passage.text[word.end : after.start].strip() or not passage.own(word.start, after.end):
            continue
        evidence = f"“{word.text}” stands twice"
        kind = frozenset({Witness.GRAMMAR})
        yield Claim(word.start, after.end, word.text, kind, "doubled_word", evidence)

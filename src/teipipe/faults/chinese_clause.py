"""Chinese 不管, 无论 and 不论 without the word that must answer them: then a mark stands in the wrong place.

    不成为袖子，不管让中国… → 不成为袖手不管，让中国…

A weak claim. It declines a clause with 都, 也, 总 or a question in it.
"""

import re
from collections.abc import Iterator

from teipipe.faults.chinese import alike, halves
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

BEGUN = re.compile("(?P<before>[\u3400-\u9fff]{2})，(?P<word>不管|无论|無論|不论|不論)(?P<rest>[^。！？；]*)")
ANSWER = re.compile(
    "[都也总總皆均必就却卻即]|一律|始终|还是|還是|什么|甚麼|什麼|谁|誰|哪|怎|如何|多少|多么|多麼|几|幾|是否|与否|或|何|有没有|(.)不\\1"
)
KIND = frozenset({Witness.GRAMMAR})


def chinese_clause(passage: Passage) -> Iterator[Claim]:
    """Claim 不管 at the beginning of a clause that nothing answers, with the two characters before the comma."""
    if not passage.lang.startswith("zh"):
        return
    for found in BEGUN.finditer(passage.text):
        if ANSWER.search(found["rest"]) or not found["rest"]:
            continue
        evidence = f"{found['word']} has nothing that answers it: the comma belongs behind it"
        reading = f"{known(found['before'])}{found['word']}，"
        yield Claim(found.start(), found.end("word"), reading, KIND, "chinese_clause", evidence, weak=True)


def known(two: str) -> str:
    """Return two characters, or the half of an idiom that looks like them."""
    if two in halves():
        return two
    near = {two[0] + other for other in alike().get(two[1], ())} & halves()
    return near.pop() if len(near) == 1 else two

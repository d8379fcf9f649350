"""Half an idiom with a character that looks like another, before a Chinese 不管, 无论 or 不论 that nothing answers: the
mark between them stands in the wrong place.

    他们一向袖子，不管别人的事 → 袖手不管，

These words want 都, 也, 总 or a question behind them, but 不管 is as often a verb of its own ("只看自己，不管别人"): of
49 clauses that begin so in texts of all kinds 17 have no answer. So the claim is weak, and made only where the words
before the mark are wrong as well.
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
BOTH = frozenset({Witness.GRAMMAR, Witness.DICTIONARY})


def chinese_clause(passage: Passage) -> Iterator[Claim]:
    """Claim 不管 at the beginning of a clause that nothing answers, with the two characters before the comma."""
    if not passage.lang.startswith("zh"):
        return
    for found in BEGUN.finditer(passage.text):
        half = misread_half(found["before"])
        if half and found["rest"] and not ANSWER.search(found["rest"]):
            evidence = f"{found['word']} has nothing that answers it, and {half} begins an idiom"
            reading = f"{half}{found['word']}，"
            yield Claim(found.start(), found.end("word"), reading, BOTH, "chinese_clause", evidence, weak=True)


def misread_half(two: str) -> str:
    """Return the half of an idiom whose second character looks like that of two that are none, or nothing."""
    near = {two[0] + other for other in alike().get(two[1], ())} & halves()
    return near.pop() if len(near) == 1 and two not in halves() else ""

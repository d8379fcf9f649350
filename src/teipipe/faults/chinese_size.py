"""A Chinese 大 before a word that stands elsewhere without it, where the other version knows nothing of its size.

    和平可能性、大条约、借款 beside “peace, the treaty, loan” → 条约

A weak claim: a translator may leave it out. It declines 大 that makes a word with what follows (大使, 大约).
"""

import re
from collections.abc import Iterator

from teipipe.faults.chinese import phrases
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

SIZED = re.compile("(?<![\u3400-\u9fff])大(?P<noun>[\u3400-\u9fff]{2})(?![\u3400-\u9fff])")
SIZES = re.compile(
    r"\b(?:big|bigger|biggest|great\w*|large\w*|major|main|grand|general|vast|huge|heav\w+|important|big-?\w*|mass\w*|enormous"
    r"|considerable|significant|tremendous|full\w*|deep\w*|severe\w*|broad\w*|wide\w*|high\w*|much|many|whole)\b",
    re.IGNORECASE,
)
OFTEN = 3


def chinese_size(passage: Passage) -> Iterator[Claim]:
    """Claim 大 between two marks before a word that the document has elsewhere."""
    if not passage.lang.startswith("zh"):
        return
    for found in SIZED.finditer(passage.text):
        noun = found["noun"]
        bare = passage.whole.rows[noun] - passage.whole.rows[found[0]]
        opposite = passage.counterpart(*found.span())
        if bare < OFTEN or "大" + noun[0] in phrases() or found[0] in phrases() or opposite is None:
            continue
        if opposite.lang.startswith("en") and not SIZES.search(opposite.text):
            evidence = f"the document has {noun} {bare} times without 大, and the other version no word of size"
            both = frozenset({Witness.DOCUMENT, Witness.VERSION})
            yield Claim(*found.span(), noun, both, "chinese_size", evidence, weak=True)

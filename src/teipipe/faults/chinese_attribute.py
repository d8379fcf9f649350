"""A Chinese attribute of one character before a word that stands elsewhere without it, where the other version has no
word that means it.

    和平可能性、大条约、借款 beside “peace, the treaty, loan” → 条约        新合同 beside “the contract” → 合同

A weak claim: a translator leaves such a word out more often than a typist puts one in. It declines one that makes a
word with what follows (大使, 新闻), and stands only where marks divide the words from all others.
"""

import re
from collections.abc import Iterator

from teipipe.faults.chinese import phrases
from teipipe.faults.claim import Claim, Witness
from teipipe.faults.passages import Passage

# What English and Russian have for each attribute; of size they have many words, and endings for the rest.
GREAT = (
    r"\b(?:big|great|large|major|main|grand|general|vast|huge|heav|important|mass|enormous|considerable|significant"
    r"|tremendous|full|deep|severe|broad|wide|high|much|many|whole|больш|крупн|велик|главн|общ|важн|огромн|значительн)"
)
LITTLE = r"\b(?:small|little|minor|tiny|slight|petty|short|young|мал|небольш|мелк|незначительн|молод)"
NEW = r"\b(?:new|recent|fresh|modern|latest|renew|нов|недавн|свеж|современн)"
OLD = r"\b(?:old|former|ancient|previous|past|used|elder|veteran|senior|стар|прежн|бывш|древн|прошл)"
GOOD = r"\b(?:good|well|fine|better|best|nice|excellent|хорош|лучш|добр)"
MEANT = {"大": GREAT, "小": LITTLE, "新": NEW, "旧": OLD, "舊": OLD, "老": OLD, "好": GOOD}
ATTRIBUTE = re.compile(
    f"(?<![\u3400-\u9fff])(?P<attribute>[{''.join(MEANT)}])(?P<noun>[\u3400-\u9fff]{{2}})(?![\u3400-\u9fff])"
)
LANGUAGES = frozenset({"en", "ru"})
OFTEN = 3
BOTH = frozenset({Witness.DOCUMENT, Witness.VERSION})


def chinese_attribute(passage: Passage) -> Iterator[Claim]:
    """Claim an attribute between two marks before a word that the document often has without it."""
    if not passage.lang.startswith("zh") or passage.alone:
        return
    for found in ATTRIBUTE.finditer(passage.text):
        attribute, noun = found["attribute"], found["noun"]
        bare = passage.whole.rows[noun] - passage.whole.rows[found[0]]
        if bare < OFTEN or attribute + noun[0] in phrases() or found[0] in phrases():
            continue
        opposite = passage.counterpart(*found.span())
        if opposite is None or opposite.lang.partition("-")[0] not in LANGUAGES:
            continue
        if not re.search(MEANT[attribute], opposite.text, re.IGNORECASE):
            evidence = f"the document has {noun} {bare} times without {attribute}, and the other version nothing for it"
            yield Claim(*found.span(), noun, BOTH, "chinese_attribute", evidence, weak=True)

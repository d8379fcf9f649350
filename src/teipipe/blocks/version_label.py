"""Labels of versions: a line that says of what follows that it is the original, or a translation.

Chinese original        English translation        Translation from Russian        Перевод с китайского        译文
"""

import re

from teipipe.blocks.page import Claim, Page

ENGLISH = (
    "english|chinese|russian|french|german|spanish|italian|polish|czech|hungarian|romanian|bulgarian|japanese|korean"
    "|vietnamese|arabic|mongolian|ukrainian|portuguese|dutch"
)
RUSSIAN = (
    r"(?:рус|китай|англий|француз|немец|испан|итальян|поль|чеш|венгер|румын|болгар|япон|корей|араб|монголь|украин)ский"
)
KINDS = {
    "translation": re.compile(
        rf"(?:(?:{ENGLISH})\s+translation|translation(?:\s+from(?:\s+the)?\s+(?:{ENGLISH}))?"
        rf"|translated\s+from(?:\s+the)?\s+(?:{ENGLISH})|{RUSSIAN}\s+перевод|перевод(?:\s+на\s+\w+(?:\s+язык)?|\s+со?\s+\w+(?:\s+языка)?)?"
        r"|übersetzung(?:\s+aus\s+dem\s+\w+)?|(?:traduction|traducción|traduzione)(?:\s+\w+){0,3}"
        r"|[\u3400-\u9fff]{0,3}(?:译文|譯文|翻译|翻譯))",
        re.IGNORECASE,
    ),
    "original": re.compile(
        rf"(?:(?:{ENGLISH})\s+original|original(?:\s+(?:in\s+)?(?:{ENGLISH}))?(?:\s+text)?|(?:{RUSSIAN}\s+)?(?:оригинал|подлинник)"
        r"(?:\s+на\s+\w+(?:\s+языке)?)?|original(?:text)?|texte\s+original|texto\s+original|testo\s+originale"
        r"|[\u3400-\u9fff]{0,3}(?:原文|原件))",
        re.IGNORECASE,
    ),
}
EDGES = " \t【】（）:：.*_"


def version_label(page: Page, at: int) -> Claim | None:
    """Claim a line that says what a version is and nothing else; what stands inside a paragraph is text."""
    unit = page.units[at]
    bare = unit.line.strip(EDGES)
    kind = next((kind for kind, words in KINDS.items() if words.fullmatch(bare)), "")
    alone = (unit.gap or not at) and len(page.paragraph(at)) == 1 and at + 1 < len(page.units)
    return page.claim("head", at, version=kind) if kind and alone else None

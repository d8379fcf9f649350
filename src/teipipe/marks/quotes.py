"""Words that a text reports as somebody's.

    I then asked: "Do you mean that …?"     said, around the words and their quotation marks
    斯大林说：“美国人很怕打仗。”              said
    stated in article 3: "This article …"   quote: the words of a text, not of a speaker
    We could, says comr. Stalin jokingly, increase …     seg type="reporting": the recorder's words, not the speaker's

Not reported: words in quotation marks that no verb of saying and colon precede, such as titles. Who says it is left
open: the name before the verb need not be the subject.
"""

import re
from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.model import Mark

SAYING = (
    r"(?:say|says|said|saying|ask|asks|asked|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|add(?:s|ed)?|remark(?:s|ed)?|"
    r"state[sd]?|stating|declare[sd]?|declaring|exclaim(?:s|ed)?|inquire[sd]?|observe[sd]?|object(?:s|ed)?|retort(?:s|ed)?|"
    r"note[sd]|continue[sd]?|interrupt(?:s|ed)?|warn(?:s|ed)?|explain(?:s|ed)?|conclude[sd]?|told|tells|wr(?:ites|ote)|"
    r"спросила?|спрашивает|сказала?|говорит|говорила?|ответила?|отвечает|заметила?|замечает|добавила?|добавляет|"
    r"заявила?|заявляет|воскликнула?|возразила?|возражает|продолжает|продолжила?|пояснила?|указала?|пишет|написала?|"
    r"сказали|спросили|ответили|заявили)"
)
HAN_SAYING = r"(?:说|說|问|問|答|道|曰|讲|講|写道|寫道|称|稱|回答|答道|问道|問道|指出|表示)"
# From the verb to the colon: who is asked, and how; no sentence ends between them.
ANNOUNCED = re.compile(
    rf"(?:(?<!\w){SAYING}(?!\w)[^.:：;!?\"“”«»\n]{{0,60}}[:：]|{HAN_SAYING}[^。：:；！？“”「」\n]{{0,8}}[：:])\s{{0,3}}(?=[\"“«„「『])",
    re.IGNORECASE,
)
OF_A_TEXT = re.compile(
    r"\b(?:article|paragraph|clause|treaty|agreement|letter|telegram|text|declaration|resolution|report|newspaper|"
    r"editorial|стать[яеи]|пункт\w?|договор\w?|письм\w|телеграмм\w|текст\w?)\b|第.{1,4}[条條款]",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"\"[^\"]{1,4000}\"|“[^“”]{1,4000}”|«[^«»]{1,4000}»|„[^„“”]{1,4000}[“”]|「[^「」]{1,4000}」|『[^『』]{1,4000}』"
)
NAME = r"(?:[^\W\d_]{2,9}\.?\s)?[A-ZА-ЯЁ][\w'’-]{1,30}(?:[\s-][A-ZА-ЯЁ][\w'’-]{1,30}){0,3}"
THIRD_PERSON = (
    r"(?:says|said|asks|asked|repl(?:ies|ied)|answers|answered|remarks|remarked|adds|added|notes|noted|continues|"
    r"exclaims|exclaimed|observes|observed|jokes|joked|говорит|сказал|заметил|замечает|спрашивает|спросил|отвечает|"
    r"ответил|добавил|добавляет|шутит|продолжает)"
)
COMMA = re.compile(r",\s")
REPORTING = re.compile(rf"(?P<mark>{THIRD_PERSON}\s{NAME}(?:\s(?:[a-zа-яё]+\s){{0,3}}[a-zа-яё]+)?,)(?=\s)")


def quotes(passage: Passage) -> Iterator[Mark]:
    """Reported words, and clauses that report inside what somebody says."""
    text, end = passage.text, 0
    for verb in ANNOUNCED.finditer(text) if ":" in text or "：" in text else ():
        words = QUOTED.match(text, verb.end())
        if words and verb.end() >= end:
            end = words.end()
            element = "quote" if OF_A_TEXT.search(verb[0]) else "said"
            yield Mark(element, words.start(), end, {}, "quotes: a verb of saying before the quoted words")
    end = 0
    for comma in COMMA.finditer(text):
        clause = REPORTING.match(text, comma.end()) if comma.end() >= end else None
        if clause:
            end = clause.end()
            yield Mark("seg", *clause.span("mark"), {"type": "reporting"}, "quotes: a verb of saying with its subject")

"""How the words of a language name another document by its date or number, as patterns round that date.

My telegram of | 11:00 p.m. yesterday |            your | May 5 | letter           telegram No. 123
Ваше письмо № 12 от | 5 мая |                      Ihr Schreiben vom | 3. d. M.
votre dépêche du | 5 mai |                         你 | 一月二日 | 来电
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")
# A word inside a name or a title: a full stop only after an abbreviation or an initial, no other sign.
WORD = r"(?:[^\s.,;:!?]{1,30}|[^\W\d_]{1,4}\.(?:[^\W\d_]\.){0,2}|[^\s.,;:!?]{1,20}['’]s)"
END = r"(?!\w|[:.]\w)"
# Before a date an anchor may stand, which a passage has as spaces.
GAP = r"\s{1,6}"
DIGITS = r"\d(?:[\w/.–-]{0,13}[\w/])?"


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a language: `noun` is what a passage must have at all, `before` ends where a date begins, `first`
    ends before a date that has `after` right behind it, and `numbered` needs no date. A match of `before` or of `first`
    begins where the reference does."""

    noun: re.Pattern[str]
    before: re.Pattern[str]
    first: re.Pattern[str] = NEVER
    after: re.Pattern[str] = NEVER
    numbered: re.Pattern[str] = NEVER


# Between the possessive or the article and the noun stand adjectives, and no words such as these.
SMALL_ENGLISH = (
    "a|an|the|and|or|but|nor|of|to|from|in|on|at|by|for|with|without|into|as|if|that|which|who|whom|whose|is|are|was|"
    "were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|it|he|she|they|we|i|"
    "you|me|him|us|them|my|our|your|his|her|their|its|this|these|those|said|says|sent|received|wrote|than|then|so"
)
ADJECTIVES_ENGLISH = rf"(?:(?!(?:{SMALL_ENGLISH})\s)[\w-]+\s){{0,4}}?"
POSSESSIVE_ENGLISH = (
    r"(?:[Mm]y|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts"
    r"|(?:[Tt]he\s(?:[A-Z][\w-]+\s){0,2})?[A-ZÀ-ÞА-ЯЁ][\w.-]{1,30}['’]s?)\s"
)
LEAD_ENGLISH = rf"\b(?:{POSSESSIVE_ENGLISH}|(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Aa]nother)\s)"
WIRE_ENGLISH = r"(?:telegram|cablegram|cable|wire|radiogram|airgram|despatch|dispatch|circular)"
NOUN_ENGLISH = (
    rf"(?:{WIRE_ENGLISH}|letter|message|note|memorandum|memo|report|communication|post-?card|aide-m[ée]moire"
    r"|(?:record|minutes)|(?:record|minutes|memorandum|memo|note|notes|report)\sof\s(?:the\s|our\s|my\s|his\s|your\s|their"
    r"\s|a\s)?(?:conversation|meeting|talk|discussion|interview)s?)"
)
NO = r"(?:[Nn]o\.|[Nn]os\.|[Nn]umber|[Nn]r\.|№|#|[Nn]°)\s?"
NUMBER_ENGLISH = rf"(?:,?\s{NO}{DIGITS}|\s\d{{1,6}})"
PARTY_ENGLISH = rf"(?:\s(?:to|from|by|for)(?:\s(?!{NOUN_ENGLISH}\s){WORD}){{1,8}}?)"
CLAUSE_ENGLISH = (
    r"(?:\s(?:which|that))?\s(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey)\s(?:had\s|have\s)?(?:sent|wrote|written|dispatched"
    r"|despatched|addressed)(?:\s(?:to\s)?(?:me|you|him|her|us|them))?"
)
SENT_ENGLISH = (
    rf",?{GAP}(?:(?:of|dated|sent|written|dispatched|despatched|wired|telegraphed|transmitted)(?:\s(?:at|on|of))?)"
)
# Telegraphese: the post that sent it, or whose it is, in one word with "telegram".
SHORT_ENGLISH = (
    r"\b(?:[Ee]mb|[Dd]ep|[Cc]on|[Ll]eg|[Uu]sun|[Pp]ol|[Cc]on[Gg]en|[Mm]y|[Oo]ur|[Uu]r|[Yy]our|[Rr]e|[Tt]o)(?:c?irc)?(?:tel|"
    r"des|let|airgram)\s(?:[Nn]o\.\s)?\d{1,5}"
)
english = Forms(
    noun=re.compile(rf"\b(?:{NOUN_ENGLISH}|{SHORT_ENGLISH})\b|\b(?:[Mm]y|[Oo]ur|[Yy]our)\s(?:{NO})?\d", re.IGNORECASE),
    before=re.compile(
        rf"(?:{LEAD_ENGLISH}{ADJECTIVES_ENGLISH}{NOUN_ENGLISH}{NUMBER_ENGLISH}?{PARTY_ENGLISH}?"
        rf"(?:{SENT_ENGLISH}|{CLAUSE_ENGLISH}(?:\s(?:at|on|of))?)\s(?:the\s)?"
        rf"|{LEAD_ENGLISH}{ADJECTIVES_ENGLISH}{NOUN_ENGLISH}{NUMBER_ENGLISH}{PARTY_ENGLISH}?,?{GAP}(?:of\s)?(?:the\s)?"
        rf"|\b[Tt]elegram(?:\s{NO}|\s)\d{{1,6}}{PARTY_ENGLISH}?,?{GAP}(?:of\s|dated\s)?"
        rf"|{SHORT_ENGLISH},?{GAP}(?:of\s|dated\s)?"
        rf"|\b(?:[Mm]y|[Oo]ur|[Yy]our)\s(?:{NO})?\d{{1,6}},?{GAP}(?:of\s|dated\s)?(?:the\s)?)\Z"
    ),
    first=re.compile(rf"(?:{LEAD_ENGLISH}(?:[a-z-]+\s)?|(?<![\w'’]))\Z"),
    after=re.compile(
        rf"(?:(?P<own>['’]s?)\s|\s)(?:(?!(?:{SMALL_ENGLISH})\s)[a-z-]+\s){{0,2}}(?:{WIRE_ENGLISH}|letter|message|note"
        rf"|memorandum|memo|communication)\b(?!\s(?:service|office|exchange))(?:{NUMBER_ENGLISH})?"
    ),
    numbered=re.compile(
        rf"{LEAD_ENGLISH}{ADJECTIVES_ENGLISH}(?:{NOUN_ENGLISH},?\s{NO}{DIGITS}|{WIRE_ENGLISH}\s\d{{1,6}}){END}"
        rf"|\b(?:[Tt]elegrams?|[Dd]espatch|[Dd]ispatch|[Aa]irgram)\s(?:{NO})?\d{{1,6}}{END}"
        rf"|{SHORT_ENGLISH}{END}|\b(?:[Mm]y|[Oo]ur|[Yy]our)\s{NO}\d{{1,6}}{END}"
    ),
)

NOUN_RUSSIAN = (
    r"(?:(?:шифро|радио|фото)?телеграмм|шифровк|письм|письмец|писем|депеш|записк|записок|донесени|сообщени|послани"
    r"|радиограмм|открытк|меморандум|отношени|отч[её]т|доклад|рапорт)\w{0,3}|нот(?:а|ы|е|у|ой)|памятн\w{2,3}\sзаписк\w{1,2}"
    r"|докладн\w{2,3}\sзаписк\w{1,2}"
)
LEAD_RUSSIAN = (
    r"(?:\b(?:[Мм]о(?:[йяюеёи]|его|ему|ей|[ие]м|их|ими)|[Вв]аш\w{0,3}|[Тт]во(?:[йяюеёи]|его|ему|ей|[ие]м|их)|[Нн]аш\w{0,3}"
    r"|[Ее]го|[Ее][её]|[Ии]х|[Сс]во(?:[йяюеёи]|его|ему|ей|[ие]м|их)|[Ээ]т\w{1,3})\s)?"
)
ADJECTIVES_RUSSIAN = r"(?:[\w-]+(?:[ыи]й|[ая]я|[ое]е|[ую]ю|ого|его|ому|ему|[ыи]м|ой|ей|ом|ем|[ыи]е|[ыи]х)\s){0,2}?"
NUMBER_RUSSIAN = r"(?:,?\s(?:за\s|исх\.?\s|вх\.?\s)?(?:№|N|ном\.)\s?" + DIGITS + ")"
PARTY_RUSSIAN = rf"(?:\s(?!от\s|(?i:{NOUN_RUSSIAN})\s){WORD}){{1,7}}?"
russian = Forms(
    noun=re.compile(NOUN_RUSSIAN + r"|№", re.IGNORECASE),
    before=re.compile(
        rf"(?:{LEAD_RUSSIAN}{ADJECTIVES_RUSSIAN}\b(?i:{NOUN_RUSSIAN}){NUMBER_RUSSIAN}?(?:{PARTY_RUSSIAN})?{NUMBER_RUSSIAN}?,?"
        rf"{GAP}(?:от|отправленн\w+|посланн\w+|датированн\w+)\s"
        rf"|\b(?:[Вв]аш|[Нн]аш|[Мм]ой)\w{{0,3}}{NUMBER_RUSSIAN}\sот\s)\Z"
    ),
    numbered=re.compile(rf"{LEAD_RUSSIAN}\b(?i:{NOUN_RUSSIAN}){NUMBER_RUSSIAN}(?![\w/])"),
)

NOUN_GERMAN = (
    r"(?:\b(?!Bank|Land|Speise|Fahr|Eintritt|Spiel|Visiten|Schul|Frei|Steck|Ablaß|Ablass|Lehr|Kauf|Schuld|Adels)\w*"
    r"(?:[Bb]rief|[Ss]chreiben|[Tt]elegramm|[Dd]epesche|[Nn]ote|[Bb]ericht|[Zz]uschrift|[Kk]arte|[Bb]ill?et|[Ee]rla(?:ß|ss)"
    r"|[Nn]achricht|[Mm]itteilung|[Dd]enkschrift|[Vv]ermerk|[Aa]ufzeichnung|[Kk]abel|[Zz]eilen)(?:es|s|e|en)?)\b"
)
LEAD_GERMAN = (
    r"(?:\b(?:[Mm]ein|[Uu]nser|[Uu]nsr|[Ii]hr|[Dd]ein|[Ee]uer|[Ee]ur|[Ss]ein|[Dd](?:er|as|ie|en|em|es)|[Ee]in|[Dd]ies|[Jj]en"
    r"|[Bb]esagt|[Aa]m|[Ii]m|[Vv]om|[Zz]um|[Zz]ur)\w{0,3}\s)"
)
ADJECTIVES_GERMAN = r"(?:[\w-]+(?:e[rsnm]?)\s){0,3}?"
NUMBER_GERMAN = rf"(?:,?\sN(?:r|o)\.?\s?{DIGITS})"
PARTY_GERMAN = rf"(?:\s(?:an|von|aus|nach)(?:\s(?!{NOUN_GERMAN}\s){WORD}){{1,6}}?)"
german = Forms(
    noun=re.compile(NOUN_GERMAN),
    before=re.compile(
        rf"(?:{LEAD_GERMAN}?{ADJECTIVES_GERMAN}{NOUN_GERMAN}{NUMBER_GERMAN}?{PARTY_GERMAN}?,?{GAP}"
        r"(?:vom|datiert vom|unterm)\s(?:\w+tag,?\s(?:den|dem)\s)?"
        rf"|{LEAD_GERMAN}{ADJECTIVES_GERMAN}{NOUN_GERMAN}\svon\s)\Z"
    ),
    numbered=re.compile(rf"{LEAD_GERMAN}{ADJECTIVES_GERMAN}{NOUN_GERMAN}{NUMBER_GERMAN}(?!\w)"),
)

NOUN_FRENCH = (
    r"(?:lettre|t[ée]l[ée]gramme|d[ée]p[êe]che|note|billet|c[âa]ble|c[âa]blogramme|missive|rapport|m[ée]morandum|message"
    r"|carte(?:\spostale)?|mot|pli|communication)"
)
LEAD_FRENCH = (
    r"(?:\b(?:[Mm]a|[Mm]on|[Nn]otre|[Vv]otre|[Tt]a|[Tt]on|[Ss]a|[Ss]on|[Ll]eur|[Ll]a|[Ll]e|[Cc]ette|[Cc]e|[Cc]et"
    r"|[Uu]ne?)\s)"
)
ADJECTIVES_FRENCH = r"(?:(?!(?:de|du|des|à|au|aux|et|ou|que|qui|en|par|pour|le|la|les)\s)[\w-]+\s){0,3}?"
NUMBER_FRENCH = rf"(?:,?\s(?:n[°ºo]|№|numéro)\.?\s?{DIGITS})"
PARTY_FRENCH = rf"(?:\s(?:à|au|aux)(?:\s(?!{NOUN_FRENCH}\s){WORD}){{1,6}}?)"
french = Forms(
    noun=re.compile(rf"\b{NOUN_FRENCH}\b"),
    before=re.compile(
        rf"{LEAD_FRENCH}{ADJECTIVES_FRENCH}{NOUN_FRENCH}(?:\s(?!du\s|de\s|en\s)[a-zà-ÿ]+)?{NUMBER_FRENCH}?{PARTY_FRENCH}?,?{GAP}"
        r"(?:en\sdate\s|datée?\s|expédiée?\s|envoyée?\s|écrite?\s)?(?:(?:du|le)\s(?:\w+di\s)?|d['’]|de\s(?:ce\s)?)\Z"
    ),
    numbered=re.compile(rf"{LEAD_FRENCH}{ADJECTIVES_FRENCH}{NOUN_FRENCH}{NUMBER_FRENCH}(?!\w)"),
)

# In compounds the character for telegram means electricity, that for letter trust.
WIRE_CHINESE = (
    r"[电電](?!影|视|視|话|話|台|臺|灯|燈|力|子|气|氣|车|車|梯|脑|腦|器|线|線|源|池|压|壓|流|厂|廠|告|达|達|令|请|請|询|詢|码|碼"
    r"|站|网|網|机|機|工|业|業|化|讯社|訊社|商|邀|贺|賀|嘱|囑|谢|謝)(?:报|報)?"
)
LETTER_CHINESE = r"(?:信(?!任|心|号|號|念|仰|用|息|服|赖|賴|徒)|函(?!授|数|數)|书(?=[悉收])|照会|照會|备忘录|備忘錄)"
NOUN_CHINESE = (
    rf"(?:[来來复復覆去致急密长長][两兩]?{WIRE_CHINESE}|[来來复復覆去致]{LETTER_CHINESE}"
    rf"|{WIRE_CHINESE}|{LETTER_CHINESE})"
)
WHO_CHINESE = r"(?:我|你|您|他|她|贵方|貴方|贵|貴|兄|弟)(?:们|們|处|處|方|部|局)?"
chinese = Forms(
    noun=re.compile(r"[电電信函书照备備]"),
    before=NEVER,
    # "新华社北京五月五日电" is the line of a news agency.
    first=re.compile(rf"(?:(?:{WHO_CHINESE})(?:于|於|在)?|(?<!社)(?<!社..)(?<!社...)(?<!社....))\Z"),
    after=re.compile(rf"\s?[-–—－一]?\s?(?:的|之|所发|所發|给你的|给我的|致你|致我)?{NOUN_CHINESE}(?:第?\d{{1,5}}号)?"),
)

LANGUAGES: Mapping[str, Forms] = {"en": english, "ru": russian, "de": german, "fr": french, "zh": chinese}

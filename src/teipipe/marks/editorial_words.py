"""The words of editors in brackets, by what they say: that the text is so, that something is missing, that they remark.

[sic] [так в документе]     [illegible] [неразб.]     [torn] [Textverlust]     [garble]     [blank]
[Here follows …] [略]       [1 line not declassified] [Laughter] [Beifall]     [Footnote in the original.] [подпись]
"""

import re

from teipipe.register import words

SIC = re.compile(
    r"sic\b|так(?: в (?:тексте|документе|оригинале|подлиннике|источнике))?[.!]?$|原文如此"
    r"|so (?:im Original|in der Vorlage)",
    re.IGNORECASE,
)
DOUBT = frozenset({"?", "？", "??"})
ILLEGIBLE = re.compile(
    r"illegible|indecipherable|unreadable|undecipherable|неразборчив|неразб\b|нрзб|难以辨认|無法辨認"
    r"|无法辨认|字迹不清|字跡不清|字迹模糊|illisible|indéchiffrable|unleserlich|nicht leserlich"
    r"|illeggibile|ilegible|nieczytelne|nečiteln",
    re.IGNORECASE,
)
INAUDIBLE = re.compile(r"\s*(?:inaudible|unintelligible|unclear|не\s+слышно|неслышно|unverständlich)\W*", re.IGNORECASE)
# What is gone from the paper, what never was there, and what a cipher lost.
DAMAGED = re.compile(
    r"\W*(?:(?:paper |page |sheet |leaf )?(?:torn(?: off| away)?|burnt|damaged)|hole(?: in .*)?|ink blot|stain"
    r"|abgerissen|beschädigt|déchiré|оборвано)\W*",
    re.IGNORECASE,
)
LOST = re.compile(
    r"\W*(?:(?:\w+ )?(?:page|text|word|line|leaf|sheet)s? (?:is |are )?(?:missing|lost)|lacuna|Textverlust"
    r"|Lücke(?: im Text)?|lacune|утрачено|утрата|лакуна|текст утрачен|[上下以中]?[残缺闕])\W*",
    re.IGNORECASE,
)
BLANK = re.compile(r"\W*(?:(?:left |space )?blank|пропуск в тексте|en blanc|leer(?:er Raum)?|空白)\W*", re.IGNORECASE)
GARBLED = re.compile(
    r"\W*(?:garble[sd]?|garbled (?:groups?|text|words?|passage)|groups? (?:missing|garbled|undecypherable))\W*",
    re.IGNORECASE,
)
WITHHELD = re.compile(r"not\s+declassified|excised|redacted|sanitized|рассекречен|geschwärzt|caviardé", re.IGNORECASE)
OMITTED = re.compile(
    r"\.{2,4}|…{1,3}|(?:\. ?){3,4}|\W*(?:here follow|omitted|omission|text omitted|passage omitted|remainder of|пропуск"
    r"|(?:далее )?опущен|сокращен|Auslassung|ausgelassen|omissis|coupure|passage omis|[上下以中]?略)",
    re.IGNORECASE,
)
HEARD = re.compile(
    r"\W*(?:(?:general |loud |prolonged |renewed )?(?:laugh|applau|cheer)|pause|silence|interrupt|hear,? hear"
    r"|(?:reads?|reading|hands? (?:him|her|over|out)|points|shows|nods|smiles|gestures|takes out|looks)\b"
    r"|смех|аплодисмент|(?:бурные|продолжительные) |шум в зале|возглас|оживление|голос с места|пауза|笑|鼓掌|掌声|掌聲"
    r"|rires|applaudis|murmures|mouvement|exclamations|protestations|très bien"
    r"|heiterkeit|(?:(?:lebhafter|anhaltender|stürmischer) )?beifall|zuruf|zwischenruf|unruhe|gelächter|bewegung"
    r"|sehr (?:richtig|gut)|bravo|applausi|ilarità|risas|aplausos|oklaski|potlesk)",
    re.IGNORECASE,
)
LANGUAGES = (
    "English|French|German|Russian|Chinese|Spanish|Italian|Latin|Greek|Arabic|Japanese|Polish|Turkish|Persian|Portuguese"
    "|Dutch|Hebrew|Yiddish|Hungarian|Czech|Serbian|Korean|Vietnamese"
)
# A remark on the paper, its parts or its words, by whoever edits it.
REMARK = re.compile(
    r"\W*(?:footnote|marginal|brackets|parenthes[ei]s|emphasis|italics|underlin\w+|ellips[ei]s|omission|punctuation"
    r"|spelling)s? (?:in|is in|are in|as in|added|mine|ours?|supplied|by)\b"
    r"|\W*(?:enclosures?|attachments?|annex|appendix|tab|inclosure)(?: (?:\d{1,2}|[A-Z]))?\W*$"
    r"|\W*(?:signed|sealed|stamped|initialled|signature|seal|endorsed|in (?:the )?margin|marginal note|handwritten"
    r"|typed|typewritten|crossed out|struck (?:out|through)|deleted|cancelled|inserted|interlined|verso|recto"
    r"|on (?:the )?(?:back|reverse|verso))\W*$"
    rf"|\W*in (?:{LANGUAGES})\W*$|\W*(?:see|cf\.|vgl\.|siehe|voir|см\.|ср\.)\s"
    r"(?=\W?[A-ZА-ЯЁ\d]|\w{1,4}\.|above|below)"
    r"|\W*(?:ed(?:itor|s)?\b\.?|editors?['’]s?|editorial|translators?['’]s?|trans(?:l|lator)?\b\.?|note by the editor)"
    r"(?: notes?)?\s?[:.—–-]"
    r"|\W*(?:подпис[ьи]|печать|зач[её]ркнуто|вычеркнуто|вписано|помета|резолюция|штамп|на полях|автограф|росчерк"
    r"|рукой \w+|от руки|прим\w*\. ?(?:ред|пер|сост)|курсив \w+|подч[её]ркнуто)\b.{0,40}$"
    r"|\W*(?:am Rande?|gestrichen|unterstrichen|eigenhändig|hs\.|handschriftlich|Unterschrift|Stempel|Siegel"
    r"|Nachschrift|Beilage|Anm(?:erkung)?\.? (?:d\.|des|der)|auf der Rückseite)\b.{0,40}$"
    r"|\W*(?:en marge|au verso|biffé|rayé|raturé|souligné|signature|cachet|signé|paraphe"
    r"|note de l['’](?:éditeur|auteur))\b.{0,40}$",
    re.IGNORECASE,
)
REMARKS_CHINESE = re.compile(r"编者|編者|原编者|签字|簽字|盖章|蓋章|批注|眉批")
ROLE = re.compile(
    r"\b(?:minister|ambassador|translator|interpreter|chairm[ae]n|chairwoman|secretary|members?|commanders?|"
    r"president|premier|leaders?|general|marshal|heads?|chief|deputy|director|representatives?|delegates?|consul|"
    r"envoy|attaché|adviser|advisor|correspondent|editor|governor|mayor|officer|officials?|spokesm[ae]n|chargé|"
    r"chancellor|senator|admiral|colonel|bishop|king|queen|emperor|tsar|pope|"
    r"(?:министр|переводчик|член|начальник)(?:а|у|ом|е|ы|и|ов|ам|ами)?|пос(?:ол|ла|лу|лом|лы|лов)|командующ(?:ий|его|ему|им)|"
    r"(?:председател|секретар|заместител|представител)(?:ь|я|ю|ем|е|и|ей|ям|ями)|"
    r"ministre|ambassadeur|président|secrétaire|général|roi|reine|empereur|évêque|préfet|"
    r"außenminister|botschafter|gesandte[rn]?|präsident|kanzler|kaiser|könig|staatssekretär)\b",
    re.IGNORECASE,
)
# Nouns of persons after which a name in brackets says who is meant.
PERSONAL = re.compile(
    r"predecessor|successor|father|mother|brother|sister|wife|husband|son|daughter|uncle|aunt|cousin|nephew|friend|colleague|host"
    r"|interlocutor|author|predecessors|отец|мать|брат|сестра|жена|муж|сын|дочь|дядя|друг|коллега|предшественник"
    r"|vater|mutter|bruder|schwester|frau|mann|sohn|tochter|onkel|tante|freund|freundin|vorgänger|nachfolger"
    r"|père|mère|frère|sœur|femme|mari|fils|fille|oncle|ami|amie|collègue|prédécesseur|successeur",
    re.IGNORECASE,
)
# Words that belong to an office after its noun, and are no forename.
OF_THE_OFFICE = words(
    "extraordinary plenipotentiary designate elect emeritus general counsellor counselor minister secretary affairs"
)

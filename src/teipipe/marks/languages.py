"""Languages of passages: by script, and for the Latin and the Cyrillic by the small words that every text has.

НЕСЕКРЕТНО → ru        少奇同志 → zh-Hans        Agreed. → en (by its neighbours)        Добар дан, Ђорђе → sr-Cyrl

Where these leave a doubt, `detection` asks a model of languages.
"""

import re
from collections import Counter
from functools import cache

# The first and the last character of each stretch of a script. They are compared, for patterns with ranges as wide
# as these take longer to compile than a document to read.
SCRIPTS = (
    ("zh", "\u3400", "\u9fff"),
    ("zh", "\U00020000", "\U0003ffff"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ko", "\u1100", "\u11ff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("el", "\u1f00", "\u1fff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hy", "\u0530", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("la", "\u1e00", "\u1eff"),
)
# Takes away what is no letter of ASCII.
NO_LETTERS = {number: None for number in range(128) if not chr(number).isalpha()}
NOT_LATIN = ("\u0370", "\U0003ffff")
# Where two scripts weigh the same, the first of these is the language.
LANGUAGES = ("zh", "ja", "ko", "ru", "el", "ar", "he", "hy", "ka", "hi", "th", "la")
# Characters that only one of the two Chinese orthographies writes.
TRADITIONAL = frozenset("國會對來這個們說時過還後發開關問題東條約學實體讓電報經濟協議從與為當應該則雙現點將軍區戰爭")
SIMPLIFIED = frozenset("国会对来这个们说时过还后发开关问题东条约学实体让电报经济协议从与为当应该则双现点将军区战争")
ONLY_SIMPLIFIED, ONLY_TRADITIONAL = SIMPLIFIED - TRADITIONAL, TRADITIONAL - SIMPLIFIED
# Letters that one alphabet has and Russian has not; the last are those of the spelling before 1918.
CYRILLIC = (("mk", "ѓѕќЃЅЌ"), ("sr", "ђћџљњјЂЋЏЉЊЈ"), ("be", "ўЎ"), ("ru", "ѣѲѳѢ"), ("uk", "іїєґІЇЄҐ"))
# Letters of the languages of Asia, of which several have each.
ASIAN = frozenset("әғқңөұүһӣӯҷҳӘҒҚҢӨҰҮҺӢӮҶҲ")
RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")
ONLY_RUSSIAN = frozenset("ыэёЫЭЁ")
PERSIAN, URDU = frozenset("پچژگی"), frozenset("ٹڈڑںے")
CANTILLATION = ("\u0591", "\u05af")
YIDDISH = re.compile(r"[װױײ]|\b(?:און|פון|איז|דער)\b")
ANCIENT = re.compile(r"\b(?:γ[άὰ]ρ|μ[έὲ]ν|δ[έὲ]|τ[έὲ]|ο[ὖὐ]ν|ἐστ[ίὶι]\w*|ἦν|[ἀἄ]ν|πρ[όὸ]ς)\b")
MODERN = re.compile(r"\b(?:ν[αὰά]|θ[αὰά]|με|[εἶ][ἶίῖ]?ν?αι|στ[οηὸὴόή]ν?|[ἀα]π[οόὸ])\b")
# A Han character counts for about two letters, so that a Chinese version weighs what its translation does.
WEIGHT = {"zh": 2, "ja": 2, "ko": 2}
SMALL_WORDS = {
    "en": "the of and to in that is was for with on as by at this which be are from"
    " i you he it we have has not but his they an or will would",
    "fr": "le la les de des du et en un une que qui est dans pour par sur au avec ne"
    " je vous il elle nous ce cette ses ont mais ou plus se sa son",
    "de": "der die das und in den von zu mit ist nicht ein eine dem des sich auf für als im"
    " ich sie es er wir ihr so wie aber noch wenn an bei hat am",
    "es": "el la los las de y que en un una por con para del se su es al lo como no lo más pero sus le ha me si fue",
    "it": "il la di che e in un una per con non del della si sono al le gli da dei"
    " mi ho ha ma anche come più nel nella questo",
    "pl": "i w na z do że się nie jest to o od po przez dla jak oraz za przy są"
    " ale ma tak mnie pan go był który jak tym",
    "cs": "a v na se že je to s z do o pro by ale jako za k od při jsou není jsem jsme která který tak bude již jen mi",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er door ook bij"
    " ik u hij we wij dit die maar om heeft worden",
    "pt": "o a os as de que e do da em um uma para com não na no por se ao mais mas foi ao ele seu sua ou sr isto",
}
# Languages that no other of these is mistaken for only where they are among them; a line of few words does not tell.
OTHER_WORDS = {
    "sv": "och att det som en på är av för med den till inte jag ett om har de vi var",
    "da": "og at det er en til på af for den med som ikke der jeg de et har vi var",
    "no": "og at det er en til på av for den med som ikke der jeg de et har vi var",
    "hu": "a az és hogy nem is egy ez de meg van el csak ha volt mint már",
    "ro": "de și în a la cu pe că nu să un o din care este mai pentru ce sunt am",
    "sl": "in je se v na da za z ki so pa ne to kot s bi po tudi iz o",
    "hr": "i je se u na da za od su s koji to ne kao što o iz bi ili će",
    "sk": "a v sa na je že to s z do o pre ako za by sú od ale nie aj",
    "fi": "ja on ei että se oli hän mutta kun ovat niin myös tai joka",
    "tr": "ve bir bu da de için ile ne çok daha olarak olan gibi kadar",
    "sq": "të e në i dhe për me një nga që është u si nuk do",
    "la": "et in est non ad cum ut quod sed qui ex ab si per quae esse aut",
}
CYRILLIC_WORDS = {
    "ru": "и в не на что с по как это к из за от для но а его о у бы",
    "uk": "і в не на що з до як це та за від для але у й про або",
    "mk": "и во не на да се е со за од како што ги ќе тоа дека",
    "bg": "и в не на че с по като това за от да се е са ще със при който му",
    "sr": "и у не на да се је са за од као што су о али то ће би из у",
}
WORDS = {lang: frozenset(words.split()) for lang, words in SMALL_WORDS.items()}
ALL_WORDS = WORDS | {lang: frozenset(words.split()) for lang, words in OTHER_WORDS.items()}
CYRILLIC_SETS = {lang: frozenset(words.split()) for lang, words in CYRILLIC_WORDS.items()}
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
# Of a text in a language so large a share are its small words, and clearly more than those of any other.
LEAST_SHARE, CLEAR = 0.12, 1.5
FEW_WORDS, FEWEST_DIFFERENT = 8, 3
FOREIGN = 0.03


def script_weights(text: str) -> Counter[str]:
    """Count the letters of each script in a passage, named by the language that it most often writes."""
    if text.isascii():
        return +Counter(la=len(text.translate(NO_LETTERS)))
    weights = Counter(dict.fromkeys(LANGUAGES, 0))
    for character, number in Counter(text).items():
        lang = script(character)
        if lang:
            weights[lang] += WEIGHT.get(lang, 1) * number
    if weights["ja"]:
        weights["ja"] += weights.pop("zh")
    return +weights


@cache
def script(character: str) -> str:
    """Return the language that most often writes a character, `la` for any Latin letter, nothing for other signs."""
    if not NOT_LATIN[0] <= character <= NOT_LATIN[1]:
        return "la" if character.isalnum() and not character.isdecimal() else ""
    return next((lang for lang, first, last in SCRIPTS if first <= character <= last), "")


def script_language(text: str) -> str:
    """Return the language that a passage's script and small words suggest: a BCP 47 tag, or `und` without letters."""
    return likely(text)[0]


def likely(text: str) -> tuple[str, bool]:
    """Return the likeliest language of a passage, and whether script and small words leave no doubt of it."""
    text = text[:SAMPLE]
    weights = script_weights(text)
    if not weights:
        return "und", True
    lang = weights.most_common(1)[0][0]
    if lang == "la":
        return by_words(text, "en")
    if lang == "ru":
        return cyrillic(text)
    variants = {"zh": chinese, "el": greek, "he": hebrew, "ar": arabic}
    return (variants[lang](text) if lang in variants else lang), True


def chinese(text: str) -> str:
    """Return zh-Hans or zh-Hant, by characters that only one of them has; zh where none shows it."""
    simplified = sum(c in ONLY_SIMPLIFIED for c in text)
    traditional = sum(c in ONLY_TRADITIONAL for c in text)
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def greek(text: str) -> str:
    """Return grc for ancient Greek, known by its particles; accents alone show nothing, modern Greek had them too."""
    ancient = len(ANCIENT.findall(text))
    return "grc" if any("\u1f00" <= c <= "\u1fff" for c in text) and ancient > len(MODERN.findall(text)) else "el"


def hebrew(text: str) -> str:
    """Return hbo for a text with the accents of the Bible, yi for Yiddish, else he."""
    if any(CANTILLATION[0] <= c <= CANTILLATION[1] for c in text):
        return "hbo"
    return "yi" if len(YIDDISH.findall(text)) > len(text) / 100 else "he"


def arabic(text: str) -> str:
    """Return fa or ur where letters stand that only they write, else ar."""
    if any(c in URDU for c in text):
        return "ur"
    return "fa" if any(c in PERSIAN for c in text) else "ar"


def cyrillic(text: str) -> tuple[str, bool]:
    """Return the language of a Cyrillic text by letters that not all alphabets have, then by small words."""
    letters = Counter(c for c in text if "\u0400" <= c <= "\u04ff")
    total = sum(letters.values())
    foreign = sum(count for c, count in letters.items() if c not in RUSSIAN)
    if sum(letters[c] for c in ASIAN) > total / 100:
        return "ru", False
    # Of a passage in another language inside a Russian text the letters are few: then words decide.
    if foreign > FOREIGN * total:
        lang = next((lang for lang, own in CYRILLIC if any(letters[c] for c in own)), "")
        return (tagged(lang, "Cyrl"), True) if lang else ("ru", False)
    if not foreign and any(letters[c] for c in ONLY_RUSSIAN):
        return "ru", True
    lang, sure = by_words(text, "ru")
    return tagged(lang, "Cyrl"), sure


def by_words(text: str, usual: str) -> tuple[str, bool]:
    """Return the language whose small words are most frequent, the usual one where none is there, and whether they are
    frequent enough to decide. Of a few words nothing is sure, and nobody is asked."""
    words = Counter(WORD.findall(text.lower()))
    total = words.total()
    small = CYRILLIC_SETS if usual == "ru" else WORDS if total < FEW_WORDS else ALL_WORDS
    scores = sorted(((sum(words[word] for word in own), lang) for lang, own in small.items()), key=lambda one: -one[0])
    (best, lang), (second, _) = scores[:2]
    different = len(small[lang].intersection(words))
    clear = best >= LEAST_SHARE * total and best >= CLEAR * second and different >= FEWEST_DIFFERENT
    return (lang if best else usual), clear or total < FEW_WORDS


def tagged(lang: str, script: str) -> str:
    """Return the tag of a language; of one that has several scripts, with its script."""
    return f"{lang}-{script}" if lang in {"sr", "uz", "mn", "tg", "ky", "az", "tt", "tk"} else lang

"""Languages of passages: by script, and for the Latin script by the small words that every text has.

НЕСЕКРЕТНО → ru        少奇同志 → zh-Hans        Agreed. → en (by its neighbours)
"""

import re
from collections import Counter

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
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
)
NOT_LATIN = ("\u0370", "\U0003ffff")
# Where two scripts weigh the same, the first of these is the language.
LANGUAGES = ("zh", "ja", "ko", "ru", "el", "ar", "he", "la")
# Characters that only one of the two Chinese orthographies writes.
TRADITIONAL = frozenset("國會對來這個們說時過還後發開關問題東條約學實體讓電報經濟協議從與為當應該則雙現點將軍區戰爭")
SIMPLIFIED = frozenset("国会对来这个们说时过还后发开关问题东条约学实体让电报经济协议从与为当应该则双现点将军区战争")
ONLY_SIMPLIFIED, ONLY_TRADITIONAL = SIMPLIFIED - TRADITIONAL, TRADITIONAL - SIMPLIFIED
UKRAINIAN = frozenset("іїєґІЇЄҐ")
# A Han character counts for about two letters, so that a Chinese version weighs what its translation does.
WEIGHT = {"zh": 2, "ja": 2, "ko": 2}
SMALL_WORDS = {
    "en": "the of and to in that is was for with on as by at this which be are from",
    "fr": "le la les de des du et en un une que qui est dans pour par sur au avec ne",
    "de": "der die das und den von zu mit ist nicht ein eine dem des sich auf für als im",
    "es": "el la los las de y que en un una por con para del se su es al lo como",
    "it": "il la di che e in un una per con non del della si sono al le gli da dei",
    "pl": "i w na z do że się nie jest to o od po przez dla jak oraz za przy są",
    "cs": "a v na se že je to s z do o pro by ale jako za k od při jsou",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er door ook bij",
    "pt": "o a os as de que e do da em um uma para com não no na por se ao",
}
WORDS = {lang: frozenset(words.split()) for lang, words in SMALL_WORDS.items()}
SAMPLE = 20_000


def script_weights(text: str) -> Counter[str]:
    """Count the letters of each script in a passage, named by the language that it most often writes."""
    weights = Counter(dict.fromkeys(LANGUAGES, 0))
    for character, number in Counter(text).items():
        lang = script(character)
        if lang:
            weights[lang] += WEIGHT.get(lang, 1) * number
    if weights["ja"]:
        weights["ja"] += weights.pop("zh")
    return +weights


def script(character: str) -> str:
    """Return the language that most often writes a character, `la` for any Latin letter, nothing for other signs."""
    if not NOT_LATIN[0] <= character <= NOT_LATIN[1]:
        return "la" if character.isalnum() and not character.isdecimal() else ""
    return next((lang for lang, first, last in SCRIPTS if first <= character <= last), "")


def script_language(text: str) -> str:
    """Return the language that a passage's script suggests: a BCP 47 tag, or `und` where there are no letters."""
    weights = script_weights(text[:SAMPLE])
    if not weights:
        return "und"
    lang = weights.most_common(1)[0][0]
    if lang == "zh":
        return chinese(text[:SAMPLE])
    if lang == "ru":
        return "uk" if sum(c in UKRAINIAN for c in text[:SAMPLE]) > weights["ru"] / 100 else "ru"
    return latin(text[:SAMPLE]) if lang == "la" else lang


def chinese(text: str) -> str:
    """Return zh-Hans or zh-Hant, by characters that only one of them has; zh where none shows it."""
    simplified = sum(c in ONLY_SIMPLIFIED for c in text)
    traditional = sum(c in ONLY_TRADITIONAL for c in text)
    if simplified == traditional:
        return "zh"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def latin(text: str) -> str:
    """Return the language whose small words are most frequent; English where they do not decide."""
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {lang: sum(words[word] for word in small) for lang, small in WORDS.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] else "en"

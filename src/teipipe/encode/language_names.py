"""What languages are called in English, by the BCP 47 tags that the program gives."""

NAMES = (
    "af Afrikaans, sq Albanian, ar Arabic, hy Armenian, be Belarusian, bs Bosnian, bg Bulgarian, ca Catalan, "
    "zh Chinese, zh-Hans Chinese (simplified), zh-Hant Chinese (traditional), hr Croatian, cs Czech, da Danish, "
    "nl Dutch, en English, et Estonian, fi Finnish, fr French, gl Galician, ka Georgian, de German, el Greek, "
    "grc Ancient Greek, he Hebrew, hbo Biblical Hebrew, hi Hindi, hu Hungarian, is Icelandic, id Indonesian, "
    "ga Irish, it Italian, ja Japanese, kk Kazakh, ko Korean, ky-Cyrl Kyrgyz, la Latin, lv Latvian, "
    "lt Lithuanian, lb Luxembourgish, mk Macedonian, ms Malay, mt Maltese, mn-Cyrl Mongolian, no Norwegian, "
    "nn Norwegian Nynorsk, fa Persian, pl Polish, pt Portuguese, ro Romanian, ru Russian, "
    "sr-Cyrl Serbian (Cyrillic), sr-Latn Serbian (Latin), sk Slovak, sl Slovenian, es Spanish, sv Swedish, "
    "tg-Cyrl Tajik, th Thai, tr Turkish, uk Ukrainian, ur Urdu, uz-Cyrl Uzbek (Cyrillic), uz-Latn Uzbek (Latin), "
    "vi Vietnamese, yi Yiddish, und undetermined"
)
LANGUAGE_NAMES = dict(named.split(" ", 1) for named in NAMES.split(", "))

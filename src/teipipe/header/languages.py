"""Names and tags of languages as archives, pages and catalogues write them: "Russian", `rus`, `ru_RU`, `zh-CN`."""

import re

NAMES = {
    "chinese": "zh",
    "english": "en",
    "russian": "ru",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "polish": "pl",
    "czech": "cs",
    "hungarian": "hu",
    "romanian": "ro",
    "bulgarian": "bg",
    "korean": "ko",
    "japanese": "ja",
    "vietnamese": "vi",
    "albanian": "sq",
    "mongolian": "mn",
    "italian": "it",
    "ukrainian": "uk",
    "arabic": "ar",
    "serbo-croatian": "sh",
    "serbian": "sr",
    "slovak": "sk",
    "portuguese": "pt",
    "dutch": "nl",
    "persian": "fa",
}
# ISO 639-2, which libraries use, both of its codes; BCP 47 wants the shorter ones.
LONG = {
    **{"zho": "zh", "chi": "zh", "eng": "en", "rus": "ru", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de"},
    **{"spa": "es", "pol": "pl", "ces": "cs", "cze": "cs", "hun": "hu", "ron": "ro", "rum": "ro", "bul": "bg"},
    **{"kor": "ko", "jpn": "ja", "vie": "vi", "sqi": "sq", "alb": "sq", "mon": "mn", "ita": "it", "ukr": "uk"},
    **{"ara": "ar", "srp": "sr", "slk": "sk", "slo": "sk", "por": "pt", "nld": "nl", "dut": "nl", "fas": "fa"},
    **{"per": "fa", "ell": "el", "gre": "el", "heb": "he", "tur": "tr", "lat": "la", "swe": "sv", "dan": "da"},
    **{"nor": "no", "fin": "fi", "bel": "be", "lit": "lt", "lav": "lv", "est": "et", "hin": "hi", "ind": "id"},
}
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[.@].*)?")
# The script is what tells one written Chinese from the other; a region tells it too.
CHINESE = {"CN": "zh-Hans", "SG": "zh-Hans", "TW": "zh-Hant", "HK": "zh-Hant", "MO": "zh-Hant"}


def tag(value: str) -> str:
    """Return the BCP 47 tag that a value means, or nothing where it means none."""
    bare = value.strip()
    if bare.lower() in NAMES:
        return NAMES[bare.lower()]
    found = TAG.fullmatch(bare)
    if not found:
        return ""
    primary, script, region = found[1].lower(), (found[2] or "").title(), (found[3] or "").upper()
    primary = LONG.get(primary, primary)
    if primary == "zh" and not script and region in CHINESE:
        return CHINESE[region]
    return "-".join(filter(None, (primary, script, region)))

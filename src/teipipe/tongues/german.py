"""German: „zweiunddreißigtausend“, „Sie müssen“, „westlich von“, „ob“. Numbers are written in one word."""

from collections.abc import Iterator
from fractions import Fraction

from teipipe.tongues.tongue import FIRST, Tongue

UNITS = [
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
ORDINALS = (
    "zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte "
    "sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste dreißigste"
)
WAY = r"nord(?:öst|west)|süd(?:öst|west)|nörd|süd|öst|west"
PLACE = r"(?:der\s+|des\s+|dem\s+|von\s+|vom\s+|Stadt\s+)?(?-i:[A-ZÄÖÜ])[\w-]+"
NEGATIVE = (
    r"nicht\w*|kein\w*|nie|niemals|niemand\w*|nichts|nirgend\w*|weder|ohne|un[a-zäöüß]{3,}|miss\w+|verweiger\w+|verbiet\w+|verbot\w*"
    r"|verhinder\w+|vermeid\w+|enthalt\w+|ablehn\w+|lehn\w+|zu|aber|nur|außer\w*|kaum|selten|fehl\w+|mangel\w*|sondern|statt|bevor|ehe"
    r"|bis|wenig\w*|frei|unter\w+|gegen|auf\w*hör\w+|untersag\w+|ausgeschloss\w+|noch|lediglich|abzusehen|verzicht\w+|nach|nachdem|erst|verletz\w+|schwer\w*|schwierig\w*|[a-zäöü]+los\w*"
)


def below_thousand() -> Iterator[tuple[str, int]]:
    """Yield the words for the numbers below one thousand."""
    small = {name: number for number, name in enumerate(UNITS, 1)}
    for tens, name in enumerate(TENS, 2):
        small[name] = 10 * tens
        small |= {f"{unit}und{name}": 10 * tens + number for number, unit in enumerate(UNITS[:9], 1)}
    yield from small.items()
    for number, unit in enumerate(["", *UNITS[:9]]):
        hundred, value = f"{unit}hundert", 100 * max(number, 1)
        yield hundred, value
        yield from ((hundred + name, value + rest) for name, rest in small.items())
        yield from ((f"{hundred}und{name}", value + rest) for name, rest in small.items())


BELOW = dict(below_thousand())

german = Tongue(
    numerals={
        **{name: value for name, value in BELOW.items() if name != "ein"},
        "eins": 1,
        "zwo": 2,
        **{f"{name}tausend": 1000 * value for name, value in BELOW.items()},
        **{name.replace("ß", "ss"): value for name, value in BELOW.items() if "ß" in name},
        "dutzend": 12,
        "anderthalb": Fraction(3, 2),
        "eineinhalb": Fraction(3, 2),
    },
    orders={
        "tausend": 1000,
        **dict.fromkeys(("million", "millionen", "mio"), 10**6),
        **dict.fromkeys(("milliarde", "milliarden", "mrd"), 10**9),
    },
    ordinals={
        name + ending: number
        for number, name in enumerate(ORDINALS.split()[:18], 2)
        for ending in ("", "n", "r", "s", "m")
    }
    | {
        f"{name}{ending}": value
        for name, value in (("zwanzigste", 20), ("dreißigste", 30))
        for ending in ("", "n", "r", "s", "m")
    },
    measures={
        **dict.fromkeys(("jahrzehnt", "jahrzehnts", "jahrzehnte"), (120, "months")),
        **dict.fromkeys(("jahrhundert", "jahrhunderts"), (1200, "months")),
        **dict.fromkeys(("halbjahr", "halbjahrs"), (6, "months")),
        **dict.fromkeys(("vierteljahr",), (3, "months")),
    },
    fractions={"drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10},
    half_of=r"\bhalbe[nr]?\s+$",
    halves=r"einhalb\b",
    both=r"beid\w+|paar|doppel\w*|zweimal|zwei\s+(?:Parteien|Seiten)",
    and_=r"und",
    no_number=r"\d+er\s+Jahre\w*|\berst\w+|\bzweitens|\bdrittens|\b[\wäöü]+\.?\s+Jahrhundert\w*",
    vague=r"einige\w*|mehrere\w*|viele\w*|manche\w*|dutzende|hunderte|tausende|zahlreiche\w*|verschiedene\w*|etliche\w*",
    subjects={
        "1s": r"\bich\b",
        "1p": r"\bwir\b",
        "2": r"\b(?:(?-i:(?<=[\w,;:]\s)Sie)|du|ihr(?=\s+(?:müsst|könnt|sollt|seid|habt|dürft|werdet)))\b",
        "3": r"\b(?:er|(?-i:sie))\b",
    },
    others={
        "1s": r"\b(?:mich|mir|mein\w*)\b",
        "1p": r"\b(?:uns|unser\w*|unsre\w*)\b",
        "2": r"\b(?-i:Sie|Ihnen|Ihr\w*|Euch|Euer|Eure\w*)\b|\b(?:du|dich|dir|dein\w*|euch|euer|eure\w*|bitte)\b",
        "3": r"\b(?:ihn|ihm|ihr\w*|ihnen|sich|sein\w*|der|die|das|dies\w*|jene\w*|man|es|deren|dessen)\b",
    },
    unclear=r"(?:^|(?<=[.!?»“\"]\s))(?-i:Sie|Ihr)\b",
    bound={
        person: rf"\b(?:{word})\s+(?:{verb})\b|\b(?:{verb})\s+(?:{word})\b"
        for person, word, verb in (
            ("1s", "ich", "muss|muß|soll|sollte|kann|könnte|darf"),
            ("1p", "wir", "müssen|sollen|sollten|können|könnten|dürfen"),
            ("2", "(?-i:Sie)", "müssen|sollen|sollten|können|könnten|dürfen"),
            ("3", "er", "muss|muß|soll|sollte|kann|könnte|darf"),
        )
    },
    asked=r"\b(?:ob|frag\w+|gefragt|wissen|weiß)\b"
    rf"|{FIRST}(?:(?:und|aber|in|an|auf|mit|von|zu|für|aus|bei)\s+)*(?:was|wer|wen|wem|welch\w*|wie|warum|weshalb|wieso|wann|wo"
    r"|wohin|woher|wieviel\w*)\b",
    negation=r"\bnicht\b(?!\s+(?:nur|weniger|mehr\s+als|später\s+als|allein|zuletzt|minder|wenige))|\bniemals\b|\bnie\b|\bkein\w*\b",
    negative=rf"\b(?:{NEGATIVE})\b",
    softened=r"\b(?:bis|bevor|ehe|nur|ohne|außer|weniger|mehr|erst|sondern|noch|wenn|ander\w*|sonst)\b|\?",
    modal=r"\b(?:m[uü](?:ss|ß)\w*|soll\w*|k[aö]nn\w*|d[aü]rf\w*|werden|wird|verpflichte\w*|hat|haben)\b",
    negated_modal=r"\b(?:m[uü](?:ss|ß)\w*|soll\w*|k[aö]nn\w*|d[aü]rf\w*|werden|wird)\b[^.;!?]{0,120}?\bnicht\b|\bnicht\b[^.;,!?]{0,120}?\b(?:m[uü](?:ss|ß)\w*"
    r"|soll\w*|k[aö]nn\w*|d[aü]rf\w*|werden|wird)\b",
    directions={
        "nordöst": "N E",
        "nordost": "N E",
        "nordwest": "N W",
        "südöst": "S E",
        "südost": "S E",
        "südwest": "S W",
        "nörd": "N",
        "nord": "N",
        "süd": "S",
        "öst": "E",
        "ost": "E",
        "west": "W",
    },
    beyond=(rf"\b(?P<word>{WAY})lich\s+{PLACE}",),
    within=(
        rf"\b(?:aus\s+|in\s+|im\s+|nach\s+|durch\s+|vom\s+)?(?:dem\s+|der\s+|den\s+|das\s+)?(?P<word>{WAY})liche[nmrs]?\s+(?:Teil\w*\s+|Gebiet\w*\s+)?{PLACE}",
        rf"\bim\s+(?P<word>(?:Nord|Süd)(?:ost|west)en|Norden|Süden|Osten|Westen)\s+{PLACE}",
        r"\b(?P<word>(?-i:Nord|Süd|Ost|West))(?=[a-zäöü]{4,})(?!lich|en\b)",
    ),
    from_=r"\b(?:aus|von)\s+",
    to=r"\b(?:nach|bis)\s+",
)

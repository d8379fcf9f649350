"""German: "16. Mai 1898", "vom 14. bis 15. Juli", "16 Uhr 30", "23./IX. 98", "Anfang Februar"."""

from teipipe.marks.date_forms.western import NEVER, Language

MONTHS = (
    ("januar", "jänner", "jan", "jän"),
    ("februar", "feber", "feb", "febr"),
    ("märz", "mär"),
    ("april", "apr"),
    ("mai",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "septemb", "sept"),
    ("oktober", "october", "oktob", "oktbr", "okt", "oct"),
    ("november", "novemb", "novbr", "nov"),
    ("dezember", "december", "dezemb", "dezbr", "dez", "dec"),
)
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
ORDINAL_STEMS = (
    "erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
)
COUNTS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
UNITS = {
    "minutes": "minute minuten",
    "hours": "stunde stunden",
    "days": "tag tage tagen",
    "weeks": "woche wochen",
    "months": "monat monate monaten monats",
    "years": "jahr jahre jahren jahres",
}
SPANS = {
    "des monats": ("month", 0),
    "dieses monats": ("month", 0),
    "d. m": ("month", 0),
    "vorigen monats": ("month", -1),
    "nächsten monats": ("month", 1),
    "des jahres": ("year", 0),
    "dieses jahres": ("year", 0),
    "vorigen jahres": ("year", -1),
    "nächsten jahres": ("year", 1),
}
RELATIVES = {
    "vorgestern": ("day", -2),
    "gestern": ("day", -1),
    "gestern abend": ("day", -1),
    "heute": ("day", 0),
    "heut": ("day", 0),
    "heute morgen": ("day", 0),
    "heute früh": ("day", 0),
    "gestern morgen": ("day", -1),
    "heute abend": ("day", 0),
    "morgen": ("day", 1),
    "übermorgen": ("day", 2),
    "vorige woche": ("week", -1),
    "diese woche": ("week", 0),
    "nächste woche": ("week", 1),
    "voriges jahr": ("year", -1),
    "im vorigen jahr": ("year", -1),
    "dieses jahr": ("year", 0),
    "nächstes jahr": ("year", 1),
    "vorigen monat": ("month", -1),
    "diesen monat": ("month", 0),
    "nächsten monat": ("month", 1),
}
PARTS = {
    "anfang": "early",
    "mitte": "mid",
    "ende": "late",
    "erste hälfte": "first half",
    "ersten hälfte": "first half",
    "zweite hälfte": "second half",
    "zweiten hälfte": "second half",
}

german = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, name in enumerate(WEEKDAYS)} | {"sonnabend": 5},
    ordinals={
        stem + ending: number
        for number, stem in enumerate(ORDINAL_STEMS.split(), 1)
        for ending in ("e", "en", "er", "em")
    },
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)}
    | {"eine": 1, "einem": 1, "einer": 1, "zwanzig": 20, "dreißig": 30, "hundert": 100},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives=RELATIVES,
    spans=SPANS,
    parts=PARTS,
    seasons={
        "frühjahr": "spring",
        "frühling": "spring",
        "sommer": "summer",
        "herbst": "autumn",
        "winter": "winter",
    },
    zones={"mez": "+01:00", "gmt": "Z", "moskauer zeit": "+03:00", "pekinger zeit": "+08:00"},
    ordinal_suffix=r"\.|te[nrms]?|ter|ten",
    the=r"(?:den|der|dem)\s{1,3}",
    of=r"(?:des\s{1,3}(?:jahres\s{1,3})?|von\s{1,3})",
    to=r"bis(?:\s{1,3}zum)?",
    since=r"vom|von",
    between=r"zwischen",
    either=r"und|oder",
    on=r"am|vom|zum|bis",
    clock_before_day=r",?\s{1,3}(?:am\s{1,3}|des\s{1,3}|vom\s{1,3})?",
    clock_after_day=r"\s{0,3}(?:,|[-—–])?\s{0,3}(?:um\s{1,3}|gegen\s{1,3})?",
    again=r"\s{0,3}\(|,\s{1,3}(?:am\s{1,3}|(?=den\s))",
    month_before=r"im|seit|bis|ab|vor|nach|monat",
    year_before=r"(?:im\s{1,3})?(?:jahr(?:e|en|es)?)|seit|anno|um",
    year_after=NEVER,
    year_word=NEVER,
    days_alone=(
        r"am\s{1,3}(?P<mark>(?P<day>\d{1,2})\.)(?=\s{1,3}(?:um|und)\b|[,;])",
        r"(?P<mark>(?P<day>\d{1,2})\.\s{0,2}(?P<span>d\.\s{0,2}m\.|(?:dieses|vorigen|nächsten)\s{1,3}monats))",
    ),
    clocks=(
        r"(?P<hour#>\d{1,2})\s{0,3}Uhr\s{1,3}(?P<min#>\d\d)(?!\d)",
        r"(?P<hour#>\d{1,2})(?:[:.](?P<min#>\d\d))?\s{0,3}Uhr(?!\w)(?:\s{1,3}(?P<part#>früh|morgens|vormittags|mittags|"
        r"nachmittags|abends|nachts))?",
        r"(?P<hour#>\d{1,2})\s{1,3}(?P<part#>morgens|vormittags|nachmittags|abends|nachts)(?!\w)",
    ),
    loose_clocks=(r"(?P<hour#>\d{1,2}):(?P<min#>\d\d)(?!\d)", r"(?P<hour#>\d{1,2})\s?h\b"),
    day_parts=(
        (r"früh|morgens|vormittags", "am"),
        (r"mittags", "noon"),
        (r"nachmittags|abends", "pm"),
        (r"nachts", "night"),
    ),
    vague=r"(?:einige|einigen|mehrere|mehreren|ein\s{1,3}paar|viele|vielen)",
    single=(r"(?:binnen|in|nach|seit|für|auf)\s{1,3}(?P<mark>eine?[mnrs]?\s{1,3}~)",),
    past=r"(?:die\s{1,3}|den\s{1,3})?(?:letzten|letzte|vergangenen)",
    future=r"(?:die\s{1,3}|den\s{1,3})?(?:nächsten|kommenden)",
    ago=(r"vor\s{1,3}(?P<mark>~)",),
    hence=(),
    idioms=r"eine?[mnrs]?\s{1,3}(?:tag|tages|jahr|minute|stunde|monat|woche)",
    not_a_length=r"alt\b",
    short_years=True,
    not_relative=r"(?-i:Morgen)",
    noons={"mittag": 12, "mitternacht": 0},
)

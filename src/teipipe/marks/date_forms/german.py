"""German: "16. Mai 1898", "vom 14. bis 15. Juli", "16 Uhr 30", "23./IX. 98", "Anfang Februar"."""

from teipipe.marks.date_forms.western import NEVER, Language, compounds, words

MONTHS = (
    ("januar", "jänner", "jenner", "jänuar", "januarii", "januari", "jan", "jän", "jen", "jänn"),
    ("februar", "feber", "februari", "hornung", "feb", "febr"),
    ("märz", "maerz", "märtz", "merz", "mertz", "martii", "mär", "mrz"),
    ("april", "aprill", "aprilis", "apr"),
    ("mai", "may", "mäy", "maij"),
    ("juni", "juny", "junij", "juno", "brachmonat", "jun"),
    ("juli", "july", "julij", "heumonat", "jul"),
    ("august", "augusti", "augst", "aug"),
    (
        "september",
        "septembris",
        "septemb",
        "septembr",
        "septbr",
        "septr",
        "sept",
        "7ber",
        "7bre",
        "7br",
        "7bris",
        "viibris",
    ),
    (
        "oktober",
        "october",
        "octobris",
        "oktob",
        "octob",
        "oktbr",
        "octbr",
        "octobr",
        "octr",
        "okt",
        "oct",
        "8ber",
        "8bre",
        "8br",
        "8bris",
        "weinmonat",
    ),
    ("november", "novembris", "novemb", "novembr", "novbr", "novr", "nov", "9ber", "9bre", "9br", "9bris"),
    (
        "dezember",
        "december",
        "decembris",
        "dezemb",
        "decemb",
        "decembr",
        "dezbr",
        "decbr",
        "decr",
        "dez",
        "dec",
        "10ber",
        "10bre",
        "10br",
        "10bris",
        "xber",
        "xbre",
        "xbr",
        "xbris",
        "christmonat",
    ),
)
WEEKDAYS = (
    ("montag", "montags"),
    ("dienstag", "dinstag", "dienstags", "dinstags"),
    ("mittwoch", "mittwochs", "mittewoch"),
    ("donnerstag", "donnerstags", "donerstag"),
    ("freitag", "freytag", "freitags", "freytags"),
    ("samstag", "sonnabend", "samstags", "sonnabends"),
    ("sonntag", "sontag", "sonntags"),
)
SHORT_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
# The cases of an adjective before a day, a month, a year: "vorigen Sonntag", "im vorigen Jahre".
PAST = "vorig vergangen letzt verflossen verwichen abgelaufen"
FUTURE = "nächst kommend künftig"
PRESENT = "dies laufend heurig jetzig"
ENDINGS = ("e", "en", "er", "es", "em")
# Days from Easter, or a month and a day.
FEASTS: dict[str, tuple[int, int] | int] = {
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "dreikönig": (1, 6),
    "dreikönigstag": (1, 6),
    "heilige drei könige": (1, 6),
    "lichtmess": (2, 2),
    "lichtmeß": (2, 2),
    "fastnacht": -47,
    "faschingsdienstag": -47,
    "rosenmontag": -48,
    "aschermittwoch": -46,
    "palmsonntag": -7,
    "gründonnerstag": -3,
    "charfreitag": -2,
    "karfreitag": -2,
    "karsamstag": -1,
    "ostern": 0,
    "ostersonntag": 0,
    "ostermontag": 1,
    "himmelfahrt": 39,
    "himmelfahrtstag": 39,
    "christi himmelfahrt": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "fronleichnam": 60,
    "johannis": (6, 24),
    "johannistag": (6, 24),
    "peter und paul": (6, 29),
    "mariä himmelfahrt": (8, 15),
    "michaelis": (9, 29),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "martini": (11, 11),
    "mariä empfängnis": (12, 8),
    "heiligabend": (12, 24),
    "heiliger abend": (12, 24),
    "weihnachtsabend": (12, 24),
    "christabend": (12, 24),
    "christtag": (12, 25),
    "stephanitag": (12, 26),
    "silvester": (12, 31),
    "sylvester": (12, 31),
    "silvesterabend": (12, 31),
}
ORDINAL_STEMS = (
    "erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
)
COUNTS = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig")
UNITS = {
    "minutes": "minute minuten",
    "hours": "stunde stunden",
    "days": "tag tage tagen",
    "weeks": "woche wochen",
    "months": "monat monate monaten monats",
    "years": "jahr jahre jahren jahres",
}


def near(nouns: tuple[str, ...], unit: str, endings: tuple[str, ...] = ENDINGS) -> dict[str, tuple[str, int]]:
    """ "im vorigen Jahre", "dieses Monats": the last, this and the next of a unit."""
    steps = ((PAST, -1), (PRESENT, 0), (FUTURE, 1))
    return {
        f"{'' if is_one(stem, ending, noun) else 'im '}{stem}{ending} {noun}": (unit, count)
        for stems, count in steps
        for stem in stems.split()
        for ending in endings
        for noun in nouns
    }


def is_one(stem: str, ending: str, noun: str) -> bool:
    """Whether an adjective and a noun speak of one: "die letzten Jahre" are several, "im letzten Jahre" is one."""
    return not noun.endswith("e") or noun == "woche" or ending == "em" or (stem, ending) == ("vorig", "en")


def beside_weekdays() -> dict[str, tuple[str, int]]:
    """ "am gestrigen Sonntag", "nächsten Montag"."""
    table = {
        "gestrig": -1,
        **dict.fromkeys(PAST.split(), -1),
        **dict.fromkeys(FUTURE.split(), 1),
        "heutig": 0,
        "dies": 0,
    }
    return {stem + ending: ("day", count) for stem, count in table.items() for ending in ENDINGS}


SPANS = (
    {
        "dieses": ("month", 0),
        "hujus": ("month", 0),
        "huj": ("month", 0),
        "curr": ("month", 0),
        "cr": ("month", 0),
        "d": ("month", 0),
        "monats": ("month", 0),
        "des monats": ("month", 0),
        "dieses monats": ("month", 0),
        "d. m": ("month", 0),
        "d. mts": ("month", 0),
        "ds. mts": ("month", 0),
        "dss. mts": ("month", 0),
        "l. m": ("month", 0),
        "v. m": ("month", -1),
        "v. mts": ("month", -1),
        "k. m": ("month", 1),
        "des jahres": ("year", 0),
        "d. j": ("year", 0),
        "ds. js": ("year", 0),
        "l. j": ("year", 0),
        "v. j": ("year", -1),
        "vor. jahres": ("year", -1),
        "n. j": ("year", 1),
        "k. j": ("year", 1),
    }
    | near(("monats", "mts"), "month", ("es", "en"))
    | near(("jahres", "jahrs"), "year", ("es", "en"))
)
RELATIVES = (
    {
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
        "vorvorgestern": ("day", -3),
        "überübermorgen": ("day", 3),
        "heute nacht": ("day", 0),
        "heute mittag": ("day", 0),
        "heute nachmittag": ("day", 0),
        "heut abend": ("day", 0),
        "gestern nacht": ("day", -1),
        "morgen früh": ("day", 1),
        "morgen abend": ("day", 1),
        "im heurigen jahr": ("year", 0),
    }
    | near(("jahr", "jahre"), "year")
    | near(("monat", "monate"), "month")
    | near(("woche",), "week")
)
PARTS = {
    "anfang": "early",
    "mitte": "mid",
    "ende": "late",
    "erste hälfte": "first half",
    "ersten hälfte": "first half",
    "zweite hälfte": "second half",
    "zweiten hälfte": "second half",
}

# Of these months only the number of the day is said: "am 5. d. M.", "den 3ten vorigen Monats".
MONTHS_SAID = words(
    {name: shift for name, shift in SPANS.items() if shift[0] == "month" and (" " in name or "." in name)}
)


german = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, names in enumerate(WEEKDAYS) for name in names},
    short_weekdays={name: number for number, name in enumerate(SHORT_WEEKDAYS)} | {"dinstg": 1, "sonnabd": 5},
    weekday_leads=beside_weekdays(),
    weekday_tails={
        "voriger woche": ("week", -1),
        "vorige woche": ("week", -1),
        "letzter woche": ("week", -1),
        "vergangener woche": ("week", -1),
        "dieser woche": ("week", 0),
        "diese woche": ("week", 0),
        "nächster woche": ("week", 1),
        "nächste woche": ("week", 1),
        "kommender woche": ("week", 1),
        "in acht tagen": ("later", 7),
        "über acht tage": ("later", 7),
        "in vierzehn tagen": ("later", 14),
    },
    weekdays_alone=(
        r"(?<!jeden\s)(?<!jenem\s)(?<!jenen\s)(?<!selben\s)(?<!folgenden\s)(?<!jeder\s)(?<!jedem\s)(?<!alle\s)(?<!eines\s)(?<!einem\s)(?<!einen\s)(?<!-)(?P<mark>~)"
        r"(?!\s{1,3}(?:den\s{1,3})?\d)",
    ),
    feasts=FEASTS,
    told={
        "am nächsten tag": ("day", 1),
        "am nächsten tage": ("day", 1),
        "am folgenden tag": ("day", 1),
        "am folgenden tage": ("day", 1),
        "am andern tag": ("day", 1),
        "am anderen tag": ("day", 1),
        "tags darauf": ("day", 1),
        "der tag nach": ("day", 1),
        "tags nach": ("day", 1),
        "am tag zuvor": ("day", -1),
        "tags zuvor": ("day", -1),
        "am vortag": ("day", -1),
        "am vorabend": ("day", -1),
        "am selben tag": ("day", 0),
        "am gleichen tag": ("day", 0),
        "an diesem tag": ("day", 0),
        "zu dieser zeit": ("day", 0),
        "jetzt": ("day", 0),
    },
    later=r"später|danach|darauf|nachher",
    earlier=r"früher|zuvor|vorher|davor",
    last=r"letzte[rnms]?",
    one=r"eine?[rnms]?",
    ahead=r"in",
    year_nouns=r"jahr(?:e?s|en?)?",
    new_year=r"neue[snmr]?",
    ordinals={
        stem + ending: number
        for number, stem in enumerate(ORDINAL_STEMS.split(), 1)
        for ending in ("e", "en", "er", "em")
    },
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)}
    | {"eine": 1, "einem": 1, "einer": 1, "hundert": 100}
    | {ten: 10 * number for number, ten in enumerate(TENS, 2)}
    | compounds(TENS, COUNTS.split()[:9], "{one}und{ten}")
    | {"dreiviertel": 0.75, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives=RELATIVES,
    spans=SPANS,
    parts=PARTS,
    seasons={
        "frühjahr": "spring",
        "frühling": "spring",
        "sommer": "summer",
        "sommers": "summer",
        "herbst": "autumn",
        "herbstes": "autumn",
        "winter": "winter",
        "winters": "winter",
    },
    zones={"mez": "+01:00", "gmt": "Z", "moskauer zeit": "+03:00", "pekinger zeit": "+08:00"},
    ordinal_suffix=r"\.|te[nrms]?\.?|t(?!\w)\.?",
    the=r"(?:den|der|dem|d\.)\s{1,3}",
    of=r"(?:des\s{1,3}(?:jahres\s{1,3})?|von\s{1,3}|im\s{1,3}(?:jahre?\s{1,3})?|anno\s{1,3})",
    to=r"bis(?:\s{1,3}zum)?",
    since=r"vom|von",
    between=r"zwischen",
    evening=r".*(?:abends?|nachmittags?|nachts?)",
    decade=r"(?:die\s{1,3}|der\s{1,3}|den\s{1,3})?(?P<decade>1[5-9]\d0|20\d0)(?:er[nr]?)(?:\s{1,3}Jahren?)?",
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
        r"am\s{1,3}(?P<mark>(?P<day>\d{1,2})\.)(?=\s{1,3}(?-i:[a-zäöü]\w*(?<!en)\b))",
        r"am\s{1,3}(?P<mark>(?P<day>\d{1,2})\.)(?=\s{1,3}(?:früh|abends?|morgens|vormittags?|nachmittags?|mittags?|ich|wir|er|sie|es|"
        r"oder|od|u|bis|bin|ist|sind|war|waren|wird|werden?|hier|dort|nach|von|zu|in|etwa|wieder|d(?:ies)?es|v|ds)\b)",
        r"(?:am|den|vom|zum|dem|der)\s{1,3}(?P<mark>(?P<day>\d{1,2})te[nrm]?\.?)(?!\w)(?!\s{1,3}[^\W\d_])",
        r"am\s{1,3}(?P<mark>(?P<day>\d{1,2})te[nm])(?!\w)(?=\s{1,3}(?-i:[a-z]))",
        rf"(?P<mark>(?P<day>\d{{1,2}})(?:\.|te[nrs]?)\s{{0,2}}(?P<span>{MONTHS_SAID})(?!\w)\.?)",
        r"(?P<mark>(?P<day>\d{1,2})(?:\.|te[nrs]?)\s{1,2}(?P<span>dieses|hujus|huj|curr|cr)(?!\w)\.?)"
        r"(?-i:(?!\s{1,3}[A-ZÄÖÜ]))",
        r"(?:am|vom|zum|den|dem|bis)\s{1,3}(?P<mark>(?P<day>\d{1,2})\.?\s{1,2}(?P<span>d)\.)(?!\s?[MJ]\b)",
    ),
    clocks=(
        r"(?P<hour#>\d{1,2})\s{0,3}Uhr\s{1,3}(?P<min#>\d\d)(?!\d)",
        r"(?P<hour#>\d{1,2})(?:[:.](?P<min#>\d\d))?\s{0,3}Uhr(?!\w)(?:\s{1,3}(?P<part#>früh|morgens|vormittags|mittags|"
        r"nachmittags|abends|nachts))?",
        r"(?P<part#>morgens|vormittags|mittags|nachmittags|abends|nachts)\s{1,3}(?:um\s{1,3})?"
        r"(?P<hour#>\d{1,2})(?:[:.](?P<min#>\d\d))?\s{0,3}Uhr(?!\w)",
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

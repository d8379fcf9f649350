"""Danish and Norwegian: "3. maj 1898", "den 12te October 1780", "i forrige uge", "den 5te ds."."""

from teipipe.marks.date_forms.western import Language

MONTHS = (
    ("januar", "jan"),
    ("februar", "feb", "febr"),
    ("marts", "mars"),
    ("april", "apr"),
    ("maj", "mai"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "septbr", "sept", "sep"),
    ("oktober", "october", "octbr", "okt", "oct"),
    ("november", "novbr", "nov"),
    ("december", "desember", "decbr", "dec", "des"),
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
COUNTS = "en to tre fire fem seks syv otte ni ti elleve tolv"
UNITS = {
    "minutes": "minut minutter",
    "hours": "time timer",
    "days": "dag dage dager",
    "weeks": "uge uger uke uker",
    "months": "måned måneder",
    "years": "år",
}
FEASTS: dict[str, tuple[int, int] | int] = {
    "nytårsdag": (1, 1),
    "helligtrekonger": (1, 6),
    "skærtorsdag": -3,
    "langfredag": -2,
    "påskedag": 0,
    "anden påskedag": 1,
    "pinsedag": 49,
    "sankthans": (6, 24),
    "juleaften": (12, 24),
    "juledag": (12, 25),
    "nytårsaften": (12, 31),
}

danish = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, name in enumerate(WEEKDAYS)},
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)} | {"et": 1, "sju": 7, "åtte": 8},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives={
        "i forgårs": ("day", -2),
        "i går": ("day", -1),
        "igaar": ("day", -1),
        "i dag": ("day", 0),
        "idag": ("day", 0),
        "i aften": ("day", 0),
        "i morgen": ("day", 1),
        "imorgen": ("day", 1),
        "i overmorgen": ("day", 2),
        "i forrige uge": ("week", -1),
        "denne uge": ("week", 0),
        "næste uge": ("week", 1),
        "i forrige måned": ("month", -1),
        "denne måned": ("month", 0),
        "næste måned": ("month", 1),
        "sidste år": ("year", -1),
        "i fjor": ("year", -1),
        "i år": ("year", 0),
        "dette år": ("year", 0),
        "næste år": ("year", 1),
    },
    spans={"ds": ("month", 0), "dennes": ("month", 0), "denne måned": ("month", 0), "forrige måned": ("month", -1)}
    | {"dette år": ("year", 0), "sidste år": ("year", -1)},
    parts={"begyndelsen af": "early", "midten af": "mid", "slutningen af": "late", "begynnelsen av": "early"}
    | {"midten av": "mid", "slutten av": "late"},
    seasons={"foråret": "spring", "våren": "spring", "sommeren": "summer", "efteråret": "autumn", "høsten": "autumn"}
    | {"vinteren": "winter"},
    feasts=FEASTS,
    ordinal_suffix=r"\.|(?:te|de|ste|den)(?!\w)",
    the=r"(?:den|d\.)\s{1,3}",
    to=r"til|til\s{1,3}den",
    since=r"fra",
    between=r"mellem|mellom",
    either=r"og|eller",
    month_before=r"i|siden|til|fra|før|efter|etter",
    year_before=r"(?:i\s{1,3})?(?:år|aar|siden|før|efter|omkring)",
    days_alone=(r"(?P<mark>(?:den\s{1,3})?(?P<day>\d{1,2})(?:\.|te|de|ste)?\s{1,3}(?P<span>ds|dennes)(?!\w)\.?)",),
    weekday_leads={
        "sidste": ("day", -1),
        "forrige": ("day", -1),
        "i": ("day", -1),
        "næste": ("day", 1),
        "på": ("day", 1),
    },
    told={"næste dag": ("day", 1), "dagen efter": ("day", 1), "dagen før": ("day", -1), "samme dag": ("day", 0)},
    later=r"senere|efter",
    earlier=r"tidligere|før",
    last=r"sidste|siste",
    ago=(r"for\s{1,3}~\s{1,3}siden",),
    hence=(r"om\s{1,3}(?P<mark>~)",),
    past=r"(?:de\s{1,3})?(?:sidste|siste)",
    future=r"(?:de\s{1,3})?(?:næste|neste|kommende)",
    vague=r"(?:nogle|noen|flere)",
    short_years=True,
)

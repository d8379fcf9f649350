"""Latin: "die 3. Maii 1540", "12. Octobris anno 1571", "heri", "feria secunda". The Roman calendar: `roman`."""

from teipipe.marks.date_forms.western import Language

MONTHS = (
    ("ianuarius", "ianuarii", "ianuarij", "ianuario", "januarius", "januarii", "januarij", "januario", "ian", "jan"),
    ("februarius", "februarii", "februarij", "februario", "febr", "feb"),
    ("martius", "martii", "martij", "martio", "mart"),
    ("aprilis", "aprili", "apr"),
    ("maius", "maii", "maij", "maio", "maji", "majo"),
    ("iunius", "iunii", "iunij", "iunio", "junius", "junii", "junij", "junio", "iun", "jun"),
    ("iulius", "iulii", "iulij", "iulio", "julius", "julii", "julij", "julio", "iul", "jul"),
    ("augustus", "augusti", "augusto", "aug"),
    ("september", "septembris", "septembri", "septemb", "sept", "7bris", "viibris"),
    ("october", "octobris", "octobri", "octob", "oct", "8bris", "viiibris"),
    ("november", "novembris", "novembri", "novemb", "nov", "9bris", "ixbris"),
    ("december", "decembris", "decembri", "decemb", "dec", "10bris", "xbris"),
)
WEEKDAYS = (
    ("die lunae", "die lunę", "feria secunda"),
    ("die martis", "feria tertia"),
    ("die mercurii", "die mercurij", "feria quarta"),
    ("die iovis", "die jovis", "feria quinta"),
    ("die veneris", "feria sexta"),
    ("die saturni", "die sabbati", "sabbato"),
    ("die solis", "die dominica", "die dominico", "dominica"),
)
ORDINALS = (
    "prima secunda tertia quarta quinta sexta septima octava nona decima undecima duodecima | primo secundo tertio "
    "quarto quinto sexto septimo octavo nono decimo undecimo duodecimo"
)
FEASTS: dict[str, tuple[int, int] | int] = {
    "circumcisionis": (1, 1),
    "epiphaniae": (1, 6),
    "purificationis": (2, 2),
    "dominica palmarum": -7,
    "paschatis": 0,
    "pascha": 0,
    "ascensionis": 39,
    "pentecostes": 49,
    "corporis christi": 60,
    "nativitatis iohannis": (6, 24),
    "michaelis": (9, 29),
    "omnium sanctorum": (11, 1),
    "martini": (11, 11),
    "natalis domini": (12, 25),
}

latin = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, names in enumerate(WEEKDAYS) for name in names},
    ordinals={
        name: number
        for genders in (ORDINALS.split(" | "),)
        for row in genders
        for number, name in enumerate(row.split(), 1)
    },
    relatives={
        "nudius tertius": ("day", -2),
        "heri": ("day", -1),
        "hesterno die": ("day", -1),
        "hodie": ("day", 0),
        "hodierno die": ("day", 0),
        "cras": ("day", 1),
        "crastino die": ("day", 1),
        "perendie": ("day", 2),
        "anno praeterito": ("year", -1),
        "hoc anno": ("year", 0),
    },
    spans={
        "huius": ("month", 0),
        "huius mensis": ("month", 0),
        "hujus": ("month", 0),
        "hujus mensis": ("month", 0),
        "praeteriti": ("month", -1),
        "praeteriti mensis": ("month", -1),
        "superioris mensis": ("month", -1),
        "huius anni": ("year", 0),
        "hujus anni": ("year", 0),
        "praeteriti anni": ("year", -1),
        "superioris anni": ("year", -1),
    },
    parts={"initio": "early", "medio": "mid", "fine": "late", "exeunte": "late", "ineunte": "early"},
    seasons={"vere": "spring", "aestate": "summer", "autumno": "autumn", "hieme": "winter"},
    feasts=FEASTS,
    ordinal_suffix=r"\.|[ao](?!\w)",
    the=r"(?:die|d\.)\s{1,3}",
    of=r"(?:mensis\s{1,3})?(?:anno\s{1,3}(?:domini\s{1,3})?|an\.\s{1,3}|a\.\s{1,3}|anni\s{1,3})?",
    to=r"ad|usque\s{1,3}ad",
    since=r"a|ab",
    between=r"inter",
    either=r"et|vel|aut",
    month_before=r"mense|in|mensis",
    year_before=r"anno(?:\s{1,3}domini)?|anni|an\.",
    days_alone=(
        r"(?P<mark>(?P<day>\d{1,2})\.?\s{1,3}(?P<span>hu[ij]us(?:\s{1,3}mensis)?|praeteriti(?:\s{1,3}mensis)?))(?!\w)",
    ),
    told={"postridie": ("day", 1), "pridie": ("day", -1), "eodem die": ("day", 0)},
    last=r"ultim[oa]",
    roman="Latin",
)

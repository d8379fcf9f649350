"""Czech: "3. května 1898", "dne 12. září 1780", "minulou neděli", "5. t. m."."""

from teipipe.marks.date_forms.western import Language

MONTHS = (
    ("leden", "ledna", "lednu"),
    ("únor", "února", "únoru"),
    ("březen", "března", "březnu"),
    ("duben", "dubna", "dubnu"),
    ("květen", "května", "květnu", "máj", "máje"),
    ("červen", "června", "červnu"),
    ("červenec", "července", "červenci"),
    ("srpen", "srpna", "srpnu"),
    ("září",),
    ("říjen", "října", "říjnu"),
    ("listopad", "listopadu"),
    ("prosinec", "prosince", "prosinci"),
)
WEEKDAYS = (
    ("pondělí", "pondělek", "pondělka"),
    ("úterý", "úterek", "úterka"),
    ("středa", "středu", "středy"),
    ("čtvrtek", "čtvrtka"),
    ("pátek", "pátku"),
    ("sobota", "sobotu", "soboty"),
    ("neděle", "neděli"),
)
COUNTS = "jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct"
ORDINALS = "prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého desátého jedenáctého dvanáctého"
UNITS = {
    "minutes": "minuta minuty minut minutu",
    "hours": "hodina hodiny hodin hodinu",
    "days": "den dny dní dnů dnech dny",
    "weeks": "týden týdny týdnů týdnech",
    "months": "měsíc měsíce měsíců měsíci",
    "years": "rok roky let roků lety roce",
}
FEASTS: dict[str, tuple[int, int] | int] = {
    "nový rok": (1, 1),
    "tři králové": (1, 6),
    "velký pátek": -2,
    "velikonoce": 0,
    "velikonoční pondělí": 1,
    "svatodušní pondělí": 50,
    "štědrý den": (12, 24),
    "vánoce": (12, 25),
    "silvestr": (12, 31),
}


def beside_weekdays() -> dict[str, tuple[str, int]]:
    """ "minulou neděli", "příští pátek": each gender of the adjective."""
    forms = {-1: "minulý minulou minulé uplynulý uplynulou", 1: "příští nadcházející", 0: "tento tuto toto"}
    return {word: ("day", step) for step, words in forms.items() for word in words.split()}


czech = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, names in enumerate(WEEKDAYS) for name in names},
    ordinals={name: number for number, name in enumerate(ORDINALS.split(), 1)},
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)}
    | {"jednu": 1, "dvě": 2, "dvěma": 2, "třemi": 3},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives={
        "předevčírem": ("day", -2),
        "včera": ("day", -1),
        "včera večer": ("day", -1),
        "dnes": ("day", 0),
        "dneska": ("day", 0),
        "dnes večer": ("day", 0),
        "zítra": ("day", 1),
        "zejtra": ("day", 1),
        "pozítří": ("day", 2),
        "minulý týden": ("week", -1),
        "tento týden": ("week", 0),
        "příští týden": ("week", 1),
        "minulý měsíc": ("month", -1),
        "tento měsíc": ("month", 0),
        "příští měsíc": ("month", 1),
        "minulý rok": ("year", -1),
        "loni": ("year", -1),
        "letos": ("year", 0),
        "tento rok": ("year", 0),
        "příští rok": ("year", 1),
    },
    spans={
        "t. m": ("month", 0),
        "t.m": ("month", 0),
        "tohoto měsíce": ("month", 0),
        "m. m": ("month", -1),
        "m.m": ("month", -1),
        "minulého měsíce": ("month", -1),
        "příštího měsíce": ("month", 1),
        "t. r": ("year", 0),
        "t.r": ("year", 0),
        "tohoto roku": ("year", 0),
        "m. r": ("year", -1),
        "minulého roku": ("year", -1),
        "loňského roku": ("year", -1),
        "příštího roku": ("year", 1),
    },
    parts={
        "začátek": "early",
        "začátkem": "early",
        "počátkem": "early",
        "na počátku": "early",
        "polovina": "mid",
        "v polovině": "mid",
        "konec": "late",
        "koncem": "late",
        "na konci": "late",
    },
    seasons={"jaro": "spring", "jaře": "spring", "léto": "summer", "létě": "summer", "podzim": "autumn"}
    | {"zima": "winter", "zimě": "winter"},
    feasts=FEASTS,
    ordinal_suffix=r"\.",
    the=r"(?:dne|ze\s{1,3}dne)\s{1,3}",
    of=r"(?:roku|r\.)\s{1,3}",
    to=r"do|až",
    since=r"od",
    between=r"mezi",
    either=r"a|nebo|či",
    month_before=r"v|ve|od|do|po|před|z|měsíce",
    year_before=r"(?:v\s{1,3}|od\s{1,3}|do\s{1,3})?(?:roce|roku|r\.)",
    days_alone=(r"(?P<mark>(?P<day>\d{1,2})\.\s{0,2}(?P<span>t\.\s?m|m\.\s?m|tohoto\s{1,3}měsíce)(?!\w)\.?)",),
    weekday_leads=beside_weekdays(),
    short_weekdays={"po": 0, "út": 1, "st": 2, "čt": 3, "pá": 4, "so": 5, "ne": 6},
    told={
        "druhý den": ("day", 1),
        "následující den": ("day", 1),
        "předešlý den": ("day", -1),
        "den předtím": ("day", -1),
    }
    | {"téhož dne": ("day", 0), "nyní": ("day", 0)},
    later=r"později|potom|poté",
    earlier=r"dříve|předtím",
    last=r"poslední",
    one="",
    year_nouns=r"rok[ue]?|roce",
    new_year=r"nov(?:ý|ého|ém)",
    ago=(r"před\s{1,3}~",),
    hence=(r"za\s{1,3}(?P<mark>~)",),
    past=r"(?:poslední|posledních|minulé|uplynulé)",
    future=r"(?:příští|příštích|následující|následujících)",
    vague=r"(?:několik|několika|pár)",
    short_years=True,
)

"""Polish: "3 maja 1898 r.", "dnia 12 września 1780", "w zeszłą niedzielę", "5 b. m."."""

from teipipe.marks.date_forms.western import Language

MONTHS = (
    ("styczeń", "stycznia", "styczniu", "stycz"),
    ("luty", "lutego", "lutym"),
    ("marzec", "marca", "marcu"),
    ("kwiecień", "kwietnia", "kwietniu", "kwiet"),
    ("maj", "maja", "maju"),
    ("czerwiec", "czerwca", "czerwcu"),
    ("lipiec", "lipca", "lipcu"),
    ("sierpień", "sierpnia", "sierpniu", "sierp"),
    ("wrzesień", "września", "wrześniu", "wrzes"),
    ("październik", "października", "październiku", "paźdz", "paźdź"),
    ("listopad", "listopada", "listopadzie", "listop"),
    ("grudzień", "grudnia", "grudniu", "grudz"),
)
WEEKDAYS = (
    ("poniedziałek", "poniedziałku"),
    ("wtorek", "wtorku"),
    ("środa", "środę", "środy"),
    ("czwartek", "czwartku"),
    ("piątek", "piątku"),
    ("sobota", "sobotę", "soboty"),
    ("niedziela", "niedzielę", "niedzieli"),
)
ORDINAL_STEMS = (
    "pierwsz drugi trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast "
    "szesnast siedemnast osiemnast dziewiętnast dwudziest"
)
COUNTS = "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście"
UNITS = {
    "minutes": "minuta minuty minut minutę",
    "hours": "godzina godziny godzin godzinę",
    "days": "dzień dni dnia",
    "weeks": "tydzień tygodnie tygodni",
    "months": "miesiąc miesiące miesięcy",
    "years": "rok lata lat roku",
}
FEASTS: dict[str, tuple[int, int] | int] = {
    "nowy rok": (1, 1),
    "trzech króli": (1, 6),
    "wielki piątek": -2,
    "wielkanoc": 0,
    "boże ciało": 60,
    "wszystkich świętych": (11, 1),
    "wigilia": (12, 24),
    "boże narodzenie": (12, 25),
    "sylwester": (12, 31),
}


def beside_weekdays() -> dict[str, tuple[str, int]]:
    """ "w zeszłą niedzielę", "w przyszły piątek": each gender of the adjective."""
    forms = {-1: "zeszły zeszłą ubiegły ubiegłą ostatni ostatnią", 1: "przyszły przyszłą następny następną"}
    return {word: ("day", step) for step, words in forms.items() for word in words.split()}


polish = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, names in enumerate(WEEKDAYS) for name in names},
    ordinals={
        stem + ending: number
        for number, stem in enumerate(ORDINAL_STEMS.split(), 1)
        for ending in (("", "ego", "emu") if stem.endswith("i") else ("y", "ego", "emu"))
    },
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)} | {"dwie": 2, "dwóch": 2, "trzech": 3},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives={
        "przedwczoraj": ("day", -2),
        "onegdaj": ("day", -2),
        "wczoraj": ("day", -1),
        "wczoraj wieczorem": ("day", -1),
        "dziś": ("day", 0),
        "dzisiaj": ("day", 0),
        "jutro": ("day", 1),
        "pojutrze": ("day", 2),
        "w zeszłym tygodniu": ("week", -1),
        "w tym tygodniu": ("week", 0),
        "w przyszłym tygodniu": ("week", 1),
        "w zeszłym miesiącu": ("month", -1),
        "w tym miesiącu": ("month", 0),
        "w przyszłym miesiącu": ("month", 1),
        "w zeszłym roku": ("year", -1),
        "w ubiegłym roku": ("year", -1),
        "w tym roku": ("year", 0),
        "w przyszłym roku": ("year", 1),
    },
    spans={
        "b. m": ("month", 0),
        "b.m": ("month", 0),
        "bm": ("month", 0),
        "bieżącego miesiąca": ("month", 0),
        "tego miesiąca": ("month", 0),
        "z. m": ("month", -1),
        "z.m": ("month", -1),
        "ub. m": ("month", -1),
        "zeszłego miesiąca": ("month", -1),
        "ubiegłego miesiąca": ("month", -1),
        "przyszłego miesiąca": ("month", 1),
        "b. r": ("year", 0),
        "b.r": ("year", 0),
        "br": ("year", 0),
        "bieżącego roku": ("year", 0),
        "tego roku": ("year", 0),
        "z. r": ("year", -1),
        "ub. r": ("year", -1),
        "zeszłego roku": ("year", -1),
        "ubiegłego roku": ("year", -1),
        "przyszłego roku": ("year", 1),
    },
    parts={
        "początek": "early",
        "na początku": "early",
        "początku": "early",
        "początkiem": "early",
        "w połowie": "mid",
        "połowie": "mid",
        "połowa": "mid",
        "koniec": "late",
        "z końcem": "late",
        "w końcu": "late",
        "pod koniec": "late",
    },
    seasons={"wiosna": "spring", "wiosną": "spring", "wiosnę": "spring", "lato": "summer", "latem": "summer"}
    | {"jesień": "autumn", "jesienią": "autumn", "zima": "winter", "zimą": "winter", "zimę": "winter"},
    feasts=FEASTS,
    ordinal_suffix=r"-?(?:go|ego|ego)(?!\w)|\.",
    the=r"(?:dnia|dn\.)\s{1,3}",
    of=r"roku\s{1,3}",
    to=r"do|po",
    since=r"od|z",
    between=r"między|pomiędzy",
    either=r"i|a|lub|albo",
    month_before=r"w|od|do|po|przed|z",
    year_before=r"(?:w|od|do|po|przed|z|około)(?:\s{1,3}roku)|roku",
    year_after=r"r\.|roku?\b",
    year_word=r"\s{0,3}(?:r\.|rok[ui]?(?!\w)|r(?!\w))",
    days_alone=(r"(?P<mark>(?P<day>\d{1,2})(?:-?go|\.)?\s{1,3}(?P<span>b\.\s?m|bm|z\.\s?m|ub\.\s?m)(?!\w)\.?)",),
    weekday_leads=beside_weekdays(),
    told={"nazajutrz": ("day", 1), "następnego dnia": ("day", 1), "poprzedniego dnia": ("day", -1)}
    | {"tego samego dnia": ("day", 0), "teraz": ("day", 0)},
    later=r"później|potem",
    earlier=r"wcześniej|przedtem",
    last=r"ostatni[ąa]?",
    one="",
    year_nouns=r"rok[ui]?",
    new_year=r"now(?:y|ego|ym)",
    ago=(r"~\s{1,3}temu(?!\w)",),
    hence=(r"za\s{1,3}(?P<mark>~)",),
    past=r"(?:ostatnie|ostatnich|ubiegłe|ubiegłych|minione)",
    future=r"(?:następne|następnych|najbliższe|najbliższych)",
    vague=r"(?:kilka|kilku|parę)",
)

"""French: "le 23 décembre 1895", "du 13 au 15 juillet", "à 16 h 30", "printemps de 1950", "trois ans"."""

from teipipe.marks.date_forms.western import NEVER, Language

MONTHS = (
    ("janvier", "janv", "jan"),
    ("février", "fevrier", "févr", "fév"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("août", "aout"),
    ("septembre", "sept"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("décembre", "decembre", "déc"),
)
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
COUNTS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt"
)
UNITS = {
    "minutes": "minute minutes",
    "hours": "heure heures",
    "days": "jour jours journée",
    "weeks": "semaine semaines",
    "months": "mois",
    "years": "an ans année années",
}
SPANS = {
    "du mois": ("month", 0),
    "ce mois": ("month", 0),
    "de ce mois": ("month", 0),
    "du mois courant": ("month", 0),
    "du mois dernier": ("month", -1),
    "du mois prochain": ("month", 1),
    "de l'année": ("year", 0),
    "de cette année": ("year", 0),
    "de l'année dernière": ("year", -1),
    "de l'année prochaine": ("year", 1),
}
RELATIVES = {
    "avant-hier": ("day", -2),
    "hier": ("day", -1),
    "hier soir": ("day", -1),
    "aujourd'hui": ("day", 0),
    "ce soir": ("day", 0),
    "ce matin": ("day", 0),
    "demain": ("day", 1),
    "après-demain": ("day", 2),
    "la semaine dernière": ("week", -1),
    "cette semaine": ("week", 0),
    "la semaine prochaine": ("week", 1),
    "le mois dernier": ("month", -1),
    "ce mois-ci": ("month", 0),
    "le mois prochain": ("month", 1),
    "l'an dernier": ("year", -1),
    "l'année dernière": ("year", -1),
    "cette année": ("year", 0),
    "l'année prochaine": ("year", 1),
    "l'an prochain": ("year", 1),
}
PARTS = {
    "début": "early",
    "le début": "early",
    "au début": "early",
    "commencement": "early",
    "mi": "mid",
    "milieu": "mid",
    "au milieu": "mid",
    "fin": "late",
    "la fin": "late",
    "la première quinzaine": "first half",
    "la seconde quinzaine": "second half",
    "la deuxième quinzaine": "second half",
}

french = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, name in enumerate(WEEKDAYS.split())},
    ordinals={"premier": 1} | {name: number for number, name in enumerate(COUNTS.split(), 1) if number > 1},
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)}
    | {"une": 1, "trente": 30, "quarante": 40, "cinquante": 50, "cent": 100},
    units={name: unit for unit, names in UNITS.items() for name in names.split()},
    relatives=RELATIVES,
    spans=SPANS,
    parts=PARTS,
    seasons={"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"},
    zones={"gmt": "Z", "heure de moscou": "+03:00", "heure de pékin": "+08:00"},
    ordinal_suffix=r"er|e(?!\w)",
    the=r"le\s{1,3}",
    of=r"(?:de\s{1,3}(?:l['’](?:an(?:née)?\s{1,3})?)?|d['’])",
    to=r"au|jusqu['’]au|à",
    since=r"du|de",
    between=r"entre",
    either=r"et|ou",
    on=r"le|du|au",
    clock_before_day=r",?\s{1,3}(?:du\s{1,3})?",
    clock_after_day=r"\s{0,3}(?:,|[-—–])?\s{0,3}(?:à\s{1,3}|vers\s{1,3})?",
    again=r"\s{0,3}\(|,\s{1,3}(?=le\s)",
    month_before=r"en|dès|depuis|jusqu['’]en|avant|après|de|d['’]ici|mois\s{1,3}(?:de|d['’])",
    year_before=(
        r"en|depuis|dès|jusqu['’]en|avant|après|vers|l['’]an|l['’]année|(?:traité|accord|guerre|constitution|"
        r"conférence)\s{1,3}de"
    ),
    year_after=NEVER,
    year_word=NEVER,
    days_alone=(
        r"(?P<mark>le\s{1,3}(?P<day>\d{1,2})(?:er)?)(?=\s*(?:[,.;)]|$)|\s+(?:à|au)\b)",
        r"(?P<mark>le\s{1,3}(?P<day>\d{1,2})(?:er)?\s{1,3}(?P<span>de\s{1,3}ce\s{1,3}mois|du\s{1,3}mois"
        r"(?:\s{1,3}(?:courant|dernier|prochain))?))(?!\w)",
    ),
    clocks=(
        r"(?P<hour#>\d{1,2})\s{0,3}h(?:eures?)?\.?\s{0,3}(?P<min#>\d\d)?\s{1,3}(?P<part#>du\s{1,3}matin|du\s{1,3}soir|"
        r"de\s{1,3}l['’]après-midi)",
        r"(?P<hour#>\d{1,2})\s{0,3}h(?:eures?|\.)?\s{0,3}(?P<min#>[0-5]\d)(?!\d)",
        r"(?<=à\s)(?P<hour#>\d{1,2})\s{0,3}h(?:eures?)?(?!\w)",
    ),
    loose_clocks=(r"(?P<hour#>\d{1,2})\s{0,3}h(?:eures?)?(?!\w)", r"(?P<hour#>\d{1,2}):(?P<min#>\d\d)(?!\d)"),
    day_parts=((r"du\s+matin", "am"), (r"du\s+soir|de\s+l", "pm")),
    vague=r"(?:quelques|plusieurs|de\s{1,3}nombreux|de\s{1,3}nombreuses)",
    single=(r"(?:pendant|pour|dans|en|sous|durant)\s{1,3}(?P<mark>une?\s{1,3}~)",),
    past=NEVER,
    future=NEVER,
    ago=(r"il\s{1,3}y\s{1,3}a\s{1,3}~",),
    hence=(r"dans\s{1,3}(?P<mark>~)",),
    idioms=r"une?\s{1,3}(?:jour|an|année|minute|heure|semaine|mois)",
    not_a_length=r"d['’]âge",
    short_years=True,
    noons={"midi": 12, "minuit": 0},
)

"""English: "4:00am on 13 December", "December 18, 1949", "the past two days", "by spring of 1950"."""

from teipipe.marks.date_forms.western import Language

MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = (
    ("monday", "mon"),
    ("tuesday", "tues", "tue"),
    ("wednesday", "wed"),
    ("thursday", "thurs", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
TENS = {
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "hundred": 100,
    "a hundred": 100,
}
HALVES = {"half a": 0.5, "half an": 0.5, "one and a half": 1.5, "two and a half": 2.5, "a dozen": 12}
UNITS = ("minute", "hour", "day", "week", "month", "year")
SPANS = {
    "the month": ("month", 0),
    "this month": ("month", 0),
    "the current month": ("month", 0),
    "current month": ("month", 0),
    "the next month": ("month", 1),
    "the last month": ("month", -1),
    "the previous month": ("month", -1),
    "previous month": ("month", -1),
    "next month": ("month", 1),
    "last month": ("month", -1),
    "the year": ("year", 0),
    "this year": ("year", 0),
    "next year": ("year", 1),
    "last year": ("year", -1),
}
RELATIVES = {
    "the day before yesterday": ("day", -2),
    "yesterday": ("day", -1),
    "last night": ("day", -1),
    "today": ("day", 0),
    "tonight": ("day", 0),
    "this morning": ("day", 0),
    "this afternoon": ("day", 0),
    "this evening": ("day", 0),
    "tomorrow": ("day", 1),
    "the day after tomorrow": ("day", 2),
    "last week": ("week", -1),
    "this week": ("week", 0),
    "next week": ("week", 1),
    "last month": ("month", -1),
    "this month": ("month", 0),
    "next month": ("month", 1),
    "last year": ("year", -1),
    "this year": ("year", 0),
    "next year": ("year", 1),
}
PARTS = {
    "early": "early",
    "early in": "early",
    "the beginning of": "early",
    "beginning of": "early",
    "the start of": "early",
    "mid": "mid",
    "the middle of": "mid",
    "middle of": "mid",
    "late": "late",
    "late in": "late",
    "the end of": "late",
    "end of": "late",
    "the first half of": "first half",
    "the second half of": "second half",
}
EVENTS = (
    r"(?:\w{2,15}[ -]){0,2}(?:treaty|agreement|pact|convention|constitution|war|revolution|conference|"
    r"congress|declaration|protocol|elections?|plan|budget|census|coup|crisis|uprising|charter|edition)\b"
)

english = Language(
    months={name: number for number, names in enumerate(MONTHS, 1) for name in names},
    weekdays={name: number for number, names in enumerate(WEEKDAYS) for name in names},
    ordinals={name: number for number, name in enumerate(ORDINALS.split(), 1)},
    counts={name: number for number, name in enumerate(COUNTS.split(), 1)} | TENS | HALVES,
    units={name: f"{unit}s" for unit in UNITS for name in (unit, f"{unit}s")},
    relatives=RELATIVES,
    spans=SPANS,
    parts=PARTS,
    seasons={name: name for name in ("spring", "summer", "autumn", "winter")} | {"fall": "autumn"},
    zones={
        "gmt": "Z",
        "utc": "Z",
        "beijing time": "+08:00",
        "peking time": "+08:00",
        "moscow time": "+03:00",
        "est": "-05:00",
        "edt": "-04:00",
    },
    ordinal_suffix=r"st|nd|rd|th",
    the=r"the\s{1,3}",
    of=r"of\s{1,3}",
    to=r"to|through|thru|until|till",
    since=r"from",
    between=r"between",
    either=r"and|or",
    on=r"on",
    clock_before_day=r",?\s{1,3}(?:on\s{1,3}|of\s{1,3})?",
    clock_after_day=r"\s{0,3}(?:,|[-—–])?\s{0,3}(?:at\s{1,3}(?:about\s{1,3})?)?",
    again=r"\s{0,3}\(|,\s{1,3}on\s{1,3}",
    month_before=(
        r"(?:in|since|by|until|till|during|of|from|before|after|for|last|next|this)(?:\s{1,3}the\s{1,3}month\s{1,3}of)?"
        r"(?=\s{1,3}(?-i:[A-Z][a-z]{2}))"
    ),
    year_before=(
        r"(?:in|since|by|until|till|before|after|from|during|throughout|of|for|and|between)"
        r"(?:\s{1,3}(?:early|late|the\s{1,3}year|the\s{1,3}years|about|around))?|(?:the\s{1,3})?years?|\bca?\."
    ),
    year_after=EVENTS + r"|AD\b|A\.D\.",
    year_word=r"\s{0,3}(?:AD\b|A\.D\.)",
    days_alone=(
        r"on\s{1,3}(?P<mark>(?:the\s{1,3})?(?P<day>\d{1,2})(?:st|nd|rd|th))(?=\s*(?:[,.;:)\]]|$)|\s+(?:at|by|and|I|we|he)\b)",
        r"(?P<mark>(?:the\s{1,3})?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:day\s{1,3})?of\s{1,3}"
        r"(?P<span>(?:this|(?:the\s{1,3})?(?:current|next|last|previous))\s{1,3}month))(?!\w)",
    ),
    clocks=(
        r"(?P<hour#>\d{1,2})(?:[:.](?P<min#>\d\d))?\s{0,3}(?P<part#>[ap]\.\s{0,2}m\.?(?!\w)|[ap]m\b)",
        r"(?P<hour#>\d{1,2})(?:[:.](?P<min#>\d\d))?\s{0,3}(?P<part#>o['’]clock\s{1,3}(?:in\s{1,3}the\s{1,3}"
        r"(?:morning|afternoon|evening)|at\s{1,3}night)|o['’]clock)",
    ),
    loose_clocks=(r"(?P<hour#>\d{1,2}):(?P<min#>\d\d)(?!\d)",),
    day_parts=(
        (r"a", "am"),
        (r"p", "pm"),
        (r".*morning", "morning"),
        (r".*(?:afternoon|evening)", "pm"),
        (r".*night", "night"),
        (r"o.clock", "unsaid"),
    ),
    vague=r"(?:a\s{1,3}few|several|some|many|a\s{1,3}couple\s{1,3}of|(?:the\s{1,3})?(?:last|past|next)\s{1,3}few)(?:\s{1,3}more)?",
    single=(
        r"(?:for|within|in|over|at\s{1,3}least|about|under|every|than)\s{1,3}(?P<mark>(?:a|an|one)\s{1,3}~)",
        r"(?P<mark>(?:a|an|one)\s{1,3}~)(?=\s{1,3}(?:in\s{1,3}advance|later|earlier|ago|before|from\s{1,3}now)\b)",
    ),
    past=r"(?:the\s{1,3})?(?:past|last|previous)",
    future=r"(?:the\s{1,3})?(?:next|coming|following)",
    ago=(r"~\s{1,3}(?:ago|back)\b",),
    hence=(r"~\s{1,3}(?:from\s{1,3}now|hence)\b",),
    idioms=r"(?:one|1)\s{1,3}(?:day|minute|year|month|week|hour)",
    not_a_length=r"old\b|of\s+age|olds\b",
    more=r"more|full|whole|long|consecutive",
    month_first=True,
    noons={"noon": 12, "midnight": 0, "12 noon": 12},
)

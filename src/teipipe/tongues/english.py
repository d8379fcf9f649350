"""English: "thirty-two thousand", "you must decide", "west of", "whether"."""

from teipipe.tongues.tongue import FIRST, Tongue

UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
PLACE = r"(?:the\s+|the\s+city\s+of\s+|the\s+town\s+of\s+)?(?-i:[A-Z])[\w’'-]+"
WAY = r"(?:north|south)(?:-?(?:east|west))?|east|west"
NEGATIVE = (
    r"\w+n['’]t|not|no|none|never|neither|nor|nothing|nobody|nowhere|cannot|without|unless|lacks?|lacked|lacking|fail\w*"
    r"|refus\w+|den(?:y|ies|ied|ial)|absen\w+|hardly|scarcely|barely|rarely|seldom|only|but|except\w*|prevent\w*|avoid\w*"
    r"|forbid\w*|forbade|prohibit\w*|ceas\w+|stop\w*|abstain\w*|refrain\w*|reject\w*|too|far|rather|instead|until|till"
    r"|before|little|few|otherwise|doubt\w*|ignor\w+|exempt\w*|free|less|declin\w+|oppos\w+|against|cancel\w*|beyond"
    r"|un[a-z]{3,}|im[mp][a-z]{3,}|il[l][a-z]{3,}|ir[r][a-z]{3,}|(?-i:in[a-z]{4,})|dis[a-z]{3,}|non\w*|[a-z]+less|mis\w+"
    r"|loath|reluctan\w+|wrong|false|violat\w+|skip\w*|invalid|insufficient|incorrect|protect\w*|silent\w*|omit\w*|outside|safe\w*|miss\w*|least|worst|after|then|difficult\w*|end\w*|still|yet|remain\w*|last|exclu\w+|renounc\w+|short\w*|unable"
)

english = Tongue(
    numerals={name: number for number, name in enumerate(UNITS.split(), 1)}
    | {name: 10 * number for number, name in enumerate(TENS.split(), 2)}
    | {"dozen": 12, "score": 20},
    orders={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "milliard": 10**9,
        "billion": 10**9,
        "trillion": 10**12,
    },
    ordinals={name: number for number, name in enumerate(ORDINALS.split(), 1)}
    | {name: 10 * number for number, name in enumerate(TENTHS.split(), 2)}
    | {"hundredth": 100},
    measures={"decade": (120, "months"), "fortnight": (336, "hours"), "century": (1200, "months")},
    fractions={"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "tenths": 10},
    half_of=r"\bhalf\s+(?:a\s+)?$",
    halves=r"\s+and\s+a\s+half\b",
    both=r"both|pair|couple|twice|double[ds]?",
    one=r"one(?=\s+(?!of\b|who\b|which\b|that\b|another\b|side\b|hand\b|day\b|thing\b|time\b|or\b|and\b|can\b|could\b"
    r"|must\b|may\b|might\b|should\b|would\b|has\b|is\b|was\b|does\b|ought\b|cannot\b|more\b|by\b|in\b|to\b)\w)",
    and_=r"and|of",
    no_number=r"\b[a-z\d-]+\s+centur(?:y|ies)|\d{3,4}['’]?s\b|\bsecond(?:s|ly)?\b(?=\s+(?:thoughts?|hand)\b)|\bno\s+one\b|\bone\s+by\s+one\b"
    r"|\bsome\s?one\b|\bany\s?one\b|\bevery\s?one\b|\bfirst(?:ly)?\b|\bsecond(?:ly)?,|\bthird(?:ly)?,|\bseconds?\b(?=\s+later)",
    vague=r"several|some|many|few|dozens|hundreds|thousands|millions|numerous|various|and\s+a\s+half",
    decimal_comma=False,
    subjects={
        "1s": r"\b(?-i:I)\b(?![.)\]])",
        "1p": r"\bwe\b",
        "2": r"\b(?:you|thou|ye)\b(?<!\bto you)(?<!\bfor you)(?<!\bwith you)(?<!\bfrom you)(?<!\bof you)(?<!\bgive you)"
        r"(?<!\bask you)(?<!\btell you)(?<!\bsend you)(?<!\bthank you)(?<!\binform you)(?<!\bto see you)(?<!\bby you)",
        "3": r"\b(?:he|she|they)\b",
    },
    others={
        "1s": r"\b(?:me|my|mine|myself)\b",
        "1p": r"\b(?:us|our|ours|ourselves)\b",
        "2": r"\b(?:you|your|yours|yourself|yourselves|thee|thy|please)\b",
        "3": r"\b(?:him|his|her|hers|them|their|theirs|himself|herself|themselves|it|its|those|who|everyone|people)\b",
    },
    bound={
        person: rf"\b(?:{word})\s+(?:(?:then|also|now|therefore|ourselves|yourselves|yourself|themselves|still"
        rf"|certainly|surely|only|all|both)\s+)?(?:must|should|shall|ought|can|could|may|have\s+to|has\s+to|need\s+to|needs\s+to)\b"
        for person, word in {"1s": "I", "1p": "we", "2": "you|thou|ye", "3": "he|she|they"}.items()
    },
    asked=r"\b(?:whether|if|ask(?:s|ed|ing)?|inquir\w+|enquir\w+|wonder\w*|question\w*|know)\b"
    rf"|{FIRST}(?:(?:and|but|in|of|to|by|for|with|from|at|on)\s+)*(?:what|which|who|whom|whose|how|why|when|where)\b",
    negation=r"\b(?:do(?:es)?|did|is|are|was|were|has|have|had|will|would|must|shall|should|can|could|may|might|need|ought)"
    r"(?:n['’]t|\s+not|\s+never)\b|\bcannot\b|\b(?:will|would|shall|has|have|had)\s+never\b",
    negative=rf"\b(?:{NEGATIVE})\b",
    softened=r"\b(?:until|till|unless|but|only|just|merely|simply|hesitate|less|more|yet|without|other|else|any\s+longer)\b|\?",
    modal=r"\b(?:must|should|shall|ought|can|could|may|might|will|would|have\s+to|has\s+to|need\s+to|obliged|able|undertake\w*|agree\w*)\b",
    negated_modal=r"\b(?:must|should|shall|ought|can|could|may|might|will|would|need)(?:n['’]t|\s+not|\s+never|\s+in\s+no)\b"
    r"|\bcannot\b|\b(?:do|does|did)(?:n['’]t|\s+not)\s+(?:have|need|intend|want|wish|agree)\b|\bundertakes?\s+not\b",
    directions={
        "northeast": "N E",
        "northwest": "N W",
        "southeast": "S E",
        "southwest": "S W",
        "north": "N",
        "south": "S",
        "east": "E",
        "west": "W",
    },
    beyond=(
        rf"(?<!in\s)(?<!in\sthe\s)\b(?:(?:lying|situated|just|due)\s+)?(?:to\s+the\s+)?(?P<word>{WAY})(?:wards?)?\s+of\s+{PLACE}",
    ),
    within=(
        rf"\b(?:(?:from|in|into|to|through|across|over|near|of|the)\s+){{0,2}}(?P<word>{WAY})ern\s+(?:(?:parts?|districts?|"
        rf"regions?|areas?|outskirts?|suburbs?)\s+of\s+)?{PLACE}",
        rf"\bin\s+(?:the\s+)?(?P<word>{WAY})\s+of\s+{PLACE}",
        rf"\b(?P<word>(?-i:North|South|East|West)(?:-?(?:east|west))?)\s+{PLACE}",
    ),
    from_=r"\b(?:from|leave|leaves|left|leaving|out\s+of)\s+(?:the\s+)?(?:city\s+of\s+)?",
    to=r"\b(?:to|towards?|into|for|reach(?:ed|es)?|arriv\w+\s+(?:in|at))\s+(?:the\s+)?(?:city\s+of\s+)?",
)

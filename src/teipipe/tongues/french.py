"""French: « trente-deux mille », « vous devez », « à l'ouest de », « est-ce que »."""

from teipipe.tongues.tongue import FIRST, Tongue

UNITS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
COLLECTIVES = "vingtaine trentaine quarantaine cinquantaine soixantaine centaine"
ORDINALS = (
    "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième "
    "quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"
)
WAY = r"nord-est|nord-ouest|sud-est|sud-ouest|nord|sud|est|ouest"
PLACE = r"(?:la\s+|le\s+|l['’]|les\s+|ville\s+de\s+)?(?-i:[A-ZÉÈÀÂÎÔÇ])[\w’'-]+"
OF = r"(?:de\s+|du\s+|d['’]|des\s+|de\s+l['’])"
NEGATIVE = (
    r"n['’]|ne|non|pas|point|jamais|rien|aucune?|nul\w*|personne|ni|sans|guère|refus\w+|interdi\w+|défen\w+|empêch\w+|évit\w+"
    r"|cess\w+|abst\w+|rejet\w+|trop|mais|seul\w*|sauf|excep\w+|exclu\w+|loin|manqu\w+|abs\w+|(?-i:in[a-zéèê]{4,})|im[mp]\w{3,}"
    r"|ir[r]\w{3,}|dé[sp]\w+|mé\w{4,}|contre|avant|jusqu\w*|peu|moins|hors|dénué\w*|renonc\w+|encore|toujours|uniquement|oppos\w+|après|viol\w+|moindre|difficil\w+"
)

french = Tongue(
    numerals={name: number for number, name in enumerate(UNITS.split(), 1)}
    | TENS
    | dict(zip(COLLECTIVES.split(), (20, 30, 40, 50, 60, 100), strict=True))
    | {"une": 1, "septante": 70, "nonante": 90},
    orders={
        **dict.fromkeys(("cent", "cents"), 100),
        "mille": 1000,
        **dict.fromkeys(("million", "millions"), 10**6),
        **dict.fromkeys(("milliard", "milliards"), 10**9),
        **dict.fromkeys(("douzaine", "douzaines"), 12),
    },
    ordinals={name: number for number, name in enumerate(ORDINALS.split(), 2)}
    | {"trentième": 30, "quarantième": 40, "cinquantième": 50, "centième": 100},
    measures={
        "décennie": (120, "months"),
        "quinzaine": (360, "hours"),
        "siècle": (1200, "months"),
        "semestre": (6, "months"),
        "trimestre": (3, "months"),
    },
    fractions={"tiers": 3, "quart": 4, "quarts": 4, "cinquièmes": 5, "dixièmes": 10},
    half_of=r"demi-$",
    halves=r"\s+et\s+demie?\b",
    both=r"les\s+deux|des\s+deux|tou(?:s|tes)\s+(?:les\s+)?deux|aux\s+deux|deux\s+(?:parties|pays|gouvernements)|paire|double|couple",
    and_=r"et",
    no_number=r"\b(?:un|une)\b|\bannées\s+\w+|\bsix\s+mois\s+plus\b|\bpremi\w+|\bsecond\w*|\b[\wè-]+\s+siècles?",
    vague=r"plusieurs|quelques|certains|beaucoup|dizaines?|centaines|milliers|nombreu\w+|divers\w*",
    subjects={
        "1s": r"\bje\b|\bj['’]",
        "1p": r"\bnous\b(?=\s+(?:ne\s+|n['’]|en\s+|y\s+|vous\s+|le\s+|la\s+|les\s+|l['’])?[\wéèêà]+(?:ons|mes)\b)",
        "2": r"\bvous\b(?=\s+(?:ne\s+|n['’]|en\s+|y\s+|nous\s+|le\s+|la\s+|les\s+|l['’])?[\wéèêà]+(?:ez|tes)\b)|\btu\b",
        "3": r"\b(?:ils|elles?)\b",
    },
    others={
        "1s": r"\b(?:me|moi|mon|ma|mes|mien\w*)\b|\bm['’]",
        "1p": r"\b(?:nous|notre|nos|nôtres?|on|\w{3,}ons)\b",
        "2": r"\b(?:vous|votre|vos|vôtres?|te|toi|ton|ta|tes|\w{3,}ez)\b",
        "3": r"\b(?:lui|leurs?|eux|se|son|sa|ses|celui|celle|ceux|celles|qui|en|y|le|la|les)\b|\b[sl]['’]",
    },
    bound={
        "1s": r"\bje\s+(?:ne\s+)?(?:dois|devrai\w*|peux|pourrai\w*)\b",
        "1p": r"\bnous\s+(?:ne\s+)?(?:devons|devrons|devrions|pouvons|pourrons|pourrions)\b|\bil\s+nous\s+faut\b",
        "2": r"\bvous\s+(?:ne\s+)?(?:devez|devrez|devriez|pouvez|pourrez|pourriez)\b|\bil\s+vous\s+faut\b",
        "3": r"\b(?:ils?|elles?)\s+(?:ne\s+)?(?:doi\w+|devr\w+|peu\w+|pourr\w+)\b",
    },
    asked=r"\b(?:si|est-ce|demand\w+|question\w*|savoir|sait|savez)\b|-(?:il|elle|vous|nous|ils|elles|on|tu|je)\b|\bs['’]ils?\b"
    rf"|{FIRST}(?:(?:et|mais|à|de|en|pour|par|avec|dans)\s+)*(?:quel\w*|que|qu|quoi|qui|comment|pourquoi|quand|où|combien|lequel"
    r"|laquelle)\b",
    negation=r"\b(?:ne|n['’])\s*(?:[\wéèêà']+\s+){1,3}?(?:pas|point|jamais|plus(?!\s+tard))\b|\bne\s+(?:pas|point|jamais|plus)\b",
    negative=rf"\b(?:{NEGATIVE})(?:\b|(?<=['’]))",
    softened=r"\bqu[e’']|\b(?:avant|jusqu\w*|sans|moins|plus|seul\w*|encore|si|autre)\b|\?",
    modal=r"\b(?:doi\w+|dev\w+|peu\w+|pouv\w+|pour(?:ra|ront|rait|raient)|faut|faudra\w*|s['’]engage\w*|oblig\w+|sera|seront|aura|auront)\b",
    negated_modal=r"\b(?:ne|n['’])\s*(?:doi\w+|dev\w+|peu\w+|pouv\w+|pour(?:ra|ront|rait|raient)|faut|faudra\w*|sera|seront|aura|auront)\b"
    r"|\bs['’]engage\w*\s+à\s+ne\b",
    directions={
        "nord-est": "N E",
        "nord-ouest": "N W",
        "sud-est": "S E",
        "sud-ouest": "S W",
        "nord": "N",
        "septentrion": "N",
        "sud": "S",
        "méridional": "S",
        "est": "E",
        "oriental": "E",
        "ouest": "W",
        "occidental": "W",
    },
    beyond=(rf"\b(?:à\s+l['’]|au\s+)(?P<word>{WAY})\s+{OF}{PLACE}",),
    within=(
        rf"\b(?:dans|de|depuis)\s+(?:l['’]|le\s+)(?P<word>{WAY})\s+{OF}{PLACE}",
        r"\b(?:la\s+|le\s+|l['’])?(?-i:[A-ZÉ])[\w’'-]+\s+(?P<word>septentrion|méridional|oriental|occidental)\w*",
        rf"\bpartie\s+(?P<word>septentrion|méridional|oriental|occidental|nord|sud|est|ouest)\w*\s+{OF}{PLACE}",
    ),
    from_=r"\b(?:quitt\w+|depuis|venant\s+de|venu\w*\s+de|parti\w*\s+de)\s+",
    to=r"\b(?:vers|jusqu['’]à|à\s+destination\s+de|arriv\w+\s+à|gagn\w+|se\s+rend\w*\s+à|pour)\s+",
)

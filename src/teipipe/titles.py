"""What the title of a document in an English edition of records says: what it is, who wrote to whom, who talked.

102. Telegram From the Embassy in France to the Department of State¹
The Acting Secretary of State to the United States Representative at the United Nations (Austin)
Memorandum of Telephone Conversation Between President Johnson and Prime Minister Wilson
"""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"(?:\[?(?:No\. ?)?\d{1,4}[a-z]?\]?[.:] ?|No\. \d{1,4} )(?=[\"“‘\[]?[^\W\d_])")
ANCHOR = re.compile(r"(?:\^?\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\W\d_]|[.)])\d{1,2})$")
KINDS = (
    ("telegram", r"(?:circular |backchannel )?(?:telegram|airgram|cable|telegraphic message)\b"),
    ("letter", r"letter\b"),
    ("message", r"(?:backchannel |oral )?message\b"),
    ("despatch", r"des?patch\b|dispatch\b"),
    (
        "conversation",
        r"conversation\b"
        r"|(?:memorandum|record|notes?|transcript|report|minutes)[\w ]* (?:conversation|talk|call)s?\b",
    ),
    (
        "minutes",
        r"minutes\b|proceedings\b|(?:memorandum|record|notes?|summary|report|transcript)"
        r"[\w ]* (?:meeting|conference|discussion|record|session)\b"
        r"|(?:personal |summary |informal )?notes (?:of|on)\b|summary record\b",
    ),
    ("editorial note", r"editorial note"),
    ("statement", r"(?:draft |joint )?(?:statement|communiqu[eé]|declaration|address|speech)\b"),
    ("memorandum", r"(?:action |briefing |information )?memorand(?:um|a)\b|aide-m[eé]moire"),
    (
        "report",
        r"(?:special )?(?:national )?intelligence (?:estimate|report|memorandum|note)|(?:position |briefing |draft )?"
        r"(?:paper|report|study|analysis|estimate)\b",
    ),
    ("note", r"note\b"),
)
# What such a title says of the paper before it says what the paper is.
STATE = re.compile(
    r"^(?:(?:draft|revised|proposed|hot ?line|circular|extracts? (?:of|from)(?: an?| the)?) )+", re.IGNORECASE
)
WHAT = re.compile(r"(?P<what>[A-Z][\w -]{2,40}?),? (?:[Ff]rom|[Bb]y) ")
SENDER = re.compile(r"(?:[Tt]he )?[^\W\d_a-zа-яё].{2,200}")
RECIPIENT = re.compile(r"(?:[Tt]he |[Cc]ertain |[Aa]ll )?[^\W_a-zа-яё].{1,200}")
# "Letter to the President From Ambassador Harriman": whoever wrote stands last.
TO_FROM = re.compile(
    r"(?P<what>[A-Z][\w -]{2,40}?) [Tt]o (?P<received>(?:[Tt]he )?[^\W\d_a-z].{2,120}?),? (?:[Ff]rom|[Bb]y) "
    r"(?P<sent>(?:[Tt]he )?[^\W\d_a-z].{2,160})"
)
# Offices that are held "to" somebody: of several "to" the first is theirs.
# A letter's heading may be two persons and no more: "Richard W. Leopold to George F. Kennan".
PERSON = r"[^\W\d_a-z][\w’'-]+(?: (?:[A-Z]\.|de|von|van|[^\W\d_a-z][\w’'-]+)){1,4}"
PERSONS = re.compile(rf"{PERSON} to {PERSON}")
TAKES_TO = re.compile(
    r"\b(?:Assistants?|Advis[eo]rs?|Consultant|Aide|Ambassador|Minister|Representatives?|Delegates?|Envoy|Delegation|Mission"
    r"|Counsel|Alternate|Commissioner|Observer)$"
)
BY = re.compile(
    r"^(?P<what>(?:memorandum|report|paper|note|minute|telegram|letter|message))(?: for the (?:files?|record))?,?"
    r" (?:from|by) (?P<sent>.+)$",
    re.I,
)
TALKED = re.compile(r"(?:conversation|talk|call)s? between (?P<first>.+?) and (?P<second>.+)$", re.IGNORECASE)
# Who telephones writes to somebody without paper: such volumes name the caller first, then the called.
CALLED = re.compile(r"\btelephone (?:conversation|talk|call)|\btelcon\b|\btelephonic\b", re.IGNORECASE)
BODY = re.compile(
    r"\b(?:embassy|legation|consulate|department|mission|delegation|government|office|ministry|agency|council|committee"
    r"|commission|joint chiefs of staff|white house|posts|missions)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"(?:The|Acting|Deputy|Under|Assistant|President|Vice|Prime|Foreign|Secretary|Ambassador|Minister|Consul|Chargé"
    r"|Chairman|Premier|General|Admiral|Marshal|Colonel|Major|Captain|Senator|Lord|Sir|Count|Baron|Prince|Señor|Monsieur"
    r"|Dr|Mrs?|M|Messrs)(?:\b|\.)(?=\W)"
)
NO_SENDER = re.compile(
    r"\b(?:as|relating|regarding|concerning|on|with respect|visit|trip|meeting|response|reply|approach)$", re.I
)
OFFICERS = frozenset(
    {
        "acting",
        "under",
        "deputy",
        "assistant",
        "secretary",
        "ambassador",
        "chief",
        "chairman",
        "director",
        "counselor",
        "consul",
        "president",
        "minister",
        "representative",
        "special",
        "general",
        "senator",
        "counsel",
        "adviser",
        "advisor",
        "head",
    }
)
AFTER = re.compile(r",? (?:on|regarding|concerning|relating) .*$|,? (?:dated )?[A-Z][a-z]+ \d{1,2}, \d{4}$")


@dataclass(frozen=True, slots=True)
class Titled:
    """What a title says. Where it says nothing of it, a value is empty."""

    genre: str = ""
    sent: str = ""
    received: str = ""
    talked: tuple[str, ...] = ()


def bare_title(title: str) -> str:
    """Return a title without the number before it and the anchor of a note after it."""
    return NUMBER.sub("", ANCHOR.sub("", title.strip()), count=1).strip()


def titled(title: str) -> Titled:
    """Read a title. A title that tells of a meeting or of a paper has no sender: "Memorandum for the Record"."""
    bare = bare_title(title)
    kind = STATE.sub("", bare)
    genre = next((name for name, pattern in KINDS if re.match(pattern, kind, re.IGNORECASE)), "")
    if found := TALKED.search(bare):
        first, second = party_name(found["first"]), party_name(found["second"])
        if CALLED.search(bare):
            return Titled(genre or "conversation", sent=first, received=second)
        return Titled(genre or "conversation", talked=(first, second))
    if genre not in {"conversation", "minutes", "editorial note", "statement"} and (pair := correspondents(bare)):
        return Titled(genre or "correspondence", *pair)
    if found := BY.match(bare):
        return Titled(genre, sent=party_name(found["sent"]))
    return Titled(genre)


def correspondents(bare: str) -> tuple[str, str] | None:
    """Return who wrote to whom. Of several "to" the one after a name in brackets divides, else the first that belongs
    to no office; a title with an office in it alone names no recipient.

    "Counselor of the Mission to the United Nations (Barco) to Secretary of State Dulles"
    "Memorandum by Mr. Charles E. Bohlen, Special Assistant to the Secretary of State"
    """
    if found := TO_FROM.fullmatch(bare):
        return party_name(found["sent"]), party_name(found["received"])
    what = WHAT.match(bare)
    rest = bare[what.end() :] if what else bare
    splits = [(rest[: found.start()], rest[found.end() :]) for found in re.finditer(" to ", rest)]
    splits = [pair for pair in splits if SENDER.fullmatch(pair[0]) and RECIPIENT.fullmatch(pair[1])]
    if not splits or not (what or OFFICE.match(rest) or PERSONS.fullmatch(rest)):
        return None
    free = next((pair for pair in splits if not TAKES_TO.search(pair[0])), splits[0])
    sent, received = next((pair for pair in splits if pair[0].endswith(")")), free)
    by = what is not None and what[0].rstrip().lower().endswith("by")
    if (NO_SENDER.search(sent) and not what) or (TAKES_TO.search(sent) and (by or "," in sent)):
        return None
    return party_name(sent), party_name(received if received.endswith(")") else AFTER.sub("", received))


def party_name(name: str) -> str:
    """Return the name of a party without its article."""
    return re.sub(r"^(?:the|certain) ", "", name.strip(" ,."), flags=re.IGNORECASE)


def is_body(name: str) -> bool:
    """Say whether a party is an office and not a person; a person's name in brackets says the contrary."""
    begins = name.split(maxsplit=1)[0].lower()
    return BODY.match(name) is not None or (BODY.search(name) is not None and begins not in OFFICERS)

"""What a recorder says about a meeting, and not a speaker in it: who was there, how long it took, who wrote it down.

Also present at the meeting: comrs. Molotov …        На беседе присутствовали: …        Recorded by comr. Fedorenko.
"""

import re

from teipipe.blocks.page import Claim, Page

PARTICIPANTS = re.compile(
    r"(?:also )?(?:present|participants|attending|in attendance)(?=\s*[:：]|\s*$| (?:at|for|from|on|was|were)\b)"
    r"|(?:the following|those) (?:were |persons )?(?:also )?present"
    r"|(?:на |при )\w+ (?:также )?(?:присутств|участв)\w+|присутствовали|участвовали|участники"
    r"|参加(?:人员|者)?[:：]|出席|在座|anwesend|teilnehmer|présents|étaient présents",
    re.IGNORECASE,
)
RECORDER = re.compile(
    r"(?:recorded|written down|transcribed|minutes taken|notes taken) by\b|запис(?:ал|ала|али|ано)\b"
    r"|记录[:：人]|protokoll\w*:",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"the (?:meeting|conversation|talks?|discussion|session|reception)"
    r" (?:took|lasted|ended|concluded|continued|began|was over)\b"
    r"|(?:беседа|встреча|прием|приём|заседание) (?:продолжал|длил|закончил|началас|окончил)\w+"
    r"|(?:会谈|谈话|会议)(?:历时|持续|于\w+结束)",
    re.IGNORECASE,
)
OMISSION = re.compile(
    r"[\[(](?:omitted|here follows|discussion (?:of|then|turned)|at this point"
    r"|the (?:meeting|conversation|call|group|rest)"
    r"|there (?:was|followed)|далее|опущено|пропущено|здесь опущен|此处略|以下略)\b[^\]]*[\])][\d⁰-⁹¹²³]{0,3}",
    re.IGNORECASE,
)
ROLES = (("participants", PARTICIPANTS), ("recorder", RECORDER), ("duration", DURATION), ("omission", OMISSION))


def narration(page: Page, at: int) -> Claim | None:
    """Claim a paragraph that begins with such a formula; it ends the turn before it. A turn that tells of a meeting
    is not claimed: its label was claimed first."""
    for role, pattern in ROLES:
        if pattern.match(page.units[at].bare):
            return page.claim("p", at, role=role)
    return None

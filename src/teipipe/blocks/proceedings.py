"""Words that head a part of a record of proceedings, and are nobody's label though a colon follows and they return.

СЛУШАЛИ:        ПОСТАНОВИЛИ:        Присутствовали:        Resolved:        Anwesend:        出席：
"""

import re

HEADING = re.compile(
    r"(?:на \w+ )?(?:также )?(?:слушали|заслушали|выступили|постановили|постановлено|решили|решено|отметили|утвердили"
    r"|присутствовали|присутствуют|отсутствовали|участвовали|приглашены|участники|повестка дня|порядок дня)"
    r"|(?:also |those )?(?:heard|considered|resolved|decided|ordered|present|absent|attending|in attendance"
    r"|participants|apologies|agenda|decisions?|resolutions?)"
    r"|(?:es )?(?:anwesend|abwesend|entschuldigt|teilnehmer|tagesordnung|beschlossen|beschlu(?:ß|ss)|beschlüsse)"
    r"|(?:étaient |sont )?(?:présents?|absents?|excusés?|ordre du jour|décidé|décisions?|résolutions?)"
    r"|出席(?:者|人)?|列席(?:者|人)?|缺席(?:者|人)?|决议|決議|议程|議程|议题|議題",
    re.IGNORECASE,
)
EDGES = " \t*_.:："


def heads_proceedings(label: str) -> bool:
    """Say whether a label is such a word and nothing else: "Heard, J." may be a person."""
    return HEADING.fullmatch(label.strip(EDGES)) is not None

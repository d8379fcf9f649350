"""Single dates: expressions that somebody already knows to be dates, one by one or as JSON lines.

    {"id": "a", "surface": "28. 9. 903", "lang": "de", "ref": "1903-09-28"}  ->  {"id": "a", "when": "1903-09-28"}

What is not understood has its id and nothing else: an absent value is better than a wrong one. The lines that come in
and go out are described in `schema/json/date-question.schema.json` and `date-answer.schema.json`.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from teipipe.findings import Place, Refusal
from teipipe.marks.single_dates import VALUES, normalise

ISO_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
EXAMPLE = '{"id": "1", "surface": "3rd inst.", "lang": "en", "ref": "1891-05-14"}'


@dataclass(frozen=True, slots=True)
class Question:
    """An expression, its language, the date that it leans on and the sentence around it, as far as they are known."""

    id: str
    surface: str
    lang: str = ""
    ref: str = ""
    context: str = ""


def answers(lines: Iterable[bytes], name: str) -> Iterator[Mapping[str, str]]:
    """Answer JSON lines one by one, empty ones apart. `name` is what the lines come from.

    Raises Refusal, with the place and the remedy, for a line that is no question.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            question = asked(line, Place(name, number))
            yield {"id": question.id} | values(question)


def values(question: Question) -> dict[str, str]:
    """The value of an expression: `when`, `from` and `to`, or `notBefore` and `notAfter`; nothing if there is none."""
    attributes = normalise(question.surface, question.lang, question.ref, question.context)
    return {name: attributes[name] for name in VALUES if name in attributes}


def asked(line: bytes, place: Place) -> Question:
    """The question of a line. Raises Refusal when it is none."""
    try:
        given: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal(place, f"byte {error.start + 1} is no UTF-8; write the lines in UTF-8") from error
    except json.JSONDecodeError as error:
        at = Place(place.path, place.line, error.colno)
        raise Refusal(at, f"no JSON: {error.msg}; expected one object a line, such as {EXAMPLE}") from error
    if not isinstance(given, dict):
        raise Refusal(place, f"{short(given)} is no object; expected one a line, such as {EXAMPLE}")
    for name in ("id", "surface"):
        if not isinstance(given.get(name), str) or not given[name]:
            said = f'"{name}" is {short(given[name])}' if name in given else f'"{name}" is missing'
            raise Refusal(place, f"{said}; expected text, as in {EXAMPLE}")
    for name in ("lang", "ref", "context"):
        if not isinstance(given.get(name) or "", str):
            raise Refusal(place, f'"{name}" is {short(given[name])}; expected text or null, as in {EXAMPLE}')
    ref = given.get("ref") or ""
    if not is_date(ref):
        raise Refusal(place, f'"ref" is {short(ref)}; expected a date such as "1891-05-14" or "1891", or null')
    return Question(given["id"], given["surface"], given.get("lang") or "", ref[:10], given.get("context") or "")


def is_date(text: str) -> bool:
    """Whether a date to lean on is written in ISO 8601, or empty; a time of day may follow."""
    return not text or ISO_DATE.fullmatch(text.partition("T")[0]) is not None


def short(value: object) -> str:
    """A value as JSON, at a length that a message can hold."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:37]}…"


def printed(value: Mapping[str, str]) -> str:
    """A value as one line: "1949-12-18", "from 1950-01-20 to 1950-01-31", "between 1950-02-01 and 1950-02-10",
    "not after 1810"."""
    if "when" in value:
        return value["when"]
    if "from" in value:
        return f"from {value['from']} to {value['to']}"
    if "notBefore" in value and "notAfter" in value:
        return f"between {value['notBefore']} and {value['notAfter']}"
    return f"not before {value['notBefore']}" if "notBefore" in value else f"not after {value['notAfter']}"

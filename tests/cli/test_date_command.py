"""`teipipe date`: what it prints for one expression, and the JSON lines that it reads and writes."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from teipipe.cli import cli
from tests.conftest import REPOSITORY

SCHEMAS = REPOSITORY / "schema" / "json"
LINES = """\
{"id": "a", "surface": "28. 9. 903", "lang": "de", "ref": "1903-09-28", "context": null}

{"id": "b", "surface": "from 13 to 15 July", "lang": "en", "ref": "2013-02-12"}
{"id": "c", "surface": "Mitte März", "lang": "de", "ref": "1950"}
{"id": "d", "surface": "Samstag", "lang": "de", "ref": "1902-10-15", "context": "Ich kam Samstag an."}
{"id": "e", "surface": "nichts"}
{"id": "f", "surface": "vor 1810", "lang": "de", "ref": null}
"""
ANSWERS = [
    {"id": "a", "when": "1903-09-28"},
    {"id": "b", "from": "2013-07-13", "to": "2013-07-15"},
    {"id": "c", "notBefore": "1950-03-11", "notAfter": "1950-03-20"},
    {"id": "d", "when": "1902-10-11"},
    {"id": "e"},
    {"id": "f", "notAfter": "1810"},
]


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, ["date", *arguments], input=given)


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (("28. 9. 903", "--lang", "de"), "1903-09-28"),
        (("last Monday", "--lang", "en", "--ref", "1891-05-14"), "1891-05-11"),
        (("16-22 January 1950",), "from 1950-01-16 to 1950-01-22"),
        (("Mitte März 1950", "--lang", "de"), "between 1950-03-11 and 1950-03-20"),
        (("after May 1820", "--lang", "en"), "not before 1820-05"),
        (("avant 1770", "--lang", "fr"), "not after 1770"),
    ],
)
def test_one_expression(arguments: tuple[str, ...], printed: str) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (0, f"{printed}\n")


def test_what_is_not_understood_is_no_value() -> None:
    done = run("Mist", "--lang", "de")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        'teipipe: no date is understood in "Mist"; name its language with --lang, or with --ref the date that it '
        "leans on\n"
    )


def test_a_reference_that_is_no_date() -> None:
    done = run("gestern", "--ref", "14 May 1891")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "'14 May 1891' is no date; expected one such as 1903-09-28" in done.stderr


def test_json_lines() -> None:
    done = run("-", given=LINES)
    assert done.exit_code == 0
    assert [json.loads(line) for line in done.stdout.splitlines()] == ANSWERS


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id": "x", "surface": }', "standard input:2:24: no JSON: Expecting value; expected one object a line"),
        ('["x"]', 'standard input:2: ["x"] is no object; expected one a line'),
        ('{"surface": "heute"}', 'standard input:2: "id" is missing; expected text'),
        ('{"id": "x", "surface": 1949}', 'standard input:2: "surface" is 1949; expected text'),
        ('{"id": "x", "surface": "heute", "lang": 1}', 'standard input:2: "lang" is 1; expected text or null'),
        ('{"id": "x", "surface": "heute", "ref": "May"}', 'standard input:2: "ref" is "May"; expected a date such as'),
        (b'{"id": "x", "surface": "M\xe4rz"}', "standard input:2: byte 26 is no UTF-8; write the lines in UTF-8"),
    ],
)
def test_a_broken_line_is_named_with_its_place(line: str | bytes, message: str) -> None:
    broken = line if isinstance(line, bytes) else line.encode()
    done = run("-", given=b'{"id": "a", "surface": "1949"}\n' + broken + b"\n")
    assert done.exit_code == 2
    assert done.stdout == '{"id": "a", "when": "1949"}\n'
    assert done.stderr.startswith(f"teipipe: {message}")


def test_the_schemas_take_what_comes_in_and_goes_out() -> None:
    questions, answers = validator("date-question"), validator("date-answer")
    for line in LINES.splitlines():
        if line:
            questions.validate(json.loads(line))
    for answer in ANSWERS:
        answers.validate(answer)
    assert not questions.is_valid({"id": "x"})
    assert not questions.is_valid({"id": "x", "surface": "heute", "ref": "May"})
    assert not answers.is_valid({"id": "x", "from": "1949"})
    assert not answers.is_valid({"id": "x", "when": "yesterday"})


def test_a_set_of_others_is_read_by_their_measure(tmp_path: Path) -> None:
    given = REPOSITORY.parent / "shared" / "gold" / "dev" / "dates" / "input" / "dates.jsonl"
    if not given.exists():
        pytest.skip("needs gold/dev/dates beside the repository")
    lines = given.read_text(encoding="utf-8").splitlines()[::40]
    done = run("-", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [json.loads(line)["id"] for line in lines]
    assert all(validator("date-answer").is_valid(answer) for answer in answers)

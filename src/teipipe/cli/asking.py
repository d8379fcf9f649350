"""The commands that answer a question, about no document: what a date means, what a finding's code demands."""

import json
import sys

import click

from teipipe.cli.results import refusing
from teipipe.findings import Refusal


@click.command()
@click.argument("text")
@click.option("--lang", default="", help="Language of the text, such as de; any language by default.")
@click.option("--ref", default="", help="The date that the text leans on, such as 1903-09-28, 1903-09 or 1903.")
@refusing
def date(text: str, lang: str, ref: str) -> int:
    """Print the value of a date expression, or with "-" the values of JSON lines from standard input: each has an
    id and a surface, perhaps lang, ref, and as context the sentence around it.

    \b
    Example:
        teipipe date "28. 9. 903" --lang de
        teipipe date "last Monday" --lang en --ref 1891-05-14
        echo '{"id": "1", "surface": "31/XII", "ref": "1949-12-16"}' | teipipe date -
    """
    from teipipe.dating import Question, answers, is_date, printed, values

    if text == "-":
        for answer in answers(sys.stdin.buffer, "standard input"):
            click.echo(json.dumps(answer))
        return 0
    if not is_date(ref):
        raise Refusal("--ref", f"{ref!r} is no date; expected one such as 1903-09-28, 1903-09 or 1903")
    value = values(Question("", text, lang, ref))
    if not value:
        click.echo(
            f'teipipe: no date is understood in "{text}"; name its language with --lang, or with --ref the '
            "date that it leans on",
            err=True,
        )
    else:
        click.echo(printed(value))
    return 0 if value else 1


@click.command()
@click.argument("code", default="")
@refusing
def explain(code: str) -> int:
    """Explain the code of a finding: what it demands, why, and what to do. Without a code: list them.

    \b
    Example:
        teipipe explain speech-who
    """
    from teipipe.checks.explain import codes
    from teipipe.checks.explain import explain as page

    click.echo(page(code) if code else "\n".join(codes()))
    return 0

"""The commands on the register: what it lacks, and what is wrong with it."""

import json
from pathlib import Path

import click

from teipipe.cli.arguments import AS_JSON, EDITION
from teipipe.cli.results import refusing, report

FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def register() -> None:
    """Look after the register of persons, places and organisations.

    \b
    Example:
        teipipe register check tei
    """


@register.command()
@EDITION
@click.option("--output", "-o", type=FILE, help="File for the entries; standard output by default.")
@click.option("--json", "as_json", is_flag=True, help="One entry a line, as JSON.")
@refusing
def suggest(edition: Path, output: Path | None, as_json: bool) -> int:
    """Write an entry for each name that the documents of an edition have and its register lacks, to be corrected and
    pasted into the register. Exit status 0, whether or not there are any.

    \b
    Example:
        teipipe register suggest tei
    """
    from teipipe.convert import write_whole
    from teipipe.edition import documents, load
    from teipipe.register import Register
    from teipipe.register.suggesting import suggestions, written

    settings = load(edition)
    made = suggestions(documents([], settings), Register.load(settings.register))
    lines = "".join(json.dumps(one.as_json(), ensure_ascii=False) + "\n" for one in made)
    said = lines if as_json else written(made)
    if output is None:
        click.echo(said, nl=False)
    else:
        write_whole(output, said.encode())
        click.echo(f"{len(made)} entries in {output}", err=True)
    return 0


@register.command()
@EDITION
@AS_JSON
@refusing
def check(edition: Path, as_json: bool) -> int:
    """Check the register of an edition: ids, forms that two entries have, pointers, authority numbers, entries that
    no document uses.

    \b
    Example:
        teipipe register check tei
    """
    from teipipe.edition import load
    from teipipe.register.checking import examined

    settings = load(edition)
    return report(examined(settings.register, sorted(settings.documents.glob("*.xml"))), as_json=as_json)

"""The command that says which elements pages show."""

from collections.abc import Sequence
from pathlib import Path

import click

from teipipe.cli.arguments import AS_JSON, DOCUMENTS
from teipipe.cli.results import refusing, report
from teipipe.findings import Refusal


@click.command()
@DOCUMENTS
@click.option(
    "--schema",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Another schema than the manual's, in RELAX NG: of all of TEI, of a project.",
)
@AS_JSON
@refusing
def coverage(files: Sequence[Path], schema: Path | None, as_json: bool) -> int:
    """Say what pages make of each element of the schema, as the stylesheets have it: shown, not shown and why, or
    without a reading. Of documents: which of their elements have none. The templates of the edition around them count.

    \b
    Example:
        teipipe coverage
        teipipe coverage letters/documents
    """
    from teipipe.coverage import missing, table
    from teipipe.edition import documents
    from teipipe.resources import resource

    if files:
        named = documents(files)
        own = {folder: templates(folder) for folder in {path.parent for path in named}}
        return report((finding for path in named for finding in missing(path, own[path.parent])), as_json=as_json)
    rows = table(schema or resource("schema", "teipipe.rng"), templates(Path()))
    for row in rows:
        click.echo(str(row))
    without = sum(not row.reading for row in rows)
    click.echo(f"{len(rows)} elements, {without} without a reading", err=True)
    return int(without > 0)


def templates(start: Path) -> Path | None:
    """Return the templates for the reading view that the edition around a folder has, if there is one."""
    from teipipe.edition import find, load

    try:
        root = find(start)
    except Refusal:
        return None
    return load(root).templates("reading")

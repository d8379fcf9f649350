"""The command that starts an edition."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from teipipe.cli.arguments import FILES, FOLDER, deliveries
from teipipe.cli.results import refusing


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--title", default="", help="Title of the edition.")
@click.option("--publisher", default="", help="Who publishes it.")
@click.option("--learn", "learning", is_flag=True, help="Describe the house of these pages in houses/NAME.toml.")
@click.argument("pages", nargs=-1, type=FILES)
@refusing
def init(folder: Path, title: str, publisher: str, learning: bool, pages: Sequence[Path]) -> int:
    """Make a new edition: a folder with its settings, an empty register, and places for sources and decisions. With
    --learn the house of some pages is described too, or in an edition that is there; a folder or a ZIP archive stands
    for what is in it.

    \b
    Example:
        teipipe init letters --title "Letters of a Family" --publisher "Municipal Archive"
        teipipe init letters --learn pages/001.html pages/002.html pages/003.html
    """
    from teipipe.edition import SETTINGS
    from teipipe.init import create, describe

    if learning != bool(pages):
        raise click.UsageError("--learn takes pages, and pages are taken by --learn: init FOLDER --learn PAGE…")
    if not (learning and (folder / SETTINGS).exists()):
        for path in create(folder, title or folder.name, publisher or title or folder.name):
            click.echo(str(path), err=True)
    if learning:
        with TemporaryDirectory() as kept:
            described = describe(folder, [member for page in pages for member in deliveries(page, Path(kept))])
        click.echo(f"Correct {described}; what it does is told by: teipipe convert PAGE --house {described} --explain")
    click.echo(f"Put delivered files into {folder / 'sources'}, then run: teipipe build {folder}")
    return 0

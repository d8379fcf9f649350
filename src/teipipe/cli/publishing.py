"""The commands that publish: documents become pages and books, an edition all that it is."""

from collections.abc import Sequence
from pathlib import Path

import click

from teipipe.cli.arguments import ALL, AS_JSON, DOCUMENTS, EDITION, FOLDER, PRESENT
from teipipe.cli.results import progress, refusing, report, report_information
from teipipe.findings import Finding, Severity


@click.command()
@DOCUMENTS
@click.option("--output", "-o", type=FOLDER, help="Folder for what is published; build/ in the edition by default.")
@click.option("--to", "outputs", multiple=True, type=click.Choice(["html", "pdf", "epub"]), help="Only these outputs.")
@click.option("--edition", type=PRESENT, default=Path(), help="The edition; the one around this folder by default.")
@refusing
def publish(files: Sequence[Path], output: Path | None, outputs: Sequence[str], edition: Path) -> int:
    """Publish documents of an edition as HTML, PDF and EPUB. Without names: all of them.

    \b
    Example:
        teipipe publish --edition tei --to html --output site
    """
    from teipipe.build import examined, published
    from teipipe.edition import load

    settings = load(edition)
    faults = list(examined(settings, files))
    status = report(faults)
    if any(finding.severity == Severity.ERROR for finding in faults):
        click.echo("Nothing was published, because there are errors; mend them first", err=True)
        return 1
    for path in progress(
        published(settings, files, output or settings.build, outputs or settings.outputs), "publishing"
    ):
        click.echo(str(path), err=True)
    return status


@click.command()
@EDITION
@click.option("--output", "-o", type=FOLDER, help="Folder for what is published; build/ in the edition by default.")
@click.option("--force", is_flag=True, help="Overwrite documents edited by hand; the edited ones are kept beside.")
@ALL
@AS_JSON
@refusing
def build(edition: Path, output: Path | None, force: bool, everything: bool, as_json: bool) -> int:
    """Do everything: convert an edition's sources, check and certify its documents, publish them.

    \b
    Example:
        teipipe build tei
    """
    from teipipe.build import Building
    from teipipe.edition import load

    settings = load(edition)
    building = Building(settings, output or settings.build, force=force)
    for step in progress(building.steps(), settings.title):
        click.echo(step, err=True)
    later: list[Finding] = []
    report(building.findings, as_json=as_json, later=None if everything or as_json else later)
    report_information(later)
    click.echo(building.summary(), err=True)
    return building.status

"""The command that converts: delivered files become TEI, without an edition."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from teipipe.cli.arguments import ALL, AS_JSON, FILES, FOLDER, JOBS, deliveries
from teipipe.cli.results import refusing, report, report_information
from teipipe.findings import Finding, Refusal, visible


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILES)
@click.option("--output", "-o", type=FOLDER, help="Folder for the TEI files; needed but with --explain.")
@click.option("--register", type=FOLDER, help="Folder with persons.xml, places.xml, orgs.xml.")
@click.option("--converter", default="", help="Use this converter instead of recognising the house.")
@click.option("--house", "houses", multiple=True, type=FILES, help="A house described in TOML, beside those known.")
@click.option("--explain", "explaining", is_flag=True, help="Tell which house each file is of, by what evidence.")
@click.option("--force", is_flag=True, help="Overwrite documents edited by hand; the edited ones are kept beside.")
@JOBS
@ALL
@AS_JSON
@refusing
def convert(
    files: Sequence[Path],
    output: Path | None,
    register: Path | None,
    converter: str,
    houses: Sequence[Path],
    explaining: bool,
    force: bool,
    jobs: int,
    everything: bool,
    as_json: bool,
) -> int:
    """Encode files as TEI, without an edition: DIR/STEM.xml for each, DIR/STEM_1.xml … where a file holds several
    documents. A folder or a ZIP archive stands for what is in it, "-" for standard input. With --explain and no
    folder nothing is written.

    \b
    Example:
        teipipe convert tei/sources/000_5e1cfade7eee3c8f.txt --output encoded
        teipipe convert tei/sources/*.txt --explain
    """
    from teipipe.batch import Order, converted
    from teipipe.houses import house

    if output is None and not explaining:
        raise click.UsageError("Missing option '--output' / '-o': the folder for the TEI files.")
    with TemporaryDirectory() as folder:
        given = [member for file in files for member in deliveries(file, output or Path(folder))]
        if explaining:
            tell(given, converter, [house(path) for path in houses], as_json)
        if output is None:
            return 0
        order = Order(output, register, converter, tuple(houses), force)
        return told(converted(order, given, jobs), given, everything=everything, as_json=as_json)


def told(outcomes: Iterable[Any], given: Sequence[Path], *, everything: bool, as_json: bool) -> int:
    """Print what came of each file as it comes, and return the exit status. Information comes last."""
    from teipipe.sidecar import examined

    information: list[Finding] = []
    later = None if everything or as_json else information
    status = 0
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            click.echo(f"teipipe: {outcome}", err=True)
            status = 2
            continue
        for path in outcome.documents:
            click.echo(f"{outcome.source} -> {path}", err=True)
        status = max(status, report(outcome.findings, as_json=as_json, later=later))
    status = max(status, report(examined(given), as_json=as_json, later=later))
    report_information(information)
    return status


def tell(paths: Iterable[Path], converter: str, houses: Sequence[Any], as_json: bool) -> None:
    """Print for each file which house it is taken for, by what evidence, and what each rule claims."""
    from teipipe.convert import delivered
    from teipipe.explanation import explained

    for path in paths:
        for found in explained(path, delivered(path), (), converter, houses):
            click.echo(visible(json.dumps(found.as_json(), ensure_ascii=False) if as_json else str(found)))

"""The command that reads the versions of a document against each other."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from teipipe.cli.arguments import DOCUMENTS, FILES, PRESENT
from teipipe.cli.results import refusing
from teipipe.findings import visible


@click.command()
@DOCUMENTS
@click.option("--register", type=PRESENT, help="Folder of the register, where a document does not point at it.")
@click.option("--house", "houses", multiple=True, type=FILES, help="A house that a document in no edition is of.")
@click.option("--json", "as_json", is_flag=True, help="One document a line, as JSON.")
@refusing
def collate(files: Sequence[Path], register: Path | None, houses: Sequence[Path], as_json: bool) -> int:
    """Read the versions of documents against each other: where linked passages say different things (numbers, dates,
    names, directions, who shall do it, question or statement), with both places, how certain it is, and why; and
    whether the same persons speak in the same order. Without names: all documents of the edition here; of a folder,
    all in it.

    \b
    Example:
        teipipe collate tei/documents/1949-12-16_stalin-mao.xml
    """
    from teipipe.again import of_document
    from teipipe.checks.reading import root_of
    from teipipe.collate.report import Collation
    from teipipe.edition import documents

    for path in documents(files):
        made = of_document(root_of(path), path, houses, register)
        collation = Collation(path, made.delivered, made.document)
        click.echo(visible(json.dumps(collation.as_json(), ensure_ascii=False) if as_json else str(collation)))
    return 0

"""The commands that check: documents against the schema and its rules, and against their sources."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from teipipe.cli.arguments import AS_JSON, DOCUMENTS, JOBS, PRESENT, standing_in
from teipipe.cli.results import refusing, report
from teipipe.findings import visible


@click.command()
@DOCUMENTS
@click.option("--register", type=PRESENT, help="Folder of the register, where documents do not point at it.")
@AS_JSON
@refusing
def check(files: Sequence[Path], register: Path | None, as_json: bool) -> int:
    """Validate TEI documents: schema, rules, references. Without names: all of the edition here; of a folder,
    all in it; "-" reads one.

    \b
    Example:
        teipipe check tei/documents/*.xml
    """
    from teipipe.checks import check as checked
    from teipipe.edition import documents

    with standing_in(files) as paths:
        return report((finding for path in documents(paths) for finding in checked(path, register)), as_json=as_json)


@click.command()
@DOCUMENTS
@JOBS
@click.option("--json", "as_json", is_flag=True, help="One certificate a line, as JSON.")
@refusing
def certify(files: Sequence[Path], jobs: int, as_json: bool) -> int:
    """Prove that documents say what their sources say, all of it and nothing else; "-" reads one. Documents that are
    parts of one source are proved together too: nothing between them is left out, or said twice; of a folder, all.

    \b
    Example:
        teipipe certify tei/documents/1949-12-16_stalin-mao.xml
    """
    from teipipe.certify.many import certified
    from teipipe.certify.parts import together
    from teipipe.edition import documents

    status, certificates = 0, []
    with standing_in(files) as paths:
        for certificate in certified(documents(paths), jobs):
            click.echo(visible(json.dumps(certificate.as_json(), ensure_ascii=False) if as_json else str(certificate)))
            if not as_json:
                report(certificate.findings)
            certificates.append(certificate)
            status = status or int(bool(certificate.findings))
    return status | report(
        together(certificates, complete=not files or any(path.is_dir() for path in files)), as_json=as_json
    )

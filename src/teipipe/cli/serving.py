"""The command `serve`: a local preview for editors."""

from pathlib import Path

import click

from teipipe.cli.arguments import EDITION
from teipipe.cli.results import refusing


@click.command()
@EDITION
@click.option("--port", default=8000, show_default=True, help="Port on this machine; 0 takes a free one.")
@refusing
def serve(edition: Path, port: int) -> int:
    """Show an edition's site in the browser, and reload it whenever something in the edition changes.

    Only this machine can reach it. Stop it with Ctrl-C.

    \b
    Example:
        teipipe serve tei
    """
    from teipipe.serving import Server

    server = Server(edition, port, lambda line: click.echo(line, err=True))
    click.echo(f"{server.address} (stop with Ctrl-C)")
    try:
        server.run()
    except KeyboardInterrupt:
        click.echo("Stopped", err=True)
    return 0

"""The command `serve`: a local preview for editors."""

from pathlib import Path

import click

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.argument("edition", type=FOLDER, default=Path())
@click.option("--port", default=8000, show_default=True, help="Port on this machine; 0 takes a free one.")
def serve(edition: Path, port: int) -> int:
    """Show an edition's site in the browser, and reload it whenever something in the edition changes.

    Only this machine can reach it. Stop it with Ctrl-C.

    Example:

        teipipe serve tei
    """
    # Imported when it runs: `teipipe --help` must not wait for the XSLT processor.
    from teipipe.serving import Server  # noqa: PLC0415

    server = Server(edition, port, lambda line: click.echo(line, err=True))
    click.echo(f"{server.address} (stop with Ctrl-C)")
    try:
        server.run()
    except KeyboardInterrupt:
        click.echo("Stopped", err=True)
    return 0

"""Options and arguments that several commands have, and the files that an argument means."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from teipipe.findings import Refusal

FILES = click.Path(path_type=Path, allow_dash=True)
FOLDER = click.Path(file_okay=False, path_type=Path)
PRESENT = click.Path(file_okay=False, exists=True, path_type=Path)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One finding a line, as JSON.")
ALL = click.option("--all", "everything", is_flag=True, help="Show each piece of information, however many there are.")
JOBS = click.option("--jobs", type=click.IntRange(0), default=0, help="How many processes; one a processor by default.")
EDITION = click.argument("edition", type=PRESENT, default=Path())
DOCUMENTS = click.argument("files", metavar="[DOCUMENTS]...", nargs=-1, type=FILES)


def deliveries(file: Path, output: Path) -> Iterable[Path]:
    """Return the files that an argument means: standard input, itself, or what a folder or a ZIP archive holds."""
    from teipipe.readers.archive import members

    return [from_standard_input(output)] if str(file) == "-" else members(file, output)


def from_standard_input(output: Path) -> Path:
    """Keep standard input as a file beside its document, so that the certificate can be checked against it."""
    from teipipe.convert import write_whole

    path = output / "standard-input.txt"
    write_whole(path, sys.stdin.buffer.read())
    return path


@contextmanager
def standing_in(files: Sequence[Path]) -> Iterator[list[Path]]:
    """Let a file stand in for standard input ("-"), in the working directory, where its relative addresses begin."""
    stand_in = Path(f"standard-input-{os.getpid()}.xml")
    try:
        if Path("-") in files:
            stand_in.write_bytes(sys.stdin.buffer.read())
        yield [stand_in if path == Path("-") else path for path in files]
    except OSError as error:
        raise Refusal("-", f"standard input cannot be kept here: {error.strerror}; work in another folder") from error
    finally:
        stand_in.unlink(missing_ok=True)

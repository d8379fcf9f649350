"""The command line: one command a stage. A command parses, calls one stage, and prints.

Results go to standard output, everything else to standard error. Exit status: 0 clean, 1 findings, 2 wrong usage or
an input that cannot be read. A command imports what it runs when it runs. A new one stands in the module of its
theme, and is named in COMMANDS.
"""

import gc

import click

from teipipe import __version__
from teipipe.cli.asking import date, explain
from teipipe.cli.checking import certify, check
from teipipe.cli.collating import collate
from teipipe.cli.converting import convert
from teipipe.cli.coverage import coverage
from teipipe.cli.publishing import build, publish
from teipipe.cli.register import register
from teipipe.cli.reviewing import review, why
from teipipe.cli.serving import serve
from teipipe.cli.starting import init

COMMANDS = (
    *(init, build, convert, check, certify, collate, publish, coverage, serve),
    *(register, why, review, date, explain),
)


@click.group(commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="teipipe")
def cli() -> None:
    """Encode archival texts as TEI, prove that nothing was lost, publish them as HTML and PDF.

    \b
    Completion for your shell:
        eval "$(_TEIPIPE_COMPLETE=bash_source teipipe)"
    """
    # A command makes many small objects and few cycles: looking for cycles seldom saves a fifth of the time.
    gc.set_threshold(200_000, 20, 20)

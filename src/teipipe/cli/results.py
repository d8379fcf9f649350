"""What a command prints, and the exit status that it ends with."""

import json
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import click

from teipipe.findings import Finding, Refusal, Severity


def refusing(command: Callable[..., int]) -> Callable[..., None]:
    """Turn a command's return value into the exit status, and a refusal into a message and status 2."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            status = command(*args, **options)
        except Refusal as refusal:
            click.echo(f"teipipe: {refusal}", err=True)
            status = 2
        sys.exit(status)

    return run


def report(findings: Iterable[Finding], *, as_json: bool = False) -> int:
    """Print findings, one a line, and return the exit status that they ask for."""
    status = 0
    for finding in findings:
        click.echo(json.dumps(finding.as_json(), ensure_ascii=False) if as_json else str(finding))
        status = status or int(finding.severity != Severity.INFORMATION)
    return status


def progress(steps: Iterable[Any], label: str) -> Iterable[Any]:
    """Show a bar on a terminal in place of lines; elsewhere pass the steps on, to be printed line by line."""
    if not sys.stderr.isatty():
        yield from steps
        return
    with click.progressbar(steps, label=label, item_show_func=lambda step: str(step or ""), file=sys.stderr) as shown:
        for _ in shown:
            pass

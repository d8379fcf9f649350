"""What a command prints, and the exit status that it ends with."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import click

from teipipe.findings import Finding, Refusal, Severity, visible

# Of more information than this only the numbers are shown, so that errors and warnings are seen.
MOST_SHOWN = 40


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


def report(findings: Iterable[Finding], *, as_json: bool = False, later: list[Finding] | None = None) -> int:
    """Print findings, one a line, and return the exit status that they ask for. Information waits in `later`, if that
    is given, for `report_information`."""
    status = 0
    for finding in findings:
        if later is not None and finding.severity == Severity.INFORMATION:
            later.append(finding)
            continue
        click.echo(visible(json.dumps(finding.as_json(), ensure_ascii=False) if as_json else str(finding)))
        status = status or int(finding.severity != Severity.INFORMATION)
    return status


def report_information(later: Sequence[Finding]) -> None:
    """Print information that has waited; where it would fill more than a screen only how much there is, by its code."""
    if len(later) <= MOST_SHOWN:
        report(later)
        return
    numbers = ", ".join(f"{number} {code}" for code, number in Counter(one.code for one in later).most_common())
    click.echo(f"Information: {numbers}; each is shown with --all", err=True)


def progress(steps: Iterable[Any], label: str) -> Iterable[Any]:
    """Show a bar on a terminal in place of lines; elsewhere pass the steps on, to be printed line by line."""
    if not sys.stderr.isatty():
        yield from steps
        return
    with click.progressbar(steps, label=label, item_show_func=lambda step: str(step or ""), file=sys.stderr) as shown:
        for _ in shown:
            pass

"""The commands for editors: why an element is as it is, and what waits for a verdict."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teipipe.cli.arguments import DOCUMENTS, FILES, PRESENT
from teipipe.cli.results import refusing
from teipipe.findings import visible

if TYPE_CHECKING:
    from teipipe.review import Item, Session

SKIP, QUIT = "skip", "quit"
WIDEST = 100


@click.command()
@click.argument("place", metavar="DOCUMENT:LINE|DOCUMENT#ID|ID")
@click.option("--register", type=PRESENT, help="Folder of the register, where a document does not point at it.")
@click.option("--house", "houses", multiple=True, type=FILES, help="A house that a document in no edition is of.")
@click.option("--json", "as_json", is_flag=True, help="One reason a line, as JSON.")
@refusing
def why(place: str, register: Path | None, houses: Sequence[Path], as_json: bool) -> int:
    """Tell why an element of a document is there and is as it is: its rule, the words of the source, how certain it
    is, and what it leant on. At a line that is the block there, what holds it, and what begins on the line.

    \b
    Example:
        teipipe why tei/documents/1949-12-16_stalin-mao.xml:200
        teipipe why tei/documents/1949-12-18_mao-liu.xml#en-salute-395acf62
        teipipe why en-salute-395acf62
    """
    from teipipe.why import asked

    answer = asked(place, houses, register)
    if answer.remark:
        click.echo(answer.remark, err=True)
    for reason in answer.reasons:
        click.echo(visible(json.dumps(reason.as_json(), ensure_ascii=False) if as_json else str(reason)))
    return int(any(reason.because.rule == "none" for reason in answer.reasons))


@click.command()
@DOCUMENTS
@click.option("--list", "listing", is_flag=True, help="Only list what waits, also on a terminal.")
@click.option("--by", default="", help="Who decides, as the decisions will have it.")
@click.option("--json", "as_json", is_flag=True, help="List one guess a line, as JSON.")
@refusing
def review(files: Sequence[Path], listing: bool, by: str, as_json: bool) -> int:
    """Ask an editor about what is guessed with less than high certainty, and keep the verdicts as decisions of the
    edition. Names an edition or documents; without names the edition here. Where nobody is asked, it only lists.

    \b
    Example:
        teipipe review tei
        teipipe review tei --list
    """
    from teipipe.review import queue

    items = list(queue(files))
    asking = not (listing or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    if not asking or not items:
        for item in items:
            click.echo(visible(json.dumps(item.listed.as_json(), ensure_ascii=False) if as_json else str(item.listed)))
        return int(bool(items))
    return int(len(items) > ask(items, by))


def ask(items: "Sequence[Item]", by: str) -> int:
    """Ask about one guess after another, and return how many were decided. Whoever stops loses nothing."""
    from teipipe.review import Session

    session = Session(by)
    try:
        for number, item in enumerate(items, 1):
            if item.again.edition is None:
                click.echo(f"{item.listed}\n  its document lies in no edition, where a verdict could be kept")
                continue
            click.echo(presented(item, f"{number} of {len(items)}"))
            if not judged(item, session):
                break
    except (click.Abort, KeyboardInterrupt):
        click.echo()
    left = len(items) - len(session.made)
    click.echo(f"{len(session.made)} decided, {left} left. Verdicts are applied by the next 'teipipe build'.")
    return len(session.made)


def presented(item: "Item", number: str) -> str:
    """Return a guess with its passage, as it is shown on a terminal."""
    from teipipe.review import shown

    one, width = item.listed, min(shutil.get_terminal_size().columns, WIDEST)
    what = click.style(one.what, bold=True)
    return f"\n{number}  {one.source}:{one.line}\n{what}\n{one.doubt}\n\n{shown(item, width)}\n"


def judged(item: "Item", session: "Session") -> bool:
    """Ask for one verdict and keep it; say whether to go on."""
    from teipipe.verdicts import CHANGE

    verdict = chosen((*item.choices, SKIP, QUIT))
    if verdict in {SKIP, QUIT}:
        return verdict == SKIP
    value = valued(item) if verdict == CHANGE else ""
    session.by = session.by or click.prompt("Who decides (your name, as decisions will have it)")
    reason = click.prompt("On what grounds", default=item.default_reason(verdict))
    click.echo(f"Kept in {session.decide(item, verdict, value, reason)}")
    return True


def chosen(choices: Sequence[str]) -> str:
    """Ask for one of the choices; its first letter is enough."""
    offer = ", ".join(f"({choice[0]}){choice[1:]}" for choice in choices)
    while True:
        said = click.prompt(offer).strip().lower()
        found = next((choice for choice in choices if said and choice.startswith(said)), "")
        if found:
            return found
        click.echo(f"“{said}” is none of these")


def valued(item: "Item") -> str:
    """Ask for the right value until it is one."""
    while True:
        value = " ".join(str(click.prompt("What is right")).split())
        fault = item.fault(value)
        if not fault:
            return value
        click.echo(fault)

"""The command line: one command a stage. A command parses, calls one stage, and prints.

Results go to standard output, everything else to standard error. Exit status: 0 clean, 1 findings, 2 wrong usage or
an input that cannot be read.
"""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from teipipe import __version__
from teipipe.findings import Finding, Refusal, Severity

FILES = click.Path(path_type=Path, allow_dash=True)
FOLDER = click.Path(file_okay=False, path_type=Path)
PRESENT = click.Path(file_okay=False, exists=True, path_type=Path)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One finding a line, as JSON.")
JOBS = click.option("--jobs", type=click.IntRange(0), default=0, help="How many processes; one a processor by default.")
EDITION = click.argument("edition", type=PRESENT, default=Path())


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="teipipe")
def cli() -> None:
    """Encode archival texts as TEI, prove that nothing was lost, publish them as HTML and PDF.

    \b
    Completion for your shell:
        eval "$(_TEIPIPE_COMPLETE=bash_source teipipe)"
    """
    # A command makes many small objects and few cycles: looking for cycles seldom saves a fifth of the time.
    gc.set_threshold(200_000, 20, 20)


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


@cli.command()
@click.argument("files", nargs=-1, required=True, type=FILES)
@click.option("--output", "-o", type=FOLDER, help="Folder for the TEI files; needed but with --explain.")
@click.option("--register", type=FOLDER, help="Folder with persons.xml, places.xml, orgs.xml.")
@click.option("--converter", default="", help="Use this converter instead of recognising the house.")
@click.option("--house", "houses", multiple=True, type=FILES, help="A house described in TOML, beside those known.")
@click.option("--explain", "explaining", is_flag=True, help="Tell which house each file is of, by what evidence.")
@click.option("--force", is_flag=True, help="Overwrite documents edited by hand; the edited ones are kept beside.")
@JOBS
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
        return told(converted(order, given, jobs), given, as_json=as_json)


def told(outcomes: Iterable[Any], given: Sequence[Path], *, as_json: bool) -> int:
    """Print what came of each file as it comes, and return the exit status."""
    from teipipe.sidecar import examined

    status = 0
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            click.echo(f"teipipe: {outcome}", err=True)
            status = 2
            continue
        for path in outcome.documents:
            click.echo(f"{outcome.source} -> {path}", err=True)
        status = max(status, report(outcome.findings, as_json=as_json))
    return max(status, report(examined(given), as_json=as_json))


def tell(paths: Iterable[Path], converter: str, houses: Sequence[Any], as_json: bool) -> None:
    """Print for each file which house it is taken for, by what evidence, and what each rule claims."""
    from teipipe.convert import delivered
    from teipipe.explanation import explained

    for path in paths:
        for found in explained(path, delivered(path), (), converter, houses):
            click.echo(json.dumps(found.as_json(), ensure_ascii=False) if as_json else str(found))


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


@cli.command()
@click.argument("files", metavar="[DOCUMENTS]...", nargs=-1, type=FILES)
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


@cli.command()
@click.argument("files", metavar="[DOCUMENTS]...", nargs=-1, type=FILES)
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
            click.echo(json.dumps(certificate.as_json(), ensure_ascii=False) if as_json else str(certificate))
            if not as_json:
                report(certificate.findings)
            certificates.append(certificate)
            status = status or int(bool(certificate.findings))
    return status | report(
        together(certificates, complete=not files or any(path.is_dir() for path in files)), as_json=as_json
    )


@cli.command()
@click.argument("files", metavar="[DOCUMENTS]...", nargs=-1, type=FILES)
@click.option("--output", "-o", type=FOLDER, help="Folder for what is published; build/ in the edition by default.")
@click.option("--to", "outputs", multiple=True, type=click.Choice(["html", "pdf"]), help="Only these outputs.")
@click.option("--edition", type=PRESENT, default=Path(), help="The edition; the one around this folder by default.")
@refusing
def publish(files: Sequence[Path], output: Path | None, outputs: Sequence[str], edition: Path) -> int:
    """Publish documents of an edition as HTML and PDF. Without names: all of them.

    \b
    Example:
        teipipe publish --edition tei --to html --output site
    """
    from teipipe.build import examined, published
    from teipipe.edition import load

    settings = load(edition)
    faults = list(examined(settings, files))
    status = report(faults)
    if any(finding.severity == Severity.ERROR for finding in faults):
        click.echo("Nothing was published, because there are errors; mend them first", err=True)
        return 1
    for path in progress(
        published(settings, files, output or settings.build, outputs or settings.outputs), "publishing"
    ):
        click.echo(str(path), err=True)
    return status


@cli.command()
@EDITION
@click.option("--output", "-o", type=FOLDER, help="Folder for what is published; build/ in the edition by default.")
@click.option("--force", is_flag=True, help="Overwrite documents edited by hand; the edited ones are kept beside.")
@AS_JSON
@refusing
def build(edition: Path, output: Path | None, force: bool, as_json: bool) -> int:
    """Do everything: convert an edition's sources, check and certify its documents, publish them.

    \b
    Example:
        teipipe build tei
    """
    from teipipe.build import Building
    from teipipe.edition import load

    settings = load(edition)
    building = Building(settings, output or settings.build, force=force)
    for step in progress(building.steps(), settings.title):
        click.echo(step, err=True)
    report(building.findings, as_json=as_json)
    click.echo(building.summary(), err=True)
    return building.status


def progress(steps: Iterable[Any], label: str) -> Iterable[Any]:
    """Show a bar on a terminal in place of lines; elsewhere pass the steps on, to be printed line by line."""
    if not sys.stderr.isatty():
        yield from steps
        return
    with click.progressbar(steps, label=label, item_show_func=lambda step: str(step or ""), file=sys.stderr) as shown:
        for _ in shown:
            pass


@cli.command()
@click.argument("folder", type=FOLDER)
@click.option("--title", default="", help="Title of the edition.")
@click.option("--publisher", default="", help="Who publishes it.")
@click.option("--learn", "learning", is_flag=True, help="Describe the house of these pages in houses/NAME.toml.")
@click.argument("pages", nargs=-1, type=FILES)
@refusing
def init(folder: Path, title: str, publisher: str, learning: bool, pages: Sequence[Path]) -> int:
    """Make a new edition: a folder with its settings, an empty register, and places for sources and decisions. With
    --learn the house of some pages is described too, or in an edition that is there; a folder or a ZIP archive stands
    for what is in it.

    \b
    Example:
        teipipe init letters --title "Letters of a Family" --publisher "Municipal Archive"
        teipipe init letters --learn pages/001.html pages/002.html pages/003.html
    """
    from teipipe.edition import SETTINGS
    from teipipe.init import create, describe

    if learning != bool(pages):
        raise click.UsageError("--learn takes pages, and pages are taken by --learn: init FOLDER --learn PAGE…")
    if not (learning and (folder / SETTINGS).exists()):
        for path in create(folder, title or folder.name, publisher or title or folder.name):
            click.echo(str(path), err=True)
    if learning:
        with TemporaryDirectory() as kept:
            described = describe(folder, [member for page in pages for member in deliveries(page, Path(kept))])
        click.echo(f"Correct {described}; what it does is told by: teipipe convert PAGE --house {described} --explain")
    click.echo(f"Put delivered files into {folder / 'sources'}, then run: teipipe build {folder}")
    return 0


@cli.command()
@click.argument("text")
@click.option("--lang", default="", help="Language of the text, such as de; any language by default.")
@click.option("--ref", default="", help="The date that the text leans on, such as 1903-09-28, 1903-09 or 1903.")
@refusing
def date(text: str, lang: str, ref: str) -> int:
    """Print the value of a date expression, or with "-" the values of JSON lines from standard input: each has an
    id and a surface, perhaps lang, ref, and as context the sentence around it.

    \b
    Example:
        teipipe date "28. 9. 903" --lang de
        teipipe date "last Monday" --lang en --ref 1891-05-14
        echo '{"id": "1", "surface": "31/XII", "ref": "1949-12-16"}' | teipipe date -
    """
    from teipipe.dating import Question, answers, is_date, printed, values

    if text == "-":
        for answer in answers(sys.stdin.buffer, "standard input"):
            click.echo(json.dumps(answer))
        return 0
    if not is_date(ref):
        raise Refusal("--ref", f"{ref!r} is no date; expected one such as 1903-09-28, 1903-09 or 1903")
    value = values(Question("", text, lang, ref))
    if not value:
        click.echo(
            f'teipipe: no date is understood in "{text}"; name its language with --lang, or with --ref the '
            "date that it leans on",
            err=True,
        )
    else:
        click.echo(printed(value))
    return 0 if value else 1


@cli.command()
@click.argument("code", default="")
@refusing
def explain(code: str) -> int:
    """Explain the code of a finding: what it demands, why, and what to do. Without a code: list them.

    \b
    Example:
        teipipe explain speech-who
    """
    from teipipe.checks.explain import codes
    from teipipe.checks.explain import explain as page

    click.echo(page(code) if code else "\n".join(codes()))
    return 0

"""Publication: encoded documents become a site and books.

    TEI -> reading view -> HTML, EPUB, Typst -> PDF

Every output is complete before a file of the site is touched: what cannot be published leaves the old site as it is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from teipipe import site
from teipipe.book import BOOK, books
from teipipe.checks.schema_build import manual
from teipipe.edition import Edition
from teipipe.epub import bind
from teipipe.file_names import fault, folded
from teipipe.findings import Refusal
from teipipe.reading import mentioned, registers_of
from teipipe.resources import resource
from teipipe.website import website


@dataclass(frozen=True, slots=True)
class Published:
    """A file that was written, and the output it belongs to."""

    output: str
    path: Path


@dataclass(frozen=True, slots=True)
class Build:
    """What every output works from, and where it writes."""

    edition: Edition
    documents: tuple[Path, ...]
    outputs: tuple[str, ...]
    folder: Path


def publish(
    documents: Sequence[Path], edition: Edition, output: Path, outputs: Sequence[str] = ("html", "pdf")
) -> Iterator[Published]:
    """Publish documents and register as the outputs named; yield each file of the site.

    What an earlier run published there and this one does not make is removed: a withdrawn document is gone everywhere.

    Raises:
        Refusal: an output or a document is not known, cannot be read, or has something that cannot be shown; or the
            site cannot be written.
    """
    for name in outputs:
        if name not in OUTPUTS:
            raise Refusal(name, f"no such output; choose from {', '.join(OUTPUTS)}")
    ordered = _sorted(documents)
    with site.staging(output) as stage:
        build = Build(edition, ordered, tuple(outputs), stage)
        with site.refused(stage):
            made = [Published(name, path) for name in outputs for path in OUTPUTS[name](build)]
        # An edition's own `build` is nobody else's: what lies there from before there was a list is replaced.
        owned = output.resolve() == edition.build.resolve()
        site.fill(output, stage, [each.path for each in made], owned)
    for each in made:
        yield replace(each, path=output / each.path.relative_to(stage))


def html(build: Build) -> Iterator[Path]:
    """Write the site: its pages, its design, the manual, and the TEI files it links to."""
    yield from website(build.documents, build.edition, build.folder, build.outputs)
    yield from furnishings(build.edition, build.documents, build.folder)


def furnishings(edition: Edition, documents: Sequence[Path], folder: Path) -> Iterator[Path]:
    """Write what pages need and link to: design, scripts, manual, TEI; of registers, what has a page."""
    for name in ("style.css", "site.js", "search.js"):
        yield _write(folder / name, resource("xslt", "html", name).read_bytes())
    if edition.theme.is_file():
        yield _write(folder / "theme.css", edition.theme.read_bytes())
    yield _write(folder / "manual.html", manual().encode("utf-8"))
    for document in documents:
        yield _write(folder / "tei" / "documents" / f"{document.stem}.xml", document.read_bytes())
    entries = {path.stem for path in (folder / "register").glob("*/*.html")}
    for register in registers_of(edition):
        if (folder / "register" / f"{register.stem}.html").is_file():
            yield _write(folder / "tei" / "register" / register.name, mentioned(register, entries))


def pdf(build: Build) -> Iterator[Path]:
    """Write one PDF a document and one of the whole edition, each with its TEI attached."""
    yield from books(build.documents, build.edition, build.folder / "pdf")


def epub(build: Build) -> Iterator[Path]:
    """Write one EPUB of the whole edition."""
    path = build.folder / "epub" / f"{BOOK}.epub"
    bind(build.documents, build.edition, path, build.outputs)
    yield path


OUTPUTS: Mapping[str, Callable[[Build], Iterator[Path]]] = {"html": html, "pdf": pdf, "epub": epub}


def _sorted(documents: Sequence[Path]) -> tuple[Path, ...]:
    """Sort by name, whatever order a shell gave; a name twice would overwrite itself."""
    ordered = tuple(sorted(documents, key=lambda path: (path.name, str(path))))
    for one, other in pairwise(sorted(ordered, key=lambda path: folded(path.stem))):
        if folded(one.stem) == folded(other.stem):
            raise Refusal(str(other), f"has the name of {one}, at least on some machines; rename one of them")
    for path in ordered:
        if folded(path.stem) == BOOK:
            raise Refusal(str(path), "has the name of the book's PDF; rename it")
        if message := fault(path.stem):
            raise Refusal(repr(str(path)), f"has {message}; rename it")
    if not ordered:
        raise Refusal("publish", "no documents; name TEI files, or encode the sources first")
    return ordered


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path

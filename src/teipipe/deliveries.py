"""What lies in an edition's folder of sources: files, folders of files, and ZIP archives, which are unpacked elsewhere.

sources/letter.txt                 letter.txt
sources/box1/001.html              box1/001.html
sources/box2.zip                   box2.zip/1949/001.docx, unpacked in unpacked/box2.zip/1949/
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from teipipe.edition import Edition
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.readers import READERS
from teipipe.readers.archive import is_delivery, is_hidden, unpacked
from teipipe.readers.package import part_names
from teipipe.sidecar import is_sidecar

ARCHIVE = ".zip"
KNOWN = " ".join((*READERS, ARCHIVE))


def sources(edition: Edition) -> list[Path]:
    """Return the delivered files of an edition in order, those in folders and archives too.

    Raises:
        Refusal: the folder is missing or holds no file that a reader takes, or an archive cannot be unpacked.
    """
    found = [file for path in deliveries(edition) for file in taken(path, edition)]
    if not found:
        raise Refusal(str(edition.sources), f"holds no sources; put delivered files there ({KNOWN})")
    return found


def deliveries(edition: Edition) -> list[Path]:
    """Return what lies in the folder of sources, but for what an operating system hides."""
    return sorted(path for path in edition.sources.glob("*") if not path.name.startswith("."))


def taken(path: Path, edition: Edition) -> list[Path]:
    """Return the files that a reader takes of one delivery. An archive is unpacked beside the sources, never in them.

    Raises:
        Refusal: an archive is broken, encrypted, too large, or has a path that leads out of it.
    """
    if path.is_dir():
        return [file for file in sorted(path.rglob("*")) if is_delivery(file.relative_to(path)) and file.is_file()]
    if path.suffix.lower() == ARCHIVE:
        return unpacked(path, edition.unpacked / path.name)
    return [path] if is_delivery(Path(path.name)) else []


def name_of(path: Path, edition: Edition | None) -> str:
    """Return the name of a delivered file: in a folder or an archive with the path there, so that it is unique."""
    for folder in (edition.sources, edition.unpacked) if edition else ():
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return path.name


def untaken(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each thing in the folder of sources that no reader takes."""
    for path in deliveries(edition):
        for name in passed_over(path):
            remedy = "convert it, move it away, or accept it in a decision"
            message = f"not taken: it is no file that a reader knows ({KNOWN}); {remedy}"
            yield Finding("source-untaken", Severity.WARNING, Place(str(path / name)), message)


def passed_over(path: Path) -> Iterator[str]:
    """Yield what no reader takes of one delivery: the path in a folder or an archive, nothing for the thing itself."""
    if path.is_dir():
        inside = [file.relative_to(path).as_posix() for file in sorted(path.rglob("*")) if file.is_file()]
    elif path.suffix.lower() == ARCHIVE:
        inside = sorted(part_names(path))
    else:
        inside = []
        if not is_delivery(Path(path.name)) and not is_sidecar(path, Path.is_file):
            yield ""
    there = {PurePosixPath(name) for name in inside}
    others = (name for name in inside if not is_delivery(PurePosixPath(name)) and not is_hidden(PurePosixPath(name)))
    yield from (name for name in others if not is_sidecar(PurePosixPath(name), there.__contains__))

"""The folder that is published: filled at once or not at all, and emptied of what is no longer made.

    site/.teipipe-published     what the last run published, so that the next knows what is its own

Files are made in a folder beside it and moved only when all of them are there. A file that the list does not name
belongs to somebody else: it is neither replaced nor removed.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from teipipe.findings import Refusal

LIST = ".teipipe-published"


@contextmanager
def staging(site: Path) -> Iterator[Path]:
    """Make a folder beside the site, or where none may be made there for temporary files; remove it in the end.

    Raises:
        Refusal: the site is no folder, or nothing may be written there.
    """
    site = site.resolve()
    if site.exists() and not site.is_dir():
        raise Refusal(str(site), "is no folder; name a folder to publish into")
    with refused(site):
        site.parent.mkdir(parents=True, exist_ok=True)
        beside = site.parent if os.access(site.parent, os.W_OK) or not site.exists() else None
        stage = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=beside))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def fill(site: Path, stage: Path, made: Sequence[Path], owned: bool = False) -> None:
    """Move what was made into the site, and remove what the last run published and this one did not make.

    `owned` says that whatever lies in the site may be replaced.

    Raises:
        Refusal: something else is in the way, or cannot be written.
    """
    before, now = published(site), sorted(path.relative_to(stage).as_posix() for path in made)
    for name in now:
        _ask(site, name, owned or name in before)
    with refused(site):
        # The list comes first: a run that is cut short still knows its own files.
        _note(site, {*before, *now})
        for name in now:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(stage / name, site / name)
        for name in sorted(before - {*now}):
            _remove(site, name)
        _note(site, now)


def published(site: Path) -> set[str]:
    """Return the names of the files that the last run published.

    Raises:
        Refusal: the list cannot be read.
    """
    path = site / LIST
    try:
        names = json.loads(path.read_text(encoding="utf-8"))
        return {str(name) for name in names if _is_inside(str(name))}
    except FileNotFoundError:
        return set()
    except (OSError, ValueError, TypeError) as error:
        raise Refusal(str(path), f"cannot be read: {error}; remove the folder and publish again") from error


@contextmanager
def refused(place: Path) -> Iterator[None]:
    """Turn what the operating system says into a refusal with the file's name.

    Raises:
        Refusal: something could not be written.
    """
    try:
        yield
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}; free the place, or name another folder"
        raise Refusal(str(error.filename or place), message) from error


def _ask(site: Path, name: str, own: bool) -> None:
    target = site / name
    if target.is_dir():
        raise Refusal(str(target), "is a folder where a file is to be published; move it away, or name another folder")
    for folder in target.parents[: len(PurePosixPath(name).parts)]:
        if folder.exists() and not folder.is_dir():
            raise Refusal(str(folder), "is a file where a folder is needed; move it away, or name another folder")
        if folder != site and folder.is_symlink():
            raise Refusal(str(folder), "is a link to another folder; move it away, or name another folder")
    if target.exists() and not own:
        raise Refusal(str(target), "is there, and teipipe did not publish it; move it away, or name another folder")


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(parts) and ".." not in parts and not PurePosixPath(name).is_absolute()


def _note(site: Path, names: Iterable[str]) -> None:
    site.mkdir(parents=True, exist_ok=True)
    part = site / f"{LIST}.part"
    part.write_text(json.dumps(sorted(names), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(site / LIST)


def _remove(site: Path, name: str) -> None:
    path = site / name
    folders = path.parents[: len(PurePosixPath(name).parts) - 1]
    # What lies behind a link is another's, whatever the list says.
    if any(folder.is_symlink() for folder in folders):
        return
    path.unlink(missing_ok=True)
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()

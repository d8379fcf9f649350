"""Folders and ZIP archives of deliveries: the files in them that a reader takes, in order.

    delivered/           1949/001.html  1949/002.docx  notes.odt
    delivered.zip   →    unpacked beside, so that offsets count in files that stay

A ZIP archive that is itself a document (DOCX, ODT, EPUB) is one delivery and not a folder.
"""

import shutil
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from teipipe.findings import Refusal
from teipipe.readers import READERS
from teipipe.readers.package import BROKEN, LARGEST_FILE, LARGEST_PART, MOST_PARTS
from teipipe.sidecar import is_sidecar

# Readings that the program keeps beside deliveries, and what file systems add.
NOT_DELIVERED = (".reading.txt",)
HIDDEN = ("__MACOSX", "Thumbs.db", "desktop.ini")
HIGHEST_RATIO = 1000
PIECE = 1 << 20


def members(path: Path, folder: Path) -> Iterator[Path]:
    """Yield the deliveries that a path means: itself, those of a folder, or those of a ZIP archive.

    An archive is unpacked into `folder/STEM`; archives inside it are not opened.

    Raises:
        Refusal: nothing in it can be read, or the archive is not safe.
    """
    if path.is_dir():
        found = [file for file in sorted(path.rglob("*")) if is_delivery(file.relative_to(path)) and file.is_file()]
        yield from some(found, path)
    elif path.suffix.lower() == ".zip":
        yield from some(unpacked(path, folder / path.stem), path)
    else:
        yield path


def some(found: list[Path], path: Path) -> list[Path]:
    """Return files, if there are any.

    Raises:
        Refusal: there are none.
    """
    if not found:
        raise Refusal(str(path), f"holds no file that can be read; put deliveries there ({' '.join(READERS)})")
    return found


def is_delivery(path: Path | PurePosixPath) -> bool:
    """Say whether a path inside a folder or archive is that of a file that a reader takes."""
    return path.suffix.lower() in READERS and not is_hidden(path) and not path.name.endswith(NOT_DELIVERED)


def is_hidden(path: Path | PurePosixPath) -> bool:
    """Say whether a file system put a file there, and nobody delivered it."""
    return any(part.startswith(".") or part in HIDDEN for part in path.parts)


def unpacked(path: Path, folder: Path) -> list[Path]:
    """Unpack the deliveries of an archive into a folder, and return them in order. No other file is overwritten.

    Raises:
        Refusal: the archive is broken, encrypted, too large, or has a path that leads out of it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = [member for member in archive.infolist() if not member.is_dir()]
            refuse_unsafe(path, files)
            there = {place(member) for member in files}
            for member in files:
                if is_sidecar(place(member), there.__contains__) and not is_hidden(place(member)):
                    extracted(path, archive, member, folder)
            chosen = {member.filename: member for member in files if is_delivery(place(member))}
            return [extracted(path, archive, chosen[name], folder) for name in sorted(chosen)]
    except BROKEN as fault:
        raise Refusal(str(path), f"cannot be unpacked ({fault}); pack it again as ZIP without a password") from fault


def refuse_unsafe(path: Path, files: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that would write outside of its folder, or fill the disk."""
    for member in files:
        parts = place(member).parts
        leads_out = ".." in parts or member.filename.startswith(("/", "\\")) or ":" in member.filename.split("/")[0]
        if leads_out or stat.S_ISLNK(member.external_attr >> 16):
            raise Refusal(str(path), f"“{member.filename}” leads out of the archive; pack it again with plain paths")
        if member.file_size > PIECE and member.file_size > HIGHEST_RATIO * max(member.compress_size, 1):
            raise Refusal(str(path), f"“{member.filename}” unpacks to over a thousand times its size; deliver the file")
    sizes = [member.file_size for member in files]
    if len(sizes) > MOST_PARTS or sum(sizes) > LARGEST_FILE or max(sizes, default=0) > LARGEST_PART:
        raise Refusal(str(path), f"unpacks to over 600 MB, 200 MB a file or {MOST_PARTS} files; deliver it in pieces")


def place(member: zipfile.ZipInfo) -> PurePosixPath:
    """Return the path of a member; some programs write Windows' separators."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def extracted(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> Path:
    """Write one member; `zipfile` never gives more of it than the archive says it has."""
    target = folder.joinpath(*place(member).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    with archive.open(member) as source, part.open("wb") as written:
        shutil.copyfileobj(source, written)
    if target.exists() and target.read_bytes() != part.read_bytes():
        part.unlink()
        raise Refusal(str(target), f"differs from the file of that name in {path.name}; move one of them away")
    part.replace(target)
    return target

"""Files that are ZIP archives inside, such as ODT and EPUB: their parts, read within limits and without entities."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from lxml import etree

from teipipe.findings import Refusal

Element = etree._Element

LARGEST_PART = 200_000_000
LARGEST_FILE = 600_000_000
MOST_PARTS = 20_000
# RuntimeError: an encrypted part, or a compression that is not known.
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)


def part_names(archive: Path | BinaryIO) -> frozenset[str]:
    """Return the names of the files in a ZIP archive; a broken one has none, and is for its reader to refuse."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return frozenset(one.filename for one in opened.infolist() if not one.is_dir())
    except BROKEN:
        return frozenset()


class Package:
    """The parts of an archive. It may say that it unpacks to more than a machine holds, or do so without saying."""

    def __init__(self, name: str, data: bytes, kind: str) -> None:
        self.name, self.kind = name, kind
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as fault:
            raise Refusal(name, f"a broken {kind} ({fault}); {self._remedy}") from fault
        sizes = [part.file_size for part in self._archive.infolist()]
        self.parts = tuple(dict.fromkeys(self._archive.namelist()))
        if len(sizes) > MOST_PARTS or sum(sizes) > LARGEST_FILE or max(sizes, default=0) > LARGEST_PART:
            raise Refusal(
                name, f"unpacks to more than 200 MB a part, 600 MB or {MOST_PARTS} parts; deliver it in pieces"
            )

    @property
    def _remedy(self) -> str:
        return f"open it in the program that made it and save it again as {self.kind}"

    def read(self, part: str) -> bytes | None:
        """Return the bytes of a part, or None if the file lacks it."""
        if part not in self.parts:
            return None
        try:
            with self._archive.open(part) as stream:
                data = stream.read(LARGEST_PART + 1)
        except BROKEN as fault:
            raise Refusal(self.name, f"a broken {self.kind} ({part}: {fault}); {self._remedy}") from fault
        if len(data) > LARGEST_PART:
            raise Refusal(self.name, f"{part} unpacks to more than 200 MB; deliver it in pieces")
        return data

    def xml(self, part: str) -> Element | None:
        """Return the root of a part, or None if the file lacks it. A part that declares entities is refused."""
        data = self.read(part)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        if b"<!ENTITY" in data:
            raise Refusal(self.name, f"{part} declares entities; {self._remedy}")
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise Refusal(self.name, f"a broken {self.kind} ({part}: {fault}); {self._remedy}") from fault
        if root is None:
            raise Refusal(self.name, f"a broken {self.kind} ({part} is empty); {self._remedy}")
        # Seen only now where the part is in UTF-16.
        declared = root.getroottree().docinfo.internalDTD
        if declared is not None and declared.entities():
            raise Refusal(self.name, f"{part} declares entities; {self._remedy}")
        return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def attribute(element: Element, name: str) -> str:
    """Return the value of an attribute, whatever its namespace."""
    return next((str(value) for key, value in element.items() if key == name or str(key).endswith("}" + name)), "")

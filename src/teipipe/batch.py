"""Converting many files: in their order, on all processors. A file that is refused does not stop the others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from teipipe.convert import Converting, Written
from teipipe.findings import Refusal
from teipipe.houses import house
from teipipe.processors import in_order
from teipipe.register import Register


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with each file, in plain values: each process makes of it what it works with."""

    output: Path
    register: Path | None = None
    converter: str = ""
    houses: tuple[Path, ...] = ()
    force: bool = False

    def converting(self) -> Converting:
        """Read the register and the houses.

        Raises:
            Refusal: one of them cannot be read.
        """
        known = Register.load(self.register) if self.register else Register()
        return Converting(
            self.output,
            known,
            register_folder=self.register,
            converter=self.converter,
            force=self.force,
            houses=[house(path) for path in self.houses],
        )


def converted(order: Order, paths: Sequence[Path], jobs: int = 0) -> Iterator[Written | Refusal]:
    """Convert files, each under a name of its own, and yield what came of each, in their order.

    Raises:
        Refusal: what is needed for all of them cannot be read.
    """
    names = stems(paths)
    yield from in_order(partial(work, order, frozenset(names)), list(zip(paths, names, strict=True)), jobs)


def work(order: Order, names: frozenset[str]) -> Callable[[tuple[Path, str]], Written | Refusal]:
    """Return what converts a file, given with its name; a refusal is a result. No document takes another's name."""
    converting = order.converting()

    def convert(file: tuple[Path, str]) -> Written | Refusal:
        path, name = file
        try:
            return converting.convert(path, names - {name})
        except Refusal as refusal:
            return refusal

    return convert


def stems(paths: Sequence[Path]) -> list[str]:
    """Return a name for each file, no two alike: its stem, with a number where another file has it already."""
    all_stems = {path.stem for path in paths}
    names: dict[str, None] = {}
    for path in paths:
        number, name = 1, path.stem
        while name in names or (number > 1 and name in all_stems):
            number += 1
            name = f"{path.stem}_{number}"
        names[name] = None
    return list(names)

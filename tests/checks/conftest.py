"""The schema of all TEI elements: jing where it is installed, for it reads that schema ten times as fast as libxml2."""

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import shared

Refused = Callable[[Iterable[Path]], list[str]]


@pytest.fixture(scope="session")
def refused_by_tei() -> Refused:
    """A function that returns what is not valid in tei_all, one line a fault."""
    schema = shared("schemas", "tei_all-4.9.0.rng")
    jing = shutil.which("jing")
    return by_jing(jing, schema) if jing else by_libxml2(schema)


def by_jing(jing: str, schema: Path) -> Refused:
    def refused(files: Iterable[Path]) -> list[str]:
        done = subprocess.run([jing, "-i", schema, *files], capture_output=True, text=True, check=False)
        assert done.returncode in {0, 1}, done.stderr
        return done.stdout.splitlines()

    return refused


def by_libxml2(schema: Path) -> Refused:
    grammar = etree.RelaxNG(etree.parse(schema))

    def refused(files: Iterable[Path]) -> list[str]:
        return [str(grammar.error_log) for file in files if not grammar.validate(etree.parse(file))]

    return refused

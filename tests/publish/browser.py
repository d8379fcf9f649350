"""A browser for the tests: Chromium by its own name, axe-core and the Nu HTML checker from tests/browser."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).parents[1] / "browser" / "node_modules"
AXE = TOOLS / "axe-core" / "axe.min.js"
VNU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
JAVA = shutil.which("java")
# WCAG 2.2 up to level AA, and what axe-core calls best practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; apt-get install chromium")
needs_axe = pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here; npm ci --prefix tests/browser")
needs_checker = pytest.mark.skipif(
    JAVA is None or not VNU.is_file(), reason="no Nu HTML checker here; install Java, and npm ci --prefix tests/browser"
)


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Chromium without a window; what it opens is closed with it."""
    # Imported here: the tests that need no browser run without the package.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def violations(page: Any) -> list[str]:
    """What axe-core finds on the page that is open, one a line: rule, place, and what is wrong with it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", RULES)
    return [
        f"{each['id']}: {node['html'][:160]} {' '.join(node['failureSummary'].split())}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


def faults(pages: Iterable[Path]) -> list[str]:
    """What the Nu HTML checker calls an error, one a line."""
    run = subprocess.run(
        [str(JAVA), "-jar", str(VNU), "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(run.stdout)["messages"]
    return [
        f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']} {each.get('extract', '')!r}"
        for each in messages
        if each["type"] == "error"
    ]

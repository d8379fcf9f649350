"""Where documents begin: small sources, written by hand, in which ► stands before each document of several.

A case is a title, the source, and how sure it is and by what evidence: nothing for a source that is one document.
"""

import re
from pathlib import Path

import pytest

from teipipe.findings import Severity
from teipipe.model import Source
from teipipe.readers import read_bytes
from teipipe.volume import documents
from teipipe.volume.lines import Lines

CASES = Path(__file__).parents[1] / "cases" / "volume"
CASE = re.compile(r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n===\n(.*?)>>>$")
SEVERITIES = {"high": Severity.INFORMATION, "medium": Severity.WARNING}


def cases(name: str) -> list[tuple[str, str, str]]:
    return CASE.findall((CASES / f"{name}.txt").read_text(encoding="utf-8"))


def begins(parts: tuple[Source, ...]) -> list[int]:
    return [part.part.own for part in parts if part.part]


def split(text: str) -> tuple[tuple[Source, ...], list[str]]:
    source = read_bytes("case.html" if text.startswith("<html") else "case.txt", text.encode())
    parts, findings = documents(source, Lines(source))
    assert "".join(part.text for part in parts) == source.text, "the parts are the source"
    return parts, [f"{finding.severity}: {finding.message}" for finding in findings]


@pytest.mark.parametrize(("title", "text", "told"), cases("several"), ids=[case[0] for case in cases("several")])
def test_several_documents(title: str, text: str, told: str) -> None:
    pieces = text.split("►")
    starts = [sum(map(len, pieces[: at + 1])) for at in range(len(pieces) - 1)]
    parts, (finding,) = split(text.replace("►", ""))
    assert len(parts) == max(len(starts), 2), title
    if starts:
        assert begins(parts) == starts
    certainty, _, by = told.strip().partition(": ")
    assert finding.startswith(f"{SEVERITIES[certainty]}: split into {len(parts)} documents, which begin at the lines ")
    assert f", by {by}; if it is one document" in finding


@pytest.mark.parametrize(("title", "text", "_"), cases("one"), ids=[case[0] for case in cases("one")])
def test_one_document(title: str, text: str, _: str) -> None:
    parts, findings = split(text)
    assert (len(parts), findings) == (1, []), title
    assert parts[0].part is None

"""What is no document is refused, by its structure; what only speaks of such things is one."""

import re
from pathlib import Path

import pytest

from teipipe.decisions import Decision
from teipipe.findings import NoDocument
from teipipe.pipeline import conversions
from teipipe.readers import read_bytes
from teipipe.register import Register
from teipipe.volume.lists import REMEDY

CASES = Path(__file__).parents[1] / "cases" / "volume" / "lists.txt"
FOUND = re.findall(r"(?ms)^(\S[^\n]*)\n<<<\n(.*?)\n===\n(.*?)>>>$", CASES.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("title", "text", "what"), FOUND, ids=[case[0] for case in FOUND])
def test_lists(title: str, text: str, what: str) -> None:
    source = read_bytes("case.html" if text.startswith("<html") else "case.txt", text.encode())
    if not what.strip():
        assert list(conversions(source, Register())), title
        return
    with pytest.raises(NoDocument) as refusal:
        list(conversions(source, Register()))
    assert str(refusal.value) == f"{source.name}: this is {what.strip()}, and no document; {REMEDY}"
    (taken,) = conversions(source, Register(), converter_name="plain")
    assert taken.document.versions, "the converter plain takes it nevertheless"
    decision = Decision("x.toml", "unsplit", source.name, "the editors", "the page is what the edition is about")
    (taken,) = conversions(source, Register(), [decision])
    assert "decision-applied" in {finding.code for finding in taken.findings}

"""The pages of the codes."""

import ast
from pathlib import Path

import pytest

from teipipe.checks.explain import codes, explain
from teipipe.findings import Refusal
from teipipe.resources import PACKAGE


@pytest.mark.parametrize("code", codes())
def test_page(code: str) -> None:
    page = explain(code)
    assert page.startswith(f"{code} (")
    for heading in ("\n\nWhy: ", "\n\nDo: ", "\n\nRight:\n\n    <", "\n\nWrong:\n\n    <"):
        assert heading in page
    assert "xmlns" not in page
    assert not any(sign in page for sign in ("<gi>", "<att>", "<val>"))


def test_page_in_full() -> None:
    assert explain("speech-speaker") == PAGE


PAGE = """\
speech-speaker (warning): A speech keeps its label

<sp> begins with <speaker>, the label as delivered.

Why: A speech without a label in the source is an editor's inference, and is to be
looked at.

Do: Put the words of the label into <speaker>; if there are none, accept the warning in
a decision that says why this is a speech.

Right:

    <sp who="#mao-zedong" xml:id="en-sp-efdb56f0">
      <speaker xml:id="en-speaker-41deda3b" source="src:000#char=0,4">Mao:</speaker>
      <p xml:id="en-p-a5ef7ee7" source="src:000#char=5,9">Yes.</p>
    </sp>

Wrong:

    <sp who="#mao-zedong" xml:id="en-sp-16b758fc">
      <p xml:id="en-p-43900fd9" source="src:000#char=0,9">Mao: Yes.</p>
    </sp>
"""


@pytest.mark.parametrize(
    ("code", "offer"),
    [
        ("speach-who", "perhaps speech-who"),
        ("tekst-lost", "perhaps text-lost"),
        ("zzz", "expected one of authority-duplicate, authority-malformed"),
    ],
)
def test_unknown_code(code: str, offer: str) -> None:
    with pytest.raises(Refusal, match=offer):
        explain(code)


MAKERS = ("Finding", "faults.add", "self.add")


def literal_codes(path: Path) -> set[str]:
    """The codes that a module writes down where it makes a finding."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    first = [call.args[0] for call in calls if ast.unparse(call.func).endswith(MAKERS) and call.args]
    return {str(argument.value) for argument in first if isinstance(argument, ast.Constant)}


def test_every_finding_of_the_program_has_a_page() -> None:
    written = {code for path in PACKAGE.rglob("*.py") for code in literal_codes(path)}
    assert {"speaker-unknown", "text-lost", "source-changed"} <= written
    assert written - set(codes()) == set()

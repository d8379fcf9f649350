"""A house whose patterns leave out most of a text is doubted: the certificate would hold, and readers see nothing."""

from dataclasses import replace

import pytest

from teipipe.converters.plain import plain
from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register

TEXT = b"The mill was sold in March.\n\nIt had stood empty.\n\nNobody asked why.\n\nMenu\n"


@pytest.mark.parametrize(("pattern", "doubted"), [("Menu", False), ("(?:The|It|Nobody) .*", True)])
def test_share(pattern: str, doubted: bool) -> None:
    house = replace(plain, name="mill", evidence=(), furniture=(pattern,))
    findings = converted(read_bytes("a.txt", TEXT), Register(), converter_name="mill", houses=[house]).findings
    assert ("ledger-too-large" in {finding.code for finding in findings}) == doubted

"""No score on the sample may fall below its floor. Where `../shared` exists this must run; elsewhere it cannot."""

from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.quality.measure import SETS, fallen, scores

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gold, other people's encoded texts")


@pytest.mark.parametrize("name", SETS)
def test_scores(name: str, tmp_path: Path) -> None:
    assert fallen(name, scores(name, tmp_path, whole=False), whole=False) == []

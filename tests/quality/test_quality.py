"""No score on the sample may fall below its floor. Where `../shared` exists this must run; elsewhere it cannot."""

from pathlib import Path

import pytest

from tests.conftest import SHARED
from tests.quality.formats import FORMATTED, scores_of_format
from tests.quality.measure import SETS, fallen, scores
from tests.quality.word_processor import FORMATS

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gold, other people's encoded texts")


@pytest.mark.parametrize("name", SETS)
def test_scores(name: str, tmp_path: Path) -> None:
    assert fallen(name, scores(name, tmp_path, whole=False), "part") == []


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", FORMATTED)
def test_scores_of_formats(name: str, suffix: str, tmp_path: Path) -> None:
    reached = scores_of_format(name, suffix, tmp_path, whole=False)
    assert fallen(f"{name} {suffix}", reached, "formats part") == []

"""Ten files of each format that others wrote: no exception, nothing lost, nothing invented.

They are fetched, which takes a while: run with `TEIPIPE_FOREIGN=1`.
"""

import os
from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.findings import Refusal
from teipipe.register import Register
from tests.formats.foreign import PACKAGES, files, spread

pytestmark = pytest.mark.skipif("TEIPIPE_FOREIGN" not in os.environ, reason="fetches packages: set TEIPIPE_FOREIGN=1")

WANTED = 10
# Where a file has nothing to encode, the right answer is a refusal that says so.
RIGHTLY = ("has no text", "tracked changes", "locked with a password", "without a text layer", "the file is empty")


@pytest.mark.parametrize("suffix", PACKAGES)
def test_files_of_others(suffix: str, tmp_path: Path) -> None:
    try:
        found = files(suffix)
    except LookupError as missing:
        pytest.skip(str(missing))
    converting = Converting(tmp_path, Register(), force=True)
    certified = 0
    for path in spread(found):
        try:
            document = converting.convert(path).path
        except Refusal as refusal:
            assert any(reason in str(refusal) for reason in RIGHTLY), refusal
            continue
        assert certify(document).findings == ()
        document.unlink()
        certified += 1
        if certified == WANTED:
            return
    raise AssertionError(f"only {certified} of {len(found)} files hold a text")

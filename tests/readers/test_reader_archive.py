"""Folders and ZIP archives of deliveries."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from teipipe.findings import Refusal
from teipipe.readers.archive import members


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


FILES = {
    "b.txt": b"two",
    "1949/a.html": b"<p>one",
    "1949/picture.png": b"\x89PNG",
    "__MACOSX/a.html": b"x",
    ".hidden.txt": b"x",
    "a.html.reading.txt": b"x",
}


def test_a_file_is_itself(tmp_path: Path) -> None:
    assert list(members(tmp_path / "a.docx", tmp_path)) == [tmp_path / "a.docx"]


def test_a_folder(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    found = [file.relative_to(tmp_path).as_posix() for file in members(tmp_path, tmp_path)]
    assert found == ["1949/a.html", "b.txt"]


def test_an_archive(tmp_path: Path) -> None:
    path = packed(tmp_path / "delivered.zip", **FILES)
    found = list(members(path, tmp_path / "out"))
    assert [file.relative_to(tmp_path / "out").as_posix() for file in found] == [
        "delivered/1949/a.html",
        "delivered/b.txt",
    ]
    assert [file.read_bytes() for file in found] == [b"<p>one", b"two"]
    assert sorted(one.name for one in (tmp_path / "out").rglob("*") if one.is_file()) == ["a.html", "b.txt"]
    assert list(members(path, tmp_path / "out")) == found


def test_windows_separators(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"1949\\a.txt": b"one"})
    assert [file.relative_to(tmp_path).as_posix() for file in members(path, tmp_path)] == ["a/1949/a.txt"]


def test_another_file_is_not_overwritten(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"a.txt": b"one"})
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.txt").write_bytes(b"other")
    with pytest.raises(Refusal, match="differs from the file of that name"):
        list(members(path, tmp_path))
    assert (tmp_path / "a" / "a.txt").read_bytes() == b"other"


@pytest.mark.parametrize("name", ["../a.txt", "x/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:/a.txt", "\\a.txt"])
def test_paths_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "a.zip", **{name: b"x"})
    with pytest.raises(Refusal, match="leads out of the archive"):
        list(members(path, tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(Refusal, match="leads out of the archive"):
        list(members(tmp_path / "a.zip", tmp_path))


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"a.txt": bytes(20_000_000)})
    with pytest.raises(Refusal, match="a thousand times its size"):
        list(members(path, tmp_path))


def test_an_archive_that_says_too_little_is_refused(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", b"x" * 3000)
    size = (3000).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(data.getvalue().replace(size, (5).to_bytes(4, "little")))
    with pytest.raises(Refusal, match="cannot be unpacked"):
        list(members(tmp_path / "a.zip", tmp_path))


@pytest.mark.parametrize(("data", "says"), [(b"PK\x03\x04", "cannot be unpacked"), (b"", "cannot be unpacked")])
def test_broken_archives_are_refused(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(Refusal, match=says):
        list(members(tmp_path / "a.zip", tmp_path))


def test_nothing_to_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"holds no file that can be read; put deliveries there \(.txt"):
        list(members(packed(tmp_path / "a.zip", **{"a.png": b"x"}), tmp_path))

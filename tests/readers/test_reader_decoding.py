"""Decoding: what archives deliver comes back as it was, and what cannot is refused with a remedy."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipipe.findings import Refusal
from teipipe.model import Certainty
from teipipe.readers import read_bytes
from teipipe.readers.decoding import decode, lossless

SOURCES = sorted((Path(__file__).parents[2] / "tei" / "sources").glob("*.txt"))
TALKS = next(path for path in SOURCES if path.name.startswith("001")).read_text("utf-8")
CABLE = next(path for path in SOURCES if path.name.startswith("000")).read_text("utf-8")
RUSSIAN = TALKS[TALKS.index("Товарищ") :].replace("✓", "")
CHINESE = CABLE[CABLE.index("[来源") : CABLE.index("Cable, Mao")]
TRADITIONAL = (
    "毛澤東主席與史達林元帥於一九四九年十二月十六日在莫斯科會談，討論和平的可能性、條約、借款、臺灣等問題。\n" * 5
)
FRENCH = (
    "Le chargé d’affaires à Pékin télégraphie au ministère : l’ambassadeur a été reçu hier, à déjeuner, "
    "par le président. Où en était-on ? « Très près d’un accord », répondit-il ; la délégation française "
    "a préféré différer sa réponse jusqu’à la fin de l’été.\n"
) * 4
POLISH = (
    "Rozmowa towarzysza Stalina z prezydentem Bierutem, która odbyła się w Moskwie, dotyczyła przede "
    "wszystkim sprawy granicy zachodniej. Część uczestników wyjechała wcześniej, żeby zdążyć na pociąg.\n"
) * 4
LEGACY = [
    (RUSSIAN, "cp1251", "windows-1251"),
    (RUSSIAN, "koi8-r", "KOI8-R"),
    (RUSSIAN, "cp866", "IBM866"),
    (TALKS.replace("✓", ""), "cp1251", "windows-1251"),
    (CHINESE, "gb18030", "GB18030"),
    (CABLE, "gb18030", "GB18030"),
    (CABLE + "\n\nThe cable sent at 4:00am was received, and an answer was given. " * 9, "gb18030", "GB18030"),
    (TRADITIONAL, "big5", "Big5"),
    (FRENCH, "cp1252", "windows-1252"),
    (POLISH, "cp1250", "windows-1250"),
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode(path: Path, encoding: str) -> None:
    text = path.read_text("utf-8")
    decoded = decode("a.txt", text.encode(encoding))
    assert decoded.text == text
    guessed = encoding in ("utf-16-le", "utf-16-be")
    assert decoded.certainty == (Certainty.MEDIUM if guessed else Certainty.HIGH)


@pytest.mark.parametrize(("text", "codec", "named"), LEGACY, ids=lambda value: value[:12])
def test_legacy(text: str, codec: str, named: str) -> None:
    decoded = decode("a.txt", text.encode(codec))
    assert (decoded.encoding, decoded.certainty) == (named, Certainty.MEDIUM)
    assert decoded.text == text
    assert decoded.text.encode(decoded.encoding) == text.encode(codec)


def test_russian_far_behind_english_quotes() -> None:
    """Pages of English with curly quotes, which look like windows-1252, come before the Russian."""
    text = "He said: “No, that’s all.”\n" * 4000 + RUSSIAN[:2000]
    assert decode("a.txt", text.encode("cp1251")).text == text


def test_short_french_is_a_guess_of_low_certainty() -> None:
    decoded = decode("a.txt", "Le café est fermé à midi.".encode("cp1252"))
    assert (decoded.text, decoded.certainty) == ("Le café est fermé à midi.", Certainty.LOW)


def test_declared_encoding_of_html() -> None:
    data = '<html><meta charset="koi8-r"><p>Да</p>'.encode("koi8-r")
    source = read_bytes("a.html", data)
    assert (source.text, source.encoding) == ("Да", "koi8-r")


def test_wrongly_declared_encoding_yields_to_the_bytes() -> None:
    data = '<html><meta charset="iso-8859-1"><p>Да, товарищ</p>'.encode()
    assert read_bytes("a.html", data).text == "Да, товарищ"


@pytest.mark.parametrize(
    ("given_text", "ends", "text"),
    [
        ("a\nb\n", "LF", "a\nb\n"),
        ("a\r\nb\r\n", "CRLF", "a\nb\n"),
        ("a\rb\r", "CR", "a\nb\n"),
        ("a\r\nb\nc", "mixed", "a\nb\nc"),
        ("a\r\r\nb", "mixed", "a\n\nb"),
        ("a", "none", "a"),
    ],
)
def test_line_ends(given_text: str, ends: str, text: str) -> None:
    decoded = decode("a.txt", given_text.encode())
    assert (decoded.line_ends, decoded.text) == (ends, text)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "a.txt: the file is empty; deliver"),
        (b" \r\n\t", "a.txt: the file is empty; deliver"),
        ("\u3000\n".encode(), "a.txt: the file has no text; deliver"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image, not text; deliver it as"),
        (b"\xff\xd8\xff\xe0JFIF", "a JPEG image, not text; deliver it as"),
        (b"PK\x03\x04rest", "a ZIP archive, not text; deliver it as"),
        (b"abc\0\0\0\0\0\0d", "NUL bytes"),
        (b"One word\0 more.\n" * 2, "NUL bytes"),
        (bytes(range(1, 30)) * 20, "mostly control characters"),
        (b"one\ntwo\x0b", "a.txt:2:4: a character that XML cannot hold, U+000B"),
        ("one\ntwo \ufffe".encode(), "a.txt:2:5: a character that XML cannot hold, U+FFFE"),
        ("слово и дело\n".encode() * 50 + b"\xd0" + "конец".encode(), "a.txt:51:1: byte 0xD0 is not UTF-8"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "not UTF-16LE as it begins"),
        ("abc \ud800 d".encode("utf-8", "surrogatepass"), "a.txt:1:5: a character that XML cannot hold, U+D800"),
    ],
)
def test_refusals(data: bytes, says: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_bytes("a.txt", data)
    assert says in str(refusal.value)


@given(st.binary(max_size=200), st.sampled_from(["cp1251", "gb18030", "big5", "shift_jis", "koi8_r"]))
def test_lossless_gives_the_bytes_back(data: bytes, codec: str) -> None:
    text = lossless(data, codec)
    assert text is None or text.encode(codec) == data


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode("a.txt", data)
    except Refusal:
        return
    if decoded.line_ends in ("LF", "none"):
        body = data
        for mark in (b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff"):
            if data.startswith(mark) and decoded.encoding.startswith("UTF"):
                body = data[len(mark) :]
                break
        assert decoded.text.encode(decoded.encoding) == body


LARGE = {
    "one line": "Слово, ".encode() * 4_000_000,
    "one line in windows-1251": "Слово и дело государево, ".encode("cp1251") * 2_000_000,
    "one line in GB18030": "十二月十三日四时电悉".encode("gb18030") * 2_500_000,
    "stars": b"*" * 50_000_000,
    "brackets": b"[" * 50_000_000,
    "spaces": b"x" + b" " * 50_000_000 + b"x",
}


# In a process of its own, and by the kernel's account of it: what `getrusage` says a process inherits from its parent.
READING = """
import sys
from pathlib import Path
from teipipe.readers import read_bytes
source = read_bytes("large.md", sys.stdin.buffer.read())
(most,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(len(source.layout), most)
"""


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="this system does not tell a process's peak memory")
@pytest.mark.parametrize("what", LARGE)
def test_fifty_megabytes_are_read_in_memory_to_spare(what: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READING], input=LARGE[what], capture_output=True, check=True, timeout=600
    )
    layout, kilobytes = map(int, done.stdout.split())
    assert layout == 2
    assert kilobytes < 1_500_000

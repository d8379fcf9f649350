"""Dates and durations of the five documents against what a careful editor found (`acceptance/dates.tsv`).

Each row is looked for in the TEI at its line, by the offsets of `@source`, with the value and the precision of the
table.
"""

import csv
import re
from collections.abc import Iterator, Mapping

import pytest
from lxml import etree

from tests.acceptance.conftest import Documents
from tests.conftest import EDITION, SHARED

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
LANGUAGES = {"zh": "zh-Hans", "en": "en", "ru": "ru", "note": "en"}
VALUES = ("when", "when-iso", "from", "to", "notBefore", "notAfter", "dur", "atLeast", "atMost", "unit")
# A translator's or an editor's reading beside the delivered one is none of the source's characters.
BESIDE = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "pb", "lb"))
UNITS = {"D": "days", "M": "months", "Y": "years"}
Value = Mapping[str, str]

# Where we differ from the table: what stands in the TEI instead, and why. None: no date at all.
DEVIATIONS: dict[tuple[str, str, str], tuple[Value | None, str]] = {
    ("000", "9", "1949"): (
        None,
        "a number inside the shelfmark “1949, 1-1: 672/696”; nothing in the citation says that it is a year,"
        " and msIdentifier/idno keeps it",
    ),
    ("000", "29", "下午十时"): (
        {"when": "1949-12-16", "when-iso": "1949-12-16T22:00"},
        "the Chinese gives no zone; “[Beijing time]” is the gloss of the English translation, where it is encoded",
    ),
    ("001", "317", "31/11"): (
        {},
        "there is no such day: the date has no value, which is reported (date-impossible); that 31/12 is meant is a"
        " correction, which stands beside the delivered reading and dates nothing",
    ),
}


def rows() -> list[dict[str, str]]:
    """The table; none where it does not lie beside the repository."""
    path = SHARED / "acceptance" / "dates.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def named(row: Mapping[str, str]) -> str:
    return f"{row['file']} {row['zone']} l. {row['line']}: {row['string']} = {row['value']}"


def expected(row: Mapping[str, str]) -> list[Value]:
    """The attributes that a row asks for, of each date that it names."""
    value = row["string"] if row["value"] == "publication dates" else row["value"]
    return [attributes(one) for one in value.split("; ")]


def attributes(value: str) -> Value:
    """A value of the table as attributes: `1949-12-13T04:00`, `from=… to=…`, `dur P3Y..P5Y`, `dur=P2Y (1951-12, …)`."""
    stated, _, remark = value.partition(" (")
    if stated == "dur":
        return {"length": remark.rstrip(")") or "any"}
    pairs = dict(re.findall(r"(\w+)=(\S+)", f"{stated} {remark.rstrip(')')}"))
    limits = re.search(r"P(\d+)(\w)\.\.P(\d+)\w", stated)
    if limits:
        return {"atLeast": limits[1], "atMost": limits[3], "unit": UNITS[limits[2]]}
    length = re.fullmatch(r"(?:dur )?(P\d+\w)", stated)
    if length:
        return {"dur": length[1]}
    if re.fullmatch(r"\d{4}-\d{4}", stated):
        return {"from": stated[:4], "to": stated[5:]}
    when = re.match(r"\d{4}(?:-\d\d){0,2}", remark if pairs else stated)
    ends = re.search(r"ending (\S+)", stated)
    told = {"when": when[0]} if when else {"notAfter": ends[1]} if ends else {}
    # No seconds that nobody gave.
    hour = {"when-iso": re.sub(r"(T\d\d:\d\d):00", r"\1", stated)} if "T" in stated.partition("=")[0] else {}
    return {**told, **hour, **pairs}


def place(date: etree._Element, source: str) -> tuple[int, str]:
    """The line of the source in which a date begins, and its delivered words without white space."""
    holder = next(one for one in (date, *date.iterancestors()) if one.get("source"))
    before = 0 if holder is date else len("".join(delivered(holder, date)[0].split()))
    for start, end in re.findall(r"char=(\d+),(\d+)", holder.get("source", "")):
        for at in range(int(start), int(end)):
            if source[at].isspace():
                continue
            if before == 0:
                return source.count("\n", 0, at) + 1, "".join(delivered(date, None)[0].split())
            before -= 1
    raise AssertionError("a date outside the stretch of its element")


def delivered(element: etree._Element, until: etree._Element | None) -> tuple[str, bool]:
    """The delivered words of an element, up to one in it; whether that was met."""
    said = element.text or ""
    for child in element:
        if child is until:
            return said, True
        own = child.tag in BESIDE or child.get("source") is not None
        words, met = ("", False) if own else delivered(child, until)
        said += words
        if met:
            return said, True
        said += child.tail or ""
    return said, False


def sources() -> dict[str, str]:
    return {path.name[:3]: path.read_text(encoding="utf-8") for path in EDITION.glob("sources/*.txt")}


@pytest.fixture(scope="module")
def found(documents: Documents) -> dict[str, list[tuple[int, str, etree._Element]]]:
    """The dates of each document that stand in its source: line, words, element."""
    texts = sources()
    return {
        number: sorted(
            (
                (*place(date, texts[number]), date)
                for date in document.iter(f"{TEI}date")
                if any(one.get("source") for one in (date, *date.iterancestors()))
            ),
            key=lambda one: one[0],
        )
        for number, document in documents.items()
    }


def language(date: etree._Element) -> str:
    """The language of the version in which a date stands, empty in the header."""
    return next(
        (str(text.get(f"{XML}lang")) for text in date.iterancestors(f"{TEI}text") if text.get(f"{XML}lang")), ""
    )


def said_in(row: Mapping[str, str], dates: list[tuple[int, str, etree._Element]]) -> Iterator[etree._Element]:
    """The dates at the line of a row that have its words, or part of them."""
    words, line = "".join(row["string"].split()), int(row["line"].partition("-")[0])
    parts = ["".join(part.split()) for part in row["string"].split(";")]
    for at, text, date in dates:
        alike = text in words or words in text or any(part == text for part in parts)
        if (
            at == line
            and alike
            and row["zone"] in ("meta", *(z for z, tag in LANGUAGES.items() if tag == language(date)))
        ):
            yield date


def has(date: etree._Element, value: Value) -> bool:
    """Whether a date has a value and none beside it; only a length may say when it ends. “dur” alone asks for a length,
    vague or of several numbers.
    """
    own = {name: date.get(name) for name in VALUES if date.get(name)}
    wanted = {name: text for name, text in value.items() if name in VALUES}
    if not wanted and "length" in value:
        return date.get("type") == "duration" and (value["length"] == "any" or not own)
    beside = {"notBefore", "notAfter"} if "dur" in wanted else {"when-iso"} if "when-iso" not in wanted else set()
    return (
        all(own.get(name) == text for name, text in wanted.items())
        and set(own) - set(wanted) <= beside
        and date.get("cert") == value.get("cert", date.get("cert"))
    )


@pytest.mark.parametrize("row", rows(), ids=named)
def test_row(row: dict[str, str], found: dict[str, list[tuple[int, str, etree._Element]]]) -> None:
    dates = list(said_in(row, found[row["file"]]))
    deviation = DEVIATIONS.get((row["file"], row["line"], row["string"]))
    if deviation:
        value, why = deviation
        assert why
        same = [date for date in dates if delivered(date, None)[0] == row["string"]]
        assert [has(date, value or {}) for date in same] == ([] if value is None else [True])
        return
    for value in expected(row):
        assert any(has(date, value) for date in dates), [dict(date.attrib) for date in dates]


def test_dates_that_the_table_lacks(found: dict[str, list[tuple[int, str, etree._Element]]]) -> None:
    """No date stands in a text that no row knows."""
    if not rows():
        pytest.skip("needs acceptance/dates.tsv beside the repository")
    known = [(row, dates) for row in rows() for dates in [[id(d) for d in said_in(row, found[row["file"]])]]]
    told = {one for _, dates in known for one in dates}
    unknown = [
        (number, line, words)
        for number, dates in found.items()
        for line, words, date in dates
        if id(date) not in told and language(date)
    ]
    assert unknown == []


def test_few_dates_are_doubtful(documents: Documents) -> None:
    """An editor is asked about each that is not of high certainty: vague words, noon in the morning."""
    doubtful = [
        delivered(date, None)[0]
        for document in documents.values()
        for date in document.iter(f"{TEI}date")
        if language(date) and date.get("cert") in ("medium", "low")
    ]
    assert len(doubtful) <= 8, doubtful


def test_an_upload_dates_no_document(documents: Documents) -> None:
    """It keeps its role, and is none of the dates of creation or of sending."""
    uploads = [
        date.get("when") for d in documents.values() for date in d.iterfind(".//{*}note[@type='uploaded']/{*}date")
    ]
    assert uploads == ["2011-11-20", "2011-11-20"]
    own = [
        date.get("when")
        for document in documents.values()
        for path in (".//{*}creation/{*}date", ".//{*}correspAction/{*}date", ".//{*}setting/{*}date")
        for date in document.iterfind(path)
    ]
    assert "2011-11-20" not in own

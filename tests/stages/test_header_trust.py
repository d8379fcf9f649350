"""What stated values are worth: languages, variants of values, dates that are the file's, documents of one file."""

from dataclasses import replace

import pytest

from teipipe.decisions import Decision
from teipipe.header.alike import alike
from teipipe.header.languages import tag
from teipipe.header.names import COLUMNS, EMPTY, MEANINGS, OF_THE_FILE
from teipipe.header.stated import stated_date, statements
from teipipe.model import Part, Sidecar, Source
from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register

FIELDS = {field for field, _ in MEANINGS.values()}


def source(*stated: tuple[str, str], sidecar: tuple[tuple[str, str], ...] = (), text: str = "Words.") -> Source:
    beside = Sidecar("a.json", "0" * 64, "UTF-8", sidecar) if sidecar else None
    return replace(read_bytes("a.txt", text.encode()), stated=stated, sidecar=beside)


TAGS = (
    ("Russian", "ru"),
    ("rus", "ru"),
    ("ru_RU.UTF-8", "ru-RU"),
    ("EN-us", "en-US"),
    ("zh-CN", "zh-Hans"),
    ("zh-tw", "zh-Hant"),
    ("zh-hans-cn", "zh-Hans-CN"),
    ("chi", "zh"),
    ("", ""),
    ("Old Church Slavonic", ""),
)


@pytest.mark.parametrize(("value", "expected"), TAGS)
def test_tags_of_languages(value: str, expected: str) -> None:
    assert tag(value) == expected


LANGUAGES = (
    ((("lang", "en"), ("DC.language", "rus")), (), "ru"),
    ((("lang", "en"), ("DC.language", "various")), (), "en"),
    ((("lang", "en"),), (("language", "cs"),), "cs"),
    ((("Content-Language", "de"),), (("language", "cs"),), "de"),
    ((("core.xml/dc:language", "en-US"),), (), "en-US"),
    ((), (), ""),
)


@pytest.mark.parametrize(("stated", "sidecar", "expected"), LANGUAGES)
def test_the_most_trusted_language(
    stated: tuple[tuple[str, str], ...], sidecar: tuple[tuple[str, str], ...], expected: str
) -> None:
    tags = (tag(one.value) for one in statements(source(*stated, sidecar=sidecar)) if one.field == "language")
    assert next(filter(None, tags), "") == expected


VARIANTS = (
    ("title", "Telegram, Mao to Liu", "TELEGRAM,  MAO TO LIU | The Archive", True),
    ("title", "Cable, Mao Zedong to Liu Shaoqi", "Telegram, Mao Zedong to Liu Shaoqi, 1949", True),
    ("title", "毛泽东致刘少奇的电报", "毛泽东致刘少奇电报", True),
    ("title", "Письмо Сталину", "ПИСЬМО СТАЛИНУ", True),
    ("title", "Report", "Reporting on the Harvest", False),
    ("title", "On the Harvest", "On the War in the South", False),
    ("date", "1949-12", "1949-12-18", True),
    ("date", "1949-12-16", "1949-12-18", False),
    ("sender", "Mao Zedong", "Mao, Zedong", True),
    ("sender", "Dvořák", "Dvorak, Antonín", True),
    ("sender", "Wu, Xi", "Xi Wu", True),
    ("sender", "毛泽东", "毛主席", True),
    ("sender", "Ivan Petrov", "Olga Ray", False),
    ("language", "zh", "zh-Hans", True),
    ("language", "ru", "uk", False),
)


@pytest.mark.parametrize(("field", "one", "other", "same"), VARIANTS)
def test_variants(field: str, one: str, other: str, same: bool) -> None:
    assert alike(field, one, other) is alike(field, other, one) is same


DATES = (
    ("1949-12-18", "1949-12-18"),
    ("1949", "1949"),
    ("1949-12-18T00:00:00Z", "1949-12-18"),
    ("18 December 1949", "1949-12-18"),
    ("18 декабря 1949 г.", "1949-12-18"),
    ("1949-02-30", ""),
    ("undated", ""),
)


@pytest.mark.parametrize(("value", "expected"), DATES)
def test_stated_dates(value: str, expected: str) -> None:
    assert stated_date(value) == expected


def test_the_table_names_fields_that_there_are() -> None:
    assert set(COLUMNS.values()) - FIELDS <= {"collection", "record", "shelfmark"}
    assert set(EMPTY) <= FIELDS
    assert OF_THE_FILE - set(COLUMNS.values()) == set()
    assert all(name == name.lower() for name in MEANINGS)


def test_of_several_documents_in_a_file_each_has_what_is_true_of_the_file() -> None:
    whole = source(("DC.title", "A Volume"), ("DC.date", "1951"), ("DC.publisher", "The Archive"))
    part = replace(whole, part=Part(whole.text, 0, len(whole.text), 1))
    assert {one.field for one in statements(whole)} == {"title", "date", "publisher"}
    assert [one.field for one in statements(part)] == ["publisher"]


def test_a_decided_title_is_the_title_and_settles_a_conflict() -> None:
    given = source(("DC.title", "Another Title"), text="REPORT OF THE COMMITTEE\n\nWe met and spoke.\n")
    decision = Decision("x.toml", "title", "a.txt", "the editors", "known from elsewhere", value="The Harvest")
    assert [f.code for f in converted(given, Register()).findings].count("header-conflict") == 1
    conversion = converted(given, Register(), [decision])
    assert (conversion.document.header.title, conversion.document.header.title_from) == ("The Harvest", "decision")
    assert "header-conflict" not in {finding.code for finding in conversion.findings}
    assert "decision-applied" in {finding.code for finding in conversion.findings}


def test_who_typed_a_file_and_when_is_nothing_about_the_document() -> None:
    properties = (
        ("core.xml/dc:title", "Report on the Harvest"),
        ("core.xml/dc:creator", "J. Smith"),
        ("core.xml/dcterms:created", "2020-01-01T10:00:00Z"),
        ("Info/Author", "Scanner"),
        ("Info/CreationDate", "D:20200101"),
        ("meta.xml/dc:date", "2020-01-01"),
    )
    known = converted(source(*properties, text="We met and spoke of it.\n"), Register()).document.header
    assert (known.title, known.title_from, known.date) == ("Report on the Harvest", "core.xml/dc:title", "")
    assert [one.field for one in known.stated] == ["title"]

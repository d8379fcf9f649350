"""The words of the search: the forms of a word are one, other words are others, and the table is as its schema says."""

import json

import jsonschema
import pytest

from teipipe import words
from teipipe.resources import resource


def test_the_table_of_words_is_as_its_schema_says() -> None:
    rules = json.loads(resource("schema", "json", "words.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(words.table(), rules)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "treaty treaties"),
        ("en", "agree agrees agreed agreeing"),
        ("en", "plan plans planned planning"),
        ("en", "use uses used using"),
        ("en", "carry carries carried carrying"),
        ("ru", "договор договора договору договором договоре договоры договоров договорам договорами договорах"),
        ("ru", "соглашение соглашения соглашению соглашением соглашений соглашениями"),
        ("ru", "китайский китайская китайского китайскую китайских китайскими"),
        ("ru", "рынок рынка рынком рынков"),
        ("ru", "отвечать отвечает отвечал отвечала отвечали"),
        ("ru", "страна страны стране страну странам стран"),
        ("ru", "возвратиться возвратился возвратилась"),
        ("de", "Vertrag Vertrags Vertrages"),
        ("fr", "traité traités"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len({words.stem(words.folded(form), language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("en", "us", "use"), ("en", "thing", "th"), ("en", "red", "r"), ("ru", "мир", "мера"), ("ru", "война", "вой")],
)
def test_other_words_have_other_stems(language: str, one: str, other: str) -> None:
    assert words.stem(one, language) != words.stem(other, language)

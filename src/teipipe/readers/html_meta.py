"""What an HTML page says about itself beside its text: `<title>`, `<meta>`, its address, its language, JSON-LD.

    <meta name="DC.date" content="1949-12-18">           DC.date                       1949-12-18
    {"@type": "Report", "author": {"name": "A. B."}}     json-ld/Report.author.name    A. B.

Names are as they stand. What is meant for browsers, search engines and networks only is passed over.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from teipipe.readers.stated import pairs

Element = etree._Element

FOR_PROGRAMS = re.compile(
    r"viewport|theme-color|color-scheme|generator|referrer|robots|.*bot|rating|refresh|expires|pragma|cache-control"
    r"|content-type|content-security-policy|x-ua-compatible|charset|csrf-.*|.*verif.*|msvalidate.*|msapplication-.*"
    r"|apple-.*|.*-app-.*|format-detection|handheldfriendly|mobileoptimized|twitter:.*|fb:.*|og:(?:image|video|type).*"
    r"|google.*|next-.*|turbo-.*|progid|originator|formatter",
    re.IGNORECASE,
)
# Objects and properties of schema.org that are about the page's furniture, or say its text again.
FURNITURE = frozenset(
    ("BreadcrumbList", "ImageObject", "SearchAction", "SiteNavigationElement", "ListItem", "WPHeader", "WPFooter")
)
PASSED = frozenset(
    (
        *("@context", "@type", "articleBody", "text", "image", "logo", "thumbnail", "thumbnailUrl", "potentialAction"),
        *("breadcrumb", "interactionStatistic", "comment", "video", "sameAs", "contactPoint", "mainEntityOfPage"),
    )
)


def page_metadata(root: Element) -> Iterator[tuple[str, str]]:
    """Yield what the page says about itself, in the order in which it stands."""
    return pairs(stated(root))


def stated(root: Element) -> Iterator[tuple[str, str]]:
    """Yield names and values as they stand."""
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    yield "lang", language or ""
    for element in root.iter("title", "meta", "link", "script"):
        if element.tag == "title" and next(element.iterancestors("svg"), None) is None:
            yield "title", element.text or ""
        elif element.tag == "meta":
            yield from meta(element)
        elif element.tag == "link" and (element.get("rel") or "").lower() == "canonical":
            yield "canonical", element.get("href", "")
        elif element.tag == "script" and (element.get("type") or "").strip().lower() == "application/ld+json":
            yield from linked_data(element.text or "")


def meta(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of a `<meta>`, unless it speaks to programs only."""
    names = (element.get(kind) for kind in ("name", "property", "itemprop", "http-equiv"))
    name = next((name.strip() for name in names if name), "")
    if not FOR_PROGRAMS.fullmatch(name):
        yield name, element.get("content", "")


def linked_data(script: str) -> Iterator[tuple[str, str]]:
    """Yield the values of JSON-LD by their paths; what is no JSON is said as it stands."""
    try:
        found = list(objects(json.loads(script)))
    except (ValueError, RecursionError):
        found = [("json-ld", script)]
    yield from found


def objects(value: object) -> Iterator[tuple[str, str]]:
    """Yield the values of each object of a script, alone, in a list, or in a graph."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        for one in value:
            yield from objects(one)
    elif isinstance(value, Mapping) and "@graph" in value:
        yield from objects(value["@graph"])
    elif isinstance(value, Mapping) and type_of(value) not in FURNITURE:
        yield from flattened(value, f"json-ld/{type_of(value)}")


def type_of(value: Mapping[str, object]) -> str:
    """Return the type of an object: of several the first."""
    kind = value.get("@type", "Thing")
    first = kind[0] if isinstance(kind, Sequence) and not isinstance(kind, str) and kind else kind
    return str(first).rsplit("/", 1)[-1]


def flattened(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield the words and numbers in a value, each by its path; items of a list have the list's path."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in PASSED:
                yield from flattened(inner, path if key in {"@value", "@list"} else f"{path}.{key}")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from flattened(inner, path)
    elif value is not None:
        yield path, value if isinstance(value, str) else json.dumps(value)

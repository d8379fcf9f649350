"""Stylesheets, run by Saxon. Documents are parsed here first, without entities, so that none can fetch a file."""

import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeAlias

import saxonche  # type: ignore[import-not-found]
from lxml import etree

from teipipe.findings import Place, Refusal
from teipipe.markup import parser, refused
from teipipe.resources import resource

Value: TypeAlias = str | bool | saxonche.PyXdmNode | Sequence[saxonche.PyXdmNode]

# Where an error of ours says it happened: "… at /*[1]/*[2]/*[1]". Names may be hostile, numbers are not.
PATH = re.compile(r" at ((?:/\*\[\d+\])+)$")
# What comes before the message of Java's parser.
LIMIT = re.compile(r"^.*?JAXP\d+: +")
# "Error … on line 4) of file:/…/html.xsl", as Saxon prints it.
OWN_LINE = re.compile(r"on line (\d+)\)? of file:/*(\S+)")


@cache
def processor() -> saxonche.PySaxonProcessor:
    """Return the one Saxon of this process: starting a second one costs more than any transformation."""
    return saxonche.PySaxonProcessor(license=False)


def parse(path: Path) -> etree._Element:
    """Read an XML file, entities and network off.

    Raises:
        Refusal: the file cannot be read, is not well-formed, or has a document type declaration or a stylesheet.
    """
    try:
        # Not by its name: libxml2 takes a name with "%20" or "#" for an address.
        tree = etree.fromstring(path.read_bytes(), parser()).getroottree()
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = " ".join(str(error.msg).split())
        raise Refusal(Place(str(path), line, column), f"not well-formed XML: {message}; mend it here") from error
    except OSError as error:
        raise Refusal(str(path), f"cannot be read: {error.strerror}; check its name and permissions") from error
    if message := refused(tree):
        raise Refusal(Place(str(path), 1), message)
    return tree.getroot()


def node(source: Path | etree._Element | str, name: str = "") -> saxonche.PyXdmNode:
    """Return a document, an element or serialised XML as a node for Saxon; `name` says whose it is.

    Raises:
        Refusal: the file cannot be read or is not well-formed, or there is more in it than Saxon's parser takes: a
            hundred elements inside one another, two hundred attributes of one element.
    """
    root = parse(source) if isinstance(source, Path) else source
    text = root if isinstance(root, str) else etree.tostring(root, encoding="unicode", with_tail=False)
    try:
        with _quiet():
            return processor().parse_xml(xml_text=text)
    except saxonche.PySaxonApiError as error:
        place = name or (str(source) if isinstance(source, Path) else "a view of a document")
        raise Refusal(place, f"{LIMIT.sub('', _sentence(error)).rstrip('.')}; encode it with fewer") from error


class Stylesheet:
    """A stylesheet or package, compiled once; an edition's own templates take the place of those that it imports."""

    def __init__(self, path: Path, own: Path | None = None) -> None:
        self.path, self.own = path, own
        compiler = processor().new_xslt30_processor()
        if own:
            compiler.set_parameter("own", _xdm(own.resolve().as_uri()))
        try:
            with _quiet():
                self._compiled = compiler.compile_stylesheet(stylesheet_file=str(path))
        except saxonche.PySaxonApiError as error:
            raise Refusal(str(own or path), f"the stylesheet does not compile: {_sentence(error)}") from error

    def transform(self, source: Path | etree._Element | saxonche.PyXdmNode, **parameters: Value) -> str:
        """Transform a document and return what the stylesheet serialises.

        Parameter names may use underscores for hyphens.

        Raises:
            Refusal: the document cannot be read, or the stylesheet stopped; with the line where it is known.
        """
        return self._run(source, parameters)

    def write(self, source: Path | etree._Element | saxonche.PyXdmNode, folder: Path, **parameters: Value) -> list[str]:
        """Transform a document into files of a folder, and return their names: what the stylesheet says, one a line.

        Raises:
            Refusal: as `transform`.
        """
        self._compiled.set_base_output_uri(f"{folder.resolve().as_uri()}/")
        # Not `splitlines`: a name may have characters that Python takes for line ends.
        return self._run(source, parameters).split("\n")[:-1]

    def _run(self, source: Path | etree._Element | saxonche.PyXdmNode, parameters: Mapping[str, Value]) -> str:
        root = parse(source) if isinstance(source, Path) else source
        name = str(source) if isinstance(source, Path) else ""
        document = root if isinstance(root, saxonche.PyXdmNode) else node(root, name)
        self._compiled.clear_parameters()
        for name, value in parameters.items():
            self._compiled.set_parameter(name.replace("_", "-"), _xdm(value))
        self._compiled.set_global_context_item(xdm_item=document)
        try:
            with _quiet() as heard:
                return str(self._compiled.transform_to_string(xdm_node=document))
        except saxonche.PySaxonApiError as error:
            raise _refusal(error, source, root, self._place(heard)) from error

    def _place(self, heard: list[str]) -> Place | str:
        """Say where in which stylesheet it stopped: where an edition has templates of its own, they may be at fault."""
        at = OWN_LINE.search("".join(heard))
        if self.own and at and at[2].endswith(self.own.resolve().as_uri().removeprefix("file:").lstrip("/")):
            return Place(str(self.own), int(at[1]))
        return str(self.path)


def stylesheet(*parts: str, own: Path | None = None) -> Stylesheet:
    """Return a stylesheet that ships with the program, with an edition's own templates where it has some.

    It is compiled once in a process, or once more where the edition's templates have changed: that takes longer than
    most runs.

    Raises:
        Refusal: it does not compile.
    """
    return _compiled(parts, own, own.stat().st_mtime_ns if own else 0)


@cache
def _compiled(parts: tuple[str, ...], own: Path | None, _stamp: int) -> Stylesheet:
    return Stylesheet(resource("xslt", *parts), own)


def _xdm(value: Value) -> saxonche.PyXdmValue:
    if isinstance(value, bool):
        return processor().make_boolean_value(value)
    if isinstance(value, str):
        return processor().make_string_value(value)
    if isinstance(value, saxonche.PyXdmNode):
        return value
    sequence = processor().empty_sequence()
    for item in value:
        sequence.add_xdm_item(item)
    return sequence


def _refusal(error: Exception, source: object, root: object, stylesheet: Place | str) -> Refusal:
    sentence = _sentence(error)
    path = str(source) if isinstance(source, Path) else str(stylesheet)
    found = PATH.search(sentence)
    if not (found and isinstance(root, etree._Element)):
        return Refusal(path if isinstance(stylesheet, str) else stylesheet, sentence)
    elements = root.xpath(found[1])
    line = elements[0].sourceline if isinstance(elements, list) and elements else 0
    return Refusal(Place(path, int(line or 0)), sentence[: found.start()])


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())


@contextmanager
def _quiet() -> Iterator[list[str]]:
    """Saxon prints each error to the terminal as well as raising it; a reader needs it once.

    What was printed is in the list afterwards: lines of stylesheets stand there only.
    """
    heard: list[str] = []
    kept = os.dup(2)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as paper:
        os.dup2(paper.fileno(), 2)
        try:
            yield heard
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            paper.seek(0)
            heard.append(paper.read())

"""Houses of sources, in the order in which they are asked; `plain` takes what no house recognises."""

from teipipe.converters.avalon import avalon
from teipipe.converters.cia_foia import cia_foia
from teipipe.converters.converter import Converter
from teipipe.converters.frus import frus
from teipipe.converters.hsg_beta import hsg_beta
from teipipe.converters.letters import letters
from teipipe.converters.parliament import parliament
from teipipe.converters.plain import plain
from teipipe.converters.play import play
from teipipe.converters.wilson_center import wilson_center
from teipipe.findings import Refusal
from teipipe.model import Source

CONVERTERS: tuple[Converter, ...] = (hsg_beta, frus, wilson_center, avalon, cia_foia, letters, parliament, play, plain)


def converter(source: Source, name: str = "") -> Converter:
    """Return the converter of that name, or the first that recognises the source.

    Raises:
        Refusal: there is no converter of that name.
    """
    for known in CONVERTERS:
        if known.name == name or (not name and known.recognises(source)):
            return known
    names = ", ".join(known.name for known in CONVERTERS)
    raise Refusal(source.name, f"there is no converter {name!r}; there are {names}")

"""Houses of sources; of equals the earlier is taken, and `plain` takes what no house recognises."""

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

CONVERTERS: tuple[Converter, ...] = (hsg_beta, frus, wilson_center, avalon, cia_foia, letters, parliament, play, plain)

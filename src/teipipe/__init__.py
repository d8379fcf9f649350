"""teipipe: encode archival texts as TEI, prove that nothing was lost, publish them."""

from importlib.metadata import version

__version__ = version("teipipe")

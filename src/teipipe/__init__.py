"""teipipe: encode archival texts as TEI, prove that nothing was lost, publish them."""

__version__ = "0.1.0"

"""The stage `encode`: from the model to TEI. It is certain of everything: what is guessed was guessed before."""

from teipipe.encode.document import encode
from teipipe.encode.serialise import is_machine_output, serialise

__all__ = ["encode", "is_machine_output", "serialise"]

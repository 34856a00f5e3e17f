"""Text to entries with file and line, and back: the grammar, the parser, the formatter."""

from .parser import Include, Parsed, parse, parse_proposition
from .source_text import SourceText, decoded

__all__ = ["Include", "Parsed", "SourceText", "decoded", "parse", "parse_proposition"]

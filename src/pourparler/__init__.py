"""Plain-text diplomacy: who sits at the table, in which capacity, by which route, and on whose say."""

__version__ = "0.1.0"

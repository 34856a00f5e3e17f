"""What follows from charter and record at a date: rulings with their grounds."""

from .derive import Standing, derive
from .readings import standing_of
from .rulings import LET_IN, Count, Ground, Judged, Kind, Reading, Role, RouteRuling, Ruling, counts_of, decisive_count
from .sufficiency import sufficient_lines

__all__ = [
    "LET_IN",
    "Count",
    "Ground",
    "Judged",
    "Kind",
    "Reading",
    "Role",
    "RouteRuling",
    "Ruling",
    "Standing",
    "counts_of",
    "decisive_count",
    "derive",
    "standing_of",
    "sufficient_lines",
]

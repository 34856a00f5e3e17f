"""Plain-text diplomacy: who is at the table, in which capacity, by which route, on whose say, and where it says so.

Examples
--------
>>> import pourparler
>>> dossier, findings = pourparler.load("cases/astana-2017.talks")
>>> dossier.at("2017-01-18").why("USA as participant").ruling.value
'blocked'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .vocabulary import VERSION as __version__

if TYPE_CHECKING:
    from .findings import Finding, Weight
    from .views.day import Day, Why
    from .views.open_dossier import OpenDossier, load
    from .vocabulary import Moment, Motion, Seat, moment

_HOMES = {
    "Finding": "findings",
    "Weight": "findings",
    "Day": "views.day",
    "OpenDossier": "views.open_dossier",
    "Why": "views.day",
    "load": "views.open_dossier",
    "Moment": "vocabulary",
    "Motion": "vocabulary",
    "Seat": "vocabulary",
    "moment": "vocabulary",
}

__all__ = [
    "Day",
    "Finding",
    "Moment",
    "Motion",
    "OpenDossier",
    "Seat",
    "Weight",
    "Why",
    "__version__",
    "load",
    "moment",
]


def __getattr__(name: str) -> Any:
    """Return a public name from its module, which is imported only now."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)

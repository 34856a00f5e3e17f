"""What every entry of a dossier has, whatever it says."""

from __future__ import annotations

from msgspec import Struct

from ..vocabulary import Moment, Passage, Place


class More(Struct, frozen=True):
    """What any entry may add and few do.

    Attributes
    ----------
    reported
        When it became known, where that is not the date of the entry or of its earliest source.
    corrects, disputes
        The label of an entry that this one supersedes, or rivals.
    disputed_by
        Sources that deny this entry.
    note
        A remark for the reader.
    """

    reported: Moment | None = None
    corrects: str = ""
    disputes: str = ""
    disputed_by: tuple[Passage, ...] = ()
    note: str = ""


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """What every entry has: a moment, a place, its last line, sources, and perhaps a label and a ``!``."""

    moment: Moment
    place: Place
    end: int = 0
    sources: tuple[Passage, ...] = ()
    label: str = ""
    proposed: bool = False
    more: More | None = None

    def __hash__(self) -> int:
        return hash(self.place)  # equal entries stand at one place, and this is asked for every ground of every ruling

"""The entries by which a dossier declares a conflict directly: options, what cannot be, rankings, equilibria expected."""

from __future__ import annotations

from typing import Final

from .entry import Entry
from .propositions import Proposition


class OptionEntry(Entry, frozen=True, kw_only=True):
    """Something that an actor may take or leave.

    Attributes
    ----------
    name, actor, title
        Its name, whose it is, and what it says to a reader.
    is_taken
        Whether it is taken from the entry's date on, as long as nobody moves.
    is_reversible
        Whether a move can be undone: taken and given up again.
    """

    name: str
    actor: str = ""
    title: str = ""
    is_taken: bool = False
    is_reversible: bool = True


class InfeasibleEntry(Entry, frozen=True, kw_only=True):
    """What cannot be the case, whatever anybody does."""

    what: Proposition


class RankingEntry(Entry, frozen=True, kw_only=True):
    """How an actor ranks the states of the conflict, by number, best first; a group is a tie."""

    actor: str
    groups: tuple[tuple[int, ...], ...] = ()


class EquilibriumEntry(Entry, frozen=True, kw_only=True):
    """What must follow about where the conflict can come to rest.

    Attributes
    ----------
    definitions
        The definitions of stability meant, ``Nash`` to ``SSEQ`` and ``CNash`` to ``CSEQ``.
    states
        The equilibria under each of them by number, all of them; none where ``where`` says what is expected.
    where
        What holds in some equilibrium, or, if ``is_denied``, in none.
    is_denied
        Whether there must be no such equilibrium.
    """

    definitions: tuple[str, ...]
    states: tuple[int, ...] | None = None
    where: Proposition | None = None
    is_denied: bool = False


SINGLE: Final = ("Nash", "GMR", "SMR", "SEQ", "SSEQ")
COALITIONAL: Final = ("CNash", "CGMR", "CSMR", "CSEQ")
"""The definitions of stability that the language knows: against one decision maker, and against any that act together."""

"""Voters with a special part, and rules with a special shape.

Concepts
--------
*Vetoer*: in every winning coalition. *Dummy*: never critical. *Dictator*: wins alone and nobody wins without. *Proper*:
a coalition and its opposite never both win, so that no two contrary decisions pass. *Strong*: of a coalition and its
opposite one always wins, so that there is no deadlock. A rule with a quota at or below half is usually not proper;
that is said here, and refused nowhere.
"""

from .derived_games import dual
from .games import SimpleGame
from .rules import Rule, Voter, Weighted, passes
from .swings import swing_count

MOST_VOTES_IN_BITS = 2**27


def vetoers(game: SimpleGame) -> tuple[Voter, ...]:
    """Return the voters without whom nothing passes, in the order of ``game.voters``; none if nothing ever passes.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> vetoers(weighted_game(quota=51, weights={"A": 50, "B": 49, "C": 1}))
    ('A',)
    """
    everybody = frozenset(game.voters)
    if not passes(game.rule, everybody):
        return ()
    return tuple(voter for voter in game.voters if not passes(game.rule, everybody - {voter}))


def dummies(game: SimpleGame) -> tuple[Voter, ...]:
    """Return the voters who never make a difference, in the order of ``game.voters``.

    Raises
    ------
    GameTooLargeError
        If swings cannot be counted.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dummies(weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1}))
    ('L',)
    """
    return tuple(voter for voter, swing in swing_count(game).swings.items() if not swing)


def dictator(game: SimpleGame) -> Voter | None:
    """Return the voter whose vote alone decides, if there is one.

    Examples
    --------
    >>> from pourparler.simplegames import weighted_game
    >>> dictator(weighted_game(quota=3, weights={"A": 3, "B": 1, "C": 1}))
    'A'
    """
    everybody = frozenset(game.voters)
    for voter in game.voters:
        if passes(game.rule, {voter}) and not passes(game.rule, everybody - {voter}):
            return voter
    return None


def is_proper(game: SimpleGame) -> bool:
    """Say whether no coalition wins together with its opposite: two winning coalitions always share a member.

    Raises
    ------
    GameTooLargeError
        If that can be read neither from a quota nor from a decision diagram.

    Examples
    --------
    >>> from pourparler.simplegames import count_game
    >>> is_proper(count_game(needed=3, voters="ABCDE")), is_proper(count_game(needed=2, voters="ABCDE"))
    (True, False)
    """
    if _is_plainly_proper(game.rule):
        return True
    if isinstance(game.rule, Weighted) and game.rule.total <= MOST_VOTES_IN_BITS:
        return not _has_winning_opposites(game.rule)
    from .opposites import have_winning_opposites

    return not have_winning_opposites(game)


def is_strong(game: SimpleGame) -> bool:
    """Say whether of every coalition and its opposite at least one wins; the dual of a strong game is proper.

    Examples
    --------
    >>> from pourparler.simplegames import count_game
    >>> is_strong(count_game(needed=3, voters="ABCDE")), is_strong(count_game(needed=3, voters="ABCD"))
    (True, False)
    """
    return is_proper(dual(game))


def _is_plainly_proper(rule: Rule) -> bool:
    """Say whether that shows in the quotas; a plainly proper part is never passed by a coalition and its opposite."""
    if isinstance(rule, Weighted):
        return 2 * rule.quota > rule.total
    plain = sum(_is_plainly_proper(part) for part in rule.parts)
    return 2 * rule.needed > 2 * len(rule.parts) - plain


def _has_winning_opposites(rule: Weighted) -> bool:
    """Look for a coalition with at least the quota that leaves at least the quota; bit x says that x is possible."""
    possible = 1
    for _, weight in rule.weights:
        possible |= possible << weight
    lowest, highest = max(rule.quota, 0), min(rule.total - rule.quota, rule.total)
    return bool(possible >> lowest & (1 << highest - lowest + 1) - 1)

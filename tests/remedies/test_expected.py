"""What an ``expect ... once`` line says, held against the dossier."""

from pourparler.language.directives import ExpectEntry
from pourparler.remedies.expected import shortfall

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor D (state)
2020-01-01 actor G (state)
2020-01-01 actor H (state)
2020-01-01 group conveners = A, B, C
2020-01-01 body council
  members  A, B, C, D
2020-01-01 capacity observer
2020-01-01 motion budget (money) in council
2020-01-02 rule joint
  admits   state as observer
  when     all of conveners consent
2020-01-02 rule hosting
  admits   state as observer
  when     H invites candidate
2020-01-02 rule majority
  decides  money in council
  when     at least 3 of members vote for
2020-02-01 A, C consent to G as observer
2020-02-01 B objects to G as observer
2020-02-01 vote on budget in council
  for      A
  against  B, C
  abstain  D
"""


def shortfalls(dossier):
    return [shortfall(dossier, entry) for entry in dossier.counted if isinstance(entry, ExpectEntry)]


def test_every_set_of_moves_brings_it_about_and_nothing_else_does(dossier):
    """
    2020-02-02 expect G as observer invited
      once     B consents to G as observer
      once     H invites G as observer
      once     nothing else
    2020-02-02 expect budget adopted
      once     B votes for budget in council, C votes for budget in council
      once     2 of those against vote for
    """
    assert shortfalls(dossier) == ["", ""]


def test_moves_that_do_not_do(dossier):
    """
    2020-02-02 expect G as observer invited
      once     B withdraws objection to G as observer
    2020-02-02 expect budget adopted
      once     1 of those against vote for
    2020-02-02 expect budget adopted
      once     3 of those against vote for
    """
    assert shortfalls(dossier) == [
        "with `B withdraws objection to G as observer` it would not be so",
        "with `1 of those against it moving` it would not be so",
        "only 2 stand against it and could move so, not 3",
    ]


def test_moves_of_which_fewer_do(dossier):
    """
    2020-02-02 expect G as observer invited
      once     B consents to G as observer, H invites G as observer
    2020-02-02 expect G as observer invited
      once     H invites G as observer, G applies as observer
    """
    assert shortfalls(dossier) == [
        "it would be so without `B consents to G as observer`",
        "it would be so without `G applies as observer`",
    ]


def test_something_else_does_as_well(dossier):
    """
    2020-02-02 expect G as observer invited
      once     B consents to G as observer
      once     nothing else
    """
    assert shortfalls(dossier) == ["it would be so as well with `H invites G as observer`"]


def test_what_holds_already_needs_nothing(dossier):
    """
    2020-02-02 expect budget rejected
      once     B votes for budget in council
    """
    assert shortfalls(dossier) == ["it holds already, without any move"]


def test_act_of_several_is_as_many_moves(dossier):
    """
    2020-02-02 expect budget adopted
      once     B, C vote for budget
    2020-02-02 expect none of conveners object to G as observer
      once     B withdraws objection to G as observer, A, C abstain on G as observer
    """
    assert shortfalls(dossier)[0] == ""

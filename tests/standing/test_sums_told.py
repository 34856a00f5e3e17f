"""Sums in words: each side with its names, the base, the bar."""

from tests.dossiers import summed

CHARTER = """
2020 actor A "Arlen"
2020 actor B "Bessa"
2020 actor C "Corin"
2020 group conveners = A, B, C
2020 body D
  members D1, D2, D3, D4, D5, D6
2020 body E
  members E1
  seats 9
2020 weights shares of conveners
  A 33.5
  B 33.5
  C 33
2020 motion budget (money) in D
2020 motion plan (works) in E
"""


def test_nobody_has_spoken(dossier):
    """
    2020 rule together
      admits any as member
      when all of conveners consent
    """
    assert summed(dossier, "G as member", "2020-05-01") == (
        "all of conveners consent: 3 silent (Arlen, Bessa and Corin); 0 of 3 members, 3 needed"
    )


def test_one_both_and_all_by_statement(dossier):
    """
    2020 rule together
      admits any as member
      when all of conveners consent
      counts statements
    2020-05-01 A favours G as member
    2020-05-02 B favours G as member
    2020-05-03 C favours G as member
    2020-05-01 A favours K as member
    2020-05-01 B consents to K as member
    2020-05-01 C opposes K as member
    """
    assert summed(dossier, "G as member", "2020-05-01") == (
        "all of conveners consent: 1 for (Arlen by statement), 2 silent (Bessa and Corin); 1 of 3 members, 3 needed"
    )
    assert summed(dossier, "G as member", "2020-05-02") == (
        "all of conveners consent: 2 for (Arlen and Bessa, both by statement), 1 silent (Corin); 2 of 3 members, 3 needed"
    )
    assert summed(dossier, "G as member", "2020-05-03") == (
        "all of conveners consent: 3 for (Arlen, Bessa and Corin, all by statement); 3 of 3 members, 3 needed"
    )
    assert summed(dossier, "K as member", "2020-05-03") == (
        "all of conveners consent: 2 for (Arlen by statement and Bessa), 1 against (Corin by statement); 2 of 3 members, 3 needed"
    )


def test_shares_show_as_percentages_and_many_names_as_a_number(dossier):
    """
    2020 rule two-thirds
      decides money
      when at least 2/3 of D present and voting vote for
    2020-05-01 vote on budget in D
      for D1, D2
      against D3
      abstain D4
      spoilt D5
      not entitled D6
    """
    assert summed(dossier, "budget", "2020-05-01") == (
        "at least 2/3 of D present and voting vote for: 2 for (D1 and D2), 1 against (D3), 1 abstaining (D4), 1 spoilt (D5), 1 not entitled (D6); 2 of 3 present and voting (66.67 %), 2 needed"
    )


def test_tally_without_names(dossier):
    """
    2020 rule simple
      decides works
      when more than half of E vote for
    2020-05-01 vote on plan in E
      for E1
      tally for 5, against 1, absent 3
    """
    assert summed(dossier, "plan", "2020-05-01") == (
        "more than half of E vote for: 5 for, 1 against, 3 absent; 5 of 9 members (55.56 %), 5 needed"
    )


def test_weights_and_strict_bars(dossier):
    """
    2020 rule weighty
      admits any as member
      when more than 66.6 of conveners by shares consent
    2020 rule weighed
      admits any as guest
      when more than half of conveners present and voting by shares consent
    2020-05-01 A consents to G as member
    2020-05-01 A consents to G as guest
    """
    assert summed(dossier, "G as member", "2020-05-01") == (
        "more than 66.6 of conveners by shares consent: 33.5 for (Arlen), 66.5 silent (Bessa and Corin); 33.5 of 100 by shares, more than 66.6 needed"
    )
    assert summed(dossier, "G as guest", "2020-05-01") == (
        "more than half of conveners present and voting by shares consent: 33.5 for (Arlen), 66.5 silent (Bessa and Corin); 33.5 of 33.5 present and voting by shares (100.00 %), more than 16.75 needed"
    )


def test_bars_from_above_and_exact_ones(dossier):
    """
    2020 rule quiet
      admits any as member
      when none of conveners object
    2020 rule few
      admits any as guest
      when fewer than 2 of conveners object
    2020 rule one
      admits any as envoy
      when exactly 1 of conveners consent
    2020-05-01 A objects to G as member
    2020-05-01 A objects to G as guest
    2020-05-01 A consents to G as envoy
    """
    assert summed(dossier, "G as member", "2020-05-01") == (
        "none of conveners object: 1 against (Arlen), 2 silent (Bessa and Corin); 1 of 3 members, none may be"
    )
    assert summed(dossier, "G as guest", "2020-05-01") == (
        "fewer than 2 of conveners object: 1 against (Arlen), 2 silent (Bessa and Corin); 1 of 3 members, at most 1 may be"
    )
    assert summed(dossier, "G as envoy", "2020-05-01") == (
        "exactly 1 of conveners consent: 1 for (Arlen), 2 silent (Bessa and Corin); 1 of 3 members, exactly 1 needed"
    )

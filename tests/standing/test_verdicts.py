"""Each kind of ruling in one sentence, with the names a reader knows."""

from pourparler.standing import Judged
from pourparler.standing.verdicts import failing
from tests.dossiers import holds, proposition, said

CHARTER = """
2020 actor A "Arlen" (state)
2020 actor B "Bessa" (state)
2020 actor G "Gorm" (state)
2020 actor H "Hesk" (state)
2020 actor K "Kolm" (state)
2020 group conveners = A, B
2020 body D "the Council"
  members D1, D2, D3
2020 instrument accord
2020 motion budget "Budget of 2020" (money) in D
2020 motion plan (works) in D
2020 motion purge (measure) in D
  effect excludes K as member
2020 capacity member
  may speak, vote
2020 rule by-host
  admits G as observer
  when H invites candidate
2020 rule together
  admits state as member
  when all of conveners consent
2020 rule founding
  admits A, B as member
2020 rule simple
  decides money
  when more than half of D present and voting vote for
2020 rule quiet
  decides works
  when none of D object
  deadline 5 days
2020 rule measures
  decides measure
  when any of D vote for
2020 rule suspending
  suspends member
  when A suspends candidate
"""


def test_coming_in(dossier):
    """
    2020-05-01 H invites G as observer
      carried by K
      until 2020-05-09
    2020-05-02 G attends as observer
      level minister
    2020-05-02 A attends as member
    """
    assert said(dossier, "G as observer", "2020-04-30") == (
        "Gorm as observer: not asked: the route by-host is open and nobody has taken it; Hesk could act."
    )
    assert said(dossier, "G as observer", "2020-05-01") == (
        "Gorm as observer: invited by Hesk on by-host, carried by Kolm until 2020-05-09, seat not yet taken."
    )
    assert said(dossier, "G as observer", "2020-05-02") == (
        "Gorm as observer: seated at level minister since 2020-05-02 on the say of Hesk (by-host), carried by Kolm."
    )
    assert said(dossier, "A as member", "2020-05-01") == (
        "Arlen as member: free to come in by right on founding, seat not yet taken."
    )
    assert said(dossier, "A as member", "2020-05-02") == (
        "Arlen as member: seated since 2020-05-02 by right (founding)."
    )
    assert said(dossier, "K as observer", "2020-05-02") == "Kolm as observer: not permitted: no rule leads there."


def test_five_kinds_of_no(dossier):
    """
    2020 rule fit
      admits any as guest
      requires candidate has signed accord
      requires candidate in conveners
    2020 rule outlawed
      bars K
    2020 rule in-council
      admits any as adviser in D
      when more than half of D vote for
    2020 rule waiting
      admits any as envoy
      when none of conveners object
      deadline 9 days
    2020-05-01 A consents to G as member
    2020-05-02 B objects to G as member
    2020-05-02 A consents to H as member
    2020-05-02 vote on G as adviser in D
      for D1
      against D2, D3
    2020-05-02 H puts G as envoy
    """
    assert said(dossier, "G as member", "2020-04-30") == (
        "Gorm as member: not asked: the route together is open and nobody has taken it; Arlen and Bessa could act."
    )
    assert said(dossier, "G as member", "2020-05-01") == (
        "Gorm as member: not yet on together; Bessa has still to act."
    )
    assert said(dossier, "G as member", "2020-05-02") == "Gorm as member: blocked by Bessa on together."
    assert said(dossier, "G as guest", "2020-05-01") == (
        "Gorm as guest: forbidden: not met is `candidate has signed accord` and not met is `candidate in conveners` (fit)."
    )
    assert said(dossier, "K as member", "2020-05-01") == "Kolm as member: forbidden by the rule outlawed."
    assert said(dossier, "K as observer", "2020-05-01") == "Kolm as observer: forbidden by the rule outlawed."
    assert said(dossier, "G as adviser", "2020-05-02") == (
        "Gorm as adviser: blocked on in-council: rejected with 1 of 3 members, 2 needed; blocked by D2 and D3."
    )
    assert said(dossier, "G as envoy", "2020-05-02") == (
        "Gorm as envoy: not yet on waiting; the clock runs until 2020-05-11; Arlen and Bessa have still to act."
    )


def test_blocked_by_nobody_in_particular(dossier):
    """
    2020-05-01 H puts G as member
      until 2020-05-03
    """
    assert said(dossier, "G as member", "2020-05-03") == (
        "Gorm as member: blocked on together: rejected with 0 of 2 members, 2 needed."
    )


def test_what_becomes_of_a_seat(dossier):
    """
    2020-05-01 H invites G as observer
    2020-05-02 G declines as observer
    2020-05-01 A, B consent to K as member
    2020-05-01 K attends as member
    2020-05-02 A suspends K as member
      until 2020-05-05
    2020-05-05 A suspends K as member
      from speak
    2020-05-06 D1 votes for purge in D
    2020-05-01 A defers H as member
    2020-05-01 B attends as member
    2020-05-02 B withdraws as member
    2020-05-03 B returns as member
    2020-05-04 B suspends participation as member
    2020-05-10 H invites G as observer
    2020-05-11 H withdraws invitation to G as observer
    2020-05-20 H invites G as observer
      until 2020-05-25
    """
    assert said(dossier, "G as observer", "2020-05-02") == "Gorm as observer: declined on 2020-05-02."
    assert said(dossier, "K as member", "2020-05-02") == (
        "Kolm as member: suspended by Arlen since 2020-05-02 until 2020-05-05 under suspending."
    )
    assert said(dossier, "K as member", "2020-05-05") == (
        "Kolm as member: seated since 2020-05-01 on the say of Arlen and Bessa (together) without the power to speak."
    )
    assert said(dossier, "K as member", "2020-05-06") == (
        "Kolm as member: excluded by the Council on 2020-05-06 under measures."
    )
    assert said(dossier, "H as member", "2020-05-01") == "Hesk as member: deferred by Arlen on 2020-05-01."
    assert said(dossier, "B as member", "2020-05-02") == "Bessa as member: withdrawn: it left on 2020-05-02."
    assert said(dossier, "B as member", "2020-05-04") == "Bessa as member: suspended by Bessa since 2020-05-04."
    assert said(dossier, "G as observer", "2020-05-11") == (
        "Gorm as observer: withdrawn: Hesk took the invitation back on 2020-05-11."
    )
    assert said(dossier, "G as observer", "2020-05-26") == "Gorm as observer: lapsed on 2020-05-25 on by-host."


def test_motions(dossier):
    """
    2020 body E
      members D1, D2, D3
      quorum all of E are present
    2020 motion treaty (works) in E
    2020 rule in-e
      decides works in E
      when more than half of E vote for
    2020-05-01 D1 votes for budget in D
    2020-05-02 D2 votes for budget in D
    2020-05-01 D1 puts plan
    2020-05-01 D1, D2 vote for treaty in E
    2020-06-01 vote on budget in D
      for D1
      against D2, D3
    2020-06-01 D1 puts plan
    2020-06-02 D2 objects to plan
    """
    assert said(dossier, "budget", "2020-05-01") == (
        "budget (Budget of 2020): open under simple; D2 and D3 have not spoken."
    )
    assert said(dossier, "budget", "2020-05-02") == (
        "budget (Budget of 2020): adopted under simple with 2 of 2 present and voting, 2 needed."
    )
    assert said(dossier, "budget", "2020-05-03") == (
        "budget (Budget of 2020): adopted on 2020-05-02 under simple with 2 of 2 present and voting, 2 needed."
    )
    assert said(dossier, "budget", "2020-06-01") == (
        "budget (Budget of 2020): rejected under simple with 1 of 3 present and voting, 2 needed, blocked by D2 and D3."
    )
    assert said(dossier, "plan", "2020-05-01") == (
        "plan: open under quiet; the clock runs until 2020-05-06; D1, D2 and D3 have not spoken."
    )
    assert said(dossier, "plan", "2020-05-10") == "plan: adopted on 2020-05-06 under quiet."
    assert said(dossier, "plan", "2020-06-02") == "plan: rejected under quiet, blocked by D2."
    assert said(dossier, "treaty", "2020-05-01") == "treaty: open under in-e; There is no quorum; D3 has not spoken."
    assert said(dossier, "suspension of G as member", "2020-05-01") == (
        "suspension of Gorm as member: open under suspending; Arlen has not spoken."
    )


def test_not_known(dossier):
    """
    2020 rule fit
      admits any as guest
      requires place is Geneva
    2020-05-01 A consents to G as member
    """
    assert said(dossier, "G as guest", "2020-05-01") == "Gorm as guest: undetermined: nothing is reported of place."


def test_condition_without_parts_is_said_as_it_is_written(dossier):
    """
    2020-05-01 A consents to G as member
    """
    assert failing(None) == "a condition is not met"
    assert failing(Judged(proposition("G in conveners"), False)) == "not met is `G in conveners`"
    assert holds(dossier, "G in conveners", "2020-05-01") == "false"


def test_waiting_for_nobody_but_the_clock(dossier):
    """
    2020 motion law (laws) in D
    2020 rule slowly
      decides laws
      when any of D vote for
      takes effect after 10 days
    2020 rule slow-door
      admits any as clerk
      when H invites candidate
      takes effect after 10 days
    2020-05-01 D1 votes for law in D
    2020-05-01 H invites G as clerk
    """
    assert said(dossier, "law", "2020-05-02") == (
        "law: open under slowly; It has not taken effect; the clock runs until 2020-05-11."
    )
    assert said(dossier, "G as clerk", "2020-05-02") == (
        "Gorm as clerk: not yet on slow-door; the clock runs until 2020-05-11."
    )

"""What one rule gives: conditions, decision, what undoes or delays it; and several rules for one seat."""

from pourparler.standing import Kind
from tests.dossiers import ruling, told

CHARTER = """
2020 group conveners = A, B
2020 body D
  members D1, D2, D3
2020 instrument accord
2020 quality violent
2020 rule simple
  decides any
  when more than half of D vote for
"""


def kinds(dossier, asked, at):
    return [(route.rule.name, route.kind.value, route.by) for route in ruling(dossier, asked, at).routes]


# --- one rule --------------------------------------------------------------------------------------------------------


def test_seat_by_right_needs_nobodys_say(dossier):
    """
    2020-03 rule founding
      admits G as member
    """
    assert told(dossier, "G as member", "2020-02-29") == "not permitted"
    assert told(dossier, "G as member", "2020-03-15") == "invited on founding; line 1"
    assert told(dossier, "K as member", "2020-03-15") == "not permitted"


def test_unmet_condition_forbids_whatever_is_decided(dossier):
    """
    2020 rule eligible
      admits any as member
      requires candidate has signed accord
      requires not A finds candidate violent
      when all of conveners consent
    2020-05-01 A, B consent to G as member
    2020-05-02 G signs accord
    2020-05-03 A finds G violent
    """
    assert told(dossier, "G as member", "2020-05-01") == "forbidden on eligible; 2 of 2, needed 2; lines 1, 6"
    assert told(dossier, "G as member", "2020-05-02") == (
        "invited by A, B on eligible; 2 of 2, needed 2; lines 1, 6, 7"
    )
    assert told(dossier, "G as member", "2020-05-03") == "forbidden on eligible; 2 of 2, needed 2; lines 1, 6, 8"
    assert ruling(dossier, "G as member", "2020-05-01").pending == ("G",)
    assert ruling(dossier, "G as member", "2020-05-02").since.text == "2020-05-02"


def test_condition_that_still_runs_its_clock_is_not_yet_met(dossier):
    """
    2020 rule waiting
      admits any as member
      requires 10 days after candidate has deposited accord
    2020-05-01 G deposits accord
    """
    found = ruling(dossier, "G as member", "2020-05-02")
    assert told(dossier, "G as member", "2020-05-02") == "not yet on waiting; lines 1, 4"
    assert found.clock.text == "2020-05-11"
    assert told(dossier, "G as member", "2020-05-11") == "invited on waiting; lines 1, 4"


def test_condition_on_a_fact_nobody_reported_is_undetermined(dossier):
    """
    2020 rule fit
      admits any as member
      requires ceasefire is holding
    2020-05-01 H finds G violent
    """
    assert told(dossier, "G as member", "2020-05-01") == (
        "undetermined on fit; (nothing is reported of ceasefire); line 1"
    )


def test_decision_on_a_fact_nobody_reported_is_undetermined(dossier):
    """
    2020 rule fit
      admits any as member
      when ceasefire is holding
    """
    assert told(dossier, "G as member", "2020-05-01") == (
        "undetermined on fit; (nothing is reported of ceasefire); line 1"
    )


def test_decision_takes_effect_after_its_delay(dossier):
    """
    2020 rule slow
      admits any as member
      when all of conveners consent
      takes effect after 30 days
    2020-05-01 A, B consent to G as member
    """
    found = ruling(dossier, "G as member", "2020-05-30")
    assert told(dossier, "G as member", "2020-05-30") == "not yet on slow; 2 of 2, needed 2; lines 1, 5"
    assert (found.clock.text, found.note) == ("2020-05-31", "It has not taken effect.")
    assert told(dossier, "G as member", "2020-05-31") == "invited by A, B on slow; 2 of 2, needed 2; lines 1, 5"
    assert ruling(dossier, "G as member", "2020-06-30").since.text == "2020-05-31"


def test_seat_by_right_takes_effect_after_its_delay_too(dossier):
    """
    2020 rule accession
      admits any as member
      requires candidate has deposited accord
      takes effect after 30 days
    2020-05-01 G deposits accord
    """
    assert told(dossier, "G as member", "2020-05-30") == "not yet on accession; lines 1, 5"
    assert told(dossier, "G as member", "2020-05-31") == "invited on accession; lines 1, 5"


def test_what_undoes_a_decision_goes_before_it(dossier):
    """
    2020 rule unless-objection
      admits any as member
      when H invites candidate
      unless any of conveners object
    2020-05-01 H invites G as member
    2020-05-02 B objects to G as member
    2020-05-02 B objects to K as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "invited by H on unless-objection; lines 1, 5"
    assert told(dossier, "G as member", "2020-05-02") == (
        "blocked by B on unless-objection; 1 of 2, needed 1; lines 1, 6"
    )
    assert told(dossier, "K as member", "2020-05-02") == (
        "blocked by B on unless-objection; 1 of 2, needed 1; lines 1, 7"
    )


def test_objections_may_come_until_the_clock_of_the_round_has_run(dossier):
    """
    2020 rule unless-objection
      admits any as member
      when H invites candidate
      unless any of conveners object
      deadline 5 days
    2020-05-01 H invites G as member
    2020-05-01 H puts G as member
    2020-05-07 B objects to G as member
    """
    assert told(dossier, "G as member", "2020-05-02") == "not yet on unless-objection; lines 1, 6, 7"
    assert ruling(dossier, "G as member", "2020-05-02").clock.text == "2020-05-06"
    assert told(dossier, "G as member", "2020-05-07") == "invited by H on unless-objection; lines 1, 6, 7"
    assert ruling(dossier, "G as member", "2020-05-07").since.text == "2020-05-06"


def test_several_clauses_of_one_kind_are_all_meant(dossier):
    """
    2020 rule two-unless
      admits any as member
      unless A objects
      unless B objects
    2020-05-02 B objects to G as member
    """
    assert told(dossier, "G as member", "2020-05-01") == "invited on two-unless; line 1"
    assert told(dossier, "G as member", "2020-05-02") == "blocked by B on two-unless; lines 1, 5"


# --- several rules for one seat --------------------------------------------------------------------------------------


def test_host_lets_in_where_the_conveners_are_blocked(dossier):
    """
    2020 rule together
      admits any as observer
      when all of conveners consent
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 A consents to G as observer
    2020-05-01 B objects to G as observer
    2020-05-02 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "blocked by B on together; 1 of 2, needed 2; lines 1, 7, 8"
    assert told(dossier, "G as observer", "2020-05-02") == "invited by H on by-host; lines 4, 9"
    assert kinds(dossier, "G as observer", "2020-05-02") == [
        ("by-host", "invited", ("H",)),
        ("together", "blocked", ("B",)),
    ]


def test_host_lets_in_after_a_body_has_voted_no(dossier):
    """
    2020 rule ballot
      admits any as observer in D
      when more than half of D vote for
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 vote on G as observer in D
      for D1
      against D2, D3
    2020-05-02 H invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "blocked by D2, D3 on ballot; 1 of 3, needed 2; lines 1, 7"
    assert told(dossier, "G as observer", "2020-05-02") == "invited by H on by-host; lines 4, 10"


def test_route_that_was_tried_tells_more_than_one_that_was_not(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020 rule forbidden-way
      admits any as observer
      requires candidate has signed accord
    2020 rule together
      admits any as observer
      when all of conveners consent
    2020-05-01 B objects to G as observer
    2020-05-01 A consents to K as observer
    """
    assert kinds(dossier, "G as observer", "2020-04-30") == [
        ("by-host", "not-asked", ()),
        ("together", "not-asked", ()),
        ("forbidden-way", "forbidden", ()),
    ]
    assert [name for name, _, _ in kinds(dossier, "G as observer", "2020-05-01")] == [
        "together",
        "by-host",
        "forbidden-way",
    ]
    assert told(dossier, "K as observer", "2020-05-01") == "not yet on together; 1 of 2, needed 2; lines 7, 11"


def test_route_to_a_seat_beats_a_route_to_an_invitation(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020 rule at-once
      admits any as observer
      when A invites candidate
      seats at once
    2020-05-01 H invites G as observer
    2020-05-02 A invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "invited by H on by-host; lines 1, 8"
    assert told(dossier, "G as observer", "2020-05-02") == "seated by A on at-once; lines 4, 9"


def test_two_capacities_are_two_questions(dossier):
    """
    2020 rule together
      admits any as member
      when all of conveners consent
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 B objects to G as member
    2020-05-02 H invites G as observer
    """
    assert told(dossier, "G as member", "2020-05-02") == "blocked by B on together; 0 of 2, needed 2; lines 1, 7"
    assert told(dossier, "G as observer", "2020-05-02") == "invited by H on by-host; lines 4, 8"
    assert told(dossier, "G as guest", "2020-05-02") == "not permitted"


def test_rule_for_a_kind_or_a_group_concerns_those_in_it(dossier):
    """
    2020 actor G (state)
    2020 actor K (movement)
    2020 group friends = X, Y
    2020 rule for-states
      admits state as member
    2020 rule friendly
      admits friends as observer
    2020-05-01 Z joins friends
    """
    assert told(dossier, "G as member", "2020-05-01") == "invited on for-states; line 4"
    assert told(dossier, "K as member", "2020-05-01") == "not permitted"
    assert told(dossier, "Z as observer", "2020-04-30") == "not permitted"
    assert told(dossier, "Z as observer", "2020-05-01") == "invited on friendly; line 6"


def test_rule_for_a_delegation_is_none_for_its_members(dossier):
    """
    2020 actor OPP (delegation)
      members P, Q
    2020 rule named
      admits OPP as member
    """
    assert told(dossier, "OPP as member", "2020-05-01") == "invited on named; line 3"
    assert told(dossier, "P as member", "2020-05-01") == "not permitted"


# --- bars ------------------------------------------------------------------------------------------------------------


def test_bar_beats_every_route(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-02 rule outlawed
      bars G
    2020-05-01 H invites G as observer
    2020-05-01 G attends as observer
    """
    assert told(dossier, "G as observer", "2020-05-01") == "seated by H on by-host; lines 1, 6, 7"
    assert told(dossier, "G as observer", "2020-05-02") == "forbidden on outlawed; line 4"


def test_bar_holds_for_its_capacity_while_its_condition_does_and_until_it_is_lifted(dossier):
    """
    2020 rule by-host
      admits any as observer
    2020 rule by-right
      admits any as guest
    2020 rule no-violence
      bars any as observer
      when A finds candidate violent
      unless candidate has signed accord
    2020-05-01 A finds G violent
    2020-05-02 G signs accord
    """
    assert told(dossier, "G as observer", "2020-04-30") == "invited on by-host; line 1"
    assert told(dossier, "G as observer", "2020-05-01") == "forbidden on no-violence; lines 5, 9"
    assert told(dossier, "G as guest", "2020-05-01") == "invited on by-right; line 3"
    assert told(dossier, "G as observer", "2020-05-02") == "invited on by-host; line 1"


def test_bar_whose_condition_hangs_on_an_unreported_fact_is_undetermined(dossier):
    """
    2020 rule by-host
      admits any as observer
    2020 rule ceasefire-only
      bars G
      unless ceasefire is holding
    """
    assert told(dossier, "G as observer", "2020-05-01") == (
        "undetermined on ceasefire-only; (nothing is reported of ceasefire); line 3"
    )


def test_bar_that_waits_for_its_adoption_bars_nobody_yet(dossier):
    """
    2020 motion ban (order) in D
    2020 rule by-right
      admits any as observer
    2020-02 rule outlawed
      bars G
      adopted by ban
    2020-05-01 D1, D2 vote for ban in D
    """
    assert told(dossier, "G as observer", "2020-04-30") == "invited on by-right; line 2"
    assert told(dossier, "G as observer", "2020-05-01") == "forbidden on outlawed; line 4"


# --- rules that change -----------------------------------------------------------------------------------------------


def test_rule_amended_later_does_not_unseat(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 H invites G as observer
    2020-05-02 G attends as observer
    2020-06-01 rule by-host
      admits any as observer
      requires candidate has signed accord
      when H invites candidate
    2020-06-02 H invites K as observer
    """
    assert told(dossier, "G as observer", "2020-06-02") == "seated by H on by-host; lines 1, 4, 5"
    assert told(dossier, "K as observer", "2020-06-02") == "forbidden on by-host; lines 6, 10"


def test_rule_repealed_later_leads_nowhere_but_does_not_unseat(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 H invites G as observer
    2020-06-01 repeal by-host
    2020-06-02 H invites K as observer
    """
    assert told(dossier, "G as observer", "2020-06-02") == "invited by H on by-host; lines 1, 4"
    assert told(dossier, "K as observer", "2020-05-31") == "not asked on by-host; line 1"
    assert told(dossier, "K as observer", "2020-06-02") == "not permitted"


def test_amendment_is_in_force_once_its_motion_is_adopted(dossier):
    """
    2020 motion reform (order) in D
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-02 rule by-host
      admits any as observer
      when A invites candidate
      adopted by reform
    2020-05-01 H invites G as observer
    2020-05-02 D1, D2 vote for reform in D
    2020-05-03 H invites K as observer
    2020-05-03 A invites X as observer
    """
    assert told(dossier, "X as observer", "2020-05-01") == "not asked on by-host; line 2"
    assert told(dossier, "G as observer", "2020-05-03") == "invited by H on by-host; lines 2, 9"
    assert told(dossier, "K as observer", "2020-05-03") == "not asked on by-host; line 5"
    assert told(dossier, "X as observer", "2020-05-03") == "invited by A on by-host; lines 5, 12"


def test_repeal_waits_for_its_motion(dossier):
    """
    2020 motion reform (order) in D
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-02 repeal by-host
      adopted by reform
    2020-05-02 D1, D2 vote for reform in D
    """
    assert told(dossier, "G as observer", "2020-05-01") == "not asked on by-host; line 2"
    assert told(dossier, "G as observer", "2020-05-02") == "not permitted"


# --- rules that refer to each other ----------------------------------------------------------------------------------


def test_rules_in_a_circle_leave_the_seat_undetermined(dossier):
    """
    2020 rule chicken
      admits G as member
      when K as member seated
      seats at once
    2020 rule egg
      admits K as member
      when G as member seated
      seats at once
    """
    assert told(dossier, "G as member", "2020-05-01") == (
        "undetermined on chicken; (the rules on G as member refer back to themselves); lines 1, 5"
    )


def test_circle_with_a_way_in_is_answered_whichever_is_asked_first():
    from tests.dossiers import question, read, standing, verdict

    dossier = read(
        """
        2020 rule chicken
          admits G as member
          when K as member seated or H invites candidate
          seats at once
        2020 rule egg
          admits K as member
          when G as member seated or H invites candidate
          seats at once
        2020-05-01 H invites G as member
        """
    )
    for first, second in (("G", "K"), ("K", "G")):
        scene = standing(dossier, "2020-05-01")
        told_ = {name: verdict(scene.ruling(question(f"{name} as member"))) for name in (first, second)}
        assert told_ == {"G": "seated by H on chicken", "K": "seated on egg"}


def test_long_chain_of_rules_is_followed_and_a_longer_one_is_undetermined():
    from tests.dossiers import read

    def chain(length):
        links = (
            f"2020 rule r{n}\n  admits G{n} as member\n  when G{n + 1} as member seated\n  seats at once"
            for n in range(length)
        )
        return read("\n".join([*links, f"2020 rule last\n  admits G{length} as member\n  seats at once"]))

    assert ruling(chain(20), "G0 as member", "2020-05-01").kind is Kind.SEATED
    found = ruling(chain(2_000), "G0 as member", "2020-05-01")
    assert (found.kind, found.unknown) == (
        Kind.UNDETERMINED,
        "the rules on G0 as member refer to others and those to more, too many in a row to follow",
    )

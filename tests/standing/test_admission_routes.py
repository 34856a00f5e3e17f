"""The ways of coming to sit that real bodies know (R1 to R13), each with its route named."""

from tests.dossiers import ruling, told

CHARTER = """
2020 actor A (state)
2020 actor B (state)
2020 actor G (state)
2020 actor MSF (organisation)
2020 group conveners = A, B
2020 body D
  members D1, D2, D3
2020 body E
  members E1, E2
2020 instrument treaty
2020 capacity party
  may attend, speak, vote
2020 capacity observer
  may attend
  may not vote
"""


def test_r1_named_party_sits_by_right_once_it_attends(dossier):
    """
    2020 rule founding
      admits A, B as party
    2020-05-01 A attends as party
    """
    assert told(dossier, "A as party", "2020-05-01") == "seated on founding; lines 1, 3"
    assert told(dossier, "B as party", "2020-05-01") == "invited on founding; line 1"
    assert told(dossier, "G as party", "2020-05-01") == "not permitted"


def test_r2_joint_invitation_needs_every_convener(dossier):
    """
    2020 rule joint
      admits state as party
      when all of conveners consent
    2020-05-01 A consents to G as party
    2020-05-02 B consents to G as party
    """
    assert told(dossier, "G as party", "2020-05-01") == "not yet on joint; 1 of 2, needed 2; lines 1, 4"
    assert told(dossier, "G as party", "2020-05-02") == "invited by A, B on joint; 2 of 2, needed 2; lines 1, 4, 5"
    assert told(dossier, "MSF as party", "2020-05-02") == "not permitted"


def test_r3_envoy_alone_invites_and_may_take_it_back(dossier):
    """
    2020 rule envoy
      admits any as party
      when UN invites candidate
    2020-05-01 UN invites G as party
    2020-05-02 UN withdraws invitation to G as party
    """
    assert told(dossier, "G as party", "2020-05-01") == "invited by UN on envoy; lines 1, 4"
    assert told(dossier, "G as party", "2020-05-02") == "withdrawn by UN; lines 4, 5"


def test_r4_host_invites_to_one_capacity_only_and_another_may_carry_it(dossier):
    """
    2020 rule by-host
      admits any as observer
      when H invites candidate
    2020-05-01 H invites G as observer
      carried by A
      announced by B
    2020-05-01 H invites G as party
    """
    assert told(dossier, "G as observer", "2020-05-01") == "invited by H on by-host; lines 1, 4"
    assert ruling(dossier, "G as observer", "2020-05-01").carried_by == ("A",)
    assert told(dossier, "G as party", "2020-05-01") == "not permitted"


def test_r5_application_is_decided_by_two_bodies_in_turn(dossier):
    """
    2020 rule admission
      admits state as party
      requires candidate has applied as party
      when more than half of D vote for then at least 2/3 of E present and voting vote for
      takes effect after 10 days
    2020-05-01 vote on G as party in D
      for D1, D2
      against D3
    2020-05-02 G applies as party
    2020-05-03 vote on G as party in E
      for E1, E2
    """
    assert told(dossier, "G as party", "2020-05-01") == (
        "forbidden on admission; 2 of 3, needed 2; 0 of 0, needed 1; lines 1, 6"
    )
    assert told(dossier, "G as party", "2020-05-02") == (
        "not yet on admission; 2 of 3, needed 2; 0 of 0, needed 1; lines 1, 6, 9"
    )
    assert told(dossier, "G as party", "2020-05-03") == (
        "not yet on admission; 2 of 3, needed 2; 2 of 2, needed 2; lines 1, 6, 9, 10"
    )
    assert told(dossier, "G as party", "2020-05-13") == (
        "invited by E on admission; 2 of 3, needed 2; 2 of 2, needed 2; lines 1, 6, 9, 10"
    )


def test_r6_accreditation_under_no_objection(dossier):
    """
    2020 rule accreditation
      admits organisation as observer
      when none of D object
      deadline 14 days
    2020-05-01 H puts MSF as observer
    """
    assert told(dossier, "MSF as observer", "2020-05-14") == "not yet on accreditation; 0 of 3, needed 0; lines 1, 5"
    assert told(dossier, "MSF as observer", "2020-05-15") == (
        "invited by D on accreditation; 0 of 3, needed 0; lines 1, 5"
    )


def test_r7_invitation_per_session_lapses_with_it(dossier):
    """
    2020 rule sessional
      admits any as observer
      when DG invites candidate
      seats at once
      lasts 7 days
    2020-05-01 DG invites G as observer
    2021-05-01 DG invites G as observer
    """
    assert told(dossier, "G as observer", "2020-05-07") == "seated by DG on sessional; lines 1, 6"
    assert told(dossier, "G as observer", "2020-05-08") == "lapsed on sessional; lines 1, 6"
    assert told(dossier, "G as observer", "2021-05-01") == "seated by DG on sessional; lines 1, 7"


def test_r8_rank_in_an_election_and_accession_are_automatic(dossier):
    """
    2020 group parties = P, Q, R
    2020 weights ballot of parties
      P 50
      Q 30
      R 20
    2020 rule top-two
      admits any as party
      requires candidate among the top 2 of parties by ballot
    2020 rule accession
      admits state as observer
      when candidate has deposited treaty
    2020-05-01 G deposits treaty
    """
    assert told(dossier, "Q as party", "2020-05-01") == "invited on top-two; line 6"
    assert told(dossier, "R as party", "2020-05-01") == "forbidden on top-two; line 6"
    assert told(dossier, "G as observer", "2020-05-01") == "invited on accession; lines 9, 12"


def test_r9_member_of_a_delegation_sits_with_it(dossier):
    """
    2020 actor OPP (delegation)
      members P
    2020 rule named
      admits OPP as party
    2020 rule inside
      admits any as delegate
      when candidate in OPP
      seats when OPP as party seated
    2020-05-01 Q joins OPP
    2020-05-02 OPP attends as party
    """
    assert told(dossier, "Q as delegate", "2020-04-30") == "not yet on inside; line 5"
    assert told(dossier, "Q as delegate", "2020-05-01") == "invited on inside; line 5"
    assert told(dossier, "Q as delegate", "2020-05-02") == "seated on inside; lines 3, 5, 10"
    assert told(dossier, "Q as party", "2020-05-02") == "not permitted"


def test_r11_person_in_their_own_capacity(dossier):
    """
    2020 actor Lehr (person)
    2020 rule experts
      admits person as expert
      when any of conveners invite candidate
    2020-05-01 B invites Lehr as expert
    """
    assert told(dossier, "Lehr as expert", "2020-05-01") == "invited by B on experts; 1 of 2, needed 1; lines 2, 5"


def test_r13_interim_seat_pending_admission(dossier):
    """
    2020 rule admission
      admits state as party
      when all of conveners consent
    2020 rule interim
      admits state as observer
      when G has applied as party and not candidate as party seated
      seats at once
    2020-05-01 G applies as party
    2020-05-02 A, B consent to G as party
    2020-05-03 G attends as party
    """
    assert told(dossier, "G as observer", "2020-04-30") == "not yet on interim; line 4"
    assert told(dossier, "G as observer", "2020-05-02") == "seated on interim; lines 1, 4, 8, 9"
    assert told(dossier, "G as party", "2020-05-03") == (
        "seated by A, B on admission; 2 of 2, needed 2; lines 1, 9, 10"
    )
    assert told(dossier, "G as observer", "2020-05-03") == "not yet on interim; lines 1, 4, 9, 10"

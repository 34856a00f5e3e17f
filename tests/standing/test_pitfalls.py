"""What real cases trip over and no other module here shows: bodies, official outcomes, issuers, names, slips."""

from tests.dossiers import holds, read, ruling, told

CHARTER = """
2020 actor NO "Norway" (state)
2020 actor ON "Ontario" (state)
2020 actor yes "A party called Yes" (party)
2020 body board
  members NO, ON, yes
2020 body conference
  members NO, ON, yes
2020 group conveners = NO, ON
2020 rule seats-of-members
  admits NO, ON, yes as member
  seats at once
2020 rule arrears
  suspends member
  when conference suspends candidate
2020 motion budget (money) in board
2020 motion treaty (money) in conference
2020 rule simple
  decides money
  when more than half of members entitled vote for
2020 rule by-host
  admits any as observer
  when ON invites candidate
"""


def test_official_outcome_is_recorded_and_changes_no_ruling(dossier):
    """
    2020-05-01 vote on budget in board
      for NO
      against ON, yes
    2020-05-01 outcome budget adopted
      declared by ON
    """
    assert told(dossier, "budget", "2020-05-01") == "rejected by ON, yes on simple; 1 of 3, needed 2; line 1"


def test_same_member_may_vote_in_one_body_and_not_in_another(dossier):
    """
    2020-04-01 conference suspends NO as member in conference
      from vote
    2020-05-01 ON votes for budget in board
    2020-05-01 ON votes for treaty in conference
    2020-05-02 ON closes budget
    2020-05-02 ON closes treaty
    """
    assert told(dossier, "budget", "2020-05-02") == "rejected on simple; 1 of 3, needed 2; lines 3, 5"
    assert told(dossier, "treaty", "2020-05-02") == "rejected on simple; 1 of 2, needed 2; lines 1, 4, 6"
    assert holds(dossier, "in board (NO may vote)", "2020-05-02") == "true"
    assert holds(dossier, "in conference (NO may vote)", "2020-05-02") == "false; line 1"


def test_issuer_carrier_announcer_and_speaker_are_four(dossier):
    """
    2020 official Olga of ON
    2020-05-01 ON invites G as observer
      by           Olga
      carried by   NO
      announced by yes
    """
    found = ruling(dossier, "G as observer", "2020-05-01")
    assert (found.by, found.carried_by) == (("ON",), ("NO",))
    details = found.grounds[-1].entry.details
    assert (details.by, details.announced_by) == ("Olga", ("yes",))


def test_decision_effect_answer_and_end_have_dates_of_their_own(dossier):
    """
    2020 rule slow
      admits any as guest
      when ON invites candidate
      takes effect after 10 days
      accept within 5 days
      lasts 20 days
    2020-05-01 ON invites G as guest
    2020-05-13 G accepts as guest
    2020-05-20 G attends as guest
    """
    at = {day: told(dossier, "G as guest", day).partition(";")[0] for day in ("2020-05-10", "2020-05-11")}
    assert at == {"2020-05-10": "not yet on slow", "2020-05-11": "invited by ON on slow"}
    assert ruling(dossier, "G as guest", "2020-05-11").until.text == "2020-05-16"
    assert told(dossier, "G as guest", "2020-05-20").startswith("seated by ON on slow")
    assert told(dossier, "G as guest", "2020-06-08").startswith("seated by ON on slow")
    assert told(dossier, "G as guest", "2020-06-09").startswith("lapsed on slow")


def test_names_that_other_formats_read_as_yes_and_no_stay_names(dossier):
    """
    2020-05-01 NO, ON, yes vote for budget in board
    """
    assert told(dossier, "budget", "2020-05-01") == "adopted by board on simple; 3 of 3, needed 2; line 1"


def test_impossible_date_is_a_finding_and_the_rest_is_read():
    dossier = read("2020-02-30 NO votes for budget in board\n2020-05-01 ON, yes vote for budget in board", CHARTER)
    assert [finding.code for finding in dossier.findings] == ["not-a-date"]
    assert told(dossier, "budget", "2020-05-01") == "adopted by board on simple; 2 of 3, needed 2; line 2"

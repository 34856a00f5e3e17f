from pourparler.checks import cycles
from tests.checks.found import TABLE, dossier_of, found, sentences

CHARTER = TABLE


def test_groups_inside_each_other_at_one_time_are_found():
    dossier = dossier_of(
        "2020-01-01 actor A\n2020-01-01 group g = A, h\n2020-02-01 group h = i\n2020-03-01 group i = g"
    )
    assert found(cycles, dossier) == [("cyclic-group", 4)]
    assert sentences(cycles, dossier) == ["i contains itself, through g, h."]


def test_group_that_contains_itself_is_found():
    assert sentences(cycles, dossier_of("2020-01-01 group g = g")) == ["g contains itself."]


def test_groups_inside_each_other_at_different_times_are_no_finding():
    before = "2020-01-01 actor A\n2020-01-01 group g = h\n2020-01-01 group h = A"
    dossier = dossier_of(f"{before}\n2021-01-01 group g = A\n2021-01-02 group h = g")
    assert found(cycles, dossier) == []


def test_rules_that_rest_on_each_other_are_found(dossier):
    """
    2020-02-01 rule first
      admits A as observer
      when G as observer seated
    2020-02-01 rule second
      admits G as observer
      when A as observer invited
    """
    assert found(cycles, dossier) == [("cyclic-rules", 1)]
    assert sentences(cycles, dossier) == [
        "Rules first, second go in a circle: each of A as observer, G as observer depends on itself."
    ]


def test_rule_that_rests_on_its_own_seat_is_found(dossier):
    """
    2020-02-01 rule r
      admits A as observer
      when not candidate as observer seated
    """
    assert sentences(cycles, dossier) == ["Rule r goes in a circle: A as observer depends on itself."]


def test_rule_adopted_by_a_motion_that_it_decides_is_found(dossier):
    """
    2020-02-01 motion m (grave)
    2020-02-01 rule r
      decides grave
      when all of conveners vote for
      adopted by m
    """
    assert sentences(cycles, dossier) == ["Rule r goes in a circle: m depends on itself."]


def test_motion_that_admits_and_asks_for_that_seat_is_found(dossier):
    """
    2020-02-01 motion m (grave)
      effect admits A as observer
    2020-02-01 rule r
      decides grave
      when A as observer seated
    """
    assert sentences(cycles, dossier) == ["Rule r goes in a circle: each of A as observer, m depends on itself."]


def test_those_seated_deciding_on_further_seats_is_no_circle(dossier):
    """
    2020-02-01 rule newcomers
      admits state as observer
      when all of those seated as observer consent
    """
    assert found(cycles, dossier) == []


def test_chain_of_rules_is_no_circle(dossier):
    """
    2020-02-01 rule first
      admits A as observer
      when G as observer seated
    2020-02-01 rule second
      admits G as observer
      when G has accepted as observer
    """
    assert found(cycles, dossier) == []

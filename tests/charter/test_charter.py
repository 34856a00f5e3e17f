"""What is in force at a date: titles, kinds, capacities, weights, routes, versions of rules."""

from fractions import Fraction

from pourparler.charter import ANY
from pourparler.language.directives import Does
from pourparler.vocabulary import moment
from tests.dossiers import read

CHARTER = """
2020 talks "First title"
2021 talks "Second title"
  host H
2020 actor A "Old Arlen" (state)
2021 actor A "New Arlen" (state)
2020 actor K (movement)
2020 actor OPP "Opposition"
  members P, Q
2020 official Ada "Ada Arl" of A, "Minister"
2020 group pair "The pair" = A, K
2020 body D "Council"
  members A, K
  seats 4
2021 body D "Council"
  members A, K
  seats 6
  proxies 2
2020 instrument accord "The Accord"
2020 quality violent
2020 source gazette
2020 weights shares of D
  A 1.5
  K 2
2021 weights shares of D
  total 10
  A 4
2020 capacity observer
  may attend
2021 capacity observer
  may attend, speak
  may not vote
2020 motion budget "Budget" (money) in D
2020 motion plan
2020 attribute IRA to A
2020 rule first
  admits state as observer
2020 rule second
  admits any as member
2020 rule for-pair
  admits pair as guest
2020 rule for-opp
  admits OPP as guest
2020 rule barred
  bars K
2020 rule barred-as
  bars A as observer
2020 rule money
  decides money
2020 rule anything
  decides any
2021 rule second
  admits K as member
2022 repeal second
  adopted by budget
2020 rule loose
  suspends member
"""
DOSSIER = read("2020-05-01 Q joins pair", CHARTER)
charter = DOSSIER.charter
THEN, NOW = moment("2020-06-01"), moment("2021-06-01")


def names(versions):
    return [version.name for version in versions]


def test_last_word_on_the_talks_holds():
    assert (charter.talks.title, charter.talks.host) == ("Second title", "H")
    assert read("").charter.talks is None


def test_title_is_that_of_the_day_and_the_first_before_there_was_one():
    at = [moment(day) for day in ("2019-01-01", "2020-06-01", "2021-06-01")]
    assert [charter.title("A", day) for day in at] == ["Old Arlen", "Old Arlen", "New Arlen"]
    assert [charter.title(name, THEN) for name in ("K", "D", "budget", "accord", "Ada", "pair", "nobody")] == [
        "K",
        "Council",
        "Budget",
        "The Accord",
        "Ada Arl",
        "The pair",
        "nobody",
    ]


def test_kinds_members_and_who_acts_for_whom():
    assert [charter.kind(name) for name in ("A", "OPP", "nobody")] == ["state", "", ""]
    assert charter.members("pair", THEN) == ("A", "K", "Q")
    assert charter.members("OPP", THEN) == ("P", "Q")
    assert [charter.acting(name, THEN) for name in ("pair", "OPP", "D", "A")] == [("A", "K", "Q"), (), (), ()]
    assert charter.is_member("Q", "pair", THEN)
    assert not charter.is_member("Q", "pair", moment("2020-04-01"))
    assert charter.attributed_to("A", THEN) == ("A", "IRA")
    assert charter.attributed_to("A", moment("2019-01-01")) == ("A",)


def test_bodies_capacities_and_weights_are_those_of_the_day():
    assert [(charter.body("D", at).seats, charter.body("D", at).proxies) for at in (THEN, NOW)] == [(4, 0), (6, 2)]
    assert (charter.body("D", moment("2019-01-01")), charter.body("pair", THEN)) == (None, None)
    assert [charter.capacity("observer", at).may for at in (THEN, NOW)] == [("attend",), ("attend", "speak")]
    assert charter.capacity("member", THEN) is None
    assert charter.capacities["observer"].may_not == ("vote",)
    assert charter.weights("shares", THEN) == ({"A": Fraction(3, 2), "K": Fraction(2)}, None)
    assert charter.weights("shares", NOW, "D") == ({"A": Fraction(4)}, Fraction(10))
    assert charter.weights("shares", NOW, "pair") == ({"A": Fraction(4)}, None)
    assert charter.weights("shares", moment("2019-01-01")) == ({}, None)
    assert charter.weights("nothing", THEN) == ({}, None)
    assert list(charter.tables_of_weights) == ["shares"]


def test_routes_are_those_that_concern_the_candidate():
    def found(does, candidate, capacity, at=None):
        return names(charter.routes(does, candidate, capacity, at))

    assert found(Does.ADMITS, "A", "observer") == ["first"]
    assert found(Does.ADMITS, "K", "observer") == []
    assert found(Does.ADMITS, "nobody", "member") == ["second"]
    assert found(Does.ADMITS, "K", "member") == ["second", "second"]
    assert found(Does.ADMITS, "Q", "guest") == ["for-pair"]
    assert found(Does.ADMITS, "Q", "guest", moment("2020-04-01")) == []
    assert found(Does.ADMITS, "OPP", "guest") == ["for-opp"]
    assert found(Does.BARS, "A", "observer") == ["barred-as"]
    assert found(Does.BARS, "K", "guest") == ["barred"]
    assert found(Does.BARS, "K", "") == ["barred"]
    assert found(Does.SUSPENDS, "A", "member") == ["loose"]
    assert charter.capacities_open_to("Q") == ("guest", "member")


def test_rules_for_a_kind_of_motion_or_for_any():
    assert names(charter.rules_deciding(charter.motions["budget"])) == ["money"]
    assert names(charter.rules_deciding(charter.motions["plan"])) == ["anything"]
    assert names(charter.rules_naming(ANY)) == ["anything"]
    assert charter.rules_naming("") == ()


def test_version_of_a_rule_ends_with_the_next_or_with_its_repeal():
    versions = [version for version in charter.rules if version.name == "second"]
    assert [(version.ends, version.ended_by) for version in versions] == [
        (moment("2021").start, ""),
        (moment("2022").start, "budget"),
    ]


def test_rule_that_does_nothing_is_kept_and_leads_nowhere():
    dossier = read("2020 rule idle\n  when A consents")
    assert [finding.code for finding in dossier.findings] == ["rule-without-effect"]
    assert names(dossier.charter.rules) == ["idle"]
    assert dossier.charter.capacities_open_to("A") == ()


def test_motions_with_an_effect_on_a_seat():
    dossier = read(
        "2020 motion purge\n  effect suspends A as member from speak\n  effect suspends A as member from vote"
    )
    found = dossier.charter.motions_with_effect_on("A", "member")
    assert [motion.name for motion in found] == ["purge"]
    assert dossier.charter.motions_with_effect_on("A", "guest") == ()

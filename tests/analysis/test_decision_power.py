"""Who can block and who matters, on dossiers whose figures are in the literature or in the files of known answers."""

from __future__ import annotations

from pourparler.analysis.decision_games import DecisionGame, game_of_rule, game_of_seat
from pourparler.analysis.decision_power import Coalitions, DecisionPower, decision_power
from pourparler.dossier import Dossier, load
from pourparler.vocabulary import Seat
from tests.dossiers import read, standing
from tests.simplegames.bodies import facts, is_close


def rule_game(dossier: Dossier, rule: str, at: str) -> DecisionGame:
    entry = next(version.entry for version in dossier.charter.rules if version.name == rule)
    return game_of_rule(entry, standing(dossier, at))


def names(number: int) -> list[str]:
    return [f"M{place:02d}" for place in range(1, number + 1)]


def body_of(number: int) -> str:
    actors = "\n".join(f"2010-01-01 actor {name} (state)" for name in names(number))
    return f"{actors}\n2010-01-01 body council\n  members {', '.join(names(number))}\n"


def test_security_council_has_the_shares_of_the_literature() -> None:
    """Shapley-Shubik 421/2145 and 4/2145, Banzhaf 106/635 and 21/1270 (Felsenthal and Machover 1998, table 3.4.7)."""
    charter = (
        f"{body_of(15)}2010-01-01 group permanent = {', '.join(names(5))}\n"
        "2010-01-01 rule substance\n  decides substantive in council\n"
        "  when at least 9 of members vote for and none of permanent vote against\n"
    )
    power = decision_power(rule_game(read("", charter), "substance", "2011-01-01"), k=2)
    shares = power.indices["shapley_shubik"]
    assert (str(shares["M01"]), str(shares["M15"])) == ("421/2145", "4/2145")
    shares = power.indices["banzhaf"]
    assert (str(shares["M01"]), str(shares["M15"])) == ("106/635", "21/1270")
    assert str(power.power_to_act) == "53/2048"
    assert (power.vetoers, power.dummies, power.dictator, power.is_proper) == (tuple(names(5)), (), "", True)
    assert power.winning == Coalitions(210, (tuple(names(9)), (*names(8), "M10")))
    assert power.blocking.smallest == (("M01",), ("M02",))
    assert power.classes == (tuple(names(5)), tuple(names(15)[5:]))


def lisbon(clause: str) -> DecisionPower:
    known = facts("lisbon_eu28_2014")
    people = dict(zip(names(28), known["rule"]["constraints"][1]["weights"], strict=True))
    weights = "".join(f"  {name} {weight}\n" for name, weight in people.items())
    charter = (
        f"{body_of(28)}2010-01-01 weights population of council\n{weights}"
        "2010-01-01 rule qualified-majority\n  decides legislative in council\n"
        f"  when at least 55% of council vote for\n       and {clause}\n"
    )
    return decision_power(rule_game(read("", charter), "qualified-majority", "2014-11-01"), k=0)


def test_blocking_clause_of_lisbon_shows_in_shapley_shubik_and_not_in_banzhaf() -> None:
    by_people = "at least 65% of council by population vote for"
    with_clause = lisbon(f"({by_people}\n            or fewer than 4 of council do not vote for)")
    without = lisbon(by_people)
    known = facts("lisbon_eu28_2014")
    for index in ("shapley_shubik", "banzhaf", "banzhaf_absolute", "coleman_prevent", "coleman_initiate"):
        printed = known["indices"][index]
        assert all(
            is_close(with_clause.indices[index][name], text) for name, text in zip(names(28), printed, strict=True)
        )
    assert f"{float(with_clause.indices['shapley_shubik']['M01']):.5f}" == "0.14426"
    assert f"{float(without.indices['shapley_shubik']['M01']):.5f}" == "0.14516"
    for name in names(28):
        banzhaf = [float(power.indices["banzhaf"][name]) for power in (with_clause, without)]
        assert abs(banzhaf[0] - banzhaf[1]) < 5e-7
    assert with_clause.winning.total == known["game"]["n_minimal_winning"]
    assert with_clause.blocking.total == known["game"]["n_minimal_blocking"]


def test_each_convener_of_astana_can_block_alone() -> None:
    dossier = load("cases/astana-2017.talks")[0]
    power = decision_power(rule_game(dossier, "joint-invitation", "2017-01-18"))
    assert power.vetoers == ("RUS", "TUR", "IRN")
    assert power.blocking == Coalitions(3, (("RUS",), ("TUR",), ("IRN",)))
    assert power.winning == Coalitions(1, (("RUS", "TUR", "IRN"),))


def test_host_of_astana_decides_alone_on_observers() -> None:
    dossier = load("cases/astana-2017.talks")[0]
    power = decision_power(game_of_seat(Seat("USA", "observer"), standing(dossier, "2017-01-18")))
    assert (power.dictator, power.vetoers) == ("KAZ", ("KAZ",))


def game(when: str, number: int = 3) -> DecisionPower:
    charter = f"{body_of(number)}2010-01-01 rule r\n  decides any in council\n  when {when}\n"
    return decision_power(rule_game(read("", charter), "r", "2011-01-01"))


def test_who_never_matters_is_named() -> None:
    charter = f"{body_of(3)}2010-01-01 weights w of council\n  M01 3\n  M02 2\n  M03 0\n"
    charter += "2010-01-01 rule r\n  decides any in council\n  when more than half of council by w vote for\n"
    power = decision_power(rule_game(read("", charter), "r", "2011-01-01"))
    assert (power.dictator, power.dummies) == ("M01", ("M02", "M03"))


def test_rule_that_nobody_can_meet_has_no_shares() -> None:
    power = game("at least 4 of council vote for")
    assert (power.indices, power.remark) == ({}, "It cannot pass even if everybody says yes.")
    assert (power.winning, power.blocking.total) == (Coalitions(0, ()), 1)


def test_rule_that_passes_anyway_has_no_shares() -> None:
    assert game("at least 0 of council vote for").remark == "It passes whoever says yes."


def test_two_camps_can_both_win_under_a_low_bar() -> None:
    assert game("at least 1/3 of council vote for").is_proper is False


def test_game_beyond_every_method_is_said_to_be_so() -> None:
    charter = body_of(60) + "2010-01-01 weights w of council\n"
    charter += "".join(f"  {name} {100_003 * place**3 + place}\n" for place, name in enumerate(names(60), start=1))
    charter += "2010-01-01 rule r\n  decides any in council\n  when more than half of council by w vote for\n"
    power = decision_power(rule_game(read("", charter), "r", "2011-01-01"))
    assert (power.power_to_act, power.dummies, power.indices) == (None, (), {})
    assert (power.winning, power.blocking) == (Coalitions(None, ()), Coalitions(None, ()))
    assert power.remark == (
        "No figures: One rule with 60 voters and 167450024265 votes is beyond this method's memory. Up to 24000000 "
        "votes are within reach: count in larger units if the votes allow it."
    )

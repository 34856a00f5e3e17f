from pourparler import simplegames as sg


def test_dual_of_consensus_is_a_veto_for_each():
    assert sg.dual(sg.unanimity_game("ABC")) == sg.count_game(needed=1, voters="ABC")


def test_dual_reaches_into_compound_rules():
    both = sg.all_of(sg.unanimity_game("AB"), sg.unanimity_game("CD"))
    either = sg.any_of(sg.count_game(needed=1, voters="AB"), sg.count_game(needed=1, voters="CD"))

    assert sg.dual(both) == either


def test_reduced_game_keeps_what_is_left_to_decide():
    council = sg.all_of(sg.count_game(needed=9, voters="ABCDEFGHIJKLMNO"), sg.unanimity_game("ABCDE"))

    left = sg.reduced_game(council, yes="ABCDEFG", no="O")

    assert left.voters == tuple("HIJKLMN")
    assert sg.minimal_winning(left, k=1).smallest == (("H", "I"),)
    assert sg.minimal_winning(left, k=1).total == 21


def test_blocs_vote_with_the_weights_of_all_their_members():
    council = sg.weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "N": 2, "B": 2, "L": 1})

    with_benelux = sg.bloc_game(council, {"Benelux": ["N", "B", "L"]})

    assert with_benelux == sg.weighted_game(quota=12, weights={"D": 4, "F": 4, "I": 4, "Benelux": 5})


def test_equal_voters_need_equal_weights_in_every_sub_rule():
    game = sg.all_of(sg.majority_game("ABCD"), sg.unanimity_game("AB"), voters="EABCDF")

    assert sg.equal_voters(game) == (("E", "F"), ("A", "B"), ("C", "D"))

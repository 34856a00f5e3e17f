from pourparler.checks import repeated_names
from tests.checks.found import dossier_of, found, sentences


def repeated(text: str) -> tuple[list[tuple[str, int]], list[str]]:
    dossier = dossier_of(text)
    return found(repeated_names, dossier), sentences(repeated_names, dossier)


def test_thing_declared_twice_on_one_date_is_found_at_the_second():
    assert repeated("2020-01-01 actor A\n2020-01-01 actor A (state)") == (
        [("repeated-name", 2)],
        ["The actor A is declared on the same date at line 1."],
    )


def test_thing_declared_anew_later_is_how_it_changes():
    assert repeated("2020-01-01 actor A\n2020-01-02 actor A (state)") == ([], [])


def test_two_talks_on_one_date_are_found():
    assert repeated('2020-01-01 talks "One"\n2020-01-01 talks "Two"') == (
        [("repeated-name", 2)],
        ["The talks is declared on the same date at line 1."],
    )


def test_two_sources_of_one_name_are_found_whatever_their_dates():
    assert repeated("2020-01-01 source s\n2020-01-02 source s") == (
        [("repeated-name", 2)],
        ["The source s is declared already at line 1."],
    )


def test_actor_and_group_of_one_name_are_found():
    assert repeated("2020-01-01 actor A\n2020-01-02 group A = B") == (
        [("repeated-name", 2)],
        ["A is the name of this group and of the actor at line 1."],
    )


def test_actor_named_like_a_kind_that_a_rule_names_is_found():
    cast = "2020-01-01 actor delegation\n2020-01-01 actor OPP (delegation)"
    text = f"{cast}\n2020-01-01 rule r\n  admits delegation as guest"
    assert repeated(text) == (
        [("repeated-name", 1)],
        ["delegation is the name of this actor and of the kind of actor at line 2."],
    )


def test_actor_named_like_its_own_kind_is_no_finding():
    text = "2020-01-01 actor committee (committee)\n2020-01-01 rule r\n  admits committee as guest"
    assert repeated(text) == ([], [])


def test_motion_and_rule_may_share_a_name():
    assert repeated("2020-01-01 motion consensus\n2020-01-01 rule consensus\n  decides any") == ([], [])

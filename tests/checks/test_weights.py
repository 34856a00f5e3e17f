from pourparler.checks import weights
from tests.checks.found import dossier_of, found, sentences

CAST = """
2020-01-01 actor A
2020-01-01 actor B
2020-01-01 actor C
2020-01-01 group g = A, B
"""


def of(text: str) -> tuple[list[tuple[str, int]], list[str]]:
    dossier = dossier_of(text, CAST)
    return found(weights, dossier), sentences(weights, dossier)


def test_table_that_fits_is_no_finding():
    assert of("2020-01-01 weights w of g\n  A 60\n  B 0\n  total 100") == ([], [])


def test_member_without_weight_is_found():
    assert of("2020-01-01 weights w of g\n  A 60") == ([("missing-weight", 1)], ["B in g has no weight in w."])


def test_later_member_is_missed_only_while_the_table_holds():
    old = "2020-01-01 weights w of g\n  A 60\n  B 40\n2021-01-01 C joins g"
    assert of(old)[0] == [("missing-weight", 1)]
    assert of(f"{old}\n2021-01-01 weights w of g\n  A 50\n  B 30\n  C 20")[0] == []


def test_stranger_is_found_at_its_line():
    assert of("2020-01-01 weights w of g\n  A 60\n  B 20\n  C 20") == (
        [("weight-of-stranger", 4)],
        ["C is not in g while w holds."],
    )


def test_table_of_nothing_is_found():
    assert of("2020-01-01 weights w of g\n  A 0\n  B 0") == (
        [("no-weight", 1)],
        ["The weights of w are nothing all together."],
    )


def test_weights_beyond_their_total_are_found_exactly():
    assert of("2020-01-01 weights w of g\n  A 66.6\n  B 33.5\n  total 100") == (
        [("weights-above-total", 1)],
        ["The weights of w are 100.1 together, above the total of 100."],
    )


def test_table_of_a_group_that_is_not_declared_is_left_to_the_check_of_names():
    assert of("2020-01-01 weights w of h\n  A 60") == ([], [])

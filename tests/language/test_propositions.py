from pourparler.language.propositions import FactIs, parts_of, seats_named, walk
from pourparler.vocabulary import Seat
from tests.language.texts import reader


def proposition(text: str):
    return reader(text).proposition()


def test_parts_are_the_propositions_directly_inside():
    a, b = FactIs("a", "1"), FactIs("b", "1")
    assert parts_of(a) == ()
    for text in ("a is 1 and b is 1", "a is 1 or b is 1", "a is 1 then b is 1", "a is 1 failing that b is 1"):
        assert parts_of(proposition(text)) == (a, b)
    for text in ("not a is 1", "in X (a is 1)", "3 days after a is 1"):
        assert parts_of(proposition(text)) == (a,)


def test_walk_goes_from_outside_in():
    whole = proposition("not (a is 1 and in X (b is 1)) failing that c is 1")
    found = [type(each).__name__ for each in walk(whole)]
    assert found == ["FailingThat", "Not", "AllOf", "FactIs", "InBody", "FactIs", "FactIs"]


def test_seats_are_named_in_order_each_once_and_without_the_candidate():
    whole = proposition(
        "B as observer seated and A consents to C as observer and all of G favour A as observer "
        "and m adopted and B as observer invited and candidate as observer seated and D consents"
    )
    assert seats_named(whole) == (Seat("B", "observer"), Seat("C", "observer"), Seat("A", "observer"))

"""Who belongs to a group, a body or a delegation at a date."""

from pourparler.charter import Memberships
from pourparler.vocabulary import moment
from tests.dossiers import read


def members(text, name, at):
    return read(text).charter.members(name, moment(at))


def test_members_are_as_last_named_with_joinings_and_leavings_since():
    text = """
        2020 group pair = A, B
        2020-03-01 C joins pair
        2020-04-01 A leaves pair
        2020-04-01 D, E join pair
        2020-05-01 X leaves pair
        2021 group pair = K
        2021-02-01 A joins pair
        """
    assert members(text, "pair", "2019-12-31") == ()
    assert members(text, "pair", "2020-02-01") == ("A", "B")
    assert members(text, "pair", "2020-03-01") == ("A", "B", "C")
    assert members(text, "pair", "2020-04-01") == ("B", "C", "D", "E")
    assert members(text, "pair", "2020-06-01") == ("B", "C", "D", "E")
    assert members(text, "pair", "2021-03-01") == ("K", "A")


def test_who_joins_and_leaves_on_one_day_has_left():
    assert members("2020-03-01 A leaves pair\n2020-03-01 A joins pair", "pair", "2020-03-01") == ()


def test_groups_in_a_group_are_opened_and_each_member_counts_once():
    text = """
        2020 group every = north, south, A
        2020 group north = A, B
        2020 group south = B, C
        """
    assert members(text, "every", "2020-02-01") == ("A", "B", "C")


def test_empty_group_in_a_group_adds_nobody():
    text = """
        2020 group every = A, empty
        2020 group empty =
        """
    assert members(text, "every", "2020-02-01") == ("A",)


def test_delegation_in_a_group_counts_as_one_and_opens_by_itself():
    text = """
        2020 actor OPP
          members P, Q
        2020 group every = A, OPP
        """
    assert members(text, "every", "2020-02-01") == ("A", "OPP")
    assert members(text, "OPP", "2020-02-01") == ("P", "Q")


def test_groups_that_contain_each_other_are_read_without_the_inner_one():
    text = """
        2020 group one = A, two
        2020 group two = B, one
        """
    assert members(text, "one", "2020-02-01") == ("A", "B")
    assert members(text, "two", "2020-02-01") == ("B", "A")


def test_everybody_who_ever_was_a_member():
    charter = read(
        """
        2020 group one = A, two
        2020 group two = B, one
        2020-03-01 C joins two
        2020-04-01 C leaves two
        2020-05-01 Z leaves one
        """
    ).charter
    assert charter.memberships.ever("one") == {"A", "B", "C"}
    assert charter.memberships.ever("nothing") == frozenset()


def test_nothing_is_known_of_a_name_that_is_no_set():
    memberships = read("2020 group pair = A").charter.memberships
    assert (memberships.is_set("pair"), memberships.is_set("A"), memberships.names) == (True, False, ("pair",))
    assert (memberships.direct("A", 0), memberships.members("A", 0)) == ((), ())


def test_many_moments_are_asked_of_a_long_history():
    acts = "\n".join(f"2020-01-{1 + n % 28:02d}T{n // 28:02d}:{n % 60:02d}Z X{n} joins pair" for n in range(600))
    charter = read(f"2019 group pair = A\n{acts}").charter
    days = [moment(f"2020-01-{day:02d}T{hour:02d}:30Z") for day in range(1, 29) for hour in range(24)]
    sizes = [len(charter.members("pair", day)) for day in days]
    assert sizes == sorted(sizes)
    assert [len(charter.members("pair", day)) for day in reversed(days)] == sizes[::-1]


def test_no_sets_at_all():
    assert Memberships((), ()).names == ()


def test_more_states_are_asked_for_than_are_kept():
    joins = "\n".join(f"2020-01-01T{n // 60:02d}:{n % 60:02d}Z X{n} joins one" for n in range(110))
    groups = "\n".join(f"2019 group g{n} = one" for n in range(100))
    charter = read(f"2019 group one =\n{groups}\n{joins}").charter
    moments = [moment(f"2020-01-01T{n // 60:02d}:{n % 60:02d}Z") for n in range(110)]
    sizes = {name: [len(charter.members(name, at)) for at in moments] for name in charter.memberships.names}
    assert set(map(tuple, sizes.values())) == {tuple(range(1, 111))}

"""What holds from a date on."""

from pourparler.charter import Timeline


def test_version_that_holds_is_the_last_that_has_begun():
    line = Timeline([(20, "new"), (10, "old")])
    assert [line.at(second) for second in (9, 10, 19, 20, 99)] == [None, "old", "old", "new", "new"]
    assert (line.versions, line.latest) == (["old", "new"], "new")


def test_of_two_versions_from_one_second_the_later_given_holds():
    assert Timeline([(10, "first"), (10, "second")]).at(10) == "second"

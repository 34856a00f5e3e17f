"""A smallest record on which two charters disagree."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.analysis.charter_pairs import sorts
from pourparler.analysis.disagreements import Search, smallest_disagreement
from pourparler.analysis.possible_acts import possible_acts
from pourparler.dossier import Dossier, load
from pourparler.vocabulary import moment
from tests.dossiers import question, read, ruling

CAST = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor C (state)
2020-01-01 actor G (movement)
2020-01-01 actor H (host)
2020-01-01 group conveners = A, B, C
2020-01-01 instrument truce
2020-01-01 quality violent
2020-01-01 body council
  members  A, B, C, H
"""
JOINT = "2020-01-01 rule joint\n  admits   movement as guest\n  when     {when}"


def searched(one: str, other: str, **bounds: int) -> Search:
    return smallest_disagreement(read(one, CAST), read(other, CAST), **bounds)


def told(search: Search) -> tuple[list[str], str, str, str]:
    """Return the record without its day, the question, and the two kinds of ruling."""
    found = search.found
    assert found is not None
    lines = [line.removeprefix("2020-01-02 ") for line in found.lines]
    return lines, str(found.question), found.first.kind.words, found.second.kind.words


def when(one: str, other: str) -> tuple[list[str], str, str, str]:
    return told(searched(JOINT.format(when=one), JOINT.format(when=other)))


@pytest.mark.parametrize(
    ("one", "other", "record", "first", "second"),
    [
        ("all of conveners consent", "any of conveners consent", "A consents to G as guest", "not yet", "invited"),
        (
            "all of conveners consent",
            "at least 2 of conveners consent",
            "A, B consent to G as guest",
            "not yet",
            "invited",
        ),
        ("H invites candidate", "A invites candidate", "A invites G as guest", "not asked", "invited"),
        (
            "candidate has signed truce",
            "H finds candidate violent",
            "G signs truce",
            "invited",
            "not asked",
        ),
        ("any of conveners propose", "any of conveners consent", "A consents to G as guest", "not asked", "invited"),
        ("candidate has applied", "H admits candidate", "G applies as guest", "invited", "not asked"),
        ("A favours G as guest", "A opposes G as guest", "A favours G as guest", "invited", "not asked"),
        ("place is Helm", "place is Rome", "fact place = Helm", "invited", "not asked"),
        ("candidate in conveners", "candidate in council", "G joins conveners", "invited", "not yet"),
    ],
)
def test_one_act_on_which_two_decisions_disagree_is_found(one, other, record, first, second):
    lines, asked, *kinds = when(one, other)
    assert (lines, asked) == ([record], "G as guest")
    assert [kind in ("invited", "seated") for kind in kinds] == [kind == "invited" for kind in (first, second)]


def test_objection_that_one_charter_does_not_heed_is_found():
    rule = "{}\n  unless   {}"
    one, other = (
        rule.format(JOINT.format(when="H invites candidate"), unless)
        for unless in ("any of conveners object", "A objects")
    )
    assert sorted(told(searched(one, other))[0]) == ["B objects to G as guest", "H invites G as guest"]


def test_two_acts_are_found_where_one_does_not_do():
    lines, *_ = when(
        "H invites candidate and candidate has signed truce", "H invites candidate and candidate has rejected truce"
    )
    assert sorted(lines) in (["G signs truce", "H invites G as guest"], ["G rejects truce", "H invites G as guest"])


def test_difference_that_only_a_clock_shows_is_found_on_a_later_day():
    rule = JOINT.format(when="H invites candidate")
    search = searched(f"{rule}\n  accept within 10 days", f"{rule}\n  accept within 20 days")
    assert told(search) == (["H invites G as guest"], "G as guest", "lapsed", "invited")
    assert search.found is not None
    assert search.found.at.text == "2020-01-13"


def test_rule_that_only_one_has_disagrees_on_nothing_where_it_gives_by_right():
    search = searched("", "2020-01-01 rule r\n  admits A as member")
    assert told(search) == ([], "A as member", "not permitted", "invited")


def test_statements_that_count_under_one_are_found():
    rule = JOINT.format(when="any of conveners consent")
    assert told(searched(rule, f"{rule}\n  counts statements"))[0] == ["A favours G as guest"]


def test_vote_on_a_motion_that_no_dossier_has_is_found():
    rule = "2020-01-01 rule r\n  decides  works in council\n  when     {} of members present and voting vote for"
    search = searched(rule.format("more than half"), rule.format("at least 3/4"))
    assert told(search) == (
        ["vote on a-motion-of-works in council\n  for      B, C\n  against  H"],
        "a-motion-of-works",
        "adopted",
        "rejected",
    )


@pytest.mark.parametrize(
    ("rule", "change"),
    [("suspends", "suspension"), ("excludes", "exclusion"), ("readmits", "return")],
)
def test_loss_and_return_of_a_seat_are_asked_about(rule, change):
    text = "2020-01-01 rule seats\n  admits  movement as guest\n2020-01-01 rule r\n  {} guest\n  when    {}"
    one, other = (text.format(rule, f"{number} of conveners consent") for number in ("all", "any"))
    assert told(searched(one, other))[:2] == ([f"A consents to {change} of G as guest"], f"{change} of G as guest")


def test_veto_is_found():
    rule = "2020-01-01 rule r\n  decides  any in council\n  when     at least 3 of members vote for{}"
    search = searched(rule.format(""), rule.format(" and not A votes against"))
    lines, asked, *kinds = told(search)
    assert (lines, asked) == (
        ["vote on a-motion-of-any in council\n  for      H, B, C\n  against  A"],
        "a-motion-of-any",
    )
    assert kinds == ["adopted", "rejected"]


def test_members_of_a_group_that_differ_are_found():
    one = "2020-01-01 actor X (state)\n" + JOINT.format(when="any of friends consent")
    search = searched(f"{one}\n2020-01-01 group friends = A", f"{one}\n2020-01-01 group friends = A, B")
    assert told(search)[0] == ["B consents to G as guest"]


def test_charters_that_say_the_same_otherwise_disagree_on_nothing():
    search = searched(
        JOINT.format(when="all of conveners consent"), JOINT.format(when="at least 3 of conveners consent")
    )
    assert (search.found, search.lines, search.is_cut_off) == (None, 3, False)
    assert search.actors == ("A", "B", "C", "G")
    assert search.tried == 86


def test_charters_that_differ_in_nothing_are_not_searched():
    rule = JOINT.format(when="all of conveners consent")
    assert searched(rule, rule) == Search(None, 3, 0, (), ())


def test_search_ends_at_its_bound_and_says_so():
    one, other = JOINT.format(when="all of conveners consent"), JOINT.format(when="at least 3 of conveners consent")
    search = searched(one, other, most_tried=10)
    assert (search.found, search.tried, search.is_cut_off, search.lines) == (None, 10, True, 0)


def test_record_is_the_smallest_of_its_acts():
    one = read(JOINT.format(when="at least 2 of conveners consent and H invites candidate"), CAST)
    other = read(JOINT.format(when="all of conveners consent and H invites candidate"), CAST)
    found = smallest_disagreement(one, other).found
    assert found is not None
    assert sorted(line.removeprefix("2020-01-02 ") for line in found.lines) == [
        "A, B consent to G as guest",
        "H invites G as guest",
    ]
    day = moment("2020-01-02")
    rules = [version.entry for side in (one, other) for version in side.charter.rules]
    acts = possible_acts(one.charter, rules, found.question, day, sorts(one.charter, other.charter))
    for number in range(2):
        for chosen in combinations(acts, number):
            record = "\n".join(f"2020-01-02 {act.text}" for act in chosen)
            kinds = {_kind(side, record) for side in (one, other)}
            assert len(kinds & {"invited", "seated"}) in (0, len(kinds))


def _kind(side: Dossier, record: str) -> str:
    text = "\n".join(line for entry in side.entries for line in side.text(entry) if entry.place.file != "charter.talks")
    return ruling(read(f"{text}\n{record}", CAST), "G as guest", "2020-01-02").kind.words


def test_what_is_found_holds_when_it_is_read_from_a_file():
    one, other = (read(JOINT.format(when=w), CAST) for w in ("all of conveners consent", "any of conveners consent"))
    found = smallest_disagreement(one, other).found
    assert found is not None
    record = "\n".join(found.lines)
    assert (_kind(one, record), _kind(other, record)) == ("not-yet".replace("-", " "), "invited")


def test_no_actor_of_a_joint_act_can_be_spared():
    members = ", ".join(f"N{number:02}" for number in range(30))
    many = f"2020-01-01 group many = {members}\n2020-01-01 weights w of many\n" + "\n".join(
        f"  N{number:02} {1 if number < 15 else 2}" for number in range(30)
    )
    many += "\n" + "\n".join(f"2020-01-01 actor N{number:02} (state)" for number in range(30))
    bars = [JOINT.format(when=f"{share} of many by w consent") for share in ("at least 1/3", "all")]
    one, other = (read(f"{bar}\n{many}", CAST) for bar in bars)
    found = smallest_disagreement(one, other).found
    assert found is not None
    (line,) = found.lines
    actors = line.removeprefix("2020-01-02 ").removesuffix(" consent to G as guest").split(", ")
    assert len(actors) == 8
    for actor in actors:
        fewer = line.replace(f"{actor}, ", "") if f"{actor}, " in line else line.replace(f", {actor}", "")
        assert ruling(read(f"{bars[0]}\n{many}\n{fewer}", CAST), "G as guest", "2020-01-02").kind.words == "not yet"


def test_others_of_one_sort_may_take_the_other_side():
    lines, *_ = when("any of conveners consent and any of conveners object", "any of conveners consent and H objects")
    assert sorted(lines) == ["A consents to G as guest", "C objects to G as guest"]


def test_interchangeable_members_are_of_one_sort():
    dossier = read(JOINT.format(when="all of conveners consent and not A objects"), CAST).charter
    of = sorts(dossier, dossier)
    assert of["B"] == of["C"]
    assert of["A"] != of["B"]
    assert of["H"] != of["B"]


@pytest.mark.slow
def test_astana_with_two_of_three_disagrees_on_two_consents():
    astana, _ = load("cases/astana-2017.talks")
    rule = read(
        "2016-12-20 rule joint-invitation\n  admits state, organisation, movement as participant\n"
        "  when at least 2 of conveners consent\n  counts statements"
    )
    kept = [e for e in astana.entries if getattr(e, "name", "") != "joint-invitation"]
    from pourparler.dossier import assemble

    other = assemble("other", astana.files, (*kept, *rule.entries))
    found = smallest_disagreement(astana, other).found
    assert found is not None
    assert (len(found.lines), found.first.kind.words, found.second.kind.words) == (1, "not yet", "invited")
    assert question(str(found.question)) == found.question


# --- what must hold of every search ----------------------------------------------------------------------------------

DECIDED = (
    "all of conveners consent",
    "none of conveners object",
    "at least 2 of conveners consent",
    "H invites candidate",
    "H invites candidate or all of conveners consent",
    "candidate has signed truce and any of conveners consent",
    "at least 2 of council vote for and not A objects",
    "A consents then B consents",
    "all of conveners consent failing that H invites candidate",
    "5 days after candidate has signed truce",
)
rules = st.builds(
    lambda when, extra: f"{JOINT.format(when=when)}{extra}",
    st.sampled_from(DECIDED),
    st.sampled_from(
        ("", "\n  unless   B objects", "\n  deadline 7 days", "\n  counts   statements", "\n  lasts    10 days")
    ),
)


def let_in(rule: str, record: str, asked: str, at: str) -> tuple[bool, bool]:
    kind = ruling(read(f"{rule}\n{record}", CAST), asked, at).kind.words
    return kind in ("invited", "seated"), kind == "seated"


@settings(max_examples=60)
@given(rules, rules)
def test_record_found_holds_when_it_is_read_again_and_needs_every_line(one, other):
    search = searched(one, other, most_lines=2, most_tried=300)
    if one == other:
        assert search == Search(None, 2, 0, (), ())
    if search.found is None:
        return
    asked, at = str(search.found.question), search.found.at.text
    record = "\n".join(search.found.lines)
    assert let_in(one, record, asked, at) != let_in(other, record, asked, at)
    for line in search.found.lines:
        fewer = "\n".join(each for each in search.found.lines if each != line)
        assert let_in(one, fewer, asked, at) == let_in(other, fewer, asked, at)


@settings(max_examples=40)
@given(rules, rules)
def test_search_finds_the_same_from_the_other_side(one, other):
    here = searched(one, other, most_lines=2, most_tried=300)
    there = searched(other, one, most_lines=2, most_tried=300)
    assert (here.tried, here.lines, here.is_cut_off) == (there.tried, there.lines, there.is_cut_off)
    if here.found is not None:
        assert there.found is not None
        assert (here.found.lines, here.found.question, here.found.at) == (
            there.found.lines,
            there.found.question,
            there.found.at,
        )
        assert (here.found.first.kind, here.found.second.kind) == (there.found.second.kind, there.found.first.kind)

import time

import pytest

from pourparler.checks import unknown_names
from tests.checks.found import TABLE, dossier_of, findings, found, sentences

CHARTER = TABLE + "\n2020-01-01 source minutes"


def test_declared_names_are_no_finding_whatever_the_order(dossier):
    """
    2020-05-01 A consents to X as observer
      source minutes
    2020-06-01 actor X
    """
    assert found(unknown_names, dossier) == []


def test_unknown_name_is_found_at_its_word_with_its_other_lines_and_the_nearest(dossier):
    """
    2020-05-01 A, convenors consent to G as observer
    2020-05-02 convenors object to G as observer
    """
    (finding,) = findings(unknown_names, dossier)
    assert (finding.place.line, finding.place.column, finding.place.length) == (1, 15, 9)
    assert [place.line for place in finding.also] == [2]
    assert finding.sentence == "No actor `convenors` is declared."
    assert finding.way_out == "Did you mean `conveners`?"


def test_name_like_no_other_is_to_be_declared(dossier):
    """
    2020-05-01 Zanzibar consents to G as observer
    """
    (finding,) = findings(unknown_names, dossier)
    assert finding.way_out == 'Declare it: `2020-05-01 actor Zanzibar "Title"`.'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('2020-01-02 talks "T"\n  host Q', "actor"),
        ('2020-01-02 talks "T"\n  chair Q', "official"),
        ("2020-01-02 actor X\n  members A, Q", "actor"),
        ("2020-01-02 official X of Q", "actor"),
        ("2020-01-02 group g = A, Q", "actor"),
        ("2020-01-02 body g\n  members A, Q", "actor"),
        ("2020-01-02 body g\n  members A\n  quorum at least 2 of Q are present", "group"),
        ("2020-01-02 weights w of Q\n  A 1", "group"),
        ("2020-01-02 weights w of conveners\n  Q 1", "actor"),
        ("2020-01-02 motion m in Q", "body"),
        ("2020-01-02 motion m\n  moved by Q", "actor"),
        ("2020-01-02 motion m\n  concerns Q", "actor"),
        ("2020-01-02 motion m\n  effect admits Q as observer", "actor"),
        ("2020-01-02 motion m\n  effect admits G as Q", "capacity"),
        ("2020-01-02 rule r\n  admits Q as observer", "actor, group or kind of actor"),
        ("2020-01-02 rule r\n  admits state as Q", "capacity"),
        ("2020-01-02 rule r\n  decides any in Q", "body"),
        ("2020-01-02 rule r\n  bars G\n  adopted by Q", "motion"),
        ("2020-01-02 rule r\n  bars G\n  stated by Q", "official"),
        ("2020-01-02 rule r\n  bars G\n  when in Q (all of members consent)", "body"),
        ("2020-01-02 rule r\n  bars G\n  when all of conveners other than Q consent", "actor"),
        ("2020-01-02 rule r\n  bars G\n  when all of conveners by Q consent", "table of weights"),
        ("2020-01-02 rule r\n  bars G\n  when all of those seated as Q consent", "capacity"),
        ("2020-01-02 rule r\n  bars G\n  requires candidate has signed Q", "instrument"),
        ("2020-01-02 rule r\n  bars G\n  requires candidate has joined Q", "group"),
        ("2020-01-02 rule r\n  bars G\n  requires candidate has accepted as Q", "capacity"),
        ("2020-01-02 rule r\n  bars G\n  requires candidate in Q", "group"),
        ("2020-01-02 rule r\n  bars G\n  unless A finds candidate Q", "quality"),
        ("2020-01-02 rule r\n  bars G\n  unless A invites Q", "actor"),
        ("2020-01-02 rule r\n  bars G\n  when candidate among the top 2 of conveners by Q", "table of weights"),
        ("2020-01-02 rule r\n  bars G\n  when Q as observer seated", "actor"),
        ("2020-01-02 rule r\n  bars G\n  when Q adopted", "motion"),
        ("2020-01-02 rule r\n  bars G\n  when any of Q request a vote", "group"),
        ("2020-01-02 repeal Q", "rule"),
        ("2020-01-02 attribute A to Q", "actor"),
        ("2020-01-02 A objects to Q", "motion"),
        ("2020-01-02 A objects to Q as observer", "actor"),
        ("2020-01-02 A objects to G as observer in Q", "body"),
        ("2020-01-02 A joins Q", "group"),
        ("2020-01-02 A signs Q", "instrument"),
        ("2020-01-02 A finds G Q", "quality"),
        ("2020-01-02 G accepts as Q", "capacity"),
        ("2020-01-02 A suspends participation as Q", "capacity"),
        ("2020-01-02 A is present in Q", "body"),
        ("2020-01-02 A prefers table is A, Q", "actor"),
        ("2020-01-02 A objects to G as observer\n  by Q", "official"),
        ("2020-01-02 A objects to G as observer\n  carried by Q", "official"),
        ("2020-01-02 A objects to G as observer\n  on behalf of Q", "actor"),
        ("2020-01-02 A objects to G as observer\n  only if A favours Q", "motion"),
        ("2020-01-02 A objects to G as observer\n  source Q", "source"),
        ("2020-01-02 A objects to G as observer\n  disputed by Q", "source"),
        ("2020-01-02 vote on G as observer\n  for A, Q", "actor"),
        ("2020-01-02 vote on G as observer\n  for A, B\n  proxy A for Q", "actor"),
        ("2020-01-02 vote on G as observer in Q", "body"),
        ("2020-01-02 expect G as observer blocked by Q", "actor"),
        ("2020-01-02 expect G as observer blocked on Q", "rule"),
        ("2020-01-02 expect Q may attend", "actor"),
        ("2020-01-02 outcome G as observer seated\n  declared by Q", "official"),
    ],
)
def test_unknown_name_is_found_wherever_a_name_can_stand(text, said):
    dossier = dossier_of(text, CHARTER)
    assert dossier.findings == ()
    assert sentences(unknown_names, dossier) == [f"No {said} `Q` is declared."]


def test_unknown_power_is_found(dossier):
    """
    2020-05-01 A suspends G as observer
      from attendance
    2020-05-02 expect G may not leed
    """
    assert sentences(unknown_names, dossier) == [
        "No capacity grants or denies the power `attendance`.",
        "No capacity grants or denies the power `leed`.",
    ]
    assert [finding.way_out for finding in findings(unknown_names, dossier)] == [
        "Did you mean `attend`?",
        "Correct it, or let a capacity grant it: `may leed`.",
    ]


def test_where_no_capacity_lists_powers_any_can_be_spoken_of():
    dossier = dossier_of(
        "2020-01-01 actor A\n2020-01-01 capacity member\n2020-05-01 A suspends A as member\n  from vote"
    )
    assert found(unknown_names, dossier) == []


def test_whom_a_rule_admits_may_be_a_kind_a_group_or_any(dossier):
    """
    2020-01-02 rule r
      admits state, conveners, G, any as observer
    """
    assert found(unknown_names, dossier) == []


def test_among_very_many_names_one_with_the_same_first_letter_is_suggested():
    actors = [f"2020-01-01 actor {letter}-{number}" for letter in "XYZ" for number in range(1_000)]
    dossier = dossier_of("\n".join([*actors, '2020-05-01 Y-x999 states "no"']))
    assert [finding.way_out for finding in findings(unknown_names, dossier)] == ["Did you mean `Y-999`?"]


def test_ten_thousand_unknown_names_take_no_more_than_linear_time():
    dossier = dossier_of("\n".join(f'2020-05-01 X{number} states "no"' for number in range(10_000)), CHARTER)
    began = time.process_time()
    assert len(found(unknown_names, dossier)) == 10_000
    assert time.process_time() - began < 5

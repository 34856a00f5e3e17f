import pytest

from pourparler.language.directives import Does
from pourparler.language.propositions import AllOf, AnyOf
from tests.language.texts import read, reader, told, troubles


def proposition(text: str):
    return reader(text).proposition()


@pytest.mark.parametrize(
    ("effect", "fields"),
    [
        (
            "admits state, UN as observer in plenary",
            {"does": Does.ADMITS, "whom": ("state", "UN"), "capacity": "observer", "body": "plenary"},
        ),
        ("admits any as observer", {"does": Does.ADMITS, "whom": ("any",), "capacity": "observer"}),
        ("bars X, Y", {"does": Does.BARS, "whom": ("X", "Y")}),
        ("bars X as delegate", {"does": Does.BARS, "whom": ("X",), "capacity": "delegate"}),
        ("suspends participant", {"does": Does.SUSPENDS, "capacity": "participant"}),
        ("excludes participant in council", {"does": Does.EXCLUDES, "capacity": "participant", "body": "council"}),
        ("readmits participant", {"does": Does.READMITS, "capacity": "participant"}),
        ("decides act, text in council", {"does": Does.DECIDES, "whom": ("act", "text"), "body": "council"}),
        ("decides any", {"does": Does.DECIDES, "whom": ("any",)}),
    ],
)
def test_rule_does_one_thing(effect, fields):
    assert told(read(f"2020-01-01 rule r\n  {effect}")) == {"name": "r", **fields}


def test_rule_has_conditions_clocks_and_those_who_state_it(parsed):
    """
    2020-01-01 rule r "The rule"
      admits   state as participant
      requires candidate has signed truce
      when     all of conveners consent
      unless   A objects
      seats    when H as participant seated
      counts   statements
      stated by A, B
      deadline 7 days
      accept within 2 weeks
      lasts    1 year
      takes effect after 3 months
      quorum   at least half of council are present
      adopted by m
    """
    assert told(parsed) == {
        "name": "r",
        "title": "The rule",
        "does": Does.ADMITS,
        "whom": ("state",),
        "capacity": "participant",
        "requires": proposition("candidate has signed truce"),
        "when": proposition("all of conveners consent"),
        "unless": proposition("A objects"),
        "seats": proposition("H as participant seated"),
        "counts_statements": True,
        "stated_by": ("A", "B"),
        "deadline": 7,
        "accept_within": 14,
        "lasts": 365,
        "delay": 90,
        "quorum": proposition("at least half of council are present"),
        "adopted_by": "m",
    }


def test_rule_that_seats_at_once_needs_nothing_more(parsed):
    """
    2020-01-01 rule r
      admits   state as participant
      seats    at once
    """
    assert told(parsed)["at_once"] is True


def test_several_requirements_are_all_required_and_several_exceptions_each_suffice(parsed):
    """
    2020-01-01 rule r
      admits   state as participant
      requires candidate has signed truce
      requires candidate in region
      unless   A objects
      unless   B objects
    """
    (rule,) = parsed.entries
    assert rule.requires == AllOf((proposition("candidate has signed truce"), proposition("candidate in region")))
    assert rule.unless == AnyOf((proposition("A objects"), proposition("B objects")))


def test_proposition_may_run_over_lines(parsed):
    """
    2020-01-01 rule r
      decides  any
      when     all of G consent
               unless (A objects
                 or B objects)
    """
    assert parsed.entries[0].when == proposition("all of G consent unless (A objects or B objects)")


def test_repeal_names_a_rule_and_perhaps_a_motion(parsed):
    """
    2020-01-01 repeal r
      adopted by m
    """
    assert told(parsed) == {"name": "r", "adopted_by": "m"}


# --- what can be wrong -----------------------------------------------------------------------------------------------

WAY_OUT = "Say one: `admits state as observer`, `bars X`, `suspends`, `excludes`, `readmits` or `decides`."


def test_rule_that_does_nothing_is_found(parsed):
    """
    2020-01-01 rule r
      when     A consents
    """
    assert troubles(parsed) == [f"1:1+17 rule-without-effect: This rule does not say what it does. {WAY_OUT}"]
    assert parsed.entries[0].does is None


def test_rule_that_does_two_things_is_found(parsed):
    """
    2020-01-01 rule r
      admits   any as observer
      bars     X
    """
    assert troubles(parsed) == [f"1:1+17 rule-without-effect: This rule does two things. {WAY_OUT}"]
    assert parsed.entries[0].does is None


def test_rule_whose_effect_cannot_be_read_keeps_the_rest(parsed):
    """
    2020-01-01 rule r
      admits   as observer
      when     A consents
    """
    assert troubles(parsed) == [
        "2:15+8 unreadable: `observer` is not expected here. "
        "Take it out, or put what belongs together in quotation marks."
    ]
    assert told(read("2020-01-01 rule r\n  suspends x\n  when A consents"))["when"] == parsed.entries[0].when


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("when", "3:3+4 unreadable: Here an actor, a motion or a quantifier is missing at the end."),
        (
            "seats later",
            "3:9+5 unreadable: Here `when` is missing before `later`. Write `seats at once` or `seats when ...`.",
        ),
        ("counts votes", "3:10+5 unreadable: Here `statements` is missing before `votes`. Write `counts statements`."),
        ("stated A", "3:10+1 unreadable: Here `by` is missing before `A`. Write `by` and who."),
        (
            "deadline soon enough",
            "3:12+4 unreadable: `soon enough` is not a length of time. Write `30 days`, `2 weeks` or `1 year`.",
        ),
        (
            "deadline 7 hours",
            "3:12+1 unreadable: `7 hours` is not a length of time. Write `30 days`, `2 weeks` or `1 year`.",
        ),
        (
            "deadline 1234567 days",
            "3:12+7 unreadable: `1234567 days` is not a length of time. Write `30 days`, `2 weeks` or `1 year`.",
        ),
        ("deadline 7", "3:12+1 unreadable: Here `days` is missing at the end."),
        ("accept in 3 days", "3:10+2 unreadable: Here `within` is missing before `in`. Write `accept within 30 days`."),
        ("takes 3 days", "3:9+1 unreadable: Here `effect` is missing before `3`. Write `takes effect after 30 days`."),
        (
            "takes effect in 3 days",
            "3:16+2 unreadable: Here `after` is missing before `in`. Write `takes effect after 30 days`.",
        ),
        ("adopted m", "3:11+1 unreadable: Here `by` is missing before `m`. Write `adopted by MOTION`."),
        ("adopted by", "3:11+2 unreadable: Here a motion is missing at the end."),
    ],
)
def test_particular_of_a_rule_that_cannot_be_read(line, trouble):
    parsed = read(f"2020-01-01 rule r\n  decides any\n  {line}")
    assert troubles(parsed) == [trouble]
    assert [entry.name for entry in parsed.entries] == ["r"]

from pourparler.checks.decisions import Decisions, body_in
from pourparler.language.directives import Act, VoteEntry
from pourparler.vocabulary import Motion, Seat
from tests.checks.found import COUNCIL, dossier_of

RULES = """
2020-01-01 capacity observer
2020-01-01 rule r
  admits any as observer
  when A consents and in council (all of members consent)
  unless any of those seated as observer object
2020-05-01 G votes for budget
2020-05-01 vote on budget in assembly
2020-05-01 A votes for unheard
"""


def test_names_are_those_of_the_rules_on_the_question():
    decisions = Decisions(dossier_of(RULES, COUNCIL))
    assert decisions.named_on(Seat("G", "observer")) == ("A", "council", "members")
    assert decisions.named_on(Motion("budget")) == ("council",)
    assert decisions.named_on(Motion("unheard")) == ()
    assert decisions.named_on(Seat("G", "participant")) == ()


def test_body_is_the_one_named_or_that_of_the_motion():
    dossier = dossier_of(RULES, COUNCIL)
    done = [entry for entry in dossier.entries if isinstance(entry, Act | VoteEntry)]
    assert [body_in(entry, dossier) for entry in done] == ["council", "assembly", ""]

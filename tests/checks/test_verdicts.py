"""What a finding says the dossier gives instead, for each kind of proposition."""

import pytest

from pourparler.checks.verdicts import instead, verdict
from tests.checks.found import TABLE, dossier_of
from tests.dossiers import judged, ruling, standing

RECORD = """
2020-01-01 instrument treaty
2020-01-01 body council
  members A, B
2020-01-01 rule majority
  decides any in council
  when more than half of council vote for
2020-01-01 motion budget in council
2020-05-01 A consents to G as observer
2020-05-02 B objects to G as observer
2020-05-02 A votes for budget
2020-05-03 fact venue = 12
2020-05-04 fact chair = 1
2020-05-04 fact chair = 2
"""

BLOCKED = "`G as observer blocked by B on consensus with 1 of 2 needing 2`"


@pytest.mark.parametrize(
    ("claim", "given"),
    [
        ("G as observer invited", BLOCKED),
        ("not G as observer blocked", BLOCKED),
        ("venue is 12 and G as observer invited", BLOCKED),
        ("G as observer invited or venue is 13", f"{BLOCKED}; venue is 12"),
        ("venue is 13", "venue is 12"),
        ("chair is 1", "the sources disagree about chair"),
        ("not venue is 12", "`venue is 12` holds"),
        ("not chair is 1", "the sources disagree about chair"),
        ("table is A, B", "not at the table is A, B"),
        ("from 2021", "it is 2020-05-05"),
        ("30 days after A favours budget", "nothing on record makes `A favours budget` true"),
        ("30 days after venue is 12", "that time comes on 2020-06-02"),
        ("A has signed treaty", "nothing on record makes `A has signed treaty` true"),
        ("B consents to G as observer", "test.talks:9 says otherwise"),
        ("all of conveners have signed treaty", "it is 0 of 2 needing 2"),
        ("in council (all of members vote for budget)", "it is 1 of 2 needing 2, B may still act"),
        ("budget adopted", "`budget open on majority with 1 of 2 needing 2`"),
    ],
)
def test_what_the_dossier_gives_instead(claim, given):
    dossier = dossier_of(RECORD, TABLE)
    part = judged(dossier, claim, "2020-05-05")
    assert part.value is not True
    assert instead(part, standing(dossier, "2020-05-05")) == given


def test_a_power_that_is_not_given_is_named_alone():
    dossier = dossier_of("2020-05-01 A, B consent to G as observer\n2020-05-02 G attends as observer", TABLE)
    part = judged(dossier, "G may attend, speak", "2020-05-05")
    assert instead(part, standing(dossier, "2020-05-05")) == "`G may not speak`"


def test_who_else_is_at_the_table_is_named():
    dossier = dossier_of("2020-05-01 A, B consent to G as observer\n2020-05-02 G attends as observer", TABLE)
    part = judged(dossier, "table is A", "2020-05-05")
    given = "at the table there is also G; not at the table is A"
    assert instead(part, standing(dossier, "2020-05-05")) == given


def test_verdict_says_by_whom_until_when_and_at_which_level():
    dossier = dossier_of(
        """
        2020-05-01 A, B consent to G as observer
        2020-05-02 A invites G as observer
          carried by B
        2020-05-03 G attends as observer
          level minister
        """,
        TABLE,
    )
    words = "`G as observer seated by A, B on consensus carried by B at level minister`"
    assert verdict(ruling(dossier, "G as observer", "2020-05-05")) == words

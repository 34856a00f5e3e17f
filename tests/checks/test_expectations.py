import random
import time

from pourparler.checks import expectations
from tests.checks.found import TABLE, dossier_of, found, sentences

CHARTER = TABLE


def test_expectation_that_holds_on_its_date_is_no_finding(dossier):
    """
    2020-05-01 expect G as observer not asked
    2020-05-02 A, B consent to G as observer
    2020-05-02 expect G as observer invited by A, B
    """
    assert found(expectations, dossier) == []


def test_failed_expectation_says_what_the_dossier_gives(dossier):
    """
    2020-05-01 A consents to G as observer
    2020-05-02 B objects to G as observer
    2020-05-03 expect G as observer blocked by A
    """
    assert found(expectations, dossier) == [("failed-expect", 3)]
    assert sentences(expectations, dossier) == [
        "Expected `G as observer blocked by A`. "
        "It does not hold: `G as observer blocked by B on consensus with 1 of 2 needing 2`."
    ]


def test_undetermined_expectation_names_the_missing_fact(dossier):
    """
    2020-05-03 expect venue is A
    """
    assert sentences(expectations, dossier) == ["Expected `venue is A`. It is open: nothing is reported of venue."]


def test_disputed_lines_are_read_in_every_way(dossier):
    """
    2020-05-01 A, B consent to G as observer ^consent
    2020-05-02 expect G as observer invited
    2020-05-01 B objects to G as observer
      disputes ^consent
    """
    assert found(expectations, dossier) == [("failed-expect", 2)]
    assert "the sources disagree" in sentences(expectations, dossier)[0]


def test_proposed_expectation_is_not_judged(dossier):
    """
    2020-05-01 ! expect G as observer invited
    """
    assert found(expectations, dossier) == []


def test_a_thousand_expectations_on_a_long_record_are_judged_in_seconds():
    dice = random.Random(7)
    lines = []
    for number in range(20_000):
        day = f"{2021 + number // 2_000}-{1 + number % 12:02}-{1 + number % 28:02}"
        who = dice.choice("AB")
        lines.append(f"{day} {who} {dice.choice(('consents to', 'objects to'))} X{number % 400} as observer")
        if number % 20 == 0:
            lines.append(f"{day} expect not X{number % 400} as observer seated")
    actors = "\n".join(f"2020-01-01 actor X{number} (state)" for number in range(400))
    dossier = dossier_of("\n".join(lines), TABLE + actors)
    began = time.process_time()
    assert found(expectations, dossier) == []
    assert time.process_time() - began < 4

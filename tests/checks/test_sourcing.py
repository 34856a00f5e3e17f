from pourparler.checks import sourcing
from tests.checks.found import TABLE, findings, found, sentences

CHARTER = TABLE + "\n2020-01-01 source one\n2020-01-01 source two"


def test_every_kind_of_record_line_wants_a_source(dossier):
    """
    2020-05-01 A consents to G as observer
    2020-05-02 vote on budget
    2020-05-03 fact venue = A
    2020-05-04 outcome budget adopted
    2020-05-05 expect A as observer not asked
    """
    assert found(sourcing, dossier) == [("unsourced", line) for line in (1, 2, 3, 4)]
    assert sentences(sourcing, dossier) == [
        f"This {what} names no source." for what in ("act", "vote", "fact", "outcome")
    ]


def test_facts_of_one_name_that_differ_are_told_with_their_sources(dossier):
    """
    2020-05-01 fact delegates = 12
      source one
    2020-05-02 fact delegates = 15
      source two
    2020-05-03 fact delegates = 12
      source two
    """
    (finding,) = findings(sourcing, dossier)
    assert (finding.code, finding.place.line, [place.line for place in finding.also]) == (
        "contradictory-sources",
        1,
        [3],
    )
    assert finding.sentence == "The sources disagree about delegates: 12 (one), 15 (two)."


def test_facts_that_agree_are_no_finding(dossier):
    """
    2020-05-01 fact delegates = 12
      source one
    2020-05-02 fact delegates = 12
      source two
    """
    assert found(sourcing, dossier) == []


def test_line_disputed_by_another_and_by_a_source_is_noted(dossier):
    """
    2020-05-01 A consents to G as observer ^consent
      source one
    2020-05-01 A objects to G as observer
      source two
      disputes ^consent
    2020-05-02 B consents to G as observer
      source one
      disputed by two
    """
    assert found(sourcing, dossier) == [("disputed-line", 1), ("disputed-line", 6)]
    assert sentences(sourcing, dossier) == ["This line is disputed by line 3.", "This line is disputed by two."]

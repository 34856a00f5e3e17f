"""An answer explained: verdict, numbered grounds with passages, sums, other ways in, the trace, the answer id."""

from pourparler.standing import Kind
from pourparler.standing.explain import CitedPassage, cited, explain
from tests.dossiers import question, read, standing

CHARTER = """
2020 actor A "Arlen" (state)
2020 actor B "Bessa" (state)
2020 actor G "Gorm" (state)
2020 actor H "Hesk" (state)
2020 group conveners = A, B
2020-04-01 source gazette "Gazette of April"
  outlet   "The Gazette"
  address  "https://gazette.example/1"
2020 body D
  members A, B
2020 motion budget (money) in D
2020 rule together
  admits any as member
  requires candidate in conveners or not candidate in conveners
  when all of conveners consent
2020 rule by-host
  admits any as observer
  when H invites candidate
2020 rule second-door
  admits any as member
  when H invites candidate
2020 rule barred
  admits A as guest
"""


def explained(dossier, asked, at):
    return explain(dossier, standing(dossier, at), question(asked))


def test_explanation_begins_with_the_verdict_and_numbers_the_grounds(dossier):
    """
    2020-05-01 A consents to G as member
    2020-05-02 B objects to G as member
      source gazette "not while I live", rumour
    2020-05-03 A consents to G as member
    """
    found = explained(dossier, "G as member", "2020-05-03")
    assert (found.question, found.at, found.ruling, found.route) == (
        "G as member",
        "2020-05-03",
        Kind.BLOCKED,
        "together",
    )
    assert found.verdict == "Gorm as member: blocked by Bessa on together."
    assert [(step.role, step.place, step.actor) for step in found.steps] == [
        ("rule", "charter.talks:12", ""),
        ("against", "test.talks:2", "B"),
        ("for", "test.talks:4", "A"),
    ]
    assert found.steps[1].text == (
        "2020-05-02 B objects to G as member",
        '  source gazette "not while I live", rumour',
    )
    assert found.steps[1].passages == (
        CitedPassage(
            "gazette",
            "not while I live",
            "Gazette of April",
            "The Gazette",
            "2020-04-01",
            "https://gazette.example/1",
        ),
        CitedPassage("rumour", "", "", "", "", ""),
    )
    assert found.sums == ("all of conveners consent: 1 for (Arlen), 1 against (Bessa); 1 of 2 members, 2 needed",)
    assert (found.by, found.blockers, found.pending) == (("B",), ("B",), ())


def test_one_line_that_bears_several_positions_is_one_step(dossier):
    """
    2020-05-01 A, B consent to G as member
    """
    steps = explained(dossier, "G as member", "2020-05-01").steps
    assert [step.place for step in steps] == ["charter.talks:12", "test.talks:1"]


def test_grounds_of_one_day_follow_the_lines_of_the_file():
    acts = [f"2020-05-01 C{n} consents to G as member" for n in range(12)]
    dossier = read(
        "\n".join([f"2020 group many = {', '.join(f'C{n}' for n in range(12))}", *acts]),
        "2020 rule all-of-many\n  admits any as member\n  when all of many consent",
    )
    steps = explained(dossier, "G as member", "2020-05-01").steps
    assert [step.place for step in steps[1:]] == [f"test.talks:{n}" for n in range(2, 14)]


def test_other_ways_in_are_other_routes_and_other_capacities(dossier):
    """
    2020-05-01 B objects to G as member
    2020-05-01 H invites G as observer
    2020-05-01 A objects to K as member
    """
    assert [(way.words, way.kind, way.actors) for way in explained(dossier, "G as member", "2020-05-01").ways] == [
        ("as member on second-door, not asked: Hesk could act", Kind.NOT_ASKED, ("H",)),
        ("as observer on by-host, invited by Hesk", Kind.INVITED, ("H",)),
    ]
    assert [way.words for way in explained(dossier, "K as member", "2020-05-01").ways] == [
        "as member on second-door, not asked: Hesk could act",
        "as observer on by-host, not asked: Hesk could act",
    ]
    assert [way.words for way in explained(dossier, "G as observer", "2020-05-01").ways] == [
        "as member on together, blocked by Bessa",
    ]


def test_motion_and_the_loss_of_a_seat_have_no_other_way_in(dossier):
    """
    2020-05-01 A votes for budget in D
    """
    assert explained(dossier, "budget", "2020-05-01").ways == ()
    assert explained(dossier, "suspension of G as member", "2020-05-01").ways == ()


def test_way_that_is_forbidden_or_leads_nowhere_is_none(dossier):
    """
    2020 rule outlawed
      bars G as observer
    2020-05-01 H invites G as member
    """
    assert [way.words for way in explained(dossier, "G as member", "2020-05-01").ways] == [
        "as member on together, not asked: Arlen and Bessa could act"
    ]


def test_trace_shows_every_condition_judged(dossier):
    """
    2020-05-01 A consents to G as member
    """
    name, kind, nodes = explained(dossier, "G as member", "2020-05-01").routes[0]
    assert (name, kind) == ("together", Kind.NOT_YET)
    assert [(node.words, node.value) for node in nodes] == [
        ("candidate in conveners or not (candidate in conveners)", True),
        ("all of conveners consent", None),
    ]
    assert [(part.words, part.value) for part in nodes[0].parts] == [
        ("candidate in conveners", False),
        ("not (candidate in conveners)", True),
    ]
    assert nodes[1].sum == ("all of conveners consent: 1 for (Arlen), 1 silent (Bessa); 1 of 2 members, 2 needed")


def test_readings_of_disputed_lines_are_shown(dossier):
    """
    2020-05-01 H invites G as observer
      disputed by gazette
    """
    found = explained(dossier, "G as observer", "2020-05-01")
    assert [(reading.words, reading.kind) for reading in found.readings] == [
        ("as test.talks:1 has it", Kind.INVITED),
        ("without test.talks:1", Kind.NOT_ASKED),
    ]
    assert found.unknown == "the sources disagree, and the answer depends on which is right"


def test_dates_level_and_carrier_are_told(dossier):
    """
    2020-05-01 H invites G as observer
      until 2020-06-01
      carried by B
    2020-05-02 G attends as observer
      level expert
    """
    invited = explained(dossier, "G as observer", "2020-05-01")
    seated = explained(dossier, "G as observer", "2020-05-02")
    assert (invited.since, invited.until, invited.carried_by) == ("2020-05-01", "2020-06-01", ("B",))
    assert (seated.since, seated.until, seated.level, seated.clock) == ("2020-05-02", "", "expert", "")


def test_ruling_without_a_route_rests_on_nothing(dossier):
    """
    2020-05-01 A signs accord
    """
    found = explained(dossier, "G as chair", "2020-05-01")
    assert (found.steps, found.sums, found.routes, found.since) == ((), (), (), "")


def test_source_that_is_not_described_is_cited_by_name():
    assert cited("rumour", "words", read("")) == CitedPassage("rumour", "words")

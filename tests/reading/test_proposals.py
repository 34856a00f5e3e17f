"""What was found in reports becomes lines that a person can accept, and that count for nothing until then."""

from __future__ import annotations

from pathlib import Path

import pytest

from pourparler.dossier import Dossier
from pourparler.reading.proposals import Proposals, UndatedReportError, proposals
from pourparler.reading.report import Reading
from tests.dossiers import read
from tests.reading.made import dated, done, reading, said

RIVER = """
2020-01-01 talks "River talks"
  host     H
2020-01-01 actor A "Aland" (state)
2020-01-01 actor B "Borduria" (state)
2020-01-01 actor G "Graustark" (state)
2020-01-01 actor H "Helm" (state)
2020-01-01 actor F "River Front" (armed-group)
2020-01-01 official Ruiz "Ana Ruiz" of A, "Foreign Minister"
  alias    "Ana Ruíz"
2020-01-01 group conveners = A, B
2020-01-01 capacity participant
  may      attend, speak
2020-01-01 capacity observer
  may      attend
2020-01-01 instrument truce "Truce of the River"
2020-01-01 instrument commitment "Commitment to talks"
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
2020-01-01 rule hosting
  admits   state as observer
  when     H invites candidate
2020-01-01 rule signatories
  admits   armed-group as participant
  when     candidate has signed truce
2020-01-15 source note "A note"
"""


def lines(*readings: Reading, dossier: Dossier | None = None, **options: object) -> list[str]:
    """Return the proposed lines but for the source, as texts."""
    made = proposals(readings, dossier or read(RIVER), **options)  # type: ignore[arg-type]
    return [line.text for line in made.lines if line.kind != "source"]


# --- statements ------------------------------------------------------------------------------------------------------


def test_stance_on_a_seat_is_a_position_with_official_source_and_passage() -> None:
    text = "Foreign Minister Ana Ruíz said Graustark should sit at the table."
    found = said(
        text,
        "Graustark should sit",
        source="Ana Ruíz",
        office="Foreign Minister",
        question="G as participant",
        stance="supports",
    )
    assert [line.text for line in proposals([reading(text, found)], read(RIVER)).lines] == [
        '2020-02-05 ! source herald-0205 "Guests"\n  outlet   "The Herald"',
        '2020-02-05 ! A favours G as participant\n  by       Ruiz\n  source   herald-0205 "Graustark should sit"',
    ]


def test_capacity_that_a_statement_names_takes_the_place_of_that_in_the_question() -> None:
    text = "Aland is against Graustark as an observer."
    found = said(text, "Graustark as an observer", question="G as participant", stance="opposes", capacity="observer")
    assert lines(reading(text, found)) == [
        '2020-02-05 ! A opposes G as observer\n  source   herald-0205 "Graustark as an observer"'
    ]


def test_condition_that_the_language_can_say_is_said() -> None:
    text = "Aland said Graustark may only come as an observer at the invitation of the host country, and no more."
    words = "Graustark may only come as an observer at the invitation of the host country"
    found = said(text, words, question="G as participant", stance="conditional", capacity="observer")
    assert lines(reading(text, found)) == [
        f'2020-02-05 ! A favours G as observer\n  only     if H invites G\n  source   herald-0205 "{words}"'
    ]


@pytest.mark.parametrize(
    ("condition", "said_so"),
    [
        ("unless the River Front signs the Truce of the River", "F has signed truce"),
        ("once Graustark has signed the truce", "G has signed truce"),
        ("if Helm invites it", "H invites G"),
        ("at Helm's invitation", "H invites G"),
    ],
)
def test_plain_conditions_are_propositions(condition: str, said_so: str) -> None:
    text = f"Aland wants Graustark there {condition}."
    found = said(
        text, f"Graustark there {condition}", question="G as observer", stance="conditional", condition=condition
    )
    assert f"\n  only     if {said_so}\n" in lines(reading(text, found))[0]


def test_condition_that_the_language_cannot_say_is_left_to_a_person() -> None:
    text = "Aland would have Graustark if the weather holds."
    found = said(text, "have Graustark if the weather holds", question="G as observer", stance="conditional")
    assert lines(reading(text, found)) == [
        '2020-02-05 ! A states "have Graustark if the weather holds"\n'
        '  source   herald-0205 "have Graustark if the weather holds"\n'
        '  note     "Conditional on G as observer: if the condition can be said, write `favours G as observer` with `only if`."'
    ]


@pytest.mark.parametrize("stance", ["", "neutral"])
def test_statement_without_a_stance_is_words(stance: str) -> None:
    text = 'Aland said "the river is high".'
    found = said(text, '"the river is high"', question="G as observer", stance=stance)
    assert lines(reading(text, found)) == [
        '2020-02-05 ! A states "the river is high"\n  source   herald-0205 "the river is high"'
    ]


def test_stance_on_a_question_that_is_none_of_the_dossier_is_words() -> None:
    text = "Aland wants peace."
    assert lines(reading(text, said(text, "peace", question="q1: peace", stance="supports"))) == [
        '2020-02-05 ! A states "peace"\n  source   herald-0205 "peace"'
    ]


def test_statement_of_two_parties_is_one_line() -> None:
    text = "Aland and Borduria welcome Graustark."
    found = said(text, "Graustark", party="", question="G as observer", stance="supports")
    both = reading(text, found).statements[0]
    both = type(both)(
        **{**{name: getattr(both, name) for name in both.__struct_fields__}, "party": ("Aland", "Borduria")}
    )
    assert lines(reading(text, both)) == ['2020-02-05 ! A, B favour G as observer\n  source   herald-0205 "Graustark"']


def test_statement_is_dated_by_the_day_beside_its_cue() -> None:
    text = "The river is high, Aland said on Monday. On Wednesday it fell."
    found = said(text, "The river is high", cue_span="said", source_span="Aland")
    mentions = [dated(text, "Monday", "2020-02-03"), dated(text, "Wednesday", "2020-02-05")]
    assert lines(reading(text, found, *mentions))[0].startswith("2020-02-03 ! A states")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Aland said the river rose on Monday.", "Monday", "2020-02-03"),
        ("Aland said the river rose. On Monday Borduria spoke.", "Monday", "2020-02-03"),
        ("Next Monday, Aland said the river rose.", "Next Monday", "2020-02-10"),
        ("In 2019, Aland said the river rose.", "2019", "2019"),
    ],
)
def test_date_inside_the_passage_elsewhere_to_come_or_vague_is_not_that_of_the_statement(
    text: str, words: str, value: str
) -> None:
    start = text.index("the river rose")
    passage = text[start : text.index(".", start)]
    found = said(text, passage, cue_span="said", source_span="Aland")
    assert lines(reading(text, found, dated(text, words, value)))[0].startswith("2020-02-05 ! A states")


def test_what_nobody_in_particular_said_is_left_out_and_counted() -> None:
    text = "An expert said so."
    made = proposals([reading(text, said(text, "so", party=""))], read(RIVER))
    assert made == Proposals((), (), (("said by nobody in particular", 1),))


def test_brief_leaves_out_and_counts_statements_without_a_stance_or_an_act() -> None:
    text = "Aland said the river is high. It wants Graustark."
    stance = said(text, "Graustark", question="G as observer", stance="supports", id="s2")
    made = proposals([reading(text, said(text, "the river is high"), stance)], read(RIVER), brief=True)
    assert [line.words for line in made.lines[1:]] == ["A favours G as observer"]
    assert made.left_out == (("statements without a stance or an act", 1),)


# --- acts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "actor", "object_", "capacity", "words"),
    [
        ("invites", "Helm", "Graustark", "observer", "H invites G as observer"),
        ("objects", "Borduria", "Graustark", "observer", "B objects to G as observer"),
        ("excludes", "Borduria", "Graustark", "observer", "B excludes G as observer"),
        ("disinvites", "Helm", "Graustark", "observer", "H withdraws invitation to G as observer"),
        ("accepts", "Graustark", "event", "observer", "G accepts as observer"),
        ("confirms", "Graustark", "event", "observer", "G accepts as observer"),
        ("declines", "Graustark", "event", "observer", "G declines as observer"),
        ("attends", "Graustark", "event", "observer", "G attends as observer"),
        ("withdraws", "Graustark", "event", "observer", "G withdraws as observer"),
        ("signs", "River Front", "instrument:the River truce", "", "F signs truce"),
        ("accepts", "River Front", "instrument:truce", "", "F affirms truce"),
        ("objects", "Borduria", "instrument:truce", "", "B rejects truce"),
        ("hosts", "Helm", "event", "", 'H hosts "River talks"'),
        ("convenes", "Aland", "event", "", 'A convenes "River talks"'),
        ("mediates", "Helm", "event", "", 'H mediates "River talks"'),
    ],
)
def test_done_act_is_an_act_of_the_language(kind: str, actor: str, object_: str, capacity: str, words: str) -> None:
    text = "So it was done."
    (line,) = lines(reading(text, done(text, "So it was done", kind, actor, object_, capacity=capacity)))
    assert line == f'2020-02-05 ! {words}\n  source   herald-0205 "So it was done"'


@pytest.mark.parametrize(
    ("status", "value"), [("planned", "planned"), ("negated", "not done"), ("conditional", "conditional")]
)
def test_act_that_is_not_done_is_never_one(status: str, value: str) -> None:
    text = "So it was told."
    found = done(text, "So it was told", "invites", "Helm", "Graustark", status=status, capacity="observer")
    assert lines(reading(text, found)) == [
        f'2020-02-05 ! fact invitation-of-G-by-H = "{value}"\n  source   herald-0205 "So it was told"'
    ]


def test_act_of_several_is_one_line() -> None:
    text = "Aland and Borduria have sent no invitation."
    acts = [done(text, text[:-1], "invites", actor, "Graustark", status="negated") for actor in ("Aland", "Borduria")]
    assert lines(reading(text, *acts))[0].startswith('2020-02-05 ! fact invitation-of-G-by-A-B = "not done"\n')


def test_attendance_of_several_is_told_for_each_capacity() -> None:
    text = "Aland, Borduria and Graustark came."
    acts = [done(text, text[:-1], "attends", actor) for actor in ("Aland", "Borduria", "Graustark")]
    dossier = read(RIVER + "2020-02-01 H invites G as observer\n  source note\n")
    heads = [line.split("\n")[0] for line in lines(reading(text, *acts), dossier=dossier)]
    assert heads == ["2020-02-05 ! A, B attend as participant", "2020-02-05 ! G attends as observer"]


def test_capacity_that_is_not_said_is_that_which_the_inviter_can_give() -> None:
    text = "Helm invited Graustark."
    assert lines(reading(text, done(text, "Helm invited Graustark", "invites", "Helm", "Graustark"))) == [
        '2020-02-05 ! H invites G as observer\n  source   herald-0205 "Helm invited Graustark"'
    ]


def test_capacity_of_an_objection_is_that_on_which_several_decide() -> None:
    text = "Borduria objected to Graustark."
    dossier = read(RIVER + "2020-02-01 H invites G as observer\n  source note\n")
    assert lines(reading(text, done(text, text[:-1], "objects", "Borduria", "Graustark")), dossier=dossier) == [
        '2020-02-05 ! B objects to G as participant\n  source   herald-0205 "Borduria objected to Graustark"'
    ]


def test_capacity_of_ones_own_act_is_that_to_which_one_was_invited() -> None:
    text = "Graustark came."
    dossier = read(RIVER + "2020-02-01 H invites G as observer\n  source note\n")
    assert lines(reading(text, done(text, text[:-1], "attends", "Graustark")), dossier=dossier) == [
        '2020-02-05 ! G attends as observer\n  source   herald-0205 "Graustark came"'
    ]


def test_capacity_that_is_guessed_is_said_to_be() -> None:
    text = "Graustark came."
    assert lines(reading(text, done(text, text[:-1], "attends", "Graustark"))) == [
        "2020-02-05 ! G attends as participant\n"
        '  source   herald-0205 "Graustark came"\n'
        '  note     "The report does not say in which capacity: participant is a guess."'
    ]


def test_own_act_told_by_its_own_side_is_an_act_of_that_official() -> None:
    text = "We have invited Graustark, Ana Ruiz said."
    found = said(text, "We have invited Graustark", source="Ana Ruiz")
    act = done(text, "We have invited Graustark", "invites", "Aland", "Graustark", capacity="observer")
    assert lines(reading(text, found, act)) == [
        '2020-02-05 ! A invites G as observer\n  by       Ruiz\n  source   herald-0205 "We have invited Graustark"'
    ]


@pytest.mark.parametrize(
    ("status", "claim"), [("done", "G as observer invited by H"), ("negated", "not G as observer invited")]
)
def test_what_one_side_says_of_another_is_its_claim(status: str, claim: str) -> None:
    text = "It has come to that, Aland said."
    found = said(text, "It has come to that")
    act = done(text, "It has come to that", "invites", "Helm", "Graustark", capacity="observer", status=status)
    assert lines(reading(text, found, act)) == [
        f'2020-02-05 ! A states {claim}\n  source   herald-0205 "It has come to that"'
    ]


def test_plan_that_a_side_tells_is_its_words() -> None:
    text = "We will invite Graustark, Helm said."
    found = said(text, "We will invite Graustark", party="Helm")
    act = done(text, "We will invite Graustark", "invites", "Helm", "Graustark", status="planned")
    assert lines(reading(text, found, act)) == [
        '2020-02-05 ! H states "We will invite Graustark"\n  source   herald-0205 "We will invite Graustark"'
    ]


def test_past_date_of_an_act_is_that_of_the_line_and_an_interval_is_noted() -> None:
    text = "Helm invited Graustark in January."
    month = done(text, text[:-1], "invites", "Helm", "Graustark", date="2020-01")
    days = done(text, text[:-1], "invites", "Helm", "Graustark", date="2020-01-04/2020-01-05")
    later = done(text, text[:-1], "invites", "Helm", "Graustark", date="2020-03-01")
    assert lines(reading(text, month))[0].startswith("2020-01 ! H invites G")
    assert lines(reading(text, days))[0].startswith("2020-01-04 ! H invites G")
    assert lines(reading(text, days))[0].endswith('note     "From 2020-01-04 to 2020-01-05."')
    assert lines(reading(text, later))[0].startswith("2020-02-05 ! H invites G")


def test_act_at_other_talks_is_a_fact_and_no_seat_here() -> None:
    text = "Graustark went to Geneva."
    assert lines(reading(text, done(text, text[:-1], "attends", "Graustark", "event:Geneva talks"))) == [
        '2020-02-05 ! fact attendance-by-G-at-Geneva-talks = "done"\n  source   herald-0205 "Graustark went to Geneva"'
    ]


def test_act_without_an_actor_or_a_seat_is_left_out_and_counted() -> None:
    text = "It opened."
    made = proposals([reading(text, done(text, "It opened", "opens", ""))], read(RIVER))
    assert made == Proposals((), (), (("acts that the language cannot say", 1),))


def test_rule_that_one_side_tells_is_a_rule_stated_by_it() -> None:
    words = (
        "only the armed groups, which have signed the Truce of the River and announced their commitment to talks, "
        "as well as the envoy, have been invited"
    )
    text = f"Ana Ruiz also said {words} to the talks."
    assert lines(reading(text, said(text, words, source="Ana Ruiz"))) == [
        "2020-02-05 ! rule armed-group-by-truce-and-commitment\n"
        "  admits   armed-group as participant\n"
        "  requires candidate has signed truce and candidate has declared commitment\n"
        "  stated   by A\n"
        f'  source   herald-0205 "{words}"'
    ]


# --- who and what the dossier lacks ----------------------------------------------------------------------------------


def test_whoever_is_not_known_is_declared_before_the_line_that_needs_it() -> None:
    text = 'Curania\'s envoy Ilse Brandt signed "the Pact".'
    found = said(text, "the Pact", party="Curania", source="Ilse Brandt", office="envoy")
    act = done(text, "signed", "signs", "River Fronts", "instrument:Pact of Peace")
    assert lines(reading(text, found, act), codes={"Curania": "CUR"}) == [
        '2020-02-05 ! actor River-Fronts "River Fronts"\n  source   herald-0205 "signed"\n'
        '  note     "Perhaps F (River Front, 95 % alike): then an alias there."',
        '2020-02-05 ! instrument pact-of-peace "Pact of Peace"\n  source   herald-0205 "signed"',
        '2020-02-05 ! actor CUR "Curania" (state)\n  source   herald-0205 "the Pact"',
        '2020-02-05 ! official Brandt "Ilse Brandt" of CUR, "Envoy"\n  source   herald-0205 "the Pact"',
        '2020-02-05 ! River-Fronts signs pact-of-peace\n  source   herald-0205 "signed"',
        '2020-02-05 ! CUR states "the Pact"\n  by       Brandt\n  source   herald-0205 "the Pact"',
    ]


def test_reading_without_a_dossier_declares_everybody_and_the_capacity() -> None:
    text = "Helm invited Graustark."
    made = proposals([reading(text, done(text, text[:-1], "invites", "Helm", "Graustark"))])
    assert [line.words for line in made.lines] == [
        'source herald-0205 "Guests"',
        'actor Helm "Helm"',
        'actor Graustark "Graustark"',
        "capacity participant",
        "Helm invites Graustark as participant",
    ]
    whole = read("\n".join(line.text.replace(" ! ", " ") for line in made.lines))
    assert whole.findings == ()


def test_report_without_a_date_is_refused_with_the_way_out() -> None:
    text = "Aland spoke."
    with pytest.raises(UndatedReportError, match=r"Guests names no date of publication.*say `--published 2017-01-18`"):
        proposals([reading(text, said(text, "spoke"), published=None)], read(RIVER))


# --- what the dossier has --------------------------------------------------------------------------------------------


def objection(text: str = "Borduria objected to Graustark.", **fields: object) -> Reading:
    return reading(text, done(text, text[:-1], "objects", "Borduria", "Graustark"), **fields)


def test_line_that_the_dossier_has_is_not_proposed_again_and_its_source_is_offered() -> None:
    dossier = read(RIVER + "2020-02-05 A, B object to G as observer\n  source note\n")
    made = proposals([objection()], dossier)
    (support,) = made.supports
    assert [line.kind for line in made.lines] == ["source"]
    assert (support.head, support.passages[0].source) == ("2020-02-05 A, B object to G as observer", "herald-0205")


def test_same_act_on_another_date_is_another_line_and_says_so() -> None:
    dossier = read(RIVER + "2020-02-04 B objects to G as participant\n  source note\n")
    (line,) = lines(objection(), dossier=dossier)
    assert line.startswith("2020-02-05 ! B objects")
    assert line.endswith('\n  note     "test.talks:27 has this on 2020-02-04."')


def test_report_read_twice_proposes_nothing_new() -> None:
    made = proposals([objection()], read(RIVER))
    again = proposals([objection()], read(RIVER + "\n".join(line.text for line in made.lines)))
    assert again == Proposals()


def test_what_was_rejected_is_not_proposed_again_on_the_word_of_that_source() -> None:
    made = proposals([objection()], read(RIVER))
    comment = "\n".join(f"; {line}" for line in made.lines[1].text.split("\n"))
    dossier = read(f"{RIVER}\n{made.lines[0].text}\n; rejected 2020-03-01: no\n{comment}\n")
    assert proposals([objection()], dossier) == Proposals((), (), (("rejected before", 1),))
    other = proposals([objection(outlet="Gazette", title="No")], dossier)
    assert [line.words for line in other.lines] == ['source gazette-0205 "No"', "B objects to G as participant"]


def test_same_line_of_two_reports_is_one_line_with_both_passages() -> None:
    other = objection("Borduria says no to Graustark.", outlet="Gazette", title="No")
    made = proposals([objection(), other], read(RIVER))
    assert made.lines[1].text.split("\n")[:3] == [
        "2020-02-05 ! B objects to G as participant",
        '  source   herald-0205 "Borduria objected to Graustark"',
        '  source   gazette-0205 "Borduria says no to Graustark"',
    ]


def test_reprint_is_no_second_source() -> None:
    other = objection(outlet="Gazette", title="No")
    made = proposals([objection(), other], read(RIVER), reprint_of={1: 0})
    assert [line.words for line in made.lines] == ['source herald-0205 "Guests"', "B objects to G as participant"]
    assert [each.source for each in made.lines[1].passages] == ["herald-0205"]


def test_proposals_for_the_astana_case_need_no_name_that_it_has() -> None:
    text = "Iran's Ali Shamkhani said Iran objects to the United States."
    found = said(text, "Iran objects to the United States", party="Iran", source="Ali Shamkhani")
    act = done(text, "Iran objects to the United States", "objects", "Iran", "United States", capacity="participant")
    from pourparler.dossier import load

    astana, _ = load(Path("cases/astana-2017.talks"))
    made = proposals([reading(text, found, act)], astana)
    assert [line.words for line in made.lines[1:]] == ["IRN objects to USA as participant"]
    assert made.lines[1].particulars == (("by", "Shamkhani"),)

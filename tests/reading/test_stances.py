"""Stances on questions that are asked: never the wrong sign, blank where the words leave it open."""

from __future__ import annotations

from datetime import date

import pytest

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import Question, base_gazetteer, layered
from pourparler.reading.report import Statement

EVENT = ("talks",)
SUBJECTS = ("Iran", "Cuba", "Taliban", "Turkey")
QUESTIONS = (
    *(Question(f"{subject} as participant", "", subject, EVENT) for subject in SUBJECTS),
    Question("Cuba as observer", "", "Cuba", EVENT),
)


def statements(text: str) -> tuple[Statement, ...]:
    gazetteer = layered(base_gazetteer(), questions=QUESTIONS, event=EVENT)
    return read_report(f"Guests at the door\n\n{text}", published=date(2017, 1, 18), gazetteer=gazetteer).statements


def stance(text: str) -> tuple[str, str]:
    return next(((each.stance, each.question) for each in statements(text) if each.stance), ("", ""))


IRAN = "Iran as participant"
CUBA = "Cuba as participant"
TALIBAN = "Taliban as participant"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran should be at the table, Lavrov of Russia said.", ("supports", IRAN)),
        ("Iran said it was ready to take part in the talks.", ("supports", IRAN)),
        ("China welcomed Iran's participation in the talks.", ("supports", IRAN)),
        ("Norway urged the Taliban to join the talks.", ("supports", TALIBAN)),
        ("Norway called for the Taliban to be included in the talks.", ("supports", TALIBAN)),
        ("The Taliban said on Monday they would send a delegation to Doha.", ("supports", TALIBAN)),
    ],
)
def test_support(text, found):
    assert stance(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran must not be invited to the talks, Norway said.", ("opposes", IRAN)),
        ("Iran said it would not attend the talks.", ("opposes", IRAN)),
        ("France objected to Iran's participation.", ("opposes", IRAN)),
        ("Norway rejected any role for Iran in the talks.", ("opposes", IRAN)),
        ("“There is no place for Iran at this conference,” Norway said.", ("opposes", IRAN)),
        ("India insisted that the Taliban be excluded from the talks.", ("opposes", TALIBAN)),
        ("“We will not sit down with the Taliban,” Norway said.", ("opposes", TALIBAN)),
        ("Norway called for the Taliban to be excluded from the talks.", ("opposes", TALIBAN)),
    ],
)
def test_opposition(text, found):
    assert stance(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway said Iran could attend only if it endorsed the communique.", ("conditional", IRAN)),
        ("The Taliban said they would not join the talks until foreign troops leave.", ("conditional", TALIBAN)),
        ("Norway said it had no objection to Iran's presence.", ("neutral", IRAN)),
    ],
)
def test_condition_comes_before_negation_before_support(text, found):
    assert stance(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Turkey's objections to Iran's presence were unjustified.",
        "Norway said Kuwait opposed Iran's presence.",
        "Norway denied that it had refused to invite Iran.",
        "Iran's foreign minister said sanctions must be lifted.",
        "Norway said Iran had bombed hospitals and that the attendance of doctors was vital.",
        "Norway said it would be wrong not to exclude Iran.",
        "Norway said the Iran crisis called for the presence of doctors.",
    ],
)
def test_nothing_is_proposed_where_the_words_leave_it_open(text):
    assert stance(text) == ("", "")


def test_capacity_chooses_the_question_and_the_condition_is_quoted():
    text = "Cuba may only be invited to the talks as an observer at the invitation of the host, Iran said."
    (said,) = statements(text)
    assert (said.question, said.stance, said.capacity) == ("Cuba as observer", "conditional", "observer")
    assert said.condition == "at the invitation of the host"
    assert said.party == ("Iran",)


def test_objection_in_a_noun_is_read():
    text = "“Due to Iran's objection to Cuba's participation, Cuba has been sent no joint invitation,” Iran said."
    (said,) = statements(text)
    assert (said.stance, said.question) == ("opposes", CUBA)


def test_they_means_who_was_spoken_of_last():
    text = "Norway said Iran should not be invited. Kuwait said it opposed their presence."
    assert [(each.party, each.stance, each.question) for each in statements(text)] == [
        (("Norway",), "opposes", IRAN),
        (("Kuwait",), "opposes", IRAN),
    ]


def test_sentence_that_names_nobody_inherits_no_question():
    text = (
        "Norway said Iran should not be invited. Norway said only the armed groups which have signed the ceasefire and "
        "announced their commitment to the talks have been invited to the talks."
    )
    assert [(each.stance, each.question) for each in statements(text) if each.stance] == [("opposes", IRAN)]


def test_no_question_no_stance():
    reading = read_report(
        "Guests\n\nIran should be invited to the talks, Norway said.",
        published=date(2017, 1, 18),
        gazetteer=base_gazetteer(),
    )
    assert [each.stance for each in reading.statements] == [""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There can be no settlement without Iran's participation, Norway said.", ("supports", IRAN)),
        ("Norway said it would be pointless to hold talks without Iran.", ("supports", IRAN)),
        ("Norway said Iran deserved a seat at the talks.", ("supports", IRAN)),
        ("Iran will be represented at the talks and will not send a delegation, Iran said.", ("supports", IRAN)),
        ("Norway said it had nothing against Iran's participation.", ("neutral", IRAN)),
        ("Iran has ruled out taking part in the talks.", ("opposes", IRAN)),
        ("Norway said Iran would not be welcome at the talks.", ("opposes", IRAN)),
        ("Norway said it did not want Iran at the talks.", ("opposes", IRAN)),
        ("Norway said Iran does not deserve a seat at the talks.", ("opposes", IRAN)),
        ("Iran said it had no intention of attending the talks.", ("opposes", IRAN)),
    ],
)
def test_stance_in_other_words(text, found):
    assert stance(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it would not attend without Iran.",
        "Norway said Iran should not be kept out of the talks.",
        "Norway said it was not unwilling to see Iran at the table.",
        "Norway said it could not support excluding Iran from the talks.",
        "Norway said it would no longer object to Iran's presence.",
        "Norway said it did not expect a delegation from Iran in Oslo.",
        "Iran said it would not skip the talks.",
        "Iran said it never turned down the invitation.",
        "Norway said it did not take Iran's part in their decision to skip the talks as a snub.",
    ],
)
def test_blank_where_a_denial_turns_the_sign(text):
    assert stance(text) == ("", "")


def test_stance_on_a_subject_that_is_no_known_party():
    asked = Question("King Otto as participant", "", "King Otto", EVENT)
    gazetteer = layered(base_gazetteer(), questions=(asked,), event=EVENT)
    text = "Guests at the door\n\nNorway's King Otto will not attend the summit, Norway said."
    found = read_report(text, published=date(2017, 1, 18), gazetteer=gazetteer).statements
    assert [(each.stance, each.question) for each in found] == [("opposes", asked.id)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway warned against inviting Iran to the talks.", ("opposes", IRAN)),
        ("Norway warned against excluding Iran from the talks.", ("", "")),
        ("Norway warned that excluding Iran would doom the talks.", ("", "")),
        ("Norway cautioned that inviting Iran would doom the talks.", ("", "")),
        ("Norway threatened to pull out if Iran was invited.", ("opposes", IRAN)),
        ("Norway advised against excluding Iran.", ("", "")),
        ("Norway opposes the exclusion of Iran.", ("", "")),
    ],
)
def test_warnings_and_threats(text, found):
    assert stance(text) == found

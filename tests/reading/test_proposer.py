"""A model's candidates are taken where the report says so, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from pourparler.reading.proposals import proposals
from pourparler.reading.proposer import Candidate, CandidateAct, CandidateStatement, with_proposer
from pourparler.reading.report import Report
from tests.dossiers import read
from tests.reading.made import done, reading, said
from tests.reading.test_proposals import RIVER

TEXT = "The envoys of Aland would “rather not\nsee” Graustark there. Helm has sent its letter."


class Model:
    """Stands for a language model: it says what it was told to say, true or not."""

    def __init__(self, *candidates: Candidate) -> None:
        self.candidates = candidates
        self.asked: list[Report] = []

    def __call__(self, report: Report) -> Iterable[Candidate]:
        self.asked.append(report)
        return self.candidates


def test_candidate_whose_words_stand_in_the_report_becomes_a_statement_with_their_place() -> None:
    model = Model(
        CandidateStatement(
            'would "rather not see" Graustark', "Aland", ("Aland",), question="G as observer", stance="opposes"
        )
    )
    found = with_proposer(reading(TEXT), model)
    (statement,) = found.reading.statements
    assert TEXT[statement.start : statement.end] == "would “rather not\nsee” Graustark"
    assert (statement.pattern, statement.confidence, found.dropped) == ("proposer", 0.0, ())
    assert model.asked == [reading(TEXT).report]


def test_candidate_that_is_nowhere_in_the_report_is_dropped_and_told() -> None:
    invented = CandidateStatement("would gladly see Graustark", "Aland", ("Aland",), stance="supports")
    found = with_proposer(reading(TEXT), Model(invented))
    assert (found.reading, found.dropped) == (reading(TEXT), (invented,))


def test_candidate_of_no_known_stance_or_status_is_dropped() -> None:
    stance = CandidateStatement("Graustark there", "Aland", ("Aland",), stance="against")
    status = CandidateAct("Helm has sent its letter", "invites", "Helm", "Graustark", "probably")
    assert with_proposer(reading(TEXT), Model(stance, status)).dropped == (stance, status)


def test_what_the_rules_have_found_is_not_found_twice() -> None:
    own = reading(
        TEXT,
        said(TEXT, "rather not\nsee” Graustark"),
        done(TEXT, "Helm has sent", "invites", "Helm", "Graustark"),
    )
    model = Model(
        CandidateStatement("Graustark there", "Aland", ("Aland",)),
        CandidateAct("Helm has sent its letter", "invites", "Helm", "Graustark"),
    )
    assert with_proposer(own, model) == type(with_proposer(own, model))(own, ())


def test_candidates_become_proposed_lines_like_any_other() -> None:
    model = Model(CandidateAct("Helm has sent its letter", "invites", "Helm", "Graustark", capacity="observer"))
    made = proposals([with_proposer(reading(TEXT), model).reading], read(RIVER))
    assert [line.words for line in made.lines[1:]] == ["H invites G as observer"]
    assert made.lines[1].passages[0].words == "Helm has sent its letter"

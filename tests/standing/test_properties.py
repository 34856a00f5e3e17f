"""What must hold of every dossier, whatever it says."""

from __future__ import annotations

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pourparler.standing import Ruling, derive, standing_of, sufficient_lines
from pourparler.vocabulary import Question, moment
from tests.dossiers import question, read
from tests.standing.random_dossiers import ACTORS, ASKED, DAYS, Written, acts, dossiers, votes

dates = st.sampled_from(DAYS).map(moment)
questions = st.sampled_from(ASKED)


def gist(ruling: Ruling) -> tuple[object, ...]:
    """Return all of a ruling that does not name a line."""
    return (
        ruling.kind,
        ruling.by,
        ruling.blockers,
        ruling.route,
        ruling.since,
        ruling.until,
        ruling.pending,
        ruling.clock,
        ruling.level,
        ruling.powers_lost,
        ruling.unknown,
        ruling.note,
    )


@settings(max_examples=120)
@given(dossiers(), dates, st.randoms(use_true_random=False))
def test_order_of_lines_never_matters(written, at, random):
    mixed = Written(
        tuple(random.sample(written.charter, len(written.charter))),
        tuple(random.sample(written.record, len(written.record))),
    )
    here, there = standing_of(written.dossier, at), standing_of(mixed.dossier, at)
    assert [gist(here.ruling(asked)) for asked in ASKED] == [gist(there.ruling(asked)) for asked in ASKED]
    assert written.dossier.answer_id(at, "all") == mixed.dossier.answer_id(at, "all")


@settings(max_examples=120)
@given(dossiers(), dates, st.permutations([f"N{number}" for number in range(len(ACTORS))]))
def test_renaming_the_actors_renames_the_answer(written, at, names):
    new = dict(zip(ACTORS, names, strict=True))

    def renamed(text: str) -> str:
        return re.sub(r"\b(" + "|".join(ACTORS) + r")\b", lambda match: new[match[0]], text)

    there = Written(tuple(map(renamed, written.charter)), tuple(map(renamed, written.record))).dossier
    here = written.dossier
    for asked in ASKED:
        ruling = standing_of(here, at).ruling(asked)
        other = standing_of(there, at).ruling(question(renamed(str(asked))))
        assert (other.kind, other.route, other.since) == (ruling.kind, ruling.route, ruling.since)
        assert [set(other.by), set(other.pending)] == [
            {renamed(name) for name in ruling.by},
            {renamed(name) for name in ruling.pending},
        ]


@settings(max_examples=120)
@given(dossiers(), dates, st.permutations(ASKED))
def test_answers_do_not_depend_on_what_was_asked_before(written, at, order):
    dossier = written.dossier
    scene = standing_of(dossier, at)
    told = {asked: scene.ruling(asked) for asked in order}
    assert told == {asked: standing_of(dossier, at).ruling(asked) for asked in ASKED}


@settings(max_examples=150)
@given(dossiers(), dates, questions)
def test_grounds_bear_the_answer_by_themselves(written, at, asked):
    dossier = written.dossier
    ruling = standing_of(dossier, at).ruling(asked)
    assume("refer back" not in ruling.unknown)
    grounds = {ground.entry.place for ground in ruling.grounds}
    others = [e for e in dossier.entries if e.place.file == "test.talks" and e.place not in grounds]
    alone = standing_of(dossier.without(others), at).ruling(asked)
    assert (alone.kind, alone.by) == (ruling.kind, ruling.by)


@settings(max_examples=80)
@given(dossiers(), dates, questions)
def test_sufficient_lines_suffice_and_none_can_be_spared(written, at, asked):
    dossier = written.dossier
    lines = sufficient_lines(dossier, asked, at)
    answer = answer_of(written, {line.place.line for line in lines}, asked, at)
    assert answer == answer_of(written, None, asked, at)
    for line in lines:
        fewer = {other.place.line for other in lines if other is not line}
        assert answer_of(written, fewer, asked, at) != answer


def answer_of(written: Written, lines: set[int] | None, asked: Question, at: object) -> tuple[object, ...]:
    """Return the answer with only these lines of the record, read anew."""
    kept, line = [], 1
    for entry in written.record:
        if lines is None or line in lines:
            kept.append(entry)
        line += entry.count("\n") + 1
    ruling = standing_of(read("\n".join(kept), "\n".join(written.charter)), at).ruling(asked)
    return ruling.kind, ruling.by


@settings(max_examples=120)
@given(dossiers(), st.lists(acts() | votes(), min_size=1, max_size=3), dates)
def test_standing_taken_over_is_the_one_derived_anew(written, more, at):
    before = written.dossier
    earlier = derive(before.charter, before.record, at, before.seats)
    for asked in ASKED:
        earlier.ruling(asked)
    entries = read("\n".join(more)).entries
    after = before.with_entries(entries)
    taken = derive(after.charter, after.record, at, after.seats, previous=earlier)
    anew = derive(after.charter, after.record, at, after.seats)
    whole = Written(written.charter, (*written.record, *more)).dossier
    for asked in ASKED:
        assert taken.ruling(asked) == anew.ruling(asked)
        assert gist(anew.ruling(asked)) == gist(derive(whole.charter, whole.record, at, whole.seats).ruling(asked))


@settings(max_examples=120)
@given(dossiers(), dates)
def test_what_is_dated_later_does_not_matter(written, at):
    def is_past(text: str) -> bool:
        return text[:10] <= at.text

    cut = Written(tuple(filter(is_past, written.charter)), tuple(filter(is_past, written.record)))
    assume(cut != written)
    here, there = standing_of(written.dossier, at), standing_of(cut.dossier, at)
    assert [gist(here.ruling(asked)) for asked in ASKED] == [gist(there.ruling(asked)) for asked in ASKED]


@settings(max_examples=60)
@given(dossiers(), dates)
def test_every_ruling_is_explained_in_one_sentence_with_grounds_that_exist(written, at):
    from pourparler.standing.explain import explain

    dossier = written.dossier
    scene = standing_of(dossier, at)
    for asked in ASKED:
        explanation = explain(dossier, scene, asked)
        assert explanation.verdict.endswith(".")
        assert [step.text for step in explanation.steps if not step.text] == []

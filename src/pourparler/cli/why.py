"""``pourparler why``: the reasons of a ruling."""

from __future__ import annotations

import click

from ..dossier import Dossier
from ..language.propositions import Stands
from ..standing import LET_IN, Judged, Kind, Standing, standing_of
from ..standing.explain import Explanation, explain, node_of, step
from ..standing.judging import matches
from ..standing.names_told import Telling
from ..views.judged_view import JudgedView, judged_json, judged_text
from ..views.questions_asked import NotAQuestionError, UnknownNameError, asked_in, known, proposition_in
from ..views.why_view import Depth, as_known, why_json, why_text
from ..vocabulary import Moment, Value
from .shell import (
    NO,
    UNDETERMINED,
    YES,
    at_option,
    day_of,
    dossier_argument,
    fail,
    json_option,
    known_option,
    opened,
    paint,
)


@click.command("why")
@dossier_argument
@click.argument("question", nargs=-1, required=True)
@at_option
@known_option
@click.option(
    "--depth", type=click.Choice([depth.value for depth in Depth]), default=Depth.TREE.value, help="How much is told."
)
@json_option
def command(
    dossier: str, question: tuple[str, ...], at: Moment | None, known_on: Moment | None, depth: str, as_json: bool
) -> None:
    """Print why a seat ("USA as participant") or a motion ("residual adopted") stands as it does.

    Any other proposition of the language is judged with its reasons. Exit code 0 if the answer is yes (seated, invited,
    adopted, or as asked), 1 if it is no, 4 if it cannot be determined.
    """
    read = opened(dossier, known_on)
    standing = standing_of(read, day_of(read, at, known_on))
    text = " ".join(question)
    try:
        asked, claim = asked_in(text)
    except NotAQuestionError as error:
        code = _judge(text, read, standing, as_json, error)
    else:
        try:
            explanation = explain(read, standing, known(asked, read))
        except UnknownNameError as error:
            fail(error.args[0] if known_on is None else f"{error.args[0]} That is as known on {known_on}.")
        explanation = as_known(explanation, known_on)
        click.echo(why_json(explanation) if as_json else why_text(explanation, Depth(depth), paint()))
        code = _code(explanation, claim, standing)
    raise click.exceptions.Exit(code)


def _code(explanation: Explanation, claim: Stands | None, standing: Standing) -> int:
    if claim is not None:
        return _code_of(matches(claim, standing.ruling(claim.question)))
    if explanation.ruling is Kind.UNDETERMINED:
        return UNDETERMINED
    return YES if explanation.ruling in LET_IN else NO


def _code_of(value: Value) -> int:
    return YES if value else NO if value is False else UNDETERMINED


def _judge(text: str, read: Dossier, standing: Standing, as_json: bool, trouble: NotAQuestionError) -> int:
    try:
        judged = standing.judged(proposition_in(text))
    except NotAQuestionError as error:
        fail(str(error))
    view = _view(judged, read, standing)
    click.echo(judged_json(view) if as_json else judged_text(view, paint()))
    return _code_of(judged.value)


def _view(judged: Judged, read: Dossier, standing: Standing) -> JudgedView:
    told = Telling(read.charter, standing.at)
    node = node_of(judged, told)
    steps = tuple(step(ground, read, told) for ground in judged.grounds)
    return JudgedView(
        node.words, standing.at.text, judged.value, node, steps, judged.unknown, read.answer_id(standing.at, node.words)
    )

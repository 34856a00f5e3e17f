"""Whether a question has been spoken of by a moment."""

from __future__ import annotations

import pytest

from pourparler.standing.on_record import is_on_record
from tests.dossiers import question, standing


def spoken_of(dossier, asked, at):
    of = standing(dossier, at)
    return is_on_record(of.ruling(question(asked)), of)


@pytest.mark.parametrize(
    ("asked", "at", "expected"),
    [
        ("A as member", "2020-01-01", False),
        ("A as member", "2020-01-02", True),
        ("G as guest", "2020-01-02", False),
        ("G as guest", "2020-01-03", True),
        ("canal", "2020-01-03", False),
        ("canal", "2020-01-04", True),
        ("nothing", "2020-01-04", False),
    ],
)
def test_question_is_on_record_from_the_rule_the_line_or_the_motion_that_speaks_of_it(dossier, asked, at, expected):
    """
    2020-01-01 actor A (state)
    2020-01-02 rule named
      admits  A as member
    2020-01-03 A objects to G as guest
    2020-01-04 motion canal "Canal" (works) in council
    """
    assert spoken_of(dossier, asked, at) is expected

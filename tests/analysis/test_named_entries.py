"""The lines of a dossier as a person names them."""

from __future__ import annotations

import pytest

from pourparler.analysis.named_entries import NoSuchLineError, entry_named
from tests.dossiers import read

CHARTER = """
2020-01-01 actor A (state)
2020-01-01 actor B (state)
2020-01-01 actor G (state)
2020-01-01 group conveners = A, B
2020-01-01 rule joint
  admits   state as participant
  when     all of conveners consent
"""


def test_number_of_a_line_alone_is_enough_in_a_dossier_of_one_file():
    dossier = read('2020-01-01 actor A (state)\n2020-01-02 A states "x"')
    assert entry_named(dossier, "2") == dossier.entries[1]


def test_number_of_a_line_alone_is_not_enough_in_two_files(dossier):
    """
    2020-02-01 A consents to G as participant
    """
    with pytest.raises(NoSuchLineError) as raised:
        entry_named(dossier, "1")
    assert raised.value.args[0] == ("No line `1` can be left out: there are several: charter.talks:1, test.talks:1.")


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("^on", "no entry bears that label. Did you mean `^no`?"),
        ("what", "no entry bears that label. Name it as FILE:LINE, by the number of its line, or by its ^label."),
        ("", "no entry bears that label. Name it as FILE:LINE, by the number of its line, or by its ^label."),
        ("test.talks:9", "no entry stands there. `pourparler log` shows the place of each line."),
        ("99999", "no entry stands there. `pourparler log` shows the place of each line."),
        ("other.talks:1", "there is no such file. There are: charter.talks, test.talks."),
    ],
)
def test_line_that_is_not_there_cannot_be_left_out(named, reason):
    dossier = read("2020-02-02 B objects to G as participant ^no", CHARTER)
    with pytest.raises(NoSuchLineError) as raised:
        entry_named(dossier, named)
    assert raised.value.args[0] == f"No line `{named}` can be left out: {reason}"

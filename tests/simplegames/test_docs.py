import doctest
from pathlib import Path

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "measure-voting-power.md"


def test_how_to_runs_as_printed():
    failed, tried = doctest.testfile(str(HOW_TO), module_relative=False)

    assert (failed, tried > 20) == (0, True)

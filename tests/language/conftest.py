"""The fixture of the tests of the language: what the text in a test's docstring says, good or bad."""

import pytest

from pourparler.language import Parsed
from tests.language.texts import read


@pytest.fixture
def parsed(request: pytest.FixtureRequest) -> Parsed:
    """The test's docstring, parsed, with whatever findings there are."""
    return read(request.function.__doc__ or "")

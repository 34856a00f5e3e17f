"""Fixtures shared by all tests: the dossier that stands in a test's docstring."""

import pytest
from hypothesis import settings

from pourparler.dossier import Dossier
from tests.dossiers import read

settings.register_profile("tests", deadline=None, derandomize=True)
settings.load_profile("tests")


@pytest.fixture
def dossier(request: pytest.FixtureRequest) -> Dossier:
    """The test's docstring as a dossier in ``test.talks``; a module's ``CHARTER``, if it has one, in a file beside it.

    The text has to be readable without a finding; a test of findings reads its own text with `tests.dossiers.read`.
    """
    found = read(request.function.__doc__ or "", getattr(request.module, "CHARTER", ""))
    assert not found.findings, "\n".join(str(finding) for finding in found.findings)
    return found

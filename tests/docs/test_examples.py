"""Every example in README and docs is true: dossiers hold, commands print what stands there, sessions run."""

import pytest

from tools import examples


@pytest.mark.parametrize("page", examples.PAGES, ids=lambda page: str(page.relative_to(examples.ROOT)))
def test_examples_of_page_are_true(page):
    assert [f"{page.name}:{line}: {words}" for line, words in examples.troubles(page)] == []

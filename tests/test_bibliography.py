"""A key cited in a docstring resolves in the bibliography, which lists each key once, by alphabet."""

import re
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECTIONS = (ROOT / "docs" / "bibliography.md").read_text(encoding="utf-8").split("\n## ")[1:]
LISTED = [re.findall(r"^- \*\*\[(\w+)\]\*\*", section, flags=re.MULTILINE) for section in SECTIONS]


def test_every_key_in_a_docstring_resolves():
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    cited = {key for source in sources for key in re.findall(r"\[(\w+)\]_", source)}
    assert sorted(cited - set(chain.from_iterable(LISTED))) == []


def test_keys_are_listed_once_and_by_alphabet():
    assert [keys == sorted(set(keys)) for keys in LISTED] == [True] * len(SECTIONS)

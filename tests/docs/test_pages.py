"""The pages hang together: listed, linked, current where generated; and the language reference is complete."""

import re

import pytest

from pourparler.language.lexicon import DIRECTIVES, EVERYWHERE, PARTICIPLES, PARTICULARS, VERBS, WITHDRAWABLE
from tools.examples import PAGES, ROOT, blocks
from tools.reference import PAGES as GENERATED
from tools.reference import REFERENCE

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)\s]+)\)")
LANGUAGE = (DOCS / "reference" / "language.md").read_text(encoding="utf-8")
TALKS = "\n".join(block.text for block in blocks(LANGUAGE) if block.kind == "talks")


def anchors(page):
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def dead_links(page):
    for link in LINK.findall(re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)):
        if not link.startswith(("http", "mailto")):
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in anchors(target)):
                yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_of_page_lead_somewhere(page):
    assert list(dead_links(page)) == []


def test_index_lists_every_page():
    listed = {(DOCS / link).resolve() for link in LINK.findall((DOCS / "index.md").read_text(encoding="utf-8"))}
    assert sorted(set(DOCS.rglob("*.md")) - listed - {DOCS / "index.md"}) == []


@pytest.mark.parametrize("name", GENERATED)
def test_generated_page_is_current(name):
    assert (REFERENCE / name).read_text(encoding="utf-8") == GENERATED[name](), "run `make docs`"


@pytest.mark.parametrize("how_to", sorted((DOCS / "how-to").glob("*.md")), ids=lambda page: page.stem)
def test_how_to_and_an_explanation_link_to_each_other(how_to):
    said = [page for page in (DOCS / "explanation").glob("*.md") if how_to.name in page.read_text(encoding="utf-8")]
    assert "../explanation/" in how_to.read_text(encoding="utf-8")
    assert said != []


def test_readme_fits_on_its_page():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


# --- the language reference is complete ------------------------------------------------------------------------------


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_every_directive_has_an_example(directive):
    assert re.search(rf"^\S+ {directive} ", TALKS, flags=re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_has_an_example(verb):
    assert re.search(rf"^\d\S+ (?!expect)\w+(, \w+)* ({verb.name}|{verb.plural})( |$)", TALKS, flags=re.MULTILINE)


@pytest.mark.parametrize("what", WITHDRAWABLE)
def test_every_withdrawal_has_an_example(what):
    assert re.search(rf" withdraws? {what} ", TALKS)


@pytest.mark.parametrize("participle", PARTICIPLES)
def test_every_participle_has_an_example(participle):
    assert re.search(rf" (has|have) (not )?(publicly )?{participle}( |$)", TALKS, flags=re.MULTILINE)


@pytest.mark.parametrize("key", sorted({*EVERYWHERE, *(key for keys in PARTICULARS.values() for key in keys)}))
def test_every_particular_has_an_example(key):
    assert re.search(rf"^  {key} ", TALKS, flags=re.MULTILINE)

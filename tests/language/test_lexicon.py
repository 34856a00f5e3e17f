from collections import Counter

from pourparler.language.charter_parser import CHARTER_READERS
from pourparler.language.lexicon import (
    DIRECTIVES,
    EVERYWHERE,
    OVER_INSTRUMENTS,
    PARTICIPLES,
    PARTICULARS,
    PHRASES,
    RESERVED,
    UNDOING,
    VERB_OF,
    VERBS,
)
from pourparler.language.record_parser import RECORD_READERS


def test_every_directive_has_a_reader_and_its_particulars():
    assert {*CHARTER_READERS, *RECORD_READERS} == set(DIRECTIVES)
    assert {*PARTICULARS} == {*DIRECTIVES, "act"}


def test_no_form_belongs_to_two_verbs():
    forms = Counter(form for verb in VERBS for form in (verb.name, verb.plural))
    assert [form for form, times in forms.items() if times > 1] == []
    assert forms.keys() == VERB_OF.keys()


def test_words_that_begin_a_line_cannot_be_names():
    assert {*DIRECTIVES, *VERB_OF} <= RESERVED


def test_no_particular_of_one_kind_is_one_that_every_entry_has():
    assert [key for keys in PARTICULARS.values() for key in keys if key in EVERYWHERE] == []


def test_every_phrase_begins_with_a_particular():
    known = {*EVERYWHERE, *(key for keys in PARTICULARS.values() for key in keys)}
    assert [phrase for phrase in PHRASES if phrase[0] not in known] == []


def test_every_participle_is_of_a_verb():
    assert {*PARTICIPLES.values()} <= {verb.name for verb in VERBS}
    assert UNDOING <= OVER_INSTRUMENTS <= {verb.name for verb in VERBS}

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.segments import BLOT, Segments, segments


def parts(text: str) -> Segments:
    return segments(text, [(0, len(text))])


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in parts(text).sentences]


def quotations(text: str) -> list[str]:
    return [text[each.start : each.end] for each in parts(text).quotations]


def test_sentence_is_never_cut_inside_a_quotation() -> None:
    text = 'A said "No. Never. Not once." B left.'
    assert sentences(text) == ['A said "No. Never. Not once."', "B left."]


def test_sentence_goes_on_after_an_abbreviation() -> None:
    assert sentences("Mr. B met Gen. C of the U.S. Senate on Feb. 3. They agreed.") == [
        "Mr. B met Gen. C of the U.S. Senate on Feb. 3.",
        "They agreed.",
    ]


def test_initials_end_a_sentence_where_a_new_one_begins() -> None:
    assert sentences("He went to the U.S. The talks began.") == ["He went to the U.S.", "The talks began."]


def test_apostrophe_opens_no_quotation() -> None:
    assert quotations("A's envoy and the parties' wishes don't matter.") == []


def test_single_marks_are_quotations_of_their_own() -> None:
    assert quotations("A called it ‘a farce’ again.") == ["a farce"]


def test_quotation_without_a_partner_ends_with_its_paragraph() -> None:
    text = '"We fear the secrecy.\n\n"We know nothing."'
    found = parts(text).quotations
    assert [(text[each.start : each.end], each.is_closed) for each in found] == [
        ("We fear the secrecy.", False),
        ("We know nothing.", True),
    ]


def test_single_marks_inside_double_ones_are_part_of_the_words() -> None:
    assert quotations('A said: "They call it ‘peace’ now."') == ["They call it ‘peace’ now."]


def test_mask_keeps_places_and_the_last_mark_of_a_quotation() -> None:
    text = 'A said "we said so."'
    mask = parts(text).mask
    assert mask == 'A said "' + BLOT * 10 + '."'


@given(st.text(alphabet="ABab .,\"'“”‘’!?\n", max_size=200))
def test_every_place_lies_in_the_text_and_sentences_do_not_overlap(text: str) -> None:
    found = parts(text)
    assert len(found.mask) == len(text)
    assert all(0 <= start < end <= len(text) for start, end in found.sentences)
    assert all(one[1] <= other[0] for one, other in pairwise(found.sentences))
    assert all(0 <= each.start < each.end <= len(text) for each in found.quotations)

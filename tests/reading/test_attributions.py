import pytest

from pourparler.reading.attributions import attributions
from pourparler.reading.clauses import MOST, Sentence
from pourparler.reading.segments import segments


def found(text: str, *, is_title: bool = False) -> list[tuple[str, str, str]]:
    """Return pattern, speaker and passage of each attribution of a sentence."""
    parts = segments(text, [(0, len(text))])
    given = [each for start, end in parts.sentences for each in attributions(parts.mask, start, end, is_title)]
    subjects = [text[each.subject.start : each.subject.end] if each.subject is not None else "" for each in given]
    return [
        (each.pattern, subject, text[each.start : each.end].strip(' ,."“”'))
        for each, subject in zip(given, subjects, strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "pattern", "speaker", "passage"),
    [
        ("B said that A would come.", "speaker-first", "B", "A would come"),
        ("B said A would come.", "speaker-first", "B", "A would come"),
        ("B said on Monday in a statement that A would come.", "speaker-first", "B", "A would come"),
        ("B told reporters in Geneva late on Friday that A would come.", "speaker-first", "B", "A would come"),
        ("B told a daily briefing that A would come.", "speaker-first", "B", "A would come"),
        ("B has, however, stressed that A would come.", "speaker-first", "B", "A would come"),
        ('B replied: "A will come."', "speaker-first", "B", "A will come"),
        ("A would come, B said on Monday.", "content-first", "B", "A would come"),
        ("A would come, the envoy of B told Reuters.", "content-first", "the envoy of B", "A would come"),
        ('"A will come," B said.', "quote-first", "B", "A will come"),
        ("“A will come,” B, envoy of C said Wednesday.", "quote-first", "B, envoy of C", "A will come"),
        ('"A will come," said B, the envoy of C.', "inverted", "B, the envoy of C", "A will come"),
        ("The offer, he said, makes room for all.", "aside", "he", "The offer, he said, makes room for all"),
        ("According to B, A would come.", "according", "B", "A would come"),
        (
            "Another ship arrived on Friday, said B.",
            "inverted",
            "B",
            "Another ship arrived on Friday",
        ),
        ("B said it would not yield, a condition C sees as vital.", "speaker-first", "B", "it would not yield"),
        ("A would come, according to B.", "according", "B", "A would come"),
        ("B urged A to come.", "addressed", "B", "A to come"),
        ("B accused A of breaking the truce.", "addressed", "B", "A of breaking the truce"),
        ("B rejected the terms of A.", "attitude", "B", "the terms of A"),
        ("Moscow went on to say that A would come.", "speaker-first", "Moscow", "A would come"),
        ("B was quoted as saying that A would come.", "participle", "B", "A would come"),
        ("The agency quoted B as saying that A would come.", "speaker-first", "B", "A would come"),
    ],
)
def test_pattern_ties_a_passage_to_its_speaker(sentence: str, pattern: str, speaker: str, passage: str) -> None:
    assert found(sentence) == [(pattern, speaker, passage)]


def test_participle_shares_the_speaker() -> None:
    assert found("B said A would come, adding that C would not.") == [
        ("speaker-first", "B", "A would come"),
        ("participle", "", "C would not"),
    ]


def test_second_cue_shares_the_speaker() -> None:
    assert found("B said A would come but warned that C would not.") == [
        ("speaker-first", "B", "A would come"),
        ("second-cue", "", "C would not"),
    ]


def test_quotation_interrupted_by_its_cue_is_two_passages() -> None:
    assert found('"A will come," B said, "but C will not."') == [
        ("quote-first", "B", "A will come"),
        ("continued", "B", "but C will not"),
    ]


def test_new_clause_has_a_speaker_of_its_own() -> None:
    assert found("The talks go on, a spokesman said on Tuesday, but B cautioned that no date was set.") == [
        ("content-first", "a spokesman", "The talks go on"),
        ("speaker-first", "B", "no date was set"),
    ]


def test_subject_with_an_apposition_is_whole() -> None:
    assert found("B, the envoy of A, said C would come.") == [("speaker-first", "B, the envoy of A", "C would come")]


def test_subject_is_the_antecedent_of_who() -> None:
    assert found("The plan was rejected by the rebels, who said it was a trap.") == [
        ("speaker-first", "the rebels", "it was a trap")
    ]


@pytest.mark.parametrize(
    ("title", "speaker", "passage"),
    [
        ("Kazakh minister: We expect A in Astana", "Kazakh minister", "We expect A in Astana"),
        ("A to name the day of the talks: envoy", "envoy", "A to name the day of the talks"),
    ],
)
def test_colon_of_a_headline_stands_for_a_cue(title: str, speaker: str, passage: str) -> None:
    assert found(title, is_title=True) == [("headline", speaker, passage)]


@pytest.mark.parametrize(
    "sentence",
    [
        "B refused to say who would come.",
        "B did not say who would come.",
        "The claims of B were old.",
        "B is expected to say more.",
        "The offer was welcomed.",
        "A said nothing.",
    ],
)
def test_no_passage_where_nothing_is_said(sentence: str) -> None:
    assert [each for each in found(sentence) if each[0] not in ("attitude",)] == []


def test_passive_with_its_doer_says_nothing() -> None:
    assert found("The rebels backed by the army left the town.") == []


def test_outlet_behind_a_headline_is_no_part_of_it() -> None:
    assert found("A to name the day of the talks: envoy | The Outlet", is_title=True) == [
        ("headline", "envoy", "A to name the day of the talks")
    ]


class _Counted(Sentence):
    """A sentence that counts the cues it reads."""

    read = 0

    def _cue(self, at: int, stop: int, word: str) -> None:
        self.read += 1
        super()._cue(at, stop, word)


@pytest.mark.parametrize("many", [100, 400])
def test_brackets_marks_and_verbs_cost_no_more_than_a_bounded_number_of_cues(many: int) -> None:
    text = "(" * many + '"' * many + " said " * many
    sentence = _Counted(text, 0, len(text))
    sentence.passages()
    assert 0 < sentence.read <= MOST


def test_quoted_verb_of_saying_is_no_cue() -> None:
    assert found('B said: "A said that C told D to come."') == [("speaker-first", "B", "A said that C told D to come")]


def test_dateline_is_no_part_of_the_passage() -> None:
    assert found("GENEVA (Reuters) - A would come, B said on Monday.") == [("content-first", "B", "A would come")]


def test_line_longer_than_any_sentence_is_not_read() -> None:
    assert found("B said A would come and " * 200) == []


def test_verb_of_a_relative_clause_is_no_second_cue() -> None:
    sentence = "B said the groups which signed the truce and announced their part would come."
    assert found(sentence) == [
        ("speaker-first", "B", "the groups which signed the truce and announced their part would come")
    ]


def test_adverb_after_an_apposition_is_no_part_of_the_subject() -> None:
    assert found("Ana Ruiz, the envoy of A, also said B would come.")[0][1] == "Ana Ruiz, the envoy of A"

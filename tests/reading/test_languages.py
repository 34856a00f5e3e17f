"""The language of a report: said, not guessed at."""

from __future__ import annotations

import pytest

from pourparler.reading.languages import other_language


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Le ministre a déclaré mardi que la France ne participerait pas aux négociations tant que les combats se "
            "poursuivent, et que les Nations unies devaient inviter toutes les parties à la table des discussions.",
            "seems to be in French",
        ),
        (
            "Der Minister sagte am Dienstag, dass das Land nicht an den Gesprächen in der Stadt teilnehmen werde, solange "
            "die Angriffe auf das Dorf nicht beendet sind und die Vereinten Nationen keine Einladung schicken.",
            "seems to be in German",
        ),
        ("Министр заявил во вторник, что страна примет участие в переговорах.", "is written in Cyrillic letters"),
        ("قال الوزير يوم الثلاثاء إن بلاده ستشارك في المحادثات المقبلة", "is written in Arabic letters"),
    ],
)
def test_report_in_another_language_is_told(text, said):
    assert other_language(text) == f"The report {said}; only English is read, so nothing is proposed from it."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Guests",
        "The minister said on Tuesday that A would not attend the talks until the bombing stops, and that the host had to "
        "invite all of the parties to the table.",
        "President Recep Tayyip Erdoğan of Türkiye said “bir dakika” to the envoy, who was at the table in Davos with him.",
    ],
)
def test_english_and_what_is_too_short_is_no_other_language(text):
    assert other_language(text) == ""

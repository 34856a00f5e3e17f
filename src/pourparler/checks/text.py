"""What is found in reading the text of a dossier.

Every other check sees only what could be read.

unreadable
    The words of a line stop making sense at one place. The entry, or that particular of it, is left out.

    Way out: the sentence names the word at which reading stopped, and what could stand there.

undated-line
    A line begins at the margin and has no date. Every entry begins with one; particulars are indented.

    Way out: begin it with a date, or indent it under the entry to which it belongs.

not-a-date
    A date that no calendar has, or an hour without its zone.

    Way out: write a year, ``2017-01``, ``2017-01-18``, or ``2017-01-18T19:00Z``.

empty-entry
    A date with nothing after it.

    Way out: write what happened, or take the line out.

stray-particular
    An indented line that belongs to no entry.

    Way out: put it under a dated line.

unclosed-quote
    A quotation mark is never closed, so that the quotation runs to the end of the line. What it stands in is left out.

    Way out: close it on the same line.

unknown-particular
    A particular that this kind of entry does not have.

    Way out: the sentence names the nearest one that it has.

repeated-particular
    A particular that an entry can have only once stands twice; the first counts.

    Way out: keep one of them.

unknown-verb
    What an actor does is no verb of the language.

    Way out: the sentence names the nearest verb. The list of verbs is in the reference of the language.

reserved-name
    Something is named like a word of the language, so that a line that begins with it could be read in two ways.

    Way out: choose another name, for instance with a capital letter.

not-an-amount
    A number, fraction or percentage that is none, divides by zero, or is more than the whole.

    Way out: write ``9``, ``2/3``, ``half`` or ``55%``.

ambiguous
    ``and`` and ``or`` stand side by side without brackets, which can be read in two ways.

    Way out: put brackets around what belongs together.

too-deep
    Brackets stand inside brackets more than forty deep.

    Way out: split it into rules that refer to each other.

rule-without-effect
    A rule does not say what it does, or says two things.

    Way out: say one: ``admits``, ``bars``, ``suspends``, ``excludes``, ``readmits`` or ``decides``.

not-utf-8
    A line is not encoded in UTF-8; the bad bytes are shown as a replacement character.

    Way out: save the file as UTF-8.

line-too-long
    A line is longer than any that a person writes, and is not read.

    Way out: break it. What continues a particular is indented deeper.

missing-file
    An ``include`` names a file that is not there.

    Way out: paths are taken from the folder of the file that includes.

include-loop
    A file includes itself, directly or through others. It is read once.

    Way out: take the line out.

unknown-label
    ``corrects`` or ``disputes`` names a label that no entry bears.

    Way out: write ``^label`` at the end of the first line of the entry that is meant.

repeated-label
    Two entries bear the same label.

    Way out: give one of them another.

ambiguous-seat
    An act about an actor's own seat names no capacity, and there are several, or none, to which that actor was invited.

    Way out: add ``as`` and the capacity.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight

CODES: Final = dict.fromkeys(
    (
        "unreadable",
        "undated-line",
        "not-a-date",
        "empty-entry",
        "stray-particular",
        "unclosed-quote",
        "unknown-particular",
        "repeated-particular",
        "unknown-verb",
        "reserved-name",
        "not-an-amount",
        "ambiguous",
        "too-deep",
        "rule-without-effect",
        "not-utf-8",
        "line-too-long",
        "missing-file",
        "include-loop",
        "unknown-label",
        "repeated-label",
        "ambiguous-seat",
    ),
    Weight.ERROR,
)


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return what was found when the text was read."""
    return dossier.findings

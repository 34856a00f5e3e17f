"""What a file may hold by accident or malice: it is read in a time that grows with its length, and never raises."""

from time import process_time

import pytest

from pourparler.dossier import load
from pourparler.language import SourceText, decoded, parse
from pourparler.language.formatter import formatted
from tests.language.texts import FILE, read, read_bytes, troubles

N = 2_000
HOSTILE = {
    "quotation marks": ["2020-01-01 A states " + '"' * 19_000] * 8,
    "escaped quotation marks": ['2020-01-01 A states "' + '\\"' * 9_000 + " ; \\"] * 50,
    "brackets": ["2020-01-01 expect " + "(" * 19_000] * 8,
    "clocks": ["2020-01-01 expect " + "1 day after " * 1_600] * 8,
    "negations": ["2020-01-01 expect " + "not " * 4_900 + "a is 1"] * 8,
    "conjunctions": ["2020-01-01 expect " + " and ".join(["a is 1"] * 1_500)] * 3,
    "commas": ["2020-01-01 " + "," * 19_000] * 8,
    "names": ["2020-01-01 " + "A, " * 6_000 + "B consent to m"] * 50,
    "semicolons": ["2020-01-01 " + "a;" * 9_000 + " ;b" * 300] * 50,
    "sources": ["2020-01-01 A joins G", "  source " + 's "w", ' * 2_500 + "s"] * 20,
    "blanks": [" " * 19_000, "\u00a0" * 19_000] * 50,
    "digits": ["2020-01-01 expect at least " + "9" * 19_000 + " of G consent"] * 50,
    "continued lines": ["2020-01-01 A joins G", '  note "'] + ["     words"] * 10 * N + ['     "'],
    "particulars": ["2020-01-01 A joins G"] + [f"  frob{number} x" for number in range(N)],
    "repeated particulars": ["2020-01-01 A joins G"] + ["  by X"] * 5 * N,
    "unknown verbs": [f"2020-01-01 A frob{number} X" for number in range(N // 5)],
    "weights": ["2020-01-01 weights w of G", "  " + "A" * 1_900 + " 1"] + [f"  A{n} {n}" for n in range(5 * N)],
    "neighbouring comments": ["2020-01-01 A,B join G ; c"] * 2 * N,
    "stray lines": ["  lost"] * 5 * N,
    "undated lines": ["lost"] * 5 * N,
}


@pytest.mark.parametrize("lines", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_and_laid_out_in_time(lines):
    source = SourceText(FILE, tuple(lines))
    begun = process_time()
    parse(source)
    formatted(source)
    assert process_time() - begun < 10


def test_line_of_ten_megabytes_is_one_finding_and_the_rest_is_read():
    parsed = read("2020-01-01 A joins G\n" + "x" * 10_000_000 + "\n  source s\n2020-01-01 B joins G")
    assert [entry.actors for entry in parsed.entries] == [("A",), ("B",)]
    assert troubles(parsed) == [
        "2:1+10000000 line-too-long: This line has 10,000,000 characters and was not read. "
        "Break it into lines of at most 20,000."
    ]


def test_file_in_another_encoding_is_read_as_far_as_it_goes():
    parsed = read_bytes('2020-01-01 actor A "Côte d\'Ivoire"\n2020-01-01 actor B "Bulgaria"\n'.encode("latin-1"))
    assert [(entry.name, entry.title) for entry in parsed.entries] == [("A", "C\ufffdte d'Ivoire"), ("B", "Bulgaria")]
    assert [finding.code for finding in parsed.findings] == ["not-utf-8"]


def test_file_in_utf_16_is_one_finding_a_line_and_no_more_than_that_goes_wrong():
    parsed = read_bytes("2020-01-01 A joins G\n".encode("utf-16"))
    assert {finding.code for finding in parsed.findings} == {"not-utf-8", "undated-line"}


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\0" * 1_000, b"\n" * 10_000, b"\xff\xfe" * 500, b'"'])
def test_any_bytes_are_read(data):
    source, _ = decoded(FILE, data)
    parse(source)
    formatted(source)


def test_right_to_left_names_and_signs_that_turn_the_text_are_words_like_others(parsed):
    """
    2020-01-01 سوريا، objects to \u202eاسرائيل\u202c as مراقب
      source   الجزيرة "لن نحضر"
    """
    (act,) = parsed.entries
    assert (act.actors, act.question.candidate, act.question.capacity) == (("سوريا،",), "\u202eاسرائيل\u202c", "مراقب")
    assert (act.sources[0].source, act.sources[0].words) == ("الجزيرة", "لن نحضر")


def test_nul_and_lone_surrogates_are_letters_like_others():
    parsed = read('2020-01-01 actor A\0B "\ud800"')
    assert (parsed.entries[0].name, parsed.entries[0].title, parsed.findings) == ("A\0B", "\ud800", ())


# --- files that include each other -----------------------------------------------------------------------------------


def written(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.talks").write_text(text, encoding="utf-8")
    return folder / "main.talks"


def test_file_that_includes_itself_in_the_end_is_read_once(tmp_path):
    path = written(
        tmp_path,
        main='include "a.talks"\n2020-01-01 actor MAIN\n',
        a='include "b.talks"\n2020-01-01 actor A\n',
        b='include "a.talks"\ninclude "main.talks"\ninclude "b.talks"\n2020-01-01 actor B\n',
    )
    dossier, findings = load(path)
    assert sorted(entry.name for entry in dossier.entries) == ["A", "B", "MAIN"]
    assert [(finding.code, finding.place.line) for finding in findings] == [
        ("include-loop", line) for line in (1, 2, 3)
    ]


def test_file_that_two_others_include_is_read_once(tmp_path):
    path = written(
        tmp_path,
        main='include "a.talks"\ninclude "b.talks"\n',
        a='include "b.talks"\n2020-01-01 actor A\n',
        b="2020-01-01 actor B\n",
    )
    dossier, findings = load(path)
    assert (sorted(entry.name for entry in dossier.entries), findings) == (["A", "B"], ())


@pytest.mark.parametrize("name", ["none.talks", ".", "a\0b.talks", "/", "../" * 50 + "none", "x" * 5000, "\ud800"])
def test_file_that_is_not_there_is_found_missing(tmp_path, name):
    source = SourceText(FILE, (f'include "{name}"',))
    (include,) = parse(source).includes
    assert include.path == name
    path = tmp_path / "main.talks"
    path.write_bytes(f'include "{name}"\n2020-01-01 actor A\n'.encode("utf-8", "surrogatepass"))
    dossier, findings = load(path)
    assert [entry.name for entry in dossier.entries] == ["A"]
    assert "missing-file" in [finding.code for finding in findings]

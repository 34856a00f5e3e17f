"""Scores of the reading engine on annotated reports: ``python benchmarks/reading_score.py FOLDER [--docs 101,102] [--bare]``.

The folder holds ``score_reading.py``, ``parties.yaml`` and ``dev/`` with the reports; it may also be named by the variable
``POURPARLER_REPORTS``. Nothing of the reports is copied. Each is read with what a dossier about its talks would hold (the
actors of ``parties.yaml``, the questions and the names of the talks); ``--bare`` leaves the dossier out.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from pourparler.reading.engine import read_report
from pourparler.reading.gazetteer import Gazetteer, Official, Question, base_gazetteer, layered
from pourparler.reading.report import Reading


def gazetteer_for(gold: dict[str, Any], forms: dict[str, list[str]], *, bare: bool, people: bool = False) -> Gazetteer:
    """Return the base names with the questions of a report; unless bare the actors of a dossier, and its officials."""
    event = tuple(gold.get("event") or ())
    base = base_gazetteer()
    asked = [(each["id"], each["text"]) for each in gold.get("questions") or ()]
    if bare:
        return layered(base, questions=_questions(asked, base, forms, event), event=event)
    with_actors = layered(base, actors={name: _own(name, spellings, base) for name, spellings in forms.items()})
    officials = _officials(gold) if people else ()
    return layered(
        with_actors, officials=officials, questions=_questions(asked, with_actors, forms, event), event=event
    )


def _own(name: str, spellings: list[str], base: Gazetteer) -> list[str]:
    """Return the spellings of an actor that a dossier would have: no plain words, none that is another actor's."""
    return [each for each in spellings or [] if each[:1].isupper() and base.party(each) in ("", base.party(name), name)]


def _officials(gold: dict[str, Any]) -> list[Official]:
    """Return the persons of a report who speak for one party, as a dossier that knows them has them."""
    found = {
        each["source"]: each["party"][0]
        for each in gold["statements"]
        if len(each.get("party") or ()) == 1 and len(each["source"].split()) > 1 and each["source"][:1].isupper()
    }
    return [Official(name, party) for name, party in found.items() if not base_gazetteer().named(name)]


def _questions(
    asked: list[tuple[str, str]], names: Gazetteer, forms: dict[str, list[str]], event: tuple[str, ...]
) -> list[Question]:
    return [Question(key, words, _subject(words, names, forms), event) for key, words in asked]


def _subject(words: str, names: Gazetteer, forms: dict[str, list[str]]) -> str:
    """Return whose taking part a question is about: a party named before its verb, else one of which that is a spelling."""
    about = (
        re.split(r" (?:attends?|takes?|becomes?|participat|in the)\b|['’]s\b", words)[0]
        .removeprefix("The ")
        .removeprefix("A role for ")
    )
    named = names.named(about)
    if named:
        return named[0].party
    spelled = [name for name, others in forms.items() if about in (others or ())]
    return spelled[-1] if spelled else about


def predicted(reading: Reading) -> dict[str, Any]:
    """Return a reading in the form in which predictions are scored."""
    said = [
        {"start": s.start, "end": s.end, "source": s.source, "party": list(s.party), "pattern": s.pattern, "cue": s.cue}
        | ({"stance": s.stance, "question": s.question} if s.stance else {})
        for s in reading.statements
    ]
    acts = [
        {"type": a.type, "actor": a.actor or None, "object": a.object, "status": a.status, "date": a.date or None}
        for a in reading.acts
    ]
    days = [{"start": d.start, "end": d.end, "value": d.value} for d in reading.dates]
    around = [[z.start, z.end] for z in reading.zones if z.kind == "boilerplate"]
    return {"statements": said, "acts": acts, "dates": days, "zones": {"boilerplate": around}}


def _scorer(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_reading", folder / "score_reading.py")
    if spec is None or spec.loader is None:
        sys.exit(f"There is no score_reading.py in {folder}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Read the reports of a folder and print the table of scores."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("folder", nargs="?", default=os.environ.get("POURPARLER_REPORTS", ""))
    options.add_argument("--docs", help="only these, separated by commas")
    options.add_argument("--bare", action="store_true", help="without a dossier")
    options.add_argument("--people", action="store_true", help="with a dossier that knows the officials, too")
    options.add_argument("--errors", action="store_true", help="say what was missed")
    options.add_argument("--brief", action="store_true", help="one line")
    given = options.parse_args()
    if not given.folder:
        options.error("name the folder of the annotated reports")
    folder = Path(given.folder)
    scorer = _scorer(folder)
    forms = yaml.safe_load((folder / "parties.yaml").read_text(encoding="utf-8"))
    golds = scorer.load_gold(folder / "dev", set(given.docs.split(",")) if given.docs else None)
    texts = scorer.load_texts(golds, folder / "dev", None)
    gazetteers = {doc: gazetteer_for(gold, forms, bare=given.bare, people=given.people) for doc, gold in golds.items()}
    began = time.process_time()
    read = {
        doc: read_report(text, published=date.fromisoformat(golds[doc]["published"]), gazetteer=gazetteers[doc])
        for doc, text in texts.items()
    }
    spent = time.process_time() - began
    table = scorer.score(
        {d: predicted(r) for d, r in read.items()},
        golds,
        texts,
        scorer.Parties(folder / "parties.yaml"),
        0.5,
        given.errors,
    )
    _printed(table, brief=given.brief)
    print(f"{len(read)} reports, {len(read) / spent:.0f} per second")


def _printed(table: dict[str, dict[str, float]], *, brief: bool) -> None:
    if brief:
        keys = (
            "statement spans",
            "span + speaker",
            "span + party",
            "stance (span + label + question)",
            "acts (type + actor + object)",
            "dates (span + value)",
            "boilerplate characters",
        )
        print(
            "  ".join(
                f"{key.split(' (')[0]} {table[key]['f1']}({table[key]['p']:.0f}/{table[key]['r']:.0f})"
                for key in keys
                if key in table
            )
        )
        return
    for name, row in table.items():
        print(f"{name:36s} " + "  ".join(f"{key} {value}" for key, value in row.items()))


if __name__ == "__main__":
    main()

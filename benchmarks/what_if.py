"""How fast a hypothetical is answered: cold, as a whole process, on a dossier of 1,000 acts.

    python benchmarks/what_if.py [--quick] [--runs 5]

prints a Markdown table. Each process is timed after a run that is not counted, and the median is shown.
"""

from __future__ import annotations

import argparse
import os
import platform

from core import POURPARLER, SMALL, generated, measured, table

from pourparler.dossier import load
from pourparler.language.directives import Act


def commands(path: str) -> list[tuple[str, list[str]]]:
    """Return what is asked of a dossier, in words and as commands."""
    dossier, _ = load(path)
    act = next(entry for entry in reversed(dossier.counted) if isinstance(entry, Act) and entry.position is not None)
    first, last = dossier.counted[0].moment, dossier.last
    return [
        ("`what-if`, one line more", ["what-if", path, "--line", f"{act.actors[0]} objects to {act.question}"]),
        ("`what-if`, one line fewer", ["what-if", path, "--without", str(act.place)]),
        ("`diff`, the day before and the last", ["diff", path, "--from", last.later(-1).text, "--to", last.text]),
        ("`diff`, the first day and the last", ["diff", path, "--from", first.text, "--to", last.text]),
        ("`diff --charter`, of equal charters", ["diff", "--charter", path, path]),
    ]


TARGETS = {"`what-if`, one line more": "0.3 s", "`what-if`, one line fewer": "0.3 s"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure what-if and diff.")
    parser.add_argument("--quick", action="store_true", help="Once each.")
    parser.add_argument("--runs", type=int, default=5, help="Runs of which the median is taken.")
    options = parser.parse_args()
    runs = 1 if options.quick else options.runs
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; medians of {runs}.")
    path = generated(SMALL, "--no-journals")
    rows = []
    for words, asked in commands(str(path)):
        each = measured([POURPARLER, *asked], runs, (0, 1))
        rows.append((words, f"{each.seconds:.3f} s", f"{each.megabytes:.0f} MB", TARGETS.get(words, "")))
    table(f"A hypothetical, cold: whole processes, {SMALL:,} acts", ("what", "time", "memory", "target"), rows)


if __name__ == "__main__":
    main()

"""How fast it is found what would change it: in one process, the first smallest set and all of them; and cold.

    python benchmarks/unblock.py [--quick] [--runs 5]

prints Markdown tables. Every set has been derived again before it counts; the median of the runs is shown.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from core import POURPARLER, SMALL, generated, measured, table

from pourparler.dossier import Dossier, assemble
from pourparler.language import SourceText, parse
from pourparler.remedies import Aim, Move, Wait
from pourparler.remedies.searched import Searched
from pourparler.vocabulary import Seat, moment

SEED = 193
LIMIT = 1_000
AIM, AT = Aim(Seat("G", "member")), moment("2020-03-01")


def body(members: int, rule: str, sides: tuple[int, int, int] | None = None, heaviest: int = 0) -> Dossier:
    """Return a dossier of one body that admits one guest by one rule.

    ``sides`` is how many voted for, voted against and abstained, in a vote that was held; nobody has spoken without it.
    ``heaviest`` gives every member a weight at random, up to this one.
    """
    names = [f"M{number:03}" for number in range(members)]
    draw = random.Random(SEED)
    lines = [f"2020-01-01 actor {name} (state)" for name in (*names, "G")]
    lines += ["2020-01-01 capacity member", "2020-01-01 body council", f"  members {', '.join(names)}"]
    if heaviest:
        lines += ["2020-01-01 weights shares of council", *(f"  {name} {draw.randint(1, heaviest)}" for name in names)]
    lines += ["2020-01-02 rule admission", "  admits state as member", f"  when {rule}"]
    if sides is not None:
        yes, no, abstaining = sides
        lines += ["2020-02-01 vote on G as member in council", f"  for {', '.join(names[:yes])}"]
        lines += [f"  against {', '.join(names[yes : yes + no])}"]
        lines += [f"  abstain {', '.join(names[yes + no : yes + no + abstaining])}"]
    source = SourceText("body.talks", tuple(lines))
    return assemble("body.talks", {"body.talks": source}, parse(source).entries)


BODIES: dict[str, Callable[[], Dossier]] = {
    "30 open acts, all must consent": lambda: body(30, "all of council consent"),
    "30 open acts, any 20": lambda: body(30, "at least 20 of council vote for"),
    "30 open acts, 2/3 by weights": lambda: body(30, "at least 2/3 of council by shares vote for", None, 99),
    "27 members, two majorities at once, a vote held": lambda: body(
        27,
        "at least 55% of council vote for and at least 65% of council by shares vote for",
        (14, 8, 5),
        999,
    ),
    "193 members, 2/3 present and voting, 92 : 50 : 29": lambda: body(
        193, "at least 2/3 of council present and voting vote for", (92, 50, 29)
    ),
    "193 members, nobody has voted": lambda: body(193, "at least 2/3 of council present and voting vote for"),
    "193 weights, 85 per cent, a vote held": lambda: body(
        193, "at least 85% of council by shares vote for", (140, 30, 10), 999
    ),
}


def searched(dossier: Dossier) -> tuple[float, float, int, int | None]:
    """Return the seconds to the first set and to all, how many there are, and up to which cost none is missing."""
    begun = time.perf_counter()
    search = Searched(dossier, AIM, AT)
    verify, first = search.verify, [0.0]

    def timed(moves: tuple[Move, ...]) -> Wait | bool:
        works = verify(moves)
        if moves and works and not first[0]:
            first[0] = time.perf_counter() - begun
        return works

    search.verify = timed  # type: ignore[method-assign]
    found = search.remedies(LIMIT)
    return first[0], time.perf_counter() - begun, len(found.found), found.whole_to


def row(words: str, dossier: Dossier, runs: int) -> tuple[str, ...]:
    """Return one body's row of the table."""
    each = [searched(dossier) for _ in range(runs)]
    first, whole = (statistics.median(run[at] for run in each) for at in (0, 1))
    _, _, number, whole_to = each[0]
    told = "all" if whole_to is None else f"whole to {whole_to}"
    return words, f"{first:.3f} s", f"{whole:.2f} s", f"{number:,}", told


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Measure unblock and fragile.")
    parser.add_argument("--quick", action="store_true", help="Once each.")
    parser.add_argument("--runs", type=int, default=5, help="Runs of which the median is taken.")
    options = parser.parse_args()
    runs = 1 if options.quick else options.runs
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; medians of {runs}.")
    heads = ("body", "first set (target 0.2 s)", f"all, or {LIMIT:,} (target 5 s)", "sets", "complete")
    table("What would change it, in one process", heads, [row(words, made(), runs) for words, made in BODIES.items()])
    path = str(generated(SMALL, "--no-journals"))
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    motion = next(line.split()[2] for line in reversed(lines) if " motion " in line[:20])
    asked = (("`unblock`, a motion", ["unblock", path, motion], "0.3 s"), ("`fragile`", ["fragile", path], ""))
    rows = []
    for words, command, target in asked:
        each = measured([POURPARLER, *command], runs, (0, 1, 4))
        rows.append((words, f"{each.seconds:.3f} s", f"{each.megabytes:.0f} MB", target))
    table(f"Cold: whole processes, {SMALL:,} acts", ("what", "time", "memory", "target"), rows)


if __name__ == "__main__":
    main()

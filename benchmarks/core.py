"""How fast the core is: cold commands, a check beside those of beancount and hledger, its growth, one act more.

    python benchmarks/core.py [--quick] [--runs 5]

prints Markdown tables. Whole processes are timed from start to end, each after a run that is not counted, and the
median is shown; memory is the most that a process held. All ratios are of one run on one machine.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "build" / "bench"
BIN = Path(sys.executable).parent
POURPARLER = str(BIN / "pourparler")
SMALL, LARGE, HUGE = 1_000, 100_000, 1_000_000

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPYCACHEPREFIX"] = str(FOLDER / "bytecode")
"""Bytecode is kept from one run to the next, as on any installed system, but not in the source tree."""


@dataclass(frozen=True)
class Measured:
    """What a process took: the median of its seconds, and the most megabytes it held."""

    seconds: float
    megabytes: float


def measured(command: Sequence[str], runs: int, codes: Iterable[int] = (0,)) -> Measured:
    """Return what a command takes as a whole process."""
    taken = [_once(command, frozenset(codes)) for _ in range(runs + 1)][1:]
    return Measured(statistics.median(each.seconds for each in taken), max(each.megabytes for each in taken))


def _once(command: Sequence[str], codes: frozenset[int]) -> Measured:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}, which is not what it should do.")
    return Measured(seconds, usage.ru_maxrss / 1024)


def generated(acts: int, *more: str) -> Path:
    """Write the dossier of so many acts, in a process of its own, and return its path."""
    command = [sys.executable, str(HERE / "generate_dossier.py"), str(acts), str(FOLDER), *more]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return FOLDER / f"dossier-{acts}.talks"


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table, its numbers to the right."""
    print(f"\n**{title}**\n")
    print(f"| {' | '.join(head)} |")
    print(f"| --- |{' ---: |' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


# --- the four questions ----------------------------------------------------------------------------------------------


def cold(runs: int) -> None:
    """Print what one pays for a single question, from nothing."""
    path = generated(SMALL, "--no-journals")
    lines = path.read_text(encoding="utf-8").count("\n")
    python = [sys.executable, "-c"]
    rows = (
        ("Python itself, doing nothing", [*python, "pass"], ""),
        ("`import pourparler`, all that `load` needs", [*python, "import pourparler; pourparler.load"], "0.1 s"),
        (f"`table`, {SMALL:,} acts, {lines:,} lines", [POURPARLER, "table", str(path)], "0.3 s"),
        (f"`why`, {SMALL:,} acts, {lines:,} lines", [POURPARLER, "why", str(path), "m20"], "0.3 s"),
    )
    taken = [(name, measured(command, 2 * runs, (0, 1)), target) for name, command, target in rows]
    table(
        "One question, cold: whole processes",
        ("what", "time", "memory", "target"),
        ((name, f"{each.seconds:.3f} s", f"{each.megabytes:.0f} MB", target) for name, each, target in taken),
    )


def peers(runs: int) -> Measured:
    """Print a check beside those of the peers; return what ours took."""
    path = generated(LARGE)
    journal = FOLDER / f"journal-{LARGE}"
    bean_check = BIN / "bean-check"
    hledger = shutil.which("hledger")
    ours = measured([POURPARLER, "check", str(path)], runs)
    rows = [("`pourparler check`", "acts", f"{ours.seconds:.2f} s", f"{ours.megabytes:.0f} MB", "1")]
    for name, command in (
        ("`bean-check`", [str(bean_check), "--no-cache", f"{journal}.beancount"] if bean_check.exists() else None),
        ("`hledger check`", [hledger, "check", "--file", f"{journal}.journal"] if hledger else None),
    ):
        if command is None:
            rows.append((name, "transactions", "not installed", "", ""))
            continue
        theirs = measured(command, runs)
        ratio = f"{theirs.seconds / ours.seconds:.2f}"
        rows.append((name, "transactions", f"{theirs.seconds:.2f} s", f"{theirs.megabytes:.0f} MB", ratio))
    title = f"{LARGE:,} entries of each kind, an expectation or a balance for every hundred, all of them true"
    table(title, ("check", "of", "time", "memory", "times ours"), rows)
    return ours


def growth(runs: int, large: Measured, quick: bool) -> None:
    """Print how a check grows with the dossier."""
    taken = [
        (acts, measured([POURPARLER, "check", str(generated(acts, "--no-journals"))], runs)) for acts in (1_000, 10_000)
    ]
    taken.append((LARGE, large))
    if not quick:
        taken.append((HUGE, measured([POURPARLER, "check", str(generated(HUGE, "--no-journals"))], 1)))
    rows = []
    before = (0, Measured(0, 0))
    for acts, each in taken:
        more = (each.seconds - before[1].seconds) / (acts - before[0]) * 1e6
        rows.append(
            (
                f"{acts:,}",
                f"{each.seconds:.2f} s",
                f"{each.seconds / acts * 1e6:.0f} µs",
                f"{more:.0f} µs",
                f"{each.megabytes:.0f} MB",
            )
        )
        before = (acts, each)
    table("`check` as the dossier grows", ("acts", "time", "per act", "per further act", "memory"), rows)


def one_act_more(times: int) -> None:
    """Print what one act more costs in a dossier held in memory: adding it, and all rulings again."""
    from pourparler.dossier import Dossier, load
    from pourparler.language import SourceText, parse
    from pourparler.standing import Standing, derive
    from pourparler.vocabulary import Motion

    dossier, _ = load(FOLDER / f"dossier-{LARGE}.talks")
    at = dossier.last
    motions = [Motion(name) for name in dossier.charter.motions]

    def everything(standing: Standing) -> list[tuple[object, ...]]:
        rulings = (*standing.table(), *map(standing.ruling, motions))
        return [(each.question, each.kind, each.by, each.since) for each in rulings]

    def after(read: Dossier, previous: Standing | None) -> Standing:
        return derive(read.charter, read.record, at, read.seats, previous)

    before = after(dossier, None)
    start = time.perf_counter()
    everything(before)
    rows = [("everything from nothing, for comparison", "1", f"{(time.perf_counter() - start) * 1e3:.0f} ms", "")]
    seat = next(each for each in dossier.seats if each.capacity.startswith("guest"))
    chair = dossier.charter.bodies["B01"].members[0]
    for name, line in (
        ("an objection to a seat", f"{at.text} {chair} objects to {seat}"),
        ("a vote on a motion", f"{at.text} {chair} votes for {motions[-1]}"),
        ("attendance, with no seat named", f"{at.text} {seat.candidate} attends"),
    ):
        entry = parse(SourceText("more.talks", (line,))).entries[0]
        taken = []
        for _ in range(times):
            start = time.perf_counter()
            read = dossier.with_entries((entry,))
            given = everything(after(read, before))
            taken.append(time.perf_counter() - start)
        if given != everything(after(read, None)):
            raise SystemExit(f"Deriving again after {name} gives another answer than deriving anew.")
        rows.append((name, str(times), f"{statistics.median(taken) * 1e3:.1f} ms", "50 ms"))
    title = f"One act more in a dossier of {LARGE:,}, and its {len(dossier.seats) + len(motions):,} rulings again"
    table(title, ("the act", "times", "median", "target"), rows)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description="Measure the core of Pourparler.")
    parser.add_argument("--quick", action="store_true", help="Once each, and no dossier of a million acts.")
    parser.add_argument("--runs", type=int, default=5, help="Runs of which the median is taken.")
    options = parser.parse_args()
    runs = 1 if options.quick else options.runs
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; medians of {runs}.")
    cold(runs)
    growth(runs, peers(runs), options.quick)
    one_act_more(5 if options.quick else 21)


if __name__ == "__main__":
    main()

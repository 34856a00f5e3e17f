"""How fast reports are read: text and HTML, on one core, and the start of the command.

    python benchmarks/reading_speed.py [--quick]

prints Markdown tables. The reports are made here, of sentences as they stand in the news; no press text is used.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

from pourparler.dossier import load
from pourparler.reading.batches import Read, outcomes
from pourparler.reading.gathered import gathered
from pourparler.reading.press import Press

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = ROOT / "cases" / "astana-2017.talks"
PARAGRAPHS = 14
"""In a report; with these sentences some 3,000 letters, as press reports have."""

_WHO = (
    "Foreign Minister Sergei Lavrov",
    "Kremlin spokesman Dmitry Peskov",
    "Turkish Foreign Minister Mevlut Cavusoglu",
    "Iran's Ali Shamkhani",
    "State Department spokesman Mark Toner",
    "a diplomat in Geneva",
    "the ministry",
)
_SAID = (
    "said on Wednesday that",
    "told reporters",
    "added that",
    "insisted that",
    "has, however, said",
    "warned on Monday that",
)
_WHAT = (
    "the United States should be invited to the talks as an observer",
    "Iran objects to the participation of Saudi Arabia in the meeting on January 23",
    'the delegation would attend only if "all sides" respected the ceasefire signed last month',
    "no invitation had been sent to Qatar",
    "the opposition will not take part in the next round of negotiations",
    "the three countries were working on a joint statement to be adopted on Tuesday",
    "Kazakhstan had invited the Secretary-General's envoy to the opening session",
)
_OTHER = (
    "The Kazakh capital is to host the negotiations between the government and opposition groups.",
    "The two-day meeting follows months of fighting in the north of the country.",
    "It was not clear who would lead the delegation.",
)


def report(random: Random) -> str:
    """Return a report of its own."""
    lines = [f"{random.choice(_WHO)}: talks to open on {random.choice(['Monday', 'January 23'])}", "18 January 2017"]
    for _ in range(PARAGRAPHS):
        told = f"{random.choice(_WHO)} {random.choice(_SAID)} {random.choice(_WHAT)}."
        lines.append(f"{told[0].upper()}{told[1:]} {random.choice(_OTHER)}")
    return "\n\n".join([*lines, "Subscribe to our newsletter", "Leave a reply"]) + "\n"


def page(text: str) -> str:
    """Return a report as a page of the web, with what stands around an article."""
    title, *paragraphs = text.strip().split("\n\n")
    menu = "".join(f"<li><a href='/{each}'>{each}</a></li>" for each in ("World", "Politics", "Business", "Sport") * 5)
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html><head><title>{title}</title><style>{'p { margin: 0 } ' * 200}</style></head><body>"
        f"<nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{body}</article><aside><ul>{menu}</ul></aside>"
        f"<script>{'var a = 1; ' * 500}</script><footer>All rights reserved</footer></body></html>"
    )


def per_second(reports: list[tuple[str, bytes | str]], press: Press) -> tuple[float, int]:
    """Return how many reports are read in a second, and how many statements and acts were found in all of them."""
    list(outcomes(reports[:2], press))
    start = time.perf_counter()
    found = [each for each in outcomes(reports, press) if isinstance(each, Read)]
    taken = time.perf_counter() - start
    assert len(found) == len(reports)
    return len(reports) / taken, sum(len(each.reading.statements) + len(each.reading.acts) for each in found)


def cold(path: Path, runs: int) -> float:
    """Return the median of the seconds that the whole command takes for one report."""
    command = [str(Path(sys.executable).parent / "pourparler"), "read", str(path), "--dossier", str(DOSSIER)]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        taken = []
        for _ in range(runs + 1):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environment)
            taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the reading of reports.")
    parser.add_argument("--quick", action="store_true", help="Fewer reports.")
    many = 50 if parser.parse_args().quick else 500
    random = Random(20170118)
    texts = [report(random) for _ in range(many)]
    dossier, _ = load(DOSSIER)
    press = Press(dossier)
    plain: list[tuple[str, bytes | str]] = [(f"{at}.txt", text.encode()) for at, text in enumerate(texts)]
    pages: list[tuple[str, bytes | str]] = [(f"{at}.html", page(text).encode()) for at, text in enumerate(texts)]
    letters = sum(map(len, texts)) // many
    print(
        f"Python {platform.python_version()}, {platform.system()}, one core; {many} reports of some {letters:,} letters.\n"
    )
    print("| what | per second | found | target |\n| --- | ---: | ---: | ---: |")
    for what, reports, target in (("text", plain, 60), ("HTML", pages, 25)):
        speed, found = per_second(reports, press)
        print(f"| reports, {what} | {speed:,.0f} | {found:,} | {target} |")
    read = list(outcomes(plain, press))
    start = time.perf_counter()
    lines = len(gathered(read, dossier, codes=press.codes).proposals.lines)
    taken = time.perf_counter() - start
    print(
        f"| reports into proposed lines, reprints and contradictions among {many} | {many / taken:,.0f} | {lines:,} lines | |"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report-{date(2017, 1, 18)}.txt"
        path.write_text(texts[0], encoding="utf-8")
        print(f"\nOne report, cold, the whole command: {cold(path, 3 if many < 100 else 9):.2f} s (target 0.3 s).")


if __name__ == "__main__":
    main()

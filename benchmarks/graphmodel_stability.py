"""Stability of random conflicts, all five definitions for four decision makers, as one table and a plot.

    python benchmarks/graphmodel_stability.py [--quick] [--large] [--plot FILE.svg]

Strict random preferences, options shared out evenly, two threads. Every size runs in a process of its own, after a
first model that loads or compiles the kernels; ranks, arrangement and all verdicts are timed, of three runs the best
counts. `--quick` stops at 65,536 states; `--large` goes on to 16,777,216, which takes a minute and some 3 GB. Without
Numba only the sizes that plain Python serves well are run. The last row is a million models of five decision makers
and 32 states, Nash equilibria only, scores given.
"""

import argparse
import math
import multiprocessing
import resource
import time
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from pourparler.graphmodel import OptionModel, Scores, equilibrium_table, option_model, stability

TARGETS = {12: 0.02, 16: 0.1, 20: 2.0, 24: 40.0}
GMCR_PLUS = {12: "116 s, 1.06 GB"}
Measured = tuple[int, float, int]


def conflict(bits: int, makers: int, seed: int) -> OptionModel:
    random = np.random.default_rng(seed)
    owned = {f"D{at}": [f"o{k}" for k in range(bits) if k * makers // bits == at] for at in range(makers)}
    return option_model(owned, {name: Scores(random.permutation(1 << bits).astype(np.int32)) for name in owned})


def seconds_of_one(bits: int) -> Measured:
    stability(conflict(12, 4, seed=0))
    best = math.inf
    for seed in range(3 if bits < 22 else 1):
        model = conflict(bits, 4, seed)
        fresh = model.with_preferences({})
        begun = time.perf_counter()
        stability(fresh)
        best = min(best, time.perf_counter() - begun)
    return bits, best, peak()


def seconds_of_a_million() -> tuple[float, int]:
    model, chunk = conflict(5, 5, seed=1), 10_000
    random = np.random.default_rng(2)
    scores = {name: random.random((32, chunk), np.float32) for name in model.names}
    equilibrium_table(model, "Nash", scores)
    begun = time.perf_counter()
    for _ in range(1_000_000 // chunk):
        equilibrium_table(model, "Nash", scores)
    return time.perf_counter() - begun, peak()


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def plot(measured: list[Measured]) -> str:
    """A log-log plot: our seconds, the targets as rings, and a line of slope one."""
    width, height, margin = 560, 360, 60
    low, high = 3.0, 2.0

    def place(bits: float, seconds: float) -> tuple[float, float]:
        across = margin + (bits - 11) / 14 * (width - 2 * margin)
        return across, height - margin - (math.log10(seconds) + low) / (high + low) * (height - 2 * margin)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif">']
    parts.append('<rect width="100%" height="100%" fill="white"/>')
    for exponent in range(-3, 3):
        x, y = place(11, 10.0**exponent)
        parts.append(f'<path d="M{x:.0f} {y:.0f}H{width - margin}" stroke="#ddd"/>')
        parts.append(
            f'<text x="{x - 8:.0f}" y="{y + 4:.0f}" font-size="12" text-anchor="end">{10.0**exponent:g} s</text>'
        )
    for bits in range(12, 25, 4):
        x, y = place(bits, 10.0**-low)
        parts.append(f'<text x="{x:.0f}" y="{y + 20:.0f}" font-size="12" text-anchor="middle">{1 << bits:,}</text>')
    first = measured[0]
    (x1, y1), (x2, y2) = place(first[0], first[1]), place(25, first[1] * 2.0 ** (25 - first[0]))
    parts.append(f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="#888" stroke-dasharray="4"/>')
    for bits, seconds in TARGETS.items():
        x, y = place(bits, seconds)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="none" stroke="#c60"/>')
    for bits, seconds, _ in measured:
        x, y = place(bits, seconds)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#036"/>')
    caption = "states; dots measured, rings targets, dashes linear"
    parts.append(f'<text x="{width / 2}" y="{height - 12}" font-size="12" text-anchor="middle">{caption}</text></svg>')
    return "\n".join(parts) + "\n"


def in_own_process(function, *arguments):
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--quick", action="store_true")
    options.add_argument("--large", action="store_true")
    options.add_argument("--plot", type=Path)
    chosen = options.parse_args()
    most = 12 if find_spec("numba") is None else 16 if chosen.quick else 24 if chosen.large else 20
    print("| states | seconds | target | memory (MB) | GMCR+ |\n| ---: | ---: | ---: | ---: | --- |", flush=True)
    measured = []
    for bits in range(12, most + 1, 2 if most < 24 else 4):
        measured.append(in_own_process(seconds_of_one, bits))
        _, seconds, memory = measured[-1]
        target = TARGETS.get(bits, "")
        print(f"| {1 << bits:,} | {seconds:.3f} | {target} | {memory} | {GMCR_PLUS.get(bits, '')} |", flush=True)
    seconds, memory = in_own_process(seconds_of_a_million)
    print(f"| a million of 32, Nash | {seconds:.3f} | 2 | {memory} | |")
    if chosen.plot:
        chosen.plot.write_text(plot(measured), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Power indices and unblocking against the peers that install, as one table with ratios from one run.

    python benchmarks/simplegames_power.py [seconds a peer may take, 60 by default]

Every measurement runs in a process of its own, so that neither caches nor memory carry over, after a game of four
voters that loads what is loaded lazily. Ours include everything from the rule to the values, best of three where they
are quick; the ratio is a peer's time to ours. A peer's values are compared with ours: "wrong" means that they differ
by more than 1e-6, and "-" that the peer cannot express the rule. Peers: powerindices 1.0.2, powerindex 0.3.5,
tucoopy 0.1.0.
"""

import json
import math
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

from pourparler import simplegames as sg

DATA = Path(__file__).parent.parent / "tests" / "simplegames" / "data"
PEERS = ("powerindices", "powerindex", "tucoopy")
Result = tuple[float, int, list[float], float]


def body(name: str) -> sg.SimpleGame:
    known = json.loads((DATA / f"{name}.json").read_text())
    parts = [
        sg.weighted_game(quota=part["quota"], weights=dict(zip(known["members"], part["weights"], strict=True)))
        for part in known["rule"]["constraints"]
    ]
    return sg.any_of(*(sg.all_of(*(parts[number] for number in chosen)) for chosen in known["rule"]["accept_any_of"]))


def federal_rule() -> sg.SimpleGame:
    """537 voters: the President with both chambers, or two thirds of each chamber without."""
    house, senate = [f"H{seat}" for seat in range(435)], [f"S{seat}" for seat in range(100)]
    upper = sg.count_game(needed=51, voters=[*senate, "Vice President"])
    signed = sg.all_of(sg.unanimity_game(["President"]), sg.majority_game(house), upper)
    return sg.any_of(
        signed, sg.all_of(sg.count_game(needed=290, voters=house), sg.count_game(needed=67, voters=senate))
    )


def governors(share: Fraction) -> sg.SimpleGame:
    """190 made-up governors with five million votes, shaped like the IMF's: one in six votes is one member's."""
    heavy = [831_401, 309_664, 306_288, 267_803, 203_010, 203_011, 152_500, 135_000, 130_000, 113_000, 99_000, 97_000]
    light = [1_500 + 830_000 * 10 // (10 + 11 * rank) for rank in range(len(heavy), 190)]
    weights = {f"G{at}": votes for at, votes in enumerate(heavy + light)}
    return sg.share_game(share=share, weights=weights, strict=True)


def lisbon_unblocking(yes: int) -> int:
    council = body("lisbon_eu28_2014")
    costs = {voter: 1 + 7 * at % 13 for at, voter in enumerate(council.voters)}
    return len(sg.unblocking(council, yes=council.voters[::3][:yes], costs=costs))


def governors_unblocking(share: Fraction) -> int:
    board = governors(share)
    costs = {voter: 1 + 7 * at % 13 for at, voter in enumerate(board.voters)}
    return len(sg.unblocking(board, yes=board.voters[1::3], costs=costs))


GAMES: dict[str, tuple[Callable[[], sg.SimpleGame], str]] = {
    "UN Security Council (15)": (lambda: body("unsc_1966"), ""),
    "EU-27 Nice, triple majority": (lambda: body("nice_eu27"), "both 0.06 s"),
    "EU-27 Nice, weights alone": (lambda: body("nice_eu27_weights_only"), ""),
    "EU-28 Lisbon, raw populations, four to block": (lambda: body("lisbon_eu28_2014"), "both 0.3 s"),
    "US electoral college 2010 (51)": (lambda: body("us_electoral_college_2010"), ""),
    "IMF board (24, 5.0 million votes)": (lambda: body("imf_board_2022_85"), "S-S 0.06 s"),
    "190 members, 5 million votes, majority": (lambda: governors(Fraction(1, 2)), "B 1 s, S-S 6 s, 300 MB"),
    "190 members, 5 million votes, 85 %": (lambda: governors(Fraction(85, 100)), "B 1 s, S-S 6 s, 300 MB"),
    "537 members, OR of two rules": (federal_rule, "4 s"),
}
TASKS: dict[str, tuple[Callable[[], int], str]] = {
    "28 members, from nobody": (lambda: lisbon_unblocking(0), "50 ms"),
    "28 members, from ten": (lambda: lisbon_unblocking(10), "50 ms"),
    "190 members, majority": (lambda: governors_unblocking(Fraction(1, 2)), "0.5 s"),
    "190 members, 85 %": (lambda: governors_unblocking(Fraction(85, 100)), "0.5 s"),
}


def ours(game: str, index: str) -> Result:
    rule = GAMES[game][0]()
    _values(sg.weighted_game(quota=4, weights={"A": 3, "B": 2, "C": 1, "D": 1}), index)
    best, processor, begun = math.inf, math.inf, time.perf_counter()
    for _ in range(3):
        for module in ("decision_diagram.decision_diagram", "swings.swing_count", "swings.size_count"):
            place, _, name = module.partition(".")
            getattr(import_module(f"pourparler.simplegames.{place}"), name).cache_clear()
        start, busy = time.perf_counter(), time.process_time()
        values = _values(rule, index)
        best = min(best, time.perf_counter() - start)
        processor = min(processor, time.process_time() - busy)
        if time.perf_counter() - begun > 2:
            break
    return best, _megabytes(), values, processor


def _values(rule: sg.SimpleGame, index: str) -> list[float]:
    banzhaf = sg.banzhaf(rule) if index != "shapley_shubik" else {}
    shapley_shubik = sg.shapley_shubik(rule) if index != "banzhaf" else {}
    return [float(value) for value in (shapley_shubik or banzhaf).values()]


def theirs(game: str, peer: str, index: str) -> Result:
    rule = GAMES[game][0]().rule
    assert isinstance(rule, sg.Weighted)
    quota, weights = rule.quota, [weight for _, weight in rule.weights]
    _peer_values(peer, index, 4, [3, 2, 1, 1])
    start, busy = time.perf_counter(), time.process_time()
    values = _peer_values(peer, index, quota, weights)
    taken, busy = time.perf_counter() - start, time.process_time() - busy
    total = sum(values) if index == "banzhaf" else 1.0  # powerindices has the absolute index
    return taken, _megabytes(), [float(value) / float(total) for value in values], busy


def _peer_values(peer: str, index: str, quota: int, weights: list[int]) -> list[float]:
    if peer == "powerindices":
        import powerindices

        return (powerindices.compute_pbi if index == "banzhaf" else powerindices.compute_ssi)(quota, weights)
    if peer == "powerindex":
        import powerindex

        game = powerindex.Game(quota, weights)
        (game.calc_banzhaf if index == "banzhaf" else game.calc_shapley_shubik)()
        return game.banzhaf if index == "banzhaf" else game.shapley_shubik
    from tucoopy.power import banzhaf, shapley_shubik

    if index == "banzhaf":
        return banzhaf.banzhaf_index_weighted_voting(weights, quota)
    return shapley_shubik.shapley_shubik_index_weighted_voting(weights, quota)


def task(name: str) -> Result:
    TASKS[name][0]()  # once to load what is loaded lazily
    start, busy = time.perf_counter(), time.process_time()
    found = TASKS[name][0]()
    return time.perf_counter() - start, _megabytes(), [float(found)], time.process_time() - busy


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _apart(question: tuple[Any, ...], seconds: float) -> Result | str:
    """Run one measurement in a process of its own; a word instead of a result if it fails or takes too long."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    worker = context.Process(target=_answer, args=(sender, question))
    worker.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(seconds) else f"> {seconds:.0f} s"
    except EOFError:
        return "crashed"
    finally:
        worker.kill()
        worker.join()


def _answer(sender: Any, question: tuple[Any, ...]) -> None:
    function, *arguments = question
    try:
        sender.send(function(*arguments))
    except Exception as trouble:  # a peer may raise anything
        sender.send(type(trouble).__name__)


def _cell(result: Result | str, reference: Result) -> str:
    if isinstance(result, str):
        return result
    taken, _, values, _ = result
    agree = all(math.isclose(one, other, abs_tol=1e-6) for one, other in zip(values, reference[2], strict=True))
    return f"{_time(taken)}, x{taken / reference[0]:.1f}" if agree else f"wrong ({_time(taken)})"


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def _rows(seconds: float) -> list[list[str]]:
    rows = []
    for name, (make, target) in GAMES.items():
        both = _apart((ours, name, "both"), 600)
        for index in ("banzhaf", "shapley_shubik"):
            reference = _apart((ours, name, index), 600)
            if isinstance(reference, str) or isinstance(both, str):
                raise SystemExit(f"{name}: {reference}, {both}")
            simple = isinstance(make().rule, sg.Weighted)
            cells = [
                _cell(_apart((theirs, name, peer, index), seconds), reference) if simple else "-" for peer in PEERS
            ]
            rows.append(
                [name, index, _time(reference[0]), _time(both[0]), _time(both[3]), f"{reference[1]} MB", target, *cells]
            )
            print(" | ".join(rows[-1]), file=sys.stderr, flush=True)
    return rows


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    rows = _rows(seconds)
    print("| body | index | ours | ours, both | both, processor | memory | target |", " | ".join(PEERS), "|")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for row in rows:
        print("|", " | ".join(row), "|")
    print("\n| ten cheapest unblocking sets | ours | found | target |\n| --- | --- | --- | --- |")
    for name, (_, target) in TASKS.items():
        result = _apart((task, name), 600)
        assert not isinstance(result, str), result
        print(f"| {name} | {_time(result[0])} | {result[2][0]:.0f} | {target} |")


if __name__ == "__main__":
    main()

"""Decision power in words, as a table, as CSV, JSON, and as a picture of bars."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final

from msgspec import Struct

from ..analysis.decision_power import Coalitions, DecisionPower
from ..analysis.present_positions import PresentPositions
from ..charter import Charter
from ..standing.names_told import Telling, joined
from ..vocabulary import moment
from .as_json import as_json
from .paint import PLAIN, Paint, padded, printable, shortened, width

_MOST_ALIKE: Final = 6
_LONGEST: Final = 40
_MOST_LISTED: Final = 40
HEADS: Final = {
    "banzhaf": "Banzhaf (sums to 1)",
    "shapley_shubik": "Shapley-Shubik (sums to 1)",
    "banzhaf_absolute": "Penrose (absolute Banzhaf)",
    "coleman_prevent": "Coleman prevent",
    "coleman_initiate": "Coleman initiate",
}
"""The columns and what each index is called in full: packages disagree on what plain "Banzhaf" means."""


class Share(Struct, frozen=True):
    """One voter's figures, in percent; exact fractions as text where they are exact."""

    voter: str
    title: str
    percent: dict[str, float]
    exact: dict[str, str]


class PowerView(Struct, frozen=True):
    """Who can block and who matters under one rule, at a date.

    ``errors`` gives per index how far a value may be from the truth, 0 for exact; ``methods`` how it was computed.
    """

    name: str
    decision: str
    at: str
    voters: int
    assumed: tuple[str, ...]
    vetoers: tuple[str, ...]
    dummies: tuple[str, ...]
    dictator: str
    is_proper: bool | None
    power_to_act: float | None
    shares: tuple[Share, ...]
    errors: dict[str, float]
    methods: dict[str, str]
    winning: Coalitions
    blocking: Coalitions
    classes: tuple[tuple[str, ...], ...]
    now: PresentPositions | None
    remark: str
    answer: str


def power_view(
    power: DecisionPower, charter: Charter, at: str, answer: str, now: PresentPositions | None = None
) -> PowerView:
    """Return a rule's decision power as it is shown: voters by falling Shapley-Shubik share, ties as in the rule."""
    told = Telling(charter, moment(at))
    shares = [
        Share(
            str(voter),
            told.name(str(voter)),
            {name: float(100 * index[voter]) for name, index in power.indices.items()},
            {name: str(value) for name, index in power.indices.items() if isinstance(value := index[voter], Fraction)},
        )
        for voter in power.game.game.voters
    ]
    shares.sort(key=lambda share: -share.percent.get("shapley_shubik", 0.0))
    return PowerView(
        power.game.name,
        power.game.words,
        at,
        len(power.game.game.voters),
        power.game.assumed,
        power.vetoers,
        power.dummies,
        power.dictator,
        power.is_proper,
        None if power.power_to_act is None else float(power.power_to_act),
        tuple(shares),
        {name: index.error for name, index in power.indices.items()},
        {name: index.method for name, index in power.indices.items()},
        power.winning,
        power.blocking,
        power.classes,
        now,
        power.remark,
        answer,
    )


def power_text(view: PowerView, charter: Charter, paint: Paint = PLAIN) -> str:
    """Return decision power as a briefing: the rule, who can block, who never matters, the figures, the coalitions."""
    told = Telling(charter, moment(view.at))
    lines = [f"{paint.strong(view.name)}, on {view.at}: {view.decision}", "", *_in_words(view, told)]
    if view.shares and view.errors:
        lines += ["", *_figures(view)]
    lines += _coalition_lines("Smallest winning coalitions", view.winning, view, told)
    lines += _coalition_lines("Smallest blocking coalitions", view.blocking, view, told)
    if view.now is not None:
        lines += ["", *_now_lines(view.now, told)]
    lines += ["", paint.faint(f"answer {view.answer}")]
    return paint.page(lines)


def _in_words(view: PowerView, told: Telling) -> list[str]:
    voters = "1 voter" if view.voters == 1 else f"{view.voters} voters"
    share = "" if view.power_to_act is None else f"; {100 * view.power_to_act:.4g} % of all coalitions win"
    lines = [f"{voters}{share}."]
    if view.power_to_act in (0, 1):
        lines += [f"Taken to be so: {'; '.join(view.assumed)}."] if view.assumed else []
        return [*lines, view.remark]
    if view.dictator:
        lines.append(f"{told.name(view.dictator)} decides alone.")
    elif view.vetoers:
        who = told.names(view.vetoers)
        lines.append(f"{who} can block alone." if len(view.vetoers) == 1 else f"Each of them can block: {who}.")
    else:
        lines.append("Nobody can block alone.")
    if view.dummies:
        lines.append(f"Never matters: {told.names(view.dummies)}.")
    if view.is_proper is False:
        lines.append("Two camps with no member in common could both win: the bar is no more than half.")
    if view.assumed:
        lines.append(f"Taken to be so: {'; '.join(view.assumed)}.")
    if view.remark:
        lines.append(view.remark)
    return lines


def _figures(view: PowerView) -> list[str]:
    names = [name for name in HEADS if name in view.errors]
    rows = [(_row_title(row), row[0]) for row in folded(view.shares)]
    wide = max(width(title) for title in ("in percent", *(title for title, _ in rows)))
    lines = [f"  {'in percent':<{wide}}  " + "  ".join(HEADS[name] for name in names)]
    for title, share in rows:
        cells = (f"{_figure(share.percent[name]):>{len(HEADS[name])}}" for name in names)
        lines.append(f"  {padded(title, wide)}  " + "  ".join(cells))
    worst = max(view.errors.values())
    lines.append("  exact, rounded here" if worst == 0 else f"  no figure is further off than {100 * worst:.1e}")
    return lines


def _figure(percent: float) -> str:
    return f"{percent:.4f}" if percent == 0 or percent >= 0.001 else f"{percent:.2e}"


def folded(shares: tuple[Share, ...]) -> list[tuple[Share, ...]]:
    """Return the rows of a table or picture: more than six voters with the same figures stand in one."""
    rows: list[tuple[Share, ...]] = []
    for _, found in groupby(shares, key=lambda share: share.percent):
        alike = tuple(found)
        rows += [alike] if len(alike) > _MOST_ALIKE else [(share,) for share in alike]
    return rows


def _row_title(row: tuple[Share, ...]) -> str:
    shown = ", ".join(shortened(share.title, _LONGEST) for share in row[:2])
    return f"{shown} and {len(row) - 2} more, each" if len(row) > _MOST_ALIKE else shown


def _coalition_lines(head: str, coalitions: Coalitions, view: PowerView, told: Telling) -> list[str]:
    if coalitions.total is None:
        return ["", f"{head}: too many to count."]
    if coalitions.total == 0:
        return ["", f"{head}: there are none."]
    classes = [("alike", alike) for alike in view.classes]
    lines = ["", f"{head} (of {coalitions.total:,} minimal ones)"]
    lines += [f"  {len(coalition):>3}  {_in_classes(coalition, classes, told)}" for coalition in coalitions.smallest]
    return list(dict.fromkeys(lines))


def _in_classes(members: Sequence[str], classes: Sequence[tuple[str, Sequence[str]]], told: Telling) -> str:
    """Return a coalition in words; of voters who could stand in for each other, how many of them are in it."""
    words: list[str] = []
    chosen = set(members)
    for how, alike in classes:
        inside = [voter for voter in alike if voter in chosen]
        if len(inside) > _MOST_ALIKE or (inside and _MOST_ALIKE < len(alike) != len(inside)):
            many = f"all {len(alike)}" if len(inside) == len(alike) else f"any {len(inside)} of {len(alike)}"
            words.append(f"{many} {how} ({', '.join(told.name(voter) for voter in alike[:2])} and so on)")
        else:
            words += [told.name(voter) for voter in inside]
    if not words:
        return "nobody"
    return joined(words if len(words) <= _MOST_LISTED else [*words[:_MOST_LISTED], f"{len(words) - _MOST_LISTED} more"])


_SIDES: Final = {"abstain": "abstaining"}


def _now_lines(now: PresentPositions, told: Telling) -> list[str]:
    tally = ", ".join(f"{weight} {_SIDES.get(side, side)}" for side, weight in now.tally)
    enough = "it passes" if now.passes else "not enough"
    lines = [
        f"As things stand on {now.question}: {tally}; {enough}"
        if tally
        else f"As things stand on {now.question}: {enough}"
    ]
    classes = [(_SIDES.get(side, side), alike) for side, alike in now.classes]
    turn = "would bring it down" if now.passes else "would carry it"
    pivotal = _in_classes(now.pivotal, classes, told)
    lines.append(f"  alone {turn}: {pivotal}" if now.pivotal else f"  nobody alone {turn}")
    found = (_in_classes(each.voters, classes, told) for each in now.unblockings if len(each.voters) > 1)
    lines += [f"  enough would be a yes of {words}" for words in dict.fromkeys(found)]
    if now.moves:
        lines.append("  by one kind of move")
        lines += [f"    {'not even all' if number is None else number} {words}" for words, number in now.moves]
    return lines


def power_json(views: Sequence[PowerView]) -> str:
    """Return decision power as JSON, one object per rule; the schema is ``docs/reference/schema/power.json``."""
    return as_json(list(views))


def power_csv(views: Sequence[PowerView]) -> str:
    """Return the figures as CSV: rule, voter, title, then each index in percent."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["rule", "voter", "title", *HEADS])
    for view in views:
        for share in view.shares:
            names = (printable(text) for text in (view.name, share.voter, share.title))
            writer.writerow([*names, *(share.percent.get(name, "") for name in HEADS)])
    return out.getvalue().rstrip("\n")

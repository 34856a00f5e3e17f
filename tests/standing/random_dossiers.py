"""Random small dossiers for Hypothesis: a charter of a few rules, and acts of every kind that touch them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from pourparler.dossier import Dossier
from pourparler.vocabulary import Question
from tests.dossiers import question, read

ACTORS = ("Ana", "Bo", "Cy", "Hub", "Gil", "Kim")
CAPACITIES = ("observer", "member")
MOTIONS = ("budget", "purge")
DAYS = tuple(f"2020-0{month}-{day}" for month in (3, 4, 5) for day in ("02", "11", "25"))
ASKED: tuple[Question, ...] = tuple(
    question(text)
    for text in (
        "Gil as observer",
        "Gil as member",
        "Kim as observer",
        "suspension of Gil as member",
        "exclusion of Gil as observer",
        *MOTIONS,
    )
)

CHARTER = (
    "2020-01-01 group conveners = Ana, Bo, Cy",
    "2020-01-01 body D\n  members Ana, Bo, Cy, Hub\n  proxies 1",
    "2020-01-01 weights shares of D\n  Ana 4\n  Bo 2\n  Cy 2\n  Hub 1",
    "2020-01-01 instrument accord",
    "2020-01-01 quality violent",
    "2020-01-01 capacity member\n  may speak, vote",
    "2020-01-01 capacity observer\n  may attend\n  may not speak",
    "2020-01-01 motion budget (money) in D\n  concerns Hub",
    "2020-01-01 motion purge (measure) in D\n  effect suspends Gil as member until 2020-05-11",
    *(f"2020-01-01 actor {name} (state)" for name in ACTORS),
)

DECISIONS = (
    "all of conveners consent",
    "none of conveners object",
    "at least 2 of conveners consent",
    "Hub invites candidate",
    "more than half of D present and voting vote for",
    "at least 2/3 of D by shares vote for",
    "at least 2 of D vote for and none of conveners vote against",
    "at least 2 of conveners consent then more than half of D vote for",
    "all of conveners consent failing that at least 2 of D vote for",
    "Hub invites candidate or all of conveners consent",
    "Hub invites candidate",
    "any of conveners consent",
    "fewer than 2 of D do not vote for",
    "not any of conveners object",
    "candidate has deposited accord",
    "half plus one of D present and voting vote for",
    "any of D propose",
    "none of D request a vote",
)
CONDITIONS = (
    "candidate has signed accord",
    "not Hub finds candidate violent",
    "candidate in conveners",
    "from 2020-04-01",
    "any of conveners favour Gil as observer",
    "at least 2 of conveners have signed accord",
)
UNDOINGS = ("any of conveners object", "at least 1/3 of D present object", "budget adopted")
EXTRAS = (
    "counts   statements",
    "deadline 10 days",
    "lasts    30 days",
    "accept within 20 days",
    "takes effect after 12 days",
    "quorum   at least 2 of D are present",
    "seats    at once",
)


@dataclass(frozen=True)
class Written:
    """A dossier as its charter and its record, one text for each entry."""

    charter: tuple[str, ...]
    record: tuple[str, ...]

    @property
    def dossier(self) -> Dossier:
        """The dossier, with the record in the test's own file."""
        dossier = read("\n".join(self.record), "\n".join(self.charter))
        assert dossier.findings == (), dossier.findings
        return dossier


def _decision(of: str) -> str:
    """A decision as it can be put for a motion or a seat: only a seat has a candidate."""
    return of.replace("candidate", "Kim") if "candidate" in of else of


@st.composite
def rules(draw: st.DrawFn) -> list[str]:
    usual = ("admits   any as observer", "admits   any as member", "decides  money", "decides  measure")
    rarer = (
        "admits   Gil as observer",
        "admits   any as member",
        "suspends member",
        "excludes observer",
        "readmits observer",
        "bars     Gil as member",
        "decides  any",
    )
    effects = draw(st.permutations(usual))[: draw(st.integers(2, 4))] + draw(
        st.lists(st.sampled_from(rarer), max_size=3)
    )
    found = []
    for number, effect in enumerate(effects):
        lines = [f"{draw(st.sampled_from(('2020-02-01', '2020-04-01')))} rule r{number}", f"  {effect}"]
        wrap = _decision if effect.startswith("decides") else str
        if draw(st.integers(0, 5)):
            lines.append(f"  when     {wrap(draw(st.sampled_from(DECISIONS)))}")
        if draw(st.integers(0, 3)) == 0:
            lines.append(f"  requires {wrap(draw(st.sampled_from(CONDITIONS)))}")
        if draw(st.integers(0, 3)) == 0:
            lines.append(f"  unless   {wrap(draw(st.sampled_from(UNDOINGS)))}")
        lines += [f"  {extra}" for extra in draw(st.lists(st.sampled_from(EXTRAS), max_size=2, unique=True))]
        found.append("\n".join(lines))
    return found


@st.composite
def acts(draw: st.DrawFn) -> str:
    day, actor = draw(st.sampled_from(DAYS)), draw(st.sampled_from(ACTORS))
    seat = f"{draw(st.sampled_from(('Gil', 'Gil', 'Kim')))} as {draw(st.sampled_from(CAPACITIES))}"
    loss = draw(st.sampled_from(("suspension of Gil as member", "exclusion of Gil as observer")))
    asked = draw(st.sampled_from((seat, seat, seat, loss, *MOTIONS)))
    mine = f"as {draw(st.sampled_from(CAPACITIES))}"
    guest = draw(st.sampled_from(("Gil", "Kim")))
    choices = (
        f"Ana, Bo, Cy consent to {asked}",
        f"conveners consent to {asked}",
        f"{actor} consents to {asked}",
        f"{actor} objects to {asked}",
        f"{actor} abstains on {asked}",
        f"{actor} votes for {asked} in D",
        f"{actor} votes against {asked} in D",
        f"{actor} favours {asked}",
        f"{actor} opposes {asked}",
        f"{actor} withdraws {draw(st.sampled_from(('objection', 'consent', 'vote', 'invitation')))} to {asked}",
        f"{actor} puts {asked}",
        f"{actor} closes {asked}",
        f"{actor} defers {seat}",
        f"{actor} proposes {asked}",
        f"{actor} requests a vote on {asked}",
        f"{actor} is {draw(st.sampled_from(('present', 'absent')))} in D",
        f"{actor} {draw(st.sampled_from(('signs', 'deposits', 'denounces')))} accord",
        f"{actor} finds Gil violent",
        f"Hub invites {seat}",
        f"Hub invites {seat}",
        f"{guest} accepts {mine}",
        f"{guest} attends {mine}",
        f"{guest} attends {mine}",
        f"{guest} declines {mine}",
        f"{guest} withdraws {mine}",
        f"{guest} suspends participation {mine}",
        f"{guest} applies {mine}",
        f"{actor} suspends Gil as member",
        f"{actor} excludes Gil as observer",
        f"{actor} readmits Gil as observer",
    )
    return f"{day} {draw(st.sampled_from(choices))}"


@st.composite
def votes(draw: st.DrawFn) -> str:
    lists = [f"  {draw(st.sampled_from(('for', 'for', 'against', 'abstain', 'absent')))} {name}" for name in ACTORS[:4]]
    asked = draw(st.sampled_from(("Gil as member", "suspension of Gil as member", *MOTIONS)))
    return "\n".join([f"{draw(st.sampled_from(DAYS))} vote on {asked} in D", *lists])


@st.composite
def episodes(draw: st.DrawFn) -> list[str]:
    """A few lines that belong together: a guest is let in and comes; a measure is carried and taken."""
    days = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=3, max_size=3)))
    guest, capacity = draw(st.sampled_from(("Gil", "Kim"))), draw(st.sampled_from(CAPACITIES))
    seat = f"{guest} as {capacity}"
    stories = (
        (f"Hub invites {seat}", f"{guest} attends as {capacity}"),
        (f"conveners consent to {seat}", f"{guest} accepts as {capacity}", f"{guest} attends as {capacity}"),
        (f"Ana, Bo, Hub vote for {seat} in D", f"{guest} attends as {capacity}", f"Bo objects to {seat}"),
        ("Ana, Bo, Cy, Hub vote for suspension of Gil as member in D", "Hub suspends Gil as member"),
        ("Ana, Bo, Cy, Hub vote for exclusion of Gil as observer in D", "Hub excludes Gil as observer"),
        ("Hub puts budget in D", "Ana, Bo, Cy vote for budget in D", "Hub closes budget"),
    )
    return [f"{day} {words}" for day, words in zip(days, draw(st.sampled_from(stories)), strict=False)]


@st.composite
def dossiers(draw: st.DrawFn, most: int = 8) -> Written:
    """A dossier of a few rules and up to so many acts, each line once."""
    told = draw(st.lists(episodes(), max_size=3))
    more = draw(st.lists(acts() | acts() | acts() | votes(), min_size=1, max_size=most))
    lines = dict.fromkeys([*(line for story in told for line in story), *more])
    record = {
        line.partition("\n")[0]: line for line in lines
    }  # of two votes on one day nobody could say which is later
    return Written((*CHARTER, *draw(rules())), tuple(record.values()))

"""A long dossier, the same each time for the same number of acts, and journals of the same size for the peers.

    python benchmarks/generate_dossier.py 100000 build/bench

writes `dossier-100000.talks` (100,000 dated acts, an `expect` for every hundred, every one of them true), and
`journal-100000.beancount` and `journal-100000.journal` (100,000 transactions, a balance assertion for every hundred).

The dossier is that of a busy conference system. Motions are put in a body, argued about, voted on one by one, and
closed; candidates apply for seats, core members consent or object one by one, chairs invite, candidates accept and
attend, leave and come back; states sign, ratify and affirm. The cast grows with the dossier: in 100,000 acts there are
20 bodies, 200 rules and 500 actors. What must follow is counted here by hand, not by the library.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(1970, 1, 1)
DAYS = 50 * 365
ACTS_PER_EXPECTATION = 100
SEED = 1648

SENTENCE = (
    "the delegation could not accept the text as it stands before the chair had heard every side and the matter was put "
    "to the members again after a short recess on the proposal of the host who asked for calm"
)
WORDS = SENTENCE.split()


@dataclass
class Body:
    """A body with its members in order, its core, and those who may be let in."""

    name: str
    members: list[str]
    core: list[str]
    chair: str
    candidates: list[str]
    newcomers: list[str]
    rules: dict[str, str] = field(default_factory=dict)
    called: dict[str, date] = field(default_factory=dict)


@dataclass
class SeatSoFar:
    """What was done about a seat: enough to come back to it."""

    candidate: str
    capacity: str
    day: date
    is_seated: bool = True


class Conference:
    """The cast, and what happens to it, line by line."""

    def __init__(self, acts: int) -> None:
        self.random = random.Random(SEED)
        self.acts = acts
        self.written = 0
        self.expected = 0
        self.motions = 0
        self.actors = [f"S{number:04}" for number in range(max(min(200, acts // 10), acts // 200))]
        self.bodies = self._bodies(max(2, acts // 5_000))
        self.treaties = [f"treaty-{number}" for number in range(3 * len(self.bodies))]
        self.untouched = [(body, name) for body in self.bodies for name in body.candidates]
        self.random.shuffle(self.untouched)
        self.seats: list[SeatSoFar] = []
        self.day = FIRST_DAY
        self.days_an_issue = max(7, DAYS * 40 // acts)

    def _bodies(self, number: int) -> list[Body]:
        voters = self.actors[: len(self.actors) * 6 // 10]
        guests = self.actors[len(voters) :]
        bodies = []
        for index in range(number):
            size = min(len(voters), self.random.randint(15, 45))
            members = sorted(self.random.sample(voters, size))
            core = self.random.sample(members, 5)
            candidates = self.random.sample(guests[: len(guests) // 2], min(len(guests) // 2, 60))
            newcomers = guests[len(guests) // 2 :][index::number][:10]
            bodies.append(Body(f"B{index + 1:02}", members, core, core[0], candidates, newcomers))
        return bodies

    # --- the charter -------------------------------------------------------------------------------------------------

    def charter(self) -> Iterator[str]:
        """Yield the lines of the cast and the rules."""
        start = FIRST_DAY.isoformat()
        yield f'{start} talks "A generated conference of {self.acts:,} acts"'
        for number in range(DAYS // self.days_an_issue + 3):
            day = FIRST_DAY + timedelta(number * self.days_an_issue)
            yield f'{day} source record-{number:04} "The Record, number {number}"'
            yield '  outlet "The Record"'
        for index, name in enumerate(self.actors):
            kind = "state" if index < len(self.actors) * 4 // 5 else "organisation"
            yield f'{start} actor {name} "Delegation of {name}" ({kind})'
            yield f'{start} official {name}-minister "Minister of {name}" of {name}, "Foreign Minister"'
        for treaty in self.treaties:
            yield f'{start} instrument {treaty} "Convention {treaty}"'
        for body in self.bodies:
            yield from self._charter_of(body, start)

    def _charter_of(self, body: Body, start: str) -> Iterator[str]:
        name, low = body.name, body.name.lower()
        yield f'{start} body {name} "Body {name}"'
        yield f"  members {', '.join(body.members)}"
        yield f"{start} group core-{low} = {', '.join(body.core)}"
        for capacity, powers in (("member", "attend, speak, propose, vote"), ("guest", "attend, speak")):
            yield f"{start} capacity {capacity}-{low}"
            yield f"  may {powers}"
        yield f"{start} capacity expert-{low}"
        yield "  may attend"
        for kind, when in (
            ("procedural", f"more than half of {name} present and voting vote for"),
            ("substantive", f"at least 2/3 of {name} present and voting vote for"),
            ("statutory", f"at least 3/5 of {name} vote for"),
            ("grave", f"at least 3/5 of {name} vote for and none of core-{low} vote against"),
        ):
            body.rules[kind] = f"{kind}-{low}"
            yield f'{start} rule {kind}-{low} "How {name} decides {kind} motions"'
            yield f"  decides {kind} in {name}"
            yield f"  when {when}"
        newcomers = ", ".join(body.newcomers) if body.newcomers else body.candidates[0]
        for rule, admits, when in (
            ("invitation", f"{', '.join(body.candidates)} as guest-{low}", f"{body.chair} invites candidate"),
            ("consensus", f"{', '.join(body.candidates)} as guest-{low}", f"all of core-{low} consent"),
            ("accession", f"{newcomers} as member-{low}", f"all of core-{low} consent"),
            ("expertise", f"organisation as expert-{low}", f"{body.core[1]} invites candidate"),
            ("restoration", "", f"at least 3 of core-{low} consent"),
            ("suspension", "", f"at least 4 of core-{low} consent"),
        ):
            yield f'{start} rule {rule}-{low} "{rule.title()} in {name}"'
            if admits:
                yield f"  admits {admits}"
            else:
                yield f"  {'readmits' if rule == 'restoration' else 'suspends'} member-{low}"
            yield f"  when {when}"

    # --- the record --------------------------------------------------------------------------------------------------

    def record(self) -> Iterator[str]:
        """Yield the lines of the record, session after session, in order of time."""
        kinds: list[Callable[[], Iterator[str]]] = [self._motion, self._admission, self._attendance, self._treaty]
        while self.written < self.acts:
            self.day = FIRST_DAY + timedelta(30 + (DAYS - 60) * self.written // self.acts)
            yield from self.random.choices(kinds, (60, 24, 10, 6))[0]()

    def _act(self, actor: str, text: str, chance_of_name: float = 0.1) -> Iterator[str]:
        if self.written >= self.acts:
            return
        self.written += 1
        yield f"{self.day} {actor} {text}"
        if self.random.random() < chance_of_name:
            yield f"  by {actor}-minister"
        if self.random.random() < 0.5:
            start = self.random.randrange(len(WORDS) - 8)
            yield f'  source {self._source()} "{" ".join(WORDS[start : start + self.random.randint(3, 8)])}"'
        else:
            yield f"  source {self._source()}"

    def _source(self) -> str:
        """Return the next issue of the one newspaper."""
        return f"record-{(self.day - FIRST_DAY).days // self.days_an_issue + 1:04}"

    def _expect(self, *claims: str) -> Iterator[str]:
        """Yield as many of some claims as are owed."""
        for claim in claims:
            if self.written >= self.acts or self.expected >= self.written // ACTS_PER_EXPECTATION:
                return
            self.expected += 1
            yield f"{self.day} expect {claim}"

    def _motion(self) -> Iterator[str]:
        body = self.random.choice(self.bodies)
        kind = self.random.choice(list(body.rules))
        self.motions += 1
        motion = f"m{self.motions}"
        mover = self.random.choice(body.members)
        yield f'{self.day} motion {motion} "Motion {self.motions} of {body.name}" ({kind}) in {body.name}'
        yield f"  moved by {mover}"
        for actor in self.random.sample(body.members, self.random.randrange(5)):
            yield from self._act(actor, self.random.choice((f"favours {motion}", f"opposes {motion}")), 0.7)
        yield from self._act(body.chair, f"puts {motion} in {body.name}")
        sides = self._votes(body)
        yield from self._presence(body, sides)
        for actor, side in sides.items():
            yield from self._act(actor, f"{VOTES[side]} {motion} in {body.name}")
        yield from self._act(body.chair, f"closes {motion}")
        yield from self._result(motion, kind, body, sides)

    def _presence(self, body: Body, sides: dict[str, str]) -> Iterator[str]:
        """Yield that some are there, who vote, or away, who do not; of nobody twice on one day."""
        for actor in self.random.sample(body.members, self.random.randrange(3)):
            if body.called.get(actor) != self.day:
                body.called[actor] = self.day
                yield from self._act(actor, f"is {'present' if actor in sides else 'absent'} in {body.name}")

    def _votes(self, body: Body) -> dict[str, str]:
        weights = self.random.choice(((8, 1, 1, 1), (5, 4, 2, 1), (2, 7, 2, 2)))
        sides = {actor: self.random.choices(("for", "against", "abstain", ""), weights)[0] for actor in body.members}
        return {actor: side for actor, side in sides.items() if side}

    def _result(self, motion: str, kind: str, body: Body, sides: dict[str, str]) -> Iterator[str]:
        have = list(sides.values()).count("for")
        against = list(sides.values()).count("against")
        base = have + against if kind in ("procedural", "substantive") else len(body.members)
        needed = {"procedural": base // 2 + 1, "substantive": -(-2 * base // 3)}.get(kind, -(-3 * base // 5))
        vetoed = kind == "grave" and any(sides.get(actor) == "against" for actor in body.core)
        adopted = "adopted" if have >= needed and not vetoed and have + against else "rejected"
        if kind in ("procedural", "substantive") and not have + against:
            return
        told = (
            f"on {body.rules[kind]} with {have} of {base} needing {needed}" if not vetoed else f"on {body.rules[kind]}"
        )
        if self.motions % 20 == 0:
            yield f"{self.day} outcome {motion} {adopted}"
            yield f"  source {self._source()}"
        yield from self._expect(f"{motion} {adopted} {told}", f"{motion} {adopted} and {body.chair} in {body.name}")

    def _admission(self) -> Iterator[str]:
        if not self.untouched:
            yield from self._attendance()
            return
        body, candidate = self.untouched.pop()
        capacity = f"guest-{body.name.lower()}"
        seat = f"{candidate} as {capacity}"
        yield from self._act(candidate, f"applies as {capacity}")
        objectors = [actor for actor in body.core if self.random.random() < 0.07]
        for actor in self.random.sample(body.members, min(len(body.members), 8)):
            yield from self._act(actor, self.random.choice((f"favours {seat}", f"opposes {seat}")), 0.7)
        for actor in body.core:
            yield from self._act(actor, f"{'objects' if actor in objectors else 'consents'} to {seat}")
        if objectors and (body.chair in objectors or self.random.random() < 0.5):
            by = "" if body.chair in objectors else f" by {', '.join(objectors)}"
            yield from self._expect(f"{seat} blocked{by}")
            return
        if objectors:
            yield from self._act(body.chair, f"invites {seat}")
        yield from self._act(candidate, f"accepts as {capacity}")
        yield from self._act(candidate, f"attends as {capacity}")
        yield from self._expect(f"{seat} seated", f"{candidate} may speak")
        self.seats.append(SeatSoFar(candidate, capacity, self.day))

    def _attendance(self) -> Iterator[str]:
        for seat in self.random.sample(self.seats, min(len(self.seats), 20)):
            if seat.day == self.day:
                continue
            seat.day = self.day
            if seat.is_seated and self.random.random() < 0.1:
                yield from self._act(seat.candidate, f"withdraws as {seat.capacity}")
                seat.is_seated = False
            else:
                yield from self._act(seat.candidate, f"attends as {seat.capacity}")
                seat.is_seated = True
            told = "seated" if seat.is_seated else "withdrawn"
            yield from self._expect(f"{seat.candidate} as {seat.capacity} {told}")

    def _treaty(self) -> Iterator[str]:
        treaty = self.random.choice(self.treaties)
        for actor in self.random.sample(self.actors, 12):
            verb, participle = self.random.choice(
                (("signs", "signed"), ("ratifies", "ratified"), ("affirms", "affirmed"))
            )
            yield from self._act(actor, f"{verb} {treaty}")
            if self.random.random() < 0.3:
                yield from self._act(actor, f'states "our position on {treaty} has not changed"', 0.9)
            yield from self._expect(f"{actor} has {participle} {treaty}")


VOTES = {"for": "votes for", "against": "votes against", "abstain": "abstains on"}


# --- the peers -------------------------------------------------------------------------------------------------------


def journals(transactions: int) -> Iterator[tuple[str, str]]:
    """Yield pieces of a journal for beancount and for hledger: 500 accounts, two postings, a balance every hundred."""
    chance = random.Random(SEED)
    accounts = [f"Assets:Bank{number // 25:02}:Account{number:03}" for number in range(500)]
    cents = dict.fromkeys(accounts, 0)
    yield 'option "operating_currency" "EUR"', ""
    for account in accounts:
        yield f"{FIRST_DAY} open {account} EUR", ""
    day = FIRST_DAY
    touched: list[str] = []
    for number in range(transactions):
        if touched and day != _day_of(number, transactions):
            yield from _balances(day, touched, cents)
            touched = []
        day = _day_of(number, transactions)
        payer, payee = chance.sample(accounts, 2)
        amount = chance.randint(1, 99_999)
        cents[payer] -= amount
        cents[payee] += amount
        payment = " ".join(chance.sample(WORDS, 4))
        sums = f"  {payer}  {-amount / 100:.2f} EUR\n  {payee}  {amount / 100:.2f} EUR\n"
        yield f'{day} * "Payee {number % 300}" "{payment}"\n{sums}', f"{day} * Payee {number % 300} | {payment}\n{sums}"
        if number % ACTS_PER_EXPECTATION == ACTS_PER_EXPECTATION - 1:
            touched.append(payee)
    yield from _balances(day, touched, cents)


def _day_of(number: int, transactions: int) -> date:
    return FIRST_DAY + timedelta(1 + DAYS * number // transactions)


def _balances(day: date, accounts: list[str], cents: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield the assertion that accounts hold what they hold at the end of a day."""
    for account in accounts:
        has = f"{cents[account] / 100:.2f} EUR"
        yield f"{day + timedelta(1)} balance {account}  {has}\n", f"{day} * balance\n  {account}  0.00 EUR = {has}\n"


# --- files -----------------------------------------------------------------------------------------------------------


def write_dossier(acts: int, folder: Path) -> Path:
    """Write the dossier of so many acts into a folder; return its path."""
    conference = Conference(acts)
    lines = [*conference.charter(), *conference.record()]
    return _written(folder / f"dossier-{acts}.talks", lines)


def write_journals(transactions: int, folder: Path) -> tuple[Path, Path]:
    """Write the journals of so many transactions into a folder; return their paths."""
    pairs = list(journals(transactions))
    beancount = _written(folder / f"journal-{transactions}.beancount", [text for text, _ in pairs if text])
    hledger = _written(folder / f"journal-{transactions}.journal", [text for _, text in pairs if text])
    return beancount, hledger


def _written(path: Path, lines: list[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Write the files and say how long they are."""
    parser = argparse.ArgumentParser(description="Write a long dossier, and journals of the same size for the peers.")
    parser.add_argument("acts", type=int, nargs="?", default=100_000)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/bench"))
    parser.add_argument("--no-journals", action="store_true", help="Write the dossier alone.")
    options = parser.parse_args()
    written = [write_dossier(options.acts, options.folder)]
    if not options.no_journals:
        written += write_journals(options.acts, options.folder)
    for path in written:
        print(f"{path}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

"""The engine against brute force: random bodies, rounds and votes, under every base, sign, share and weight."""

from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pourparler.language.bars import decimal
from tests.dossiers import judged, read
from tests.standing.reference_evaluator import (
    ABSENT,
    ABSTAIN,
    AGAINST,
    BARRED,
    BASES,
    CONSENT,
    FOR,
    HERE,
    OBJECT,
    PREDICATES,
    QUIET,
    SPOILT,
    Body,
    Sum,
    Whole,
    value,
)

ACTS = (FOR, AGAINST, ABSTAIN, CONSENT, OBJECT)
IN_A_ROUND = (*ACTS, ABSENT, QUIET, HERE)
IN_A_VOTE = (FOR, AGAINST, ABSTAIN, SPOILT, ABSENT, BARRED)
LISTS = {
    FOR: "for",
    AGAINST: "against",
    ABSTAIN: "abstain",
    SPOILT: "spoilt",
    ABSENT: "absent",
    BARRED: "not entitled",
}
LINES = {
    FOR: "2020-05-01 {} votes for budget in D",
    AGAINST: "2020-05-01 {} votes against budget in D",
    ABSTAIN: "2020-05-01 {} abstains on budget in D",
    CONSENT: "2020-05-01 {} consents to budget in D",
    OBJECT: "2020-05-01 {} objects to budget in D",
    ABSENT: "2020-05-01 {} is absent from D",
    HERE: "2020-05-01 {} is present in D",
}
SHARES = {
    "half": Fraction(1, 2),
    "1/3": Fraction(1, 3),
    "2/3": Fraction(2, 3),
    "55%": Fraction(55, 100),
    "1/1": Fraction(1),
}
FIXED = {
    "all": ("at least", Fraction(1), Fraction(0)),
    "any": ("at least", Fraction(0), Fraction(1)),
    "none": ("at most", Fraction(0), Fraction(0)),
    "half plus one": ("at least", Fraction(1, 2), Fraction(1)),
}


@st.composite
def sums(draw: st.DrawFn) -> Sum:
    base, weighted = draw(st.sampled_from(sorted(BASES))), draw(st.booleans())
    predicate = draw(st.sampled_from(sorted(PREDICATES)))
    if draw(st.integers(0, 3)) == 0:
        words = draw(st.sampled_from(sorted(FIXED)))
        return Sum(*FIXED[words], words, base, weighted, predicate)
    sign = draw(st.sampled_from(["at least", "more than", "at most", "fewer than", "exactly"]))
    if draw(st.booleans()):
        words = draw(st.sampled_from(sorted(SHARES)))
        return Sum(sign, SHARES[words], Fraction(0), f"{sign} {words}", base, weighted, predicate)
    number = draw(st.integers(0, 7))
    return Sum(sign, Fraction(0), Fraction(number), f"{sign} {number}", base, weighted, predicate)


def wholes(parts: st.SearchStrategy[Sum | Whole]) -> st.SearchStrategy[Whole]:
    joined = st.builds(Whole, st.sampled_from(["and", "or"]), st.lists(parts, min_size=2, max_size=3).map(tuple))
    return joined | st.builds(Whole, st.just("not"), parts.map(lambda part: (part,)))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Body, bool]:
    """A body of up to six members, at most four of them unsettled, and whether a vote was held."""
    voted = draw(st.booleans())
    states = draw(st.lists(st.sampled_from(IN_A_VOTE if voted else IN_A_ROUND), min_size=1, max_size=6))
    quiet = [at for at, state in enumerate(states) if state in (QUIET, HERE)]
    for at in quiet[4:]:
        states[at] = AGAINST
    is_open = not voted and draw(st.booleans())
    units = st.sampled_from([Fraction(n, d) for n in (0, 1, 2, 3, 7) for d in (1, 2)])
    weights = draw(st.lists(units, min_size=len(states), max_size=len(states)))
    extra = draw(st.sampled_from([None, Fraction(0), Fraction(1), Fraction(9, 2)]))
    total = None if extra is None else sum(weights, Fraction(0)) + extra
    return Body(tuple(states), tuple(weights), total, is_open), voted


def dossier_text(body: Body, voted: bool) -> str:
    names = [f"M{n}" for n in range(len(body.states))]
    text = [
        "2020 body D",
        f"  members {', '.join(names)}",
        "2020 motion budget (money) in D",
        "2020 weights shares of D",
    ]
    text += [f"  {name} {decimal(weight)}" for name, weight in zip(names, body.weights, strict=True)]
    text += [f"  total {decimal(body.total)}"] if body.total is not None else []
    if voted:
        text.append("2020-05-01 vote on budget in D")
        text += [f"  {LISTS[state]} {name}" for name, state in zip(names, body.states, strict=True)]
    else:
        text += [LINES[state].format(n) for n, state in zip(names, body.states, strict=True) if state in LINES]
        text += [] if body.is_open else ["2020-05-01 H closes budget in D"]
    return "\n".join(text)


def written(proposition: Sum | Whole) -> str:
    if isinstance(proposition, Whole):
        if proposition.joint == "not":
            return f"not ({written(proposition.parts[0])})"
        return f" {proposition.joint} ".join(f"({written(part)})" for part in proposition.parts)
    words = [proposition.words, "of D", proposition.base, "by shares" if proposition.weighted else ""]
    return " ".join([*filter(None, words), proposition.predicate, "budget"])


def agreement(proposition: Sum | Whole, case: tuple[Body, bool]) -> None:
    body, voted = case
    dossier = read(dossier_text(body, voted))
    assert dossier.findings == ()
    found = judged(dossier, f"in D ({written(proposition)})", "2020-05-01")
    assert found.value is value(proposition, body), (written(proposition), dossier_text(body, voted))


@settings(max_examples=600)
@example(
    Sum("at least", Fraction(2, 3), Fraction(0), "at least 2/3", "present and voting", False, "vote for"),
    (Body((ABSTAIN, ABSENT), (Fraction(1), Fraction(1)), None, False), False),
)
@example(
    Sum("exactly", Fraction(0), Fraction(3), "exactly 3", "", True, "vote for"),
    (Body((QUIET, QUIET), (Fraction(2), Fraction(2)), None, True), False),
)
@given(sums(), bodies())
def test_every_sum_is_what_brute_force_makes_of_it(sum_, case):
    agreement(sum_, case)


@settings(max_examples=200)
@given(st.recursive(sums(), wholes, max_leaves=4), bodies())
def test_sums_put_together_follow_the_three_values(proposition, case):
    agreement(proposition, case)

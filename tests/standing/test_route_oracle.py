"""Routes against a second oracle: the same charter and record as a logic program, solved by clingo."""

from __future__ import annotations

from dataclasses import dataclass

import clingo
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.standing import Kind
from tests.dossiers import read, ruling

MEMBERS = ("A", "B", "C", "D")

# A completion gives every silent member a position; a decision is true if it holds in every completion, false if in none.
PROGRAM = """
member(a;b;c;d).
position(for;against;none).
1 { holds(M, P) : position(P) } 1 :- member(M).
:- said(M, P), not holds(M, P).

given(R) :- rule(R, consensus, _), not holds(_, against).
given(R) :- rule(R, unanimity, _), { holds(M, for) : member(M) } = 4.
given(R) :- rule(R, at_least, K), { holds(M, for) : member(M) } >= K.
given(R) :- rule(R, sole, M), holds(M, for).
given(R) :- rule(R, veto, K), { holds(M, for) : member(M) } >= K, not holds(a, against).
#show given/1.
"""


@dataclass(frozen=True)
class Rule:
    kind: str
    number: int

    @property
    def fact(self) -> str:
        argument = MEMBERS[self.number].lower() if self.kind == "sole" else self.number
        return f"{self.kind}, {argument}"

    @property
    def when(self) -> str:
        return {
            "consensus": "none of council object",
            "unanimity": "all of council consent",
            "at_least": f"at least {self.number} of council consent",
            "sole": f"{MEMBERS[self.number]} consents",
            "veto": f"at least {self.number} of council consent and not A objects",
        }[self.kind]


rules = st.builds(Rule, st.sampled_from(["consensus", "unanimity", "at_least", "sole", "veto"]), st.integers(0, 3))
positions = st.dictionaries(st.sampled_from(MEMBERS), st.sampled_from(["for", "against"]))


def outcomes(charter: list[Rule], said: dict[str, str], is_closed: bool) -> list[set[bool]]:
    """Return for each rule whether it lets in, in every way in which the silent may still speak."""
    program = PROGRAM + "\n".join(f"rule({at}, {rule.fact})." for at, rule in enumerate(charter))
    program += "\n".join(f" said({name.lower()}, {position})." for name, position in said.items())
    if is_closed:
        program += "".join(f" said({name.lower()}, none)." for name in MEMBERS if name not in said)
    control = clingo.Control(["0", "--warn=none"])
    control.add("base", [], program)
    control.ground([("base", [])])
    found: list[set[bool]] = [set() for _ in charter]
    with control.solve(yield_=True) as models:
        for model in models:
            given_ = {symbol.arguments[0].number for symbol in model.symbols(shown=True)}
            for at, values in enumerate(found):
                values.add(at in given_)
    return found


@settings(max_examples=150)
@given(st.lists(rules, min_size=1, max_size=3), positions, st.booleans())
def test_best_of_several_routes_is_what_the_logic_program_says(charter, said, is_closed):
    text = [f"2020 rule r{at}\n  admits any as guest\n  when {rule.when}" for at, rule in enumerate(charter)]
    verbs = {"for": "consents to", "against": "objects to"}
    acts = [f"2020-05-01 {name} {verbs[position]} G as guest" for name, position in said.items()]
    closing = ["2020-05-02 H closes G as guest"] if is_closed else []
    found = ruling(
        read("\n".join(["2020 group council = A, B, C, D", *text, *acts, *closing])), "G as guest", "2020-05-02"
    )
    expected = [values.pop() if len(values) == 1 else None for values in outcomes(charter, said, is_closed)]
    told = {route.rule.name: route.kind for route in found.routes}
    assert (found.kind is Kind.INVITED) is (True in expected)
    for at, value in enumerate(expected):
        kinds = {True: {Kind.INVITED}, False: {Kind.BLOCKED}, None: {Kind.NOT_YET, Kind.NOT_ASKED}}[value]
        assert told[f"r{at}"] in kinds

"""Random conflicts for Hypothesis: ties, irreversible options, infeasible states, two to five decision makers."""

from hypothesis import strategies as st

from pourparler.graphmodel import (
    CommonMove,
    GraphModel,
    Option,
    OptionModel,
    Scores,
    graph_model,
    option_model,
    pattern,
)


@st.composite
def scores(draw: st.DrawFn, count: int) -> Scores:
    highest = draw(st.sampled_from([1, 3, count]))
    return Scores(tuple(draw(st.lists(st.integers(0, highest), min_size=count, max_size=count))))


@st.composite
def option_models(draw: st.DrawFn, most: int = 5, common: bool = False) -> OptionModel:
    makers = draw(st.integers(2, 5))
    owners = sorted(draw(st.lists(st.integers(0, makers - 1), min_size=2, max_size=most)))
    directions = draw(st.lists(st.sampled_from(["both", "both", "fwd", "back"]), min_size=most, max_size=most))
    options: dict[str, list[Option]] = {f"D{at}": [] for at in range(makers)}
    for at, owner in enumerate(owners):
        options[f"D{owner}"].append(Option(f"o{at}", directions[at]))
    letters = st.text("YN-", min_size=len(owners), max_size=len(owners)).filter(lambda text: "Y" in text)
    infeasible = draw(st.lists(letters, max_size=3))
    blank = {name: Scores(()) for name in options}
    count = _state_count(options, infeasible)
    for name in blank:
        blank[name] = draw(scores(count))
    moves = [draw(common_moves(len(owners), tuple(options)))] if common else []
    return option_model(options, blank, infeasible=infeasible, common_moves=moves)


def _state_count(options: dict[str, list[Option]], infeasible: list[str]) -> int:
    width = sum(map(len, options.values()))
    words = ["".join("Y" if code >> at & 1 else "N" for at in range(width)) for code in range(1 << width)]
    return sum(not any(_matches(word, letters) for letters in infeasible) for word in words)


def _matches(word: str, letters: str) -> bool:
    return all(wanted in ("-", found) for wanted, found in zip(letters, word, strict=True))


@st.composite
def common_moves(draw: st.DrawFn, width: int, names: tuple[str, ...]) -> CommonMove:
    movers = draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True))
    letters = draw(st.text("YN---", min_size=width, max_size=width))
    then = draw(st.dictionaries(st.integers(0, width - 1), st.booleans(), min_size=1, max_size=2))
    return CommonMove(tuple(movers), pattern(letters), tuple(sorted(then.items())))


@st.composite
def graph_models(draw: st.DrawFn, most: int = 7) -> GraphModel:
    """Arbitrary arcs: not transitive, often irreversible, sometimes shared."""
    makers, count = draw(st.integers(2, 4)), draw(st.integers(2, most))
    arcs = st.tuples(st.integers(1, count), st.integers(1, count)).filter(lambda arc: arc[0] != arc[1])
    moves = {f"D{at}": draw(st.lists(arcs, max_size=8)) for at in range(makers)}
    return graph_model(count, moves, {name: draw(scores(count)) for name in moves})

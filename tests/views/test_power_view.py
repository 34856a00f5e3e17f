"""Decision power in words and as a picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from pourparler.analysis.decision_games import game_of_rule
from pourparler.analysis.decision_power import decision_power
from pourparler.charter import Charter
from pourparler.views.power_picture import power_svg
from pourparler.views.power_view import HEADS, PowerView, power_text, power_view
from tests.dossiers import read, standing

AT = "2021-01-01"


def seen(when: str, number: int = 3, weights: str = "", title: str = "Member", k: int = 5) -> tuple[PowerView, Charter]:
    names = [f"M{place:02d}" for place in range(1, number + 1)]
    text = "".join(f'2020-01-01 actor {name} "{title} {name}" (state)\n' for name in names)
    text += f"2020-01-01 body council\n  members {', '.join(names)}\n"
    if weights:
        values = "".join(f"  {name} {weight}\n" for name, weight in zip(names, weights.split(), strict=True))
        text += f"2020-01-01 weights w of council\n{values}"
    text += f"2020-01-01 rule r\n  decides any in council\n  when {when}\n"
    dossier = read("", text)
    assert not dossier.findings
    game = game_of_rule(dossier.charter.rules[0].entry, standing(dossier, AT))
    return power_view(decision_power(game, k), dossier.charter, AT, "id"), dossier.charter


def words(*arguments: object, **more: object) -> list[str]:
    view, charter = seen(*arguments, **more)  # type: ignore[arg-type]
    return power_text(view, charter).split("\n")


def test_dictator_and_those_who_never_matter_are_named() -> None:
    assert words("more than half of council by w vote for", 3, "3 1 1")[2:5] == [
        "3 voters; 50 % of all coalitions win.",
        "Member M01 decides alone.",
        "Never matters: Member M02 and Member M03.",
    ]


def test_one_who_can_block_is_named() -> None:
    assert words("more than half of council by w vote for", 3, "2 1 1")[3] == "Member M01 can block alone."


def test_low_bar_is_remarked_upon() -> None:
    assert words("at least 1 of council vote for")[3:5] == [
        "Nobody can block alone.",
        "Two camps with no member in common could both win: the bar is no more than half.",
    ]


def test_conditions_are_said() -> None:
    assert words("all of council vote for and from 2020-06-01")[4] == "Taken to be so: from 2020-06-01."


def test_rule_that_cannot_pass_says_so_and_has_no_figures() -> None:
    assert words("at least 4 of council vote for") == [
        "r, on 2021-01-01: at least 4 of council vote for",
        "",
        "3 voters; 0 % of all coalitions win.",
        "It cannot pass even if everybody says yes.",
        "",
        "Smallest winning coalitions: there are none.",
        "",
        "Smallest blocking coalitions (of 1 minimal ones)",
        "    0  nobody",
        "",
        "answer id",
    ]


def test_what_is_too_large_is_said() -> None:
    weights = " ".join(str(100_003 * place**3 + place) for place in range(1, 61))
    lines = words("more than half of council by w vote for", 60, weights)
    assert lines[2:4] == ["60 voters.", "Nobody can block alone."]
    assert "Smallest winning coalitions: too many to count." in lines


def test_long_coalitions_are_cut() -> None:
    weights = " ".join(str(100 + place) for place in range(40))
    view, charter = seen("more than half of council by w vote for", 40, weights, k=1)
    line = next(line for line in power_text(view, charter).split("\n") if line.startswith("   19  "))
    assert line.endswith(" more") or len(line) < 600


def test_tiny_figures_keep_two_digits() -> None:
    row = next(line for line in words("all of council vote for", 30) if " more, each" in line)
    assert " 1.86e-07" in row


# --- the picture ------------------------------------------------------------------------------------------------------


def picture(*arguments: object, index: str = "shapley_shubik", **more: object) -> ElementTree.Element:
    view, _ = seen(*arguments, **more)  # type: ignore[arg-type]
    return ElementTree.fromstring(power_svg(view, index))


def of_class(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [each for each in tree.iter() if each.get("class") == name]


def test_picture_is_the_same_bytes_every_time() -> None:
    first, second = (power_svg(seen("more than half of council vote for", 5)[0]) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("index", HEADS)
def test_picture_has_title_and_description_and_a_bar_for_each_voter(index: str) -> None:
    tree = picture("more than half of council by w vote for", 3, "3 2 2", index=index)
    assert [each.tag.rpartition("}")[2] for each in tree][:3] == ["title", "desc", "rect"]
    assert tree[0].text == f"r: {HEADS[index]}"
    assert len(of_class(tree, "voter")) == 3


def test_lengths_of_bars_are_in_proportion_to_the_figures_beside_them() -> None:
    tree = picture("more than half of council by w vote for", 4, "3 2 2 1")
    bars = [each for group in of_class(tree, "voter") for each in group if each.tag.endswith("rect")]
    figures = [float(group[-1].text or "") for group in of_class(tree, "voter")]
    lengths = [float(bar.get("width", "")) for bar in bars]
    assert figures == [41.67, 25.0, 25.0, 8.33]
    assert lengths == pytest.approx([140 * figure / 41.67 for figure in figures], abs=0.06)


def test_picture_is_no_wider_than_a_telephone_and_its_letters_are_legible_there() -> None:
    tree = picture("more than half of council vote for", 5)
    left, top, wide, high = map(int, tree.get("viewBox", "").split())
    assert (left, top, wide) == (0, 0, 360)
    assert (tree.get("width"), tree.get("height")) == (str(wide), str(high))
    sizes = [int(each.get("font-size", "13")) for each in tree.iter() if each.tag.endswith("text")]
    assert min(sizes) * 320 / 360 > 10


def test_everything_stays_inside_the_picture() -> None:
    tree = picture("more than half of council by w vote for", 58, " ".join(str(58 - n) for n in range(58)))
    high = int(tree.get("height", ""))
    assert all(0 < float(each.get("y", "1")) < high for each in tree.iter() if each.tag.endswith("text"))
    for group in of_class(tree, "voter"):
        end = float(group[-1].get("x", "")) + 7.5 * len(group[-1].text or "")
        assert end <= 360


def test_names_too_long_for_their_column_are_shortened_and_kept_whole_in_the_title() -> None:
    tree = picture("more than half of council vote for", 3, title="The Federated Republic of Everything and")
    group = of_class(tree, "voter")[0]
    assert group[1].text == "The Federated Republ…"
    assert group[0].text == "The Federated Republic of Everything and M01: 33.33"


def test_voters_with_the_same_figures_share_a_bar() -> None:
    tree = picture("more than half of council vote for", 15)
    (group,) = of_class(tree, "voter")
    assert [each.text for each in group if each.text] == [
        f"{', '.join(f'Member M{n:02d}' for n in range(1, 15))} and Member M15: 6.67 each",
        "Member M… and 14 more",
        "6.67 each",
    ]


def test_who_can_block_alone_stands_in_bold_and_that_is_said() -> None:
    tree = picture("at least 3 of council vote for and M01 votes for", 4)
    assert [each.text for each in of_class(tree, "note")] == [
        "Shapley-Shubik (sums to 1), in percent",
        "Bold: can block alone.",
    ]
    assert [group[1].get("font-weight") for group in of_class(tree, "voter")] == ["bold", None, None, None]


def test_picture_of_a_rule_without_shares_says_why() -> None:
    tree = picture("at least 4 of council vote for")
    assert tree[1].text == "Nobody has a share."
    assert [each.text for each in of_class(tree, "note")][-1] == "It cannot pass even if everybody says yes."

from fractions import Fraction

import pytest

from pourparler.language.bars import NotAnAmountError, amount, decimal, figure


@pytest.mark.parametrize(
    ("text", "share", "number"),
    [
        ("9", 0, 9),
        ("0", 0, 0),
        ("9.5", 0, Fraction(19, 2)),
        ("2/3", Fraction(2, 3), 0),
        ("3/3", 1, 0),
        ("0/3", 0, 0),
        ("65%", Fraction(13, 20), 0),
        ("62.5%", Fraction(5, 8), 0),
        ("100%", 1, 0),
        ("half", Fraction(1, 2), 0),
        ("0001", 0, 1),
    ],
)
def test_amount_is_a_share_or_a_number(text, share, number):
    assert amount(text) == (share, number)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4/3", "is more than the whole"),
        ("101%", "is more than the whole"),
        ("100.000001%", "is more than the whole"),
        ("1/0", "divides by zero"),
        ("most", "is no number, fraction or percentage"),
        ("-1", "is no number, fraction or percentage"),
        ("1e3", "is no number, fraction or percentage"),
        ("1,5", "is no number, fraction or percentage"),
        ("٣", "is no number, fraction or percentage"),
        ("2/3%", "is no number, fraction or percentage"),
        ("", "is no number, fraction or percentage"),
        ("9" * 10_000, "is no number, fraction or percentage"),
        ("1/" + "9" * 10_000, "is no number, fraction or percentage"),
        ("9" * 10_000 + "%", "is no number, fraction or percentage"),
    ],
)
def test_amount_that_is_none_says_why(text, reason):
    with pytest.raises(NotAnAmountError) as raised:
        amount(text)
    assert raised.value.reason == reason


def test_figure_may_be_more_than_the_whole():
    assert [figure("284/3"), figure("120%"), figure("18.49")] == [
        Fraction(284, 3),
        Fraction(6, 5),
        Fraction(1849, 100),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(95), "95"),
        (Fraction(6607, 100), "66.07"),
        (Fraction(1, 20), "0.05"),
        (Fraction(284, 3), "284/3"),
        (Fraction(-1, 2), "-0.5"),
        (Fraction(-3), "-3"),
        (Fraction(1, 2**15), "0.000030517578125"),
        (Fraction(1, 2**16), "1/65536"),
    ],
)
def test_decimal_is_brief_and_exact(value, text):
    assert decimal(value) == text

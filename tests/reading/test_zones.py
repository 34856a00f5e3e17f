import pytest

from pourparler.reading.furniture import is_furniture
from pourparler.reading.intake import Intake
from pourparler.reading.zones import zones

BODY = "The envoy of A said on Monday that the talks had begun in good order and would go on for two days."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind, text[each.start : each.end]) for each in zones(Intake(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Print",
        "0 comments",
        "Tags: A, B",
        "Read more: Five things about the talks",
        "RECOMMENDED FOR YOU",
        "Image copyright Getty Images",
        "The envoy in Geneva. REUTERS/Ana Ruiz",
        "(Reporting by Ana Ruiz; Editing by B. C.)",
        "Reuters contributed to this report.",
        "© 2016 Agence France-Presse",
        "[ad_1]",
        "https://example.org/a",
        "Story continues below advertisement",
        "Please enter your comment!",
        "How close are the two sides to a deal?Read more",
        "Data for people who trade Learn more aboutOurs",
        "The king stays at home: a sign of displeasure https://t.co/abc123",
        "Nobody expected him to stay at home #Talks",
        "5 min read",
    ],
)
def test_line_of_a_page_is_furniture(line: str) -> None:
    assert is_furniture(line)
    assert ("boilerplate", line) in kinds(f"A title of the report\n\n{BODY}\n\n{line}\n\n{BODY}\n")


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        "The paper will print the list, A said.",
        "Related groups have joined the talks, the envoy said on Monday after the session.",
        "Tehran has not commented.",
        "Search parties left at dawn, B told reporters in the capital on Tuesday morning.",
        "More than ten delegations came to the opening and most of them left before the end of the day.",
        "Sources close to the delegation said that no day had been set for the next round of the talks.",
        "Russia called the decision a mistake.",
        "The committee wants to read more of the draft before it votes.",
    ],
)
def test_sentence_of_a_report_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_headline_byline_and_date_stand_before_the_body() -> None:
    text = f"A title of the report\n\nBy our correspondent\nMay 3, 2017\n\n{BODY}\n"
    assert kinds(text) == [
        ("title", "A title of the report"),
        ("meta", "By our correspondent"),
        ("meta", "May 3, 2017"),
        ("body", BODY),
    ]


def test_page_of_furniture_alone_has_no_body() -> None:
    assert "body" not in [kind for kind, _ in kinds("Menu\nSearch\nShare on Facebook\nSubscribe\n")]


def test_first_line_is_the_headline_whatever_is_in_it() -> None:
    assert kinds(f"<script>alert(1)</script> B says no again | Reuters\n\n{BODY}\n")[0][0] == "title"

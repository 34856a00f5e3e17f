"""Answers that rest on each other: derived until they agree, whichever is asked first."""

from pourparler.standing.loops import Asked, Loop


class Web:
    """Answers by name, each derived from others; ``none`` stands for not known."""

    def __init__(self, **rules):
        self.rules = rules
        self.store = {}
        self.loop = Loop()
        self.derived = []

    def __call__(self, name):
        asked = Asked(name, 0, self.store, lambda: self._derive(name), lambda why: None)
        return self.store[name][0] if name in self.store else self.loop.answer(asked)[0]

    def _derive(self, name):
        self.derived.append(name)
        return self.rules[name](self), frozenset({(name,)})


def test_answer_is_derived_once_and_kept():
    web = Web(a=lambda web: web("b") + 1, b=lambda web: 1)
    assert (web("a"), web("b"), web("a"), web.derived) == (2, 1, 2, ["a", "b"])


def test_circle_with_nothing_to_go_on_is_not_known():
    web = Web(a=lambda web: web("b"), b=lambda web: web("a"))
    assert (web("a"), web("b")) == (None, None)


def test_circle_with_one_firm_answer_is_filled_from_there_whichever_is_asked_first():
    rules = {"a": lambda web: web("b") or None, "b": lambda web: web("a") or True}
    for first, second in (("a", "b"), ("b", "a")):
        web = Web(**rules)
        assert (web(first), web(second)) == (True, True)


def test_circle_that_contradicts_itself_is_not_known_and_leaves_the_rest_alone():
    web = Web(
        liar=lambda web: not web("liar"),
        bystander=lambda web: web("honest"),
        honest=lambda web: True,
        listener=lambda web: web("liar"),
    )
    assert (web("listener"), web("liar"), web("bystander")) == (None, None, True)


def test_answers_in_a_circle_rest_on_all_that_any_of_them_rests_on():
    web = Web(a=lambda web: web("b"), b=lambda web: web("a"))
    web("a")
    assert web.store["b"][1] == {("a",), ("b",)}


def test_trouble_while_deriving_leaves_nothing_underway():
    def fail(web):
        raise ValueError("no")

    web = Web(a=lambda web: web("b"), b=fail)
    for _ in range(2):
        try:
            web("a")
        except ValueError:
            continue
        raise AssertionError
    assert web.store == {}


def test_question_too_deep_to_follow_is_not_known():
    web = Web(**{f"n{n}": lambda web, n=n: web(f"n{n + 1}") for n in range(2_000)})
    assert web("n0") is None

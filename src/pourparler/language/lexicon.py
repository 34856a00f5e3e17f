"""The words of the language: directives, verbs with the grammar of their objects, particulars, participles.

A verb has two forms, that of one (``objects``) and that of many (``object``); either is read, and the first names it.
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final

from msgspec import Struct

from .propositions import Position

DIRECTIVES: Final = (
    "talks",
    "actor",
    "official",
    "group",
    "body",
    "weights",
    "capacity",
    "instrument",
    "quality",
    "motion",
    "rule",
    "repeal",
    "attribute",
    "locked",
    "unlikely",
    "option",
    "infeasible",
    "ranking",
    "source",
    "vote",
    "fact",
    "expect",
    "outcome",
)
"""First words that no actor may bear, each the head of a kind of entry."""


class Object(StrEnum):
    """What stands after a verb."""

    QUESTION = auto()
    SEAT = auto()
    OWN_SEAT = auto()
    INSTRUMENT = auto()
    GROUP = auto()
    JUDGEMENT = auto()
    REFERRAL = auto()
    PRESENCE = auto()
    PROPOSITION = auto()
    TEXT = auto()


class Verb(Struct, frozen=True):
    """A verb of the record.

    Attributes
    ----------
    name, plural
        Its two forms; ``name`` is the one used everywhere else.
    object
        What stands after it.
    prepositions
        Words that may stand between the verb and its object.
    position
        The position on a question that it takes, if it takes one.
    is_statement
        Whether it is a statement: it moves a rule only if the rule says that statements count.
    is_vote
        Whether it is a formal vote.
    rank
        Which of two acts of the same actor on the same day comes later, whatever the order of the lines.
    """

    name: str
    plural: str
    object: Object
    rank: int
    prepositions: tuple[str, ...] = ()
    position: Position | None = None
    is_statement: bool = False
    is_vote: bool = False


_Q, _S, _OWN, _I = Object.QUESTION, Object.SEAT, Object.OWN_SEAT, Object.INSTRUMENT

VERBS: Final = (
    Verb("favours", "favour", _Q, 20, (), Position.FOR, is_statement=True),
    Verb("opposes", "oppose", _Q, 21, (), Position.AGAINST, is_statement=True),
    Verb("states", "state", Object.PROPOSITION, 22, (), None, is_statement=True),
    Verb("prefers", "prefer", Object.PROPOSITION, 22, (), None, is_statement=True),
    Verb("proposes", "propose", _Q, 10),
    Verb("applies", "apply", _OWN, 11),
    Verb("puts", "put", _Q, 12),
    Verb("refers", "refer", Object.REFERRAL, 13),
    Verb("requests", "request", _Q, 14, ("vote", "on")),
    Verb("consents", "consent", _Q, 30, ("to",), Position.FOR),
    Verb("objects", "object", _Q, 31, ("to",), Position.AGAINST),
    Verb("abstains", "abstain", _Q, 32, ("on",), Position.ABSTAIN),
    Verb("votes", "vote", _Q, 33, ("for", "against"), None, is_vote=True),
    Verb("defers", "defer", _Q, 36),
    Verb("closes", "close", _Q, 37),
    Verb("invites", "invite", _S, 40, (), Position.FOR),
    Verb("admits", "admit", _S, 41, (), Position.FOR),
    Verb("readmits", "readmit", _S, 42, (), Position.FOR),
    Verb("accepts", "accept", _OWN, 50),
    Verb("attends", "attend", _OWN, 51),
    Verb("returns", "return", _OWN, 52),
    Verb("declines", "decline", _OWN, 53),
    Verb("suspends", "suspend", _S, 60, (), Position.FOR),
    Verb("excludes", "exclude", _S, 61, (), Position.FOR),
    Verb("withdraws", "withdraw", _OWN, 62),
    Verb("is", "are", Object.PRESENCE, 15),
    Verb("signs", "sign", _I, 5),
    Verb("ratifies", "ratify", _I, 6),
    Verb("deposits", "deposit", _I, 7),
    Verb("adopts", "adopt", _I, 5),
    Verb("affirms", "affirm", _I, 5),
    Verb("declares", "declare", _I, 5),
    Verb("rejects", "reject", _I, 8),
    Verb("denounces", "denounce", _I, 9),
    Verb("joins", "join", Object.GROUP, 1),
    Verb("leaves", "leave", Object.GROUP, 2),
    Verb("finds", "find", Object.JUDGEMENT, 3),
    Verb("clears", "clear", Object.JUDGEMENT, 4),
    Verb("convenes", "convene", Object.TEXT, 10),
    Verb("hosts", "host", Object.TEXT, 10),
    Verb("mediates", "mediate", Object.TEXT, 10),
    Verb("guarantees", "guarantee", Object.TEXT, 10),
)

VERB_OF: Final = {form: verb for verb in VERBS for form in (verb.name, verb.plural)}
"""Each form of a verb, and the verb."""

WITHDRAWABLE: Final = ("invitation", "objection", "consent", "vote", "abstention", "application", "request")
"""What can be withdrawn besides one's own seat: ``IRN withdraws objection to USA as participant``."""

PARTICIPLES: Final = {
    "signed": "signs",
    "ratified": "ratifies",
    "deposited": "deposits",
    "adopted": "adopts",
    "affirmed": "affirms",
    "declared": "declares",
    "rejected": "rejects",
    "denounced": "denounces",
    "applied": "applies",
    "accepted": "accepts",
    "declined": "declines",
    "attended": "attends",
    "withdrawn": "withdraws",
    "joined": "joins",
}
"""After ``has``: the participle, and the verb whose act makes it true."""

OVER_INSTRUMENTS: Final = frozenset(verb.name for verb in VERBS if verb.object is _I)
UNDOING: Final = {"rejects", "denounces"}
"""Acts on an instrument that undo an earlier signature, affirmation or ratification of the same actor."""

RESERVED: Final = frozenset(
    (
        *DIRECTIVES,
        "include",
        "candidate",
        "members",
        "any",
        "all",
        "none",
        "not",
        "and",
        "or",
        "then",
        "unless",
        "in",
        "as",
        "at",
        "no",
        "those",
        "table",
        "before",
        "from",
        "failing",
        "exactly",
        "has",
        "have",
        "may",
        "by",
        "of",
        "on",
        "to",
        *VERB_OF,
    )
)
"""Words that cannot be names, since a line that began with one could be read in two ways."""

EVERYWHERE: Final = ("source", "note", "reported", "corrects", "disputes", "disputed")
"""Particulars that any entry may have."""

PARTICULARS: Final[dict[str, tuple[str, ...]]] = {
    "talks": ("host", "opens", "closes", "chair"),
    "actor": ("alias", "members", "head"),
    "official": ("until", "alias"),
    "group": (),
    "body": ("members", "seats", "quorum", "proxies", "chair"),
    "weights": ("total",),
    "capacity": ("may",),
    "instrument": (),
    "quality": (),
    "motion": ("moved", "concerns", "effect", "text"),
    "rule": (
        "admits",
        "bars",
        "suspends",
        "excludes",
        "readmits",
        "decides",
        "requires",
        "when",
        "unless",
        "seats",
        "counts",
        "stated",
        "deadline",
        "accept",
        "lasts",
        "takes",
        "quorum",
        "adopted",
    ),
    "repeal": ("adopted",),
    "attribute": (),
    "locked": ("until",),
    "unlikely": ("until", "cost"),
    "option": ("from", "reversible"),
    "infeasible": (),
    "ranking": (),
    "source": ("outlet", "address", "author", "seen"),
    "vote": ("for", "against", "abstain", "absent", "not", "spoilt", "tally", "proxy", "text"),
    "fact": (),
    "expect": ("once",),
    "outcome": ("declared",),
    "act": (
        "by",
        "carried",
        "announced",
        "named",
        "on",
        "level",
        "until",
        "review",
        "only",
        "from",
        "effective",
        "medium",
        "text",
        "rank",
    ),
}
"""Per kind of entry, the first words of its own particulars."""

PHRASES: Final = (
    ("may", "not"),
    ("moved", "by"),
    ("stated", "by"),
    ("adopted", "by"),
    ("carried", "by"),
    ("announced", "by"),
    ("named", "by"),
    ("declared", "by"),
    ("disputed", "by"),
    ("not", "entitled"),
    ("only", "if"),
    ("on", "behalf", "of"),
    ("accept", "within"),
    ("takes", "effect", "after"),
)
"""Particulars that are written with more than one word before their value."""

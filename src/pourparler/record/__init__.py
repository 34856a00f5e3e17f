"""Acts, statements, votes and facts, under the keys by which rules look for them."""

from .record import (
    Expand,
    Key,
    Record,
    Recorded,
    everyone,
    fact_key,
    finding_key,
    instrument_key,
    is_about_own_seat,
    keys_of,
    loss_key,
    order,
    outcome_key,
    presence_key,
    question_key,
    record_of,
)

__all__ = [
    "Expand",
    "Key",
    "Record",
    "Recorded",
    "everyone",
    "fact_key",
    "finding_key",
    "instrument_key",
    "is_about_own_seat",
    "keys_of",
    "loss_key",
    "order",
    "outcome_key",
    "presence_key",
    "question_key",
    "record_of",
]

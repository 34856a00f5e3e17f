"""Lines of the record and of the charter as sentences, with names, offices and dates."""

from __future__ import annotations

from ..language.directives import Act, CapacityEntry, FactEntry, MotionEntry, OptionEntry, RuleEntry, VoteEntry
from ..language.lexicon import VERB_OF
from ..language.proposition_text import text_of
from ..vocabulary import Seat
from .names_told import Telling, joined
from .rulings import AnyEntry


def line_words(entry: AnyEntry, told: Telling) -> str:
    """Return a line on which a ruling can rest as one sentence."""
    if isinstance(entry, RuleEntry):
        return rule_words(entry)
    if isinstance(entry, VoteEntry):
        where = f" in {told.name(entry.body)}" if entry.body else ""
        return f"{entry.moment}: vote on {told.question(entry.question)}{where}"
    if isinstance(entry, CapacityEntry):
        may = f"may {joined(list(entry.may))}" if entry.may else ""
        may_not = f"may not {joined(list(entry.may_not))}" if entry.may_not else ""
        article = "an" if entry.name[0].lower() in "aeiou" else "a"
        return f"{article} {entry.name} {' and '.join(words for words in (may, may_not) if words)}"
    if isinstance(entry, MotionEntry):
        return f"{entry.moment}: motion {entry.name} ({entry.title or 'no title'})"
    if isinstance(entry, FactEntry):
        return f"{entry.moment}: {entry.name} is reported as {entry.value}"
    if isinstance(entry, OptionEntry):
        stands = "taken from the beginning" if entry.is_taken else "not taken yet"
        return f"{told.name(entry.actor)} may {entry.title or entry.name} ({stands})"
    assert isinstance(entry, Act)
    return act_words(entry, told)


def act_words(act: Act, told: Telling) -> str:
    """Return an act as a sentence with names, office and date."""
    verb = VERB_OF[act.verb]
    form = verb.plural if len(act.actors) > 1 else verb.name
    words = [f"{act.moment}: {told.names(act.actors)} {form}", *_after_verb(act, told)]
    details = act.details
    words += [f"at level {details.level}"] if details.level else []
    words += [f"until {details.until}"] if details.until is not None else []
    words += [f"carried by {told.names(details.carried_by)}"] if details.carried_by else []
    words += [f"on behalf of {told.names(details.behalf)}"] if details.behalf else []
    words += [f"only if {text_of(details.only_if)}"] if details.only_if is not None else []
    words += [f"(rank {details.rank})"] if details.rank else []
    words += ["in private"] if details.medium == "private" else []
    words += ["(a statement)"] if verb.is_statement else []
    return " ".join(word for word in words if word) + _spoken_by(act, told)


def _after_verb(act: Act, told: Telling) -> list[str]:
    if act.claim is not None:
        return [text_of(act.claim)]
    if act.object in ("participation",) or (act.question is None and VERB_OF[act.verb].object.value == "own_seat"):
        return [word for word in (act.object, f"as {act.quality}" if act.quality else "") if word]
    if act.verb in ("suspends", "excludes", "readmits") and isinstance(act.question, Seat):
        return [told.question(Seat(act.question.candidate, act.question.capacity)), *_powers_words(act)]
    if act.question is not None:
        side = f"{act.position.value} " if act.verb == "votes" and act.position is not None else ""
        preposition = {"consents": "to ", "objects": "to ", "abstains": "on ", "requests": "a vote on "}.get(
            act.verb, ""
        )
        taken = f"{act.object} to " if act.object else ""
        to = f" to {told.name(act.details.body)}" if act.verb == "refers" else ""
        return [f"{side}{preposition}{taken}{told.question(act.question)}{to}"]
    where = f"{'in' if act.quality == 'present' else 'from'} {told.name(act.details.body)}" if act.details.body else ""
    return [told.name(act.object) if act.object else "", act.quality, where]


def _powers_words(act: Act) -> list[str]:
    where = f"in {act.details.body}" if act.details.body else ""
    powers = f"from the power to {joined(list(act.details.powers))}" if act.details.powers else ""
    return [words for words in (powers, where) if words]


def _spoken_by(act: Act, told: Telling) -> str:
    official = told.charter.officials.get(act.details.by)
    if not act.details.by:
        return ""
    if official is None:
        return f", by {act.details.by}"
    office = f", {official.office}" if official.office else ""
    return f", by {official.title or official.name}{office}"


def rule_words(rule: RuleEntry) -> str:
    """Return a rule in one sentence, in the words of the language."""
    words = [f"rule {rule.name}"]
    if rule.stated_by:
        words[0] += f" (as stated by {', '.join(rule.stated_by)})"
    whom = ", ".join(rule.whom)
    target = f"{whom} as {rule.capacity}" if whom and rule.capacity else whom or rule.capacity
    words.append(f"{rule.does.value if rule.does is not None else 'does nothing for'} {target}".strip())
    words += [f"requires {text_of(rule.requires)}"] if rule.requires is not None else []
    words += [f"when {text_of(rule.when)}"] if rule.when is not None else []
    words += [f"unless {text_of(rule.unless)}"] if rule.unless is not None else []
    words += ["at once"] if rule.at_once else [f"seats when {text_of(rule.seats)}"] if rule.seats is not None else []
    words += ["counting statements"] if rule.counts_statements else []
    return f"{words[0]}: {', '.join(words[1:])}"

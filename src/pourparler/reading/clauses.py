"""One sentence read cue by cue, from left to right."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from .adjuncts import content_start
from .cue_patterns import (
    AFTER_EMPTY,
    AUXILIARY_END,
    BLOTTED,
    NEW_CLAUSE,
    NEXT_CLAUSE,
    NEXT_THAT,
    NO_SUBJECT,
    QUOTE_END,
    QUOTED_AS,
    QUOTED_REST,
    SHARED,
    WEAK_END,
    WITH,
    pattern_of,
)
from .cues import ACCORDING, ADDRESSED, ATTITUDE, CUE, NOT_LAST, NOUN_BEFORE, PARTICIPLE, SAY, TELL, THAT_ONLY
from .passages import Attribution, ending
from .segments import BLOT
from .subjects import FINITE, Subject, subject_after, subject_before

_RELATIVE_OPEN: Final = re.compile(r"\b(?:which|who|whose|that)\s[^,;]*$")
"""A relative clause that may go on with *and*: what follows is no second verb of the speaker."""

PAST: Final = re.compile(r"\b[a-z]{2,}ed\b")
PASSIVE: Final = re.compile(r"ed\sby\s(?![a-z]+ing\b)")
"""*Backed by*, *threatened by*: nobody speaks."""
REMARK: Final = re.compile(
    r",\san?\s(?:[a-z]+\s)?(?:condition|move|step|demand|claim|position|stance|proposal|decision|charge|allegation|view)\s"
    r"(?:that\s|which\s)?(?:[A-Z]\w*|the\s\w+)\s(?:sees?|views?|considers?|has|have|den(?:y|ies|ied)|rejects?|rejected|calls?|regards?)\b"
)
"""What a report says of what was said: ``..., a condition B rejects``."""

MOST: Final = 40
"""Cues of a sentence that are read, so that a line of nothing but verbs costs no more than its length."""


class Sentence:
    """One sentence, read cue by cue from left to right."""

    def __init__(self, mask: str, first: int, last: int) -> None:
        self.mask, self.first, self.last = mask, first, last
        self.found: list[Attribution] = []
        self.floor = first

    def passages(self) -> list[Attribution]:
        """Return the passages, overlapping ones left out."""
        cues = [(m.start(), m.end(), m[0], "cue") for m in CUE.finditer(self.mask, self.first, self.last)]
        cues += [
            (m.start(), m.end(), m["verb"], "participle") for m in PARTICIPLE.finditer(self.mask, self.first, self.last)
        ]
        cues += [(m.start(), m.end(), m[0], "according") for m in ACCORDING.finditer(self.mask, self.first, self.last)]
        cues += [(m.start(), m.end(), m["verb"], "with") for m in WITH.finditer(self.mask, self.first, self.last)]
        for at, stop, word, kind in sorted(cues)[:MOST]:
            if at < self.floor:
                continue
            if kind == "with":
                self._with(at, stop, word)
                continue
            if kind == "according":
                self._according(at, stop, word)
            elif kind == "participle":
                self._participle(at, stop, word)
            else:
                self._cue(at, stop, word)
        return [
            each
            for each in self.found
            if (each.end > each.start and len(self.mask[each.start : each.end].split()) > 1)
            or BLOT in self.mask[each.start : each.end]
        ]

    # --- according to -------------------------------------------------------------------------------------------

    def _according(self, at: int, stop: int, word: str) -> None:
        who = re.compile(r"\s+(?P<who>[^,;:\"“”\n]{1,160})").match(self.mask, stop, self.last)
        if who is None:
            return
        subject = Subject(who.start("who"), who.end("who"), at)
        if at <= self.first + 1:
            begin = who.end()
            while begin < self.last and self.mask[begin] in " ,:":
                begin += 1
            self._add(begin, self.last, subject, word, at, stop, "according")
        else:
            inner = self._open(at)
            begin = self.floor if inner is None else inner.start
            if inner is not None and inner.pattern in ("addressed", "attitude"):
                self.found.pop()
                begin = self.found[-1].end if self.found else self.first
            elif inner is not None:
                self._close(at)
                return
            rest = self.mask[who.end() : self.last]
            is_aside = (
                rest.startswith(",")
                and len(rest) > 25
                and bool(FINITE.search(rest))
                and not re.match(r",\s(?:who|which|and|but|adding|citing|whose)\b", rest)
            )
            self._add(
                begin, self.last if is_aside else ending(self.mask, begin, at), subject, word, at, stop, "according"
            )
        self.floor = stop

    # --- participles and second cues ----------------------------------------------------------------------------

    def _participle(self, at: int, stop: int, word: str) -> None:
        begin, opened = content_start(self.mask, stop, self.last, word in ("telling", "reminding"))
        if self._quoted_as(at, stop, word, begin):
            return
        if (
            word
            in (
                "rejecting",
                "welcoming",
                "accusing",
                "calling",
                "urging",
                "demanding",
                "blaming",
                "denying",
                "criticising",
                "criticizing",
                "condemning",
                "writing",
                "confirming",
                "announcing",
                "pointing",
            )
            and not self.found
            and not opened
        ):
            return
        if begin >= self.last or (word in ("underlining", "emphasising", "emphasizing") and not opened):
            return
        inner = self._open(at)
        shared = None if self.found else self._sentence_subject(at)
        if shared is None and not self.found:
            return
        if inner is not None:
            self._close(at)
        self._add(begin, self.last, shared, word, at, stop, "participle")
        self.floor = begin

    def _quoted_as(self, at: int, stop: int, word: str, begin: int) -> bool:
        """Add what one is *quoted as saying*, before or after these words; return whether it is that."""
        quoted = QUOTED_AS.search(self.mask[self.floor : at + 2])
        if quoted is None or word not in ("saying", "telling", "writing", "adding") or self._open(at) is not None:
            return False
        subject: Subject | None = Subject(
            self.floor + quoted.start("who"), self.floor + quoted.end("who"), self.floor + quoted.start()
        )
        if quoted["who"].startswith(("by ", "in ", "on ")):
            passive = re.search(
                r"\s(?:has been|had been|have been|is|are|was|were|been)\s$",
                self.mask[self.floor : self.floor + quoted.start()],
            )
            subject = (
                None if passive is None else subject_before(self.mask, self.floor, self.floor + passive.start() + 1)
            )
        if subject is None:
            return True
        if begin < self.last:
            self._add(begin, self.last, subject, "quoted as saying", at, stop, "speaker-first")
            self.floor = begin
            return True
        chunk = re.search('["”»],?\\s|,\\s(?=[^,]*$)', self.mask[self.floor : self.floor + quoted.start()])
        if chunk is not None:
            self._add(
                self.floor,
                ending(self.mask, self.floor, self.floor + chunk.end()),
                subject,
                "quoted as saying",
                at,
                stop,
                "content-first",
            )
            self.floor = stop
        return True

    def _with(self, at: int, stop: int, word: str) -> None:
        """Add ``..., with B saying ...``."""
        who = WITH.search(self.mask, at, stop)
        begin, _ = content_start(self.mask, stop, self.last, word == "telling")
        if who is None or begin >= self.last:
            return
        if self._open(at) is not None:
            self._close(at)
        subject = Subject(who.start("who"), who.end("who"), at)
        self._add(begin, self.last, subject, word, who.start("verb"), stop, "participle")
        self.floor = begin

    def _shares(self, at: int, stop: int, word: str) -> bool:
        """Add a passage whose cue follows *and* or *but* and shares the subject of the one before; return whether it did."""
        before = self.mask[self.floor if self.found else self.first : at]
        bare = AUXILIARY_END.sub("", before)
        if not SHARED.search(bare):
            return False
        begin, opened = content_start(self.mask, stop, self.last, word in TELL)
        if begin >= self.last or AFTER_EMPTY.match(self.mask, begin, self.last):
            return False
        if word in THAT_ONLY and not opened and word not in ATTITUDE:
            return False
        if (
            not self.found
            and word not in ADDRESSED | TELL
            and word not in ATTITUDE
            and not opened
            and word not in ("said", "added", "says")
        ):
            return False
        conjunction = at - len(before) + len(bare.rstrip()) - len(bare.rstrip().split(" ")[-1].strip('"”,'))
        inner = self._open(at)
        if inner is not None and not opened and _RELATIVE_OPEN.search(self.mask[inner.start : conjunction]):
            return False
        subject = None if self.found else self._sentence_subject(conjunction)
        if subject is None and not self.found:
            return False
        if self._open(at) is not None:
            self._close(conjunction)
        self._add(begin, self.last, subject, word, at, stop, "second-cue")
        self.floor = begin
        return True

    def _sentence_subject(self, limit: int) -> Subject | None:
        stop = re.compile(
            r"\s(?:\w+ed|has|have|had|is|was|are|were|will|would|said|says|met|held|took|told|left|spoke|wrote|began|also)\b|,(?!\s[A-Z][^,]{2,50},\s)|$"
        ).search(self.mask, self.first + 1, limit)
        last = stop.start() if stop is not None else limit
        return Subject(self.first, last, self.first) if last > self.first else None

    # --- verbs --------------------------------------------------------------------------------------------------

    def _cue(self, at: int, stop: int, word: str) -> None:
        low = self.floor
        before = self.mask[low:at]
        bare = AUXILIARY_END.sub("", before)
        if NOUN_BEFORE.search(before) or NOUN_BEFORE.search(bare):
            return
        if self._shares(at, stop, word):
            return
        inner = self._open(at)
        if inner is not None and self._is_last_word(at, stop, word):
            self.found.pop()
            inner, low = None, (self.found[-1].cue_end if self.found else self.first)
        if inner is not None:
            clause = NEW_CLAUSE.search(self.mask[inner.start : at])
            if clause is None or inner.start + clause.start() < inner.start + 5:
                return
            low = inner.start + clause.start() + 1
        begin, opened = content_start(self.mask, stop, self.last, word in TELL)
        if self._inverted(at, stop, word, opened, inner):
            return
        subject = subject_before(self.mask, low, at)
        if subject is not None and self.mask[subject.start : subject.end] in ("who", "which"):
            subject = self._antecedent(subject, low)
        if subject is None or NO_SUBJECT.match(self.mask[subject.start : subject.end]):
            return
        if inner is not None:
            self._close(low - 1)
        is_after_quote = bool(QUOTE_END.search(self.mask[low : subject.rest_end].rstrip()))
        if NEXT_THAT.search(self.mask[subject.rest_end : subject.start]):
            return
        is_broken = opened == "quote" and bool(re.search(r",\s*$", self.mask[stop:begin]))
        if is_after_quote and (not opened or is_broken) and word in SAY | TELL:
            self._content_first(subject, stop if is_broken else begin, at, stop, word, low)
        elif AFTER_EMPTY.match(self.mask, begin, self.last):
            self._content_first(subject, begin, at, stop, word, low)
        else:
            self._speaker_first(subject, begin, opened, at, stop, word)

    def _antecedent(self, subject: Subject, low: int) -> Subject | None:
        """Return whom *who* stands for: the words before it, back to a preposition or a verb."""
        before = self.mask[low : subject.start].rstrip(" ,")
        found = re.search(
            r"(?:^|\b(?:by|with|from|to|met|told|of|and|as|for)\s|,\s|\s(?:was|were|is|are|has|had)\s)(?P<who>[^,;\"“”]{2,70})$",
            before,
        )
        while found is not None:
            inner = re.search(r"\b(?:by|with|from|met|told)\s(?P<who>[^,;\"“”]{2,70})$", found["who"])
            if inner is None or FINITE.search(inner["who"]):
                break
            return Subject(low + found.start("who") + inner.start("who"), low + found.end("who"), low)
        if found is None or FINITE.search(found["who"]):
            return None
        return Subject(low + found.start("who"), low + found.end("who"), low)

    def _is_last_word(self, at: int, stop: int, word: str) -> bool:
        """Return whether a cue ends its sentence, so that all before it is its content: ``A urged D to come, B said``."""
        begin, _ = content_start(self.mask, stop, self.last, word in TELL)
        is_end = begin >= self.last or bool(re.match(r",\s(?:citing|quoting|adding)\b", self.mask[begin : self.last]))
        clause = re.search(r",\s([^,]{2,80})$", self.mask[self.first : at])
        return (
            is_end
            and word in (SAY | TELL) - NOT_LAST
            and clause is not None
            and not NEXT_CLAUSE.match(clause[1])
            and not FINITE.search(AUXILIARY_END.sub("", clause[1]))
        )

    def _inverted(self, at: int, stop: int, word: str, opened: str, inner: Attribution | None) -> bool:
        """Add ``"...," said B``; return whether it is that."""
        if word not in SAY or opened or inner is not None:
            return False
        before = self.mask[self.floor : at].rstrip()
        is_quote = bool(QUOTE_END.search(before)) and BLOT in before
        is_past = before.endswith(",") and before.count(",") == 1 and PAST.search(before) is not None
        if not is_quote and not is_past and not (before.endswith(",") and FINITE.search(before)):
            return False
        subject = subject_after(self.mask, stop, self.last)
        if subject is None or (
            not is_quote
            and (FINITE.search(who := self.mask[subject.start : subject.end].split(", who")[0]) or PAST.search(who))
        ):
            return False
        self._add(self.floor, ending(self.mask, self.floor, at), subject, word, at, stop, "inverted")
        self.floor = stop
        self._quoted_rest(subject.end, subject, word, at, stop)
        return True

    def _content_first(self, subject: Subject, begin: int, at: int, stop: int, word: str, low: int) -> None:
        content_end = ending(self.mask, low, subject.rest_end)
        low += len(self.mask[low:content_end]) - len(self.mask[low:content_end].lstrip(" ,;"))
        lead = re.compile(r"(?:[Bb]ut|[Aa]nd|[Ww]hile)\s(?=[\"“])").match(self.mask, low, content_end)
        low = lead.end() if lead is not None else low
        content = self.mask[low:content_end]
        is_broken = bool(re.match(r",[^,]*", self.mask[begin : self.last])) and bool(
            FINITE.search(self.mask[begin : self.last])
        )
        if (
            not (BLOT in content or len(content.split()) > 2 or (content and is_broken))
            or word in NOT_LAST
            or word in ADDRESSED - SAY - TELL
            or word in ATTITUDE - SAY
        ):
            return
        is_quote = content.endswith(('"', "”", "»", BLOT))
        rest = self.mask[begin : self.last]
        is_aside = (
            not is_quote
            and rest.startswith(",")
            and not FINITE.search(content)
            and not re.match(
                r",\s(?:adding|citing|but|and|while|as|who|which|without|after|referring|noting|saying|in|at|according|speaking|during|when|stressing|warning|calling|although|though)\b",
                rest,
            )
        )
        pattern = "aside" if is_aside else "quote-first" if is_quote else "content-first"
        if not is_aside and not is_quote and not FINITE.search(content) and len(content.split()) < 4:
            return
        self._add(low, self.last if is_aside else content_end, subject, word, at, stop, pattern)
        self.floor = self.last if is_aside else stop
        self._quoted_rest(begin, subject, word, at, stop)

    def _quoted_rest(self, begin: int, subject: Subject, word: str, at: int, stop: int) -> None:
        """Add the second half of a quotation that its cue interrupts: ``"...," B said, "..."``."""
        rest = QUOTED_REST.match(self.mask, begin, self.last)
        if rest is None:
            return
        blot = BLOTTED.match(self.mask, rest.end(), self.last)
        if blot is not None:
            self._add(blot.start(), blot.end(), subject, word, at, stop, "continued")
            self.floor = blot.end()

    def _speaker_first(self, subject: Subject, begin: int, opened: str, at: int, stop: int, word: str) -> None:
        pattern = pattern_of(word, opened, self.mask[begin : min(self.last, begin + 200)])
        if not pattern or (pattern in ("addressed", "attitude") and PASSIVE.match(self.mask, stop - 2, self.last)):
            return
        if pattern in ("addressed", "attitude"):
            begin = stop + len(self.mask[stop : self.last]) - len(self.mask[stop : self.last].lstrip())
            into = re.compile(r"(?:on|for|upon|to|by|out|off)\s").match(self.mask, begin, self.last)
            if (
                into is not None
                and into[0].strip() in ("on", "upon", "to", "out", "off")
                and word
                not in (
                    "agreed",
                    "vowed",
                    "promised",
                    "pledged",
                    "threatened",
                    "refused",
                    "refuses",
                    "declined",
                    "offered",
                    "hopes",
                    "wants",
                    "wanted",
                    "threatens",
                    "vows",
                    "pledges",
                )
            ):
                begin = into.end()
        last = self.last
        if pattern in ("addressed", "attitude"):
            tail = WEAK_END.search(self.mask, begin, self.last)
            last = tail.start() if tail is not None and tail.start() > begin + 3 else self.last
        else:
            remark = REMARK.search(self.mask, begin, self.last)
            last = remark.start() if remark is not None and remark.start() > begin + 3 else self.last
        self._add(begin, last, subject, word, at, stop, pattern)
        self.floor = begin

    # --- bookkeeping --------------------------------------------------------------------------------------------

    def _open(self, at: int) -> Attribution | None:
        """Return the passage in which a cue stands, if it stands in one that may go on."""
        last = self.found[-1] if self.found else None
        return last if last is not None and last.end > at and last.pattern != "continued" else None

    def _close(self, at: int) -> None:
        inner = self.found[-1]
        self.found[-1] = replace(inner, end=ending(self.mask, inner.start, at))

    def _add(self, start: int, end: int, subject: Subject | None, cue: str, at: int, stop: int, pattern: str) -> None:
        self.found.append(Attribution(start, end, subject, cue, at, stop, pattern))

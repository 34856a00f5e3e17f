"""Frames of taking part: who attends, confirms, accepts, declines, withdraws, and whose invitation is taken back."""

from __future__ import annotations

from typing import Final

from .act_frame import ATTEND, EVENT, INVITATION, OWN, THE_TALKS, Frame, frame
from .actors import TALKS

PRESENCE: Final[tuple[Frame, ...]] = (
    frame(
        "disinvites-verb",
        "invitation",
        r"\b(?:withdr[ae]wn?|withdraws|rescind(?:ed|s)?|revok(?:ed|es?)|"
        rf"cancel(?:l?ed|s)?|took\sback|takes\sback|retract(?:ed|s)?)\s{INVITATION}\s?(?:to|for)?",
        object="party",
    ),
    frame("disinvites-plain", "disinvit|uninvit", r"\b(?:disinvit|uninvit)(?:ed|es?|ing)\b", object="party"),
    frame(
        "withdraws-verb",
        "walk|pull|withdr|storm|quit",
        r"\b(?:walk(?:ed|s|ing)?\sout|pull(?:ed|s|"
        rf"ing)?\sout|withdr[ae]wn?|withdraws|storm(?:ed|s)\sout|quit)\s(?:of|from)?\s?{THE_TALKS}",
    ),
    frame(
        "withdraws-leave",
        "left|leaves|abandon|quit",
        r"\b(?:left|leaves|abandoned|quit|"
        rf"boycotted\sand\sleft)\s(?:the\s|these\s){EVENT}",
    ),
    frame(
        "withdraws-suspend",
        "participation|involvement|membership",
        r"\b(?:suspend(?:ed|s)?|end(?:ed|s)?|"
        rf"halt(?:ed|s)?|fr[oe]ezen?)\s{OWN}\s(?:participation|involvement|membership)\b",
    ),
    frame(
        "declines-verb",
        "refus|declin",
        r"\b(?:refus(?:ed|es?|ing)|declin(?:ed|es?|ing)|ha(?:s|ve|"
        rf"d)\srefused)\sto\s{ATTEND}\b",
    ),
    frame(
        "declines-not",
        " not |n't|n’t| never | no longer ",
        r"\b(?:will|would|shall|could|can|do|does|"
        rf"did)\s?(?:not|n['’]t|never|no\slonger)\s(?:\w+\s)?{ATTEND}\b",
    ),
    frame("declines-wont", "won", rf"\bwon['’]t\s(?:\w+\s)?{ATTEND}\b"),
    frame(
        "declines-intend",
        " not | no ",
        r"\b(?:decided\snot|chosen?\snot|chose\snot|(?:is|are|was|"
        r"were)\snot\s(?:going|planning|ready|prepared|willing|due)|had\sno\splans?|has\sno\splans?|"
        rf"no\sintention\sof|no\slonger\splans?)\s(?:to\s)?(?:{ATTEND}|attending|taking\spart|going)\b",
    ),
    frame(
        "declines-away",
        "away|boycott|skip|miss|snub|shun",
        r"\b(?:stay(?:ed|s|ing)?\saway|boycott(?:ed|s|"
        r"ing)?|skip(?:ped|s|ping)?|miss(?:ed|es)?|snub(?:bed|s)?|shun(?:ned|s)?)\s(?:from\s)?(?:the\s|"
        rf"a\s|this\s|these\s)?{EVENT}",
    ),
    frame(
        "declines-invitation",
        "invitation",
        r"\b(?:reject(?:ed|s)?|declin(?:ed|es?)|turn(?:ed|s)?\sdown|"
        rf"refus(?:ed|es?)|spurn(?:ed|s)?)\s{INVITATION}\b",
    ),
    frame("accepts-invitation", "invitation", rf"\b(?:accept(?:ed|s|ing)?|took\sup|take\sup)\s{INVITATION}\b"),
    frame(
        "accepts-agree",
        "agree|consent|ready|willing|prepared",
        r"\b(?:agree(?:d|s)?|consent(?:ed|s)?|"
        rf"(?:is|are|was|were|be)\s(?:ready|willing|prepared))\sto\s{ATTEND}\b",
    ),
    frame(
        "accepts-hold",
        "agree|consent|ready|willing|prepared",
        r"\b(?:agree(?:d|s)?|consent(?:ed|s)?|(?:is|"
        r"are|was|were)\s(?:ready|willing|prepared))\s(?:to|for)\s(?:hold\s|resume\s|begin\s|start\s|"
        rf"enter\s|new\s|more\s|further\s|direct\s|peace\s){{1,3}}{EVENT}",
    ),
    frame("confirms-plain", "confirm", rf"\bconfirm(?:ed|s)?\s{OWN}\s(?:participation|attendance|presence)\b"),
    frame(
        "confirms-will",
        "attend|take part|participate|join|represented|present|come|travel|go to|send |return|sit down|be there",
        r"\b(?:will|would|shall|['’]ll|(?:is|are|"
        r"was|were)\s(?:due|set|going|scheduled)\sto|plans?\sto|intends?\sto|(?:is|"
        rf"are)\sto)\s(?:also\s|both\s|all\s|only\s)?{ATTEND}\b",
    ),
    frame(
        "confirms-sends",
        "sending|sends|sent",
        r"\b(?:(?:is|are)\ssending|sends|has\ssent|sent)\s(?:an?|"
        rf"its|their|the)\s(?:[\w-]+\s){{0,3}}(?:delegation|representatives?|envoy|team)\sto\s{EVENT}",
    ),
    frame(
        "attends-verb",
        "attend|part|particip|join|sat",
        r"\b(?:attend(?:ed|s)|(?:is|are|was|"
        r"were)\sattending|took\spart\sin|takes\spart\sin|taken\spart\sin|(?:is|are|was|"
        rf"were)\staking\spart\sin|participat(?:ed|es)\sin|join(?:ed|s)|sat\sin\son)\s{EVENT}",
        c=0.6,
    ),
    frame("attends-sat", "down", r"\b(?:sat|sit|sits|sitting)\sdown\s(?:at|for|in|with)\b"),
    frame(
        "attends-held",
        "held|hold|began|begin|start|resum|conclu|ended|wrapped|complet|opened|met|",
        r"(?<!been\s)\b(?:held|hold|began|begin|"
        rf"started|resumed|concluded|ended|wrapped\sup|completed|opened|met\s(?:\w+\s){{0,6}}for|"
        r"are\sholding|have\sheld)\s(?:an?\s|the\s|their\s|two\s|new\s|direct\s|indirect\s|"
        rf"(?!bilateral|trilateral|telephone|phone)\w+\s){{0,4}}{TALKS}\b(?!\swith)",
    ),
    frame(
        "attends-between",
        "between",
        rf"\b{TALKS}\sbetween\s(?P<agent>[^,.;:]{{3,110}}?)\s(?:have\s|had\s|"
        r"has\s)?(?:began|begun|opened|resumed|ended|concluded|collapsed|took\splace|were\sheld|"
        r"was\sheld|started|stalled|broke\s(?:down|up|off))\b",
        actor="agent",
    ),
    frame(
        "attends-gathered",
        "together|gather",
        r"(?:\bbrought\stogether|\bgathered|,\sgathering|"
        r",\sbringing\stogether)\s(?P<agent>[^.;:]{3,140})",
        actor="agent",
        c=0.5,
    ),
)

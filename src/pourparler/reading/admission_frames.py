"""Frames of admission: who invites, excludes, or objects to whom."""

from __future__ import annotations

from typing import Final

from .act_frame import BE, INVITATION, SEAT, Frame, frame

ADMISSION: Final[tuple[Frame, ...]] = (
    frame(
        "invites-passive",
        "invited",
        rf"\b(?:{BE})\s(?:also\s|officially\s|formally\s|not\s|"
        rf"never\s)?invited\b(?:\s(?:\w+\s){{0,4}}by\s(?P<agent>[^,.;]{{3,80}}))?",
        actor="agent",
        object="patient",
    ),
    frame(
        "invites-verb", "invit", r"(?<!uninvited\s)\b(?:has\s|have\s|had\s)?invit(?:ed|es|ing)\s(?=\S)", object="party"
    ),
    frame("invites-will", "invite", r"\b(?:will|would|to|not)\sinvite\s", object="party"),
    frame(
        "invites-sent",
        "invitation",
        r"\b(?:sent|sends|send|extend(?:ed|s)?|handed|hand(?:ed)?\sover|"
        r"delivered|issued|issue|offer(?:ed|s)?|gave|given|"
        rf"conveyed)\s(?:\w+\s){{0,2}}{INVITATION}\s?(?:to|for)\b",
        object="party",
    ),
    frame(
        "invites-noun",
        "invitation",
        r"\b(?:[Tt]he|an?|[Aa]t\sthe|of\sthe)\s(?:\w+\s)?invitation\s(?:of|"
        r"from|by)\s(?P<agent>[^,.;]{3,60}?)(?=\sto\b|[,.;]|\sfor\b|$)",
        actor="agent",
        object="party",
    ),
    frame(
        "invites-own",
        "invitation",
        r"\b(?P<agent>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})['’]s?\s(?:\w+\s)?invitation\s(?:to|"
        r"for)\b",
        actor="agent",
        object="party",
    ),
    frame(
        "invites-admit",
        "admit|accept|welcom",
        r"\b(?:admit(?:ted|s)?|accept(?:ed|s)?|welcom(?:ed|"
        r"es?))\s(?=[^.;]{2,120}\bas\s(?:an?\s|new\s|full\s|permanent\s)*(?:observers?|members?|"
        r"participants?)\b)",
        object="party",
    ),
    frame(
        "invites-ask",
        "ask|urg",
        r"\bask(?:ed|s)?\s(?=[^.;,]{2,70}\sto\s(?:send|attend|"
        r"take\spart|join|participate|come))",
        object="party",
        c=0.4,
    ),
    frame(
        "excludes-passive",
        "exclu|bar|shut|kept|ban|left",
        rf"\b{BE}\s(?:excluded|barred|shut\sout|"
        rf"left\sout|kept\sout|banned)\b(?:\s(?:\w+\s){{0,4}}by\s(?P<agent>[^,.;]{{3,80}}))?",
        actor="agent",
        object="patient",
    ),
    frame(
        "excludes-verb",
        "exclu|bar|shut|kept|ban",
        r"\b(?:exclud(?:ed|es|ing)|barr(?:ed|ing)|bars|shut(?:s|"
        r"ting)?\sout|kept\sout|ban(?:ned|s))\s(?=\S)",
        object="party",
    ),
    frame(
        "objects-verb",
        "object|oppos|veto|against|opposition",
        r"\b(?:object(?:ed|s|ing)?\sto|oppos(?:ed|"
        r"es?|ing)|veto(?:ed|es)?|(?:is|are|was|were|remains?|remained)\s(?:firmly\s|"
        r"strongly\s)?against|voiced\sopposition\sto|raised\sobjections?\sto|express(?:ed|"
        r"es)?\sopposition\sto)\s(?=\S)",
        object="party",
        c=0.6,
    ),
    frame(
        "objects-reject",
        "reject|rul|refus|block",
        r"\b(?:reject(?:ed|s|ing)?|block(?:ed|s|ing)?|rul(?:ed|"
        rf"es?|ing)\sout|refus(?:ed|es?)\sto\saccept)\s(?=[^.;,]{{0,80}}\b{SEAT}\b)",
        object="party",
        c=0.5,
    ),
    frame(
        "objects-noun",
        "objection|opposition|veto",
        r"\b(?P<agent>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})['’]s?\s(?:\w+\s)?(?:objections?|"
        r"opposition|veto)\sto\b",
        actor="agent",
        object="party",
    ),
    frame(
        "objects-demand",
        "demand",
        r"\bdemand(?:ed|s|ing)?\s(?:that\s)?(?=[^.;]{2,60}\b(?:rescinded|"
        r"withdrawn|revoked|excluded|cancell?ed)\b)",
        object="party",
        c=0.5,
    ),
)

"""Words by which a statement is for or against somebody's taking part, or makes it depend on something."""

from __future__ import annotations

import re
from typing import Final

TAKING_PART: Final = re.compile(
    r"\b(?:attend\w*|play(?:s|ed|ing)?\s(?:a|any|no)\s(?:\w+\s)?(?:part|role)|participat\w*|tak(?:e|es|ing|"
    r"en)\spart|took\spart|presence|present\sat|(?:place|room)\s(?:for|at)|invit\w*|uninvited|seats?|"
    r"represented|representation|"
    r"join\w*|(?:come|came|coming|go|going|went|travel)\sto|(?:would|will)\scome|return(?:s|ed|ing)?|role|"
    r"observers?|membership|"
    r"at\sthe\stable|be\sthere|includ(?:e|ed|ing)|inclusion|exclu(?:ded?|sion|ding)|be\spart\sof|involve(?:d|"
    r"ment)|send(?:ing)?|sent|"
    r"sit\sdown(?:\swith)?|stay(?:ing|ed)?\saway|walk(?:ed|ing)?\sout|(?:left|leave|quit)\sthe|boycott\w*|pull(?:ed|"
    r"ing)?\sout|withdr[ae]w\w*|suspend\w*|"
    r"bid|application|candida(?:te|cy)|negotiat(?:e|ing)\swith|reconsider|welcoming|rescind\w*|the\soffer|"
    r"back\sat\sthe|sidelined?|left\sout|kept\sout|shut\sout|"
    r"(?:solution|settlement|peace|deal|agreement|progress|talks|stability)\s(?:\w+\s){0,4}without|"
    r"welcome\sat|(?:want(?:s|ed)?|see|have)\s(?:[\w'’-]+\s){1,3}at\sthe\s(?:talks|meeting|conference|summit)|"
    r"expect(?:s|ed|ing)?\s(?:an?|the)\s[^.;,]{3,40}?\s(?:in|at)|(?:skip|snub|shun)\w*)\b"
)
"""Without one of these a statement about somebody is no stance on taking part."""

CONDITIONAL: Final = re.compile(
    r"\b(?:unless|until|only\s(?:if|when|after|once|as|at|on|by)|provided\b|as\slong\sas|"
    r"on\s(?:the\s)?condition|if\b(?!\snot\b)|once\b|"
    r"conditional|preconditions?|depend(?:s|ing)?\son|in\sexchange\sfor|(?:may|can|could)\sonly|"
    r"must\s(?:first|respect|accept|stop|meet|renounce|sign|recogni[sz]e|end|commit)|but\s(?:that\s)?(?:some|"
    r"only|not\sas|must|it\smust|first)|"
    r"before\s(?:it|they|any|the\stalks)|without\sa\s(?:ceasefire|halt|truce))\b"
)
UNCONDITIONAL: Final = re.compile(
    r"\b(?:without|no|not\sset(?:\sany)?|any)\s(?:\w+\s)?(?:pre)?conditions?\b|\b(?:even|as|what)\sif\b|"
    r"\bonce\s(?:again|more)\b"
)
NEUTRAL: Final = re.compile(
    r"\b(?:no\sobjections?|nothing\sagainst|not\s(?:\w+\s)?object(?:ed)?|not\soppose[ds]?|up\sto\b|not\s(?:yet\s)?decided|"
    r"undecided|no\sdecision|"
    r"not\smade\s(?:up\sits\smind|a\s(?:final\s)?decision)|still\s(?:weighing|considering|discussing)|"
    r"would\snot\smind|no\sposition|neither\sconfirm)\b"
)
AGAINST: Final = re.compile(
    r"\b(?:oppos(?:e|es|ed|ing|ition)(?=\s(?:to|the|any|its|their|his|a|an|[A-Z])|\b$)|opposed|object(?:s|ed|"
    r"ing|ions?)?|reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|ing|al)|veto(?:es|ed)?|against|"
    r"exclu(?:de[ds]?|sion|ding)|barred|ban(?:ned)?|boycott\w*|declin(?:e|es|ed|ing)|rescind(?:ed)?|pull(?:ed|"
    r"ing)?\sout|walk(?:ed|ing)?\sout|"
    r"stay(?:ing|ed)?\saway|(?:left|leave|quit)\sthe\s(?:talks|meeting|negotiations|conference|summit|round|table)|"
    r"withdr[ae]wn?\s(?:from|the\sinvitation|its\s(?:delegation|invitation)|their\s(?:delegation|invitation))|"
    r"suspend(?:ed|ing)?\s(?:its|their|his)\s(?:participation|involvement)|"
    r"sceptical|skeptical|unacceptable|inappropriate|out\sof\sthe\squestion|no\s(?:place|role|seat|right|need|"
    r"business|intention\sof|point\sin)|need\snot|unwilling\sto|not\sinterested\sin|unwelcome|"
    r"(?:skip(?:s|ped|ping)?|snub(?:s|bed|bing)?|shun(?:s|ned|ning)?|spurn(?:s|ed|ing)?|rebuff(?:s|ed|ing)?)\s(?:the|an?|any|this)|"
    r"turn(?:s|ed|ing)?\sdown|(?:stay|remain)\sout\sof|(?:kept?|keep(?:s|ing)?|shut(?:ting)?|left|froz?en|freez(?:e|ing))\sout|"
    r"without\s(?:\w+['’]s?\s)(?:participation|presence|attendance)|not\swelcome|disinvit\w*|uninvited|disqualif\w*)"
)
NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|cannot|no\slonger|neither|nor|nobody)\b|n['’]t\b)(?:\s\w+){0,4}?\s(?:attend\w*|"
    r"participat\w*|tak(?:e|ing|en)|invit\w*|"
    r"join\w*|com(?:e|ing)|go|going|return\w*|accept\w*|allow\w*|recogni[sz]e\w*|represented|included?|sit|"
    r"send|sent|involve\w*|part|welcome|"
    r"there|present|negotiate|agree\w*|support\w*|need\w*|want\w*|play\w*|deal\w*|admit\w*|deserve\w*)\b"
)
UNCLEAR: Final = re.compile(
    r"\bnot\s(?:\w+\s)?(?:be\s)?(?:exclude|bar|reject|oppose|refuse|boycott|withdraw|leave|decline|stay\saway|"
    r"rule\sout)\w*|"
    r"\b(?:against|oppos\w*|reject\w*|object\w*\sto|refus\w*\sto|veto\w*)\s(?:[\w'’-]+\s){0,3}?"
    r"(?:exclu\w*|keep|keeping|leaving|barr?(?:ing)?|boycott\w*|bann?(?:ing)?)\b|"
    r"\b(?:his|her|its|their)\s(?:decision|refusal|threat)\b|"
    r"\bno\s(?:reason|grounds)\s(?:to|for)\b|\bden(?:y|ies|ied)\b|\bunder\spressure\b|\bwrong\b|\bmistake\b|"
    r"\bregret\w*|\bunfortunate\w*|\bdeplor\w*|\bunjustified\b|"
    r"\b(?:drop|dropped|lift|lifted|withdrew|withdraw|end|ended|overcome|overcame)\s(?:its|their|his|the|all|"
    r"[A-Z]\w+['’]s?)\s(?:\w+\s)?(?:objections?|opposition|veto|boycott)\b|"
    r"\b(?:despite|over|notwithstanding)\s(?:the\s|its\s|[\w.]+['’]s?\s)?(?:\w+\s)?(?:objections?|opposition)\b"
)
"""Words that turn a negation around, or judge somebody else's: nothing is proposed then."""
_WILL: Final = (
    r"(?:attend|take\spart|participate|join|be\s(?:represented|there|present|at|back|included|"
    r"invited)|come|go|send|return|sit|travel|welcome)"
)
STRONGLY_FOR: Final = re.compile(
    rf"(?:\b(?:will|would|shall|should|must|can|may)|['’]ll)\s(?:(?!not\b|never\b|only\b)\w+\s){{0,2}}?{_WILL}\b|"
    r"\b(?:ready|willing|prepared|agreed|plan(?:s|ned)?|intend(?:s|ed)?|happy|committed|determined)\sto\b|"
    r"\bshould\s(?:also\s|all\s)?(?:be\s(?:part|involved|allowed|given|admitted)|have\sa)|"
    r"\bmust\s(?:also\s)?(?:be\s(?:part|involved|allowed|given|admitted)|have\sa)|\bneeds?\sto\s(?:attend|"
    r"be\s(?:at|there|included|represented|part|involved))|"
    r"\baccept(?:s|ed)?\s(?:the|an|its)\s(?:\w+\s)?invitation|\b(?:participation|presence|attendance)\s(?:is|"
    r"was|would\sbe)\s(?:confirmed|important|essential|necessary|useful|vital|crucial|welcome)|"
    r"\b(?:deserve[sd]?|is\sentitled\sto|has\s(?:a|every|the)\sright\sto)\b|"
    r"\b(?:ought|has|have)\sto\sbe\s(?:at|there|included|invited|represented|part|involved|admitted|given)\b|"
    r"\bindispensable\b|\b(?:readiness|willingness)\sto\s(?:attend|take\spart|participate|join|send|come|return)\b|"
    r"\bin\sfavou?r\b|\bfavou?r(?:s|ed)?\b|\bwelcom(?:e[ds]?|ing)\b|\bappreciat(?:e|es|ed)\b|"
    r"\bright\sto\s(?:invite|attend|take\spart|participate)|\bis\s(?:attending|sending|coming|going)\b"
)
WEAKLY_FOR: Final = re.compile(
    r"\b(?:confirm(?:ed|s)?|support(?:s|ed|ing)?|back(?:s|ed)|hop(?:e|es|ed|ing)|look(?:s|ed|ing)?\sforward|"
    r"useful|appropriate|want(?:s|ed)?|glad|expect(?:s|ed)?|makes\sroom|"
    r"invit(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed)?\s(?:on|for)|to\s(?:attend|take\spart|participate|"
    r"join|reconsider|return|come|send)|to\sbe\s(?:included|invited|represented|present|part|involved|"
    r"allowed|admitted)|necessary|essential|important|vital|be\sback)\b"
)
DESIRE: Final = re.compile(
    r"^(?:urg|press|encourag|call(?:ed|s)?\s(?:on|for)|ask|invit|advis|want|hop|welcom|favou?r|back|support|"
    r"endors|appeal)"
)
HOSTILE: Final = re.compile(
    r"^(?:oppos|object|reject|refus|veto|block|rule[ds]?\sout|rebuff|spurn|resist|condemn|denounc|criticis|criticiz|slam|protest)"
)
DOUBTFUL: Final = re.compile(r"^(?:den|accus|disput|declin|blam|fear|doubt|question|regret)")
"""Cues that wish, that are against, and that leave the sign open."""

INDISPENSABLE: Final = re.compile(
    r"\b(?:no|not|cannot|can['’]t|never|impossible|unthinkable|incomplete|pointless|meaningless|hardly|fail|futile)\b"
    r"(?:(?!\b(?:attend|join|participate|take\spart|come|go|return)\b)[^.;,]){0,60}\bwithout\s"
)
"""Words by which nothing can be had without somebody: ``there is no settlement without C``."""
DENIAL: Final = re.compile(
    r"(?:\b(?:not|never|cannot|no\slonger|neither|nor|nothing|nobody|hardly|den(?:y|ies|ied))\b|n['’]t\b)(?:\s[\w'’-]+){0,3}?\s$"
)
"""A denial that reaches the word behind it."""
LACKING: Final = re.compile(
    r"(?:\b(?:not|never|no|cannot|nor|neither|refus\w*|reject\w*|declin\w*|oppos\w*|boycott\w*)\b|n['’]t\b)[^.;]{0,80}\bwithout\s"
)
"""Words by which something is refused for want of somebody: ``B would not come without C``; no sign is read off them."""
ABSENCE: Final = re.compile(
    r"\b(?:and|but|though)\s(?:will|would|did)\snot\ssend\s(?:an?|any)\s(?:\w+\s)?(?:delegation|team|envoy)\b[^.;,]*"
)
"""Words by which somebody who comes says that he sends nobody besides."""

WARNING: Final = re.compile(r"^(?:warn|caution|alert)")
"""A cue that leaves the sign open, unless somebody warns *against*."""
THREAT: Final = re.compile(
    r"\bunless\b[^.;]{0,80}\b(?:withdrawn|rescinded|revoked|excluded|dropped|cancell?ed|removed|disinvited)\b|"
    r"\b(?:pull\sout|withdraw|boycott|walk\sout|stay\saway|not\s(?:attend|come|take\spart|participate)|quit|leave)\b"
    r"[^.;]{0,40}\bif\b(?:(?!\bnot\b|n['’]t\b|exclu|left\sout|without|unless)[^.;]){0,40}"
    r"\b(?:invited|attend\w*|takes?\spart|took\spart|allowed|included|present|admitted)\b"
)
CAPACITY: Final = re.compile(
    r"\bas\s(?:an?\s|the\s|new\s|full\s|permanent\s|mere\s|its\s)*(?P<capacity>observer|participant|member|"
    r"mediator|guest|guarantor)s?\b|\b(?P<status>observer)\s(?:status|seat|role|capacity)"
)
BY_INVITATION: Final = re.compile(
    r"\b(?:at|on|upon|by)\s(?:the\s)?invitation\s(?:of|from)\s[^,.;\"”]{2,60}|"
    r"\bat\s[^,.;\"”]{2,40}?['’]s?\sinvitation"
)
CONDITION: Final = re.compile(
    r"\b(?:unless|until|only\s(?:if|when|after|once)|provided(?:\sthat)?|as\slong\sas|"
    r"on\s(?:the\s)?condition(?:\sthat)?|if|once|after)\s[^.;\"”]{3,160}"
)
LATER_CONDITION: Final = re.compile(r"[^.;\n]{0,50}?,?\s(?:unless|until|only\sif|if|provided|as\slong\sas)\s")
"""A condition that follows behind the speaker: ``B will not return, he said, until ...``."""

OWN: Final = re.compile(
    r"\b(?:(?:to\s)?(?:attend(?:ing)?|tak(?:e|ing)\spart|participat(?:e|ing)|join(?:ing)?)\b|[Ww]e|[Oo]ur|us|I|[Ii]ts?|[Tt]hey|[Tt]heir|[Hh]e|[Hh]is|[Ss]he|[Hh]er|"
    r"[Tt]he\s(?:\w+\s)?(?:delegation|group|opposition|government|movement|side|country|department|"
    r"administration|ministry|kingdom|republic|bloc|committee|coalition|rebels|party))\b"
)
BACK: Final = re.compile(
    r"\b(?:them|him|that\scountry|the\soffer|(?:the|that|this)\sinvitation|"
    r"(?:their|its|his|her)\s(?:presence|participation|attendance|role|inclusion|involvement|seat|part|invitation|membership|bid))\b|"
    r"^(?:they|it)\b"
)
"""Words by which a statement speaks of whom the one before was about."""
LOOSE: Final = re.compile(
    r"\b(?:[Tt]he\s|[Aa]rmed\s|[Ss]yrian\s)(?:\w+\s){0,2}?(?:opposition|rebels|coalition|government|groups|"
    r"movement|delegation|committee|council)\b"
)
PERSON: Final = re.compile(r"[A-Z][\w'’.-]*(?:\s(?:[A-Z][\w'’.-]*|al-[A-Z]\w*|al|de|bin|von|van)){1,4}")
FIRST_PERSON: Final = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|us)\b")
THING_NEXT: Final = re.compile(
    r"(?:['’]s)?[\s-](?:peace\s|civil\s)?(?:crisis|conflict|war|talks?|peace|process|negotiations?|conference|"
    r"meeting|summit|round|ceasefire|truce|issue|question|"
    r"settlement|file|dossier|gathering|format|platform|platforms|track|agreement|deal|accord|initiatives?|"
    r"border|people|soil|territory)\b"
)
PLACE_BEFORE: Final = re.compile(
    r"(?:\b(?:in|near|inside|outside|across|into)\s(?:the\s)?|\b(?:inter|all|intra|anti|pro)-|"
    r"\b(?:envoy|ambassador|representative|adviser|coordinator|talks|conference|meeting)\s(?:for|to|on|in)\s(?:the\s)?)$"
)
"""What stands about a name that is no party to be seated."""
CLAUSE_BREAK: Final = re.compile(r"[;.]\s|\band\sthat\b|\bwhile\b|\bbut\b")
ELSEWHERE: Final = re.compile(r"[,;.]\s|\b(?:in|with|at|on|about|over|against|between|as|who|which|that|while|but)\b")
"""Between a word of taking part and a name behind it these say that the name belongs to something else."""

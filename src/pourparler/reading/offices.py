# ruff: noqa: E501 - words belong on a line together
"""Words for who speaks without being named: offices, bodies, groups, and those who speak for no party."""

from __future__ import annotations

import re
from typing import Final

_OFFICES: Final = (
    "minister|spokesman|spokeswoman|spokesperson|spokespeople|envoy|ambassador|president|premier|chancellor|secretary|general secretary|"
    "secretary-general|chief|head|leader|negotiator|mediator|coordinator|adviser|advisor|representative|commissioner|director|"
    "chairman|chairwoman|chair|chairperson|speaker|senator|lawmaker|deputy|governor|king|prince|emir|sultan|pope|general|commander|"
    "colonel|admiral|judge|prosecutor|member|delegate|diplomat|official|aide|counsel|vice-president|vice president|undersecretary|"
    "co-chair|rapporteur|attache|consul|politician|MP|congressman|congresswoman|mayor|sheikh|ayatollah|founder|figure|counterpart"
)
OFFICE: Final = re.compile(rf"\b(?:{_OFFICES})s?\b", re.IGNORECASE)
"""A word for an office or a function."""

OFFICE_PHRASE: Final = re.compile(
    rf"\b(?:(?:prime|foreign|deputy|acting|assistant|special|chief|senior|first|interior|defen[cs]e|finance|state|national security|vice|lead|"
    rf"press|top|presidential|general|permanent|high|former|secretary|under|trade|energy|oil|justice|information|council|opposition|"
    rf"supreme|head)\s){{0,3}}(?:{_OFFICES})s?\b",
    re.IGNORECASE,
)
"""An office with the words that make it up, ``deputy foreign minister``."""

TITLE_WORDS: Final = frozenset(
    """president prime minister foreign deputy secretary state defence defense interior finance spokesman spokeswoman spokesperson
    ambassador envoy special general chief leader head king queen crown prince princess sheikh emir sultan mullah ayatollah mr mrs ms
    dr sir lord lady prof professor senator sen rep representative congressman congresswoman governor gov gen lt col colonel
    capt captain maj major adm admiral brig brigadier negotiator mediator coordinator commissioner director chairman chairwoman
    chair speaker premier chancellor pope acting assistant under undersecretary undersecretary-general secretary-general vice
    former senior national security adviser advisor council judge commander first permanent high the a an and of for council's
    lawmaker member minister's foreign-minister opposition rebel government state's deputy-general trade energy oil justice
    information press top lead chief-of-staff official officials diplomat republic presidential supreme house national
    democratic republican analyst expert activist attorney mayor reverend archbishop cardinal bishop justice field marshal
    president-elect vice-president delegation syria's ministry""".split()  # noqa: SIM905
)
"""Words that begin like a name but are a title before one."""

BODY_WORDS: Final = re.compile(
    r"\b(?:Ministry|Council|Department|Committee|Party|Movement|Coalition|Union|Front|Army|Group|Agency|Post|Times|Organi[sz]ation|Commission|"
    r"Assembly|Parliament|Congress|Senate|House|Office|Embassy|Palace|Court|Bank|Forces|Force|League|Authority|Federation|Government|"
    r"Administration|Platform|Society|Institute|University|Observatory|Foundation|Centre|Center|Association|Mission|Secretariat|News|"
    r"Television|Radio|TV|Journal|Tribune|Daily|Network|Conference|Initiative|Process|Agreement|Treaty|Talks|Summit|Forum|Street|Airport|"
    r"Province|City|River|Sea|Islands?|East|West|North|South|Republic|Kingdom|Emirates|States|Nations|Brigades?|Guards?|Corps|Command|"
    r"Watch|International|Alliance|Bloc|Tower|Square|Road|Airlines|Company|Ltd|Inc|Act|Resolution|Charter|Convention|Protocol|Accord|War)\b"
)
"""A word by which a run of capitals is a body or a thing and no person."""

NOBODY: Final = re.compile(
    r"\b(?:analysts?|experts?|professors?|residents?|witness(?:es)?|activists?|observers say|scholars?|academics?|historians?|lawyers?|"
    r"newspapers?|dail(?:y|ies)|magazine|journalists?|correspondents?|media|press agenc(?:y|ies)|news agenc(?:y|ies)|news outlets?|broadcaster|television|"
    r"channel|website|sources?|Western (?:diplomats?|officials?|capitals?|sources?)|critics|economists?|people|locals?|survivors?|medics|doctors|commentators?|"
    r"Observatory|monitor(?:ing group|s)?|think[- ]tank|institute|university|survey|poll|researchers?|European diplomats?|Arab diplomats?|"
    r"regional (?:diplomats?|officials?)|local officials?|families|relatives|farmers?|human rights groups?|rights groups?|aid (?:workers|groups|agencies))\b",
    re.IGNORECASE,
)
"""Those who speak for no party."""

DIPLOMATS: Final = re.compile(r"\b(?:diplomats?|officials?|sources?)\b", re.IGNORECASE)
ENVOY: Final = re.compile(
    r"\b(?:envoy|ambassador|representative|adviser|advisor|negotiator|coordinator|mediator|rapporteur|commander|forces)\b",
    re.IGNORECASE,
)

OPPOSITION: Final = re.compile(r"\b(?:opposition|rebels?|insurgents?|rebel groups?|armed groups?)\b", re.IGNORECASE)
GOVERNMENT: Final = re.compile(
    r"\b(?:[Gg]overnment|army|military|cabinet|authorities|regime|parliament|(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) [Mm]inistry|presidency|[Ss]tate (?:TV|television|media|news agency))\b"
)
BACK_REFERENCE: Final = re.compile(
    r"^(?:the|that|this|its|his|her|their)\s(?:(?:same|senior|top|foreign|prime|deputy|country['’]s|group['’]s|body['’]s)\s){0,2}"
    r"(?P<noun>official|minister|spokesman|spokeswoman|spokesperson|president|envoy|ambassador|diplomat|leader|negotiator|mediator|chief|"
    r"secretary|general|premier|chancellor|senator|lawmaker|commander|politician|adviser|advisor|coordinator|commissioner|"
    r"ministry|department|agency|newspaper|paper|daily|group|country|side|council|organi[sz]ation|committee|statement|bloc|movement|party|"
    r"coalition|commission|union|body|delegation|source|report|officials|ministers|diplomats|sources|statement|kingdom|state|republic|embassy)$",
    re.IGNORECASE,
)
PERSON_NOUNS: Final = frozenset(
    """official minister spokesman spokeswoman spokesperson president envoy ambassador diplomat leader negotiator mediator chief
    secretary general premier chancellor senator lawmaker commander politician adviser advisor coordinator commissioner source""".split()  # noqa: SIM905
)
GROUP_OF: Final = re.compile(
    r"\b(?:the|all)?\s?(?P<count>two|three|four|five|guarantor|both)\s(?:\w+\s)?(?:countries|sponsors|guarantors|states|powers|parties|sides|"
    r"conveners|governments|nations|ministers|presidents|leaders|co-sponsors|mediators|guarantor states|guarantor countries)\b|\b[Tt]he (?P<bare>guarantors?|sponsors|conveners|co-sponsors)\b",
    re.IGNORECASE,
)
COUNTS: Final = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}

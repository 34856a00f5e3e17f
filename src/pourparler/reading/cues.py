# ruff: noqa: E501 - words belong on a line together
"""Words by which a report says that somebody said something, in kinds that differ in how they take their content."""

from __future__ import annotations

import re
from typing import Final

SAY: Final = frozenset(
    # a line of words is read more easily than a column of strings
    """said says say added adds stated states noted notes stressed stresses reported reports announced announces confirmed
    confirms insisted insists declared declares argued argues claimed claims explained explains wrote writes tweeted tweets
    replied replies responded responds answered continued continues concluded concludes emphasised emphasized emphasises
    emphasizes underlined underlines underscored underscores reiterated reiterates repeated repeats recalled recalls
    observed remarked acknowledged acknowledges admitted admits conceded concedes asserted asserts affirmed affirms
    maintained maintains contended contends alleged alleges predicted predicts suggested suggests indicated indicates
    revealed reveals disclosed discloses hinted pointed clarified clarifies quipped posted commented complained complains
    vowed vows pledged pledges promised promises threatened threatens hopes hoped estimates estimated cautioned cautions
    warned warns signalled signaled charged lamented boasted joked mentioned testified proclaimed denied denies agreed
    decided announced believes believed thinks thought feared fears expects proposed""".split()  # noqa: SIM905
) | {
    "made clear",
    "makes clear",
    "made it clear",
    "makes it clear",
    "went on to say",
    "goes on to say",
    "went on to add",
    "went on to warn",
}
"""Verbs that take a sentence as content: ``B said (that) ...``."""

PLAIN: Final = frozenset("said says say added adds stated".split())  # noqa: SIM905

TELL: Final = frozenset("told tells informed informs assured assures reminded reminds notified briefed".split())  # noqa: SIM905
"""Verbs that name the hearer first: ``B told reporters (that) ...``."""

ADDRESSED: Final = frozenset(
    """urged urges accused accuses called calls demanded demands pressed presses blamed blames criticised
    criticized criticises criticizes condemned condemns denounced denounces praised praises thanked thanks
    appealed appeals encouraged encourages slammed slams implored advised begged warned warns dismissed lambasted asked asks""".split()  # noqa: SIM905
)
"""Verbs that speak to or of somebody: the content is whom, and what."""

ATTITUDE: Final = frozenset(
    """rejected rejects welcomed welcomes opposed opposes objected objects backed backs supported supports endorsed endorses
    wants wanted voiced voices expressed expresses denied denies ruled rules favoured
    favours favored favors regretted regrets hailed hails described describes likened disputed disputes
    protested cited cites deplored deplores
    reaffirmed reaffirms supports advocated advocates hoped hopes vowed vows promised promises threatened threatens pledged
    pledges""".split()  # noqa: SIM905
)
"""Verbs with an attitude built in, whose content is what they are about."""

PARTICIPLES: Final = frozenset(
    """adding saying stating noting stressing insisting arguing warning claiming explaining telling writing declaring
    announcing emphasising emphasizing underlining reiterating pointing accusing calling urging demanding confirming
    predicting suggesting vowing alleging asserting acknowledging admitting recalling reminding
    complaining rejecting welcoming denying blaming criticising criticizing condemning""".split()  # noqa: SIM905
)
"""Forms by which a second passage shares the speaker of the first: ``..., adding that ...``."""

NOT_LAST: Final = frozenset(
    """denied denies promised promises threatened threatens pledged pledges vowed vows proposed decided agreed believed believes
    thought thinks feared fears hoped hopes expects pointed maintained maintains signalled signaled charged estimated
    estimates""".split()  # noqa: SIM905
)
"""Verbs of saying that do not end a sentence whose content they report."""

THAT_ONLY: Final = frozenset(
    """agreed decided proposed believes believed thinks thought feared fears expects pointed observed signalled signaled charged maintained maintains
    hoped hopes promised promises pledged pledges vowed vows threatened threatens denied denies recalled recalls estimates
    estimated continued continues responded responds complained demanded demands""".split()  # noqa: SIM905
)
"""Verbs that count as saying only where *that*, a quotation or a colon follows, or the content comes first."""

_ALL: Final = sorted(SAY | TELL | ADDRESSED | ATTITUDE, key=len, reverse=True)
CUE: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(_ALL)})(?![\w-])(?!['’])")
PARTICIPLE: Final = re.compile(
    rf"(?:,|\s[–—-]|\band|\bwhile|\bbefore|\bbut|\bafter|\bas|\bby)\s(?:also\s|again\s|further\s|only\s)?(?P<verb>{'|'.join(sorted(PARTICIPLES))})\b"
)
ACCORDING: Final = re.compile(r"\b[Aa]ccording to\b|\b[Ii]n the words of\b")

AUXILIARY: Final = re.compile(
    r"(?:,\s*)?(?:\b(?:has|have|had|also|again|both|later|earlier|then|now|however|meanwhile|repeatedly|consistently|"
    r"previously|already|recently|only|even|still|further|reportedly|publicly|privately|separately|explicitly|jointly|"
    r"strongly|firmly|subsequently|immediately|himself|herself|itself|themselves|in turn|for (?:his|her|its|their) part|"
    r"on the other hand|too|all|once|just|always|long|never|officially|formally|unanimously|flatly|categorically|"
    r"initially|angrily|quickly|simply|instead|therefore|as well|nevertheless|nonetheless|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|late|early|yesterday|today)\b,?\s*)+$"
)
"""Words between a subject and its verb of saying."""

NOUN_BEFORE: Final = re.compile(
    r"\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|of|for|to|in|with|by|from|under|into|"
    r"[Ii]s|are|was|were|be|been|being|not|did|does|do|didn't|doesn't|don't|would|will|could|can|may|might|must|should|"
    r"shall|cannot|can't|won't|wouldn't|let|so|joint|new|such|more|which|get|got|gets)\s*$|['’]s?\s*$|[-–]$"
)
"""What stands before a word that is no verb of saying here: a noun, an infinitive, a passive, something not said."""

# ruff: noqa: E501 - words belong on a line together
"""Lines of a page that belong to no article: captions, credits, links to other articles, widgets.

Each table is one regular expression over a whole line. A line of body that looks like one of these must not be lost, so the
words are those of pages, and a long line with a sentence in it counts only if it names a credit or a right.
"""

from __future__ import annotations

import re
from typing import Final

_LINKS: Final = re.compile(
    r"""^\W*(?:
    (?:(?:read|see|watch|listen)\ (?:also|more|next|too|it|now|the\ (?:original|full))|also\ (?:read|see|watch))\b
    |(?:watch|video|in\ pictures|gallery|photos|slideshow|live|listen|related|see\ also|read|opinion|analysis|explainer|profile)\s?(?::|\||\(\d)
    |(?:related|recommended|trending)\b.{0,60}$
    |recommended\ for\ you|more\ (?:articles|stories|news|from|on|in|coverage|headlines)\b.{0,60}$|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested)
    |most\ (?:read|popular|viewed|shared|commented)|latest(?:\ (?:news|stories|headlines|updates?|videos?))?$|top\ (?:stories|news|headlines)|popular\ posts?
    |don.t\ miss|editor.s\ (?:picks?|choice)|what\ to\ read\ next|up\ next|next\ up|next\ (?:article|post|story)|previous\ (?:article|post|story)
    |breaking\ news(?:\ alerts?)?$|watch\ live|play\ (?:video|now)|in\ this\ story|on\ this\ (?:page|topic)|trending|stories\ you|must\ read|must-read
    |(?:tags?|topics?|filed\ under|categor(?:y|ies)|labels|keywords|section|hashtags?|see\ more\ on)\s*:?\s*(?:$|.{0,160}$)(?<![.!?])(?<=\w)(?<!\bsaid)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WIDGETS: Final = re.compile(
    r"""^\W*(?:
    (?:please\ )?(?:subscribe|sign\ (?:up|in)\b|log\ in\b|register\b|follow\ (?:us|\S+\ on)|join\ (?:us|our)|like\ us|share(?:\ (?:this|on|via|it|with)\b.*)?$|tweet$
      |print(?:\ (?:this|article|page|story).*)?$|e-?mail(?:\ (?:this|a\ friend|article).*)?$|save(?:\ (?:article|for\ later))?$|copy\ link|listen$|pin\ it|whatsapp|hide\ caption|toggle
      |comments?(?:\s(?:are\ closed|\(\d+\)|\d+|off).*)?\.?$|\d+\ (?:comments?|shares?|views?|likes?|retweets?)$|leave\ a\ (?:reply|comment)|post\ a\ comment|add\ a\ comment|join\ the\ (?:conversation|discussion)
      |reply$|view\ comments|no\ comments|show\ comments|share\ your)
    |please\ (?:enter|reload|log|enable|wait)|the\ recaptcha|this\ site\ (?:is|uses)|your\ (?:e-?mail|name)\b.{0,60}$|enter\ your|save\ my\ name|you\ must\ be\ logged
    |name\s?\*|website$|email\ address|required\ fields|loading\W*$|\d+\ of\ \d+$|slideshow\b.{0,30}$|enlarge\b.{0,30}$|zoom$|close$|advertisements?$|ads?\ by
    |story\ continues\ below|article\ continues|continue\ reading|load\ more|show\ more|see\ all|view\ (?:all|more|gallery)|skip\ (?:to|ad)|menu$|home$|search$|back\ to\ top|top$
    |click\ (?:here|to|on)|tap\ (?:here|to)|download\ (?:the|our)|get\ (?:the\ latest|our|breaking|updates|email)|turn\ on\ notifications|report\ (?:a\ typo|an\ error|this\ ad)|contact\ (?:us|the\ (?:editor|author|writer))
    |(?:sponsored|promoted|partner)\ content|newsletter|donate\b.{0,40}$|support\ (?:us|our|independent)|republish|about\ (?:us|the\ author)|advertis\w+$
    |(?:facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|pinterest|reddit|google\+?|flipboard|messenger|viber|vk)(?:\W.{0,60})?$
    |https?://\S+$|www\.\S+$|pic\.twitter\.com/\S+|t\.co/\S+|@\w+$|\[/?[a-z_]+[^\]]{0,80}\]|!?\[[^\]]{0,120}\]\(|!\[
    |\d{1,3}[\s-]?min(?:ute)?s?\ (?:read|listen|watch)$|(?:gift|bookmark)\ (?:this\ )?article|reuse\ this\ content|purchase\ licensing|view\ image\ in
    |this\ article\ is\ more\ than\b.{0,40}$|open(?:s)?\ (?:in\ )?(?:a\ )?new\ (?:tab|window)|most\ viewed|explore\ more|jump\ to|allow\ (?:content|cookies)
    |we\ use\ cookies|by\ using\ this\ site|accept\ (?:all\ )?cookies|cookie|privacy\ (?:policy|notice)|terms\ (?:of|and)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDITS: Final = re.compile(
    r"""^\W*(?:
    (?:photo|image|picture|photograph|video|caption|credit|illustration|graphic|map)s?(?:\ (?:by|credit|courtesy|copyright|caption|source))?\s*[:/(©-]
    |(?:file\ (?:photo|picture|image|pic)|representational\ image|handout)\b
    |(?:image|media|photo|picture)\ (?:copyright|caption|credit|source)\b|(?:photo|image|picture|photograph|video|illustration|graphic)s?\ (?:by|courtesy)\b.{0,60}$
    |(?:getty|afp\ photo|ap\ photo|reuters/|epa/|afp/|anadolu/)|getty\ images|(?:reuters|afp|ap|epa|tass|xinhua|anadolu|getty|dpa)\s?(?:/|\|).{0,60}$
    |(?:additional\ )?(?:reporting|writing|editing|report|compiled|edited|translated)\ (?:and\ writing\ |and\ editing\ )?by\b.{0,160}$
    |with\ (?:inputs?|reporting|files|additional\ reporting|agencies|agency\ inputs)\b.{0,60}$|\(?with\ agency
    |(?:[A-Z][\w.'-]+\ ){0,8}?(?:contributed|contributing)\ to\ this\ (?:report|story|article)
    |our\ standards\b|the\ views\ expressed|originally\ published|(?:first\ )?published\ in\ (?:the\ )?[A-Z]\w+.{0,50}$|this\ (?:article|story|report|piece)\ (?:was|has|first|originally|appeared)
    |sources?\s*(?::.{0,60})?$|via\s*:|courtesy\b.{0,40}$
    |(?:©|\(c\)|copyright\b)|all\ rights\ reserved|(?:reuters|afp|ap|tass|dpa|agencies|ians|pti|ani|upi|xinhua)\W*$
    |[a-z]{2,4}(?:/[a-z]{2,4})+\s\(|[a-z]{2,3}/[a-z]{2,3}(?:/[a-z]{2,3})?\W*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT_WITHIN: Final = re.compile(
    r"\((?:AP|AFP|EPA|Reuters|Getty|Photo|File|Image|Photograph|Picture|Xinhua|Anadolu|TASS|Sputnik)[ /:|][^()]{0,60}\)\s*$|\b(?:REUTERS|AFP|EPA|AP|GETTY)/[A-Z][\w .'-]{2,40}$|"
    r"(?:/|\|\s?)(?:Getty(?: Images)?|AFP|Reuters|AP|EPA|Anadolu Agency)\W*$|\(file photo\)\s*$|\bfile photo\.?\s*$|(?:Photo|Image|Credit):\s.{2,40}$",
    re.IGNORECASE,
)
_RIGHTS: Final = re.compile(
    r"all rights reserved|subscribe (?:now|to)|sign up (?:for|to) (?:our|the)|newsletter|reCAPTCHA|may not be (?:published|reproduced)|"
    r"contributed to this (?:report|story|article)|(?:reporting|writing|editing) by [A-Z]\w+ [A-Z]\w+.{0,80}(?:editing|reporting|writing) by|cookie policy|terms of (?:use|service)",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(
    r"(?:(?<=[a-z?!.\"”])|\s)(?:Read|Learn|Find out|See) more(?: about)?\s?\S{0,24}$|(?:\s|^)(?:https?://)?(?:t\.co|pic\.twitter\.com)/\w+\W*$|"
    r"[—–-]\s[^()]{2,50}\(@\w{2,20}\)(?:\s.{0,30})?$|(?:^|\s)#[A-Za-z]\w+[.!?]?$"
)
"""A link at the end of a line, without a blank before it where a page was flattened; and a post that a page shows."""
_SPEAKS: Final = re.compile(r"\b(?:said|says|told|according|announced|called|wrote)\b")


def is_furniture(words: str) -> bool:
    """Return whether a line belongs to the page and not to the article.

    Examples
    --------
    >>> [is_furniture(each) for each in ("Share this article", "Print", "The paper will print the list, A said.")]
    [True, True, False]
    """
    if len(words) >= 400:
        return False
    if _RIGHTS.search(words) and (len(words) < 260 or words.startswith(("Copyright", "©", "("))):
        return not _SPEAKS.search(words) or len(words) < 60
    if len(words) < 250 and _CREDIT_WITHIN.search(words):
        return True
    if len(words) < 300 and _GLUED.search(words) and not _SPEAKS.search(words):
        return True
    if len(words) >= 170 and not _CREDITS.match(words):
        return False
    if _SPEAKS.search(words) and len(words) > 60 and words.rstrip().endswith((".", '"', "”")):
        return False
    return bool(_WIDGETS.match(words) or _CREDITS.match(words) or _LINKS.match(words))

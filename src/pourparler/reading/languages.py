"""Whether a report is in English; the rules read no other language, and say so instead of guessing."""

from __future__ import annotations

import re
from typing import Final

_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LOOKED_AT: Final = 20_000
_FEWEST: Final = 25
_WORDS_OF: Final = {
    "English": "the of and to in that is was for on with said by at from has have will be are not it as he his their an would",
    "French": "le la les des et est une dans que pour qui sur avec par aux du au ne pas ce cette sont ont été il elle leur mais",
    "German": "der die das und ist nicht mit von den dem ein eine auf für im zu sich auch hat werden wird sind bei nach aus",
    "Spanish": "el la los las de que y en una por con para del se al ha como más pero su sus fue han este esta lo",
    "Italian": "il la che di e un una per con non del della sono le gli dei nel alla ha è anche come più si da",
    "Portuguese": "o a os as de que e em uma por com para do da não no na dos das ao foi mais como se são um",
    "Dutch": "de het een van en in is dat op te zijn met voor niet aan er ook als door naar bij uit heeft maar",
    "Turkish": "ve bir bu için ile olarak da de olan daha gibi çok sonra en ne kadar ise olduğunu dedi oldu",
    "Polish": "w i na z do że się nie jest to o przez dla od po jak za ale są oraz został",
    "Indonesian": "yang dan di dengan untuk dari dalam ini itu tidak akan pada ke oleh telah juga karena adalah",
    "Swedish": "och att det som en på är av för med den till inte har om ett var från vid kan ska",
}
_LISTS: Final = {language: frozenset(words.split()) for language, words in _WORDS_OF.items()}
_SCRIPTS: Final = (
    ("Cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("Arabic", re.compile(r"[\u0600-\u06ff\u0750-\u077f]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")),
    ("Greek", re.compile(r"[\u0370-\u03ff]")),
    ("Chinese, Japanese or Korean", re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")),
    ("Indian or Thai", re.compile(r"[\u0900-\u0dff\u0e00-\u0e7f]")),
)


def other_language(text: str) -> str:
    """Return a sentence on the language of a text that is not English, or nothing if it is, or is too short to tell.

    Examples
    --------
    >>> other_language("The talks begin on Monday, the minister said.")
    ''
    """
    looked_at = text[:_LOOKED_AT]
    letters = len(_LETTER.findall(looked_at))
    for script, pattern in _SCRIPTS:
        if letters > _FEWEST and len(pattern.findall(looked_at)) * 2 > letters:
            return _sentence(f"is written in {script} letters")
    words = [word.casefold() for word in _WORD.findall(looked_at)]
    shares = {language: sum(word in known for word in words) for language, known in _LISTS.items()}
    best = max(shares, key=lambda language: (shares[language], language == "English"))
    if (
        len(words) < _FEWEST
        or best == "English"
        or shares[best] < 2 * shares["English"]
        or shares[best] * 10 < len(words)
    ):
        return ""
    return _sentence(f"seems to be in {best}")


def _sentence(what: str) -> str:
    return f"The report {what}; only English is read, so nothing is proposed from it."

"""A brief as PDF, typeset by typst from data: nothing that the dossier says is ever read as markup."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from ...standing.explain import CitedPassage, Step
from ..paint import printable, shortened
from ..pictures import Picture, safe_address, svg
from ..pictures.png import font_folder, letters_beyond
from .brief import Answer, Brief
from .evidence import CitedSource
from .rendering import MOST_FINDINGS, MOST_STEPS, derivation, origin, sentence, short_place

PAGE_WIDE: Final = 620
"""The width for which pictures are laid out that stand on a page of A4."""
_TALLEST: Final = 690
_WIDEST: Final = 468
"""Points that a picture may take on a page."""
_FONTS: Final = ("Source Sans Pro", "Libertinus Serif", "DejaVu Sans")


class NoPdfError(RuntimeError):
    """What typesets PDF is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "A PDF needs the extra `pdf`: pip install 'pourparler[pdf]'. HTML and Markdown need nothing: name a file that "
            "ends in .html or .md."
        )


def report_pdf(brief: Brief) -> bytes:
    """Return a brief as PDF; the same brief gives the same bytes.

    Raises
    ------
    NoPdfError
        If the extra is not installed.
    """
    if find_spec("typst") is None:
        raise NoPdfError
    import typst

    data = json.dumps(_data(brief), ensure_ascii=False)
    folder = font_folder()
    with TemporaryDirectory() as place:
        template = files(__package__).joinpath("templates", "report.typ").read_text(encoding="utf-8")
        _put(Path(place), {"report.typ": template, "brief.json": data})
        _put(Path(place), {_file(number): svg(each) for number, each in enumerate(brief.pictures)})
        made = typst.compile(
            str(Path(place) / "report.typ"),
            root=place,
            font_paths=[str(folder)] if folder is not None else [],
            ignore_system_fonts=folder is not None and not letters_beyond(data),
            timestamp=0,
        )
    return bytes(made)


def _put(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", errors="replace")


def _file(number: int) -> str:
    return f"picture-{number}.svg"


def _data(brief: Brief) -> dict[str, Any]:
    """Return what the template sets, as plain data, harmless characters only."""
    data = {
        "fonts": list(_FONTS),
        "title": brief.title,
        "short_title": shortened(brief.title, 60),
        "at": brief.at,
        "known_on": brief.known_on,
        "answer": brief.answer,
        "summary": brief.summary,
        "seats": [(each.title, each.capacity, each.words) for each in (*brief.seated, *brief.free)],
        "door": [_answer(each, f"{each.title} as {each.capacity}", brief) for each in brief.door],
        "motions": [_answer(each, each.title, brief) for each in brief.motions],
        "left_out": brief.left_out,
        "changes": [{"question": each.question, "ways": each.ways} for each in brief.changes],
        "fragile": brief.fragile,
        "resting": brief.resting,
        "disputed": [
            {
                "name": dispute.name,
                "values": [
                    {
                        "words": value.words,
                        "place": short_place(value.place, brief),
                        "passages": _passages(value.passages),
                    }
                    for value in dispute.values
                ],
            }
            for dispute in brief.disputed
        ],
        "proposed": len(brief.proposed),
        "findings": [f"{f.weight.name.lower()}: {f.sentence} {f.way_out}" for f in brief.findings[:MOST_FINDINGS]],
        "sources": [_source(source) for source in brief.sources],
        "derived": derivation(brief),
        "rules": [f"{rule.name}: {rule.words} ({short_place(rule.place, brief)})" for rule in brief.rules],
        "pictures": [_picture(number, each) for number, each in enumerate(brief.pictures)],
    }
    harmless: dict[str, Any] = _harmless(data)
    return harmless


_LONG_WORD: Final = re.compile(r"\S{30}(?=\S{10})")
_ADDRESSES: Final = frozenset({"link", "to"})


def _harmless(value: Any) -> Any:
    """Return data in which no letter does anything, and every long word can be broken; addresses stay as they are."""
    if isinstance(value, str):
        return _LONG_WORD.sub("\\g<0>\u200b", printable(value))
    if isinstance(value, dict):
        return {name: each if name in _ADDRESSES else _harmless(each) for name, each in value.items()}
    return [_harmless(each) for each in value] if isinstance(value, list | tuple) else value


def _answer(answer: Answer, head: str, brief: Brief) -> dict[str, Any]:
    why = answer.why
    return {
        "head": head,
        "words": sentence(answer.words),
        "steps": [_step(step, brief) for step in why.steps[:MOST_STEPS]],
        "left_out": max(0, len(why.steps) - MOST_STEPS),
        "sums": [sentence(words) for words in why.sums],
        "remarks": [*([why.note] if why.note else []), *(f"{r.words}: {r.kind.words}" for r in why.readings)],
        "ways": [way.words for way in why.ways],
    }


def _step(step: Step, brief: Brief) -> dict[str, Any]:
    return {"sentence": step.sentence, "place": short_place(step.place, brief), "passages": _passages(step.passages)}


def _passages(passages: Sequence[CitedPassage]) -> list[dict[str, str]]:
    return [{"origin": origin(p), "words": p.words, "to": safe_address(p.address)} for p in passages]


def _source(source: CitedSource) -> dict[str, Any]:
    return {
        "title": source.title or source.name,
        "known": ", ".join(word for word in (source.outlet, source.date) if word),
        "address": source.address,
        "link": safe_address(source.address),
        "passages": source.passages,
    }


def _picture(number: int, picture: Picture) -> dict[str, Any]:
    scale = min(1.0, _TALLEST / picture.high, _WIDEST / picture.wide)
    size = {"width": round(picture.wide * scale, 1), "height": round(picture.high * scale, 1)}
    return {"file": _file(number), "alt": f"{picture.title}. {picture.description}", **size}

"""Frames of acts: the verbs and nouns by which a report says that somebody invites, attends, objects, signs."""

from __future__ import annotations

from typing import Final

from .act_frame import Frame
from .admission_frames import ADMISSION
from .conference_frames import CONFERENCE
from .presence_frames import PRESENCE

FRAMES: Final[tuple[Frame, ...]] = (*PRESENCE, *ADMISSION, *CONFERENCE)
"""Every frame, the more telling before the more general: of two that touch, the first counts."""

__all__ = ["FRAMES", "Frame"]

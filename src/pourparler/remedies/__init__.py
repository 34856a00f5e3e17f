"""What would change it: the moves somebody could make, the smallest sets of them that do, and what is fragile."""

from .aims import Aim
from .found import Found, Part
from .is_remedy import is_remedy
from .moves import Matter, Move, Replay, Wait
from .remedies import remedies
from .searched import Remedies

__all__ = ["Aim", "Found", "Matter", "Move", "Part", "Remedies", "Replay", "Wait", "is_remedy", "remedies"]

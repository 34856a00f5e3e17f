"""What is in force at a date: actors, groups, capacities, routes and decision rules."""

from .charter import ANY, Charter, RuleVersion
from .memberships import Memberships
from .timeline import Timeline

__all__ = ["ANY", "Charter", "Memberships", "RuleVersion", "Timeline"]

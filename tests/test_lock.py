"""What is installed is pinned by hash, covers what pyproject.toml asks for, and names no place to fetch it from."""

import re
import tomllib
from pathlib import Path

import pytest

import pourparler

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

each_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)


def entries(lock):
    """Return the lock's requirements, each with its continuation lines joined and its comments gone."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    return [entry for entry in "\n".join(lines).replace("\\\n", " ").splitlines() if entry.strip()]


def normal(requirement):
    return re.sub(r"[-_.]+", "-", NAME.match(requirement)[0]).lower()


def required(group):
    """Return the names that a dependency group and the package itself, with all its extras, ask for."""
    found = {normal(requirement) for requirement in PROJECT["project"]["dependencies"]}
    found |= {normal(item) for extra in PROJECT["project"]["optional-dependencies"].values() for item in extra}
    for item in PROJECT["dependency-groups"][group]:
        found |= required(item["include-group"]) if isinstance(item, dict) else {normal(item)}
    return found


def test_locks_are_those_of_development_and_benchmarks():
    assert [lock.name for lock in LOCKS] == ["bench.lock", "dev.lock"]


@each_lock
def test_lock_names_no_address_and_no_path(lock):
    address = re.compile(r"https?|://|--(?:extra-)?index|--find-links|@|(?<!\S)/\S*")
    assert address.findall(lock.read_text(encoding="utf-8")) == []


@each_lock
def test_every_requirement_is_pinned_and_hashed(lock):
    pinned = re.compile(r"[a-z0-9-]+==\S+(?: *;[^\\]*?)?(?:\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [entry for entry in entries(lock) if not pinned.fullmatch(entry)] == []


@each_lock
def test_lock_covers_the_project(lock):
    assert required(lock.stem) - {normal(entry) for entry in entries(lock)} == set()


def test_package_and_metadata_agree_on_the_version():
    assert PROJECT["project"]["version"] == pourparler.__version__

"""Every benchmark, one after the other: what `make bench` runs.

    python benchmarks/run.py [--quick] [--write] [PART ...]

With `--write` the tables in `README.md` are replaced by those just measured. Parts are the files beside this one; by
default all that are there.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
README = HERE / "README.md"
QUICKLY = {
    "core": ["--quick"],
    "what_if": ["--quick"],
    "unblock": ["--quick"],
    "simplegames_power": ["20"],
    "reading_speed": ["--quick"],
    "graphmodel_stability": ["--quick"],
}
"""The parts in their order, and how each is told to be quick."""


def tables(part: str, options: list[str]) -> str:
    """Run one benchmark, show what it prints as it comes, and return it."""
    said: list[str] = []
    command = [sys.executable, str(HERE / f"{part}.py"), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            said.append(line)
    if process.returncode:
        raise SystemExit(process.returncode)
    return "".join(said).strip()


def written(readme: str, part: str, measured: str) -> str:
    """Return the README with the tables of one part replaced."""
    begin, end = f"<!-- {part}: begin -->", f"<!-- {part}: end -->"
    return re.sub(f"{begin}.*?{end}", lambda _: f"{begin}\n{measured}\n{end}", readme, flags=re.DOTALL)


def main() -> None:
    """Run what there is."""
    parser = argparse.ArgumentParser(description="Run every benchmark.")
    parser.add_argument("--quick", action="store_true", help="Once each, and nothing that takes minutes.")
    parser.add_argument("--write", action="store_true", help="Put the tables into README.md.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"Of {', '.join(QUICKLY)}.")
    options = parser.parse_args()
    for part in options.parts or QUICKLY:
        if (HERE / f"{part}.py").exists():
            print(f"\n## {part}\n", flush=True)
            measured = tables(part, QUICKLY[part] if options.quick else [])
            if options.write:
                README.write_text(written(README.read_text(encoding="utf-8"), part, measured), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Imports point down: the floors of CONTRIBUTING.md hold, the mathematics stands alone, and the front door is light."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("click", "numpy", "scipy")


def test_imports_point_down():
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint_imports, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", ["pourparler.graphmodel", "pourparler.simplegames"])
def test_mathematics_imports_nothing_else_of_ours(package):
    graph = grimp.build_graph("pourparler", cache_dir=None)
    own = {module for module in graph.modules if f"{module}.".startswith(f"{package}.")}
    imports = {(module, target) for module in own for target in graph.find_modules_directly_imported_by(module)}
    assert {(module, target) for module, target in imports if target not in own} == set()


def test_importing_pourparler_loads_nothing_heavy():
    program = f"import sys, pourparler; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

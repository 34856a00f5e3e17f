import subprocess
import sys

from pourparler import simplegames as sg


def test_import_is_light():
    code = "import sys, pourparler.simplegames; print([m for m in ('numpy', 'scipy') if m in sys.modules])"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


def test_public_names_are_there():
    assert all(hasattr(sg, name) for name in sg.__all__)

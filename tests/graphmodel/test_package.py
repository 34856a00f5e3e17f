import subprocess
import sys

from pourparler import graphmodel as gm


def test_import_and_small_models_are_light():
    code = (
        "import sys\n"
        "from pourparler.graphmodel import option_model, ranking, stability\n"
        "stability(option_model({'A': ['a'], 'B': ['b']}, {'A': ranking(3, 4, 2, 1), 'B': ranking(2, 4, 3, 1)}))\n"
        "print([module for module in ('numpy', 'scipy', 'numba') if module in sys.modules])"
    )

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


def test_public_names_are_there():
    assert all(hasattr(gm, name) for name in gm.__all__)

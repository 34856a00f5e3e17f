"""The kernels as machine code, when Numba is installed and the model is large enough to be worth it."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

COMPILE_FROM = 1 << 11


@cache
def is_available() -> bool:
    """Say whether Numba can be imported; it comes with ``pip install 'pourparler[graph]'``."""
    return find_spec("numba") is not None and find_spec("numpy") is not None


@cache
def compiled(kernel: Callable[..., None]) -> Callable[..., None]:
    """Return the kernel as machine code, kept on disk for the next process."""
    numba: Any = import_module("numba")
    return numba.njit(cache=True, nogil=True)(kernel)  # type: ignore[no-any-return]

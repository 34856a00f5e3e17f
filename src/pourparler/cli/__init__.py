"""The command ``pourparler``: thin shells over the views, one module for each command.

Exit codes: 0 yes or clean, 1 the answer is no, 2 usage or something that could not be read or written, 3 the check
failed, 4 undetermined.
"""

from .app import main

__all__ = ["main"]

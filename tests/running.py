"""What tests that run the command need to name."""

import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
Command = Callable[..., subprocess.CompletedProcess[str]]

"""factlint: a linter for what health content claims. `from linter import load_rules, check_text`."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.check import check_text as check_text
    from linter.check import check_texts as check_texts
    from linter.packs import load_rules as load_rules

__version__ = "0.1.0"
__all__ = ["__version__", "check_text", "check_texts", "load_rules"]


def __getattr__(name: str) -> Any:
    """Import the API on first use, so that `import linter` itself costs nothing."""
    if name in ("check_text", "check_texts"):
        from linter import check

        return getattr(check, name)
    if name == "load_rules":
        from linter.packs import load_rules

        return load_rules
    raise AttributeError(f"module 'linter' has no attribute {name!r}")

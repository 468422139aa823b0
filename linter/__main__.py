"""`python -m linter`: the same as the `factlint` command."""

from linter.cli import main

main()

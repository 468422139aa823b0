"""The one exception a user's mistake raises; the command line catches it once."""


class FactlintError(Exception):
    """A mistake the user can mend: what is wrong, where, and what to do.

    `problems` holds one line each, ready to print:
    `rules/diet.yaml:14:7: unknown verdict "wrong"; did you mean "refuted"?`
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems

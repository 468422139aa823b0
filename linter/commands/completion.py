"""`factlint completion`: the script that makes a shell complete the command."""

import click
from click.shell_completion import get_completion_class

EXAMPLES = """
\b
Put it where your shell looks:
  bash  factlint completion bash > ~/.local/share/bash-completion/completions/factlint
  zsh   factlint completion zsh > "${fpath[1]}/_factlint"
  fish  factlint completion fish > ~/.config/fish/completions/factlint.fish
"""


@click.command(epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL."""
    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(context.find_root().command, {}, "factlint", "_FACTLINT_COMPLETE").source())

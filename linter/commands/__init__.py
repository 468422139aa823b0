"""The sub-commands of `factlint`: one module each with a click command called `command`."""

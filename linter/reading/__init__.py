"""What the readers of formats share: pieces of prose, the page they fill, Markdown and HTML scanners, keys."""

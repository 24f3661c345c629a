"""newslint: the linter for generated news."""

__version__ = "0.1.0"

"""One file per output format: a Report to lines of text."""

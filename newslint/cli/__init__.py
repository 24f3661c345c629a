"""The command line: what can be asked, and who answers. No logic; the only room that prints."""

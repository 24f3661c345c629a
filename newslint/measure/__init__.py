"""Pure text to numbers; one library behind one file, and nothing that knows documents or rules."""

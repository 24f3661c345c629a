"""The nouns: spans, documents, diagnostics. Values only; nothing here reads, measures or decides."""

"""One file per format: bytes to documents. Blocks are classified here and nowhere else."""

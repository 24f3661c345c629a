"""Rules state opinions about facts: rule files, the rulebook they make, and a project's configuration."""

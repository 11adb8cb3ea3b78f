"""What the schema cannot say: one rule, one file."""

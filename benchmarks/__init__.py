"""`python -m benchmarks`: what must be fast and small, measured against its limits."""

"""One call per use case; each is a transaction of its own."""

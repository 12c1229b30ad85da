"""The work of a meeting: plan it, hold it at the table, and leave with nothing forgotten."""

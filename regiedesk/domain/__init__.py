"""The plan of a family and its rules, in plain Python: no window, no database, no PDF."""

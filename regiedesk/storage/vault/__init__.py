"""The encrypted vault: key file, database, transactions."""

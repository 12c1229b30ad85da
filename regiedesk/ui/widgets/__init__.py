"""Pieces that screens are built of."""

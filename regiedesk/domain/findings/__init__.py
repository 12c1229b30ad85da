"""What is still missing per step: small rules in tables, read by `domain.steps`. Nothing here ever blocks."""

"""What research may see of a case: counts and classes, no texts. Without names, yet not fully anonymous."""

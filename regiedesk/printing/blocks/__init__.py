"""One module per family of blocks; each turns a block into a piece."""

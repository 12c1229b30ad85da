"""Everything that is kept on disk: the vault, the codec and the files."""

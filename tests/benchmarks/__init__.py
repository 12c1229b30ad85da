"""Speed and memory of the program, measured against their bars: `make bench`."""

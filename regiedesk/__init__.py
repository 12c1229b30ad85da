"""RegieDesk: het gezinsplan op tafel, niet in de cloud."""

__version__ = "0.1.0"

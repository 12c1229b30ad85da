"""What a screen shows, without its looks: frozen states and methods named after what a user does. QtCore only."""

"""One module per screen; a screen renders a state and never decides."""

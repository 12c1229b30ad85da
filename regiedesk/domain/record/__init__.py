"""What the work copy gives to the official dossier, and to a person who asks what is kept."""

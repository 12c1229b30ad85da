"""The handreiking: stepper, questions, and the editors of the structured parts."""

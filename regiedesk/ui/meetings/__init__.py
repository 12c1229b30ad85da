"""The screen of meetings: forms of the handreiking and lists of a case together."""

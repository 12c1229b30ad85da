"""The window. It calls the domain's services and knows no database, no file format and no drawing library."""

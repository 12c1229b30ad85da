"""Papers: from a plan filtered for one holder to a document of plain blocks."""

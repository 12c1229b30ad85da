"""Draws documents as PDF; the only floor that knows ReportLab, which is loaded when a paper is drawn."""

"""What is made of the history: the progress picture, the report, exports. Sentences are handed in as a Speech."""

from bot.history.exporting import NoExport

__all__ = ["NoExport"]

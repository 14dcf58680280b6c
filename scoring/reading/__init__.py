"""What a text says: its clauses, its words and what can be read exactly, before any of it is judged."""

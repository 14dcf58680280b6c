"""How a story is judged: its sentences become parts, and parts that are told become findings and a score."""

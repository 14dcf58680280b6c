"""From vectors and relations to findings, and from those to a score."""

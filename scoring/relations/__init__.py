"""The relation model: whether a text says, partly says, contradicts or leaves open a statement."""

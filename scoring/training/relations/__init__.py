"""How the relation model is made."""

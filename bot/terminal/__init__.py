"""The terminal front end: `app` plays an interview, `keyboard` reads replies, `screen` shows messages.

Nothing is imported here: whoever only shows something needs no keyboard.
"""

"""python -m bot.cli: the same as the command mensetsu."""

from bot.cli import main

main()

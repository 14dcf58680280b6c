"""How well spoken replies are heard: recordings are made of graded replies, heard as the program hears, and judged."""

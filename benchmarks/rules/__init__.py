"""Rules that set a reply aside, or a part of it: how often they hit an honest one, and how many true cases they catch.

For each rule a file holds honest replies full of its trigger words and true cases, in English, in Japanese and mixed,
written without sight of the rule. Half of them, chosen by a digest, are there to develop on; the others are measured
only.
"""

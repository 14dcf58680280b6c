"""Making the bilingual encoder from public corpora: `python -m scoring.training`; nothing else imports it."""

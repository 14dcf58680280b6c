"""How good the score is: measured on graded replies, on questions that no weight was fitted on."""

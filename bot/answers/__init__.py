"""Topic x council x reader x layer -> words, the clauses they stand on, hard words explained."""

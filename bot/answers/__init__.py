"""Topic x council x audience x detail level -> words, the clauses they stand on, hard words explained."""

"""Mutation testing: small slips are put into the code, and the tests have to find them (`make test-mutants`)."""

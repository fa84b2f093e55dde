"""The command line: says what, not how. Each command imports its work when it runs."""

"""Tools: forms that count, plan or print; one folder each."""

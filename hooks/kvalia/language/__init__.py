"""Languages: what each one is, its interface strings, its typography."""

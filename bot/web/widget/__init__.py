"""What people see and press: one folder a component, with its template, its style and its script beside each other."""

"""The tour: five steps that show what is where."""

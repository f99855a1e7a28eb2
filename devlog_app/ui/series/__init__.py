"""The series planner: a conference or a month in its order, every post at its time, sent as one action."""

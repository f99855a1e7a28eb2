"""One module a verb: ``add_to(application)`` tells typer about it."""

"""What a crash left behind is offered again."""

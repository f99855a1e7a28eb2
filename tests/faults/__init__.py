"""Publications that are killed, cut off and disturbed at every point, and counted afterwards."""

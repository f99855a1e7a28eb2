"""What comes out when."""

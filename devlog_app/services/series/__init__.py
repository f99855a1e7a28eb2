"""Series: reading, planning, publishing, shifting."""

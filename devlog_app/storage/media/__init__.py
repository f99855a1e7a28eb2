"""Pictures and other files of notes: found, measured, made ready to send."""

"""What can be commanded: the modules that connect the table of actions with what carries them out."""

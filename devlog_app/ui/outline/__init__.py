"""The headings of the note that is shown: to see, to go to, to move sections by."""

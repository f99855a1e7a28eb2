"""The properties of the note that is shown: a form beside its text, made from the model of the front matter."""

"""The values that travel between the layers; nothing here imports anything of ours from above."""

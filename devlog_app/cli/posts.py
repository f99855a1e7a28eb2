"""Show a post in the terminal, in the way that suits where the output goes."""

from devlog_app.cli.output import Output
from devlog_app.model.post import Post


def show_post(output: Output, post: Post) -> None:
    """Print *post* as it will look: bubbles in colour, or plain lines."""
    if output.colour:
        from devlog_app.cli.bubbles import show_bubbles

        show_bubbles(post, output.console())
    else:
        from devlog_app.cli.plain_post import plain_post

        output.say(plain_post(post))

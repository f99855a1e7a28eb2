"""What a user has done before pictures of a publication on its way, of its ends and of its page are taken."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QPushButton, QTabWidget
from screenshots.props import DATA, TALK
from screenshots.stage import Stage

from devlog_app.model.after_publication import Pulled
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.clock import utc_now
from devlog_app.model.errors import PublishError
from devlog_app.model.job import Job, PartItem, PartState
from devlog_app.model.post import NoteRef, Post, Target, TextMessage
from devlog_app.model.steps import Connecting, Sent, Step, Uploading, Waiting
from devlog_app.ui.comparing.choice_bar import Choice
from devlog_app.ui.comparing.conflict_view import ConflictView
from devlog_app.ui.post_page.join_dialog import JoinDialog
from devlog_app.ui.post_page.page import PostPage, Wish
from devlog_app.ui.post_page.pull_dialog import PullDialog
from devlog_app.ui.post_page.second_look import SecondLook
from devlog_app.ui.publish.course import UNDO, Course, Interrupted
from devlog_app.ui.publish.course import Stage as Standing
from devlog_app.ui.publish.sheet import PublishSheet

ZONE = "Europe/Moscow"
TITLE = "Разметка без боли"


def publishing(stage: Stage) -> None:
    """All that is known before a post goes out."""
    stage.do("publish")
    stage.settle(1)


def published(stage: Stage) -> None:
    """How a post arrived, step by step."""
    publishing(stage)
    stage.window.findChildren(QPushButton, "publish_now")[-1].click()
    stage.settle(2)


def on_its_way(standing: Standing, step: Step | None, *behind: Step, fails: bool = False) -> Callable[[Stage], None]:
    """A publication that stands so: *step* is under way, *behind* it are others; or it has failed."""

    def play(stage: Stage) -> None:
        publishing(stage)
        course = Course(
            note=TALK,
            title=TITLE,
            channel="main",
            stage=standing,
            step=step,
            since=time.monotonic() - 2,
            behind=behind,
            error=PublishError("cannot_post", channel="Команда «Маяк»") if fails else None,
        )
        stage.part(PublishSheet).show_course(course, ZONE)

    return play


held = on_its_way(Standing.HELD, Waiting(5, UNDO))
uploading = on_its_way(Standing.UNDER_WAY, Uploading(2, 3, 3_400_000, 8_100_000), Connecting("main"), Sent(1, 3, ()))
waiting = on_its_way(Standing.UNDER_WAY, Waiting(48, "wait_flood"), Connecting("main"), Sent(1, 3, ()))
failed = on_its_way(Standing.FAILED, None, Connecting("main"), fails=True)


def interrupted(stage: Stage) -> None:
    """What a crash left half sent."""
    words = tuple(TextMessage(words) for words in ("раз", "два", "три"))
    post = Post(note=NoteRef("N", TITLE, TALK), channel="main", target=Target.CLASSIC, source_digest="", messages=words)
    there = (PartState.SENT, PartState.PENDING, PartState.PENDING)
    job = Job(
        id="01",
        workspace=str(stage.root),
        note_id="N",
        channel="main",
        channel_kind=ChannelKind.TELEGRAM,
        channel_id=1,
        date=None,
        publication=1,
        post=post,
        post_digest="",
        created=utc_now() - timedelta(minutes=12),
        items=tuple(PartItem(part=part, item=0, random_id=part, state=state) for part, state in enumerate(there)),
    )
    stage.window.unfinished.show_offer(Interrupted(job, is_old=False))


def post_page(stage: Stage) -> None:
    """A published post beside its note, which was changed since."""
    stage.do("show_post")
    stage.part(PostPage)
    stage.settle(2)


def post_tab(number: int) -> Callable[[Stage], None]:
    """Another of the page's tabs."""

    def play(stage: Stage) -> None:
        post_page(stage)
        stage.part(PostPage).findChildren(QTabWidget)[0].setCurrentIndex(number)

    return play


def wishing(wish: Wish) -> Callable[[Stage], None]:
    """What is asked before the post is changed so."""

    def play(stage: Stage) -> None:
        post_page(stage)
        stage.part(PostPage).wanted.emit(wish)
        stage.settle(1)

    return play


def pulling(stage: Stage) -> None:
    """What another admin's edit would make of the note."""
    post_page(stage)
    before = (stage.root / DATA).read_text("utf-8")
    after = before.replace("дёшево", "почти бесплатно", 1)
    pulled = Pulled(path=DATA, channel="main", text=after, before=before, exact=True, changed_here=False)
    PullDialog(pulled, "main", stage.window).open()


def joining(stage: Stage) -> None:
    """A note and its post were both changed: what is to hold."""
    wishing(Wish.JOIN)(stage)
    stage.part(JoinDialog)


def joined(stage: Stage) -> None:
    """What both will say."""
    joining(stage)
    dialog = stage.part(JoinDialog)
    choosing = dialog.findChildren(ConflictView)[0]
    choosing.choose_all(Choice.BOTH)
    choosing.decided.emit(choosing.result())
    stage.wait(
        lambda: all(button.isEnabled() for button in dialog.findChildren(SecondLook)[0].findChildren(QPushButton))
    )
    stage.settle(1)

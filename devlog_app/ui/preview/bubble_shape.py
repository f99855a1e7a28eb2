"""The outline of a Telegram bubble: round corners, and a tail where the last message of a row ends."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def bubble_shape(body: QRectF, radius: float, tail: float, *, has_tail: bool) -> QPainterPath:
    """The outline around *body*; the tail reaches *tail* pixels out of its lower left corner."""
    path = QPainterPath()
    path.addRoundedRect(body, radius, radius)
    if not has_tail:
        return path
    corner = body.bottomLeft()
    hook = QPainterPath(corner + QPointF(radius, 0))
    hook.lineTo(corner + QPointF(-tail * 0.55, 0))
    hook.cubicTo(
        corner + QPointF(-tail, 0), corner + QPointF(-tail, -tail * 0.2), corner + QPointF(-tail * 0.6, -tail * 0.45)
    )
    hook.quadTo(corner + QPointF(0, -tail), corner + QPointF(0, -radius))
    hook.lineTo(corner + QPointF(radius, -radius))
    hook.closeSubpath()
    return path.united(hook)

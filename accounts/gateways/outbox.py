"""The offline gateway: texts stay in memory, and the demonstration shows the last one."""

from collections import deque
from typing import ClassVar


class OutboxTexts:
    shows_texts = True
    sent: ClassVar[deque[tuple[str, str]]] = deque(maxlen=50)

    def send(self, *, mobile: str, text: str) -> None:
        self.sent.append((mobile, text))

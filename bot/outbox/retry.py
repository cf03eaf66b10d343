"""When a letter is tried again, and for how long a sender may hold one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RetryPolicy:
    """The numbers of sending again. All are seconds but for `growth`."""

    first_pause: float  # MAIL_PAUSE_SECONDS: a mail server that restarts is mostly back by then
    growth: float = 2.0  # each pause so many times the last: a short failure costs little time, a long one few tries
    longest_pause: float = 3600.0  # after days of failure a letter still leaves within the hour in which the server is back
    poll: float = 15.0  # the outbox is looked at so often, whatever happens: another process may have stored a letter
    lease_margin: float = 10.0  # longer than sending may take: then whoever leased a letter is dead, and another may have it

    def pause(self, tries: int) -> float:
        """Seconds until the next try, after so many in vain."""
        pause = self.first_pause
        for _ in range(tries - 1):
            if pause >= self.longest_pause:
                break
            pause *= self.growth
        return min(pause, self.longest_pause)

    def lease(self, sending: float) -> float:
        """Seconds for which a letter is kept from other senders, where sending may take so many."""
        return sending + self.lease_margin

    def idle(self) -> float:
        """Seconds until the outbox is looked at again when nobody wakes the worker."""
        return min(self.poll, self.first_pause)

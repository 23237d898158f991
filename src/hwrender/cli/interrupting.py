"""Ctrl-C, or SIGTERM: a run that is told to stop has ended two seconds later, whatever it is at.

Python raises `KeyboardInterrupt` in the main thread, between any two of its instructions. There it can be
lost: what is raised while an object is taken apart is printed and forgotten. It can leave a lock behind that
nobody will ever release, such as that of a module which is being loaded, and then each thread that needs the
module stands for ever, and so does whoever waits for that thread. A library in C that is just being loaded
may not bear it, and ends the process with a signal: there it has to wait. Or the main thread is deep in a
library and hears of nothing. So nobody waits for threads once a run is told to stop, and a thread that needs
nothing but the signal itself ends the process when the orderly way takes too long.

This module loads nothing that Python has not loaded already: an interrupt that comes before it is ready shows
a traceback.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # `signal` itself loads much
import _thread
import os
import sys
import time

TYPE_CHECKING = False  # what type checkers take for true; `typing` loads much
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

STOPPING_SECONDS = 1.3
"""How long the orderly way may take. A pool of processes takes up to a second of it."""

CLEARING_SECONDS = 0.3
"""How long files that are being put into place are waited for, when the orderly way has taken too long."""

LOADING_SECONDS = 0.01
"""How long a library that is being loaded is left alone before it is looked at again."""

MESSAGE = b"Stopped. The last good copies are untouched.\n"

INTERRUPTED = 130
"""The exit code (`hwrender.errors.ExitCode`)."""


class InterruptWatch:
    """What this process knows of the interrupts it was sent."""

    def __init__(self) -> None:
        self.is_told = False

    def begin(self) -> None:
        """Heed interrupts from here on, if whoever started this process has not told it to ignore them."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return
        signal.signal(signal.SIGINT, self._tell)
        if _heeds_sigterm(signal.SIG_DFL):
            signal.signal(signal.SIGTERM, self._tell)
        try:
            reading, writing = os.pipe()
        except OSError:  # no more files can be opened: the orderly way is all there is
            return
        if sys.platform != "win32":  # its pipes are not asked for this
            os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        _thread.start_new_thread(self._end_when_told, (reading,))

    def end(self) -> None:
        """The work is done: an interrupt comes too late from here on."""
        if signal.getsignal(signal.SIGINT) == self._tell:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        if _heeds_sigterm(self._tell):
            signal.signal(signal.SIGTERM, signal.SIG_IGN)

    def _tell(self, number: int, frame: FrameType | None) -> None:
        """In the main thread. A second interrupt must not disturb the tidying up after the first."""
        if self.is_told:
            return
        if _is_loading_a_library(frame):
            _thread.start_new_thread(_tell_again, ())
        else:
            self.is_told = True
            sys.unraisablehook = lambda _: None  # interrupts that were raised where nobody catches them
            raise KeyboardInterrupt

    def _end_when_told(self, reading: int) -> None:
        """In a thread that nothing can hold up: it loads no module and waits for no lock for long."""
        while not {int(signal.SIGINT), int(signal.SIGTERM)} & set(os.read(reading, 64)):
            pass
        time.sleep(STOPPING_SECONDS)
        staging = sys.modules.get("hwrender.publishing.staging")
        if staging is not None:
            staging.abandon_all(CLEARING_SECONDS)
        os.write(2, MESSAGE)
        os._exit(INTERRUPTED)


def _heeds_sigterm(handler: object) -> bool:
    """Whether this is what becomes of SIGTERM, by which systems tell a program to end. Windows sends none."""
    return sys.platform != "win32" and bool(signal.getsignal(signal.SIGTERM) == handler)


def _is_loading_a_library(frame: FrameType | None) -> bool:
    """Whether a library that is not written in Python is being loaded."""
    while frame is not None:
        if frame.f_code.co_name in ("create_module", "exec_module"):
            loader = frame.f_locals.get("self")
            if type(loader).__name__ == "ExtensionFileLoader":
                return True
        frame = frame.f_back
    return False


def _tell_again() -> None:
    """Interrupt the main thread once more, a moment later."""
    time.sleep(LOADING_SECONDS)
    _thread.interrupt_main()


def are_threads_at_work() -> bool:
    """Whether a thread is still in the middle of something, such as loading a voice that nobody needs now."""
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


def end_at_once(code: int) -> NoReturn:
    """End this process, which has tidied up, with this exit code: its threads are not waited for.

    Python would take its libraries apart while a thread is inside one of them, and that can end the process
    with a signal in the place of the code.
    """
    import atexit
    from contextlib import suppress

    atexit._run_exitfuncs()  # the temporary folders of threads go, too
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody may be reading it any more
            stream.flush()
    os._exit(code)


def say_stopped() -> None:
    """Tell the person who stopped this run what has become of it."""
    from contextlib import suppress

    with suppress(OSError):
        os.write(2, MESSAGE)

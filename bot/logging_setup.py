"""No typed word in any log, whatever the level: set up before anything else that could log.

Rasa, as a library, leaves structlog unconfigured and then prints every message at debug level. Here a library's record is
reduced to where it came from and its level; only our own loggers (`bot`, `actions`) say sentences, and those are
written to hold no words of people.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

OWN_LOGGERS = ("bot", "actions", "__main__")


class PlaceOnly(logging.Filter):
    """Reduces a library's record to its place in the code; an exception to the name of its class."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the record through, without its words."""
        if record.name.split(".")[0] not in OWN_LOGGERS:
            error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
            record.msg, record.args = f"{record.module}:{record.lineno} {error}".strip(), ()
        elif record.exc_info:
            record.msg = f"{record.getMessage()} [{_trail(record)}]"
            record.args = ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def _trail(record: logging.LogRecord) -> str:
    """Class and places of an exception, without its text: the text may quote what somebody typed."""
    if not record.exc_info:
        return ""
    error_class, _, trace = record.exc_info
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{error_class.__name__ if error_class else '?'} at {' < '.join(reversed(places[-6:]))}"


def configure_logging(level: str = "INFO") -> None:
    """Configure all logging of this process. Call it first.

    Args:
        level: for our own loggers. Libraries never go below WARNING, and never with words.
    """
    _configure_libraries()
    logging.captureWarnings(True)  # libraries set their own filters; their warnings are for their makers
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(PlaceOnly())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in OWN_LOGGERS:
        logging.getLogger(name).setLevel(level)
    _configure_structlog()


def _configure_libraries() -> None:
    """What libraries read from the environment when they are imported."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")  # TensorFlow then does not look for a graphics card
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")


def _configure_structlog() -> None:
    import structlog

    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )

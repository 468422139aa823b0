"""Batches of texts checked by several processes at once; what comes out does not depend on how many there are."""

import gc
import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from linter.batch import check_batch
from linter.errors import FactlintError
from linter.files import Text
from linter.model import FileError, FileReport, Rules

Batch = Sequence[Text]
Checked = tuple[Batch, list[FileReport]]  # a batch, and a report for each of its texts


def check_batches(batches: Iterable[Batch], rules: Rules, jobs: int) -> Iterator[Checked]:
    """Check every text, in whatever order and groups they are done, with `jobs` processes (1: only this one).

    Workers start when a text has needed the parser: they are forked, where the system allows that, from a process that
    has loaded the model, and share it.
    """
    if jobs == 1:
        for batch in batches:
            yield batch, check_batch(batch, rules)
        return
    rest = iter(batches)
    for batch in rest:
        for number, text in enumerate(batch, 1):  # one by one, so that the workers can start early
            yield (text,), check_batch((text,), rules)
            if "spacy" in sys.modules:
                yield from _shared(chain([batch[number:]], rest), rules, jobs)
                return


def _shared(batches: Iterator[Batch], rules: Rules, jobs: int) -> Iterator[Checked]:
    """Batches, with workers if there are several."""
    filled = filter(None, batches)
    first = list(islice(filled, 2))
    if len(first) > 1:
        yield from _Crew(chain(first, filled), rules, jobs).work()
    else:
        yield from ((batch, check_batch(batch, rules)) for batch in first)


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    batch: Batch = ()  # what it works on


class _Crew:
    """The workers of a run, and the batches that they have still to do."""

    def __init__(self, batches: Iterator[Batch], rules: Rules, jobs: int) -> None:
        self.batches = batches
        self.again: deque[Batch] = deque()  # texts of workers that died, to be checked one by one
        self.rules = rules
        self.jobs = jobs
        self.workers: list[_Worker] = []

    def work(self) -> Iterator[Checked]:
        """Every batch with its reports. Leaving the iteration at any point ends the workers."""
        gc.freeze()  # a collection that looks at the model would copy it into every worker
        try:
            while busy := self._busy():
                for connection in wait(list(busy)):
                    worker = busy[connection]
                    batch, worker.batch = worker.batch, ()
                    reports = self._answer(worker, batch)
                    if reports is not None:
                        yield batch, reports
        finally:
            for worker in self.workers:
                worker.process.terminate()
            for worker in self.workers:
                worker.process.join()
            gc.unfreeze()

    def _busy(self) -> dict[Any, _Worker]:
        """The workers that have something to do, after all that could be given out has been."""
        while (worker := self._idle()) and (batch := self._next()):
            worker.batch = batch
            with suppress(ConnectionError):  # it has died since: reading its answer will tell
                worker.connection.send(batch)
        return {worker.connection: worker for worker in self.workers if worker.batch}

    def _idle(self) -> _Worker | None:
        for worker in self.workers:
            if not worker.batch:
                return worker
        return self._started() if len(self.workers) < self.jobs else None

    def _next(self) -> Batch | None:
        return self.again.popleft() if self.again else next(self.batches, None)

    def _started(self) -> _Worker:
        is_forked = sys.platform.startswith("linux")
        context: Any = multiprocessing.get_context("fork" if is_forked else "spawn")
        ours, theirs = context.Pipe()
        inherited = [*(worker.connection for worker in self.workers), ours] if is_forked else []
        process = context.Process(target=_serve, args=(theirs, inherited, self.rules), daemon=True)
        worker = _Worker(process, ours)
        with _held_interrupts():
            process.start()
            self.workers.append(worker)
        theirs.close()
        return worker

    def _answer(self, worker: _Worker, batch: Batch) -> list[FileReport] | None:
        """The reports on a batch; None if the worker died and the texts are to be checked again, one by one."""
        try:
            answer = worker.connection.recv()
        except (EOFError, ConnectionError):
            self.workers.remove(worker)
            return self._after_death(worker, batch)
        if isinstance(answer, BaseException):
            raise answer
        reports: list[FileReport] = answer
        return reports

    def _after_death(self, worker: _Worker, batch: Batch) -> list[FileReport] | None:
        worker.process.join()
        if len(batch) > 1:
            self.again.extend((text,) for text in batch)
            return None
        path = batch[0].path
        reason = f"the process that checked it died (exit code {worker.process.exitcode}); please report this"
        return [FileReport(path, error=FileError(path, reason))]


@contextmanager
def _held_interrupts() -> Iterator[None]:
    """Let an interrupt wait until the end: what is raised in the middle of a fork is dropped by Python."""
    if threading.current_thread() is not threading.main_thread():
        yield  # interrupts come to the main thread only
        return
    held: list[int] = []
    usual = signal.signal(signal.SIGINT, lambda number, frame: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if held:
        signal.raise_signal(signal.SIGINT)


def _serve(connection: Connection, inherited: Iterable[Connection], rules: Rules) -> None:
    """What a worker does: answers batches until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's: it ends its workers
    for other in inherited:
        other.close()  # or the end of the parent would go unnoticed
    while True:
        try:
            batch = connection.recv()
        except EOFError:
            return
        connection.send(_checked(batch, rules))


def _checked(batch: Batch, rules: Rules) -> list[FileReport] | Exception:
    try:
        return check_batch(batch, rules)
    except FactlintError as mistake:
        return mistake
    except Exception:  # a bug of ours: the parent ends with the traceback of the worker
        import traceback

        return RuntimeError(f"in a worker:\n{traceback.format_exc()}")

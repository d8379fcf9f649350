"""Work on many files at once: on all processors, with the results in the order of the files.

What is on its way is bounded, so that the memory needed does not grow with the number of files.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Fewer are done before other processes have started.
FEW = 16
# So many items a processor are on their way: enough that none waits while the first of them takes long.
AHEAD = 8


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(begin: Callable[[], Callable[[Item], Result]], items: Sequence[Item], jobs: int = 0) -> Iterator[Result]:
    """Yield what the work makes of each item, in their order.

    `begin` returns the work, and is asked once in each process, so it must be a function of a module, or a `partial`
    of one. `jobs` is the number of processes, 0 for one a processor. What the work raises is raised here.
    """
    work, jobs = begin(), min(jobs or processors(), len(items))
    if jobs < 2 or len(items) < FEW:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs, initializer=keep, initargs=(begin,)) as pool:
        try:
            yield from bounded(pool, items, jobs * AHEAD)
        finally:
            pool.shutdown(cancel_futures=True)


def bounded(pool: ProcessPoolExecutor, items: Iterable[Item], most: int) -> Iterator[Any]:
    """Yield the results of a pool in order, never more than so many waiting."""
    left = iter(items)
    waiting: deque[Future[Any]] = deque(pool.submit(perform, item) for item in islice(left, most))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(perform, item) for item in islice(left, 1))


# The work of a process.
_work: list[Callable[[Any], Any]] = []


def keep(begin: Callable[[], Callable[[Any], Any]]) -> None:
    """Begin the work of a process, and keep it: it may hold much that is the same for each item."""
    _work[:] = [begin()]


def perform(item: Any) -> Any:
    """Do the work of this process on an item."""
    return _work[0](item)
